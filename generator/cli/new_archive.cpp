// SPDX-License-Identifier: Apache-2.0
#include "cli/new_archive.h"

#include "cli/content_folder.h"
#include "cli/new_file.h"
#include "mechanism/reference.h"

#include <boost/filesystem.hpp>

#include <algorithm>

namespace palermo::cli {
namespace fs = boost::filesystem;
namespace {

std::vector<std::string> files_below(const fs::path& folder) {
  std::vector<std::string> files;
  if (!fs::is_directory(folder)) return files;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder))
    if (fs::is_regular_file(entry.symlink_status()))
      files.push_back(entry.path().lexically_relative(folder).generic_string());
  std::sort(files.begin(), files.end());
  return files;
}

// What an archive takes over from content/. The drawing of lots, the register and the contact of
// its security.txt are its own.
std::vector<std::string> taken_over(const fs::path& content) {
  std::vector<std::string> files = {"README.md", "sources.md", "glossary.json"};
  for (const std::string& file : mechanism::reference_files())
    if (file != "draw.json" && file != "security_contact.json") files.push_back(file);
  for (const char* folder : {"mechanisms", "schemas"})
    for (const std::string& file : files_below(content / folder))
      files.push_back(std::string(folder) + "/" + file);
  return files;
}

class Layout {
 public:
  explicit Layout(fs::path folder) : folder_(std::move(folder)) {}

  Result<void> add(const std::string& path, std::string_view bytes) {
    const auto written = write_new_file(folder_ / path, bytes);
    if (!written) return fail(written.error());
    files_.push_back(path);
    return {};
  }

  std::vector<std::string> take() {
    std::sort(files_.begin(), files_.end());
    return std::move(files_);
  }

 private:
  fs::path folder_;
  std::vector<std::string> files_;
};

Result<void> add_reference(const fs::path& content, const std::string& file, Layout& layout) {
  Result<std::string> bytes = read_file(content / file);
  if (!bytes) return fail(bytes.error());
  const auto adapted = for_an_archive(file, std::move(*bytes));
  if (!adapted) return fail(adapted.error());
  return layout.add("content/" + file, *adapted);
}

}  // namespace

Result<std::vector<std::string>> write_archive(const fs::path& program, const fs::path& folder) {
  const fs::path content = program / "content", starter = program / "starter";
  const std::vector<std::string> start = files_below(starter);
  if (start.empty() || !fs::is_regular_file(content / "mechanism.json"))
    return fail({.code = "no-starter",
                 .message = "the reference data that come with the program are not found",
                 .hint = "install the program whole: share/palermo holds content/ and starter/"});
  Layout layout(folder);
  for (const std::string& file : taken_over(content)) {
    const bool optional =
        file == "official_counts.json" || file == "words.json" || file == "glossary.json";
    if (optional && !fs::exists(content / file)) continue;
    if (const auto added = add_reference(content, file, layout); !added) return fail(added.error());
  }
  for (const std::string& file : start) {
    const auto bytes = read_file(starter / file);
    if (!bytes) return fail(bytes.error());
    if (const auto added = layout.add(file, *bytes); !added) return fail(added.error());
  }
  return layout.take();
}

}  // namespace palermo::cli
