// SPDX-License-Identifier: Apache-2.0
// expects: is private within this context
#include "disclosure/wall.h"

using namespace palermo::disclosure;

void forbidden([[maybe_unused]] const Authority& authority,
               [[maybe_unused]] const std::string& stem) {
#ifdef FORBIDDEN
  Grant grant(stem, Slot::data(), palermo::Sha256(), authority);
#endif
}
