// SPDX-License-Identifier: Apache-2.0
// The steps of load(), one file each, and what they share. For mechanism's own files only.
#pragma once

#include "json/reader.h"
#include "mechanism/reference.h"

#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace palermo::mechanism {

struct Loading {
  Reference& reference;
  json::Problems& problems;
};

// Each reads the root of its file. Later steps point into what earlier ones have loaded.
void load_instruments(json::Cursor root, Loading& loading);
void load_mechanism(json::Cursor root, Loading& loading);
void load_taxonomy(json::Cursor root, Loading& loading);
void load_states(json::Cursor root, Loading& loading);
void load_questionnaire(json::Cursor root, Loading& loading);
void load_draw(json::Cursor root, Loading& loading);
void load_counts(json::Cursor root, Loading& loading);
// Only looked at: see security_contact.h.
void load_security_contact(json::Cursor root, Loading& loading);
void load_words(json::Cursor root, Loading& loading);

// Clusters and phases, a part of load_mechanism.
void load_clusters(json::Cursor list, Loading& loading);
void load_phases(json::Cursor list, Loading& loading);
// Kinds of documents, a part of load_mechanism.
void load_kinds(json::Cursor list, Loading& loading);

// Fields that any file or record may have and that the program does not read.
void allow_provenance(json::Fields& fields);

// The ids of one list: each well-formed, each once.
class Ids {
 public:
  explicit Ids(json::Problems& problems) : problems_(problems) {}
  std::string read(json::Fields& fields, std::string_view name = "id");

 private:
  json::Problems& problems_;
  std::set<std::string, std::less<>> seen_;
};

// All six languages, none empty.
Names read_names(json::Cursor object, json::Problems& problems);
Names read_names(json::Fields& fields, std::string_view name, json::Problems& problems);

std::optional<Day> read_day(json::Fields& fields, std::string_view name);
std::optional<Day> to_day(std::optional<std::string_view> text, json::Fields& fields,
                          std::string_view name);

// The articles of a list of ids; unknown and repeated ones are reported.
std::vector<const Article*> read_articles(json::Cursor list, const Reference& reference,
                                          json::Problems& problems);

// The value that a word stands for, from a table of {word, value}; reported where there is none.
template <typename Value, std::size_t size>
Value read_word(json::Fields& fields, std::string_view name,
                const std::array<std::pair<std::string_view, Value>, size>& words) {
  const std::string_view word = fields.string(name);
  std::string known;
  for (const auto& [spelling, value] : words) {
    if (spelling == word) return value;
    known += (known.empty() ? "" : ", ") + std::string(spelling);
  }
  if (!word.empty())
    fields.report(name, "reference-word", "\"" + std::string(name) + "\" has no such value",
                  "one of: " + known);
  return words.front().second;
}

}  // namespace palermo::mechanism
