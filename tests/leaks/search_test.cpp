// SPDX-License-Identifier: Apache-2.0
// The search index: what it holds is what the pages hold, and no more.
#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <sstream>

#include <boost/filesystem/operations.hpp>

#include "cli/archive.h"
#include "cli/publish.h"
#include "language/search_text.h"
#include "leaks/build.h"
#include "leaks/encodings.h"
#include "leaks/mutations.h"
#include "leaks/sample_archive.h"
#include "leaks/scan.h"
#include "leaks/small_archive.h"
#include "support/catch.h"
#include "support/temporary_folder.h"

using namespace palermo;
using namespace palermo::leaks;

namespace {

const Outcome& sample_site() {
  static const Outcome outcome = build_repository(
      sample_repository(),
      {.as_of = read_expectations().as_of, .threads = 2, .pagefind = pagefind()});
  return outcome;
}

// Letters and digits alone: an index divides Chinese texts, and joins the lines of all others.
std::string letters(std::string_view text) {
  std::string made;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool punctuation = text.substr(i, 2) == "\xE2\x80";  // quotes, dashes, narrow spaces
    if (punctuation) i += 2;
    const auto c = static_cast<unsigned char>(text[i]);
    if (!punctuation && (c >= 0x80 || std::isalnum(c) != 0)) made += text[i];
  }
  return made;
}

// All that the bundle of a language holds, unpacked.
std::string bundle(Language language) {
  const std::string folder = "site/search/" + std::string(code(language)) + "/fragment/";
  std::string all;
  for (const auto& [path, entry] : sample_site().site)
    if (path.starts_with(folder)) all += letters(from_json_escapes(from_gzip(entry.bytes)));
  return all;
}

const std::string& bundle_of(Language language) {
  static PerLanguage<std::string> bundles;
  if (bundles[language].empty()) bundles[language] = bundle(language);
  return bundles[language];
}

// The longest line without any markup, as an index has it.
std::string trait(Language language, const std::string& markdown) {
  std::istringstream in(markdown);
  std::string longest;
  for (std::string line; std::getline(in, line);) {
    const bool in_list = line.empty() || std::isdigit(static_cast<unsigned char>(line[0])) != 0;
    const bool plain = !in_list && line.find_first_of("*_`[]()|#<>&\\~!") == std::string::npos;
    if (plain && line.size() > longest.size()) longest = line;
  }
  return letters(search_text(language, longest));
}

cli::Archive open_sample() {
  cli::SourceOptions options;
  options.repository = sample_repository().string();
  options.as_of = read_expectations().as_of;
  auto archive = cli::open_archive(options);
  REQUIRE(archive);
  return std::move(*archive);
}

// The texts of the sample archive, whether anybody may read them, and what tells each.
struct SampleText {
  std::string path, trait, letters;
  Language language;
  bool is_public;
};

// Some papers repeat in public what another one says in secret, or the other way round.
bool is_repeated(const SampleText& text, const std::vector<SampleText>& all) {
  return std::ranges::any_of(all, [&](const SampleText& other) {
    return other.is_public && (!text.is_public || other.language != text.language) &&
           other.letters.find(text.trait) != std::string::npos;
  });
}

std::vector<SampleText> sample_texts() {
  const cli::Archive archive = open_sample();
  std::vector<SampleText> texts;
  for (const auto& [stem, part] : read_expectations().parts) {
    for (const Language language : all_languages) {
      const std::string path = stem + "." + std::string(code(language)) + ".md";
      const auto bytes = archive.revision.read(path, 1 << 20U);
      if (!bytes) continue;
      const auto& shown = part.languages;
      const bool is_public =
          part.is_public && std::ranges::find(shown, code(language)) != shown.end();
      const std::string of_it = trait(language, *bytes);
      texts.push_back(
          {path, of_it, letters(search_text(language, *bytes)), language, is_public});
    }
  }
  std::erase_if(texts, [all = texts](const SampleText& text) {
    return text.trait.size() < 40 || is_repeated(text, all);
  });
  return texts;
}

}  // namespace

TEST_CASE("the search index of the sample archive is there, and no canary stands in it") {
  REQUIRE(sample_site().status == 0);
  for (const Language language : all_languages) {
    const std::string folder = "site/search/" + std::string(code(language)) + "/";
    CHECK(sample_site().site.contains(folder + "pagefind.js"));
    CHECK(bundle_of(language).size() > 10'000);
  }
  const std::vector<Hit> hits = Scanner(read_expectations().canaries).scan(sample_site());
  for (const Hit& hit : hits) {
    INFO(hit.word << " (" << hit.form << ") in " << hit.file);
    CHECK(false);
  }
}

TEST_CASE("a released text stands in the index of its own language, an unreleased one in none") {
  int released = 0, held = 0;
  for (const SampleText& text : sample_texts()) {
    INFO(text.path << ": " << text.trait);
    ++(text.is_public ? released : held);
    for (const Language language : all_languages) {
      const bool found = bundle_of(language).find(text.trait) != std::string::npos;
      CHECK(found == (text.is_public && language == text.language));
    }
  }
  CHECK(released > 60);
  CHECK(held > 20);
}

TEST_CASE("L05: what an index is made from is the same where only secrets differ") {
  const test::TemporaryFolder folder;
  folder.write("program", test::read_file(PALERMO_SOURCE_DIR "/tests/search/stand_in.py") +
                              R"(serve('mkdir "$1" && cat > "$1/all.pf_fragment"'))");
  const boost::filesystem::path program = folder.path() / "program";
  boost::filesystem::permissions(program, boost::filesystem::owner_all);
  const Twin base{.archive = make_archive(77), .shape = {}};
  const Outcome expected = build(base, program.string());
  REQUIRE(expected.status == 0);
  REQUIRE(expected.site.contains("site/search/fr/all.pf_fragment"));
  REQUIRE(expected.site.contains("site/search/labels.json"));
  for (std::uint64_t seed = 77'000; seed < 77'020; ++seed) {
    const Mutated mutated = mutate(base, seed);
    INFO(mutated.applied);
    CHECK(list(differences(expected, build(mutated.twin, program.string()))) == "");
  }
}

TEST_CASE("a run of Pagefind that fails leaves the old site, and nothing else") {
  const Twin twin{.archive = make_archive(3), .shape = {}};
  const Outcome outcome = build(twin, "/bin/false");
  CHECK(outcome.status == 4);
  CHECK(outcome.errors.find("search-index") != std::string::npos);
  CHECK(outcome.site.size() <= 1);  // the folder
}

TEST_CASE("where Pagefind is missing one line says so, and the site is made without search") {
  const char* const path = std::getenv("PATH");
  const std::string before = path == nullptr ? "" : path;
  const test::TemporaryFolder folder;
  for (const char* part : {"templates", "i18n"})
    boost::filesystem::create_symlink(boost::filesystem::path(PALERMO_SOURCE_DIR) / part,
                                      folder.path() / part);
  folder.write("site/palermo.css", "");
  cli::BuildRequest request;
  request.search = true;
  request.theme = folder.path().string();
  request.out = (folder.path() / "public").string();
  request.source.repository = sample_repository().string();
  request.source.as_of = read_expectations().as_of;
  std::ostringstream out, errors;
  ::setenv("PATH", "/nowhere", 1);
  const cli::ExitStatus status = cli::build_site(request, out, errors);
  ::setenv("PATH", before.c_str(), 1);
  CHECK(status == cli::ExitStatus::Ok);
  CHECK(errors.str().starts_with("The site is made without search: "));
  CHECK(std::ranges::count(errors.str(), '\n') == 1);
  CHECK_FALSE(boost::filesystem::exists(folder.path() / "public/search"));
}

TEST_CASE("a Pagefind that is named and is not there is a mistake") {
  const Twin twin{.archive = make_archive(3), .shape = {}};
  const Outcome outcome = build(twin, "/nowhere/pagefind");
  CHECK(outcome.status == 3);
  CHECK(outcome.errors.find("no-pagefind") != std::string::npos);
}
