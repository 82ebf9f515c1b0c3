#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Every call of a small publication that changes anything, killed and failed; the tests of each
# change try some of them. After ./dev test.
PALERMO_FAULTS=all build/dev/tests/faults/palermo_faults_tests
