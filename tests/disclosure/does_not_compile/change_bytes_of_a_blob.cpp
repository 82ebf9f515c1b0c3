// SPDX-License-Identifier: Apache-2.0
// expects: discards qualifiers|no match|passing
#include "disclosure/wall.h"

using namespace palermo::disclosure;

void forbidden([[maybe_unused]] Blob& blob) {
#ifdef FORBIDDEN
  blob.bytes().append("x");
#endif
}
