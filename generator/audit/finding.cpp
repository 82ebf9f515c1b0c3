// SPDX-License-Identifier: Apache-2.0
#include "audit/finding.h"

#include <fmt/format.h>

namespace palermo::audit {

std::string printable(std::string_view path) {
  std::string out;
  for (const char c : path) {
    if (c > ' ' && c < 0x7F && c != '\\')
      out.push_back(c);
    else
      out += fmt::format("\\x{:02x}", static_cast<unsigned char>(c));
  }
  return out;
}

std::string to_text(const Finding& finding) {
  std::string line = finding.file.empty() ? "(site)" : printable(finding.file);
  line += ": " + finding.code;
  if (!finding.content.empty())
    line +=
        ": " + (finding.content.starts_with('(') ? finding.content : printable(finding.content));
  if (!finding.how.empty()) line += " (" + finding.how + ")";
  return line;
}

}  // namespace palermo::audit
