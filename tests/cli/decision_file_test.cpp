// SPDX-License-Identifier: Apache-2.0
#include "cli/decision_file.h"

#include "base/sha256.h"
#include "cli/work_tree.h"
#include "support/catch.h"

#include <boost/filesystem.hpp>
#include <nlohmann/json.hpp>

using namespace palermo;
using namespace palermo::cli;
using palermo::test::WorkTree;

namespace {

const std::string answers = "reviews/xaa/criminalization/responses/untoc";

DecisionRequest publish(const WorkTree& tree, std::vector<std::string> paths) {
  return {.content = tree.content(),
          .act = "publish",
          .state = "xaa",
          .reference = "Note verbale 1/2027",
          .decided_on = "2027-03-14",
          .paths = std::move(paths)};
}

std::vector<std::string> codes(const std::vector<Diagnostic>& diagnostics) {
  std::vector<std::string> found;
  for (const Diagnostic& diagnostic : diagnostics) found.push_back(diagnostic.code);
  return found;
}

}  // namespace

TEST_CASE("a decision names every file of a folder with the hash of its bytes") {
  const WorkTree tree;
  const auto written = write_decision(publish(tree, {answers}));
  REQUIRE(codes(written.diagnostics) == std::vector<std::string>{});
  CHECK(written.value.path == "decisions/xaa/0001-decision.json");
  const auto decision = nlohmann::json::parse(tree.read(written.value.path));
  CHECK(decision["decision"] == "xaa-0001");
  CHECK(decision["paragraph"] == "41");
  REQUIRE(decision["files"].size() == 2);
  CHECK(decision["files"][0]["path"] == answers + "/5-1.fr.md");
  CHECK(decision["files"][0]["sha256"] == to_text(sha256("Texte.\n")));
}

TEST_CASE("the next decision has the next number, whatever gaps there are") {
  WorkTree tree;
  tree.write("decisions/xaa/0007-old.json", "{}");
  CHECK(write_decision(publish(tree, {answers})).value.id == "xaa-0008");
}

TEST_CASE("a decision has a place in the log where it is asked for, or others have one") {
  WorkTree tree;
  const auto log_of = [&](const WrittenDecision& written) {
    return nlohmann::json::parse(tree.read(written.path)).value("log", nlohmann::json());
  };
  CHECK(log_of(write_decision(publish(tree, {answers})).value).is_null());
  DecisionRequest request = publish(tree, {answers});
  request.logged = true;
  const auto first = write_decision(request).value;
  CHECK(log_of(first)["archive"] == 1);
  CHECK(log_of(first)["previous"].is_string());  // of the one without a place
  CHECK(log_of(first)["archive_previous"].is_null());
  CHECK(log_of(write_decision(publish(tree, {answers})).value)["archive"] == 2);
}

TEST_CASE("a withdrawal names paths without hashes, even of files that are gone") {
  const WorkTree tree;
  DecisionRequest request = publish(tree, {"content/" + answers + "/5-2.fr.md"});
  request.act = "withdraw";
  const auto written = write_decision(request);
  REQUIRE(codes(written.diagnostics) == std::vector<std::string>{});
  const auto decision = nlohmann::json::parse(tree.read(written.value.path));
  CHECK(decision["files"][0]["path"] == answers + "/5-2.fr.md");
  CHECK_FALSE(decision["files"][0].contains("sha256"));
}

TEST_CASE("every mistake is told at once, and nothing is written") {
  const WorkTree tree;
  DecisionRequest request = publish(
      tree, {"reviews/xab/criminalization/responses/untoc/5-1.json", "reviews/xaa/none.md"});
  request.decided_on = "14 March";
  request.not_before = "soon";
  const auto written = write_decision(request);
  const auto found = codes(written.diagnostics);
  for (const char* code : {"not-a-date", "no-such-file", "wrong-deciding-party"}) {
    INFO(code);
    CHECK(std::count(found.begin(), found.end(), code) > 0);
  }
  CHECK_FALSE(boost::filesystem::exists(tree.content() / "decisions"));
}

TEST_CASE("files outside the content folder and links are not taken") {
  const WorkTree tree;
  boost::filesystem::create_symlink("/etc/hostname", tree.content() / "reviews/xaa/link.md");
  for (const char* path : {"/etc/hostname", "../../etc/hostname", "reviews/xaa/link.md"}) {
    INFO(path);
    CHECK(codes(write_decision(publish(tree, {path})).diagnostics) ==
          std::vector<std::string>{"no-such-file"});
  }
}

TEST_CASE("an agreement is read as State, day and reference, and a reference may hold colons") {
  const auto agreement = parse_agreement("xab:2027-03-01:Note: 4/2027");
  REQUIRE(agreement);
  CHECK(agreement->state == "xab");
  CHECK(agreement->reference == "Note: 4/2027");
  CHECK_FALSE(parse_agreement("xab:2027-03-01"));
}
