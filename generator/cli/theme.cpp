// SPDX-License-Identifier: Apache-2.0
#include "cli/theme.h"

#include <boost/filesystem.hpp>

namespace palermo::cli {
namespace fs = boost::filesystem;
namespace {

bool is_theme(const fs::path& folder) {
  return fs::is_directory(folder / "templates") && fs::is_directory(folder / "i18n") &&
         fs::is_directory(folder / "site");
}

}  // namespace

Result<fs::path> find_theme(const std::string& asked) {
  if (!asked.empty()) {
    if (is_theme(asked)) return fs::path(asked);
    return fail({.code = "no-theme",
                 .at = {asked},
                 .message = "the theme folder does not hold templates/, i18n/ and site/",
                 .hint = "copy those three folders of the program and change the copy"});
  }
  boost::system::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  for (fs::path folder = program.parent_path(); folder.has_relative_path();
       folder = folder.parent_path()) {
    if (is_theme(folder / "share/palermo")) return folder / "share/palermo";
    if (is_theme(folder)) return folder;
  }
  return fail({.code = "no-theme",
               .message = "the templates, messages and styles of the program are not found",
               .hint = "install the program whole, or name their folder with --theme"});
}

}  // namespace palermo::cli
