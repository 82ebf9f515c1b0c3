// SPDX-License-Identifier: Apache-2.0
// expects: is private within this context
#include "disclosure/wall.h"

using namespace palermo::disclosure;

void forbidden([[maybe_unused]] Blob& blob) {
#ifdef FORBIDDEN
  blob.digest_ = palermo::Sha256();
#endif
}
