// SPDX-License-Identifier: Apache-2.0
// Extracts of the table of answers: those of one State, those on one article. Only what has public
// answers has one. Knows nothing of pages.
#pragma once

#include "downloads/tables.h"

#include <string>
#include <vector>

namespace palermo::downloads {

struct Answer {
  const edition::Record* record = nullptr;
  const edition::Part* part = nullptr;
};

struct Extract {
  std::string path;  // below data/: "xaa/answers.csv", "articles/untoc-5.csv"
  std::vector<Answer> answers;
};

[[nodiscard]] std::string extract_path(const mechanism::State& state);
[[nodiscard]] std::string extract_path(const mechanism::Article& article);

// By path; the answers of each in the order of the edition.
[[nodiscard]] std::vector<Extract> extracts(const edition::Edition& edition);

[[nodiscard]] bool write_extract(const Extract& extract, const Source& source, const Sink& sink);

}  // namespace palermo::downloads
