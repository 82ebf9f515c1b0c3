// SPDX-License-Identifier: Apache-2.0
// The public record as a folder is enough to make the same site, byte for byte.
#include "cli/publish.h"
#include "leaks/build.h"
#include "leaks/sample_archive.h"
#include "leaks/scan.h"
#include "leaks/small_archive.h"
#include "support/catch.h"

#include <boost/filesystem/operations.hpp>

#include <algorithm>
#include <cstdlib>
#include <sstream>

using namespace palermo;
using namespace palermo::leaks;
namespace fs = boost::filesystem;

namespace {

void export_to(const fs::path& folder, const fs::path& repository, const std::string& as_of) {
  cli::ExportRequest request;
  request.source.repository = repository.string();
  request.source.as_of = as_of;
  request.to = folder.string();
  std::ostringstream out;
  std::ostringstream errors;
  const cli::ExitStatus status = cli::export_edition(request, out, errors);
  INFO(errors.str());
  REQUIRE(status == cli::ExitStatus::Ok);
}

// Copies the files last first, so that the file system lists them in another order.
void copy_in_another_order(const fs::path& from, const fs::path& to) {
  std::vector<fs::path> files;
  for (fs::recursive_directory_iterator at(from), end; at != end; ++at)
    if (fs::is_regular_file(at->path())) files.push_back(at->path());
  std::sort(files.rbegin(), files.rend());
  for (const fs::path& file : files) {
    const fs::path copy = to / fs::relative(file, from);
    fs::create_directories(copy.parent_path());
    fs::copy_file(file, copy);
  }
}

}  // namespace

TEST_CASE("a site built from the exported edition of the samples is the same, byte for byte") {
  const test::TemporaryFolder folder;
  const Expectations expected = read_expectations();
  export_to(folder.path() / "edition", sample_repository(), expected.as_of);
  const Outcome exported{.site = read_site(folder.path() / "edition"), .out = "", .errors = ""};
  for (const Hit& hit : Scanner(expected.canaries).scan(exported)) {
    INFO(hit.word << " (" << hit.form << ") in " << hit.file);
    CHECK(false);
  }
  const BuildOptions options{.as_of = expected.as_of, .threads = 2};
  const Outcome from_repository = build_repository(sample_repository(), options);
  const Outcome from_edition = build_edition(folder.path() / "edition", options);
  REQUIRE(from_repository.status == 0);
  CHECK(from_edition.errors == "");
  CHECK(list(differences(from_repository, from_edition)) == "");
}

TEST_CASE(
    "the archive of a site holds the exported edition, and the same site can be built from it") {
  const test::TemporaryFolder folder;
  const auto repository = make_repository({.archive = make_archive(33), .shape = {}});
  export_to(folder.path() / "exported", repository->path(), small_as_of);
  const Outcome site = build_repository(repository->path(), {.as_of = small_as_of});
  REQUIRE(site.status == 0);
  folder.write("edition.tar.gz", site.site.at("site/data/edition.tar.gz").bytes);
  const std::string unpack = "cd '" + folder.path().string() + "' && tar -xzf edition.tar.gz";
  REQUIRE(std::system(unpack.c_str()) == 0);
  const Outcome exported{.site = read_site(folder.path() / "exported"), .out = "", .errors = ""};
  const Outcome unpacked{.site = read_site(folder.path() / "edition"), .out = "", .errors = ""};
  REQUIRE(exported.site.size() == unpacked.site.size());
  for (const auto& [path, entry] : exported.site)
    CHECK(unpacked.site.at(path).bytes == entry.bytes);
  const Outcome again = build_edition(folder.path() / "edition", {.as_of = small_as_of});
  CHECK(list(differences(site, again)) == "");
}

TEST_CASE("a copy of an edition in another order, with other folders beside, gives the same site") {
  const test::TemporaryFolder folder;
  const Twin twin{.archive = make_archive(31), .shape = {}};
  const auto repository = make_repository(twin);
  export_to(folder.path() / "edition", repository->path(), small_as_of);
  copy_in_another_order(folder.path() / "edition", folder.path() / "copies/edition");
  folder.write("copies/reviews/xaa/criminalization/document/secret.en.md", "# Secret\n");
  folder.write("copies/edition.json", "{}");
  const Outcome first = build_repository(repository->path(), {.as_of = small_as_of});
  const Outcome second = build_edition(folder.path() / "copies/edition", {.as_of = small_as_of});
  REQUIRE(first.status == 0);
  CHECK(list(differences(first, second)) == "");
}

TEST_CASE("twins give the same edition") {
  const Twin base{.archive = make_archive(32), .shape = {}};
  Twin twin = base;
  for (const std::string& path : twin.archive.secret_material()) twin.archive.files.erase(path);
  const test::TemporaryFolder folder;
  export_to(folder.path() / "a", make_repository(base)->path(), small_as_of);
  export_to(folder.path() / "b", make_repository(twin)->path(), small_as_of);
  const Outcome a{.site = read_site(folder.path() / "a"), .out = "", .errors = ""};
  const Outcome b{.site = read_site(folder.path() / "b"), .out = "", .errors = ""};
  CHECK(list(differences(a, b)) == "");
}
