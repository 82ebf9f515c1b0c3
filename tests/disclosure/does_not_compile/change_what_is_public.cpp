// SPDX-License-Identifier: Apache-2.0
// expects: read-only|discards qualifiers|no match for
#include "disclosure/wall.h"

using namespace palermo::disclosure;

void forbidden([[maybe_unused]] Public<Blob>& shown) {
#ifdef FORBIDDEN
  *shown = Blob(std::string(), std::string());
#endif
}
