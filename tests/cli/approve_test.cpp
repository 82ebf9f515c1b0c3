// SPDX-License-Identifier: Apache-2.0
// The command lines of `palermo rehearse` and `palermo approve`. What they compare and sign is
// tested with the publications in tests/leaks.
#include "cli/archive_folder.h"
#include "cli/run_command.h"
#include "json/document.h"
#include "support/catch.h"

using namespace palermo;
using test::ArchiveFolder;
using test::contains;
using test::run_palermo;
using test::RunResult;
namespace fs = boost::filesystem;

namespace {

// A key as ssh-keygen makes it.
std::string make_key(const ArchiveFolder& archive) {
  const std::string key = archive.beside("key").string();
  REQUIRE(cli::run_command({"ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", key}).good());
  return key;
}

std::string digest_in(const std::string& text) {
  const std::string before = "Digest of the edition:";
  REQUIRE(contains(text, before));
  const std::size_t at = text.find_first_not_of(" \n", text.find(before) + before.size());
  REQUIRE(at != std::string::npos);
  return text.substr(at, 64);
}

}  // namespace

TEST_CASE("a rehearsal prints text or JSON, and writes a page for this user alone") {
  const ArchiveFolder archive;
  const std::string page = archive.beside("rehearsal.html").string();
  const RunResult text = archive.run({"rehearse", "--page", page});
  INFO(text.out << text.errors);
  REQUIRE(text.status == 0);
  CHECK(contains(text.out, "digest"));
  CHECK((fs::status(page).permissions() & fs::perms_mask) == (fs::owner_read | fs::owner_write));
  CHECK(contains(test::read_file(page), "<html"));
  const RunResult json = archive.run({"rehearse", "--format", "json"});
  REQUIRE(json.status == 0);
  CHECK(json::parse("rehearsal", json.out));
}

TEST_CASE("a rehearsal refuses what it does not know, and what contradicts itself") {
  const ArchiveFolder archive;
  const std::string to = archive.beside("shelf").string();
  CHECK(archive.run({"rehearse", "--format", "xml"}).status == 2);
  CHECK(archive.run({"rehearse", "--to", to, "--from", "HEAD"}).status == 2);
  CHECK(archive.run({"rehearse", "--nothing"}).status == 2);
  const RunResult elsewhere = run_palermo({"rehearse", "--repo", archive.beside("none").string()});
  CHECK(elsewhere.status == 3);
  const RunResult nowhere = archive.run({"rehearse", "--page", to + "/none/page.html"});
  CHECK(nowhere.status == 4);
  CHECK(contains(nowhere.errors, "page-not-written"));
}

TEST_CASE("an approval is made of a digest, or of the edition that it shows") {
  const ArchiveFolder archive;
  const std::string key = make_key(archive);
  const std::string file = archive.beside("approval.json").string();
  const std::string digest(64, 'a');
  const RunResult given = archive.run({"approve", "--key", key, "--digest", digest, "--out", file});
  INFO(given.out << given.errors);
  REQUIRE(given.status == 0);
  CHECK(contains(given.out, "Approved " + digest));
  CHECK(contains(test::read_file(file), digest));

  const std::string to = archive.beside("shelf").string();
  const std::string then = "2026-01-01";
  const RunResult made = archive.run({"approve", "--key", key, "--to", to, "--as-of", then});
  INFO(made.out << made.errors);
  REQUIRE(made.status == 0);
  const std::string own = digest_in(archive.run({"rehearse", "--as-of", then}).out);
  CHECK(contains(made.out, "Approved " + own));
  const fs::path approvals = fs::path(to) / "private/approvals";
  CHECK(std::distance(fs::directory_iterator(approvals), fs::directory_iterator()) == 1);
}

TEST_CASE("an approval without a place, a digest or a key is refused, and nothing is written") {
  const ArchiveFolder archive;
  const std::string key = make_key(archive);
  const std::string file = archive.beside("approval.json").string();
  const std::string digest(64, 'a');
  const RunResult nowhere = archive.run({"approve", "--key", key, "--digest", digest});
  CHECK(nowhere.status == 2);
  CHECK(contains(nowhere.errors, "approval-nowhere"));
  const RunResult odd = archive.run({"approve", "--key", key, "--digest", "12", "--out", file});
  CHECK(odd.status == 2);
  CHECK(contains(odd.errors, "not-a-digest"));
  CHECK(archive.run({"approve", "--out", file}).status == 2);
  const std::string none = file + ".none";
  CHECK(archive.run({"approve", "--key", none, "--digest", digest, "--out", file}).status == 1);
  CHECK_FALSE(fs::exists(file));
}
