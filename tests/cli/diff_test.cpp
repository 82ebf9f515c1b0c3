// SPDX-License-Identifier: Apache-2.0
// Two revisions compared, and an address of the site led back to its files.
#include "cli/archive_folder.h"
#include "json/document.h"
#include "support/catch.h"
#include "support/repository.h"

#include <boost/filesystem.hpp>

using namespace palermo;
using test::contains;
using test::RunResult;

namespace {

const std::string folder = "content/reviews/xaa/criminalization/document/";

// First nothing is decided; then a note is public and another is embargoed, both without a quote.
struct TwoRevisions {
  test::TestRepository repository;
  test::TemporaryFolder work;
  std::string before, after;

  TwoRevisions() {
    for (const char* name : {"mechanism.json", "instruments.json", "states.json", "taxonomy.json",
                             "questionnaire.json", "draw.json"})
      put(std::string("content/") + name,
          test::read_file(std::string(PALERMO_SOURCE_DIR) + "/content/" + name));
    for (const char* part : {"note", "later"}) {
      put(folder + part + ".json", R"({"original": "fr"})");
      put(folder + part + ".fr.md", "Un texte confidentiel.\n");
    }
    before = repository.commit();
    decide("note", {});
    decide("later", {"--not-before", "2031-01-01"});
    const auto decisions = work.path() / "content/decisions";
    for (const auto& entry : boost::filesystem::recursive_directory_iterator(decisions))
      if (boost::filesystem::is_regular_file(entry.path()))
        repository.write(entry.path().lexically_relative(work.path()).generic_string(),
                         test::read_file(entry.path()));
    after = repository.commit();
  }

  void put(const std::string& path, const std::string& bytes) {
    work.write(path, bytes);
    repository.write(path, bytes);
  }

  void decide(const std::string& part, const std::vector<std::string>& more) const {
    std::vector<std::string> arguments = {"decide", "publish", "--state", "xaa", "--reference",
                                          "Note 1", "--decided-on", "2027-01-01", "--repo",
                                          work.path().string()};
    arguments.insert(arguments.end(), more.begin(), more.end());
    const std::string stem = folder.substr(8) + part;
    arguments.insert(arguments.end(), {stem + ".json", stem + ".fr.md"});
    REQUIRE(test::run_palermo(arguments).status == 0);
  }

  [[nodiscard]] RunResult run(std::vector<std::string> arguments) const {
    arguments.insert(arguments.end(),
                     {"--repo", repository.path().string(), "--as-of", "2028-01-01"});
    return test::run_palermo(arguments);
  }
};

}  // namespace

TEST_CASE("diff says what the second revision would make public, and of no text what it says") {
  const TwoRevisions archive;
  const RunResult outcome = archive.run({"diff", archive.before + ".." + archive.after});
  CHECK(outcome.status == 0);
  CHECK(contains(outcome.out, "2 files become public"));
  CHECK(contains(outcome.out, "document/note.fr.md"));
  CHECK(contains(outcome.out, "xaa-0001 of 2027-01-01"));
  CHECK_FALSE(contains(outcome.out, "later"));
  CHECK_FALSE(contains(outcome.out, "confidentiel"));
  CHECK_FALSE(contains(outcome.out, "approve"));
}

TEST_CASE("diff the other way round says what goes, as JSON and as a page") {
  const TwoRevisions archive;
  const test::TemporaryFolder out;
  const std::string page = (out.path() / "diff.html").string();
  const RunResult outcome = archive.run(
      {"diff", archive.after + ".." + archive.before, "--format", "json", "--page", page});
  REQUIRE(outcome.status == 0);
  const auto document = json::parse("diff", outcome.out);
  REQUIRE(document);
  const json::Cursor changes = *document->root().find("changes");
  REQUIRE(changes.size() == 2);
  CHECK((*changes.begin()).find("effect")->string() == "goes");
  CHECK_FALSE(document->root().find("approvals_needed"));
  const std::string html = test::read_file(page);
  CHECK(contains(html, "<title>Two revisions compared</title>"));
  CHECK_FALSE(contains(html, "Approval"));
}

TEST_CASE("diff takes one revision for what has changed since, and refuses half a range") {
  const TwoRevisions archive;
  CHECK(contains(archive.run({"diff", archive.before}).out, "the revision HEAD would publish"));
  for (const std::string range : {"..HEAD", "HEAD..", ".."}) {
    INFO(range);
    CHECK(archive.run({"diff", range}).status == 2);
  }
  CHECK(archive.run({"diff", "nothing..HEAD"}).status == 3);
}

TEST_CASE("explain leads from an address to the files that stand there, with their decision") {
  const TwoRevisions archive;
  const std::string page = "/xaa/criminalization_document-note.html";
  for (const std::string& address :
       {"/fr" + page, "https://example.org/outcomes/ar" + page + "#p2", "/side-by-side" + page,
        std::string("/data/xaa/criminalization_document-note.json")}) {
    INFO(address);
    const RunResult outcome = archive.run({"explain", address});
    CHECK(outcome.status == 0);
    CHECK(contains(outcome.out, "note.fr.md: public"));
    CHECK(contains(outcome.out, "xaa-0001"));
    CHECK_FALSE(contains(outcome.out, "later"));
  }
}

TEST_CASE("explain of an address that is not public yet says which gate holds its files") {
  const TwoRevisions archive;
  const RunResult outcome =
      archive.run({"explain", "/en/xaa/criminalization_document-later.html"});
  CHECK(outcome.status == 0);
  CHECK(contains(outcome.out, "later.fr.md: not public"));
  CHECK(contains(outcome.out, "not-yet"));
}

TEST_CASE("explain knows pages that no decision names from addresses that are of no page") {
  const TwoRevisions archive;
  for (const char* address : {"/en/", "/zh/xaa.html", "/en/articles/untoc-5.html",
                              "/en/publication-log_2.html", "/en/findings/best-practice.html"}) {
    INFO(address);
    const RunResult outcome = archive.run({"explain", address});
    CHECK(outcome.status == 0);
    CHECK(contains(outcome.out, "no decision names it"));
  }
  for (const char* address : {"/en/xaa/nothing.html", "/xx/xaa.html", "https://example.org"}) {
    INFO(address);
    const RunResult outcome = archive.run({"explain", address});
    CHECK(outcome.status == 1);
    CHECK(contains(outcome.errors, "no page of the site has this address"));
  }
}
