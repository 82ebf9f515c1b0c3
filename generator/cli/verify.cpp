// SPDX-License-Identifier: Apache-2.0
#include "cli/command.h"
#include "cli/verification.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>

namespace palermo::cli {
namespace {

constexpr const char* epilogue = R"(
Anyone can do this with a copy of a published site. The manifest tells whether the copy is whole
and unchanged; the edition tells whether the site says what was released, all of it and nothing
else: it is built again, and compared byte for byte.

Examples:
  palermo verify copy-of-the-site
  palermo verify copy-of-the-site --edition copy-of-the-site/data/edition.tar.gz)";

}  // namespace

void add_verify(CLI::App& program, Run& run) {
  const auto request = std::make_shared<VerifyRequest>();
  CLI::App& command =
      *program.add_subcommand("verify", "check a published site against its manifest and edition");
  command.footer(epilogue);
  command.add_option("site", request->site, "the folder of the site")
      ->required()
      ->type_name("SITE");
  command
      .add_option("--edition", request->edition,
                  "build the site again from this edition, a folder or edition.tar.gz")
      ->type_name("EDITION");
  command
      .add_option("--theme", request->theme,
                  "a folder with the templates/, i18n/ and site/ that the site was made with")
      ->type_name("DIR");
  command.add_option("--pagefind", request->pagefind, "the program that made the search index")
      ->type_name("PROGRAM");
  command.add_flag("-q,--quiet", request->quiet, "say nothing where all is well");
  command.callback(
      [request, &run] { run = [request] { return verify(*request, std::cout, std::cerr); }; });
}

}  // namespace palermo::cli
