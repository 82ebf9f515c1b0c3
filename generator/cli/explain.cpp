// SPDX-License-Identifier: Apache-2.0
// palermo explain: which decisions touch a file, or what stands at an address of the site, which
// gate holds it, under which paragraph.
#include "disclosure/explain.h"

#include "cli/address.h"
#include "cli/archive.h"
#include "cli/command.h"
#include "cli/findings.h"
#include "cli/printer.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <iostream>
#include <memory>

namespace palermo::cli {
namespace {

constexpr const char* epilogue = R"(
An address leads to the files of all that stands there, public or not, with their decisions: of a
part where it names one (#untoc-5-1), else of the whole page.

Examples:
  palermo explain content/reviews/xaa/criminalization/responses/untoc/5-1.fr.md
  palermo explain '/fr/xaa/criminalization_responses-untoc.html#untoc-5-1'
  palermo explain https://example.org/outcomes/en/xaa.html

Exit status 0 whether the file is public or not; 1 where no page of the site has the address. The
output is private.)";

struct Options {
  SourceOptions source;
  std::string path;
};

std::string below_content(const std::string& path, const std::string& content) {
  const std::string prefix = content + "/";
  return path.rfind(prefix, 0) == 0 ? path.substr(prefix.size()) : path;
}

std::string describe(const disclosure::Mention& mention) {
  std::string line = fmt::format("  {}  {}, decided on {}", mention.decision,
                                 disclosure::name(mention.act), to_text(mention.decided_on));
  if (mention.not_before) line += ", not before " + to_text(*mention.not_before);
  if (mention.not_after) line += ", not after " + to_text(*mention.not_after);
  if (mention.faulty) line += ", faulty: it grants nothing";
  return line + "\n      " + mention.file + "\n";
}

void print_explanation(const std::string& path, const disclosure::Explanation& explanation) {
  std::cout << path << ": " << (explanation.is_public ? "public" : "not public") << '\n';
  if (explanation.mentions.empty()) std::cout << "  no decision names this file\n";
  for (const disclosure::Mention& mention : explanation.mentions) std::cout << describe(mention);
  for (const Diagnostic& diagnostic : to_diagnostics(explanation.findings))
    std::cout << to_text(diagnostic) << '\n';
}

Result<void> explain_file(const Archive& archive, const std::string& path,
                          disclosure::Releaser& releaser) {
  const auto explanation = disclosure::explain(archive.docket, archive.plan, path, releaser);
  if (!explanation) return fail(explanation.error());
  print_explanation(path, *explanation);
  return {};
}

ExitStatus stop(const Diagnostic& diagnostic, ExitStatus status) {
  print(std::cerr, {diagnostic}, Format::Text);
  return status;
}

ExitStatus no_page(const std::string& address) {
  return stop({.code = "no-page",
               .at = {address},
               .message = "no page of the site has this address",
               .hint = "copy it whole from the browser, with the language in it"},
              ExitStatus::Problems);
}

void print_place(const Lead& lead) {
  std::cout << lead.page;
  if (lead.of_reference)
    std::cout << ": made of reference data and of what is public; no decision names it\n";
  else
    std::cout << ": " << lead.files.size() << (lead.files.size() == 1 ? " file\n" : " files\n");
}

ExitStatus explain(const Options& options) {
  const auto archive = open_archive(options.source);
  if (!archive) {
    print(std::cerr, archive.error().diagnostics, Format::Text);
    return archive.error().status;
  }
  if (!archive->refusals.empty()) print(std::cerr, archive->refusals, Format::Text);
  Lead lead{.files = {below_content(options.path, options.source.content)}};
  if (is_address(options.path)) {
    auto found = lead_of(options.path, *archive);
    if (!found) return stop(found.error(), ExitStatus::Unreadable);
    if (found->files.empty() && !found->of_reference) return no_page(options.path);
    lead = std::move(*found);
    print_place(lead);
  }
  disclosure::Releaser releaser(archive->revision, *archive->reference, text_rules());
  for (const std::string& file : lead.files)
    if (const auto explained = explain_file(*archive, file, releaser); !explained)
      return stop(explained.error(), ExitStatus::Unreadable);
  return ExitStatus::Ok;
}

}  // namespace

void add_explain(CLI::App& program, Run& run) {
  const auto options = std::make_shared<Options>();
  CLI::App& command =
      *program.add_subcommand("explain", "say why a file, or what stands at an address, is public");
  command.footer(epilogue);
  add_source_options(command, options->source);
  command
      .add_option("path", options->path, "a file of the content, or an address of the site")
      ->required()
      ->type_name("PATH");
  command.callback([options, &run] { run = [options] { return explain(*options); }; });
}

}  // namespace palermo::cli
