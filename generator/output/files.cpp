// SPDX-License-Identifier: Apache-2.0
#include "output/files.h"

#include "output/failure.h"

#include <boost/filesystem.hpp>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace palermo::output {

namespace fs = boost::filesystem;

Result<std::vector<std::string>> list_files(const fs::path& folder) {
  std::vector<std::string> paths;
  const std::size_t skip = folder.string().size() + 1;
  boost::system::error_code error;
  fs::recursive_directory_iterator entry(folder, error);
  for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
    const fs::file_status status = entry->symlink_status(error);
    if (error) break;
    const std::string path = entry->path().string().substr(skip);
    if (status.type() == fs::regular_file) paths.push_back(path);
    else if (status.type() != fs::directory_file)
      return fail(refusal("output-odd-file", path + " is neither a file nor a folder",
                          "nothing but files stands in a site: remove it"));
  }
  if (error) {
    errno = error.value();
    return fail(system_failure("the folder cannot be read", folder.string()));
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

OpenFile::OpenFile(const fs::path& path)
    : file_(::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC)) {}

OpenFile::~OpenFile() {
  if (file_ >= 0) ::close(file_);
}

std::ptrdiff_t OpenFile::fill(std::string& buffer) const {
  std::size_t done = 0;
  while (done < buffer.size()) {
    const ssize_t n = ::read(file_, buffer.data() + done, buffer.size() - done);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return -1;
    if (n == 0) break;
    done += static_cast<std::size_t>(n);
  }
  return static_cast<std::ptrdiff_t>(done);
}

}  // namespace palermo::output
