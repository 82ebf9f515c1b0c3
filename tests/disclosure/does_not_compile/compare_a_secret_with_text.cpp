// SPDX-License-Identifier: Apache-2.0
// expects: deleted function.*operator==
#include "disclosure/wall.h"

using namespace palermo::disclosure;

void forbidden([[maybe_unused]] Secret<Blob>& secret) {
#ifdef FORBIDDEN
  (void)(secret == std::string());
#endif
}
