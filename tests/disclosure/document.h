// SPDX-License-Identifier: Apache-2.0
// One document of one State in two languages: what most tests of decisions begin with.
#pragma once

#include "archive.h"

#include <string>
#include <vector>

namespace palermo::test {

inline const std::string folder = "reviews/xaa/criminalization/";
inline const std::string stem = folder + "document/note";
inline const std::string data = stem + ".json";
inline const std::string english = stem + ".en.md";
inline const std::string french = stem + ".fr.md";

inline Archive with_document() {
  Archive archive;
  archive.part(stem, {Language::En, Language::Fr});
  return archive;
}

inline std::string agreed(const std::vector<std::string>& states,
                          const std::string& on = "2027-03-01") {
  std::string list;
  for (const std::string& state : states)
    list += (list.empty() ? "" : ", ") + (R"({"state": ")" + state) + R"(", "on": ")" + on +
            R"(", "reference": "Note"})";
  return R"("agreed_by": [)" + list + "]";
}

}  // namespace palermo::test
