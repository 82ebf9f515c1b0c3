// SPDX-License-Identifier: Apache-2.0
// Two editions compared by their edition.json alone.
#include "edition/listing.h"

#include "support/catch.h"

using namespace palermo;
using namespace palermo::edition;

namespace {

struct Written {
  std::string path, text, decision = "xaa-0001";
};

Listing listing(const std::vector<Written>& files, const std::string& rules = "rules",
                const std::string& tombstones = "") {
  std::string text = R"({"edition": 1, "mechanism": "m", "reference": [{"path": "draw.json",)"
                     R"( "sha256": ")" + to_text(sha256(rules)) + R"("}], "releases": [)";
  for (const char* decision : {"xaa-0001", "xaa-0002"})
    text += std::string(decision[7] == '1' ? "" : ",") + R"({"decision": ")" + decision +
            R"(", "issuer": "xaa", "decided_on": "2027-01-01", "public_since": "2027-01-01",)"
            R"( "paragraph": "41", "reference": "Note"})";
  text += R"(], "files": [)";
  for (const Written& file : files)
    text += (&file == files.data() ? "" : ",") + (R"({"path": ")" + file.path) +
            R"(", "sha256": ")" + to_text(sha256(file.text)) + R"(", "release": ")" +
            file.decision + "\"}";
  auto read = read_listing("edition.json", text + "], \"tombstones\": [" + tombstones + "]}");
  REQUIRE(read);
  return std::move(*read);
}

std::string effects(const std::vector<Change>& changes) {
  std::string text;
  for (const Change& change : changes)
    text += "achwn"[static_cast<std::size_t>(change.effect)] + std::string(change.path) + " ";
  return text;
}

const std::string notice =
    R"({"part": "reviews/a", "decision": "xaa-0002", "issuer": "xaa",)"
    R"( "withdrawn_on": "2027-01-02", "paragraph": "41", "reference": "Note"})";

}  // namespace

TEST_CASE("what appears, changes and goes between two editions is told file by file") {
  const Listing before = listing({{"reviews/a.md", "a"}, {"reviews/b.md", "b"}});
  const Listing after =
      listing({{"reviews/b.md", "b2", "xaa-0002"}, {"reviews/c.md", "c", "xaa-0002"}});
  CHECK(effects(compare(before, after)) == "hreviews/a.md creviews/b.md areviews/c.md ");
  CHECK(compare(before, before).empty());
  CHECK(effects(compare(Listing(), before)) == "adraw.json areviews/a.md areviews/b.md ");
}

TEST_CASE("only what loses files, or gains notices of withdrawals, only hides") {
  const std::vector<Written> both = {{"reviews/a.md", "a"}, {"reviews/b.md", "b"}};
  const Listing before = listing(both);
  const auto hides = [&](const Listing& after) { return only_hides(compare(before, after)); };
  CHECK(hides(listing(both)));
  CHECK(hides(listing({{"reviews/b.md", "b"}}, "rules", notice)));
  CHECK_FALSE(hides(listing({{"reviews/b.md", "b2"}})));
  CHECK_FALSE(hides(listing({{"reviews/b.md", "b", "xaa-0002"}})));  // the same by another decision
  CHECK_FALSE(hides(listing({{"reviews/c.md", "c"}})));
  CHECK_FALSE(hides(listing(both, "other rules")));
  CHECK_FALSE(only_hides(compare(before, Listing())));  // not even the rules are left
}

TEST_CASE("an edition.json that is damaged is no listing") {
  CHECK_FALSE(read_listing("edition.json", "{"));
  CHECK_FALSE(read_listing("edition.json", R"({"edition": 2})"));
}
