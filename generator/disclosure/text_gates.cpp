// SPDX-License-Identifier: Apache-2.0
#include "disclosure/text_gates.h"

#include <algorithm>
#include <array>
#include <optional>

namespace palermo::disclosure {
namespace {

struct Replacement {
  std::string_view from, to;
};

std::string replace_all(std::string text, Replacement replacement) {
  for (std::size_t at = text.find(replacement.from); at != std::string::npos;
       at = text.find(replacement.from, at + replacement.to.size()))
    text.replace(at, replacement.from.size(), replacement.to);
  return text;
}

// One kind of apostrophe, and one space for any run of white space and no-break spaces.
std::string even_out(std::string_view text) {
  std::string even(text);
  constexpr std::array<Replacement, 4> replacements = {{
      {"\xE2\x80\x99", "'"}, {"\xC2\xA0", " "}, {"\xE2\x80\xAF", " "}, {"\xE2\x80\x91", "-"}}};
  for (const Replacement& replacement : replacements)
    if (even.find(replacement.from) != std::string::npos)
      even = replace_all(std::move(even), replacement);
  std::string out;
  out.reserve(even.size());
  for (const char c : even) {
    const bool space = c == ' ' || c == '\n' || c == '\r' || c == '\t';
    if (!space)
      out += c;
    else if (out.empty() || out.back() != ' ')
      out += ' ';
  }
  return out;
}

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

// The code point that starts at an offset of well-formed UTF-8; 0 at the end.
char32_t code_point_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return 0;
  const auto lead = static_cast<unsigned char>(text[at]);
  if (lead < 0x80) return lead;
  char32_t code = lead < 0xE0 ? lead & 0x1FU : lead < 0xF0 ? lead & 0x0FU : lead & 0x07U;
  for (++at; at < text.size() && is_continuation(text[at]); ++at)
    code = (code << 6U) | (static_cast<unsigned char>(text[at]) & 0x3FU);
  return code;
}

std::size_t previous(std::string_view text, std::size_t at) {
  while (at > 0 && is_continuation(text[--at])) {
  }
  return at;
}

// A letter or digit of an alphabetic script: what makes a word longer.
bool is_word(char32_t c) {
  const auto in = [c](char32_t first, char32_t last) { return c >= first && c <= last; };
  return in('a', 'z') || in('A', 'Z') || in('0', '9') || (in(0xC0, 0x24F) && c != 0xD7) ||
         in(0x300, 0x36F) || in(0x370, 0x52F) || in(0x620, 0x65F) || in(0x66E, 0x6D3) ||
         in(0x1E00, 0x1FFF);
}

bool is_ideographic(std::string_view text) { return code_point_at(text, 0) >= 0x2E80; }

// Conjunctions and prepositions that Arabic writes as part of the next word.
bool is_arabic_prefix(std::string_view letters) {
  constexpr std::array<std::string_view, 13> prefixes = {
      "و", "ف", "ب", "ل", "ك", "وب", "ول", "وك", "فب", "فل", "ال", "وال", "بال"};
  return std::find(prefixes.begin(), prefixes.end(), letters) != prefixes.end();
}

bool starts_a_word(std::string_view text, std::size_t at) {
  std::size_t start = at;
  while (start > 0) {
    const std::size_t before = previous(text, start);
    if (!is_word(code_point_at(text, before))) break;
    start = before;
  }
  return start == at || is_arabic_prefix(text.substr(start, at - start));
}

std::optional<std::size_t> find_name(std::string_view text, std::string_view name,
                                     std::size_t from) {
  for (std::size_t at = text.find(name, from); at != std::string_view::npos;
       at = text.find(name, at + 1)) {
    const bool whole = starts_a_word(text, at) && !is_word(code_point_at(text, at + name.size()));
    if (is_ideographic(name) || whole) return at;
  }
  return std::nullopt;
}

std::string upper_ascii(std::string_view text) {
  std::string upper(text);
  for (char& c : upper)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return upper;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// "1990" to "2099" as a group of its own, or a day such as 2027-03-14 or 14.3.2027.
std::size_t phone_digits(std::string_view run) {
  std::size_t digits = 0;
  for (std::size_t i = 0; i < run.size();) {
    std::size_t end = i;
    while (end < run.size() && is_digit(run[end])) ++end;
    const std::string_view group = run.substr(i, end - i);
    const bool year = group.size() == 4 && (group.starts_with("19") || group.starts_with("20"));
    digits += year ? 0 : group.size();
    i = std::max(end, i + 1);
  }
  return digits;
}

// Digits of other scripts and of full width as ASCII, and the full-width signs of addresses.
std::string ascii_digits(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = code_point_at(text, i);
    std::size_t next = i + 1;
    while (next < text.size() && is_continuation(text[next])) ++next;
    const auto digit_from = [&](char32_t zero) {
      out += static_cast<char>('0' + static_cast<char>(c - zero));
    };
    if (c >= 0x660 && c <= 0x669)
      digit_from(0x660);
    else if (c >= 0x6F0 && c <= 0x6F9)
      digit_from(0x6F0);
    else if (c >= 0xFF10 && c <= 0xFF19)
      digit_from(0xFF10);
    else if (c == 0xFF20)
      out += '@';
    else if (c == 0xFF0B)
      out += '+';
    else
      out += text.substr(i, next - i);
    i = next;
  }
  return out;
}

bool has_address(std::string_view text) {
  // Of a letter that is not ASCII, a byte is enough to tell.
  const auto is_local = [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || is_word(byte) || c == '_';
  };
  for (std::size_t at = text.find('@'); at != std::string_view::npos; at = text.find('@', at + 1))
    if (at > 0 && at + 1 < text.size() && is_local(text[at - 1]) && is_local(text[at + 1]))
      return true;
  return false;
}

bool has_phone_number(std::string_view text) {
  constexpr std::size_t least_digits = 7;
  constexpr std::string_view separators = " -./()+";
  for (std::size_t i = 0; i < text.size();) {
    std::size_t end = i;
    while (end < text.size() &&
           (is_digit(text[end]) || separators.find(text[end]) != std::string_view::npos))
      ++end;
    if (phone_digits(text.substr(i, end - i)) >= least_digits) return true;
    i = std::max(end, i + 1);
  }
  return false;
}

}  // namespace

bool looks_personal(std::string_view text) {
  const std::string even = ascii_digits(even_out(text));
  return has_address(even) || has_phone_number(even);
}

StateNames::StateNames(const mechanism::Reference& reference) {
  const auto add = [&](std::string name, const mechanism::State& state) {
    if (name.empty()) return;
    names_.push_back({upper_ascii(name), &state});
    names_.push_back({std::move(name), &state});
  };
  for (const mechanism::State& state : reference.states) {
    if (state.kind == "regional-organization") continue;
    for (const Language language : all_languages) {
      const std::string name = even_out(state.name[language]);
      // "Iran (Islamic Republic of)" goes by "Iran" as well.
      const std::size_t bracket = std::min(name.find(" ("), name.find("\xEF\xBC\x88"));
      if (bracket != std::string::npos) add(name.substr(0, bracket), state);
      add(name, state);
      add(even_out(state.formal_name[language]), state);
    }
  }
  std::stable_sort(names_.begin(), names_.end(), [](const Name& a, const Name& b) {
    return a.text.size() > b.text.size();
  });
}

bool StateNames::names_another(std::string_view text,
                               const std::vector<const mechanism::State*>& self_raised) const {
  std::string even = even_out(text);
  // The longest first, so that a State is not found in the name of another one that may be named.
  for (const Name& name : names_) {
    const bool allowed =
        std::find(self_raised.begin(), self_raised.end(), name.state) != self_raised.end();
    for (auto at = find_name(even, name.text, 0); at; at = find_name(even, name.text, *at)) {
      if (!allowed) return true;
      even.replace(*at, name.text.size(), name.text.size(), ' ');
    }
  }
  return false;
}

}  // namespace palermo::disclosure
