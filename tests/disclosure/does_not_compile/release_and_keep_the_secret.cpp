// SPDX-License-Identifier: Apache-2.0
// expects: cannot bind rvalue reference
#include "disclosure/wall.h"

using namespace palermo::disclosure;

void forbidden([[maybe_unused]] Secret<Blob>& secret, [[maybe_unused]] const Grant& grant) {
#ifdef FORBIDDEN
  (void)release(secret, grant);
#endif
}
