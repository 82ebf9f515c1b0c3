// SPDX-License-Identifier: Apache-2.0
#include "feeds/xml.h"

namespace palermo::feeds {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";  // U+FFFD

// What stands for a byte; empty where it stands for itself. White space that a reader would change
// (in attributes; a carriage return anywhere) is written as a reference.
std::string_view escape_of(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\t':
      return "&#9;";
    case '\n':
      return "&#10;";
    case '\r':
      return "&#13;";
    default:
      return static_cast<unsigned char>(c) < 0x20 ? replacement : std::string_view{};
  }
}

// U+FFFE and U+FFFF are EF BF BE and EF BF BF.
bool is_noncharacter(std::string_view rest) {
  return rest.starts_with("\xEF\xBF") && rest.size() > 2 &&
         static_cast<unsigned char>(rest[2]) >= 0xBE;
}

}  // namespace

void append_escaped(std::string& out, std::string_view text) {
  std::size_t written = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool noncharacter = text[at] == '\xEF' && is_noncharacter(text.substr(at));
    const std::string_view escape = noncharacter ? replacement : escape_of(text[at]);
    if (escape.empty()) continue;
    out.append(text, written, at - written).append(escape);
    if (noncharacter) at += 2;
    written = at + 1;
  }
  out.append(text, written);
}

Xml::Xml(std::string& out) : out_(out) { out_ += R"(<?xml version="1.0" encoding="utf-8"?>)"; }

void Xml::end_tag() {
  if (in_tag_) out_ += '>';
  in_tag_ = false;
}

void Xml::break_line() { out_ += '\n'; }

Xml& Xml::open(std::string_view name) {
  end_tag();
  break_line();
  out_.append("<").append(name);
  open_.push_back(name);
  in_tag_ = true;
  has_text_ = false;
  return *this;
}

Xml& Xml::attribute(std::string_view name, std::string_view value) {
  out_.append(" ").append(name).append("=\"");
  append_escaped(out_, value);
  out_ += '"';
  return *this;
}

Xml& Xml::optional_attribute(std::string_view name, std::string_view value) {
  return value.empty() ? *this : attribute(name, value);
}

Xml& Xml::text(std::string_view text) {
  end_tag();
  append_escaped(out_, text);
  has_text_ = true;
  return *this;
}

Xml& Xml::close() {
  const std::string_view name = open_.back();
  open_.pop_back();
  if (in_tag_) {
    out_ += "/>";
    in_tag_ = false;
  } else {
    if (!has_text_) break_line();
    out_.append("</").append(name).append(">");
  }
  has_text_ = false;
  if (open_.empty()) break_line();
  return *this;
}

Xml& Xml::element(std::string_view name, std::string_view text) {
  return text.empty() ? *this : open(name).Xml::text(text).close();
}

}  // namespace palermo::feeds
