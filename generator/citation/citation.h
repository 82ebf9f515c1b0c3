// SPDX-License-Identifier: Apache-2.0
// One citation in the forms that programs for references read: BibTeX, RIS and CSL-JSON. Whatever
// stands in a field, it stays in its field. Knows nothing of records or pages: names are handed
// over in the language of the reader. There is no day on which somebody looked or a site was built.
#pragma once

#include "base/date.h"
#include "base/language.h"
#include "base/sha256.h"
#include "json/writer.h"

#include <string>
#include <string_view>

namespace palermo::citation {

struct Citation {
  std::string_view key;     // "xaa-criminalization-responses-untoc:5-1:fr": stays for ever
  std::string_view author;  // a State or the secretariat
  std::string_view title;
  std::string_view kind;    // "Responses to the questionnaire"
  std::string_view series;  // the cluster; may be empty
  std::string_view decision, reference;  // that released it; the reference may be empty
  Day released{};
  Language language{};       // of what is cited
  std::string_view address;  // whole, or from the root of the site
  Sha256 digest{};           // of what was released
};

// An entry with the empty line or the line end that parts it from the next.
void append_bibtex(std::string& out, const Citation& citation);
void append_ris(std::string& out, const Citation& citation);
// An item of a list.
void write_csl(json::Writer& list, const Citation& citation);

}  // namespace palermo::citation
