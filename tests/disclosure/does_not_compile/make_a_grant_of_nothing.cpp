// SPDX-License-Identifier: Apache-2.0
// expects: no matching function
#include "disclosure/wall.h"

using namespace palermo::disclosure;

void forbidden() {
#ifdef FORBIDDEN
  Grant grant;
#endif
}
