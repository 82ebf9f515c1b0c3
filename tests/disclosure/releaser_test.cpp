// SPDX-License-Identifier: Apache-2.0
#include "disclosure/releaser.h"

#include "archive.h"
#include "support/catch.h"

using namespace palermo;
using test::Archive;
using test::Outcome;
using Codes = std::vector<std::string>;
using Paths = std::vector<std::string>;

namespace {

const std::string folder = "reviews/xaa/criminalization/";

Paths files_of(const std::string& stem, const std::vector<Language>& languages) {
  Paths paths = {stem + ".json"};
  for (const Language language : languages)
    paths.push_back(stem + "." + std::string(code(language)) + ".md");
  return paths;
}

std::string words(std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += "word ";
  return text;
}

const std::vector<Language> six(all_languages.begin(), all_languages.end());

constexpr std::string_view all_agree =
    R"("agreed_by": [{"state": "xaa", "on": "2027-03-01", "reference": "N"},
    {"state": "xab", "on": "2027-03-01", "reference": "N"},
    {"state": "xac", "on": "2027-03-01", "reference": "N"}])";

std::string paragraph_of(const Outcome& outcome, const std::string& code) {
  for (const disclosure::Finding& finding : outcome.findings)
    if (finding.diagnostic.code == code) return finding.paragraph;
  return "none";
}

}  // namespace

TEST_CASE("a summary is public in six languages, agreed by all, or not at all") {
  const std::string stem = folder + "summary/main";
  Archive archive;
  archive.part(stem, six);
  archive.decide("secretariat", 1, files_of(stem, six), {.more = std::string(all_agree)});
  CHECK(archive.outcome().files.size() == 7);

  archive.decide("secretariat", 1, files_of(stem, six));
  Outcome outcome = archive.outcome();
  CHECK(outcome.files.empty());
  CHECK(paragraph_of(outcome, "agreement-missing") == "39");

  const std::vector<Language> five(six.begin(), six.end() - 1);
  archive.decide("secretariat", 1, files_of(stem, five), {.more = std::string(all_agree)});
  outcome = archive.outcome();
  CHECK(outcome.files.empty());
  CHECK(paragraph_of(outcome, "languages-missing") == "38");
  CHECK(archive.opened.size() == 1);
}

TEST_CASE("one changed language holds a whole summary") {
  const std::string stem = folder + "summary/main";
  Archive archive;
  archive.part(stem, six);
  archive.decide("secretariat", 1, files_of(stem, six), {.more = std::string(all_agree)});
  archive.file(stem + ".es.md", "changed");
  const Outcome outcome = archive.outcome();
  CHECK(outcome.files.empty());
  CHECK(outcome.codes(stem + ".es.md") == Codes{"content-changed"});
  CHECK(outcome.codes(stem + ".json") == Codes{"languages-missing"});
}

TEST_CASE("A27: a summary of 1,500 words in its original passes, of 1,501 does not") {
  const std::string stem = folder + "summary/main";
  const auto released = [&](std::size_t original, std::size_t translation) {
    Archive archive;
    archive.part(stem, six, R"({"original": "fr"})");
    for (const Language language : six)
      archive.file(stem + "." + std::string(code(language)) + ".md",
                   words(language == Language::Fr ? original : translation));
    archive.decide("secretariat", 1, files_of(stem, six), {.more = std::string(all_agree)});
    const Outcome outcome = archive.outcome();
    if (outcome.files.empty()) CHECK(paragraph_of(outcome, "too-many-words") == "38");
    return !outcome.files.empty();
  };
  CHECK(released(1500, 1900));
  CHECK_FALSE(released(1501, 100));
}

TEST_CASE("without a way to count words nothing with a limit is released") {
  const std::string stem = folder + "summary/main";
  Archive archive;
  archive.part(stem, six);
  archive.decide("secretariat", 1, files_of(stem, six), {.more = std::string(all_agree)});
  const git::Revision revision = archive.revision();
  const auto plan = disclosure::plan(revision, test::reference(), *parse_instant("2027-06-01"));
  disclosure::Releaser releaser(revision, test::reference(), {});
  CHECK_FALSE(releaser.release(plan->parts.front())->has_value());
}

TEST_CASE("a turn of another State needs its agreement, of the State under review none") {
  const auto files = [](const std::string& speaker, const std::string& more) {
    const std::string stem = folder + "dialogue/turn";
    Archive archive;
    archive.part(stem, {Language::En}, R"({"original": "en", "speaker": ")" + speaker + R"("})");
    archive.decide("xaa", 1, files_of(stem, {Language::En}), {.more = more});
    const Outcome outcome = archive.outcome();
    if (outcome.files.empty()) CHECK(paragraph_of(outcome, "author-agreement-missing") == "37");
    return outcome.files.size();
  };
  CHECK(files("xaa", "") == 2);
  CHECK(files("xab", "") == 0);
  CHECK(files("xab", R"("agreed_by": [{"state": "xab", "on": "2027-03-01", "reference": "N"}])") ==
        2);
  CHECK(files("xab", R"("agreed_by": [{"state": "xac", "on": "2027-03-01", "reference": "N"}])") ==
        0);
}

TEST_CASE("the agreement of a speaker is needed for each file by its own decision") {
  const std::string stem = folder + "dialogue/turn";
  Archive archive;
  archive.part(stem, {Language::En, Language::Fr}, R"({"original": "en", "speaker": "xab"})");
  archive.decide("xaa", 1, files_of(stem, {Language::En}),
                 {.more = R"("agreed_by": [{"state": "xab", "on": "2027-03-01"}])"});
  archive.decide("xaa", 2, {stem + ".fr.md"});
  const Outcome outcome = archive.outcome();
  CHECK(outcome.files.size() == 2);
  CHECK(outcome.codes(stem + ".fr.md") == Codes{"author-agreement-missing"});
}

TEST_CASE("a record of a dialogue that names a State is held, unless it spoke of itself") {
  const auto is_public = [](const std::string& text, const std::string& self_raised) {
    const std::string stem = "conference/stakeholder-dialogue/session-3";
    Archive archive;
    archive.file(stem + ".json", R"({"original": "en", "self_raised": [)" + self_raised + "]}");
    archive.file(stem + ".en.md", text);
    archive.decide("secretariat", 1, {stem + ".json", stem + ".en.md"});
    const Outcome outcome = archive.outcome();
    if (outcome.files.empty()) CHECK(paragraph_of(outcome, "state-named") == "53(b)");
    return !outcome.files.empty();
  };
  CHECK(is_public("One speaker asked for more.", ""));
  CHECK_FALSE(is_public("One speaker praised France.", ""));
  CHECK(is_public("France spoke of itself.", R"("fra")"));
  CHECK_FALSE(is_public("France spoke of Italy.", R"("fra")"));
}

TEST_CASE("personal data of a focal point needs a word in the decision") {  // para. 18
  const auto is_public = [](const std::string& name, const std::string& more) {
    const std::string stem = "reviews/xaa/focal-point/focal-point";
    std::string institution;
    for (const Language language : all_languages)
      institution += (institution.empty() ? "\"" : ", \"") + std::string(code(language)) +
                     "\": \"" + name + "\"";
    Archive archive;
    archive.file(stem + ".json",
                 R"({"original": "en", "institution": {)" + institution + "}}");
    archive.decide("xaa", 1, {stem + ".json"}, {.more = more});
    const Outcome outcome = archive.outcome();
    if (outcome.files.empty()) CHECK(paragraph_of(outcome, "personal-data") == "18");
    return !outcome.files.empty();
  };
  CHECK(is_public("Ministry of Justice", ""));
  CHECK_FALSE(is_public("Ministry, someone@justice.example", ""));
  CHECK_FALSE(is_public("Ministry, +43 1 234 56 78", ""));
  CHECK(is_public("Ministry, someone@justice.example", R"("personal_data": true)"));
}

TEST_CASE("a text that breaks a rule is held alone, a faulty data file holds its part") {
  const std::string stem = folder + "document/note";
  Archive archive;
  archive.part(stem, {Language::En, Language::Fr});
  archive.file(stem + ".fr.md", "FORBIDDEN");
  archive.decide("xaa", 1, files_of(stem, {Language::En, Language::Fr}));
  Outcome outcome = archive.outcome();
  CHECK(outcome.files.size() == 2);
  CHECK(outcome.codes(stem + ".fr.md") == Codes{"text-rule"});

  archive.file(stem + ".json", R"({"original": "en", "secret-canary": 1})");
  archive.decide("xaa", 1, files_of(stem, {Language::En, Language::Fr}));
  outcome = archive.outcome();
  CHECK(outcome.files.empty());
  CHECK(outcome.codes(stem + ".json") == Codes{"json-unknown-field"});
  CHECK(outcome.codes(stem + ".fr.md") == Codes{"text-rule"});  // told all the same
  for (const disclosure::Finding& finding : outcome.findings)
    CHECK(to_text(finding.diagnostic).find("canary") == std::string::npos);
}

TEST_CASE("a granted file that is missing, a link, too large or a pointer is held") {
  const std::string stem = folder + "document/note";
  Archive archive;
  archive.part(stem, {Language::En});
  archive.file(stem + ".ar.md", std::string(64 * 1024 + 1, 'x'));
  archive.file(stem + ".zh.md", "version https://git-lfs.github.com/spec/v1\noid sha256:0\n");
  archive.file(stem + ".fr.md", "to be removed");
  archive.file(stem + ".ru.md", "note.en.md");
  archive.decide("xaa", 1,
                 files_of(stem, {Language::En, Language::Ar, Language::Zh, Language::Fr,
                                 Language::Ru}));
  archive.repository.remove("content/" + stem + ".fr.md");
  archive.repository.link("content/" + stem + ".ru.md", "note.en.md");
  const Outcome outcome = archive.outcome();
  CHECK(outcome.files.size() == 2);
  CHECK(outcome.codes(stem + ".ar.md") == Codes{"file-too-large"});
  CHECK(outcome.codes(stem + ".zh.md") == Codes{"content-pointer"});
  CHECK(outcome.codes(stem + ".fr.md") == Codes{"file-missing"});
  CHECK(outcome.codes(stem + ".ru.md") == Codes{"file-not-regular"});
}

TEST_CASE("G08: a damaged granted file is an error, a damaged unreleased one is never opened") {
  const std::string stem = folder + "document/note";
  Archive archive;
  archive.part(stem, {Language::En, Language::Fr});
  archive.decide("xaa", 1, files_of(stem, {Language::En}));
  archive.repository.damage("content/" + stem + ".fr.md");
  CHECK(archive.outcome().files.size() == 2);
  archive.repository.damage("content/" + stem + ".en.md");
  CHECK_THROWS(archive.outcome());
}

TEST_CASE("the same bytes at another path are not what was granted") {
  const std::string stem = folder + "document/note";
  Archive archive;
  archive.part(stem, {Language::En});
  archive.file(stem + ".fr.md", "Text of " + stem + ".en.md\n");
  archive.decide("xaa", 1, files_of(stem, {Language::En}));
  const git::Revision revision = archive.revision();
  const auto plan = disclosure::plan(revision, test::reference(), *parse_instant("2027-06-01"));
  const disclosure::Grant& grant = plan->parts.front().texts.front();
  CHECK_FALSE(disclosure::mismatch({grant.path(), "Text of " + grant.path() + "\n"}, grant));
  CHECK(disclosure::mismatch({stem + ".fr.md", "Text of " + grant.path() + "\n"}, grant));
  CHECK(disclosure::mismatch({grant.path(), "Text of " + grant.path() + "\r\n"}, grant));
  disclosure::Secret<disclosure::Blob> other(disclosure::Blob(stem + ".fr.md", "Text\n"));
  const auto released = disclosure::release(std::move(other), grant);
  REQUIRE_FALSE(released);
  CHECK(released.error().code == "content-changed");
}

TEST_CASE("one language of an institution's name is enough to look personal") {  // para. 18
  Archive archive;
  const std::string stem = "reviews/xaa/focal-point/focal-point";
  archive.part(stem, {}, R"({"original": "en", "institution": {"ar": "و", "zh": "部",
    "en": "Ministry", "fr": "Ministère, a.b@ministry.example", "ru": "Министерство",
    "es": "Ministerio"}})");
  archive.decide("xaa", 1, {stem + ".json"});
  CHECK(archive.outcome().files.empty());
}
