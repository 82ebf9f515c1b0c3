// SPDX-License-Identifier: Apache-2.0
// palermo status: what is there, decided, public, held or changed, by State, cluster and language.
#include "cli/command.h"
#include "cli/printer.h"
#include "cli/standing.h"
#include "json/writer.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iostream>
#include <memory>

namespace palermo::cli {
namespace {

constexpr const char* epilogue = R"(
A line for the files of each State, cluster, kind and language (and one for their data):
  there       files in the archive
  undecided   no decision names them
  public      on the site
  changed     other bytes than those that were decided on: restore them, or decide again
  held        decided, and not public; the last column says why, by the codes of `palermo check`

Examples:
  palermo status --state fra
  palermo status --kind summary --format json
  palermo status --language fr --roots /etc/palermo/roots

It reads one revision (--rev, as committed), prints no text and is as private as the repository.)";

struct Options {
  SourceOptions source;
  StandingFilter filter;
  std::string format = "text";
};

std::string reasons_of(const StandingRow& row) {
  std::string text;
  for (const auto& [gate, files] : row.gates)
    text += fmt::format("{}{} {}", text.empty() ? "" : ", ", files, gate);
  return text;
}

constexpr std::size_t columns = 10;
using Line = std::array<std::string, columns>;

Line line_of(const StandingRow& row) {
  return {row.state, row.cluster, row.kind, row.language, std::to_string(row.there),
          std::to_string(row.undecided), std::to_string(row.open), std::to_string(row.drifted),
          std::to_string(row.held), reasons_of(row)};
}

void print_table(const std::vector<Line>& lines, std::ostream& out) {
  std::array<std::size_t, columns> widths{};
  for (const Line& line : lines)
    for (std::size_t i = 0; i < columns; ++i) widths[i] = std::max(widths[i], line[i].size());
  constexpr std::size_t first_number = 4, last_number = 8;
  for (const Line& line : lines) {
    std::string text;
    for (std::size_t i = 0; i < columns; ++i) {
      const bool number = i >= first_number && i <= last_number;
      text += fmt::format(fmt::runtime(number ? "{:>{}}  " : "{:<{}}  "), line[i], widths[i]);
    }
    out << text.substr(0, text.find_last_not_of(' ') + 1) << '\n';
  }
}

void print_text(const Standings& standings, std::ostream& out) {
  if (standings.rows.empty()) {
    out << "Nothing is there in this revision. `palermo new --help` says how to begin; commit what "
           "you write.\n";
  } else {
    std::vector<Line> lines = {{"State", "cluster", "kind", "language", "there", "undecided",
                                "public", "changed", "held", "why held"}};
    for (const StandingRow& row : standings.rows) lines.push_back(line_of(row));
    print_table(lines, out);
  }
  if (standings.strange != 0)
    out << fmt::format("Besides, {} files are of no part: `palermo check` names them.\n",
                       standings.strange);
}

void print_json(const Standings& standings, std::ostream& out) {
  std::string text;
  json::Writer writer(text, json::Writer::Style::Indented);
  writer.begin_object().key("rows").begin_list();
  for (const StandingRow& row : standings.rows) {
    writer.begin_object().field("state", row.state).field("cluster", row.cluster);
    writer.field("kind", row.kind).field("language", row.language).field("there", row.there);
    writer.field("undecided", row.undecided).field("public", row.open);
    writer.field("changed", row.drifted).field("held", row.held).key("why_held").begin_object();
    for (const auto& [gate, files] : row.gates) writer.field(gate, files);
    writer.end_object().end_object();
  }
  writer.end_list().field("other_files", standings.strange).end_object();
  out << text << '\n';
}

ExitStatus stop(const Failure& failure) {
  print(std::cerr, failure.diagnostics, Format::Text);
  return failure.status;
}

ExitStatus status(const Options& options) {
  const auto archive = open_archive(options.source);
  if (!archive) return stop(archive.error());
  if (!archive->refusals.empty()) print(std::cerr, archive->refusals, Format::Text);
  const auto standings = standings_of(*archive, options.filter);
  if (!standings) return stop(standings.error());
  options.format == "json" ? print_json(*standings, std::cout) : print_text(*standings, std::cout);
  return ExitStatus::Ok;
}

}  // namespace

void add_status(CLI::App& program, Run& run) {
  const auto options = std::make_shared<Options>();
  CLI::App& command =
      *program.add_subcommand("status", "show what is there, decided, public, held or changed");
  command.footer(epilogue);
  add_source_options(command, options->source);
  StandingFilter& filter = options->filter;
  command.add_option("--state", filter.state, "one State alone; \"-\" for the secretariat's papers")
      ->type_name("STATE");
  command.add_option("--cluster", filter.cluster, "one cluster alone")->type_name("ID");
  command.add_option("--kind", filter.kind, "one kind alone")->type_name("ID");
  command.add_option("--language", filter.language, "one language alone, data or attachments")
      ->type_name("LANG");
  command.add_option("--format", options->format, "how to print: text or json")
      ->check(CLI::IsMember({"text", "json"}))
      ->capture_default_str();
  command.callback([options, &run] { run = [options] { return status(*options); }; });
}

}  // namespace palermo::cli
