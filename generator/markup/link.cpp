// SPDX-License-Identifier: Apache-2.0
#include "markup/link.h"

#include <algorithm>

namespace palermo {
namespace {

constexpr char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool same(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return lower(x) == lower(y); });
}

std::string_view trim(std::string_view text) {
  const std::size_t first = text.find_first_not_of(' ');
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

// Controls are dropped by browsers inside a scheme, and a backslash is read as a slash.
bool has_treacherous_character(std::string_view url) {
  return std::any_of(url.begin(), url.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 || byte == 0x7F || c == '\\';
  });
}

// After "https:": two slashes, a host, no user name that looks like one.
bool has_plain_host(std::string_view rest) {
  if (!rest.starts_with("//")) return false;
  const std::string_view authority = rest.substr(2, rest.find_first_of("/?#", 2) - 2);
  return !authority.empty() && authority.find('@') == std::string_view::npos;
}

}  // namespace

Link classify_link(std::string_view url) {
  const std::string_view target = trim(url);
  if (target.empty() || has_treacherous_character(target) || target.starts_with("//")) return {};
  const std::size_t stop = target.find_first_of(":/?#");
  if (stop == std::string_view::npos || target[stop] != ':') return {LinkKind::Internal, target};
  const std::string_view scheme = target.substr(0, stop), rest = target.substr(stop + 1);
  if (same(scheme, "mailto")) return {rest.empty() ? LinkKind::Refused : LinkKind::Mail, target};
  const bool web = same(scheme, "https") || same(scheme, "http");
  return {web && has_plain_host(rest) ? LinkKind::Web : LinkKind::Refused, target};
}

}  // namespace palermo
