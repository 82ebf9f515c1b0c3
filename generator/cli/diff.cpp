// SPDX-License-Identifier: Apache-2.0
// palermo diff: what two revisions would publish, compared. A rehearsal that nobody approves.
#include "cli/command.h"
#include "cli/printer.h"
#include "cli/rehearsal.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>

namespace palermo::cli {
namespace {

constexpr const char* epilogue = R"(
Makes the edition that either revision would publish as of --as-of, and compares the two: which
files become public, change or go, by State and language, with the decision and its paragraph. A
revision may be older or newer than the other. No text is quoted and no site is touched; paths of
what is not served yet are private all the same.

Examples:
  palermo diff v12..v13
  palermo diff main..proposal --page proposal.html
  palermo diff HEAD~1 --format json

A alone is short for A..HEAD. Exit status: 0 compared; 1 one of the two gives no site; 2 to 4 as
for all commands.)";

struct Options {
  RehearsalRequest request{.to_publish = false};
  std::string revisions, format = "text", page;
};

ExitStatus stop(ExitStatus status, const std::vector<Diagnostic>& diagnostics) {
  print(std::cerr, diagnostics, Format::Text);
  return status;
}

// "A..B" or "A"; false where a name is missing.
bool read_revisions(const std::string& revisions, RehearsalRequest& request) {
  const std::size_t dots = revisions.find("..");
  request.from = revisions.substr(0, dots);
  request.source.revision = dots == std::string::npos ? "HEAD" : revisions.substr(dots + 2);
  return !request.from.empty() && !request.source.revision.empty() &&
         !request.source.revision.starts_with('.');
}

ExitStatus diff(Options options) {
  if (!read_revisions(options.revisions, options.request))
    return stop(ExitStatus::Usage, {{.code = "not-two-revisions",
                                       .message = "these are not two revisions",
                                       .hint = "write A..B, such as v12..v13"}});
  const auto rehearsal = rehearse(options.request);
  if (!rehearsal) return stop(rehearsal.error().status, rehearsal.error().diagnostics);
  std::cout << (options.format == "json" ? as_json(*rehearsal) : as_text(*rehearsal));
  if (const auto written = write_page(*rehearsal, options.page); !written)
    return stop(ExitStatus::NotWritten, {written.error()});
  return ExitStatus::Ok;
}

}  // namespace

void add_diff(CLI::App& program, Run& run) {
  const auto options = std::make_shared<Options>();
  CLI::App& command = *program.add_subcommand(
      "diff", "show what two revisions would publish, change and withdraw");
  command.footer(epilogue);
  add_source_options(command, options->request.source);
  for (const char* const other : {"--rev", "--head"})
    command.remove_option(command.get_option(other));
  command.add_option("revisions", options->revisions, "from the first to the second")
      ->required()
      ->type_name("A..B");
  command.add_option("--page", options->page, "write it as a page too, for this user alone")
      ->type_name("FILE.html");
  command.add_option("--format", options->format, "how to print: text or json")
      ->check(CLI::IsMember({"text", "json"}))
      ->capture_default_str();
  command.callback([options, &run] { run = [options] { return diff(*options); }; });
}

}  // namespace palermo::cli
