// SPDX-License-Identifier: Apache-2.0
// Publishing: nothing is served that a proof did not agree to, and what was withdrawn is in no
// release that is left. Programs that stand for a faulty one are written by the tests themselves.
#include "cli/publication.h"
#include "cli/verification.h"
#include "confine/confine.h"
#include "leaks/build.h"
#include "leaks/publishing.h"
#include "leaks/small_archive.h"
#include "leaks/twin.h"
#include "support/catch.h"
#include "support/temporary_folder.h"

#include <boost/filesystem.hpp>

#include <sstream>

using namespace palermo;
using namespace palermo::leaks;
using test::read_file;
using test::TemporaryFolder;
namespace fs = boost::filesystem;

namespace {

// A program that does what `script` says.
std::string program(const TemporaryFolder& folder, const std::string& script) {
  folder.write("program", "#!/bin/sh\n" + script + "\n");
  fs::permissions(folder.path() / "program", fs::owner_all);
  return (folder.path() / "program").string();
}

}  // namespace

TEST_CASE("what is published is the site that a build makes, proved and served by a link") {
  const TemporaryFolder folder;
  const fs::path to = folder.path() / "shelf";
  const auto repository = make_repository({.archive = make_archive(40), .shape = {}});
  const Said said = publish(request_for(repository->path(), to));
  INFO(said.errors);
  REQUIRE(said.status == cli::ExitStatus::Ok);
  const Outcome built = build_repository(repository->path(), {.as_of = small_as_of});
  for (const auto& [path, entry] : built.site) {
    INFO(path);
    if (!path.starts_with("site/") || path.find('.') == std::string::npos) continue;  // folders
    const bool same = read_file(to / "current" / path.substr(5)) == entry.bytes;
    CHECK(same);
  }
  const std::string report = last_report(to);
  CHECK(report.find("\"outcome\":\"published ") != std::string::npos);
  CHECK(report.find("0 findings") != std::string::npos);
  CHECK_FALSE(fs::exists(to / "private/work"));

  const Said again = publish(request_for(repository->path(), to));
  CHECK(again.status == cli::ExitStatus::Ok);
  CHECK(again.out.find("Nothing public has changed") == 0);
  CHECK(releases(to) == 1);
}

TEST_CASE("C10: a withdrawn text is in no release that is left, and its addresses are told") {
  const TemporaryFolder folder;
  const fs::path to = folder.path() / "shelf";
  const Withdrawal withdrawal;
  const std::string words = telling_words(withdrawal.text);
  REQUIRE(words.size() > 20);
  const auto first = make_repository({.archive = withdrawal.before, .shape = {}});
  REQUIRE(publish(request_for(first->path(), to)).status == cli::ExitStatus::Ok);
  REQUIRE(holds(to / "releases", words));

  const auto second = make_repository({.archive = withdrawal.after, .shape = {}});
  const Said said = publish(request_for(second->path(), to));
  INFO(said.errors);
  REQUIRE(said.status == cli::ExitStatus::Ok);
  CHECK_FALSE(holds(to, words));
  CHECK(releases(to) == 1);
  const std::string name = fs::read_symlink(to / "current").filename().string();
  const std::string purge = read_file(to / "private/purge" / (name + ".txt"));
  CHECK(purge.find("/xaa/") != std::string::npos);
  CHECK(purge.find("/en/index.html\n") != std::string::npos);
  CHECK(purge.find("/en/\n") != std::string::npos);  // the same page, as caches know it too
}

TEST_CASE("C01: what a publisher that died left goes, also where nothing has changed") {
  const TemporaryFolder folder;
  const fs::path to = folder.path() / "shelf";
  const auto repository = make_repository({.archive = make_archive(40), .shape = {}});
  REQUIRE(publish(request_for(repository->path(), to)).status == cli::ExitStatus::Ok);
  folder.write("shelf/releases/left/en/withdrawn.html", "withdrawn long ago");
  const Said said = publish(request_for(repository->path(), to));
  REQUIRE(said.status == cli::ExitStatus::Ok);
  CHECK(said.out.find("Nothing public has changed") == 0);
  CHECK(releases(to) == 1);
  CHECK_FALSE(holds(to, "withdrawn long ago"));
}

TEST_CASE("the last release stays where all that it holds is still public") {
  const TemporaryFolder folder;
  const fs::path to = folder.path() / "shelf";
  const Withdrawal withdrawal;
  const auto less = make_repository({.archive = withdrawal.after, .shape = {}});
  Archive more = withdrawal.after;
  Decision decision{.issuer = "xaa", .number = 100, .files = {withdrawal.path}};
  decision.decided_on = "2025-05-02";
  more.decisions.push_back(decision);
  const auto whole = make_repository({.archive = more, .shape = {}});
  REQUIRE(publish(request_for(less->path(), to)).status == cli::ExitStatus::Ok);
  REQUIRE(publish(request_for(whole->path(), to)).status == cli::ExitStatus::Ok);
  CHECK(releases(to) == 2);
  cli::PublishRequest alone = request_for(less->path(), to);
  alone.keep_previous = false;
  REQUIRE(publish(alone).status == cli::ExitStatus::Ok);
  CHECK(releases(to) == 1);
}

TEST_CASE("nothing is served where the audit finds something, or cannot look") {
  const TemporaryFolder folder, programs;
  const fs::path to = folder.path() / "shelf";
  const auto repository = make_repository({.archive = make_archive(40), .shape = {}});
  cli::PublishRequest request = request_for(repository->path(), to);
  for (const char* status : {"1", "3"}) {
    request.audit = program(programs, std::string("echo unreleased-text; exit ") + status);
    const Said said = publish(request);
    CHECK(said.status == cli::ExitStatus::Problems);
    CHECK(said.errors.find("publish-audit") != std::string::npos);
    CHECK(said.errors.find("Nothing was served") != std::string::npos);
    CHECK(said.errors.find("unreleased-text") == std::string::npos);  // private
    CHECK(last_report(to).find("unreleased-text") != std::string::npos);
    CHECK_FALSE(fs::exists(to / "current"));
    CHECK(releases(to) == 0);
  }
  REQUIRE(publish(request_for(repository->path(), to)).status == cli::ExitStatus::Ok);
  const fs::path served = fs::read_symlink(to / "current");
  const auto other = make_repository({.archive = make_archive(42), .shape = {}});
  request = request_for(other->path(), to);
  request.audit = program(programs, "exit 1");
  CHECK(publish(request).status == cli::ExitStatus::Problems);
  CHECK(fs::read_symlink(to / "current") == served);
  CHECK(releases(to) == 1);
}

TEST_CASE("L38: nothing is served where the edition alone gives another site") {
  const TemporaryFolder folder, programs;
  const fs::path to = folder.path() / "shelf";
  const auto repository = make_repository({.archive = make_archive(40), .shape = {}});
  cli::PublishRequest request = request_for(repository->path(), to);
  request.program = program(programs, "while [ \"$1\" != --out ]; do shift; done; mkdir \"$2\"; "
                                      "echo other > \"$2/index.html\"");
  const Said said = publish(request);
  CHECK(said.status == cli::ExitStatus::Problems);
  CHECK(said.errors.find("publish-differs") != std::string::npos);
  CHECK(last_report(to).find("\"index.html\"") != std::string::npos);
  CHECK_FALSE(fs::exists(to / "current"));
}

TEST_CASE("C13: the second build cannot open the repository") {
  if (!confine::available_walls().files) return;
  const TemporaryFolder folder, programs;
  const fs::path to = folder.path() / "shelf";
  const auto repository = make_repository({.archive = make_archive(40), .shape = {}});
  const std::string head = (repository->git_folder() / "HEAD").string();
  REQUIRE_FALSE(read_file(head).empty());
  cli::PublishRequest request = request_for(repository->path(), to);
  request.program = program(programs, "cat '" + head + "' > /dev/null 2>&1 && exit 8; exit 9");
  const Said said = publish(request);
  CHECK(said.status == cli::ExitStatus::Problems);
  CHECK(said.errors.find("exit status 9") != std::string::npos);
}

TEST_CASE("anyone can verify a published site, and its edition gives the same one") {
  const TemporaryFolder folder;
  const fs::path to = folder.path() / "shelf";
  const auto repository = make_repository({.archive = make_archive(40), .shape = {}});
  REQUIRE(publish(request_for(repository->path(), to)).status == cli::ExitStatus::Ok);
  const std::string site = (to / "current").string();
  std::ostringstream out, errors;
  const cli::VerifyRequest verify{.site = site,
                                  .edition = site + "/data/edition.tar.gz",
                                  .theme = PALERMO_SOURCE_DIR,
                                  .pagefind = "",
                                  .quiet = false};
  CHECK(cli::verify(verify, out, errors) == cli::ExitStatus::Ok);
  CHECK(errors.str().empty());
  CHECK(out.str().find("byte for byte") != std::string::npos);
  folder.write("shelf/current/en/added.html", "planted");
  CHECK(cli::verify(verify, out, errors) == cli::ExitStatus::Problems);
  CHECK(errors.str().find("manifest-unlisted") != std::string::npos);
}
