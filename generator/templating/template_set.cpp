// SPDX-License-Identifier: Apache-2.0
#include "templating/template_set.h"

#include "base/read_stream.h"
#include "base/utf8.h"

#include <boost/filesystem/fstream.hpp>
#include <boost/filesystem/operations.hpp>

#include <algorithm>
#include <optional>

namespace palermo::templating {
namespace {

namespace fs = boost::filesystem;

constexpr std::string_view extension = ".html";

Diagnostic unreadable(std::string file, std::string hint) {
  return {.code = "template-read",
          .at = {.file = std::move(file)},
          .message = "the template cannot be read",
          .hint = std::move(hint)};
}

// Paths of the templates below a folder, relative to it, sorted.
std::vector<fs::path> template_paths(const fs::path& folder, boost::system::error_code& failure) {
  std::vector<fs::path> paths;
  fs::recursive_directory_iterator entry(folder, failure);
  while (!failure && entry != fs::recursive_directory_iterator()) {
    const fs::path& path = entry->path();
    const bool hidden = path.filename().native().starts_with('.');
    if (hidden) entry.disable_recursion_pending();
    const fs::file_type type = fs::symlink_status(path, failure).type();
    if (!hidden && type == fs::regular_file && path.extension() == extension.data())
      paths.push_back(path.lexically_relative(folder));
    if (!failure) entry.increment(failure);
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

std::optional<std::string> read(const fs::path& path) {
  fs::ifstream stream(path, std::ios::binary);
  std::string text = read_stream(stream);
  if (!stream) return {};
  return text;
}

}  // namespace

TemplateFile::TemplateFile(std::string path_, std::string text_,
                           std::vector<Diagnostic>& diagnostics)
    : path(std::move(path_)), text(std::move(text_)) {
  if (const auto offset = first_invalid_utf8(text))
    diagnostics.push_back({.code = "template-utf8",
                           .at = position_at(path, text, *offset),
                           .message = "the template is not UTF-8",
                           .hint = "save it as UTF-8"});
  nodes = parse(path, text, diagnostics);
}

void TemplateSet::add(const std::string& name, std::string text,
                      std::vector<Diagnostic>& diagnostics) {
  files_.erase(name);
  files_.try_emplace(name, name + std::string(extension), std::move(text), diagnostics);
}

const TemplateFile* TemplateSet::find(std::string_view name) const {
  const auto found = files_.find(name);
  return found == files_.end() ? nullptr : &found->second;
}

Checked<TemplateSet> load_templates(const fs::path& folder) {
  Checked<TemplateSet> loaded;
  boost::system::error_code failure;
  for (const fs::path& path : template_paths(folder, failure)) {
    const std::string file = path.generic_string();
    std::optional<std::string> text = read(folder / path);
    if (!text) {
      loaded.diagnostics.push_back(unreadable(file, "check that it may be read"));
      continue;
    }
    const std::string name = file.substr(0, file.size() - extension.size());
    loaded.value.add(name, std::move(*text), loaded.diagnostics);
  }
  if (failure) loaded.diagnostics.push_back(unreadable("", failure.message()));
  sort(loaded.diagnostics);
  return loaded;
}

}  // namespace palermo::templating
