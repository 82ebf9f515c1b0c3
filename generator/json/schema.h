// SPDX-License-Identifier: Apache-2.0
// Holds a document against a JSON Schema: the part of Draft 7 that the schemas of the content use,
// and no keyword that would be ignored in silence. Knows nothing of what the documents mean.
#pragma once

#include "json/document.h"

#include <memory>
#include <string>
#include <vector>

namespace palermo::json {

class Schema {
 public:
  // Refuses keywords outside our list and references outside the file.
  [[nodiscard]] static Result<Schema> compile(std::string file, std::string text);

  Schema(Schema&&) noexcept;
  Schema& operator=(Schema&&) noexcept;
  ~Schema();

  // What is wrong, each once and at its innermost place. Safe in several threads at once.
  [[nodiscard]] std::vector<Diagnostic> validate(const Document& document) const;

 private:
  struct Compiled;
  explicit Schema(std::unique_ptr<const Compiled> compiled);
  std::unique_ptr<const Compiled> compiled_;
};

}  // namespace palermo::json
