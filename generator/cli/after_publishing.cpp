// SPDX-License-Identifier: Apache-2.0
#include "cli/after_publishing.h"

#include "authority/private_file.h"
#include "cli/kept_edition.h"
#include "output/verify.h"

#include <boost/filesystem.hpp>

#include <algorithm>
#include <sstream>

namespace palermo::cli {
namespace {

namespace fs = boost::filesystem;
using output::ListedFile;

using Lines = std::vector<std::string>;

// What cannot be read is an error and never an empty file: a release whose files are not known must
// not stay, and what was withdrawn must be told to servers.
Result<std::string> bytes_of(const fs::path& path) {
  constexpr std::size_t most_bytes = std::size_t{1} << 30U;
  auto bytes = authority::read_private(path, most_bytes);
  if (bytes) return std::move(*bytes);
  return fail({.code = "publish-unread",
               .at = {path.filename().string()},
               .message = "a file that the publication depends on cannot be read",
               .hint = "see whether the disk is failing or too many files are open"});
}

Result<Lines> lines_of(const fs::path& path) {
  const Result<std::string> text = bytes_of(path);
  if (!text) return fail(text.error());
  std::istringstream file(*text);
  Lines lines;
  for (std::string line; std::getline(file, line);) lines.push_back(line);
  return lines;
}

// The lines of SHA256SUMS that are material; reference data are public by nature.
bool is_material(const std::string& line) {
  return line.find("  reviews/") != std::string::npos ||
         line.find("  conference/") != std::string::npos;
}

Result<std::string> sums_of(const fs::path& edition) {
  const Result<Lines> lines = lines_of(edition / "SHA256SUMS");
  if (!lines) return fail(lines.error());
  std::string sums;
  for (const std::string& line : *lines)
    if (is_material(line)) sums.append(line).append("\n");
  return sums;
}

// What `old_site` has and `new_site` has not, or not so; all of the new one where nobody can tell
// what the old one had.
Result<Lines> changed_or_gone(const fs::path& old_site, const fs::path& new_site) {
  Lines paths;
  const auto before = output::read_manifest(old_site), after = output::read_manifest(new_site);
  if (!after) return fail(after.error());
  if (!before) {
    for (const ListedFile& file : *after) paths.push_back(file.path);
    return paths;
  }
  for (const ListedFile& file : *before) {
    const auto now = std::ranges::lower_bound(*after, file.path, {}, &ListedFile::path);
    if (now == after->end() || now->path != file.path || now->digest != file.digest)
      paths.push_back(file.path);
  }
  return paths;
}

// A site from which nothing was withdrawn has no such file.
Result<Lines> addresses_gone(const fs::path& site) {
  const fs::path list = site / "gone.txt";
  boost::system::error_code error;
  if (fs::symlink_status(list, error).type() == fs::file_not_found) return Lines();
  return lines_of(list);
}

}  // namespace

Result<void> AfterPublishing::remember(const Proof& proof, const std::string& name) {
  const Result<std::string> sums = sums_of(proof.edition);
  if (!sums) return fail(sums.error());
  if (const auto kept = shelf_.remember("sums/" + name, *sums); !kept) return kept;
  if (const auto written = write_purge_list(proof.site, name); !written) return written;
  if (const auto written = write_server_rules(proof.site); !written) return written;
  if (const auto written = write_snippets(proof.theme / "site" / "servers"); !written)
    return written;
  return shelf_.keep(proof.edition, kept_edition_name(name));
}

Result<void> AfterPublishing::keep_edition(const Proof& proof, const std::string& name) {
  boost::system::error_code error;
  if (fs::exists(shelf_.remembered(kept_edition_name(name)) / "edition.json", error)) return {};
  return shelf_.keep(proof.edition, kept_edition_name(name));
}

// They may hold what was withdrawn.
Result<void> AfterPublishing::forget_editions(const std::string& but) const {
  boost::system::error_code error;
  std::vector<fs::path> others;
  for (fs::directory_iterator entry(shelf_.remembered("editions"), error);
       !error && entry != fs::directory_iterator(); entry.increment(error))
    if (entry->path().filename().string() != but) others.push_back(entry->path());
  for (const fs::path& other : others)
    if (!error) fs::remove_all(other, error);
  if (!error || error == boost::system::errc::no_such_file_or_directory) return {};
  return fail({.code = "publish-not-pruned",
               .message = "an edition kept of an earlier site could not be removed",
               .hint = "it may hold what was withdrawn: see who owns the shelf's private folder"});
}

Result<void> AfterPublishing::write_purge_list(const fs::path& site, const std::string& name) {
  if (served_.empty()) return {};
  const bool slash = base_url_.ends_with('/');
  const Result<Lines> paths = changed_or_gone(served_, site);
  if (!paths) return fail(paths.error());
  std::string list;
  constexpr std::string_view index = "index.html";  // also stands at the address of its folder
  const std::string base = base_url_ + (slash ? "" : "/");
  for (const std::string& path : *paths) {
    list.append(base).append(path).append("\n");
    if (path == index || path.ends_with("/index.html"))
      list.append(base).append(path, 0, path.size() - index.size()).append("\n");
  }
  return shelf_.remember("purge/" + name + ".txt", list);
}

Result<void> AfterPublishing::write_server_rules(const fs::path& site) {
  std::string nginx = "# Withdrawn: for `map $uri $palermo_gone { default 0; include …; }`\n";
  std::string caddy;
  const Result<Lines> gone = addresses_gone(site);
  if (!gone) return fail(gone.error());
  for (const std::string& path : *gone) {
    nginx.append("/").append(path).append(" 1;\n");
    caddy.append(caddy.empty() ? "@gone path" : "").append(" /").append(path);
  }
  if (caddy.empty()) caddy = "# Nothing was withdrawn.\n";
  else caddy += "\nhandle @gone {\n\tfile_server {\n\t\tstatus 410\n\t}\n}\n";
  if (const auto done = shelf_.remember("serve/gone.nginx.conf", nginx); !done) return done;
  return shelf_.remember("serve/gone.caddy", caddy);
}

Result<void> AfterPublishing::write_snippets(const fs::path& servers) {
  constexpr std::string_view mark = "@SHELF@";
  const std::string place = shelf_.folder().string();
  for (const char* name : {"nginx-http.conf", "nginx-server.conf", "palermo.caddy",
                           "palermo-headers.caddy"}) {
    boost::system::error_code error;
    if (fs::symlink_status(servers / name, error).type() == fs::file_not_found) continue;
    Result<std::string> text = bytes_of(servers / name);
    if (!text) return fail(text.error());
    for (std::size_t at = text->find(mark); at != std::string::npos; at = text->find(mark, at))
      text->replace(at, mark.size(), place);
    if (const auto done = shelf_.remember(std::string("serve/") + name, *text); !done) return done;
  }
  return {};
}

bool AfterPublishing::may_stay(const std::string& release, const std::string& name) const {
  Result<Lines> old_files = lines_of(shelf_.remembered("sums/" + release));
  Result<Lines> new_files = lines_of(shelf_.remembered("sums/" + name));
  if (!old_files || !new_files) return false;  // who knows what it holds
  std::ranges::sort(*old_files);
  std::ranges::sort(*new_files);
  return std::ranges::includes(*new_files, *old_files);
}

// Lists of files of releases that are not there, or never came to be.
void AfterPublishing::forget_others(const Lines& releases) {
  boost::system::error_code error;
  Lines others;
  for (fs::directory_iterator entry(shelf_.remembered("sums"), error);
       !error && entry != fs::directory_iterator(); entry.increment(error))
    if (!std::ranges::binary_search(releases, entry->path().filename().string()))
      others.push_back(entry->path().filename().string());
  for (const std::string& name : others) fs::remove(shelf_.remembered("sums/" + name), error);
}

Result<std::vector<std::string>> AfterPublishing::prune(const std::string& name,
                                                        bool keep_previous) {
  if (const auto done = forget_editions(name); !done) return fail(done.error());
  Lines removed;
  const std::string served = served_.filename().string();
  const Result<Lines> releases = shelf_.releases();
  if (!releases) return fail(releases.error());
  Lines stayed;
  for (const std::string& release : *releases) {
    const bool previous = release == served || served == name;  // or nothing new was served
    if (release == name || (previous && keep_previous && may_stay(release, name))) {
      stayed.push_back(release);
      continue;
    }
    if (const auto done = shelf_.remove(release); !done) return fail(done.error());
    removed.push_back(release);
  }
  forget_others(stayed);
  return removed;
}

}  // namespace palermo::cli
