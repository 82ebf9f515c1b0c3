// SPDX-License-Identifier: Apache-2.0
#include "cli/content_folder.h"

#include "base/read_stream.h"

#include <boost/filesystem.hpp>

#include <algorithm>
#include <fstream>
#include <optional>

namespace palermo::cli {
namespace fs = boost::filesystem;
namespace {

Diagnostic no_such_file(std::string argument) {
  return {.code = "no-such-file",
          .at = {std::move(argument)},
          .message = "there is no such file in the content folder",
          .hint =
              "name a file or folder below content/, for example "
              "reviews/xaa/criminalization/responses"};
}

bool is_below(const fs::path& relative) {
  return !relative.empty() && *relative.begin() != ".." && *relative.begin() != ".";
}

std::optional<fs::path> locate(const fs::path& folder, const std::string& argument) {
  for (const fs::path& start : {fs::current_path(), folder}) {
    const fs::path path = fs::absolute(argument, start).lexically_normal();
    const fs::file_status status = fs::symlink_status(path);
    if (fs::is_regular_file(status) || fs::is_directory(status))
      if (is_below(path.lexically_relative(folder))) return path;
  }
  return std::nullopt;
}

void collect(const fs::path& path, std::vector<fs::path>& files) {
  if (!fs::is_directory(fs::symlink_status(path))) {
    files.push_back(path);
    return;
  }
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(path))
    if (fs::is_regular_file(entry.symlink_status())) files.push_back(entry.path());
}

}  // namespace

Result<std::string> read_file(const fs::path& path) {
  std::ifstream in(path.string(), std::ios::binary);
  std::string text = read_stream(in);
  boost::system::error_code error;
  if (!fs::exists(path, error))
    return fail({.code = "file-missing",
                 .at = {path.filename().string()},
                 .message = "there is no such file",
                 .hint = "check the path, and that the content folder is the right one"});
  if (!in || fs::is_directory(path, error))
    return fail({.code = "file-unreadable",
                 .at = {path.filename().string()},
                 .message = "the file cannot be read",
                 .hint = "check that it is there and that you may read it"});
  return text;
}

mechanism::ReadFile reader_of(const fs::path& folder) {
  return [folder](std::string_view path) -> Result<std::string> {
    Result<std::string> text = read_file(folder / std::string(path));
    if (!text) text.error().at.file = path;
    return text;
  };
}

Checked<std::vector<std::string>> content_files(const fs::path& folder,
                                                const std::vector<std::string>& arguments) {
  Checked<std::vector<std::string>> checked;
  const fs::path root = fs::absolute(folder).lexically_normal();
  std::vector<fs::path> files;
  for (const std::string& argument : arguments) {
    if (const auto path = locate(root, argument))
      collect(*path, files);
    else
      checked.diagnostics.push_back(no_such_file(argument));
  }
  for (const fs::path& file : files)
    checked.value.push_back(file.lexically_relative(root).generic_string());
  std::sort(checked.value.begin(), checked.value.end());
  checked.value.erase(std::unique(checked.value.begin(), checked.value.end()), checked.value.end());
  return checked;
}

}  // namespace palermo::cli
