// SPDX-License-Identifier: Apache-2.0
// The program palermo-audit: reads its arguments, prints what the audit found. Besides the program
// palermo the one place that asks the clock, and only for the default of --as-of.
#include "audit/audit.h"
#include "base/diagnostic.h"

#include <CLI/CLI.hpp>

#include <chrono>
#include <iostream>
#include <optional>

namespace {

using namespace palermo;

constexpr int clean = 0, found = 1, usage = 2, unreadable = 3;

constexpr const char* purpose =
    "Looks through a written site for anything that the repository has not released. It reads "
    "decisions and files by itself, shares no code with the program that built the site, and is "
    "the only one that opens unreleased material.";

constexpr const char* epilogue = R"(
What it looks for, in every file and file name of the site:
  unreleased-text    eight words in a row, or twelve Chinese characters, that stand in a file which
                     no decision releases and in no public one
  unreleased-token   an address, a telephone number, a long number, or a word joined with a number
  unreleased-name    the name of a part that was never public
  unreleased-file    the very bytes of an unreleased file
  commit-id          ten digits of the id of the commit or of its trees
  manifest-…         a file that manifest.json does not list, lists otherwise, or lists in vain
  unreadable-gzip    a compressed file that cannot be looked into
  link dotfile odd-mode odd-name hard-link not-a-file file-kind      what no site consists of
Texts are found as they are, between tags, with entities, percent signs, JSON escapes, in base64,
in hexadecimal digits, in UTF-16 and in files compressed by gzip, such as those of the search
index. Not found: another wording, pictures, what is compressed otherwise, and material that only a
rule on the words of a text holds back: its length, names of States, addresses of persons.

What is released it works out by itself: which party decides, whose agreement and whose signatures
are there, embargo, end and withdrawal, the hash of the bytes, the data and the languages of a part.

What it prints is private: it names content files that are not public. It never quotes them.

Exit status:
  0  nothing was found
  1  something was found: do not publish this site
  2  the command line is not understood
  3  the repository, the revision, its rules, the roots, the theme or the site cannot be read

Example:
  palermo-audit . public --theme .
  palermo-audit . public --theme . --roots /etc/palermo/roots)";

struct Options {
  audit::Request request;
  std::string repository, site, theme, as_of, roots;
};

void describe(CLI::App& program, Options& options) {
  program.footer(epilogue);
  program.add_option("repository", options.repository, "the Git repository with the content")
      ->type_name("REPO")
      ->required();
  program.add_option("site", options.site, "the folder of the built site")
      ->type_name("SITE")
      ->required();
  program
      .add_option("--rev", options.request.revision, "the branch, tag or commit it was built from")
      ->type_name("REV")
      ->capture_default_str();
  program.add_option("--content", options.request.content, "the content folder in the repository")
      ->type_name("FOLDER")
      ->capture_default_str();
  program
      .add_option("--as-of", options.as_of,
                  "the instant for which it was built, 2027-04-01T00:00:00Z or a day; default: now")
      ->type_name("INSTANT");
  program
      .add_option("--theme", options.theme,
                  "the folder with templates, i18n and site: what stands in them is public")
      ->type_name("DIR");
  program
      .add_option("--roots", options.roots,
                  "the keys of the roots that signed authorities/register.json, as palermo has "
                  "them:\nneeded where mechanism.json requires signatures")
      ->type_name("FILE");
  program.add_option("--threads", options.request.threads, "how many threads")
      ->type_name("N")
      ->check(CLI::Range(1, 64))
      ->capture_default_str();
}

std::optional<Instant> instant_of(const std::string& text) {
  if (!text.empty()) return parse_instant(text);
  return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

int print(const audit::Report& report) {
  for (const audit::Finding& finding : report.findings)
    std::cout << audit::to_text(finding) << '\n';
  for (const std::string& path : report.not_read)
    std::cerr << "note: " << audit::printable(path) << ": not a file of ordinary kind, name and "
              << "size: not opened, and not looked for\n";
  std::cerr << report.findings.size() << " findings in " << report.files << " files, "
            << report.bytes / 1000000 << " MB; looked for " << report.fingerprints
            << " fingerprints of " << report.unreleased_files << " unreleased files\n";
  return report.findings.empty() ? clean : found;
}

int run(Options& options) {
  const auto as_of = instant_of(options.as_of);
  if (!as_of) {
    std::cerr << "--as-of: not an instant: write YYYY-MM-DDThh:mm:ssZ or YYYY-MM-DD\n";
    return usage;
  }
  options.request.repository = options.repository;
  options.request.site = options.site;
  options.request.theme = options.theme;
  options.request.roots = options.roots;
  options.request.as_of = *as_of;
  const auto report = audit::audit(options.request);
  if (!report) {
    std::cerr << to_text(report.error()) << '\n';
    return unreadable;
  }
  return print(*report);
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App program{purpose, "palermo-audit"};
  Options options;
  describe(program, options);
  try {
    program.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    program.exit(error, std::cout, std::cerr);
    return error.get_exit_code() == 0 ? clean : usage;
  }
  return run(options);
}
