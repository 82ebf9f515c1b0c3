// SPDX-License-Identifier: Apache-2.0
// expects: is private within this context|no matching function
#include "disclosure/wall.h"

using namespace palermo::disclosure;

void forbidden([[maybe_unused]] Secret<Blob>& secret) {
#ifdef FORBIDDEN
  Public<Blob> shown(std::move(secret));
#endif
}
