// SPDX-License-Identifier: Apache-2.0
// palermo approve: a person's signature over the digest of the edition that will be public.
#include "authority/approval.h"
#include "authority/private_file.h"
#include "authority/signature.h"
#include "cli/approvals.h"
#include "cli/command.h"
#include "cli/printer.h"
#include "cli/rehearsal.h"
#include "cli/signing.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>

namespace palermo::cli {
namespace {

constexpr const char* epilogue = R"(
Read what `palermo rehearse` shows, then sign its digest: 64 digits that stand for every file of the
edition. Where one byte of it changes, the approval is worth nothing. How many people have to
approve, and in which role, stands in authorities/register.json under "publication".

Your own ssh-keygen reads the key (or asks your agent, where KEY is a .pub file). The approval goes
to DIR/private/approvals, or to a file that you send to the publisher (`palermo publish
--approval FILE`). It serves for one publication.

Without --digest the edition is made here, from --repo and --rev as of --as-of, and its digest
signed: you see what you sign.

Examples:
  palermo approve --key ~/.ssh/id_ed25519 --to /srv/outcomes --digest 3b9f…
  palermo approve --key ~/.ssh/id_ed25519 --out approval.json --digest 3b9f…

Without this program, over the same bytes:
  echo DIGEST | ssh-keygen -Y sign -n palermo-publication -f KEY > approval.sig

Exit status: 0 signed; 1 not signed, or no edition can be made; 2 to 4 as for all commands.)";

struct Options {
  RehearsalRequest rehearsal;
  std::string key, digest, out;
};

ExitStatus stop(ExitStatus status, const std::vector<Diagnostic>& diagnostics) {
  print(std::cerr, diagnostics, Format::Text);
  return status;
}

// The one that was given, or that of the edition made here, which is shown first.
tl::expected<Sha256, Failure> digest_to_sign(const Options& options) {
  if (!options.digest.empty()) {
    if (const auto digest = parse_sha256(options.digest)) return *digest;
    return failed(ExitStatus::Usage, {.code = "not-a-digest",
                                      .message = "the value of --digest is no digest",
                                      .hint = "copy the 64 digits that palermo rehearse prints"});
  }
  const auto rehearsal = rehearse(options.rehearsal);
  if (!rehearsal) return tl::unexpected(rehearsal.error());
  std::cout << as_text(*rehearsal) << '\n';
  return rehearsal->after.digest;
}

Result<std::string> put_away(const Options& options, const authority::Approval& approval) {
  const std::string text = authority::to_text(approval);
  if (!options.out.empty()) {
    if (authority::write_private(options.out, text)) return options.out;
    return fail({.code = "approval-not-written",
                 .at = {options.out},
                 .message = "the approval cannot be written",
                 .hint = "may this user write there?"});
  }
  auto shelf = output::Shelf::open(options.rehearsal.to);
  if (!shelf) return fail(shelf.error());
  const auto signature = authority::parse_signature(approval.armored);
  const std::string name = approval_name(*approval.digest, signature->key);
  const auto kept = shelf->remember(name, text);
  shelf->clear_work();
  if (!kept) return fail(kept.error());
  return options.rehearsal.to + "/private/" + name;
}

ExitStatus approve(const Options& options) {
  if (options.out.empty() && options.rehearsal.to.empty())
    return stop(ExitStatus::Usage,
                {{.code = "approval-nowhere",
                  .message = "there is no place for the approval",
                  .hint = "name the folder of the published site with --to DIR, or a file with "
                          "--out FILE"}});
  const auto digest = digest_to_sign(options);
  if (!digest) return stop(digest.error().status, digest.error().diagnostics);
  const auto armored = sign_bytes(authority::approval_message(*digest),
                                  authority::publication_namespace, options.key, options.key);
  if (!armored) return stop(ExitStatus::Problems, {armored.error()});
  const auto file = put_away(options, {.file = {}, .digest = *digest, .armored = *armored});
  if (!file) return stop(ExitStatus::NotWritten, {file.error()});
  if (!options.rehearsal.source.quiet)
    std::cout << "Approved " << to_text(*digest) << "\nin " << *file << '\n';
  return ExitStatus::Ok;
}

}  // namespace

void add_approve(CLI::App& program, Run& run) {
  const auto options = std::make_shared<Options>();
  CLI::App& command = *program.add_subcommand(
      "approve", "sign what the next publication makes public, as one of the people it needs");
  command.footer(epilogue);
  command.add_option("--key", options->key, "an Ed25519 key: ~/.ssh/id_ed25519, or a .pub")
      ->required()
      ->type_name("FILE");
  command
      .add_option("--digest", options->digest, "what palermo rehearse gave; default: made here")
      ->type_name("HEX");
  command.add_option("--to", options->rehearsal.to, "the folder that palermo publish serves from")
      ->type_name("DIR");
  command.add_option("--out", options->out, "a file for the approval, to send to the publisher")
      ->type_name("FILE");
  add_source_options(command, options->rehearsal.source);
  command.callback([options, &run] { run = [options] { return approve(*options); }; });
}

}  // namespace palermo::cli
