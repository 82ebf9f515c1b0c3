// SPDX-License-Identifier: Apache-2.0
// Follows every link of a rendered site: each must lead to a file that was written, and its
// fragment to an id on that page.
#pragma once

#include "pages/rendered.h"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace palermo::pages::test {

// The values of an attribute, in the order of the text.
inline std::vector<std::string> values_of(std::string_view page, std::string_view attribute) {
  const std::string opening = " " + std::string(attribute) + "=\"";
  std::vector<std::string> values;
  for (std::size_t at = page.find(opening); at != std::string_view::npos;
       at = page.find(opening, at)) {
    at += opening.size();
    values.emplace_back(page.substr(at, page.find('"', at) - at));
  }
  return values;
}

// "fr/xaa/x.html" and "../states.html" -> "fr/states.html"; empty where it leaves the site.
inline std::string followed(std::string_view from, std::string_view link) {
  std::vector<std::string> folders;
  std::string path = std::string(from.substr(0, from.rfind('/') + 1)) + std::string(link);
  std::string result;
  for (std::size_t at = 0; at <= path.size();) {
    const std::size_t slash = std::min(path.find('/', at), path.size());
    const std::string segment = path.substr(at, slash - at);
    at = slash + 1;
    if (segment == "." || segment.empty()) continue;
    if (segment != "..")
      folders.push_back(segment);
    else if (folders.empty())
      return "";
    else
      folders.pop_back();
  }
  for (const std::string& folder : folders) result += (result.empty() ? "" : "/") + folder;
  return result;
}

inline bool is_outside(std::string_view link) {
  return link.starts_with("https://") || link.starts_with("http://") || link.starts_with("mailto:");
}

// "page: link" for each that leads nowhere, and "page: id" for each id that stands there twice.
class LinkChecker {
 public:
  explicit LinkChecker(const Files& files) : files_(files) {}

  std::vector<std::string> check() {
    for (const auto& [path, page] : files_)
      if (path.ends_with(".html")) check_page(path, page);
    return std::move(faults_);
  }

 private:
  const std::set<std::string>& ids_of(const std::string& path) {
    const auto [at, is_new] = ids_.try_emplace(path);
    if (is_new)
      for (std::string& id : values_of(files_.at(path), "id"))
        if (!at->second.insert(id).second) faults_.push_back(path + ": twice " + id);
    return at->second;
  }

  void check_page(const std::string& path, const std::string& page) {
    (void)ids_of(path);
    for (const char* attribute : {"href", "src"})
      for (const std::string& link : values_of(page, attribute)) check_link(path, link);
  }

  void check_link(const std::string& from, const std::string& link) {
    if (is_outside(link)) return;
    const std::size_t hash = std::min(link.find('#'), link.size());
    const std::string target = hash == 0 ? from : followed(from, link.substr(0, hash));
    if (target.empty() || !files_.contains(target)) {
      faults_.push_back(from + ": " + link);
      return;
    }
    if (hash == link.size() || !target.ends_with(".html")) return;
    if (!ids_of(target).contains(link.substr(hash + 1))) faults_.push_back(from + ": " + link);
  }

  const Files& files_;
  std::map<std::string, std::set<std::string>> ids_;
  std::vector<std::string> faults_;
};

}  // namespace palermo::pages::test
