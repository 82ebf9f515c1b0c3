// SPDX-License-Identifier: Apache-2.0
// palermo decide publish|withdraw|expire: writes the next decision of an issuer.
#include "cli/command.h"
#include "cli/content_folder.h"
#include "cli/decision_file.h"
#include "cli/printer.h"
#include "cli/signing.h"

#include <CLI/CLI.hpp>

#include <chrono>
#include <iostream>
#include <memory>

namespace palermo::cli {
namespace {

constexpr const char* epilogue = R"(
Examples:
  palermo decide publish --state xaa --reference "Note verbale 27/2027" \
      content/reviews/xaa/criminalization/responses/untoc
  palermo decide withdraw --state xaa --reference "Note verbale 31/2027" \
      content/reviews/xaa/criminalization/responses/untoc/5-1.json \
      content/reviews/xaa/criminalization/responses/untoc/5-1.fr.md

The decision names every file with the SHA-256 of its bytes as they are in the work tree now. One
byte changed later makes it void for that file. Where signatures are required, it knows the
decisions before it, of its issuer and of the archive: write and merge them one by one. Sign it
with --key, or let `palermo sign` and your own ssh-keygen do so; every party signs the same bytes.
Commit the texts, the decision and its signatures together.)";

struct Options {
  DecisionRequest request;
  std::string repository = ".", content = "content";
  std::vector<std::string> agreed_by;
  SigningRequest signing;  // without a key: not signed
};

bool signatures_required(const boost::filesystem::path& content) {
  const auto reference = mechanism::load(reader_of(content));
  return reference.value && reference.value->signatures_required;
}

std::string today() {
  return to_text(
      day_of(std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now())));
}

ExitStatus sign_if_wanted(const Options& options, const std::string& path) {
  SigningRequest signing = options.signing;
  signing.content = options.request.content;
  signing.path = path;
  if (!signing.key.empty()) {
    const auto name = sign_file(signing);
    if (!name) {
      print(std::cerr, {name.error()}, Format::Text);
      return ExitStatus::Problems;
    }
    std::cout << options.content << '/' << *name << ": signed\n";
  }
  if (!signing.key.empty() || signatures_required(signing.content))
    print_missing_signatures(signing.content, path);
  return ExitStatus::Ok;
}

ExitStatus decide(Options options) {
  namespace fs = boost::filesystem;
  std::vector<Diagnostic> found;
  for (const std::string& text : options.agreed_by) {
    if (const auto agreement = parse_agreement(text))
      options.request.agreed_by.push_back(*agreement);
    else
      found.push_back({.code = "bad-agreement",
                       .at = {text},
                       .message = "an agreement is not understood",
                       .hint = "write xab:2027-03-01:\"Note verbale 4/2027\""});
  }
  options.request.content = fs::path(options.repository) / options.content;
  options.request.logged = !options.signing.key.empty();
  Checked<WrittenDecision> written = write_decision(options.request);
  found.insert(found.end(), written.diagnostics.begin(), written.diagnostics.end());
  if (!found.empty()) print(std::cerr, found, Format::Text);
  if (has_error(found)) return ExitStatus::Problems;
  std::cout << options.content << '/' << written.value.path << ": decision " << written.value.id
            << " over " << written.value.files << " files\n"
            << "Read it, commit it with the texts it names, then run `palermo check`.\n";
  return sign_if_wanted(options, written.value.path);
}

void add_act(CLI::App& parent, const char* act, const char* summary, Run& run) {
  const auto options = std::make_shared<Options>();
  DecisionRequest& request = options->request;
  request.act = act;
  request.decided_on = today();
  CLI::App& command = *parent.add_subcommand(act, summary);
  command.add_option("--state", request.state, "who decides: a State code, or secretariat")
      ->required();
  command.add_option("--reference", request.reference, "the note verbale or letter")->required();
  command.add_option("--paragraph", request.paragraph,
                     "paragraph of the annex to resolution 9/1; default: that of the kind");
  command.add_option("--decided-on", request.decided_on, "the day of the decision")
      ->capture_default_str();
  command.add_option("--name", request.slug, "the end of the file's name")->capture_default_str();
  command.add_option("--not-before", request.not_before,
                     "an embargo, or when `expire` takes effect");
  if (request.act == "publish") {
    command.add_option("--not-after", request.not_after, "the end of publication");
    command.add_option("--agreed-by", options->agreed_by, "STATE:DAY:REFERENCE, once a State");
    command.add_flag("--personal-data", request.personal_data,
                     "the State says yes to personal data of its focal point (para. 18)");
  }
  command.add_option("--key", options->signing.key, "sign it with this Ed25519 SSH key")
      ->type_name("FILE");
  command.add_option("--signer", options->signing.signer, "who signs; default: by the register")
      ->type_name("NAME");
  command.add_option("--repo", options->repository, "the work tree")->capture_default_str();
  command.add_option("--content", options->content, "its content folder")->capture_default_str();
  command.add_option("paths", request.paths, "files or folders")->required()->type_name("PATH…");
  command.callback([options, &run] { run = [options] { return decide(*options); }; });
}

}  // namespace

void add_decide(CLI::App& program, Run& run) {
  CLI::App& command =
      *program.add_subcommand("decide", "write the next decision of a State or the secretariat");
  command.footer(epilogue);
  command.require_subcommand(1);
  add_act(command, "publish", "make files public", run);
  add_act(command, "withdraw", "hide files at once", run);
  add_act(command, "expire", "end the publication of files, quietly", run);
}

}  // namespace palermo::cli
