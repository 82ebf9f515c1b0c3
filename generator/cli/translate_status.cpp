// SPDX-License-Identifier: Apache-2.0
// palermo translate status: what is translated, missing, stale or off the glossary.
#include "cli/printer.h"
#include "cli/private_folder.h"
#include "cli/released.h"
#include "cli/theme.h"
#include "cli/translation_files.h"
#include "json/writer.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <iostream>
#include <memory>

namespace palermo::cli {
namespace {

constexpr const char* epilogue = R"(
A line a subject and language:
  texts    how many there are: messages, names, public originals in other languages
  missing  without a translation (of originals most are, and may be)
  stale    the source became what it is after its translation did: by the history of Git, and of
           public texts by their decisions
  terms    translations without any form of a treaty term of glossary.json that their source has:
           hints, not mistakes

--list names them. It reads what is in the work tree, and of texts what is public.)";

using translate::Catalogue;
using translate::Subject;

struct Options {
  TranslationOptions common;
  std::vector<std::string> what, languages;
  std::string format = "text";
  bool list = false;
};

struct Row {
  Subject subject = Subject::Interface;
  Language language = Language::En;
  std::size_t texts = 0, missing = 0, stale = 0, terms = 0;
};

// One text that wants a translator's eye.
struct Item {
  Subject subject = Subject::Interface;
  Language language = Language::En;
  std::string key, what;  // "missing", "stale" or "term: extradition"
  SourcePosition at;
};

struct Report {
  std::vector<Row> rows;
  std::vector<Item> items;
  std::vector<Diagnostic> diagnostics;
  ExitStatus status = ExitStatus::Ok;
};

bool wants(const std::vector<std::string>& chosen, std::string_view one) {
  return chosen.empty() || std::ranges::find(chosen, one) != chosen.end();
}

class Reporter {
 public:
  Reporter(const Options& options, translate::Glossary glossary)
      : options_(options), glossary_(std::move(glossary)) {}

  void add_json(Subject subject, Checked<JsonSubject> read) {
    std::ranges::move(read.diagnostics, std::back_inserter(report_.diagnostics));
    if (has_error(report_.diagnostics)) return;
    if (read.value.no_ages) report_.diagnostics.push_back(*read.value.no_ages);
    for (const Language to : all_languages)
      if (to != Language::En && wants(options_.languages, code(to)))
        add(catalogue_of(subject, read.value.texts, read.value.ages, to));
  }

  void add_texts() {
    const PrivateFolder spool;
    const auto record = read_repository(options_.common.source, spool.path());
    if (!record) {
      std::ranges::copy(record.error().diagnostics, std::back_inserter(report_.diagnostics));
      report_.status = record.error().status;
      return;
    }
    for (const Language to : all_languages) {
      if (!wants(options_.languages, code(to))) continue;
      const translate::TextCounts counts = translate::count_texts(record->edition, to);
      Row row{Subject::Texts, to, counts.all, counts.missing, counts.stale, 0};
      for (const Language from : all_languages)
        if (from != to) add_terms_of_texts(record->edition, {from, to, {}}, row);
      report_.rows.push_back(row);
    }
  }

  Report take() { return std::move(report_); }

 private:
  void add(const Catalogue& catalogue) {
    Row row{catalogue.subject, catalogue.to, catalogue.units.size(), 0, 0, 0};
    for (const translate::Unit& unit : catalogue.units) {
      count(catalogue, unit, row);
    }
    row.terms = add_terms(catalogue);
    report_.rows.push_back(row);
  }

  void count(const Catalogue& catalogue, const translate::Unit& unit, Row& row) {
    if (unit.standing == translate::Standing::Current) return;
    const bool missing = unit.standing == translate::Standing::Missing;
    ++(missing ? row.missing : row.stale);
    add_item(catalogue, unit, missing ? "missing" : "stale");
  }

  // Of texts the stale ones are listed, not those that nobody has asked to be translated.
  void add_terms_of_texts(const edition::Edition& edition, const translate::WhichTexts& which,
                          Row& row) {
    const Result<Catalogue> catalogue = texts_of(edition, which);
    if (!catalogue) return report_.diagnostics.push_back(catalogue.error());
    for (const translate::Unit& unit : catalogue->units)
      if (unit.standing == translate::Standing::Stale) add_item(*catalogue, unit, "stale");
    row.terms += add_terms(*catalogue);
  }

  std::size_t add_terms(const Catalogue& catalogue) {
    const auto missing = missing_terms(catalogue, glossary_);
    for (const translate::MissingTerm& term : missing)
      add_item(catalogue, *term.unit, "term: " + term.term->id);
    return missing.size();
  }

  void add_item(const Catalogue& catalogue, const translate::Unit& unit, std::string what) {
    report_.items.push_back({catalogue.subject, catalogue.to, unit.key, std::move(what), unit.at});
  }

  const Options& options_;
  translate::Glossary glossary_;
  Report report_;
};

void print_text(const Options& options, const Report& report, std::ostream& out) {
  constexpr const char* line = "{:<10} {:<9} {:>6} {:>8} {:>6} {:>6}\n";
  out << fmt::format(line, "subject", "language", "texts", "missing", "stale", "terms");
  for (const Row& row : report.rows)
    out << fmt::format(line, name(row.subject), code(row.language), row.texts, row.missing,
                       row.stale, row.terms);
  if (report.items.empty()) return;
  if (!options.list) {
    out << "Which ones: --list.\n";
    return;
  }
  for (const Item& item : report.items)
    out << fmt::format("{}:{}: {} in {}: {}\n", item.at.file, item.at.line, item.key,
                       code(item.language), item.what);
}

void print_json(const Report& report, std::ostream& out) {
  std::string text;
  json::Writer writer(text, json::Writer::Style::Indented);
  writer.begin_object().key("rows").begin_list();
  for (const Row& row : report.rows)
    writer.begin_object()
        .field("subject", name(row.subject))
        .field("language", code(row.language))
        .field("texts", row.texts)
        .field("missing", row.missing)
        .field("stale", row.stale)
        .field("terms", row.terms)
        .end_object();
  writer.end_list().key("items").begin_list();
  for (const Item& item : report.items)
    writer.begin_object()
        .field("subject", name(item.subject))
        .field("language", code(item.language))
        .field("key", item.key)
        .field("what", item.what)
        .field("file", item.at.file)
        .field("line", item.at.line)
        .end_object();
  writer.end_list().end_object();
  out << text << '\n';
}

Report report_on(const Options& options) {
  Checked<translate::Glossary> glossary = read_glossary_of(options.common.content());
  if (has_error(glossary.diagnostics))
    return {{}, {}, std::move(glossary.diagnostics), ExitStatus::Problems};
  Reporter reporter(options, std::move(glossary.value));
  if (wants(options.what, "interface")) {
    const auto theme = find_theme(options.common.theme);
    if (!theme) return {{}, {}, {theme.error()}, ExitStatus::Unreadable};
    reporter.add_json(Subject::Interface, read_interface(*theme));
  }
  if (wants(options.what, "reference"))
    reporter.add_json(Subject::Reference, read_reference(options.common.content()));
  if (wants(options.what, "texts")) reporter.add_texts();
  return reporter.take();
}

ExitStatus show_status(const Options& options) {
  const Report report = report_on(options);
  if (!report.diagnostics.empty()) print(std::cerr, report.diagnostics, Format::Text);
  if (has_error(report.diagnostics))
    return report.status == ExitStatus::Ok ? ExitStatus::Problems : report.status;
  if (options.format == "json")
    print_json(report, std::cout);
  else
    print_text(options, report, std::cout);
  return ExitStatus::Ok;
}

}  // namespace

void add_translate_status(CLI::App& parent, Run& run) {
  const auto options = std::make_shared<Options>();
  CLI::App& command =
      *parent.add_subcommand("status", "what is translated, missing, stale or off the glossary");
  command.footer(epilogue);
  command.add_option("--what", options->what, "interface, reference or texts; default: all three")
      ->type_name("SUBJECT")
      ->check(CLI::IsMember({"interface", "reference", "texts"}));
  command.add_option("--language", options->languages, "into this language alone")
      ->type_name("LANG")
      ->check(CLI::IsMember({"ar", "zh", "en", "fr", "ru", "es"}));
  command.add_flag("--list", options->list, "name every text that is missing, stale or off");
  command.add_option("--format", options->format, "text or json")
      ->type_name("FORMAT")
      ->check(CLI::IsMember({"text", "json"}))
      ->capture_default_str();
  add_translation_options(command, options->common);
  command.callback([options, &run] { run = [options] { return show_status(*options); }; });
}

}  // namespace palermo::cli
