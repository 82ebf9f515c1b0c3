// SPDX-License-Identifier: Apache-2.0
// palermo export: the public record as a folder of plain files.
#include "cli/command.h"
#include "cli/publish.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>

namespace palermo::cli {
namespace {

constexpr const char* epilogue = R"(
The edition is the whole public record as it was released: texts, data, reference data, the
decisions' public side, and hashes. Anyone can read it without this program, and build the same
site from it, byte for byte, with `palermo build --edition DIR`.

Example:
  palermo export --to outcomes-edition)";

}  // namespace

void add_export(CLI::App& program, Run& run) {
  const auto request = std::make_shared<ExportRequest>();
  CLI::App& command =
      *program.add_subcommand("export", "write the public record as a folder of plain files");
  command.footer(epilogue);
  add_source_options(command, request->source);
  command.add_option("--to", request->to, "the folder to make")->required()->type_name("DIR");
  command.callback([request, &run] {
    run = [request] { return export_edition(*request, std::cout, std::cerr); };
  });
}

}  // namespace palermo::cli
