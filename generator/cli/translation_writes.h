// SPDX-License-Identifier: Apache-2.0
// Where translations that were taken in go: which files come about, worked out before anything is
// written. Knows nothing of what a translator's file looks like.
#pragma once

#include "cli/translation_files.h"
#include "translate/take_in.h"

#include <boost/filesystem/path.hpp>

#include <map>
#include <string>
#include <vector>

namespace palermo::cli {

// By path: the bytes that are to stand there.
using TranslationWrites = std::map<boost::filesystem::path, std::string>;

[[nodiscard]] TranslationWrites message_writes(const JsonSubject& interface,
                                               const boost::filesystem::path& theme, Language to,
                                               const std::vector<translate::Unit>& taken);

[[nodiscard]] TranslationWrites name_writes(const JsonSubject& reference,
                                            const boost::filesystem::path& content, Language to,
                                            const std::vector<translate::Unit>& taken);

struct TextWrites {
  boost::filesystem::path content;
  const translate::Catalogue* all = nullptr;  // which says of how many blocks a text is
  bool replace = false;                       // write over a translation that says something else
  std::string standing;  // official, state, secretariat, informal; empty: the data stay
};

// A text is written once all its blocks are translated: "translation-incomplete" (a warning) tells
// of the others, "translation-exists" of one that says something else already.
[[nodiscard]] Checked<TranslationWrites> text_writes(const TextWrites& request,
                                                     const std::vector<translate::Unit>& taken);

}  // namespace palermo::cli
