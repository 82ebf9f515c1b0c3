// SPDX-License-Identifier: Apache-2.0
#include "audit/forms.h"

#include "audit/runs.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <optional>

namespace palermo::audit {
namespace {

constexpr std::size_t longest_entity = 12;

void append_point(std::string& out, std::uint32_t point) {
  const auto byte = [&](std::uint32_t value) { out.push_back(static_cast<char>(value)); };
  if (point > 0x10FFFF || point == 0) {
    byte(' ');
  } else if (point < 0x80) {
    byte(point);
  } else if (point < 0x800) {
    byte(0xC0U | point >> 6U);
    byte(0x80U | (point & 0x3FU));
  } else {
    if (point < 0x10000) {
      byte(0xE0U | point >> 12U);
    } else {
      byte(0xF0U | point >> 18U);
      byte(0x80U | (point >> 12U & 0x3FU));
    }
    byte(0x80U | (point >> 6U & 0x3FU));
    byte(0x80U | (point & 0x3FU));
  }
}

std::optional<std::uint32_t> parse_number(std::string_view digits, int radix) {
  std::uint32_t value = 0;
  const char* const last = digits.data() + digits.size();
  const auto [stop, failure] = std::from_chars(digits.data(), last, value, radix);
  if (digits.empty() || failure != std::errc{} || stop != last) return std::nullopt;
  return value;
}

// The code point of "amp", "#233" or "#xe9".
std::optional<std::uint32_t> entity(std::string_view word) {
  if (word.starts_with("#x") || word.starts_with("#X")) return parse_number(word.substr(2), 16);
  if (word.starts_with("#")) return parse_number(word.substr(1), 10);
  struct Named {
    std::string_view word;
    std::uint32_t point;
  };
  static constexpr std::array<Named, 8> all = {{{"amp", '&'},
                                                {"lt", '<'},
                                                {"gt", '>'},
                                                {"quot", '"'},
                                                {"apos", '\''},
                                                {"nbsp", 0xA0},
                                                {"shy", 0xAD},
                                                {"zwj", 0x200D}}};
  for (const Named& one : all)
    if (one.word == word) return one.point;
  return std::nullopt;
}

// Tags that do not end a word.
bool is_inline(std::string_view tag) {
  static constexpr std::array<std::string_view, 26> inline_tags = {
      "a",     "abbr", "b",      "bdi", "bdo", "cite", "code", "data", "del",
      "dfn",   "em",   "font",   "i",   "ins", "kbd",  "mark", "q",    "s",
      "small", "span", "strong", "sub", "sup", "time", "u",    "wbr"};
  if (tag.starts_with("/")) tag.remove_prefix(1);
  const std::size_t end = tag.find_first_of(" \t\r\n/>");
  return std::find(inline_tags.begin(), inline_tags.end(), tag.substr(0, end)) != inline_tags.end();
}

std::size_t tag_end(std::string_view html, std::size_t start) {
  const bool comment = html.substr(start).starts_with("<!--");
  const std::size_t end = html.find(comment ? "-->" : ">", start);
  if (end == std::string_view::npos) return html.size();
  return end + (comment ? 3 : 1);
}

std::string without_zeros(std::string_view bytes) {
  std::string rest(bytes);
  std::erase(rest, '\0');
  return rest;
}

class FormWalk {
 public:
  FormWalk(const Look& look) : look_(look) {}

  void walk(Form form, std::string_view bytes, int depth) {
    const std::string decoded = decode_entities(bytes);
    look_(form, decoded);
    if (bytes.find('<') != std::string_view::npos)
      look_(form == Form::Plain ? Form::Tagless : form, decode_entities(strip_tags(bytes)));
    if (depth == 0) return;
    if (bytes.find('%') != std::string_view::npos)
      walk_changed(Form::Percent, decoded, decode_percent(decoded), depth);
    if (bytes.find('\\') != std::string_view::npos)
      walk_changed(Form::Escaped, bytes, decode_json_escapes(bytes), depth);
    if (bytes.find('\0') != std::string_view::npos)
      walk(Form::Wide, without_zeros(bytes), depth - 1);
    const auto take = [&](Form run) {
      return [this, run, depth](std::string_view text) { walk(run, text, depth - 1); };
    };
    decode_base64_runs(bytes, take(Form::Base64));
    decode_hex_runs(bytes, take(Form::Hex));
  }

 private:
  void walk_changed(Form form, std::string_view before, std::string_view after, int depth) {
    if (before != after) walk(form, after, depth - 1);
  }

  const Look& look_;
};

}  // namespace

std::string_view name(Form form) {
  static constexpr std::array<std::string_view, 10> names = {
      "as it is",  "between tags",          "percent-encoded", "with escapes",
      "in base64", "in hexadecimal digits", "in UTF-16",       "in its path",
      "compressed by gzip", "inside a document"};
  return names[static_cast<std::size_t>(form)];
}

std::string decode_entities(std::string_view html) {
  std::string out;
  out.reserve(html.size());
  for (std::size_t at = 0; at < html.size();) {
    const std::size_t amp = html.find('&', at);
    out += html.substr(at, amp == std::string_view::npos ? amp : amp - at);
    if (amp == std::string_view::npos) break;
    const std::size_t end = html.substr(amp, longest_entity).find(';');
    const auto point =
        end == std::string_view::npos ? std::nullopt : entity(html.substr(amp + 1, end - 1));
    if (point)
      append_point(out, *point);
    else
      out.push_back('&');
    at = amp + (point ? end + 1 : 1);
  }
  return out;
}

std::string strip_tags(std::string_view html) {
  std::string out;
  out.reserve(html.size());
  for (std::size_t at = 0; at < html.size();) {
    const std::size_t start = html.find('<', at);
    out += html.substr(at, start == std::string_view::npos ? start : start - at);
    if (start == std::string_view::npos) break;
    at = tag_end(html, start);
    if (!is_inline(html.substr(start + 1, at - start - 1))) out.push_back(' ');
  }
  return out;
}

std::string decode_percent(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto value = text[at] == '%' && at + 2 < text.size()
                           ? parse_number(text.substr(at + 1, 2), 16)
                           : std::nullopt;
    out.push_back(value ? static_cast<char>(*value) : text[at]);
    if (value) at += 2;
  }
  return out;
}

std::string decode_json_escapes(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '\\' || at + 1 == text.size()) {
      out.push_back(text[at]);
      continue;
    }
    const char kind = text[++at];
    auto point = kind == 'u' ? parse_number(text.substr(at + 1, 4), 16) : std::nullopt;
    if (point) at += 4;
    const bool high = point && *point >= 0xD800 && *point < 0xDC00;
    const auto low = high && text.substr(at + 1, 2) == "\\u"
                         ? parse_number(text.substr(at + 3, 4), 16)
                         : std::nullopt;
    if (low && *low >= 0xDC00 && *low < 0xE000) {
      point = 0x10000U + ((*point - 0xD800U) << 10U) + (*low - 0xDC00U);
      at += 6;
    }
    if (point)
      append_point(out, *point);
    else if (kind == 'n' || kind == 'r' || kind == 't')
      out.push_back(kind == 't' ? ' ' : '\n');
    else
      out.push_back(kind);
  }
  return out;
}

void for_each_form(std::string_view bytes, const Look& look) {
  constexpr int depth = 2;
  FormWalk(look).walk(Form::Plain, bytes, depth);
}

}  // namespace palermo::audit
