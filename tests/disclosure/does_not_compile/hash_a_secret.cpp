// SPDX-License-Identifier: Apache-2.0
// expects: deleted function
#include "disclosure/wall.h"

using namespace palermo::disclosure;

void forbidden([[maybe_unused]] Secret<Blob>& secret) {
#ifdef FORBIDDEN
  std::hash<Secret<Blob>> hash; (void)hash(secret);
#endif
}
