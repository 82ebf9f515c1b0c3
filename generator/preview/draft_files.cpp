// SPDX-License-Identifier: Apache-2.0
#include "preview/draft_files.h"

#include "base/read_stream.h"

#include <boost/filesystem.hpp>

#include <algorithm>
#include <fstream>

namespace palermo::preview {
namespace fs = boost::filesystem;
namespace {

void collect(const fs::path& folder, const std::string& name, std::vector<std::string>& files) {
  boost::system::error_code error;
  for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
    const std::string file = it->path().filename().string();
    if (file.starts_with('.')) continue;
    const fs::file_status status = it->symlink_status();
    if (fs::is_directory(status)) collect(it->path(), name + file + "/", files);
    if (fs::is_regular_file(status)) files.push_back(name + file);
  }
}

Diagnostic unreadable(const std::string& path, std::string code, std::string message) {
  return {.code = std::move(code), .at = {.file = path}, .message = std::move(message)};
}

}  // namespace

bool in_part_folder(std::string_view path) {
  return std::ranges::any_of(part_folders, [&](std::string_view folder) {
    return path.starts_with(folder) && path.substr(folder.size()).starts_with('/');
  });
}

std::vector<std::string> part_files(const fs::path& content) {
  std::vector<std::string> files;
  for (const std::string_view folder : part_folders) {
    const std::string name(folder);
    if (fs::is_directory(fs::symlink_status(content / name)))
      collect(content / name, name + "/", files);
  }
  std::ranges::sort(files);
  return files;
}

std::vector<std::string> files_of(const fs::path& content, const std::string& stem) {
  const std::string folder = stem.substr(0, stem.rfind('/') + 1);
  std::vector<std::string> files;
  boost::system::error_code error;
  for (fs::directory_iterator it(content / folder, error), end; !error && it != end;
       it.increment(error)) {
    const std::string path = folder + it->path().filename().string();
    if (path.starts_with(stem + ".") && fs::is_regular_file(it->symlink_status()))
      files.push_back(path);
  }
  std::ranges::sort(files);
  return files;
}

Result<std::string> read_plain(const fs::path& content, const std::string& path,
                               std::size_t most_bytes) {
  boost::system::error_code error;
  const fs::path file = content / path;
  if (!fs::is_regular_file(fs::symlink_status(file, error)))
    return fail(unreadable(path, "file-missing", "there is no such plain file"));
  if (fs::file_size(file, error) > most_bytes || error)
    return fail(unreadable(path, "file-too-large", "the file is larger than any can be published"));
  std::ifstream in(file.string(), std::ios::binary);
  std::string bytes = read_stream(in);
  if (!in) return fail(unreadable(path, "file-unreadable", "the file cannot be read"));
  return bytes;
}

}  // namespace palermo::preview
