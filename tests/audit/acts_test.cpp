// SPDX-License-Identifier: Apache-2.0
#include "audit/acts.h"

#include "audit/small_world.h"
#include "support/catch.h"

using namespace palermo;
using audit::Acts;
using audit::Standing;

namespace {

const std::string path = "reviews/xaa/criminalization/responses/untoc/5-1.en.md";
const Sha256 digest = sha256("the text");

Instant at(const char* text) { return *parse_instant(text); }
const Instant now = *parse_instant("2026-11-23T12:00:00Z");

std::string decision(const std::string& number, const std::string& act,
                     const std::string& fields = "", const std::string& issuer = "xaa") {
  return R"({"decision":")" + issuer + "-" + number + R"(","act":")" + act + R"(","state":")" +
         issuer + R"(","decided_on":"2026-01-10","paragraph":"41","reference":"Note",)" + fields +
         R"("files":[{"path":")" + path + R"(","sha256":")" + to_text(digest) + R"("}]})";
}

struct Docket {
  audit::Rules rules = *audit::Rules::read(test::small_mechanism("optional"), test::small_draw);
  audit::Signers signers;
  Acts acts{rules, signers};
  Standing add(const std::string& number, const std::string& bytes,
               const std::string& issuer = "xaa") {
    return acts.add({"decisions/" + issuer + "/" + number + "-a.json", {bytes, {}}}, now);
  }
  bool open(Instant instant = now) {
    acts.finish();
    return acts.release(path, digest, instant) != nullptr;
  }
};

}  // namespace

TEST_CASE("a path is releasable by a publication of its very bytes, and by nothing less") {
  Docket docket;
  CHECK_FALSE(docket.open());
  CHECK(docket.add("0001", decision("0001", "publish")) == Standing::InForce);
  CHECK(docket.open());
  CHECK(docket.acts.release(path, sha256("the text."), now) == nullptr);
  CHECK(docket.acts.release(path + "x", digest, now) == nullptr);
  CHECK_FALSE(docket.open(at("2026-01-09T23:59:59Z")));
}

TEST_CASE("the act with the highest number counts, in whatever order decisions are read") {
  Docket docket;
  docket.add("0003", decision("0003", "publish"));
  docket.add("0002", decision("0002", "withdraw"));
  docket.add("0001", decision("0001", "publish"));
  CHECK(docket.open());
  docket.add("0004", decision("0004", "withdraw"));
  CHECK_FALSE(docket.open());
}

TEST_CASE("of two acts with one number the one that hides counts") {
  Docket docket;
  docket.add("0001", decision("0001", "withdraw"));
  docket.acts.add({"decisions/xaa/0001-b.json", {decision("0001", "publish"), {}}}, now);
  CHECK_FALSE(docket.open());
}

TEST_CASE("an embargo and an end are judged to the second") {
  Docket docket;
  docket.add("0001", decision("0001", "publish",
                              R"("not_before":"2026-05-01T00:00:00Z",)"
                              R"("not_after":"2026-06-01T00:00:00Z",)"));
  CHECK_FALSE(docket.open(at("2026-04-30T23:59:59Z")));
  CHECK(docket.open(at("2026-05-01T00:00:00Z")));
  CHECK(docket.open(at("2026-06-01T00:00:00Z")));
  CHECK_FALSE(docket.open(at("2026-06-01T00:00:01Z")));
  CHECK(docket.acts.was_named(path, now));
  CHECK_FALSE(docket.acts.was_named(path, at("2026-04-30T23:59:59Z")));
}

TEST_CASE("an expiry hides from its instant on, or at once") {
  Docket later, once;
  for (Docket* docket : {&later, &once}) docket->add("0001", decision("0001", "publish"));
  later.add("0002", decision("0002", "expire", R"("not_before":"2026-08-01T00:00:00Z",)"));
  CHECK(later.open(at("2026-07-31T23:59:59Z")));
  CHECK_FALSE(later.open(at("2026-08-01T00:00:00Z")));
  once.add("0002", decision("0002", "expire"));
  CHECK_FALSE(once.open());
}

TEST_CASE("an unreadable decision publishes nothing and hides what it mentions") {
  const std::string good = decision("0002", "publish");
  const auto broken =
      GENERATE_COPY(good + "x", "\xEF\xBB\xBF" + good, good.substr(0, good.size() - 1),
                    decision("0003", "publish"), decision("0002", "publish", R"("act":"publish",)"),
                    decision("0002", "publish", R"("note":"x",)"), decision("0002", "permit"),
                    decision("0002", "publish", R"("not_before":"soon",)"),
                    decision("0002", "publish", R"("not_before":17,)"));
  CAPTURE(broken);
  Docket docket;
  docket.add("0001", decision("0001", "publish"));
  CHECK(docket.add("0002", broken) == Standing::Silent);
  CHECK_FALSE(docket.open());
}

TEST_CASE("a State speaks of its own reviews alone") {
  Docket docket;
  docket.add("0001", decision("0001", "publish", "", "xab"), "xab");
  CHECK_FALSE(docket.open());
  docket.add("0001", decision("0001", "publish"));
  docket.add("0002", decision("0002", "withdraw", "", "xab"), "xab");
  CHECK(docket.open());
}
