// SPDX-License-Identifier: Apache-2.0
// What the tables of parts and of answers say alike of one text of a part. For downloads' own files
// only.
#pragma once

#include "downloads/rows.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace palermo::downloads {

// One text of a part; a part without any has this once, without a language.
struct TextOf {
  const edition::Record& record;
  const edition::Part& part;
  std::optional<Language> language;
  std::string_view text;
};

// In the order of languages. A document with a page of its own is too long for a cell: its texts
// are empty here. False where a text could not be read.
[[nodiscard]] bool for_each_text(const Source& source, const edition::Record& record,
                                 const edition::Part& part,
                                 const std::function<void(const TextOf&)>& take);

[[nodiscard]] std::string id_of(const TextOf& of);
[[nodiscard]] std::string page_of(const Source& source, const TextOf& of);
[[nodiscard]] const edition::Release& release_of(const TextOf& of);
[[nodiscard]] std::string_view instrument_of(const mechanism::RecordId& id);
[[nodiscard]] std::string_view translation_of(const TextOf& of);
// Is it, or does it name, a State that does not exist?
[[nodiscard]] bool is_sample(const TextOf& of);

}  // namespace palermo::downloads
