// SPDX-License-Identifier: Apache-2.0
// expects: invalid initialization|no matching function|could not convert
#include "disclosure/wall.h"

using namespace palermo::disclosure;

void forbidden([[maybe_unused]] const palermo::git::Revision& revision) {
#ifdef FORBIDDEN
  std::string path; (void)open(revision, path);
#endif
}
