// SPDX-License-Identifier: Apache-2.0
// Archives in which signatures are required: the same sites as without, nothing else opened, and
// nothing changed by signatures, keys and registers that are worth nothing.
#include "leaks/signed.h"

#include <algorithm>
#include <functional>
#include <set>

#include "cli/archive.h"
#include "cli/released.h"
#include "cli/trust.h"
#include "leaks/build.h"
#include "leaks/mutations.h"
#include "leaks/sample_archive.h"
#include "leaks/small_archive.h"
#include "support/catch.h"
#include "support/signing_key.h"
#include "support/temporary_folder.h"

using namespace palermo;
using namespace palermo::leaks;

namespace {

Twin signed_twin(std::uint64_t seed) {
  return {.archive = signed_archive(make_archive(seed)), .shape = {}};
}

struct RootsFile {
  RootsFile() { folder.write("roots", roots_text()); }
  [[nodiscard]] std::string path() const { return (folder.path() / "roots").string(); }
  test::TemporaryFolder folder;
};

cli::SourceOptions options_for(const test::TestRepository& repository, const RootsFile& roots) {
  cli::SourceOptions options;
  options.repository = repository.path().string();
  options.as_of = small_as_of;
  options.roots = roots.path();
  return options;
}

// Everything below content/ of this source tree, as it is committed.
void collect(const git::Revision& revision, const std::string& folder, Files& files) {
  const auto entries = revision.list(folder);
  REQUIRE(entries);
  for (const git::Entry& entry : *entries) {
    const std::string path = folder.empty() ? entry.name : folder + "/" + entry.name;
    if (entry.kind == git::EntryKind::Folder)
      collect(revision, path, files);
    else if (const auto bytes = revision.read(path, std::size_t{4} << 20U))
      files[path] = *bytes;
  }
}

// What the site holds, record by record: path and bytes, as its parts stand in the edition.
std::map<std::string, std::string> records_of(const edition::Edition& edition) {
  std::map<std::string, std::string> records;
  for (const edition::Record& record : edition.records)
    for (const edition::Part& part : record.parts) {
      std::string& here = records[mechanism::stem({record.id, part.id})];
      here = part.data_release->decision + " " + to_text(part.data_digest);
      for (const Language language : all_languages)
        if (const edition::Text& text = part.texts[language])
          here += " " + std::string(code(language)) + " " + text.release->decision + " " +
                  to_text(text.digest) + " " + std::to_string(text.earlier.size());
    }
  return records;
}

}  // namespace

TEST_CASE("where all decisions are signed the site holds the same pages as without signatures") {
  const Twin plain{.archive = make_archive(71), .shape = {}};
  const Outcome without = build(plain);
  const Outcome with = build(signed_twin(71));
  INFO(with.errors);
  REQUIRE(without.status == 0);
  REQUIRE(with.status == 0);
  for (const auto& [path, file] : without.site) {
    if (!path.ends_with(".html")) continue;
    CAPTURE(path);
    REQUIRE(with.site.contains(path));
  }
  CHECK(with.site.size() == without.site.size());
}

TEST_CASE("signatures, keys and registers that are worth nothing change nothing: signed pairs") {
  const Twin base = signed_twin(81);
  const Outcome expected = build(base);
  INFO(expected.errors);
  REQUIRE(expected.status == 0);
  for (std::uint64_t seed = 81'000; seed < 81'024; ++seed) {
    const Mutated mutated = mutate(base, seed);
    INFO(seed << ": " << mutated.applied);
    CHECK(list(differences(expected, build(mutated.twin))) == "");
  }
}

TEST_CASE("each mutation alone changes nothing where signatures are required") {
  const Twin base = signed_twin(91);
  const Outcome expected = build(base);
  REQUIRE(expected.status == 0);
  for (const Mutation& mutation : mutations()) {
    INFO(mutation.name);
    Twin twin = base;
    Random random(91);
    mutation.apply(twin, random);
    CHECK(list(differences(expected, build(twin))) == "");
  }
}

TEST_CASE("a signed archive opens decisions, their signatures, the register and released files") {
  const Twin twin = signed_twin(24);
  const RootsFile roots;
  const auto repository = make_repository(twin);
  auto revision = git::Revision::open(repository->path(), "HEAD");
  REQUIRE(revision);
  revision->record_opened();
  std::vector<edition::ReferenceFile> files;
  const auto reference = mechanism::load([&](std::string_view path) {
    return revision->read(path, std::size_t{4} << 20U);
  });
  const auto trust =
      cli::read_trust(options_for(*repository, roots), {*revision, *reference.value, files});
  REQUIRE(trust);
  REQUIRE(trust->refusals.empty());
  const auto plan = disclosure::plan(*revision, *reference.value, *parse_instant(small_as_of),
                                     cli::scrutiny_of(*trust, *reference.value, 2));
  REQUIRE(plan);
  std::set<std::string> allowed = twin.archive.reference;
  for (const auto& [path, bytes] : twin.archive.files)
    if (path.starts_with("decisions/")) allowed.insert(path);
  for (const disclosure::GrantedPart& part : plan->parts) {
    allowed.insert(part.data.path());
    for (const disclosure::Grant& text : part.texts) allowed.insert(text.path());
  }
  disclosure::Releaser releaser(*revision, *reference.value, cli::text_rules());
  for (const disclosure::GrantedPart& part : plan->parts) CHECK(releaser.release(part));
  const auto opened = revision->opened_paths();
  CHECK(std::count(opened.begin(), opened.end(), "authorities/register.json") == 1);
  for (const std::string& path : opened) {
    CAPTURE(path);
    CHECK(allowed.contains(path));
  }
  for (const std::string& path : twin.archive.released)
    CHECK(std::count(opened.begin(), opened.end(), path) == 1);
}

TEST_CASE("the sample archive, signed throughout and with signatures required, has its records") {
  const auto revision = git::Revision::open(sample_repository(), "HEAD");
  REQUIRE(revision);
  Twin twin;
  collect(*revision, "", twin.archive.files);
  const auto records = [](const test::TestRepository& repository, const std::string& roots) {
    cli::SourceOptions options;
    options.repository = repository.path().string();
    options.as_of = read_expectations().as_of;
    options.roots = roots;
    const test::TemporaryFolder spool;
    auto record = cli::read_repository(options, spool.path());
    if (!record) FAIL(to_text(record.error().diagnostics.front()));
    return records_of(record->edition);
  };
  const auto plain = records(*make_repository(twin), "");
  REQUIRE(plain.size() > 80);
  const RootsFile roots;
  sign(twin.archive.files, decisions_of(twin.archive.files));
  const auto signed_repository = make_repository(twin);
  CHECK(records(*signed_repository, roots.path()) == plain);

  // Without the signatures of one State nothing of it is left, and all else stays.
  std::erase_if(twin.archive.files, [](const auto& file) {
    return file.first.starts_with("decisions/xac/") && file.first.ends_with(".xac-1.sig");
  });
  const auto less = records(*make_repository(twin), roots.path());
  for (const auto& [stem, languages] : plain) {
    CAPTURE(stem);
    CHECK(less.contains(stem) == !stem.starts_with("reviews/xac/"));
  }
}
