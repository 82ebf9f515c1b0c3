// SPDX-License-Identifier: Apache-2.0
// palermo sign: a signature beside a decision or the register.
#include "cli/command.h"
#include "cli/content_folder.h"
#include "cli/printer.h"
#include "cli/signing.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <iostream>
#include <memory>

namespace palermo::cli {
namespace {

constexpr const char* epilogue = R"(
Runs your own ssh-keygen, which reads the key (or asks your agent, where KEY is a .pub file) and may
ask for its passphrase; this program never sees it. The signature is over the bytes of the file as
they are: sign last, and change nothing after it.

Examples:
  palermo sign --key ~/.ssh/id_ed25519 content/decisions/xaa/0007-observations.json
  palermo sign --key root.pub --signer registrar-one content/authorities/register.json

Without this program:
  ssh-keygen -Y sign -n palermo-decision -f KEY < FILE > FILE.SIGNER.sig)";

struct Options {
  SigningRequest request;
  std::string repository = ".", content = "content";
  std::vector<std::string> paths;
};

bool is_signed_path(const std::string& path) {
  return path == "authorities/register.json" ||
         (path.starts_with("decisions/") && path.ends_with(".json"));
}

ExitStatus stop(const std::vector<Diagnostic>& diagnostics) {
  print(std::cerr, diagnostics, Format::Text);
  return ExitStatus::Problems;
}

ExitStatus sign(Options options) {
  SigningRequest& request = options.request;
  request.content = boost::filesystem::path(options.repository) / options.content;
  const auto files = content_files(request.content, options.paths);
  if (has_error(files.diagnostics)) return stop(files.diagnostics);
  for (const std::string& path : files.value) {
    if (!is_signed_path(path))
      return stop({{.code = "nothing-to-sign",
                    .at = {path},
                    .message = "this is neither a decision nor the register",
                    .hint = "name a file decisions/<issuer>/<nnnn>-<slug>.json"}});
    request.path = path;
    const auto name = sign_file(request);
    if (!name) return stop({name.error()});
    std::cout << options.content << '/' << *name << ": signed\n";
    if (path.starts_with("decisions/")) print_missing_signatures(request.content, path);
  }
  return ExitStatus::Ok;
}

}  // namespace

void print_missing_signatures(const boost::filesystem::path& content, const std::string& path) {
  const auto missing = still_to_sign(content, path);
  if (!missing) return;
  for (const disclosure::Signatory& signatory : *missing)
    std::cout << fmt::format(
        "Still to sign: {} (para. {})\n  palermo sign --key KEY {}\n  or: {}\n", signatory.party,
        signatory.paragraph, (content / path).string(),
        ssh_keygen_command((content / path).string(), "SIGNER"));
}

void add_sign(CLI::App& program, Run& run) {
  const auto options = std::make_shared<Options>();
  CLI::App& command =
      *program.add_subcommand("sign", "sign a decision, or the register, with an SSH key");
  command.footer(epilogue);
  command.add_option("--key", options->request.key, "an Ed25519 key: ~/.ssh/id_ed25519, or a .pub")
      ->required()
      ->type_name("FILE");
  command
      .add_option("--signer", options->request.signer,
                  "who signs; default: the one to whom the register gives the key")
      ->type_name("NAME");
  command.add_option("--repo", options->repository, "the work tree")->capture_default_str();
  command.add_option("--content", options->content, "its content folder")->capture_default_str();
  command.add_option("paths", options->paths, "decisions")->required()->type_name("PATH…");
  command.callback([options, &run] { run = [options] { return sign(*options); }; });
}

}  // namespace palermo::cli
