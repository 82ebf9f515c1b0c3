// SPDX-License-Identifier: Apache-2.0
#include "citation/fields.h"

namespace palermo::citation {
namespace {

// As babel and biblatex call it.
std::string_view language_id(Language language) {
  constexpr PerLanguage<std::string_view> names = {
      {"arabic", "chinese", "english", "french", "russian", "spanish"}};
  return names[language];
}

// BibTeX counts braces even after a backslash: none of a text's own may stand there.
void append_tex(std::string& out, std::string_view text) {
  for (const char c : text) {
    switch (c) {
      case '{':
        out += "\\textbraceleft{}";
        break;
      case '}':
        out += "\\textbraceright{}";
        break;
      case '\\':
        out += "\\textbackslash{}";
        break;
      case '~':
        out += "\\textasciitilde{}";
        break;
      case '^':
        out += "\\textasciicircum{}";
        break;
      case '#':
      case '$':
      case '%':
      case '&':
      case '_':
        out += '\\';
        out += c;
        break;
      default:
        out += is_control(c) ? ' ' : c;
    }
  }
}

// Addresses are read as they stand, but for what would end the field.
void append_verbatim(std::string& out, std::string_view address) {
  for (const char c : address)
    if (!is_control(c) && c != '{' && c != '}' && c != '\\' && c != ' ') out += c;
}

void field(std::string& out, std::string_view name, std::string_view text) {
  if (text.empty()) return;
  out.append(",\n  ").append(name).append(" = {");
  append_tex(out, text);
  out += '}';
}

// The inner braces keep a name whole and its capitals as they are.
void field_as_is(std::string& out, std::string_view name, std::string_view text) {
  out.append(",\n  ").append(name).append(" = {{");
  append_tex(out, text);
  out += "}}";
}

}  // namespace

void append_bibtex(std::string& out, const Citation& citation) {
  const std::string day = to_text(citation.released);
  out.append("@misc{").append(citation.key);
  field_as_is(out, "author", citation.author);
  field_as_is(out, "title", citation.title);
  field(out, "howpublished", citation.kind);
  field(out, "series", citation.series);
  field(out, "number", citation.decision);
  field(out, "year", std::string_view(day).substr(0, 4));
  field(out, "date", day);
  field(out, "langid", language_id(citation.language));
  field(out, "note", note_of(citation));
  if (is_whole(citation.address)) {
    out += ",\n  url = {";
    append_verbatim(out, citation.address);
    out += '}';
  }
  out += "\n}\n\n";
}

}  // namespace palermo::citation
