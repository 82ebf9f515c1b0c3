// SPDX-License-Identifier: Apache-2.0
#include "output/durable.h"

#include "output/failure.h"
#include "output/lane.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace palermo::output {
namespace {

namespace fs = boost::filesystem;

using Flush = int (*)(int);

Result<void> flush(const fs::path& folder, Flush how) {
  const int file = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
  if (file < 0) return fail(system_failure("the folder cannot be opened", folder.string()));
  const bool flushed = how(file) == 0;
  const auto failure = system_failure("the disk did not take what was written", folder.string());
  ::close(file);
  if (!flushed) return fail(failure);
  return {};
}

bool write_new(const fs::path& path, std::string_view bytes) {
  (void)::unlink(path.c_str());
  const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
  if (file < 0) return false;
  const bool written = write_bytes(file, bytes) && ::fsync(file) == 0;
  return (::close(file) == 0) && written;
}

}  // namespace

Result<void> flush_files(const fs::path& folder) { return flush(folder, ::syncfs); }

Result<void> flush_folder(const fs::path& folder) { return flush(folder, ::fsync); }

Result<void> write_durably(const fs::path& path, std::string_view bytes) {
  const fs::path fresh = path.string() + ".new";
  if (!write_new(fresh, bytes) || ::rename(fresh.c_str(), path.c_str()) != 0) {
    const auto failure = system_failure("a private file cannot be written", path.string());
    (void)::unlink(fresh.c_str());
    return fail(failure);
  }
  return flush_folder(path.parent_path());
}

}  // namespace palermo::output
