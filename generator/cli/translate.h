// SPDX-License-Identifier: Apache-2.0
// What the four commands of `palermo translate` share: where the texts are.
#pragma once

#include "cli/command.h"
#include "translate/catalogue.h"

#include <boost/filesystem/path.hpp>

#include <string>

namespace palermo::cli {

struct TranslationOptions {
  SourceOptions source;
  std::string theme;  // empty: that of the program

  // The content folder of the work tree.
  [[nodiscard]] boost::filesystem::path content() const {
    return boost::filesystem::path(source.repository) / source.content;
  }
};

void add_translation_options(CLI::App& command, TranslationOptions& options);

void add_translate_status(CLI::App& parent, Run& run);
void add_translate_export(CLI::App& parent, Run& run);
void add_translate_import(CLI::App& parent, Run& run);
void add_translate_pseudo(CLI::App& parent, Run& run);

}  // namespace palermo::cli
