// SPDX-License-Identifier: Apache-2.0
// expects: deleted function.*operator=
#include "disclosure/wall.h"

using namespace palermo::disclosure;

void forbidden([[maybe_unused]] Secret<Blob>& secret, [[maybe_unused]] Secret<Blob>& other) {
#ifdef FORBIDDEN
  other = secret;
#endif
}
