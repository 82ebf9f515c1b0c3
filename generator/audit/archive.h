// SPDX-License-Identifier: Apache-2.0
// Everything that a revision holds, divided into what may be public and what may not. The one
// place of the project that opens material which no decision names. Knows nothing of sites.
#pragma once

#include "audit/rules.h"
#include "audit/signers.h"
#include "base/date.h"
#include "base/result.h"
#include "git/revision.h"

#include <string>
#include <vector>

namespace palermo::audit {

struct ContentFile {
  std::string path;  // below the content folder
  std::string bytes;
};

struct Archive {
  std::vector<ContentFile> secret;        // of reviews, conference, and decisions not in force
  std::vector<ContentFile> open;          // releasable, reference data, decisions in force
  std::vector<std::string> secret_names;  // paths of parts that were never public
  std::vector<std::string> not_read;      // links, submodules, unsafe names, files over the limit
};

// What decides over who may publish.
struct Authority {
  const Rules& rules;
  const Signers& signers;
};

[[nodiscard]] Result<Archive> read_archive(const git::Revision& revision, Instant as_of,
                                           const Authority& authority);

}  // namespace palermo::audit
