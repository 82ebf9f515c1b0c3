// SPDX-License-Identifier: Apache-2.0
// From what a revision holds to the fingerprints of what must not be in a site: all that stands in
// unreleased files, without what also stands in public ones.
#pragma once

#include "audit/archive.h"
#include "audit/fingerprints.h"
#include "base/sha256.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace palermo::audit {

struct Secrets {
  Alphabet alphabet;
  Fingerprints fingerprints;
  std::vector<std::string> sources;  // content paths, by the number in a fingerprint
  std::vector<std::pair<Sha256, std::uint32_t>> digests;  // of whole files, sorted
};

// `open_texts`: further files that are public by nature, of templates and the like.
[[nodiscard]] Secrets fingerprint(const Archive& archive,
                                  const std::vector<ContentFile>& open_texts,
                                  const std::vector<std::string>& addresses);

}  // namespace palermo::audit
