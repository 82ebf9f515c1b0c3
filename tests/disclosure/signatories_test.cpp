// SPDX-License-Identifier: Apache-2.0
#include "disclosure/signatories.h"

#include "archive.h"
#include "support/catch.h"

using namespace palermo;
using Parties = std::vector<std::string>;

namespace {

const mechanism::State* state(const char* code) { return test::reference().state(code); }

Parties signatories(const char* issuer, const std::string& path,
                    const std::vector<const mechanism::State*>& agreed = {},
                    disclosure::Act act = disclosure::Act::Publish) {
  disclosure::Decision decision;
  decision.issuer = issuer == nullptr ? nullptr : state(issuer);
  decision.act = act;
  decision.agreed = agreed;
  decision.files.push_back({.path = path, .slot = {}, .digest = {}});
  Parties parties;
  for (const auto& signatory : disclosure::signatories_of(decision, test::reference()))
    parties.push_back(signatory.party);
  return parties;
}

const std::string folder = "reviews/xaa/criminalization/";

}  // namespace

TEST_CASE("a State alone signs for its responses, whoever is said to agree") {
  CHECK(signatories("xaa", folder + "responses/untoc/5-1.json", {state("xab")}) ==
        Parties{"xaa"});
  CHECK(signatories("xab", folder + "responses/untoc/5-1.json") == Parties{"xab"});
}

TEST_CASE("observations and summaries are signed by the State under review and every reviewer") {
  CHECK(signatories("xaa", folder + "observations/a.json") == Parties{"xaa", "xab", "xac"});
  CHECK(signatories(nullptr, folder + "summary/a.json") ==
        Parties{"secretariat", "xaa", "xab", "xac"});
}

TEST_CASE("dialogue is signed by each State that agrees") {
  CHECK(signatories("xaa", folder + "dialogue/a.json", {state("xab")}) == Parties{"xaa", "xab"});
}

TEST_CASE("the secretariat alone signs for its own papers, and one word is enough to hide") {
  CHECK(signatories(nullptr, "conference/general-report/a.json") == Parties{"secretariat"});
  CHECK(signatories("xaa", folder + "observations/a.json", {}, disclosure::Act::Withdraw) ==
        Parties{"xaa"});
}
