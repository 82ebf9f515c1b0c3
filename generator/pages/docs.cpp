// SPDX-License-Identifier: Apache-2.0
#include "pages/docs.h"

#include "base/read_stream.h"
#include "markup/check.h"
#include "markup/plain_text.h"

#include <boost/filesystem.hpp>
#include <boost/filesystem/fstream.hpp>

#include <algorithm>
#include <iterator>
#include <utility>

namespace palermo::pages {
namespace {

namespace fs = boost::filesystem;

constexpr std::string_view fence = "```";

bool is_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

std::string name_of(std::string_view text) {
  std::string name;
  for (const char c : text) {
    if (c == ' ') name += '-';
    if (c == '-' || c == '_') name += c;
    if (is_letter_or_digit(c)) name += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return name;
}

// "## `palermo sign`": level 2, "palermo sign". Level 0: no heading.
DocHeading heading_in(std::string_view line) {
  const std::size_t marks = line.find_first_not_of('#');
  if (marks == 0 || marks == std::string_view::npos || line[marks] != ' ') return {.level = 0};
  DocHeading heading{.level = static_cast<int>(marks)};
  std::ranges::copy_if(line.substr(marks + 1), std::back_inserter(heading.text),
                       [](char c) { return c != '`' && c != '*'; });
  heading.name = name_of(heading.text);
  return heading;
}

Diagnostic fault(std::string code, std::string path, std::string message, std::string hint) {
  return {.code = std::move(code),
          .at = {.file = "docs/" + std::move(path)},
          .message = std::move(message),
          .hint = std::move(hint)};
}

void add_doc(const fs::path& file, std::string path, Checked<std::vector<Doc>>& docs) {
  fs::ifstream stream(file, std::ios::binary);
  std::string text = read_stream(stream);
  if (!stream) {
    docs.diagnostics.push_back(fault("docs-file", path, "the file cannot be read",
                                     "see that it is there and that you may read it"));
    return;
  }
  std::ranges::move(check_markdown(text, "docs/" + path), std::back_inserter(docs.diagnostics));
  std::string title = first_heading(text).value_or("");
  if (title.empty())
    docs.diagnostics.push_back(fault("docs-title", path, "the file does not begin with a title",
                                     "write \"# \" and the title in its first line"));
  std::vector<DocHeading> headings = headings_of(text);
  docs.value.push_back({std::move(path), std::move(title), std::move(text), std::move(headings)});
}

}  // namespace

std::vector<DocHeading> headings_of(std::string_view text) {
  std::vector<DocHeading> headings;
  bool in_code = false, first = true;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    if (line.starts_with(fence)) in_code = !in_code;
    DocHeading heading = in_code ? DocHeading{.level = 0} : heading_in(line);
    const bool title = std::exchange(first, false) && heading.level == 1;
    if (heading.level > 0 && !title) headings.push_back(std::move(heading));
  }
  return headings;
}

Checked<std::vector<Doc>> load_docs(const fs::path& folder) {
  Checked<std::vector<Doc>> docs;
  const fs::path root = folder / "docs";
  boost::system::error_code error;
  for (fs::recursive_directory_iterator entry(root, error), end; !error && entry != end;
       entry.increment(error)) {
    const fs::path& file = entry->path();
    if (file.extension() == ".md" && entry->symlink_status().type() == fs::regular_file)
      add_doc(file, file.lexically_relative(root).generic_string(), docs);
  }
  if (error)
    docs.diagnostics.push_back(fault("docs-folder", "", "the documentation is not there",
                                     "build without --docs, or with a theme that has docs/"));
  std::ranges::sort(docs.value, {}, &Doc::path);
  return docs;
}

}  // namespace palermo::pages
