// SPDX-License-Identifier: Apache-2.0
#include "leaks/planted_leaks.h"

#include <algorithm>

namespace palermo::leaks {

const std::vector<PlantedLeak>& planted_leaks() {
  static const std::vector<PlantedLeak> all([] {
    std::vector<PlantedLeak> list = leaks_into_files();
    const std::vector<PlantedLeak> more = leaks_around_files();
    list.insert(list.end(), more.begin(), more.end());
    return list;
  }());
  return all;
}

std::vector<std::string> secret_texts(const Twin& twin) {
  std::vector<std::string> paths = twin.archive.secret_material();
  std::erase_if(paths, [](const std::string& path) { return !path.ends_with(".md"); });
  return paths;
}

std::string secret_title(const Twin& twin, const std::string& path) {
  const std::string& text = twin.archive.files.at(path);
  return text.substr(0, std::min<std::size_t>(text.find('\n'), 80));
}

std::string all_secret_titles(const Twin& twin) {
  std::string titles;
  for (const std::string& path : secret_texts(twin)) titles += secret_title(twin, path) + "\n";
  return titles;
}

std::string& some_page(Outcome& outcome) {
  for (auto& [path, entry] : outcome.site)
    if (path.ends_with(".html")) return entry.bytes;
  return outcome.site["page.html"].bytes;
}

}  // namespace palermo::leaks
