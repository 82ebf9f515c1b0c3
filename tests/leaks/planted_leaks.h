// SPDX-License-Identifier: Apache-2.0
// Bugs that a generator might have, each as a change of an honest site by what is secret in the
// repository it was built from. The comparison of pairs must see every one of them.
#pragma once

#include <string_view>
#include <vector>

#include "leaks/snapshot.h"
#include "leaks/twin.h"

namespace palermo::leaks {

struct PlantedLeak {
  std::string_view name;
  void (*leak)(Outcome& outcome, const Twin& twin);
};

[[nodiscard]] const std::vector<PlantedLeak>& planted_leaks();

// The two parts of the table: into pages and data; into names, modes, prints and numbers.
[[nodiscard]] std::vector<PlantedLeak> leaks_into_files();
[[nodiscard]] std::vector<PlantedLeak> leaks_around_files();

// What leaky code could lay its hands on.
[[nodiscard]] std::vector<std::string> secret_texts(const Twin& twin);    // paths of .md files
[[nodiscard]] std::string secret_title(const Twin& twin, const std::string& path);
[[nodiscard]] std::string all_secret_titles(const Twin& twin);
[[nodiscard]] std::string& some_page(Outcome& outcome);

}  // namespace palermo::leaks
