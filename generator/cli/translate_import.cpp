// SPDX-License-Identifier: Apache-2.0
// palermo translate import: what a translator has done, taken in.
#include "cli/content_folder.h"
#include "cli/new_file.h"
#include "cli/printer.h"
#include "cli/theme.h"
#include "cli/translation_writes.h"
#include "translate/po.h"
#include "translate/xliff.h"

#include <CLI/CLI.hpp>
#include <boost/filesystem.hpp>
#include <fmt/format.h>

#include <iostream>
#include <memory>

namespace palermo::cli {
namespace fs = boost::filesystem;
namespace {

constexpr const char* epilogue = R"(
FILE is one of palermo translate export, worked on: .po, or .xlf in XLIFF 2.0. It says itself of
which subject and languages it is.

Nothing unsure or empty is ever taken in: what is fuzzy, in state "initial" or not translated stays
out, and so does what was translated from a wording that is no longer there. A text of a part is
written once all its paragraphs are translated. Where anything is wrong (places in braces, forms
for numbers, characters), every mistake is told with its line, and nothing is written. Taking in
twice changes nothing.

A translation of a text is a draft until it is decided on. --as says whose it is, in the data of
the part, which then have to be decided on again with it.

Example:
  palermo translate import worksheets/translate/texts-fra.fr-es.po --as secretariat
  palermo check
  palermo decide publish --help)";

using translate::Catalogue;
using translate::Subject;

struct Options {
  TranslationOptions common;
  std::string file, standing;
  bool replace = false;
};

struct Outcome {
  ExitStatus status = ExitStatus::Ok;
  std::vector<Diagnostic> diagnostics;
  TranslationWrites writes;
  translate::TakenIn taken;
};

void append(std::vector<Diagnostic>& all, std::vector<Diagnostic> more) {
  std::ranges::move(more, std::back_inserter(all));
}

Checked<Catalogue> read_catalogue(const fs::path& path) {
  const std::string ending = path.extension().string();
  Checked<Catalogue> nothing;
  const Result<std::string> bytes = read_file(path);
  if (!bytes) {
    nothing.diagnostics.push_back(bytes.error());
    return nothing;
  }
  if (ending == ".po") return translate::read_po(path.string(), *bytes);
  if (ending == ".xlf" || ending == ".xliff") return translate::read_xliff(path.string(), *bytes);
  nothing.diagnostics.push_back({.code = "translation-unknown-format",
                                 .at = {path.string()},
                                 .message = "the name of the file ends as that of no translation",
                                 .hint = "save it as .po or .xlf"});
  return nothing;
}

// Taken in against what there is now. The glossary has its say, without stopping anybody.
void take(const Options& options, const Catalogue& now, const Catalogue& given, Outcome& outcome) {
  Checked<translate::TakenIn> taken = take_in(now, given);
  outcome.taken = std::move(taken.value);
  append(outcome.diagnostics, std::move(taken.diagnostics));
  const auto glossary = read_glossary_of(options.common.content());
  append(outcome.diagnostics, glossary.diagnostics);
  const Catalogue accepted{now.subject, now.from, now.to, outcome.taken.units};
  for (const translate::MissingTerm& missing : missing_terms(accepted, glossary.value))
    outcome.diagnostics.push_back(
        {.severity = Severity::Warning,
         .code = "translation-term",
         .at = missing.unit->at,
         .message = fmt::format("the source has the term \"{}\", and the translation none of its "
                                "forms",
                                missing.term->id),
         .hint =
             fmt::format("the glossary has: {}", fmt::join(missing.term->forms[now.to], ", "))});
}

Outcome take_messages(const Options& options, const Catalogue& given) {
  Outcome outcome;
  if (options.common.theme.empty()) {
    outcome.diagnostics = {{.code = "translation-no-theme",
                            .message = "the messages of the program itself are not written to",
                            .hint = "copy templates/, i18n/ and site/ and name the copy with "
                                    "--theme; palermo build takes the same option"}};
    return outcome;
  }
  const auto theme = find_theme(options.common.theme);
  if (!theme) return {ExitStatus::Unreadable, {theme.error()}, {}, {}};
  const Checked<JsonSubject> read = read_interface(*theme);
  outcome.diagnostics = read.diagnostics;
  if (has_error(read.diagnostics)) return outcome;
  const Catalogue now =
      catalogue_of(Subject::Interface, read.value.texts, read.value.ages, given.to);
  take(options, now, given, outcome);
  outcome.writes = message_writes(read.value, *theme, given.to, outcome.taken.units);
  return outcome;
}

Outcome take_names(const Options& options, const Catalogue& given) {
  Outcome outcome;
  const Checked<JsonSubject> read = read_reference(options.common.content());
  outcome.diagnostics = read.diagnostics;
  if (has_error(read.diagnostics)) return outcome;
  const Catalogue now =
      catalogue_of(Subject::Reference, read.value.texts, read.value.ages, given.to);
  take(options, now, given, outcome);
  outcome.writes = name_writes(read.value, options.common.content(), given.to, outcome.taken.units);
  return outcome;
}

Outcome take_texts(const Options& options, const Catalogue& given) {
  Outcome outcome;
  const auto now = read_texts(options.common.source, {given.from, given.to, {}});
  if (!now) return {now.error().status, now.error().diagnostics, {}, {}};
  take(options, *now, given, outcome);
  Checked<TranslationWrites> writes = text_writes(
      {options.common.content(), &*now, options.replace, options.standing}, outcome.taken.units);
  outcome.writes = std::move(writes.value);
  append(outcome.diagnostics, std::move(writes.diagnostics));
  return outcome;
}

Outcome take_file(const Options& options) {
  Checked<Catalogue> given = read_catalogue(options.file);
  if (has_error(given.diagnostics))
    return {ExitStatus::Problems, std::move(given.diagnostics), {}, {}};
  switch (given.value.subject) {
    case Subject::Interface:
      return take_messages(options, given.value);
    case Subject::Reference:
      return take_names(options, given.value);
    case Subject::Texts:
      return take_texts(options, given.value);
  }
  return {};
}

Result<void> write(const fs::path& path, const std::string& bytes) {
  if (fs::exists(path)) return replace_file(path, bytes);
  const Result<bool> made = write_new_file(path, bytes);
  if (!made) return fail(made.error());
  return {};
}

ExitStatus write_all(const TranslationWrites& writes) {
  for (const auto& [path, bytes] : writes) {
    const Result<void> written = write(path, bytes);
    if (!written) {
      print(std::cerr, {written.error()}, Format::Text);
      return ExitStatus::NotWritten;
    }
    std::cout << "  " << path.string() << '\n';
  }
  return ExitStatus::Ok;
}

ExitStatus import_texts(const Options& options) {
  Outcome outcome = take_file(options);
  sort(outcome.diagnostics);
  if (!outcome.diagnostics.empty()) print(std::cerr, outcome.diagnostics, Format::Text);
  if (has_error(outcome.diagnostics))
    return outcome.status == ExitStatus::Ok ? ExitStatus::Problems : outcome.status;
  std::cout << fmt::format(
      "Texts taken: {}, of which {} say what is there already. Left aside: {} not sure, {} not "
      "translated.\n",
      outcome.taken.units.size(), outcome.taken.same, outcome.taken.unsure, outcome.taken.empty);
  if (outcome.writes.empty())
    std::cout << "There is nothing to write.\n";
  else
    std::cout << "Written:\n";
  return write_all(outcome.writes);
}

}  // namespace

void add_translate_import(CLI::App& parent, Run& run) {
  const auto options = std::make_shared<Options>();
  CLI::App& command = *parent.add_subcommand("import", "take in what a translator has done");
  command.footer(epilogue);
  command.add_option("file", options->file, "the translator's file: .po or .xlf")
      ->required()
      ->type_name("FILE");
  command
      .add_option("--as", options->standing,
                  "whose translation of texts it is: official, state, secretariat or informal")
      ->type_name("STANDING")
      ->check(CLI::IsMember({"official", "state", "secretariat", "informal"}));
  command.add_flag("--replace", options->replace, "write over translations of texts that differ");
  add_translation_options(command, options->common);
  command.callback([options, &run] { run = [options] { return import_texts(*options); }; });
}

}  // namespace palermo::cli
