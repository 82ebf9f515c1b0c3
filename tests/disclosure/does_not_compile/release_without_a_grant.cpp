// SPDX-License-Identifier: Apache-2.0
// expects: could not convert|invalid initialization|no matching function|too few arguments
#include "disclosure/wall.h"

using namespace palermo::disclosure;

void forbidden([[maybe_unused]] Secret<Blob>& secret) {
#ifdef FORBIDDEN
  (void)release(std::move(secret));
#endif
}
