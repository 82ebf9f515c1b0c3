// SPDX-License-Identifier: Apache-2.0
// expects: invalid initialization
#include "disclosure/wall.h"

using namespace palermo::disclosure;

void forbidden([[maybe_unused]] Secret<Blob>& secret) {
#ifdef FORBIDDEN
  std::string path; (void)release(std::move(secret), path);
#endif
}
