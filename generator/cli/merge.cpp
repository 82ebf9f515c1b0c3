// SPDX-License-Identifier: Apache-2.0
#include "cli/command.h"
#include "cli/merging.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>

namespace palermo::cli {
namespace {

constexpr const char* epilogue = R"(
For those who build each language on a machine of its own. All parts have to come from one revision
and one program; what they share is compared. The site is, byte for byte, the one that a single
build would have made.

Examples:
  palermo build --languages ar,zh,en --out part-1
  palermo build --languages fr,ru,es --out part-2
  palermo merge part-1 part-2 --out public)";

}  // namespace

void add_merge(CLI::App& program, Run& run) {
  const auto request = std::make_shared<MergeRequest>();
  CLI::App& command =
      *program.add_subcommand("merge", "put parts of a site, built by language, together");
  command.footer(epilogue);
  command.add_option("parts", request->parts, "folders that palermo build --languages made")
      ->required()
      ->type_name("PART");
  command.add_option("--out", request->out, "the folder of the site")
      ->type_name("DIR")
      ->capture_default_str();
  command.add_flag("-q,--quiet", request->quiet, "say nothing where all is well");
  command.callback(
      [request, &run] { run = [request] { return merge(*request, std::cout, std::cerr); }; });
}

}  // namespace palermo::cli
