// SPDX-License-Identifier: Apache-2.0
// palermo explain: which decisions touch a file, which gate holds it, under which paragraph.
#include "disclosure/explain.h"

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
Example:
  palermo explain content/reviews/xaa/criminalization/responses/untoc/5-1.fr.md

Exit status 0 whether the file is public or not. The output is private.)";

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

ExitStatus explain(const Options& options) {
  auto archive = open_archive(options.source);
  if (!archive) {
    print(std::cerr, archive.error().diagnostics, Format::Text);
    return archive.error().status;
  }
  if (!archive->refusals.empty()) print(std::cerr, archive->refusals, Format::Text);
  const std::string path = below_content(options.path, options.source.content);
  disclosure::Releaser releaser(archive->revision, *archive->reference, text_rules());
  auto explanation = disclosure::explain(archive->docket, archive->plan, path, releaser);
  if (!explanation) {
    print(std::cerr, {explanation.error()}, Format::Text);
    return ExitStatus::Unreadable;
  }
  print_explanation(path, *explanation);
  return ExitStatus::Ok;
}

}  // namespace

void add_explain(CLI::App& program, Run& run) {
  const auto options = std::make_shared<Options>();
  CLI::App& command =
      *program.add_subcommand("explain", "say why a file of the content is public or not");
  command.footer(epilogue);
  add_source_options(command, options->source);
  command.add_option("path", options->path, "a file of the content")->required()->type_name("PATH");
  command.callback([options, &run] { run = [options] { return explain(*options); }; });
}

}  // namespace palermo::cli
