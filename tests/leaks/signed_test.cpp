// SPDX-License-Identifier: Apache-2.0
// Archives in which signatures are required: the same sites as without, nothing else opened, and
// nothing changed by signatures, keys and registers that are worth nothing.
#include "leaks/signed.h"

#include <algorithm>
#include <functional>
#include <set>
#include <sstream>

#include <boost/filesystem/operations.hpp>
#include <nlohmann/json.hpp>

#include "cli/archive.h"
#include "cli/publish.h"
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

using Json = nlohmann::ordered_json;

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
    for (const disclosure::Grant& file : part.attachments) allowed.insert(file.path());
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

namespace {

// Builds of one archive after the other into the same folder, with a head that is kept.
class Publisher {
 public:
  int build(const Twin& twin, bool with_roots = true) {
    const auto repository = make_repository(twin);
    cli::BuildRequest request;
    request.source = options_for(*repository, roots_);
    if (!with_roots) request.source.roots.clear();
    request.source.head = (folder_.path() / "head.json").string();
    request.source.quiet = true;
    request.downloads = false;
    request.out = (folder_.path() / "site").string();
    std::ostringstream out;
    std::ostringstream errors;
    const int status = cli::code(cli::build_site(request, out, errors));
    said = errors.str();
    return status;
  }

  [[nodiscard]] bool says(const std::string& word) const {
    return said.find(word) != std::string::npos;
  }
  [[nodiscard]] std::string head() const { return test::read_file(folder_.path() / "head.json"); }
  [[nodiscard]] bool has_page(const std::string& path) const {
    return boost::filesystem::exists(folder_.path() / "site" / path);
  }

  std::string said;

 private:
  test::TemporaryFolder folder_;
  RootsFile roots_;
};

// The decisions of an archive up to a place, signed anew.
Twin up_to(const Archive& plain, std::size_t count) {
  Archive less = plain;
  less.decisions.resize(count);
  return {.archive = signed_archive(less), .shape = {}};
}

}  // namespace

TEST_CASE("what was published once is not gone back behind: the last good site stands") {
  Archive plain = make_archive(61);
  std::stable_sort(plain.decisions.begin(), plain.decisions.end(),
                   [](const Decision& a, const Decision& b) { return a.path() < b.path(); });
  std::erase_if(plain.files, [](const auto& f) { return f.first.starts_with("decisions/"); });
  const std::size_t all = plain.decisions.size();
  Publisher publisher;
  REQUIRE(publisher.build(up_to(plain, all - 1)) == 0);
  const std::string first = publisher.head();
  REQUIRE(publisher.build(up_to(plain, all)) == 0);
  const std::string second = publisher.head();
  CHECK(first != second);
  CHECK(publisher.build(up_to(plain, all)) == 0);

  CHECK(publisher.build(up_to(plain, all - 1)) == 1);
  CHECK(publisher.says("[log-went-back]"));
  CHECK(publisher.says("stays as it was"));
  CHECK(publisher.head() == second);

  Twin other = up_to(plain, all);
  Json mechanism = Json::parse(other.archive.files["mechanism.json"]);
  mechanism["signatures"] = "optional";
  other.archive.files["mechanism.json"] = mechanism.dump();
  CHECK(publisher.build(other) == 1);
  CHECK(publisher.says("[signatures-no-longer-required]"));

  Twin forgetful = up_to(plain, all);
  forgetful.archive.files["authorities/register.json"] = "{\"entries\": []}\n";
  CHECK(publisher.build(forgetful) == 1);
  CHECK(publisher.says("[register-not-signed]"));
  sign_register(forgetful.archive.files);
  CHECK(publisher.build(forgetful) == 1);
  CHECK(publisher.says("[register-went-back]"));

  CHECK(publisher.build(up_to(plain, all), false) == 1);
  CHECK(publisher.says("[roots-missing]"));
  CHECK(publisher.has_page("index.html"));
}

TEST_CASE("what decides who must sign is sealed by the roots, and no site is made of other rules") {
  Twin twin = signed_twin(62);
  Files& files = twin.archive.files;
  Json keys = Json::parse(files["authorities/register.json"]);
  keys["sealed"] = {{{"path", "draw.json"}, {"sha256", digest_of(files["draw.json"])}}};
  files["authorities/register.json"] = keys.dump();
  sign_register(files);
  Publisher publisher;
  CHECK(publisher.build(twin) == 0);
  files["draw.json"] += " ";
  CHECK(publisher.build(twin) == 1);
  CHECK(publisher.says("[sealed-file-changed]"));
}

TEST_CASE("A02, A04, A08, A12: what is not signed as it must be is not public, pair by pair") {
  const Twin base = signed_twin(63);
  const Outcome expected = build(base);
  REQUIRE(expected.status == 0);
  std::string decision;  // of the answers of xaa
  for (const auto& [path, bytes] : base.archive.files)
    if (path.starts_with("decisions/xaa/") && path.ends_with(".json") &&
        base.archive.reference.contains(path) && bytes.find("responses/") != std::string::npos)
      decision = path;
  REQUIRE_FALSE(decision.empty());
  const std::string signature = decision + ".xaa-1.sig";
  const auto changed = [&](const std::string& path, const std::string& bytes) {
    Twin twin = base;
    twin.archive.files[path] = bytes;
    return build(twin);
  };
  const std::string text = base.archive.files.at(decision);
  // Whatever is wrong with it, the site is that of an archive where it is not signed.
  Twin unsigned_twin = base;
  unsigned_twin.archive.files.erase(signature);
  const Outcome without = build(unsigned_twin);
  REQUIRE(without.status == 0);
  CHECK(list(differences(expected, without)) != "");
  for (const std::string& bad :
       {test::SigningKey(signer_of("xab")).sign(text), test::SigningKey("old").sign(text),
        test::SigningKey(signer_of("xaa")).sign(text, "git"),
        test::SigningKey(signer_of("xaa")).sign(text + "\n"), std::string("-----BEGIN")})
    CHECK(list(differences(without, changed(signature, bad))) == "");
}

TEST_CASE("A08: a withdrawal hides even where its signature is missing, bad or of another State") {
  const Twin base = signed_twin(64);
  std::string withdrawal;
  for (const auto& [path, bytes] : base.archive.files)
    if (path.starts_with("decisions/") && path.ends_with(".json") &&
        bytes.find("\"withdraw\"") != std::string::npos)
      withdrawal = path;
  REQUIRE_FALSE(withdrawal.empty());
  const std::string early = "reviews/xaa/criminalization/experience/early";
  const RootsFile roots;
  for (const std::string& bad : {std::string(), std::string("no signature"),
                                 test::SigningKey(signer_of("xab"))
                                     .sign(base.archive.files.at(withdrawal))}) {
    Twin twin = base;
    twin.archive.files.erase(withdrawal + ".xaa-1.sig");
    if (!bad.empty()) twin.archive.files[withdrawal + ".xaa-1.sig"] = bad;
    const auto repository = make_repository(twin);
    const auto archive = cli::open_archive(options_for(*repository, roots));
    REQUIRE(archive);
    for (const disclosure::GrantedPart& part : archive->plan.parts)
      CHECK(part.data.stem() != early);
    const auto& findings = archive->docket.findings;
    CHECK(std::any_of(findings.begin(), findings.end(), [&](const disclosure::Finding& finding) {
      return finding.kind == disclosure::FindingKind::Alarm &&
             finding.diagnostic.at.file.starts_with(withdrawal);
    }));
  }
}
