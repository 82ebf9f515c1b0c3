// SPDX-License-Identifier: Apache-2.0
// Random histories of decisions against the rule in its shortest form, and against themselves in
// another order.
#include <rapidcheck.h>

#include <algorithm>
#include <cstdint>

#include "archive.h"
#include "disclosure/history.h"
#include "support/catch.h"

using namespace palermo;
using disclosure::Act;
using disclosure::Decision;
using disclosure::Docket;

namespace {

const std::string stem = "reviews/xaa/criminalization/document/note";

Instant day(int n) { return *parse_instant("2027-01-01") + std::chrono::hours(24 * n); }

struct Random {
  int number, act, decided, embargo, names;
};

// `names`: bit 0 the data, bit 1 the English text, bit 2 the French text.
std::unique_ptr<const Decision> make(const Random& random) {
  auto decision = std::make_unique<Decision>();
  decision->issuer = test::reference().state("xaa");
  decision->number = decision->rank = static_cast<std::uint32_t>(random.number);
  decision->id = "xaa-" + std::to_string(random.number);
  decision->file = "decisions/" + decision->id;
  decision->faulty = random.act == 3;
  decision->act = random.act == 3 ? Act::Publish : static_cast<Act>(random.act);
  decision->decided_on = day_of(day(random.decided));
  if (random.embargo > 0) decision->not_before = day(random.embargo);
  const auto add = [&](int bit, const std::string& suffix, disclosure::Slot slot) {
    if ((random.names & bit) != 0)
      decision->files.push_back({.path = stem + suffix, .slot = slot, .digest = {}});
  };
  add(1, ".json", disclosure::Slot::data());
  add(2, ".en.md", disclosure::Slot::text(Language::En));
  add(4, ".fr.md", disclosure::Slot::text(Language::Fr));
  return decision;
}

// The rule read off the page: the latest word counts.
bool is_granted(std::vector<Random> decisions, int bit, int now) {
  std::sort(decisions.begin(), decisions.end(),
            [](const Random& a, const Random& b) { return a.number > b.number; });
  for (const Random& random : decisions) {
    if ((random.names & bit) == 0) continue;
    if (random.act == 0) return std::max(random.decided, random.embargo) <= now;
    if (random.act == 2 && random.embargo > now) continue;
    return false;
  }
  return false;
}

std::vector<Random> any_decisions() {
  const int count = *rc::gen::inRange(0, 7);
  std::vector<Random> decisions;
  for (int i = 0; i < count; ++i)
    decisions.push_back({.number = i + 1,
                         .act = *rc::gen::weightedElement<int>({{5, 0}, {2, 1}, {2, 2}, {1, 3}}),
                         .decided = *rc::gen::inRange(0, 10),
                         .embargo = *rc::gen::inRange(0, 10),
                         .names = *rc::gen::inRange(1, 8)});
  return decisions;
}

Docket docket_of(const std::vector<Random>& decisions) {
  Docket docket;
  for (const Random& random : decisions) docket.decisions.push_back(make(random));
  return docket;
}

std::string shown(const disclosure::Plan& plan) {
  std::string text;
  for (const disclosure::GrantedPart& part : plan.parts) {
    text += part.data.path() + " " + part.data.authority().info.decision + "\n";
    for (const disclosure::Grant& grant : part.texts)
      text += grant.path() + " " + grant.authority().info.decision + "\n";
  }
  for (const disclosure::Tombstone& tombstone : plan.tombstones)
    text += "gone " + tombstone.decision->decision + "\n";
  for (const disclosure::Finding& finding : plan.findings)
    text += to_text(finding.diagnostic) + "\n";
  return text;
}

}  // namespace

TEST_CASE("the latest word on each file counts, whatever came before") {
  REQUIRE(rc::check([] {
    const std::vector<Random> decisions = any_decisions();
    const int now = *rc::gen::inRange(0, 12);
    const auto plan = make_plan(docket_of(decisions), test::reference(), day(now));
    const bool data = is_granted(decisions, 1, now);
    const bool english = is_granted(decisions, 2, now);
    const bool french = is_granted(decisions, 4, now);
    RC_ASSERT(plan.parts.size() == (data && (english || french) ? 1U : 0U));
    if (plan.parts.empty()) return;
    RC_ASSERT(plan.parts.front().texts.size() == (english ? 1U : 0U) + (french ? 1U : 0U));
    RC_ASSERT(plan.tombstones.empty());
  }));
}

TEST_CASE("the order in which decisions and their files are met never shows") {
  REQUIRE(rc::check([] {
    const std::vector<Random> decisions = any_decisions();
    const auto now = day(*rc::gen::inRange(0, 12));
    Docket forward = docket_of(decisions);
    Docket backward;
    for (auto random = decisions.rbegin(); random != decisions.rend(); ++random) {
      auto decision = std::make_unique<Decision>(*make(*random));
      std::reverse(decision->files.begin(), decision->files.end());
      backward.decisions.push_back(std::move(decision));
    }
    RC_ASSERT(shown(make_plan(forward, test::reference(), now)) ==
              shown(make_plan(backward, test::reference(), now)));
  }));
}

TEST_CASE("one more withdrawal never shows more") {
  REQUIRE(rc::check([] {
    std::vector<Random> decisions = any_decisions();
    const auto now = day(*rc::gen::inRange(0, 12));
    const auto before = make_plan(docket_of(decisions), test::reference(), now);
    decisions.push_back({.number = *rc::gen::inRange(10, 20),
                         .act = *rc::gen::element(1, 3),
                         .decided = *rc::gen::inRange(0, 20),
                         .embargo = 0,
                         .names = *rc::gen::inRange(1, 8)});
    const auto after = make_plan(docket_of(decisions), test::reference(), now);
    RC_ASSERT(after.parts.size() <= before.parts.size());
    if (after.parts.empty()) return;
    RC_ASSERT(after.parts.front().texts.size() <= before.parts.front().texts.size());
  }));
}

TEST_CASE("decisions that add up to nothing public change nothing public") {
  REQUIRE(rc::check([] {
    const std::vector<Random> decisions = any_decisions();
    std::vector<Random> more = decisions;
    const int now = *rc::gen::inRange(0, 9);
    // An embargoed publication of another part, before or after all others.
    Docket with_more = docket_of(more);
    auto extra = std::make_unique<Decision>(*make({.number = *rc::gen::element(0, 50),
                                                   .act = 0,
                                                   .decided = 0,
                                                   .embargo = 10,
                                                   .names = 7}));
    for (disclosure::NamedFile& file : extra->files) file.path.insert(stem.size(), "-other");
    with_more.decisions.push_back(std::move(extra));
    auto plan = make_plan(docket_of(decisions), test::reference(), day(now));
    auto other = make_plan(with_more, test::reference(), day(now));
    plan.findings.clear();
    other.findings.clear();
    RC_ASSERT(shown(plan) == shown(other));
  }));
}
