// SPDX-License-Identifier: Apache-2.0
// Reference data for a site of few pages: four States, two instruments, two clusters, a handful of
// questions, and the kinds of documents as the mechanism has them.
#pragma once

#include "leaks/archive.h"

namespace palermo::leaks {

[[nodiscard]] const Files& small_reference();

}  // namespace palermo::leaks
