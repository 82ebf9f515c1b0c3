// SPDX-License-Identifier: Apache-2.0
// Lays out the files of new parts in the content folder of a working tree: data that the loaders
// accept, empty texts to be written. For answers, one part a question, and a worksheet with the
// questions. Nothing is ever written over. Knows nothing of decisions.
#pragma once

#include "base/language.h"
#include "base/result.h"
#include "mechanism/part_path.h"

#include <string>
#include <vector>

namespace palermo::cli {

// What was typed; what is empty was not given.
struct NewPartRequest {
  std::string repository = ".";
  std::string content = "content";  // its folder in the repository
  std::string kind, state, cluster, instrument, part, language, title;
  // Fields of the data, as content/README.md has them.
  std::string answer, date, symbol, finding, assistance, speaker, channel, status, url;
  std::vector<std::string> articles, refers_to, self_raised;
  std::vector<std::string> institution;  // "fr=Ministère de la justice", once a language
};

struct LaidOut {
  std::string folder;                 // of the record, with the content folder before it
  std::vector<std::string> made;      // with the content folder before them, in order
  std::vector<std::string> kept;      // were there already
  std::vector<std::string> left_out;  // questions that are not put to this State
  std::string worksheet;              // empty: none
};

// Every mistake at once; nothing is written where there is one.
[[nodiscard]] Checked<LaidOut> lay_out(const NewPartRequest& request);

// The record of answers that `request` names, with the questions that are put there to its State.
struct AskedOf {
  mechanism::RecordId record;
  std::vector<const mechanism::Question*> questions;
};
[[nodiscard]] Checked<AskedOf> asked_of(const NewPartRequest& request,
                                        const mechanism::Reference& reference);

// Some questions are not put to parties to the Convention against Corruption (table 1, note (a)).
[[nodiscard]] bool is_put_to(const mechanism::Question& question, const mechanism::State& state,
                             const mechanism::Reference& reference);

// The kind meant by a word of the command line: its id, or its id without the last letter s.
[[nodiscard]] const mechanism::Kind* kind_named(const std::string& word,
                                                const mechanism::Reference& reference);

}  // namespace palermo::cli
