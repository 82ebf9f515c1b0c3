// SPDX-License-Identifier: Apache-2.0
#include "output/place.h"

#include "output/failure.h"

#include <boost/filesystem.hpp>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <linux/fs.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <utility>
#include <vector>

namespace palermo::output {
namespace {

namespace fs = boost::filesystem;

bool same_file(int file, const fs::path& path) {
  struct stat open_one {};
  struct stat named {};
  return ::fstat(file, &open_one) == 0 && ::stat(path.c_str(), &named) == 0 &&
         open_one.st_dev == named.st_dev && open_one.st_ino == named.st_ino;
}

bool has_our_manifest(const fs::path& folder) {
  const int file =
      ::open((folder / manifest_name.data()).c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
  if (file < 0) return false;
  std::array<char, manifest_mark.size()> start{};
  const ssize_t n = ::read(file, start.data(), start.size());
  ::close(file);
  return n == static_cast<ssize_t>(start.size()) &&
         std::string_view(start.data(), start.size()) == manifest_mark;
}

std::vector<fs::path> siblings(const fs::path& out, const std::string& middle) {
  std::vector<fs::path> found;
  const std::string prefix = out.filename().string() + middle;
  boost::system::error_code failure;
  fs::directory_iterator entry(out.parent_path(), failure);
  for (; !failure && entry != fs::directory_iterator(); entry.increment(failure)) {
    const std::string name = entry->path().filename().string();
    if (name.size() == prefix.size() + 6 && name.compare(0, prefix.size(), prefix) == 0)
      found.push_back(entry->path());
  }
  return found;
}

void remove_quietly(const fs::path& path) {
  boost::system::error_code failure;
  fs::remove_all(path, failure);
}

// Old C libraries lack the function but not the call.
int rename_with(const fs::path& from, const fs::path& to, unsigned flags) {
  return static_cast<int>(
      ::syscall(SYS_renameat2, AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), flags));
}

// Where the file system cannot exchange: for a moment there is no `out`; clean_up() mends a death
// between the two.
Result<void> switch_in_two_steps(const fs::path& fresh, const fs::path& out) {
  std::string name = out.string() + ".old-XXXXXX";
  if (::mkdtemp(name.data()) == nullptr || ::rename(out.c_str(), name.c_str()) != 0)
    return fail(system_failure("the old site cannot be moved away", out.string()));
  if (::rename(fresh.c_str(), out.c_str()) == 0) {
    remove_quietly(name);
    return {};
  }
  const Diagnostic diagnostic =
      system_failure("the new site cannot be put in its place", out.string());
  (void)::rename(name.c_str(), out.c_str());
  return fail(diagnostic);
}

}  // namespace

Result<Lock> Lock::take(const fs::path& out) {
  const fs::path path = out.string() + ".lock";
  for (;;) {
    const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (file < 0) return fail(system_failure("no lock can be made", path.string()));
    if (::flock(file, LOCK_EX | LOCK_NB) != 0) {
      ::close(file);
      return fail(refusal("output-locked", "another build is writing " + out.string(),
                          "wait until it has ended, or name another place"));
    }
    if (same_file(file, path)) return Lock(path, file);
    ::close(file);  // its owner removed it between our two steps
  }
}

Lock::Lock(Lock&& other) noexcept
    : path_(std::move(other.path_)), file_(std::exchange(other.file_, -1)) {}

Lock::~Lock() {
  if (file_ < 0) return;
  ::unlink(path_.c_str());
  ::close(file_);
}

Result<fs::path> resolve(const fs::path& out) {
  boost::system::error_code failure;
  fs::path path = fs::absolute(out).lexically_normal();
  if (path.filename() == "." || path.filename().empty()) path = path.parent_path();
  const fs::path whole = fs::canonical(path, failure);
  if (!failure) return whole;
  const fs::path parent = fs::canonical(path.parent_path(), failure);
  if (failure || !fs::is_directory(parent, failure))
    return fail(refusal("output-no-parent", "there is no folder " + path.parent_path().string(),
                        "make it first, or name another place"));
  return parent / path.filename();
}

Result<void> check_replaceable(const fs::path& out) {
  boost::system::error_code failure;
  const fs::file_status status = fs::symlink_status(out, failure);
  if (status.type() == fs::file_not_found) return {};
  if (status.type() != fs::directory_file)
    return fail(refusal("output-not-a-folder", out.string() + " is not a folder",
                        "remove it, or name another place"));
  const bool empty = fs::is_empty(out, failure);
  if (failure) {
    errno = failure.value();
    return fail(system_failure("the folder cannot be read", out.string()));
  }
  if (empty || has_our_manifest(out)) return {};
  return fail(refusal("output-not-a-site",
                      out.string() + " holds files that this program did not write",
                      "nothing was changed there; name a new or an empty folder"));
}

void clean_up(const fs::path& out) {
  boost::system::error_code failure;
  for (const fs::path& old : siblings(out, ".old-"))
    if (!fs::exists(out, failure) && has_our_manifest(old))
      fs::rename(old, out, failure);
    else
      remove_quietly(old);
  for (const fs::path& fresh : siblings(out, ".new-")) remove_quietly(fresh);
}

Result<fs::path> make_fresh(const fs::path& out) {
  std::string name = out.string() + ".new-XXXXXX";
  if (::mkdtemp(name.data()) == nullptr)
    return fail(system_failure("no new folder can be made beside", out.string()));
  return fs::path(name);
}

Result<void> switch_to(const fs::path& fresh, const fs::path& out) {
  boost::system::error_code failure;
  if (!fs::exists(out, failure)) {
    if (::rename(fresh.c_str(), out.c_str()) == 0) return {};
    return fail(system_failure("the new site cannot be put in its place", out.string()));
  }
  if (rename_with(fresh, out, RENAME_EXCHANGE) == 0) {
    remove_quietly(fresh);  // the old site, which now has that name
    return {};
  }
  if (errno == ENOSYS || errno == EINVAL) return switch_in_two_steps(fresh, out);
  return fail(system_failure("the new site cannot be put in its place", out.string()));
}

}  // namespace palermo::output
