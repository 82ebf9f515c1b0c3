// SPDX-License-Identifier: Apache-2.0
// palermo build: the public site.
#include "cli/command.h"
#include "cli/publish.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>
#include <string>
#include <vector>

namespace palermo::cli {
namespace {

constexpr const char* epilogue = R"(
Reads one revision, verifies its decisions, opens what they release and nothing else, and writes a
site of plain files in six languages. Only when all of it is written does the new site take the
place of the old one; where nothing public has changed, nothing is touched.

Examples:
  palermo build
  palermo build --repo /srv/archive.git --rev main --out /srv/www/outcomes \
      --base-url https://example.org/outcomes/
  palermo build --edition outcomes-edition --out rebuilt
  palermo build --languages ar,zh,en --out part-1   # elsewhere: fr,ru,es; then palermo merge

The site works from any folder or address, and from a disk without a server.)";

LanguageSet set_of(const std::vector<std::string>& codes) {
  LanguageSet languages;
  for (const std::string& code : codes)
    if (const auto language = parse_language(code)) languages.insert(*language);
  return languages;
}

}  // namespace

void add_site_options(CLI::App& command, BuildRequest& request) {
  command
      .add_option("--base-url", request.base_url,
                  "where the site will be served; adds canonical addresses")
      ->type_name("URL");
  command
      .add_option("--theme", request.theme,
                  "a folder with templates/, i18n/ and site/ of your own")
      ->type_name("DIR");
  command.add_flag("!--no-search", request.search, "a site without search: no Pagefind is run");
  command
      .add_option("--pagefind", request.pagefind,
                  "the program that makes the search index; else the one that npm puts into\n"
                  "site/vendor, or one in PATH")
      ->type_name("PROGRAM");
  command.add_flag("!--no-downloads", request.downloads,
                   "leave out the files with the whole record (tables, JSON Lines, archive)");
  command.add_flag("--docs", request.docs,
                   "publish the documentation of the program as well, in English, below docs/");
}

void add_build(CLI::App& program, Run& run) {
  const auto request = std::make_shared<BuildRequest>();
  request->search = true;
  CLI::App& command = *program.add_subcommand("build", "build the public site");
  command.footer(epilogue);
  add_source_options(command, request->source);
  command
      .add_option("--edition", request->edition,
                  "build from a folder that `palermo export` wrote, without a repository")
      ->type_name("DIR")
      ->excludes("--repo")
      ->excludes("--rev")
      ->excludes("--as-of")
      ->excludes("--roots")
      ->excludes("--head");
  command.add_option("--out", request->out, "the folder of the site")
      ->type_name("DIR")
      ->capture_default_str();
  const auto languages = std::make_shared<std::vector<std::string>>();
  command
      .add_option("--languages", *languages,
                  "pages and search of these languages alone, with commas between them (ar,zh): a\n"
                  "part of a site, made while others make the rest, for `palermo merge`")
      ->type_name("CODE,…")
      ->delimiter(',')
      ->check(CLI::IsMember({"ar", "zh", "en", "fr", "ru", "es"}));
  command
      .add_option("--cache", request->cache,
                  "a folder of your own, outside the site, where builds are remembered: one that\n"
                  "would change nothing ends at once. It holds hashes and no texts")
      ->type_name("DIR");
  add_site_options(command, *request);
  command.callback([request, languages, &run] {
    if (!languages->empty()) request->languages = set_of(*languages);
    run = [request] { return build_site(*request, std::cout, std::cerr); };
  });
}

}  // namespace palermo::cli
