// SPDX-License-Identifier: Apache-2.0
#include "audit/fragments.h"

#include "audit/documents.h"
#include "audit/forms.h"
#include "audit/json.h"

#include <algorithm>
#include <utility>

namespace palermo::audit {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// "1. " and "12) " at the beginning of a line become a number in a list, which no page writes out.
std::size_t list_number(std::string_view line) {
  const std::size_t start = line.find_first_not_of(" \t");
  if (start == std::string_view::npos) return 0;
  const std::size_t end = line.find_first_not_of("0123456789", start);
  const bool numbered = end != start && end != std::string_view::npos && end + 1 < line.size() &&
                        (line[end] == '.' || line[end] == ')') && line[end + 1] == ' ';
  return numbered ? end + 1 : 0;
}

bool is_link_definition(std::string_view line) {
  return line.starts_with("[") && !line.starts_with("[^") &&
         line.find("]:") != std::string_view::npos;
}

// Marks go without a trace, targets of links with them.
void append_line(std::string_view line, std::string& out) {
  if (is_link_definition(line)) return;
  line.remove_prefix(list_number(line));
  for (std::size_t at = 0; at < line.size(); ++at) {
    const char c = line[at];
    if (c == '*' || c == '`' || c == '~') continue;
    if (c == ']' && line.substr(at + 1).starts_with("(")) {
      const std::size_t end = line.find(')', at);
      if (end != std::string_view::npos) at = end;
    } else {
      out.push_back(c);
    }
  }
  out.push_back('\n');
}

void collect_strings(const Json& value, std::vector<Fragment>& fragments) {
  if (value.is_string())
    fragments.push_back({value.get<std::string>(), true});
  else if (value.is_number())
    fragments.push_back({value.dump(), false});
  else if (value.is_structured())
    for (const Json& item : value) collect_strings(item, fragments);
}

// What one run of letters, digits and joints is made of.
struct Make {
  std::size_t letters = 0, digits = 0;
  bool only_years = true;
  bool address = false;
};

bool is_joint(char32_t point) {
  return point < 0x80 &&
         std::string_view("@._-/+%").find(static_cast<char>(point)) != std::string_view::npos;
}

bool is_year(std::string_view digits) {
  return digits.size() == 4 && digits >= "1800" && digits <= "2199";
}

Make make_of(std::string_view run) {
  Make make;
  for (std::size_t at = 0; at < run.size();) {
    const std::size_t end = std::min(run.find_first_not_of("0123456789", at), run.size());
    if (end > at) {
      make.digits += end - at;
      if (!is_year(run.substr(at, end - at))) make.only_years = false;
      at = end;
      continue;
    }
    if (run[at] == '@') make.address = run.find('.', at) != std::string_view::npos && at > 0;
    if (!is_joint(static_cast<unsigned char>(run[at]))) ++make.letters;
    ++at;
  }
  return make;
}

// Every number of five digits and more in a run.
void add_numbers(std::string_view run, std::vector<std::string>& tokens) {
  for (std::size_t at = 0; at < run.size();) {
    const std::size_t end = std::min(run.find_first_not_of("0123456789", at), run.size());
    const bool alone = (at == 0 || is_joint(static_cast<unsigned char>(run[at - 1]))) &&
                       (end == run.size() || is_joint(static_cast<unsigned char>(run[end])));
    if (alone && end - at >= 5) tokens.emplace_back(run.substr(at, end - at));
    at = std::max(end, at + 1);
  }
}

void add_run(std::string_view run, std::vector<std::string>& tokens) {
  while (!run.empty() && is_joint(static_cast<unsigned char>(run.back()))) run.remove_suffix(1);
  while (!run.empty() && is_joint(static_cast<unsigned char>(run.front()))) run.remove_prefix(1);
  const Make make = make_of(run);
  const bool joined = make.letters >= 3 && make.digits >= 3 && !make.only_years;
  if (make.address || joined) tokens.emplace_back(run);
  add_numbers(run, tokens);
}

// "+" and at least seven digits, with what people put between them.
void add_telephones(std::string_view text, std::vector<std::string>& tokens) {
  for (std::size_t at = text.find('+'); at != std::string_view::npos; at = text.find('+', at + 1)) {
    const std::size_t end =
        std::min(text.find_first_not_of("0123456789 ().-/", at + 1), text.size());
    const std::string_view number = text.substr(at, end - at);
    if (std::count_if(number.begin(), number.end(), is_digit) >= 7) tokens.emplace_back(number);
  }
}

}  // namespace

std::string strip_markdown(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    append_line(text.substr(at, end - at), out);
    at = end + 1;
  }
  return decode_entities(strip_tags(out));
}

std::vector<Fragment> fragments_of(std::string_view path, std::string_view bytes) {
  if (path.ends_with(".json"))
    if (const auto tree = parse_json(bytes)) {
      std::vector<Fragment> fragments;
      collect_strings(*tree, fragments);
      return fragments;
    }
  if (is_document(bytes)) return {{text_inside(bytes), false}};
  std::string stripped = strip_markdown(bytes);
  if (stripped == bytes) return {{std::move(stripped), true}};
  return {{std::string(bytes), false}, {std::move(stripped), true}};
}

std::vector<std::string_view> paragraphs_of(std::string_view text) {
  std::vector<std::string_view> paragraphs;
  std::size_t start = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const bool blank = text.substr(at, end - at).find_first_not_of(" \t\r") ==
        std::string_view::npos;
    if (blank) {
      if (at > start) paragraphs.push_back(text.substr(start, at - start));
      start = end + 1;
    }
    at = end + 1;
  }
  if (start < text.size()) paragraphs.push_back(text.substr(start));
  return paragraphs;
}

std::vector<std::string> rare_tokens(std::string_view text, const Alphabet& alphabet) {
  std::vector<std::string> tokens;
  std::string run;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    const char32_t point = next_point(text, at);
    const Folded folded = alphabet(point);
    if (folded.role == Role::Letter && folded.point < 0x80)
      run.push_back(static_cast<char>(folded.point));
    else if (folded.role == Role::Letter || folded.role == Role::Complex || is_joint(point))
      run += text.substr(start, at - start);
    else if (folded.role != Role::Ignored)
      add_run(std::exchange(run, {}), tokens);
  }
  add_run(run, tokens);
  add_telephones(text, tokens);
  return tokens;
}

}  // namespace palermo::audit
