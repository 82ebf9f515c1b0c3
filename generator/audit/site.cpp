// SPDX-License-Identifier: Apache-2.0
#include "audit/site.h"

#include <boost/filesystem/operations.hpp>

#include <algorithm>
#include <array>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace palermo::audit {
namespace {

namespace fs = boost::filesystem;

// The last row: a search bundle.
constexpr std::array<std::string_view, 21> kinds = {
    "bib",         "ris",  "css",      "csv",     "gz",       "html",      "ico",
    "js",          "json", "jsonl",    "md",      "png",      "svg",       "txt",
    "webmanifest", "xml",  "pagefind", "pf_meta", "pf_index", "pf_filter", "pf_fragment"};

// Of what lies in the folder of attachments.
constexpr std::array<std::string_view, 3> attachment_kinds = {"pdf", "png", "jpg"};

// The one folder that begins with a dot (RFC 8615), and what lies in it (RFC 9116).
constexpr std::string_view well_known = ".well-known";
constexpr std::string_view security_txt = ".well-known/security.txt";

bool is_listed_kind(std::string_view path) {
  if (path == "_headers") return true;  // for hosts that take their headers from the site
  if (path.starts_with(well_known)) return path == security_txt;
  const std::size_t dot = path.rfind('.');
  if (dot == std::string_view::npos) return false;
  const auto is_kind = [&](std::string_view kind) { return path.substr(dot + 1) == kind; };
  return path.starts_with("files/")
             ? std::any_of(attachment_kinds.begin(), attachment_kinds.end(), is_kind)
             : std::any_of(kinds.begin(), kinds.end(), is_kind);
}

bool is_plain_name(std::string_view name) {
  return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_' || c == '.';
  });
}

Diagnostic unreadable(const std::string& what) {
  return {.code = "site-unreadable",
          .at = {what},
          .message = "this cannot be read",
          .hint = "give the folder of a built site, and a user who may read it"};
}

class Lister {
 public:
  explicit Lister(const fs::path& site) : site_(site) {}

  bool list(const std::string& folder) {
    boost::system::error_code failure;
    fs::directory_iterator entry(site_ / folder, failure);
    for (; !failure && entry != fs::directory_iterator(); entry.increment(failure)) {
      const std::string name = entry->path().filename().string();
      if (!take(name, folder.empty() ? name : folder + "/" + name)) return false;
    }
    return !failure;
  }

  SiteListing finish() {
    std::sort(listing_.files.begin(), listing_.files.end(),
              [](const SiteFile& a, const SiteFile& b) { return a.path < b.path; });
    return std::move(listing_);
  }

 private:
  bool take(const std::string& name, const std::string& path) {
    struct stat status {};
    if (::lstat((site_ / path).c_str(), &status) != 0) return false;
    const unsigned mode = status.st_mode & 07777U;
    if (name.starts_with('.') && path != well_known)
      add(path, "dotfile");
    else if (!is_plain_name(name))
      add(path, "odd-name");
    if (S_ISDIR(status.st_mode)) {
      if ((mode & 07022U) != 0) add(path, "odd-mode");
      return list(path);
    }
    if (!S_ISREG(status.st_mode)) {
      add(path, S_ISLNK(status.st_mode) ? "link" : "not-a-file");
      return true;
    }
    if ((mode & 07133U) != 0) add(path, "odd-mode");
    if (status.st_nlink != 1) add(path, "hard-link");
    if (!is_listed_kind(path)) add(path, "file-kind");
    listing_.files.push_back({path, static_cast<std::uintmax_t>(status.st_size)});
    return true;
  }

  void add(const std::string& path, std::string code) {
    listing_.findings.push_back({.file = path, .code = std::move(code)});
  }

  const fs::path& site_;
  SiteListing listing_;
};

}  // namespace

Result<SiteListing> list_site(const fs::path& site) {
  boost::system::error_code failure;
  Lister lister(site);
  if (!fs::is_directory(site, failure) || !lister.list("")) return fail(unreadable(site.string()));
  return lister.finish();
}

Result<std::string> read_site_file(const fs::path& site, const std::string& path) {
  const int file = ::open((site / path).c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
  if (file < 0) return fail(unreadable(path));
  struct stat status {};
  std::string bytes;
  if (::fstat(file, &status) == 0) bytes.resize(static_cast<std::size_t>(status.st_size) + 1);
  std::size_t done = 0;
  ssize_t n = 1;
  while (n > 0 && done < bytes.size()) {
    n = ::read(file, bytes.data() + done, bytes.size() - done);
    if (n > 0) done += static_cast<std::size_t>(n);
    if (done == bytes.size()) bytes.resize(done * 2);
  }
  ::close(file);
  if (n < 0 || bytes.empty()) return fail(unreadable(path));
  bytes.resize(done);
  return bytes;
}

}  // namespace palermo::audit
