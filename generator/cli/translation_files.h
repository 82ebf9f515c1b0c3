// SPDX-License-Identifier: Apache-2.0
// The files that hold what can be translated: messages of a theme, reference data of a work tree,
// the public record; and since when each text says what it says, from Git where it is there.
#pragma once

#include "cli/archive.h"
#include "cli/translate.h"
#include "translate/ages.h"
#include "translate/glossary.h"
#include "translate/part_texts.h"

#include <optional>
#include <vector>

namespace palermo::cli {

// A subject that stands in JSON files, in all languages.
struct JsonSubject {
  std::vector<json::Document> documents;  // of the interface: only those that are there
  std::vector<translate::JsonText> texts;
  translate::Ages ages{{}};
  std::optional<Diagnostic> no_ages;  // why nobody can tell what is stale
};

// `theme`: a folder that holds i18n/.
[[nodiscard]] Checked<JsonSubject> read_interface(const boost::filesystem::path& theme);

// `content`: the content folder: its JSON files and those in mechanisms/.
[[nodiscard]] Checked<JsonSubject> read_reference(const boost::filesystem::path& content);

// The document with this name ("states.json", "i18n/fr.json"); nullptr where there is none.
[[nodiscard]] const json::Document* document_of(const JsonSubject& subject, std::string_view file);

// content/glossary.json; empty where there is none.
[[nodiscard]] Checked<translate::Glossary> read_glossary_of(const boost::filesystem::path& content);

// Public originals. The repository is closed again before this returns.
[[nodiscard]] tl::expected<translate::Catalogue, Failure> read_texts(
    const SourceOptions& source, const translate::WhichTexts& which);

}  // namespace palermo::cli
