// SPDX-License-Identifier: Apache-2.0
#include "mechanism/content.h"
#include "support/catch.h"

using namespace palermo;
using namespace palermo::mechanism;

namespace {

ReadFile counts(const std::string& records, const std::string& of = "untoc-9-1") {
  return test::with({{"official_counts.json", R"({"mechanism": ")" + of +
                                                  R"(", "percent": 70, "paragraph": "10",
                                                     "counts": [)" + records + "]}"}});
}

std::string one(const std::string& group, const std::string& foreseen,
                const std::string& completed, const std::string& source = R"("Paper")") {
  return R"({"group": )" + group + R"(, "phase": "phase-1", "foreseen": )" + foreseen +
         R"(, "completed": )" + completed + R"(, "as_of": null, "source": )" + source +
         R"(, "conference_decision": null})";
}

std::string mistake(const ReadFile& read) {
  const auto loaded = load(read);
  return loaded.diagnostics.empty() ? "none" : loaded.diagnostics.front().code;
}

}  // namespace

TEST_CASE("official counts are read by group and phase, in their order") {
  const auto loaded = load(counts(one("2", "63", "null") + "," + one("1", "62", "40")));
  REQUIRE(loaded.diagnostics.empty());
  REQUIRE(loaded.value->completion);
  const Completion& completion = *loaded.value->completion;
  CHECK(completion.percent == 70);
  REQUIRE(completion.counts.size() == 2);
  CHECK(completion.counts[0].group->number == 1);
  CHECK(completion.counts[0].completed == 40);
  CHECK(completion.counts[1].foreseen == 63);
  CHECK_FALSE(completion.counts[1].completed);
}

TEST_CASE("the project records no count that no paper gives") {
  const std::optional<Completion>& completion = test::reference().completion;
  REQUIRE(completion);
  for (const OfficialCount& count : completion->counts) {
    CHECK_FALSE(count.foreseen);
    CHECK_FALSE(count.completed);
  }
}

TEST_CASE("counts of another mechanism are left aside") {
  const auto loaded = load(counts(one("9", "62", "40"), "another"));
  CHECK(loaded.diagnostics.empty());
  CHECK_FALSE(loaded.value->completion);
}

TEST_CASE("counts that cannot be official are refused") {
  CHECK(mistake(counts(one("1", "62", "40"))) == "none");
  CHECK(mistake(counts(one("1", "null", "null", "null"))) == "none");
  CHECK(mistake(counts(one("1", "62", "null", "null"))) == "counts-source");
  CHECK(mistake(counts(one("1", "62", "63"))) == "counts-more-than-all");
  CHECK(mistake(counts(one("4", "62", "40"))) == "reference-unknown-group");
  CHECK(mistake(counts(one("1", "62", "40") + "," + one("1", "62", "41"))) ==
        "reference-duplicate-id");
}
