// SPDX-License-Identifier: Apache-2.0
#include "audit/packed_files.h"

#include "audit/small_world.h"
#include "downloads/gzip.h"
#include "downloads/tar.h"
#include "support/catch.h"

using namespace palermo;
using namespace palermo::test;

namespace {

using PackedFiles = std::map<std::string, std::string>;

std::string pack(const PackedFiles& files) {
  downloads::Gzip gzip;
  std::string packed;
  downloads::TarWriter tar(
      [&](std::string_view block) {
        packed += gzip.member(block);
        return true;
      },
      Instant{});
  for (const auto& [path, bytes] : files) REQUIRE(tar.add(path, bytes));
  REQUIRE(tar.finish());
  return packed;
}

bool finds(const audit::Findings& findings, const std::string& file, const std::string& content) {
  for (const audit::Finding& finding : findings)
    if (finding.file == file && finding.content == content) return true;
  return false;
}

}  // namespace

TEST_CASE("every file of an archive of several members is looked at") {
  PackedFiles files;
  for (int i = 0; i < 40; ++i) files["edition/" + std::to_string(i)] = std::string(100000, 'a');
  PackedFiles seen;
  CHECK(audit::for_each_packed_file(
      pack(files), [&](const std::string& path, std::string_view bytes) { seen[path] = bytes; }));
  CHECK(seen == files);
}

TEST_CASE("an unreleased text in an archive is found, by the name of its file there") {
  SmallWorld world;
  world.site("data/edition.tar.gz", pack({{"edition/a.md", std::string(released_text)},
                                          {"edition/b.md", std::string(hidden_text)}}));
  const audit::Findings findings = world.findings();
  CHECK(finds(findings, "data/edition.tar.gz/edition/b.md", note + ".en.md"));
  CHECK_FALSE(finds(findings, "data/edition.tar.gz/edition/a.md", note + ".en.md"));
}

TEST_CASE("an archive of released texts alone gives no finding") {
  SmallWorld world;
  world.site("data/edition.tar.gz", pack({{"edition/a.md", std::string(released_text)}}));
  CHECK(world.codes().empty());
}

TEST_CASE("an archive that cannot be read to its end is a finding") {
  SmallWorld world;
  const std::string packed = pack({{"edition/a.md", std::string(released_text)}});
  world.site("data/edition.tar.gz", packed.substr(0, packed.size() / 2));
  CHECK(world.codes() == std::set<std::string>{"archive-unreadable"});
}
