// SPDX-License-Identifier: Apache-2.0
// The site of the sample archive holds every public part and no trace of the others.
#include "leaks/sample_archive.h"

#include <algorithm>
#include <map>
#include <set>

#include "cli/archive.h"
#include "cli/released.h"
#include "leaks/build.h"
#include "leaks/scan.h"
#include "mechanism/part_path.h"
#include "pages/addresses.h"
#include "support/catch.h"
#include "support/temporary_folder.h"

using namespace palermo;
using namespace palermo::leaks;

namespace {

const Outcome& sample_site() {
  static const Outcome outcome =
      build_repository(sample_repository(), {.as_of = read_expectations().as_of, .threads = 2});
  return outcome;
}

cli::Archive open_sample() {
  cli::SourceOptions options;
  options.repository = sample_repository().string();
  options.as_of = read_expectations().as_of;
  auto archive = cli::open_archive(options);
  REQUIRE(archive);
  return std::move(*archive);
}

mechanism::PartId part_of(const std::string& stem, const mechanism::Reference& reference) {
  const auto path = mechanism::parse_part_path(stem + ".json", reference);
  INFO(stem);
  REQUIRE(path);
  return path->id;
}

// What `check` says of a part that is held for this reason. Void words are said at the decision.
struct Telling {
  std::string reason, code;
  bool at_decision = false;
};

const std::vector<Telling>& tellings() {
  static const std::vector<Telling> all = {
      {"agreement-missing", "agreement-missing"},
      {"author-consent-missing", "author-agreement-missing"},
      {"bidi-override", "bidi-override"},
      {"bidi-override", "unbalanced-isolate"},
      {"changed", "content-changed"},
      {"data-invalid", ""},
      {"data-not-released", "data-missing"},
      {"decision-duplicate-keys", "json-duplicate-key", true},
      {"decision-malformed", "", true},
      {"embargoed", "not-yet"},
      {"expired", "expired"},
      {"invalid-utf8", "utf8"},
      {"languages-missing", "languages-missing"},
      {"outside-own-folder", "path-outside-own-folder", true},
      {"personal-data", "personal-data"},
      {"state-named", "state-named"},
      {"table-bomb", "table"},
      {"too-many-words", "too-many-words"},
      {"withdrawn", "withdrawn"},
      {"wrong-party", "wrong-deciding-party", true}};
  return all;
}

bool tells(const disclosure::Finding& finding, const std::string& stem, const Telling& telling) {
  const std::string& file = finding.diagnostic.at.file;
  const bool here = telling.at_decision ? file.starts_with("decisions/")
                                        : file.starts_with(stem + ".");
  return here && finding.diagnostic.code.find(telling.code) != std::string::npos;
}

// Some finding tells that the part is held for this reason.
bool is_told(const disclosure::Findings& findings, const std::string& stem,
             const std::string& reason) {
  return std::any_of(tellings().begin(), tellings().end(), [&](const Telling& telling) {
    if (telling.reason != reason) return false;
    return std::any_of(findings.begin(), findings.end(), [&](const disclosure::Finding& finding) {
      return tells(finding, stem, telling);
    });
  });
}

std::string codes_at(const disclosure::Findings& findings, const std::string& stem) {
  std::string codes;
  for (const disclosure::Finding& finding : findings)
    if (finding.diagnostic.at.file.starts_with(stem + ".")) codes += finding.diagnostic.code + " ";
  return codes;
}

}  // namespace

TEST_CASE("L03: no canary of the sample archive stands in its site, in any form") {
  const Expectations expected = read_expectations();
  REQUIRE(sample_site().status == 0);
  REQUIRE(sample_site().site.size() > 1000);
  const std::vector<Hit> hits = Scanner(expected.canaries).scan(sample_site());
  for (const Hit& hit : hits) {
    INFO(hit.word << " (" << hit.form << ") in " << hit.file);
    CHECK(false);
  }
  CHECK(expected.canaries.size() >= 60);
}

TEST_CASE("L26: what a build of the sample archive prints holds no canary") {
  const std::string printed = sample_site().out + sample_site().errors;
  CHECK_FALSE(printed.empty());
  for (const auto& canary : read_expectations().canaries) {
    CAPTURE(canary);
    CHECK(printed.find(canary) == std::string::npos);
  }
}

// Of a withdrawn part the files may be gone as well.
TEST_CASE("the sample archive has every canary in the files of its revision") {
  const cli::Archive archive = open_sample();
  const Expectations expected = read_expectations();
  for (const auto& [stem, part] : expected.parts) {
    if (part.canary.empty()) continue;
    std::string all;
    for (const char* const end : {".json", ".ar.md", ".zh.md", ".en.md", ".fr.md", ".ru.md",
                                  ".es.md"})
      if (const auto bytes = archive.revision.read(stem + end, 1 << 20U)) all += *bytes;
    INFO(stem);
    const bool removed = part.reason == "withdrawn" && all.empty();
    CHECK((removed || all.find(part.canary) != std::string::npos));
  }
}

TEST_CASE("public parts of the sample archive have their pages and data, the others have none") {
  const cli::Archive archive = open_sample();
  const auto& site = sample_site().site;
  const auto stands = [&](const std::string& path) { return site.contains("site/" + path); };
  std::map<std::string, bool> pages;  // by path: does anything public or withdrawn stand there
  for (const auto& [stem, part] : read_expectations().parts) {
    const mechanism::PartId id = part_of(stem, *archive.reference);
    const pages::PartAddress address = pages::part_address(id.record, id.part);
    INFO(stem << " at " << address.path << " " << address.anchor);
    bool& expected = pages[address.path];
    expected = expected || part.is_public || part.tombstone;
    if (part.is_public) CHECK(stands(pages::data_path(address.path)));
    for (const Language language : all_languages) {
      const auto page = site.find("site/" + pages::localized(language, address.path));
      if (part.is_public) REQUIRE(page != site.end());
      if (page == site.end() || address.anchor.empty()) continue;
      const std::string anchor = "id=\"" + address.anchor + "\"";
      const bool shown = page->second.bytes.find(anchor) != std::string::npos;
      CHECK(shown == (part.is_public || part.tombstone));
    }
  }
  for (const auto& [path, expected] : pages) {
    INFO(path);
    for (const Language language : all_languages)
      CHECK(stands(pages::localized(language, path)) == expected);
  }
}

TEST_CASE("the sample archive has revisions, and translations older than them, where it says so") {
  const cli::Archive archive = open_sample();
  const test::TemporaryFolder folder;
  const auto edition = cli::release_edition(archive, folder.path());
  REQUIRE(edition);
  const Expectations expected = read_expectations();
  int revised = 0;
  for (const edition::Record& record : edition->records)
    for (const edition::Part& part : record.parts) {
      const std::string stem = mechanism::stem({record.id, part.id});
      INFO(stem);
      std::vector<std::string> languages;
      std::vector<std::string> stale;
      for (const Language language : all_languages) {
        if (!part.texts[language].earlier.empty()) languages.emplace_back(code(language));
        if (part.is_stale(language)) stale.emplace_back(code(language));
      }
      const ExpectedPart& here = expected.parts.at(stem);
      CHECK(languages == here.revised);
      CHECK(stale == here.stale);
      revised += languages.empty() ? 0 : 1;
    }
  CHECK(revised >= 2);
}

TEST_CASE("the reason why a sample part is not public is the one that check tells") {
  const cli::Archive archive = open_sample();
  disclosure::Findings findings = archive.plan.findings;
  const auto late = cli::judge_texts(archive);
  REQUIRE(late);
  findings.insert(findings.end(), late->begin(), late->end());
  for (const auto& [stem, part] : read_expectations().parts) {
    if (part.is_public) continue;
    const std::string codes = codes_at(findings, stem);
    INFO(stem << " should be " << part.reason << ", is " << codes);
    if (part.reason == "no-decision") {
      CHECK(codes.empty());
      continue;
    }
    CHECK(is_told(findings, stem, part.reason));
  }
}

TEST_CASE("L37: attachments of the samples are among the files, or held for their reason") {
  const cli::Archive archive = open_sample();
  disclosure::Findings findings = archive.plan.findings;
  const auto late = cli::judge_texts(archive);
  REQUIRE(late);
  findings.insert(findings.end(), late->begin(), late->end());
  const auto& site = sample_site().site;
  std::size_t files = 0, is_public = 0;
  for (const auto& [path, entry] : site)
    files += path.starts_with("site/files/") && path.find('.') != path.npos ? 1U : 0U;
  for (const auto& [path, reason] : read_expectations().attachments) {
    INFO(path << " should be held for " << reason << ", is " << codes_at(findings, path));
    const auto bytes = archive.revision.read(path, 1 << 20U);
    REQUIRE(bytes);
    const bool stands = std::any_of(site.begin(), site.end(), [&](const auto& file) {
      return file.first.starts_with("site/files/") && file.second.bytes == *bytes;
    });
    CHECK(stands == reason.empty());
    is_public += stands ? 1U : 0U;
    const std::string name = path.substr(path.find('.') + 1);
    const std::string& table = site.at("site/data/attachments.csv").bytes;
    CHECK((table.find("," + name.substr(0, name.find('.')) + ",") != table.npos) == stands);
    if (!reason.empty() && reason != "no-decision")
      CHECK(std::any_of(findings.begin(), findings.end(), [&](const disclosure::Finding& finding) {
        return finding.diagnostic.at.file == path && finding.diagnostic.code == reason;
      }));
  }
  CHECK(is_public == 3);
  CHECK(files == is_public);
}

TEST_CASE("the sample archive is as large and as varied as it must be") {
  const Expectations expected = read_expectations();
  std::map<std::string, int> reasons;
  int held = 0;
  std::set<std::string> states;
  for (const auto& [stem, part] : expected.parts) {
    if (stem.starts_with("reviews/")) states.insert(stem.substr(8, 3));
    if (part.is_public) continue;
    ++held;
    ++reasons[part.reason];
  }
  CHECK(expected.parts.size() >= 150);
  CHECK(held >= 60);
  CHECK(states.size() >= 8);
  for (const char* const reason :
       {"no-decision", "embargoed", "expired", "withdrawn", "changed", "wrong-party",
        "agreement-missing", "languages-missing", "too-many-words", "decision-malformed",
        "decision-duplicate-keys", "outside-own-folder"}) {
    CAPTURE(reason);
    CHECK(reasons[reason] >= 2);
  }
}
