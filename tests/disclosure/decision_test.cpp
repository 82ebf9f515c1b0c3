// SPDX-License-Identifier: Apache-2.0
// Rejections with their exact words: place, code, message and remedy.
#include "disclosure/decision.h"

#include "archive.h"
#include "support/catch.h"

using namespace palermo;

namespace {

constexpr std::string_view hash =
    "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

// A good decision of five lines with one line replaced.
std::string with_line(int line, const std::string& replacement) {
  const std::string path = "reviews/xaa/criminalization/document/note.json";
  const std::vector<std::string> lines = {
      R"({ "decision": "xaa-0003", "state": "xaa",)", R"(  "act": "publish",)",
      R"(  "decided_on": "2027-03-14",)", R"(  "paragraph": "41", "reference": "Note 1",)",
      R"(  "files": [{"path": ")" + path + R"(", "sha256": ")" + std::string(hash) + "\"}] }"};
  std::string text;
  for (std::size_t i = 0; i < lines.size(); ++i)
    text += (static_cast<int>(i) + 1 == line ? replacement : lines[i]) + "\n";
  return text;
}

struct Reading {
  disclosure::Decision decision;
  std::string words;
};

Reading read(const std::string& bytes) {
  disclosure::Findings findings;
  const disclosure::DecisionFile file{.path = "decisions/xaa/0003-test.json",
                                      .issuer = test::reference().state("xaa"),
                                      .issuer_id = "xaa",
                                      .digits = "0003",
                                      .bytes = bytes};
  Reading reading{disclosure::read_decision(file, test::reference(), findings), ""};
  for (const disclosure::Finding& finding : findings)
    reading.words += to_text(finding.diagnostic) + "\n";
  return reading;
}

std::string at(const std::string& place, const std::string& words) {
  return "decisions/xaa/0003-test.json:" + place + ": error: " + words + "\n";
}

}  // namespace

TEST_CASE("a good decision is read whole") {
  const Reading reading = read(with_line(0, ""));
  CHECK(reading.words.empty());
  CHECK_FALSE(reading.decision.faulty);
  CHECK(reading.decision.id == "xaa-0003");
  CHECK(reading.decision.number == 3);
  CHECK(to_text(reading.decision.decided_on) == "2027-03-14");
  CHECK(reading.decision.paragraph == "41");
  CHECK(reading.decision.reference == "Note 1");
  REQUIRE(reading.decision.files.size() == 1);
  CHECK(to_text(reading.decision.files.front().digest) == hash);
}

TEST_CASE("each mistake of a decision is told with its place and remedy") {
  CHECK(read(with_line(1, R"({ "decision": "xaa-0004", "state": "xaa",)")).words ==
        at("1:15", "the number of the decision is not that of its file name [decision-number]\n"
                   "  hint: write \"<issuer>-<nnnn>\", with the folder and the number of this "
                   "file"));
  CHECK(read(with_line(1, R"({ "decision": "xaa-0003", "state": "xab",)")).words ==
        at("1:36", "the issuer is not the one of this folder [decision-issuer]\n"
                   "  hint: a decision stands in the folder of the State, or the secretariat, "
                   "that takes it"));
  CHECK(read(with_line(2, R"(  "act": "leak",)")).words ==
        at("2:10", "no such act [decision-act]\n  hint: one of: publish, withdraw, expire"));
  CHECK(read(with_line(3, R"(  "decided_on": "2027-02-30",)")).words ==
        at("3:17", "not a day [decision-date]\n  hint: write YYYY-MM-DD"));
  CHECK(read(with_line(3, R"(  "decided_on": "2027-03-14", "not_before": "soon",)")).words ==
        at("3:45", "not an instant [decision-date]\n"
                   "  hint: write YYYY-MM-DDThh:mm:ssZ, in universal time"));
  CHECK(read(with_line(4, "  \"paragraph\": \"41\", \"reference\": \"\xE2\x80\xAE 1\",")).words ==
        at("4:35", "holds a control character, seen or unseen [decision-words]"));
  CHECK(read(with_line(5, R"(  "files": [] })")).words ==
        at("5:12", "no file is named [decision-no-files]\n"
                   "  hint: name each file with its path"));
}

TEST_CASE("a mistake in one file of a decision voids the whole, a wrong place that file alone") {
  const std::string path = "reviews/xaa/criminalization/document/note.json";
  Reading reading = read(with_line(5, R"(  "files": [{"path": ")" + path + R"("}] })"));
  CHECK(reading.words == at("5:13", "field \"sha256\" is missing [json-missing-field]\n"
                                    "  hint: add it; it is a string") +
                             at("5:13", "not a SHA-256 of 64 lower-case digits "
                                        "[decision-file-hash]\n"
                                        "  hint: let palermo decide write it"));
  CHECK(reading.decision.faulty);
  CHECK(reading.decision.files.size() == 1);  // hidden all the same

  const std::string sha256 = R"(", "sha256": ")" + std::string(hash) + "\"}";
  const std::string entry = R"({"path": ")" + path + sha256;
  reading = read(with_line(5, "  \"files\": [" + entry + ",\n" + entry + "] }"));
  CHECK(reading.words == at("6:1", "this file is named twice [decision-file-twice]\n"
                                   "  hint: name each file once"));
  CHECK(reading.decision.faulty);

  const std::string foreign = R"(  "files": [{"path": "reviews/xab/focal-point/a.json)";
  reading = read(with_line(5, foreign + sha256 + "] }"));
  CHECK(reading.words == at("5:22", "the file is outside the issuer's own folder "
                                    "[path-outside-own-folder]\n"
                                    "  hint: only the State under review decides over its "
                                    "review"));
  CHECK_FALSE(reading.decision.faulty);
  CHECK(reading.decision.files.empty());
}

TEST_CASE("strict JSON: duplicate keys, byte-order marks, fractions and unknown fields") {
  for (const auto& [line, code] : std::vector<std::pair<std::string, std::string>>{
           {R"(  "act": "withdraw", "act": "publish",)", "duplicate"},
           {R"(  "act": "withdraw", "\u0061ct": "publish",)", "duplicate"},
           {R"(  "act": "publish", "size": 1.5,)", "[json-"},
           {R"(  "act": "publish", "canary": true,)", "unknown field [json-unknown-field]"}}) {
    const Reading reading = read(with_line(2, line));
    INFO(reading.words);
    CHECK(reading.decision.faulty);
    CHECK(reading.words.find(":2:") != std::string::npos);
    CHECK(reading.words.find(code) != std::string::npos);
    CHECK(reading.words.find("canary") == std::string::npos);
    CHECK(reading.decision.files.size() == 1);
  }
  CHECK(read("\xEF\xBB\xBF" + with_line(0, "")).decision.faulty);
}
