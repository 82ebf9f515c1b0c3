// SPDX-License-Identifier: Apache-2.0
// expects: could not convert|cannot convert|is private within this context|no matching function
#include "disclosure/wall.h"

using namespace palermo::disclosure;

void forbidden([[maybe_unused]] Secret<Blob>& secret) {
#ifdef FORBIDDEN
  (void)secret.judge({});
#endif
}
