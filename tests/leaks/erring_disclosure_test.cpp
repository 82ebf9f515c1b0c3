// SPDX-License-Identifier: Apache-2.0
// A planted fault: disclosure that does not ask for an agreement, or for a signature. Such a site
// is what disclosure, as it is, makes of an archive that differs in that one thing alone; the audit
// reads it against the archive as it is, and it alone can tell.
#include <sstream>

#include <nlohmann/json.hpp>

#include "audit/audit.h"
#include "cli/publication.h"
#include "cli/publish.h"
#include "leaks/signed.h"
#include "leaks/small_archive.h"
#include "leaks/twin.h"
#include "support/catch.h"
#include "support/temporary_folder.h"

using namespace palermo;
using namespace palermo::leaks;
using test::TemporaryFolder;
namespace fs = boost::filesystem;

namespace {

using Json = nlohmann::ordered_json;

struct Places {
  TemporaryFolder folder;
  Places() { folder.write("roots", roots_text()); }
  [[nodiscard]] std::string at(const std::string& name) const {
    return (folder.path() / name).string();
  }
};

void build(const test::TestRepository& repository, const Places& places) {
  cli::BuildRequest request;
  request.source.repository = repository.path().string();
  request.source.as_of = small_as_of;
  request.source.roots = places.at("roots");
  request.source.quiet = true;
  request.theme = PALERMO_SOURCE_DIR;
  request.search = false;
  request.out = places.at("site");
  std::ostringstream out, errors;
  const int status = cli::code(cli::build_site(request, out, errors));
  INFO(errors.str());
  REQUIRE(status == 0);
}

// What the audit finds in the site of one archive by the decisions of another.
std::size_t findings(const Archive& built, const Archive& true_one) {
  const Places places;
  build(*make_repository({.archive = built, .shape = {}}), places);
  const auto repository = make_repository({.archive = true_one, .shape = {}});
  const auto report = audit::audit({.repository = repository->path(),
                                    .site = places.at("site"),
                                    .as_of = *parse_instant(small_as_of),
                                    .theme = PALERMO_SOURCE_DIR,
                                    .roots = places.at("roots")});
  if (!report) FAIL(to_text(report.error()));
  return report->findings.size();
}

// Decisions of a party that name a file of a kind.
std::vector<std::string> decisions_on(const Archive& archive, const std::string& kind) {
  std::vector<std::string> found;
  for (const std::string& path : archive.reference)
    if (path.starts_with("decisions/") && path.ends_with(".json") &&
        archive.files.at(path).find("/" + kind + "/") != std::string::npos)
      found.push_back(path);
  return found;
}

}  // namespace

TEST_CASE("L38: the audit finds what disclosure would show without the signatures that it needs") {
  const Archive archive = signed_archive(make_archive(131));
  CHECK(findings(archive, archive) == 0);
  Archive unsigned_one = archive;
  std::size_t removed = 0;
  for (const std::string& decision : decisions_on(archive, "responses"))
    removed += unsigned_one.files.erase(decision + ".xaa-1.sig");
  REQUIRE(removed > 0);
  CHECK(findings(archive, unsigned_one) > 0);
}

TEST_CASE("L38: the audit finds what disclosure would show without an agreement that it needs") {
  const Archive archive = signed_archive(make_archive(132));
  const auto decisions = decisions_on(archive, "observations");
  REQUIRE_FALSE(decisions.empty());
  Archive strict = archive;  // one more State was drawn, and nobody asked it
  Json draw = Json::parse(strict.files["draw.json"]);
  for (Json& lot : draw.at("draws")) lot["reviewing_states"].push_back("xzz");
  strict.files["draw.json"] = draw.dump();
  CHECK(findings(archive, strict) > 0);
}

TEST_CASE("L38: the audit finds what disclosure would show by the decision of another party") {
  const Archive archive = signed_archive(make_archive(133));
  Archive strict = archive;
  Json mechanism = Json::parse(strict.files["mechanism.json"]);
  for (Json& kind : mechanism.at("kinds"))
    if (kind["id"] == "responses") kind["decided_by"] = "secretariat";
  strict.files["mechanism.json"] = mechanism.dump();
  CHECK(findings(archive, strict) > 0);
}

TEST_CASE("an archive that requires signatures is published, with the roots in the audit's hands") {
  const Places places;
  const auto repository =
      make_repository({.archive = signed_archive(make_archive(134)), .shape = {}});
  cli::PublishRequest request;
  request.build.source.repository = repository->path().string();
  request.build.source.as_of = small_as_of;
  request.build.source.roots = places.at("roots");
  request.build.theme = PALERMO_SOURCE_DIR;
  request.build.base_url = "https://outcomes.example/";
  request.to = places.at("shelf");
  request.program = PALERMO_PROGRAM;
  request.audit = PALERMO_AUDIT;
  std::ostringstream out, errors;
  const cli::ExitStatus status = cli::publish_site(request, out, errors);
  INFO(errors.str());
  CHECK(status == cli::ExitStatus::Ok);
}
