// SPDX-License-Identifier: Apache-2.0
// An officer's way from a draft to a signed decision, with the ssh-keygen that people have.
#include <boost/filesystem.hpp>
#include <nlohmann/json.hpp>

#include "authority/ssh_keygen.h"
#include "base/sha256.h"
#include "cli/run_program.h"
#include "cli/work_tree.h"
#include "support/catch.h"
#include "support/repository.h"

using namespace palermo;
using palermo::test::run_palermo;
using palermo::test::RunResult;

namespace {

namespace fs = boost::filesystem;
using Json = nlohmann::ordered_json;

const std::string observation = "reviews/xaa/criminalization/observations/gap";
const std::string answer = "reviews/xaa/criminalization/responses/untoc/5-1";

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

std::string line_of(const test::SshKeygen& keys, const std::string& name) {
  const std::string line = keys.public_line(name);
  return line.substr(0, line.find('\n'));
}

// A work tree in which signatures are required, with a register that two roots signed by
// `palermo sign`, and one key for each of xaa, xab and xac.
class Office {
 public:
  Office() {
    std::string mechanism = tree.read("mechanism.json");
    const std::string optional = "\"signatures\": \"optional\"";
    mechanism.replace(mechanism.find(optional), optional.size(), "\"signatures\": \"required\"");
    tree.write("mechanism.json", mechanism);
    tree.write(answer + ".json", R"({"original": "fr", "answer": "yes"})");
    tree.write(observation + ".json", R"({"original": "en", "finding": "gap-or-challenge"})");
    tree.write(observation + ".en.md", "A gap.\n");
    for (const char* const name : {"xaa", "xab", "xac", "one", "two"}) keys.make(name);
    Json entries = Json::array();
    for (const std::string state : {"xaa", "xab", "xac"})
      entries.push_back({{"act", "add"}, {"from", 1}, {"signer", state + "-officer"},
                         {"state", state}, {"role", "focal-point"}, {"reference", "Note 1"},
                         {"keys", {line_of(keys, state)}}});
    tree.write("authorities/register.json", Json{{"entries", entries}}.dump(1) + "\n");
    for (const std::string root : {"one", "two"})
      REQUIRE(run({"sign", "--signer", root, "--key", keys.path(root),
                   "authorities/register.json"}).status == 0);
    outside.write("roots", "one " + line_of(keys, "one") + "\ntwo " + line_of(keys, "two") + "\n");
  }

  RunResult run(std::vector<std::string> arguments) const {
    const std::vector<std::string> tail = {"--repo", tree.path().string()};
    arguments.insert(arguments.end(), tail.begin(), tail.end());
    return run_palermo(arguments);
  }

  RunResult decide(const std::vector<std::string>& more, const std::string& path) const {
    std::vector<std::string> arguments = {"decide", "publish", "--state", "xaa", "--reference",
                                          "Note 2", "--decided-on", "2026-05-01"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    arguments.push_back(path);
    return run(arguments);
  }

  // Commits the tree as it is, then asks about that revision.
  RunResult ask(std::vector<std::string> arguments) const {
    test::TestRepository repository;
    for (const auto& entry : fs::recursive_directory_iterator(tree.content()))
      if (fs::is_regular_file(entry.path()))
        repository.write("content/" + entry.path().lexically_relative(tree.content()).string(),
                         test::read_file(entry.path()));
    repository.commit();
    const std::vector<std::string> tail = {"--repo", repository.path().string(), "--as-of",
                                           "2026-06-01", "--roots",
                                           (outside.path() / "roots").string()};
    arguments.insert(arguments.end(), tail.begin(), tail.end());
    return run_palermo(arguments);
  }

  test::WorkTree tree;
  test::SshKeygen keys;
  test::TemporaryFolder outside;
};

const std::vector<std::string> both_agree = {"--agreed-by", "xab:2026-04-01:Note 3",
                                             "--agreed-by", "xac:2026-04-02:Note 4"};

}  // namespace

TEST_CASE("a decision that its State signs with its own key publishes, by one command") {
  const Office office;
  const RunResult decided =
      office.decide({"--key", office.keys.path("xaa")}, answer + ".json");
  INFO(decided.errors);
  REQUIRE(decided.status == 0);
  CHECK(contains(decided.out, "decisions/xaa/0001-decision.json.xaa-officer.sig: signed"));
  CHECK_FALSE(contains(decided.out, "Still to sign"));
  const std::string bytes = office.tree.read("decisions/xaa/0001-decision.json");
  CHECK(office.keys.verifies(
      line_of(office.keys, "xaa"), bytes,
      office.tree.read("decisions/xaa/0001-decision.json.xaa-officer.sig"), "palermo-decision"));
  const RunResult explained = office.ask({"explain", answer + ".json"});
  INFO(explained.out);
  CHECK(contains(explained.out, ": public\n"));
}

TEST_CASE("A03: a list waits for every reviewing State, and each command says for which") {
  const Office office;
  std::vector<std::string> more = both_agree;
  more.insert(more.end(), {"--key", office.keys.path("xaa")});
  const RunResult decided = office.decide(more, "reviews/xaa/criminalization/observations");
  REQUIRE(decided.status == 0);
  CHECK(contains(decided.out, "Still to sign: xab (para. 39)"));
  CHECK(contains(decided.out, "Still to sign: xac (para. 39)"));
  CHECK(contains(decided.out, "ssh-keygen -Y sign -n palermo-decision -f KEY < "));
  const std::string decision = "decisions/xaa/0001-decision.json";
  const std::string missing =
      decision + ": error: the signature of the State xab is missing (para. 39) "
                 "[signature-missing]\n  hint: let a signer of xab in the register sign these "
                 "bytes: palermo sign --key KEY " + decision;
  const RunResult checked = office.ask({"check"});
  CHECK(checked.status == 1);
  CHECK(contains(checked.out, missing));
  const RunResult explained = office.ask({"explain", observation + ".en.md"});
  CHECK(contains(explained.out, ": not public\n"));
  CHECK(contains(explained.out, missing));

  const RunResult second = office.run({"sign", "--key", office.keys.path("xab"), decision});
  INFO(second.errors);
  REQUIRE(second.status == 0);
  CHECK_FALSE(contains(second.out, "Still to sign: xab"));
  CHECK(contains(second.out, "Still to sign: xac (para. 39)"));
  CHECK(contains(office.ask({"explain", observation + ".en.md"}).out, ": not public\n"));
  REQUIRE(office.run({"sign", "--key", office.keys.path("xac"), decision}).status == 0);
  CHECK(contains(office.ask({"explain", observation + ".en.md"}).out, ": public\n"));
}

TEST_CASE("each decision knows the one before of its issuer and of the archive") {
  const Office office;
  REQUIRE(office.decide({}, answer + ".json").status == 0);
  REQUIRE(office.decide({}, answer + ".fr.md").status == 0);
  const std::string first = office.tree.read("decisions/xaa/0001-decision.json");
  const Json log = Json::parse(office.tree.read("decisions/xaa/0002-decision.json"))["log"];
  CHECK(Json::parse(first)["log"].dump() ==
        R"({"previous":null,"archive":1,"archive_previous":null})");
  CHECK(log["archive"] == 2);
  CHECK(log["previous"] == to_text(sha256(first)));
  CHECK(log["archive_previous"] == to_text(sha256(first)));
}

TEST_CASE("nothing is left beside a decision that could not be signed, and the reason is told") {
  const Office office;
  REQUIRE(office.decide({}, answer + ".json").status == 0);
  const std::string decision = "decisions/xaa/0001-decision.json";
  const RunResult stranger = office.run({"sign", "--key", office.keys.path("first"), decision});
  CHECK(stranger.status == 1);
  CHECK(contains(stranger.errors, "this key is in no entry of the register [not-signed]"));
  const RunResult none = office.run({"sign", "--key", "/nowhere", decision});
  CHECK(none.status == 1);
  CHECK(contains(none.errors, "ssh-keygen did not sign"));
  const RunResult text = office.run({"sign", "--key", office.keys.path("xaa"), answer + ".json"});
  CHECK(contains(text.errors, "nothing-to-sign"));
  int files = 0;
  for (const auto& entry : fs::directory_iterator(office.tree.content() / "decisions/xaa"))
    files += fs::is_regular_file(entry.path()) ? 1 : 0;
  CHECK(files == 1);
}

TEST_CASE("a signed decision whose text changes afterwards is void, and check says why") {
  Office office;
  REQUIRE(office.decide({"--key", office.keys.path("xaa")}, answer + ".json").status == 0);
  const std::string file = "decisions/xaa/0001-decision.json";
  std::string bytes = office.tree.read(file);
  bytes.replace(bytes.find("Note 2"), 6, "Note 9");
  office.tree.write(file, bytes);
  CHECK(contains(office.ask({"check"}).out, "[signature-wrong]"));
  CHECK(contains(office.ask({"explain", answer + ".json"}).out, ": not public\n"));
}

TEST_CASE("no site is made without the roots, or with a register that they did not sign") {
  const Office office;
  REQUIRE(office.decide({"--key", office.keys.path("xaa")}, answer + ".json").status == 0);
  const std::string out = (office.outside.path() / "public").string();
  const std::string signature = "authorities/register.json.two.sig";
  fs::remove(office.tree.content() / signature);
  const RunResult refused = office.ask({"build", "--no-search", "--out", out});
  CHECK(refused.status == 1);
  CHECK(contains(refused.errors, "fewer than two roots have signed this register"));
  CHECK_FALSE(fs::exists(out));
  CHECK(contains(office.ask({"check"}).out, "[register-not-signed]"));
}
