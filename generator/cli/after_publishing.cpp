// SPDX-License-Identifier: Apache-2.0
#include "cli/after_publishing.h"

#include "output/verify.h"

#include <boost/filesystem.hpp>

#include <algorithm>
#include <fstream>

namespace palermo::cli {
namespace {

namespace fs = boost::filesystem;
using output::ListedFile;

std::vector<std::string> lines_of(const fs::path& path) {
  std::vector<std::string> lines;
  std::ifstream file(path.string());
  for (std::string line; std::getline(file, line);) lines.push_back(line);
  return lines;
}

// The lines of SHA256SUMS that are material; reference data are public by nature.
bool is_material(const std::string& line) {
  return line.find("  reviews/") != std::string::npos ||
         line.find("  conference/") != std::string::npos;
}

std::string sums_of(const fs::path& edition) {
  std::string sums;
  for (const std::string& line : lines_of(edition / "SHA256SUMS"))
    if (is_material(line)) sums.append(line).append("\n");
  return sums;
}

// What `old_site` has and `new_site` has not, or not so.
std::vector<std::string> changed_or_gone(const fs::path& old_site, const fs::path& new_site) {
  std::vector<std::string> paths;
  const auto before = output::read_manifest(old_site), after = output::read_manifest(new_site);
  if (!before || !after) return paths;
  for (const ListedFile& file : *before) {
    const auto now = std::ranges::lower_bound(*after, file.path, {}, &ListedFile::path);
    if (now == after->end() || now->path != file.path || now->digest != file.digest)
      paths.push_back(file.path);
  }
  return paths;
}

}  // namespace

Result<void> AfterPublishing::remember(const Proof& proof, const std::string& name) {
  if (const auto kept = shelf_.remember("sums/" + name, sums_of(proof.edition)); !kept) return kept;
  if (const auto written = write_purge_list(proof.site, name); !written) return written;
  return write_server_rules(proof.site);
}

Result<void> AfterPublishing::write_purge_list(const fs::path& site, const std::string& name) {
  if (served_.empty()) return {};
  const bool slash = base_url_.ends_with('/');
  std::string list;
  for (const std::string& path : changed_or_gone(served_, site))
    list.append(base_url_).append(slash ? "" : "/").append(path).append("\n");
  return shelf_.remember("purge/" + name + ".txt", list);
}

Result<void> AfterPublishing::write_server_rules(const fs::path& site) {
  std::string nginx = "# Withdrawn: for `map $uri $palermo_gone { default 0; include …; }`\n";
  std::string caddy;
  for (const std::string& path : lines_of(site / "gone.txt")) {
    nginx.append("/").append(path).append(" 1;\n");
    caddy.append(caddy.empty() ? "@gone path" : "").append(" /").append(path);
  }
  if (caddy.empty()) caddy = "# Nothing was withdrawn.\n";
  else caddy += "\nhandle @gone {\n\tfile_server {\n\t\tstatus 410\n\t}\n}\n";
  if (const auto done = shelf_.remember("serve/gone.nginx.conf", nginx); !done) return done;
  return shelf_.remember("serve/gone.caddy", caddy);
}

bool AfterPublishing::may_stay(const std::string& release, const std::string& name) const {
  boost::system::error_code error;
  if (!fs::exists(shelf_.remembered("sums/" + release), error)) return false;  // who knows what
  std::vector<std::string> old_files = lines_of(shelf_.remembered("sums/" + release));
  std::vector<std::string> new_files = lines_of(shelf_.remembered("sums/" + name));
  std::ranges::sort(old_files);
  std::ranges::sort(new_files);
  return std::ranges::includes(new_files, old_files);
}

std::vector<std::string> AfterPublishing::prune(const std::string& name, bool keep_previous) {
  std::vector<std::string> removed;
  const std::string served = served_.filename().string();
  for (const std::string& release : shelf_.releases()) {
    if (release == name) continue;
    const bool previous = release == served || served == name;  // or nothing new was served
    if (previous && keep_previous && may_stay(release, name)) continue;
    boost::system::error_code error;
    if (!shelf_.remove(release)) continue;
    fs::remove(shelf_.remembered("sums/" + release), error);
    removed.push_back(release);
  }
  return removed;
}

}  // namespace palermo::cli
