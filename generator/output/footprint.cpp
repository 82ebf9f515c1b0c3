// SPDX-License-Identifier: Apache-2.0
#include "output/footprint.h"

#include "base/workers.h"
#include "output/failure.h"
#include "output/place.h"

#include <algorithm>
#include <cerrno>
#include <dirent.h>
#include <fcntl.h>
#include <memory>
#include <string>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

namespace palermo::output {
namespace {

namespace fs = boost::filesystem;

struct Closer {
  void operator()(DIR* folder) const { ::closedir(folder); }
};
using OpenFolder = std::unique_ptr<DIR, Closer>;

struct Folder {
  std::string path;  // below the site, with a slash at its end; "" is the site
  std::vector<std::string> names;  // of what is in it, sorted
  std::string record;              // of each, what the kernel says of it
  bool read = false;
};

void add(std::string& record, std::uint64_t number) {
  for (int i = 0; i < 8; ++i, number >>= 8U) record += static_cast<char>(number & 0xffU);
}

void add(std::string& record, const struct stat& status) {
  for (const auto number :
       {static_cast<std::uint64_t>(status.st_mode), static_cast<std::uint64_t>(status.st_ino),
        static_cast<std::uint64_t>(status.st_uid), static_cast<std::uint64_t>(status.st_size),
        static_cast<std::uint64_t>(status.st_mtim.tv_sec),
        static_cast<std::uint64_t>(status.st_mtim.tv_nsec),
        static_cast<std::uint64_t>(status.st_ctim.tv_sec),
        static_cast<std::uint64_t>(status.st_ctim.tv_nsec)})
    add(record, number);
}

// Folders below it are added to `found`.
bool list(const fs::path& site, Folder& folder, std::vector<Folder>& found) {
  const int file = ::open((site / folder.path).c_str(),
                          O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
  const OpenFolder open(file < 0 ? nullptr : ::fdopendir(file));
  if (!open) return false;
  errno = 0;
  while (const dirent* const entry = ::readdir(open.get())) {
    const std::string name = entry->d_name;
    if (name == "." || name == "..") continue;
    if (entry->d_type == DT_UNKNOWN) return false;  // a file system that does not say: never known
    if (entry->d_type == DT_DIR) found.push_back({folder.path + name + "/", {}, {}});
    folder.names.push_back(name);
  }
  std::ranges::sort(folder.names);
  return errno == 0;
}

void look(const fs::path& site, Folder& folder) {
  const int file = ::open((site / folder.path).c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC);
  if (file < 0) return;
  struct stat status {};
  folder.read = ::fstat(file, &status) == 0;
  add(folder.record, status);
  for (const std::string& name : folder.names) {
    folder.read = folder.read && ::fstatat(file, name.c_str(), &status, AT_SYMLINK_NOFOLLOW) == 0;
    folder.record.append(name).push_back('\0');
    add(folder.record, status);
  }
  ::close(file);
}

tl::unexpected<Diagnostic> unknown(const fs::path& site) {
  return fail(refusal("output-unknown", "nobody can tell what stands in " + site.string(),
                      "build without --cache"));
}

}  // namespace

Result<Sha256> footprint(const fs::path& out, std::size_t threads) {
  const Result<fs::path> site = resolve(out);
  if (!site) return fail(site.error());
  std::vector<Folder> folders(1);
  for (std::size_t i = 0; i < folders.size(); ++i) {
    std::vector<Folder> found;
    if (!list(*site, folders[i], found)) return unknown(*site);
    std::ranges::move(found, std::back_inserter(folders));
  }
  share_out(folders.size(), threads,
            [&](std::size_t, std::size_t i) { look(*site, folders[i]); });
  std::ranges::sort(folders, {}, &Folder::path);
  Sha256Stream sum;
  for (const Folder& folder : folders) {
    if (!folder.read) return unknown(*site);
    sum.append(folder.path + '\n');
    std::string size;
    add(size, folder.record.size());
    sum.append(size);
    sum.append(folder.record);
  }
  return sum.finish();
}

bool is_alone(const fs::path& out) {
  const Result<fs::path> site = resolve(out);
  if (!site) return false;
  const OpenFolder open(::opendir(site->parent_path().c_str()));
  if (!open) return false;
  const std::string name = site->filename().string();
  while (const dirent* const entry = ::readdir(open.get())) {
    const std::string_view beside = entry->d_name;
    if (beside.starts_with(name + ".new-") || beside.starts_with(name + ".old-")) return false;
  }
  return true;
}

}  // namespace palermo::output
