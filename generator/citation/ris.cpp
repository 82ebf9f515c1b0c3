// SPDX-License-Identifier: Apache-2.0
#include "citation/fields.h"

#include <algorithm>

namespace palermo::citation {
namespace {

// A value is one line: a line of its own would be read as another field.
void field(std::string& out, std::string_view tag, std::string_view value) {
  if (value.empty()) return;
  out.append(tag).append("  - ");
  for (const char c : value) out += is_control(c) ? ' ' : c;
  out += "\r\n";
}

}  // namespace

void append_ris(std::string& out, const Citation& citation) {
  std::string day = to_text(citation.released);
  std::replace(day.begin(), day.end(), '-', '/');
  field(out, "TY", "GOVDOC");
  field(out, "ID", citation.key);
  field(out, "AU", citation.author);
  field(out, "TI", citation.title);
  field(out, "T2", citation.series);
  field(out, "M3", citation.kind);
  field(out, "M1", citation.decision);
  field(out, "PY", std::string_view(day).substr(0, 4));
  field(out, "DA", day);
  field(out, "LA", code(citation.language));
  if (is_whole(citation.address)) field(out, "UR", citation.address);
  field(out, "N1", note_of(citation));
  out += "ER  - \r\n\r\n";
}

}  // namespace palermo::citation
