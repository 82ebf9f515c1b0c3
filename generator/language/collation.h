// SPDX-License-Identifier: Apache-2.0
// The alphabetical order of a language: accents and case come after letters, Chinese by pinyin. Not
// for two threads at once. Knows nothing of what is sorted.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/language.h"

namespace palermo {

class Collation {
 public:
  explicit Collation(Language language);
  Collation(Collation&&) noexcept;
  Collation& operator=(Collation&&) noexcept;
  ~Collation();

  // Bytes that compare as the texts do. For memory only: they change with the version of ICU. Texts
  // that are equal to the language have equal keys: order those by something else.
  [[nodiscard]] std::string sort_key(std::string_view text) const;

  // The letter under which an index lists the text: "E" for "Éthiopie", "Z" for 中国; "…" where
  // the language has none.
  [[nodiscard]] std::string initial(std::string_view text) const;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace palermo
