// SPDX-License-Identifier: Apache-2.0
// The questions that an author answers, in the author's language, to read beside the files. It
// stands outside the content folder: no decision can name a file there, no build opens one, so what
// is noted in it can never become public, and the hash of an answer never depends on it. A comment
// within an answer could: its bytes are published with the edition, whatever a page shows of them.
#pragma once

#include "base/language.h"
#include "mechanism/part_path.h"

#include <string>
#include <vector>

namespace palermo::cli {

// Below the repository: "worksheets/fra/criminalization/responses-untoc.fr.md".
[[nodiscard]] std::string worksheet_path(const mechanism::RecordId& record, Language language);

// Markdown: each question with its files, its answers and the condition under which it is put.
// `content`: the content folder in the repository.
[[nodiscard]] std::string worksheet(const mechanism::RecordId& record,
                                    const std::vector<const mechanism::Question*>& questions,
                                    Language language, const std::string& content);

}  // namespace palermo::cli
