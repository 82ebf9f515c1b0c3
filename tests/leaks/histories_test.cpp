// SPDX-License-Identifier: Apache-2.0
// What a build finds in its folder, or remembers of signatures, never shows in what it writes.
#include "cli/publish.h"
#include "leaks/signed.h"
#include "leaks/small_archive.h"
#include "leaks/snapshot.h"
#include "leaks/twin.h"
#include "support/catch.h"
#include "support/temporary_folder.h"

#include <boost/filesystem/operations.hpp>

#include <sstream>

using namespace palermo;
using namespace palermo::leaks;

namespace {

void build_into(const boost::filesystem::path& out, const Archive& archive,
                const test::TemporaryFolder& kept) {
  const auto repository = make_repository({.archive = archive, .shape = {}});
  cli::BuildRequest request;
  request.source.repository = repository->path().string();
  request.source.as_of = small_as_of;
  request.source.roots = (kept.path() / "roots").string();
  request.source.signature_cache = (kept.path() / "cache").string();
  request.source.quiet = true;
  request.theme = PALERMO_SOURCE_DIR;
  request.out = out.string();
  std::ostringstream said, errors;
  const int status = cli::code(cli::build_site(request, said, errors));
  INFO(errors.str());
  REQUIRE(status == 0);
}

}  // namespace

TEST_CASE("C06: a site built over other ones, with what they left in mind, is the clean one") {
  const test::TemporaryFolder kept, sites;
  kept.write("roots", roots_text());
  for (std::uint64_t history = 0; history < 3; ++history)
    for (std::uint64_t step = 0; step < 3; ++step) {
      const Archive archive = signed_archive(make_archive(9000 + history * 10 + step));
      const test::TemporaryFolder clean, nothing;
      nothing.write("roots", roots_text());
      build_into(sites.path() / "site", archive, kept);
      build_into(clean.path() / "site", archive, nothing);
      const Outcome over{.site = read_site(sites.path() / "site"), .out = {}, .errors = {}};
      const Outcome anew{.site = read_site(clean.path() / "site"), .out = {}, .errors = {}};
      INFO(history << " " << step);
      CHECK(list(differences(over, anew)) == "");
    }
}
