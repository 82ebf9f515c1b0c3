// SPDX-License-Identifier: Apache-2.0
// The edges of rules: the first that is refused and the last that is not. Each of these was once a
// condition that could be turned over without a test that noticed (tests/prove/mutate.py).
#include "archive.h"
#include "disclosure/gates.h"
#include "disclosure/signatories.h"
#include "disclosure/text_gates.h"
#include "support/catch.h"

using namespace palermo;
using namespace palermo::test;
using disclosure::looks_personal;

namespace {

const std::string stem = "reviews/xaa/criminalization/document/note";

// Whether a decision whose reference is this text publishes.
bool publishes_with(const std::string& reference) {
  Archive archive;
  archive.part(stem, {Language::En});
  std::string bytes = archive.decision("xaa", 1, {stem + ".json", stem + ".en.md"});
  const std::string field = R"("reference": ")";
  const std::size_t start = bytes.find(field) + field.size();
  REQUIRE(start > field.size());
  bytes.replace(start, bytes.find('"', start) - start, reference);
  archive.file("decisions/xaa/0001-test.json", bytes);
  return archive.outcome().has(stem + ".en.md");
}

// Whether a decision in a file of this name publishes.
bool publishes_as(const std::string& name) {
  Archive archive;
  archive.part(stem, {Language::En});
  std::string bytes = archive.decision("xaa", 1, {stem + ".json", stem + ".en.md"});
  const std::string digits = name.substr(0, name.find_first_not_of("0123456789"));
  bytes.replace(bytes.find("0001"), 4, digits);
  archive.file("decisions/xaa/" + name, bytes);
  return archive.outcome().has(stem + ".en.md");
}

bool names_a_state(std::string_view text) {
  static const disclosure::StateNames names(reference());
  return names.names_another(text, {});
}

}  // namespace

TEST_CASE("the words of a decision hold no character that is not seen, and all that are needed") {
  for (const char* bad : {"a\xE2\x80\xA8z", "a\xE2\x80\xA9z", "a\xE2\x80\xAEz", "a\xE2\x81\xA0z",
                          "a\xE2\x81\xA6z", "a\xE2\x81\xAFz", "a\x7Fz", "\xE2\x80\xAE"}) {
    CAPTURE(bad);
    CHECK_FALSE(publishes_with(bad));
  }
  for (const char* good : {"a\xE2\x80\xA7z", "a\xE2\x80\xAFz", "a\xE2\x81\x9Fz", "a\xE2\x81\xB0z",
                           "a\xE2\x82\xA9z", "a z", "\x7E", "a\xE2\x80\xA6"}) {
    CAPTURE(good);
    CHECK(publishes_with(good));
  }
}

TEST_CASE("a decision is named by four to nine digits, a line and plain letters") {
  for (const char* good : {"0001-a.json", "000000001-a.json", "0001-a_b.c-9z.json"}) {
    CAPTURE(good);
    CHECK(publishes_as(good));
  }
  for (const char* bad : {"001-a.json", "0000000001-a.json", "0001-.json", "0001_a.json",
                          "0001-A.json", "0001-a b.json", "0001-a~.json", "0000-a.json"}) {
    CAPTURE(bad);
    CHECK_FALSE(publishes_as(bad));
  }
}

TEST_CASE("a gate names the paragraph of resolution 9/1, and of its kind under other rules") {
  using disclosure::Gate;
  const mechanism::Kind& kind = *reference().kind("observations");
  mechanism::Reference other;
  other.resolution = "10/1";
  CHECK(disclosure::paragraph_of(Gate::PersonalData, kind, reference()) == "18");
  CHECK(disclosure::paragraph_of(Gate::PersonalData, kind, other) == kind.paragraph);
  CHECK(disclosure::paragraph_of(Gate::Text, kind, reference()) == kind.paragraph);
}

TEST_CASE("seven digits that belong together are a telephone number, six and years are not") {
  for (const char* number : {"1234567", "12-34-56-7", "+1 (234) 567", "1.2.3.4.5.6.7", "1899 123",
                             "2112 123", "۱۲۳۴۵۶۷", "٩٨٧٦٥٤٣", "９８７６５４３", "۰۹۰۹۰۹۰",
                             "190 1234", "12345678 in 1999"}) {
    CAPTURE(number);
    CHECK(looks_personal(number));
  }
  for (const char* other : {"123456", "12-34-56", "1999 2099 123456", "1900 2000 1990",
                            "123 or 4567", "123_4567", "٩٨٧٦٥٤"}) {
    CAPTURE(other);
    CHECK_FALSE(looks_personal(other));
  }
}

TEST_CASE("an address has a letter, a digit or a low line on both sides of its sign") {
  for (const char* address : {"a@b", "9@0", "z_@_a", "ü@é", "@ a@b", "Я@я"}) {
    CAPTURE(address);
    CHECK(looks_personal(address));
  }
  for (const char* other : {"@b", "a@", "a @b", "a@ b", "@", "a@-"}) {
    CAPTURE(other);
    CHECK_FALSE(looks_personal(other));
  }
}

TEST_CASE("a name is a word of its own between any letters, digits and marks") {
  for (const char* text : {"France", "×France×", "_France_", "-France-", "@France[", "`France{",
                           "/France:", "“France”", "法France国", "SWITZERLAND", "BRAZIL"}) {
    CAPTURE(text);
    CHECK(names_a_state(text));
  }
  for (const char* text : {"aFrance", "zFrance", "AFrance", "ZFrance", "0France", "9France",
                           "ÀFrance", "ɏFrance", "Francea", "Francez", "FranceA", "FranceZ",
                           "France0", "France9", "Franceÿ", "France\xCC\x81", "ЯFrance",
                           "Francея", "ẀFrance"}) {
    CAPTURE(text);
    CHECK_FALSE(names_a_state(text));
  }
}

TEST_CASE("files without a decision are listed by names in which every odd character is a mark") {
  Archive archive;
  archive.repository.write("content/reviews/xaa/a~b\x7F" "c\x1F" "d\xC3\xA9.md", "x");
  git::Revision revision = archive.revision();
  const auto docket = disclosure::read_docket(revision, reference());
  const auto unnamed = disclosure::find_unnamed(revision, *docket, reference());
  REQUIRE(unnamed);
  REQUIRE(unnamed->size() == 1);
  CHECK(unnamed->front().diagnostic.at.file == "reviews/xaa/a~b?c?d??.md");
}

TEST_CASE("reviewing States sign what they agree to and nothing else") {
  const auto parties = [](const std::string& path) {
    std::vector<std::string> found;
    disclosure::Decision decision{.issuer = reference().state("xaa"), .digest = {}};
    decision.files.push_back({.path = path, .slot = {}, .digest = {}});
    for (const auto& signatory : disclosure::signatories_of(decision, reference()))
      found.push_back(signatory.party);
    return found;
  };
  using Parties = std::vector<std::string>;
  CHECK(parties(stem + ".en.md") == Parties{"xaa"});
  CHECK(parties("reviews/xaa/criminalization/observations/one.en.md") ==
        Parties{"xaa", "xab", "xac"});
}

TEST_CASE("a text of a focal point with a telephone number needs a word on personal data") {
  const std::string point = "reviews/xaa/focal-point/focal-point";
  const auto shows = [&](const std::string& text, const std::string& more) {
    Archive archive;
    std::string names;
    for (const Language language : all_languages)
      names += (names.empty() ? "\"" : ", \"") + std::string(code(language)) + "\": \"Ministry\"";
    archive.part(point, {Language::En}, R"({"original": "en", "institution": {)" + names + "}}");
    archive.file(point + ".en.md", text);
    archive.decide("xaa", 1, {point + ".json", point + ".en.md"}, {.more = more});
    return archive.outcome().has(point + ".en.md");
  };
  const std::string yes = R"("personal_data": true)";
  CHECK(shows("Ministry\n", ""));
  CHECK(shows("Ministry\n", yes));
  CHECK_FALSE(shows("Ministry, +43 1 234 56 78\n", ""));
  CHECK(shows("Ministry, +43 1 234 56 78\n", yes));
}

TEST_CASE("what is withdrawn is said to be withdrawn, and by which decision") {
  Archive archive;
  archive.part(stem, {Language::En});
  archive.decide("xaa", 1, {stem + ".json", stem + ".en.md"});
  archive.decide("xaa", 2, {stem + ".en.md"}, {.act = "withdraw"});
  std::string words;
  for (const disclosure::Finding& finding : archive.outcome().findings)
    if (finding.diagnostic.code == "withdrawn") words = finding.diagnostic.message;
  CHECK(words == "withdrawn by decision xaa-0002");
}

TEST_CASE("no place in the log rests on a decision that has none") {
  Archive archive;
  const std::string other = stem + "-two";
  archive.part(stem, {Language::En});
  archive.part(other, {Language::En});
  const std::vector<std::string> first = {stem + ".json", stem + ".en.md"};
  archive.decide("xaa", 1, first);
  const std::string before = to_text(sha256(archive.decision("xaa", 1, first)));
  archive.decide("xaa", 2, {other + ".json", other + ".en.md"},
                 {.more = "\"log\": {\"previous\": \"" + before +
                          "\", \"archive\": 2, \"archive_previous\": \"" + before + "\"}"});
  CHECK(archive.outcome().has(stem + ".en.md"));
  CHECK_FALSE(archive.outcome().has(other + ".en.md"));
}
