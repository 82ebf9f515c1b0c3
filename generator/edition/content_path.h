// SPDX-License-Identifier: Apache-2.0
// Every released file of an edition with its path in the content. For edition's own files only.
#pragma once

#include "edition/edition.h"

#include <functional>
#include <string>
#include <vector>

namespace palermo::edition {

struct ContentFile {
  std::string path;  // "reviews/xaa/criminalization/responses/untoc/5-1.fr.md"
  TextSpan span;
  Sha256 digest;
  const Release* release = nullptr;
  const Earlier* earlier = nullptr;
};

// Sorted by path.
[[nodiscard]] std::vector<ContentFile> content_files(const Edition& edition);

// "secretariat", or the code of the State.
[[nodiscard]] std::string_view issuer_name(const mechanism::State* issuer);

}  // namespace palermo::edition
