// SPDX-License-Identifier: Apache-2.0
// palermo translate pseudo: a theme in a language that nobody speaks.
#include "cli/content_folder.h"
#include "cli/new_file.h"
#include "cli/printer.h"
#include "cli/theme.h"
#include "cli/translate.h"
#include "json/writer.h"
#include "language/messages.h"
#include "language/pseudo.h"

#include <CLI/CLI.hpp>
#include <boost/filesystem.hpp>
#include <fmt/format.h>

#include <array>
#include <iostream>
#include <memory>

namespace palermo::cli {
namespace fs = boost::filesystem;
namespace {

constexpr const char* epilogue = R"(
Makes a copy of the theme in which every message of one language stands ⟦béțwééñ brackets⟧, a third
longer and with marks on its letters. A site built with it shows at a glance which words are no
messages (they have no brackets: names, texts, and what was forgotten) and where a layout breaks
under longer words. An archive's own words.json stays as it is.

Example:
  palermo translate pseudo --language fr --to ~/pseudo
  palermo build --theme ~/pseudo --out ~/pseudo-site --no-search)";

struct Options {
  std::string theme, language = "en", to;
};

ExitStatus refuse(ExitStatus status, const std::vector<Diagnostic>& diagnostics) {
  print(std::cerr, diagnostics, Format::Text);
  return status;
}

// Packages that a developer has installed below site/ are not part of a theme.
bool is_part_of_a_theme(const fs::path& path) { return path.filename() != "vendor"; }

Result<void> copy_one(const fs::path& from, const fs::path& to) {
  const Result<std::string> bytes = read_file(from);
  if (!bytes) return fail(bytes.error());
  const Result<bool> made = write_new_file(to, *bytes);
  if (!made) return fail(made.error());
  return {};
}

Result<void> copy_folder(const fs::path& from, const fs::path& to) {
  for (const fs::directory_entry& entry : fs::directory_iterator(from)) {
    if (!is_part_of_a_theme(entry.path())) continue;
    const fs::path target = to / entry.path().filename();
    Result<void> copied;
    if (fs::is_directory(entry.status()))
      copied = copy_folder(entry.path(), target);
    else if (fs::is_regular_file(entry.status()))
      copied = copy_one(entry.path(), target);
    if (!copied) return copied;
  }
  return {};
}

Diagnostic in_the_way(const std::string& to) {
  return {.code = "theme-in-the-way",
          .at = {to},
          .message = "there is something already where the copy of the theme was to be",
          .hint = "name a folder that is not there yet"};
}

ExitStatus make_pseudo(const Options& options) {
  const auto theme = find_theme(options.theme);
  if (!theme) return refuse(ExitStatus::Unreadable, {theme.error()});
  const Language language = *parse_language(options.language);
  const Checked<PerLanguage<Messages>> messages = load_messages(*theme / "i18n");
  if (has_error(messages.diagnostics)) return refuse(ExitStatus::Problems, messages.diagnostics);
  if (fs::exists(options.to)) return refuse(ExitStatus::NotWritten, {in_the_way(options.to)});

  std::string bytes;
  json::Writer writer(bytes, json::Writer::Style::Indented);
  writer.begin_object();
  for (const Message& message : messages.value[language].all())
    writer.field(message.key, pseudo_pattern(message.pattern));
  writer.end_object();
  bytes += '\n';
  for (const char* part : {"templates", "i18n", "site"})
    if (const auto copied = copy_folder(*theme / part, fs::path(options.to) / part); !copied)
      return refuse(ExitStatus::NotWritten, {copied.error()});
  const Result<void> written =
      replace_file(fs::path(options.to) / "i18n" / (options.language + ".json"), bytes);
  if (!written) return refuse(ExitStatus::NotWritten, {written.error()});
  std::cout << fmt::format("Made {}.\nThen:\n  palermo build --theme {} --out … --no-search\n",
                           options.to, options.to);
  return ExitStatus::Ok;
}

}  // namespace

void add_translate_pseudo(CLI::App& parent, Run& run) {
  const auto options = std::make_shared<Options>();
  CLI::App& command = *parent.add_subcommand("pseudo", "make a theme that shows what breaks");
  command.footer(epilogue);
  command.add_option("--to", options->to, "the folder to make")->required()->type_name("DIR");
  command.add_option("--language", options->language, "the language that is replaced")
      ->type_name("LANG")
      ->check(CLI::IsMember({"ar", "zh", "en", "fr", "ru", "es"}))
      ->capture_default_str();
  command.add_option("--theme", options->theme, "the theme to copy; default: the program's own")
      ->type_name("DIR");
  command.callback([options, &run] { run = [options] { return make_pseudo(*options); }; });
}

}  // namespace palermo::cli
