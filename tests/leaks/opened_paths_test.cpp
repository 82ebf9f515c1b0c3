// SPDX-License-Identifier: Apache-2.0
// The program opens reference data, decisions and what decisions grant, and no other file.
#include <algorithm>
#include <set>

#include "cli/archive.h"
#include "cli/released.h"
#include "disclosure/plan.h"
#include "disclosure/releaser.h"
#include "leaks/mutations.h"
#include "leaks/small_archive.h"
#include "mechanism/reference.h"
#include "support/catch.h"

using namespace palermo;
using namespace palermo::leaks;

namespace {

using Paths = std::set<std::string>;

// All that is opened from the first file of the reference data to the last text.
Paths opened_by_a_build(const Twin& twin) {
  const auto repository = make_repository(twin);
  auto revision = git::Revision::open(repository->path(), "HEAD");
  REQUIRE(revision);
  revision->record_opened();
  const auto reference = mechanism::load(
      [&](std::string_view path) { return revision->read(path, std::size_t{4} << 20U); });
  REQUIRE(reference.diagnostics.empty());
  const Instant as_of = *parse_instant(small_as_of);
  const auto plan = disclosure::plan(*revision, *reference.value, as_of);
  REQUIRE(plan);
  disclosure::Releaser releaser(*revision, *reference.value, cli::text_rules());
  for (const disclosure::GrantedPart& part : plan->parts) CHECK(releaser.release(part));
  const auto opened = revision->opened_paths();
  return {opened.begin(), opened.end()};
}

Paths allowed(const Archive& archive) {
  Paths paths = archive.reference;
  paths.insert(archive.released.begin(), archive.released.end());
  for (const auto& [path, bytes] : archive.all())
    if (path.starts_with("decisions/")) paths.insert(path);
  return paths;
}

// Parts that a decision grants and that are held when their bytes are seen.
bool is_held_late(const std::string& path) {
  return path.find("xab/criminalization/responses/untoc/6-2.") != std::string::npos ||
         path.find("xac/criminalization/document/broken.") != std::string::npos ||
         path.ends_with(".signed.pdf");
}

}  // namespace

TEST_CASE("a build opens reference data, decisions and released files, all of them and no other") {
  Twin twin{.archive = make_archive(21), .shape = {}};
  std::erase_if(twin.archive.files, [](const auto& file) {
    return is_held_late(file.first) && file.first.starts_with("reviews/");
  });
  CHECK(opened_by_a_build(twin) == allowed(twin.archive));
}

TEST_CASE("what is opened besides is granted, and held only when its bytes are seen") {
  const Twin base{.archive = make_archive(22), .shape = {}};
  Paths allowed_paths = allowed(base.archive);
  for (const auto& [path, bytes] : base.archive.files)
    if (is_held_late(path)) allowed_paths.insert(path);
  for (const std::string& path : opened_by_a_build(base)) {
    CAPTURE(path);
    CHECK(allowed_paths.contains(path));
  }
}

TEST_CASE("the pipeline of the command opens nothing but what is granted after the decisions") {
  const Twin base{.archive = make_archive(23), .shape = {}};
  const auto repository = make_repository(base);
  cli::SourceOptions options;
  options.repository = repository->path().string();
  options.as_of = small_as_of;
  options.threads = 2;
  auto archive = cli::open_archive(options);
  REQUIRE(archive);
  archive->revision.record_opened();
  const test::TemporaryFolder spool;
  REQUIRE(cli::release_edition(*archive, spool.path()));
  Paths granted;
  for (const disclosure::GrantedPart& part : archive->plan.parts) {
    granted.insert(part.data.path());
    for (const disclosure::Grant& text : part.texts) granted.insert(text.path());
    for (const disclosure::Grant& file : part.attachments) granted.insert(file.path());
  }
  const auto opened = archive->revision.opened_paths();
  CHECK(std::includes(granted.begin(), granted.end(), opened.begin(), opened.end()));
  CHECK(std::includes(opened.begin(), opened.end(), base.archive.released.begin(),
                      base.archive.released.end()));
}
