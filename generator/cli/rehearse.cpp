// SPDX-License-Identifier: Apache-2.0
// palermo rehearse: what the next publication makes public, changes and removes.
#include "cli/command.h"
#include "cli/printer.h"
#include "cli/rehearsal.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>

namespace palermo::cli {
namespace {

constexpr const char* epilogue = R"(
Makes the edition that would be published from --repo and --rev as of --as-of, and compares it with
the one that is served: file by file, by State and language, with the decision and its paragraph.
Nothing is written but the page, and no text is quoted.

It ends with the digest of that edition: 64 digits that stand for every file of it. Where the
register asks for approvals, people sign this digest with `palermo approve`, and `palermo publish`
publishes the edition of this digest and no other. What only hides needs no approval.

An embargo that ends, or a commit that is added, between rehearsal and publication makes another
edition with another digest: give both commands the same --rev and --as-of.

Examples:
  palermo rehearse --repo /srv/archive.git --rev main --to /srv/outcomes
  palermo rehearse --to /srv/outcomes --page rehearsal.html
  palermo rehearse --from v12 --format json

Exit status: 0 compared; 1 no site could be made of this revision; 2 to 4 as for all commands.)";

struct Options {
  RehearsalRequest request;
  std::string format = "text", page;
};

ExitStatus stop(ExitStatus status, const std::vector<Diagnostic>& diagnostics) {
  print(std::cerr, diagnostics, Format::Text);
  return status;
}

ExitStatus run_rehearsal(const Options& options) {
  const auto rehearsal = rehearse(options.request);
  if (!rehearsal) return stop(rehearsal.error().status, rehearsal.error().diagnostics);
  std::cout << (options.format == "json" ? as_json(*rehearsal) : as_text(*rehearsal));
  if (const auto written = write_page(*rehearsal, options.page); !written)
    return stop(ExitStatus::NotWritten, {written.error()});
  return ExitStatus::Ok;
}

}  // namespace

void add_rehearse(CLI::App& program, Run& run) {
  const auto options = std::make_shared<Options>();
  CLI::App& command = *program.add_subcommand(
      "rehearse", "show what the next publication makes public, changes and removes");
  command.footer(epilogue);
  add_source_options(command, options->request.source);
  auto* const to = command
                       .add_option("--to", options->request.to,
                                   "compare with the site that is served from this folder")
                       ->type_name("DIR");
  command
      .add_option("--from", options->request.from,
                  "compare with this revision instead; with neither, everything is new")
      ->excludes(to)
      ->type_name("REV");
  command.add_option("--page", options->page, "write it as a page too, for this user alone")
      ->type_name("FILE.html");
  command.add_option("--format", options->format, "how to print: text or json")
      ->check(CLI::IsMember({"text", "json"}))
      ->capture_default_str();
  command.callback([options, &run] { run = [options] { return run_rehearsal(*options); }; });
}

}  // namespace palermo::cli
