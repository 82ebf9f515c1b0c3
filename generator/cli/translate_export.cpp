// SPDX-License-Identifier: Apache-2.0
// palermo translate export: a file for a translator.
#include "cli/new_file.h"
#include "cli/printer.h"
#include "cli/theme.h"
#include "cli/translation_files.h"
#include "translate/po.h"
#include "translate/xliff.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <iostream>
#include <memory>

namespace palermo::cli {
namespace {

constexpr const char* epilogue = R"(
The file holds every text of the subject: what is translated, what is missing, and what is stale
because the source changed since. In PO a stale one is fuzzy; in XLIFF its old translation stands
in a note. Of texts, only what is public at --rev is read, so the file may leave the house.

It is written into worksheets/translate/, which no decision and no build reaches; one that is there
is never written over.

Then: palermo translate import --help.)";

struct Options {
  TranslationOptions common;
  std::string what, language, from = "en", state, format = "po", out;
};

using translate::Catalogue;
using translate::Subject;

tl::expected<Catalogue, Failure> catalogue_in(Checked<JsonSubject> read, Subject subject,
                                              Language to) {
  if (has_error(read.diagnostics))
    return tl::unexpected(Failure{ExitStatus::Problems, std::move(read.diagnostics)});
  if (read.value.no_ages) print(std::cerr, {*read.value.no_ages}, Format::Text);
  return translate::catalogue_of(subject, read.value.texts, read.value.ages, to);
}

tl::expected<Catalogue, Failure> catalogue_for(const Options& options) {
  const Language to = *parse_language(options.language), from = *parse_language(options.from);
  const Subject subject = *translate::parse_subject(options.what);
  if (subject == Subject::Texts)
    return read_texts(options.common.source, {from, to, options.state});
  if (subject == Subject::Reference)
    return catalogue_in(read_reference(options.common.content()), subject, to);
  const auto theme = find_theme(options.common.theme);
  if (!theme) return failed(ExitStatus::Unreadable, theme.error());
  return catalogue_in(read_interface(*theme), subject, to);
}

// "worksheets/translate/texts-fra.fr-es.po".
std::string file_name(const Options& options) {
  return fmt::format("worksheets/translate/{}{}{}.{}-{}.{}", options.what,
                     options.state.empty() ? "" : "-", options.state, options.from,
                     options.language, options.format == "po" ? "po" : "xlf");
}

ExitStatus refuse(ExitStatus status, const std::vector<Diagnostic>& diagnostics) {
  print(std::cerr, diagnostics, Format::Text);
  return status;
}

ExitStatus write_out(const Options& options, const Catalogue& catalogue) {
  const boost::filesystem::path path =
      options.out.empty()
          ? boost::filesystem::path(options.common.source.repository) / file_name(options)
          : boost::filesystem::path(options.out);
  const Result<bool> made =
      write_new_file(path, options.format == "po" ? translate::write_po(catalogue)
                                                  : translate::write_xliff(catalogue));
  if (!made) return refuse(ExitStatus::NotWritten, {made.error()});
  if (!*made)
    return refuse(ExitStatus::Problems,
                  {{.code = "form-exists",
                    .at = {path.string()},
                    .message = "there is a file already, perhaps one that is being worked on",
                    .hint = "take it in or put it elsewhere, or name another with --out"}});
  const auto with = [&catalogue](translate::Standing standing) {
    return std::ranges::count(catalogue.units, standing, &translate::Unit::standing);
  };
  std::cout << fmt::format(
      "Made {}.\nTexts: {}; missing {}, stale {}.\nThen:\n  palermo translate import {}\n",
      path.string(), catalogue.units.size(), with(translate::Standing::Missing),
      with(translate::Standing::Stale), path.string());
  return ExitStatus::Ok;
}

ExitStatus export_texts(const Options& options) {
  if (options.from == options.language || (options.what != "texts" && options.from != "en"))
    return refuse(ExitStatus::Usage,
                  {{.code = "translation-languages",
                    .message = "these two languages do not go together",
                    .hint = "--from and --language differ; --from other than en is for texts"}});
  const auto catalogue = catalogue_for(options);
  if (!catalogue) return refuse(catalogue.error().status, catalogue.error().diagnostics);
  if (catalogue->units.empty())
    return refuse(ExitStatus::Problems,
                  {{.code = "translation-nothing",
                    .message = "there is nothing to translate from this language",
                    .hint = "texts: only those that are public count; see palermo status, and "
                            "name the language of the originals with --from"}});
  return write_out(options, *catalogue);
}

}  // namespace

void add_translate_export(CLI::App& parent, Run& run) {
  const auto options = std::make_shared<Options>();
  CLI::App& command = *parent.add_subcommand("export", "make a file for a translator");
  command.footer(epilogue);
  const CLI::IsMember languages({"ar", "zh", "en", "fr", "ru", "es"});
  command.add_option("--what", options->what, "interface, reference or texts")
      ->required()
      ->type_name("SUBJECT")
      ->check(CLI::IsMember({"interface", "reference", "texts"}));
  command.add_option("--language", options->language, "into which: ar, zh, en, fr, ru or es")
      ->required()
      ->type_name("LANG")
      ->check(languages);
  command.add_option("--from", options->from, "from which; of texts, that of the originals")
      ->type_name("LANG")
      ->check(languages)
      ->capture_default_str();
  command.add_option("--state", options->state, "texts of this State alone")->type_name("STATE");
  command.add_option("--format", options->format, "po, or xliff: XLIFF 2.0")
      ->type_name("FORMAT")
      ->check(CLI::IsMember({"po", "xliff"}))
      ->capture_default_str();
  command.add_option("--out", options->out, "the file; default: one in worksheets/translate/")
      ->type_name("FILE");
  add_translation_options(command, options->common);
  command.callback([options, &run] { run = [options] { return export_texts(*options); }; });
}

}  // namespace palermo::cli
