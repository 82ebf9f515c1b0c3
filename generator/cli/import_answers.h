// SPDX-License-Identifier: Apache-2.0
// Answers of a filled form as files of the content folder: what is new is made, what `new` laid out
// empty is filled, what says the same stays, and what says something else is a mistake unless it is
// to be replaced. Knows nothing of tables, nor of decisions.
#pragma once

#include "cli/answer_rows.h"

#include <boost/filesystem/path.hpp>

#include <string>
#include <vector>

namespace palermo::cli {

struct ImportRequest {
  std::string repository = ".";
  std::string content = "content";  // its folder in the repository
  std::string file;                 // the filled form
  bool replace = false;
};

struct Imported {
  std::vector<std::string> made;     // with the content folder before them, sorted
  std::vector<std::string> changed;  // were there, empty or other
  std::size_t same = 0;              // rows that say what is there already
  std::size_t unanswered = 0;        // rows in which nothing is filled in
};

// Every mistake at once, with its cell; nothing is written where there is one.
[[nodiscard]] Checked<Imported> import_answers(const ImportRequest& request);

}  // namespace palermo::cli
