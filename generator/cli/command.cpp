// SPDX-License-Identifier: Apache-2.0
#include "cli/command.h"

#include "cli/version.h"

#include <CLI/CLI.hpp>

#include <array>
#include <csignal>
#include <iostream>

namespace palermo::cli {
namespace {

constexpr const char* purpose =
    "Publishes the outcomes of treaty reviews: reads a Git repository, verifies the decisions in "
    "it, and builds a public site in six languages from what they release and nothing else.";

constexpr const char* epilogue = R"(
Exit status:
  0  all is well
  1  problems were found, or the build was refused: the last good site stands
  2  the command line is not understood
  3  the repository, revision, edition or theme is not there or cannot be read
  4  the output could not be written: the last good site stands
  5  `publish` refused to show what is new, and has hidden what was withdrawn

Start with `palermo check`, then `palermo build`. `palermo COMMAND --help` says more.)";

using Add = void (*)(CLI::App&, Run&);
constexpr std::array commands = {add_init,    add_new,     add_export_form, add_import,
                                 add_status,  add_doctor,  add_help,        add_build,
                                 add_check,   add_explain, add_decide,      add_sign,
                                 add_clean,   add_export,  add_rehearse,    add_diff,
                                 add_approve, add_publish, add_merge,       add_verify,
                                 add_serve,   add_translate};

}  // namespace

void add_source_options(CLI::App& command, SourceOptions& options) {
  command.add_option("--repo", options.repository, "the Git repository: a work tree or a bare one")
      ->type_name("DIR")
      ->capture_default_str();
  command.add_option("--rev", options.revision, "the branch, tag or commit to read")
      ->type_name("REV")
      ->capture_default_str();
  command.add_option("--content", options.content, "the content folder in the repository")
      ->type_name("FOLDER")
      ->capture_default_str();
  command
      .add_option("--as-of", options.as_of,
                  "the instant for which embargoes and expiries are judged, 2027-04-01T00:00:00Z "
                  "or a day; default: now")
      ->type_name("INSTANT");
  command
      .add_option("--roots", options.roots,
                  "the keys of the roots that signed authorities/register.json, a line each:\n"
                  "name ssh-ed25519 AAAA…; from outside the repository")
      ->type_name("FILE");
  command
      .add_option("--head", options.head,
                  "what was published last, kept outside the repository: an archive that goes\n"
                  "back behind it is refused; `build` writes it")
      ->type_name("FILE");
  command
      .add_option("--signature-cache", options.signature_cache,
                  "a folder of your own where verified signatures are remembered")
      ->type_name("DIR");
  command.add_option("--threads", options.threads, "how many threads; default: one a core")
      ->type_name("N");
  command.add_flag("-q,--quiet", options.quiet, "no progress, no closing line");
}

int run_program(int argc, const char* const* argv) {
  // A full disk, a size limit or a closed pipe is a failed write with a sentence, not a death.
  (void)std::signal(SIGXFSZ, SIG_IGN);
  (void)std::signal(SIGPIPE, SIG_IGN);
  CLI::App program{purpose, "palermo"};
  program.footer(epilogue);
  program.set_version_flag("--version", version);
  program.require_subcommand(1);
  Run run;
  for (const Add add : commands) add(program, run);
  try {
    program.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    const bool asked = error.get_exit_code() == code(ExitStatus::Ok);
    program.exit(error, std::cout, std::cerr);
    return code(asked ? ExitStatus::Ok : ExitStatus::Usage);
  }
  return code(run());
}

}  // namespace palermo::cli
