// SPDX-License-Identifier: Apache-2.0
// datapackage.json: the files of the public record, their fields and hashes, as a Frictionless Data
// Package (version 1) with a Table Schema for each table. Knows nothing of pages.
#pragma once

#include "base/sha256.h"
#include "downloads/tables.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace palermo::downloads {

struct Resource {
  std::string path;              // beside the descriptor: "parts.csv"
  const Table* table = nullptr;  // none: not a table
  std::uint64_t bytes = 0;
  Sha256 digest;
};

// In English, as the standard has no place for other languages.
struct PackageTexts {
  std::string_view title, description, licence;
  std::string licence_path;
  std::string homepage;                                             // empty: not known
  std::function<std::string_view(std::string_view name)> resource;  // "parts", "edition"
  std::function<std::string_view(std::string_view name)> field;
};

// "parts", "parts-jsonl": lower-case letters and hyphens, another for each file.
[[nodiscard]] std::string name_of(const Resource& resource);

// "string", "date", "integer", "boolean", as Table Schema calls them.
[[nodiscard]] std::string_view word(Type type);

[[nodiscard]] std::string describe(const std::vector<Resource>& resources,
                                   const PackageTexts& texts);

}  // namespace palermo::downloads
