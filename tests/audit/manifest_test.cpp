// SPDX-License-Identifier: Apache-2.0
#include "audit/manifest.h"

#include "audit/small_world.h"
#include "support/catch.h"

#include <boost/filesystem/operations.hpp>

using namespace palermo;
using namespace palermo::test;

using Codes = std::set<std::string>;

namespace {

Codes audited(SmallWorld& world) {
  Codes codes;
  const auto report = audit::audit(world.request());
  REQUIRE(report);
  for (const audit::Finding& finding : report->findings)
    codes.insert(finding.file + " " + finding.code);
  return codes;
}

const std::string digest = to_text(sha256("x"));

std::string manifest_of(const std::string& entry) {
  return R"({"generator":"palermo","manifest":1,"files":[)" + entry + "]}";
}

std::string entry(const std::string& size) {
  return R"({"path":"a.html","sha256":")" + digest + R"(","size":)" + size + "}";
}

Codes codes_of(const std::string& manifest) {
  Codes codes;
  for (const audit::Finding& finding :
       audit::check_manifest(manifest, {{"a.html", 1, sha256("x")}}))
    codes.insert(finding.code);
  return codes;
}

}  // namespace

TEST_CASE("a manifest lists exactly the files that are there, with their hashes") {
  SmallWorld world;
  world.site("a.html", "a");
  world.site("b.html", "b");
  world.list();
  CHECK(audited(world).empty());

  SECTION("a file too many") {
    world.site("stale.html", "c");
    CHECK(audited(world) == Codes{"stale.html manifest-extra-file"});
  }
  SECTION("a file too few") {
    boost::filesystem::remove(world.site_path() / "b.html");
    CHECK(audited(world) == Codes{"b.html manifest-missing-file"});
  }
  SECTION("another byte") {
    world.site("b.html", "B");
    CHECK(audited(world) == Codes{"b.html manifest-changed-file"});
  }
  SECTION("no manifest") {
    boost::filesystem::remove(world.site_path() / "manifest.json");
    CHECK(audited(world) == Codes{"manifest.json manifest-missing"});
  }
}

TEST_CASE("a manifest with anything else in it is not read") {
  const Codes unreadable{"manifest-unreadable"};
  CHECK(codes_of(manifest_of(entry("1"))).empty());
  CHECK(codes_of(manifest_of(entry("2"))) == Codes{"manifest-changed-file"});
  CHECK(codes_of("") == unreadable);
  CHECK(codes_of("[]") == unreadable);
  CHECK(codes_of(manifest_of(entry("-1"))) == unreadable);
  CHECK(codes_of(manifest_of(entry("\"1\""))) == unreadable);
  CHECK(codes_of(manifest_of(entry("1") + "," + entry("1"))) == unreadable);
  CHECK(codes_of(manifest_of(entry("1,\"note\":\"hidden\""))) == unreadable);
  CHECK(codes_of(manifest_of(entry("1")) + "x") == unreadable);
  CHECK(codes_of(R"({"generator":"palermo","manifest":1,"files":[],"as_of":"x"})") == unreadable);
  CHECK(codes_of(R"({"generator":"other","manifest":1,"files":[]})") == unreadable);
  CHECK(codes_of(R"({"files":[],"generator":"palermo","manifest":1,"files":[]})") == unreadable);
}
