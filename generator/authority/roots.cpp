// SPDX-License-Identifier: Apache-2.0
#include "authority/roots.h"

#include <algorithm>

namespace palermo::authority {
namespace {

constexpr std::size_t most_roots = 100;

bool is_name(std::string_view name) {
  const auto is_plain = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  };
  return !name.empty() && name.size() <= 64 && std::all_of(name.begin(), name.end(), is_plain);
}

Result<Root> parse_root(std::string_view line) {
  const std::size_t space = line.find(' ');
  const std::string_view name = line.substr(0, space);
  if (!is_name(name) || space == std::string_view::npos)
    return fail({.code = "roots-line",
                 .message = "this is no line of a root",
                 .hint = "write: name ssh-ed25519 AAAA…, the name in a-z 0-9 '-'"});
  const auto key = parse_public_key(line.substr(space + 1));
  if (!key) return fail(key.error());
  return Root{std::string(name), *key};
}

bool stands_in(const std::vector<Root>& roots, const Root& root) {
  return std::any_of(roots.begin(), roots.end(), [&](const Root& other) {
    return other.name == root.name || other.key == root.key;
  });
}

void add(Result<Root> root, SourcePosition at, Checked<std::vector<Root>>& roots) {
  if (root && stands_in(roots.value, *root))
    root = fail({.code = "roots-twice",
                 .message = "this name or this key stands in the file already",
                 .hint = "each root is another person with another key"});
  if (root) {
    roots.value.push_back(std::move(*root));
    return;
  }
  root.error().at = std::move(at);
  roots.diagnostics.push_back(std::move(root.error()));
}

}  // namespace

Checked<std::vector<Root>> parse_roots(const std::string& file, std::string_view text) {
  Checked<std::vector<Root>> roots;
  int number = 0;
  while (!text.empty() && roots.value.size() < most_roots) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(text.size(), line.size() + 1));
    ++number;
    if (!line.empty() && !line.starts_with('#')) add(parse_root(line), {file, number}, roots);
  }
  if (roots.value.size() < roots_needed && roots.diagnostics.empty())
    roots.diagnostics.push_back({.code = "roots-too-few",
                                 .at = {file},
                                 .message = "there are fewer than two roots",
                                 .hint = "two different roots have to sign the register"});
  return roots;
}

}  // namespace palermo::authority
