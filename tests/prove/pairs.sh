#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# 20,000 pairs of archives that agree on what is released, other ones than those of each change:
# ten seeds (PALERMO_PAIRS_SEEDS) of 2,000. After ./dev test.
set -uo pipefail
seeds=${PALERMO_PAIRS_SEEDS:-$(seq 2 11)}
count=$(echo "$seeds" | wc -w)
run() {
  PALERMO_LEAKS_SEED=$1 build/dev/tests/leaks/palermo_leaks_tests "what is not released changes*"
}
export -f run
printf '%s\n' $seeds | xargs -P "$(nproc)" -I{} bash -c 'run {}' || exit 1
echo "$((count * 2000)) pairs, no byte of difference"
