// SPDX-License-Identifier: Apache-2.0
// All template files of a folder, read and parsed once. Knows nothing of languages, keys or HTML.
#pragma once

#include "base/result.h"
#include "templating/syntax.h"

#include <boost/filesystem/path.hpp>

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace palermo::templating {

// The tree looks into `text`, so a file stays where it was made.
struct TemplateFile {
  std::string path;  // "parts/nav.html"
  std::string text;
  std::vector<Node> nodes;

  TemplateFile(std::string path_, std::string text_, std::vector<Diagnostic>& diagnostics);
  TemplateFile(const TemplateFile&) = delete;
  TemplateFile& operator=(const TemplateFile&) = delete;
};

class TemplateSet {
 public:
  // `name`: the path without ".html", as a template calls it: {{> parts/nav}}.
  void add(const std::string& name, std::string text, std::vector<Diagnostic>& diagnostics);

  [[nodiscard]] const TemplateFile* find(std::string_view name) const;
  [[nodiscard]] const std::map<std::string, TemplateFile, std::less<>>& files() const {
    return files_;
  }

 private:
  std::map<std::string, TemplateFile, std::less<>> files_;
};

// Every *.html below a folder. Names that begin with a dot and symbolic links are passed over.
[[nodiscard]] Checked<TemplateSet> load_templates(const boost::filesystem::path& folder);

}  // namespace palermo::templating
