// SPDX-License-Identifier: Apache-2.0
#include "output/manifest.h"

#include "json/writer.h"
#include "output/place.h"

#include <boost/filesystem.hpp>

#include <algorithm>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace palermo::output {
namespace {

namespace fs = boost::filesystem;

bool holds(const fs::path& path, const std::string& wanted) {
  const int file = ::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
  if (file < 0) return false;
  std::string bytes(wanted.size() + 1, '\0');
  std::size_t done = 0;
  for (ssize_t n = 1; n > 0 && done < bytes.size();) {
    n = ::read(file, bytes.data() + done, bytes.size() - done);
    if (n > 0) done += static_cast<std::size_t>(n);
  }
  ::close(file);
  bytes.resize(done);
  return bytes == wanted;
}

// Every file below `site`, by path; nothing where something is neither file nor folder.
bool list_files(const fs::path& site, std::vector<std::string>& paths) {
  const std::size_t skip = site.string().size() + 1;
  boost::system::error_code failure;
  fs::recursive_directory_iterator entry(site, failure);
  for (; !failure && entry != fs::recursive_directory_iterator(); entry.increment(failure)) {
    const fs::file_status status = entry->symlink_status(failure);
    if (failure) return false;
    if (status.type() == fs::regular_file)
      paths.push_back(entry->path().string().substr(skip));
    else if (status.type() != fs::directory_file)
      return false;
  }
  std::sort(paths.begin(), paths.end());
  return !failure;
}

bool has_size(const fs::path& site, const WrittenFile& file) {
  boost::system::error_code failure;
  const auto size = fs::file_size(site / std::string(file.path), failure);
  return !failure && size == file.size;
}

}  // namespace

std::string write_manifest(const std::vector<WrittenFile>& files) {
  std::string out(manifest_mark);
  out += "\n\"manifest\":1,\n\"files\":[";
  for (std::size_t i = 0; i < files.size(); ++i) {
    out += i == 0 ? "\n" : ",\n";
    json::Writer(out)
        .begin_object()
        .field("path", files[i].path)
        .field("sha256", to_text(files[i].digest))
        .field("size", files[i].size)
        .end_object();
  }
  out += "\n]}\n";
  return out;
}

bool same_site(const fs::path& site, const std::vector<WrittenFile>& files,
               const std::string& manifest) {
  if (!holds(site / manifest_name.data(), manifest)) return false;
  std::vector<std::string> there;
  if (!list_files(site, there) || there.size() != files.size() + 1) return false;
  return std::all_of(files.begin(), files.end(),
                     [&](const WrittenFile& file) { return has_size(site, file); });
}

}  // namespace palermo::output
