// SPDX-License-Identifier: Apache-2.0
// palermo check: every problem of an archive at once, in private.
#include "cli/archive.h"
#include "cli/command.h"
#include "cli/findings.h"
#include "cli/printer.h"
#include "cli/theme.h"
#include "disclosure/explain.h"
#include "pages/theme.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <iostream>
#include <iterator>
#include <memory>

namespace palermo::cli {
namespace {

constexpr const char* epilogue = R"(
Reports what is wrong with reference data and decisions, which files a decision names but a gate
holds (with the paragraph of the rules), which signature is missing and whose, where the log
of decisions is broken, and which files no decision names. It quotes nothing of a text, yet it
names paths: keep its output as private as the repository.

Examples:
  palermo check
  palermo check --rev origin/proposal --format sarif > check.sarif
  palermo check --roots /etc/palermo/roots --head /var/lib/palermo/head.json

Notes tell what is as decided (an embargo, an end, no decision) and are no problems.)";

struct Options {
  SourceOptions source;
  std::string theme, format = "text";
};

ExitStatus report(const std::vector<Diagnostic>& diagnostics, Format format) {
  print(std::cout, diagnostics, format);
  return has_error(diagnostics) ? ExitStatus::Problems : ExitStatus::Ok;
}

ExitStatus stop(const Failure& failure, Format format) {
  print(format == Format::Text ? std::cerr : std::cout, failure.diagnostics, format);
  return failure.status;
}

// The theme is asked for the messages that an archive has other words for; most have none.
std::vector<Diagnostic> check_own_words(const mechanism::Reference& reference,
                                        const std::string& asked) {
  if (reference.words.empty()) return {};
  const auto folder = find_theme(asked);
  if (!folder) return {folder.error()};
  const Checked<pages::Theme> theme = pages::load_theme(*folder);
  return has_error(theme.diagnostics) ? theme.diagnostics
                                      : pages::check_words(reference, theme.value);
}

ExitStatus check(const Options& options) {
  const Format format = parse_format(options.format).value_or(Format::Text);
  auto archive = open_archive(options.source);
  if (!archive) return stop(archive.error(), format);
  auto judged = judge_texts(*archive);
  if (!judged) return stop(judged.error(), format);
  auto unnamed = disclosure::find_unnamed(archive->revision, archive->docket, *archive->reference);
  if (!unnamed) return stop({ExitStatus::Unreadable, {unnamed.error()}}, format);

  disclosure::Findings findings = archive->plan.findings;
  append(findings, std::move(*judged));
  append(findings, std::move(*unnamed));
  std::vector<Diagnostic> diagnostics = to_diagnostics(findings);
  diagnostics.insert(diagnostics.end(), archive->refusals.begin(), archive->refusals.end());
  diagnostics.insert(diagnostics.end(), archive->warnings.begin(), archive->warnings.end());
  std::ranges::move(check_own_words(*archive->reference, options.theme),
                    std::back_inserter(diagnostics));
  sort(diagnostics);
  return report(diagnostics, format);
}

}  // namespace

void add_check(CLI::App& program, Run& run) {
  const auto options = std::make_shared<Options>();
  CLI::App& command = *program.add_subcommand("check", "report every problem at once, in private");
  command.footer(epilogue);
  add_source_options(command, options->source);
  command.add_option("--format", options->format, "how to print: text, json or sarif")
      ->check(CLI::IsMember({"text", "json", "sarif"}))
      ->capture_default_str();
  command
      .add_option("--theme", options->theme,
                  "a folder with templates/, i18n/ and site/ of your own: words.json may name its\n"
                  "messages")
      ->type_name("DIR");
  command.callback([options, &run] { run = [options] { return check(*options); }; });
}

}  // namespace palermo::cli
