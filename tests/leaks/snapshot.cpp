// SPDX-License-Identifier: Apache-2.0
#include "leaks/snapshot.h"

#include <algorithm>

#include <boost/filesystem/operations.hpp>

#include "support/temporary_folder.h"

namespace palermo::leaks {
namespace {

namespace fs = boost::filesystem;

constexpr std::size_t most_lines = 20;

Entry read_entry(const fs::path& path) {
  const fs::file_status status = fs::symlink_status(path);
  Entry entry{.mode = static_cast<unsigned>(status.permissions()) & 07777U};
  switch (status.type()) {
    case fs::symlink_file:
      entry.kind = 'l';
      entry.bytes = fs::read_symlink(path).string();
      break;
    case fs::directory_file:
      entry.kind = 'd';
      break;
    default:
      entry.bytes = test::read_file(path);
  }
  return entry;
}

std::string first_difference(const std::string& a, const std::string& b) {
  const auto [left, right] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
  const auto offset = static_cast<std::size_t>(left - a.begin());
  const std::size_t start = offset < 40 ? 0 : offset - 40;
  (void)right;
  return "at byte " + std::to_string(offset) + ": \"" + a.substr(start, 80) + "\" and \"" +
         b.substr(start, 80) + "\"";
}

void compare(const std::string& name, const Entry& a, const Entry& b,
             std::vector<std::string>& lines) {
  if (a.kind != b.kind) lines.push_back(name + ": another kind of entry");
  if (a.mode != b.mode) lines.push_back(name + ": another mode");
  if (a.time != b.time) lines.push_back(name + ": another time");
  if (a.bytes != b.bytes) lines.push_back(name + ": " + first_difference(a.bytes, b.bytes));
}

}  // namespace

std::map<std::string, Entry> read_site(const fs::path& folder) {
  std::map<std::string, Entry> site;
  if (!fs::exists(folder)) return site;
  const std::size_t prefix = folder.string().size() + 1;
  for (fs::recursive_directory_iterator at(folder), end; at != end; ++at) {
    const fs::path& path = at->path();
    site[path.string().substr(prefix)] = read_entry(path);
  }
  return site;
}

std::vector<std::string> differences(const Outcome& a, const Outcome& b) {
  std::vector<std::string> lines;
  if (a.status != b.status)
    lines.push_back("exit status: " + std::to_string(a.status) + " and " +
                    std::to_string(b.status));
  if (a.out != b.out) lines.push_back("printed: " + first_difference(a.out, b.out));
  if (a.errors != b.errors)
    lines.push_back("printed as errors: " + first_difference(a.errors, b.errors));
  for (const auto& [path, entry] : a.site) {
    const auto other = b.site.find(path);
    if (other == b.site.end())
      lines.push_back(path + ": only in the first");
    else if (entry != other->second)
      compare(path, entry, other->second, lines);
  }
  for (const auto& [path, entry] : b.site)
    if (!a.site.contains(path)) lines.push_back(path + ": only in the second");
  if (lines.size() > most_lines) lines.resize(most_lines);
  return lines;
}

std::string list(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  return text;
}

}  // namespace palermo::leaks
