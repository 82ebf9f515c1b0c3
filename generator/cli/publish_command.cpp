// SPDX-License-Identifier: Apache-2.0
// palermo publish: a site that proved itself, served by one rename.
#include "cli/command.h"
#include "cli/publication.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>

namespace palermo::cli {
namespace {

constexpr const char* epilogue = R"(
One after the other, and nothing is served unless each agrees:
  1  makes the edition; where it makes more public than is served, and the register asks for
     approvals, wants them over its digest: see `palermo rehearse` and `palermo approve`
  2  builds the site, and again from the edition alone, in a process that the kernel keeps from the
     repository and the network, and compares the two byte for byte
  3  has palermo-audit look through the site for whatever the repository has not released
  4  reads every file back and compares it with the manifest
  5  waits until all of it is on the disk, and turns the link DIR/current by one rename
  6  removes old releases; one that holds what is no longer public never stays

To hide always works. What only hides needs no approval. Where the register, the log, the reference
data or missing approvals forbid to show what is new, the last edition is published again without
what readable withdrawals name, signed or not: exit status 5, and the reason. --withdraw-only does
that and nothing else. Time only goes forward: --as-of is never before the last one, nor later than
the clock.

DIR then has `current` (serve this), `releases/` and `private/`, which only this user can read:
  private/reports/NNNN.json   the commit, the proofs, what the audit said
  private/editions/           the edition that is served; the next is compared with it
  private/approvals/          approvals, each for one publication
  private/purge/NAME.txt      addresses that caches and search engines should drop
  private/serve/              rules for nginx and Caddy: headers, and what answers 404 and 410

Example:
  palermo publish --repo /srv/archive.git --rev main --to /srv/outcomes \
      --base-url https://example.org/outcomes/)";

}  // namespace

void add_publish(CLI::App& program, Run& run) {
  const auto request = std::make_shared<PublishRequest>();
  request->build.search = true;
  CLI::App& command =
      *program.add_subcommand("publish", "build, prove, audit and serve the public site");
  command.footer(epilogue);
  add_source_options(command, request->build.source);
  command.add_option("--to", request->to, "the folder with releases and the link to the served one")
      ->required()
      ->type_name("DIR");
  add_site_options(command, request->build);
  command
      .add_option("--approval", request->approvals,
                  "the file of an approval, besides those in DIR/private/approvals; as often as "
                  "there are")
      ->type_name("FILE");
  command.add_flag("--withdraw-only", request->withdraw_only,
                   "publish the last edition without what was withdrawn since, and nothing new");
  command.add_flag("!--no-previous", request->keep_previous,
                   "keep no older release, not even one with nothing but public material");
  command
      .add_option("--audit", request->audit,
                  "the program palermo-audit; default: the one beside this program")
      ->type_name("PROGRAM");
  command.callback([request, &run] {
    run = [request] { return publish_site(*request, std::cout, std::cerr); };
  });
}

}  // namespace palermo::cli
