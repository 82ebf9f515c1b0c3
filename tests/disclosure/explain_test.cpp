// SPDX-License-Identifier: Apache-2.0
#include "disclosure/explain.h"

#include "archive.h"
#include "support/catch.h"

using namespace palermo;
using test::Archive;
using Codes = std::vector<std::string>;

namespace {

const std::string stem = "reviews/xaa/criminalization/document/note";

disclosure::Explanation explain(Archive& archive, const std::string& path) {
  const git::Revision revision = archive.revision();
  const auto docket = disclosure::read_docket(revision, test::reference());
  REQUIRE(docket);
  const auto plan = make_plan(*docket, test::reference(), *parse_instant("2027-06-01"));
  disclosure::Releaser releaser(revision, test::reference(), test::plain_rules());
  auto explanation = disclosure::explain(*docket, plan, path, releaser);
  REQUIRE(explanation);
  return std::move(*explanation);
}

Codes codes(const disclosure::Findings& findings) {
  Codes codes;
  for (const disclosure::Finding& finding : findings) codes.push_back(finding.diagnostic.code);
  return codes;
}

}  // namespace

TEST_CASE("the decisions on a file are told in the order that counts") {
  Archive archive;
  archive.part(stem, {Language::En, Language::Fr});
  archive.decide("xaa", 2, {stem + ".json", stem + ".en.md"}, {.act = "withdraw"});
  archive.decide("xaa", 10, {stem + ".json", stem + ".en.md"});
  archive.decide("xaa", 1, {stem + ".en.md"});
  const disclosure::Explanation explanation = explain(archive, stem + ".en.md");
  CHECK(explanation.is_public);
  CHECK(explanation.findings.empty());
  REQUIRE(explanation.mentions.size() == 3);
  CHECK(explanation.mentions[0].decision == "xaa-0001");
  CHECK(explanation.mentions[1].act == disclosure::Act::Withdraw);
  CHECK(explanation.mentions[2].decision == "xaa-0010");
  CHECK(explain(archive, stem + ".fr.md").mentions.empty());
  CHECK_FALSE(explain(archive, stem + ".fr.md").is_public);
}

TEST_CASE("what holds a file is told, be it by decision, by bytes or by its data file") {
  Archive archive;
  archive.part(stem, {Language::En});
  archive.decide("xaa", 1, {stem + ".en.md"});
  CHECK(codes(explain(archive, stem + ".en.md").findings) == Codes{"data-missing"});
  archive.decide("xaa", 2, {stem + ".json"});
  archive.file(stem + ".en.md", "changed");
  CHECK(codes(explain(archive, stem + ".en.md").findings) == Codes{"content-changed",
                                                                   "text-missing"});
  archive.decide("xaa", 3, {stem + ".en.md"}, {.more = R"("not_before": "2028-01-01")"});
  CHECK(codes(explain(archive, stem + ".en.md").findings) == Codes{"not-yet", "text-missing"});
}

TEST_CASE("files that no decision names are listed without opening them") {
  Archive archive;
  archive.part(stem, {Language::En, Language::Fr});
  archive.decide("xaa", 1, {stem + ".json", stem + ".en.md"});
  archive.repository.link("content/conference/link.md", "x");
  archive.repository.write("content/reviews/xaa/new\nline.md", "x");
  git::Revision revision = archive.revision();
  const auto docket = disclosure::read_docket(revision, test::reference());
  const std::size_t before = revision.blobs_opened();
  const auto unnamed = disclosure::find_unnamed(revision, *docket, test::reference());
  REQUIRE(unnamed);
  CHECK(revision.blobs_opened() == before);
  CHECK(codes(*unnamed) == Codes{"file-not-regular", "no-decision", "no-decision"});
  CHECK((*unnamed)[1].diagnostic.at.file == stem + ".fr.md");
  CHECK((*unnamed)[2].diagnostic.at.file == "reviews/xaa/new?line.md");
}

TEST_CASE("a text is public beside others of its part, and knows what is wrong in one decision") {
  Archive archive;
  archive.part(stem, {Language::En, Language::Fr});
  archive.decide("xaa", 1, {stem + ".json", stem + ".en.md", stem + ".fr.md"});
  CHECK(explain(archive, stem + ".fr.md").is_public);
  archive.decide("xaa", 2, {stem + ".fr.md"}, {.more = R"("x": 1)"});
  const disclosure::Explanation explanation = explain(archive, stem + ".fr.md");
  REQUIRE(explanation.mentions.size() == 2);
  CHECK(codes(explanation.findings) == Codes{"json-unknown-field", "decision-faulty"});
}

TEST_CASE("a file that nobody decided on is confidential by paragraph 41, odd names not shown") {
  Archive archive;
  archive.file("reviews/xaa/a b.md", "x");
  const git::Revision revision = archive.revision();
  const auto docket = disclosure::read_docket(revision, test::reference());
  REQUIRE(docket);
  const auto found = disclosure::find_unnamed(revision, *docket, test::reference());
  REQUIRE(found);
  REQUIRE(found->size() == 1);
  CHECK(found->front().paragraph == "41");
  CHECK(found->front().diagnostic.at.file == "reviews/xaa/a?b.md");
}
