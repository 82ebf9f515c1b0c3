// SPDX-License-Identifier: Apache-2.0
#include "authority/verifier.h"

#include <sys/stat.h>

#include <boost/filesystem.hpp>

#include "authority/head.h"
#include "authority/keys.h"
#include "support/catch.h"
#include "support/temporary_folder.h"

using namespace palermo;
using namespace palermo::authority;
using namespace palermo::test;

namespace {

using Codes = std::vector<std::string>;
const std::string bytes = "{\"a decision\"}\n";
const std::string file = "decisions/xaa/0007-a.json";

Register keys() {
  return parse_register(register_file,
                        register_of({added("xaa-1", "xaa"), added("xab-1", "xab"),
                                     added("xac-1", "xac"),
                                     added("office", "secretariat", "secretariat"),
                                     added("xaa-2", "xaa", "permanent-representative"),
                                     rotated("xab-1", 10, "xab new"), revoked("xaa-1", 20)}))
      .value;
}

FoundSignature found(const std::string& signer, const std::string& key = "",
                     const std::string& message = bytes) {
  return {signer, file + "." + signer + ".sig",
          SigningKey(key.empty() ? signer : key).sign(message)};
}

Claim claim(std::vector<FoundSignature> signatures, std::uint32_t place = 5) {
  return {.file = file,
          .bytes = bytes,
          .place = place,
          .parties = {{"xaa", "41"}},
          .signatures = std::move(signatures)};
}

std::vector<Objection> objections(const Claim& claim, bool required = true) {
  const Register all = keys();
  VerifiedCache cache;
  return Verifier(all, required, cache).objections(claim);
}

Codes judged(const Claim& claim, bool required = true) {
  Codes found_codes;
  for (const Objection& objection : objections(claim, required))
    found_codes.push_back((objection.diagnostic.severity == Severity::Error ? "" : "note ") +
                          objection.diagnostic.code + " " + objection.paragraph);
  return found_codes;
}

}  // namespace

TEST_CASE("either signer of a State signs for it, and one is enough") {
  CHECK(judged(claim({found("xaa-1")})).empty());
  CHECK(judged(claim({found("xaa-2")})).empty());
  CHECK(judged(claim({found("xaa-1"), found("xaa-2")})).empty());
}

TEST_CASE("A02: the signature of another State's focal point is none") {
  CHECK(judged(claim({found("xab-1")})) == Codes{"signature-missing 41"});
  CHECK(judged(claim({found("xaa-1", "xab-1")})) == Codes{"signature-other-signer 41"});
  CHECK(judged(claim({found("xaa-1", "a stranger")})) == Codes{"signature-unknown-key 41"});
}

TEST_CASE("A03: each reviewing State has to sign, and the missing one is named") {
  Claim list = claim({found("xaa-1"), found("xab-1")});
  list.parties = {{"xaa", "39"}, {"xab", "39"}, {"xac", "39"}};
  const auto objected = objections(list);
  REQUIRE(objected.size() == 1);
  CHECK(objected[0].diagnostic.message == "the signature of the State xac is missing");
  CHECK(objected[0].diagnostic.hint ==
        "let a signer of xac in the register sign these bytes: palermo sign --key KEY " + file);
  CHECK(objected[0].paragraph == "39");
  list.signatures.push_back(found("xac-1"));
  CHECK(judged(list).empty());
}

TEST_CASE("where signatures are optional a decision without any passes, one with some does not") {
  CHECK(judged(claim({}), false).empty());
  CHECK(judged(claim({})) == Codes{"signature-missing 41"});
  CHECK(judged(claim({found("xab-1")}), false) == Codes{"signature-missing 41"});
  CHECK(judged(claim({found("xaa-1")}), false).empty());
}

TEST_CASE("A12: a key counts at the decision's place in the log, whatever date is claimed") {
  CHECK(judged(claim({found("xaa-1")}, 19)).empty());
  CHECK(judged(claim({found("xaa-1")}, 20)) == Codes{"key-not-in-force 41"});
  Claim other = claim({found("xab-1")}, 9);
  other.parties = {{"xab", "41"}};
  CHECK(judged(other).empty());
  other.place = 10;
  CHECK(judged(other) == Codes{"key-not-in-force 41"});
  other.signatures = {found("xab-1", "xab new")};
  CHECK(judged(other).empty());
  other.place = 9;
  CHECK(judged(other) == Codes{"key-not-in-force 41"});
}

TEST_CASE("a signature of other bytes or for another purpose is told as what it is") {
  CHECK(judged(claim({found("xaa-1", "", bytes + " ")})) == Codes{"signature-wrong 41"});
  FoundSignature git{"xaa-1", "x.sig", SigningKey("xaa-1").sign(bytes, "git")};
  CHECK(judged(claim({git})) == Codes{"signature-namespace 41"});
  git.armored = "";
  CHECK(judged(claim({git})) == Codes{"signature-unreadable 41"});
}

TEST_CASE("what else stands beside a good signature is worth a look and changes nothing") {
  CHECK(judged(claim({found("xaa-1"), found("nobody"), found("xab-1", "a stranger")})) ==
        Codes{"note signature-unknown-key ", "note signature-unknown-key "});
  CHECK(judged(claim({found("xaa-1"), found("xaa-2", "", "other bytes")})) ==
        Codes{"note signature-wrong "});
}

TEST_CASE("a signed decision without a place in the log is void") {
  Claim unplaced = claim({found("xaa-1")});
  unplaced.place.reset();
  CHECK(judged(unplaced) == Codes{"log-missing "});
  CHECK(judged(unplaced, false) == Codes{"log-missing "});
}

TEST_CASE("what verified once is found in the cache, and no bit of it makes a bad one good") {
  const TemporaryFolder folder;
  const auto cache_folder = folder.path() / "cache";
  const Register all = keys();
  const Claim good = claim({found("xaa-1")});
  const Claim bad = claim({found("xaa-1", "", "other bytes")});
  const Sha256 entry = VerifiedCache::key(bytes, good.signatures[0].armored,
                                          SigningKey("xaa-1").public_key());
  {
    VerifiedCache cache;
    REQUIRE(cache.open(cache_folder));
    CHECK(Verifier(all, true, cache).objections(good).empty());
    CHECK(Verifier(all, true, cache).objections(bad).size() == 1);
    cache.save();
  }
  const std::string written = read_file(cache_folder / "verified");
  VerifiedCache again;
  REQUIRE(again.open(cache_folder));
  CHECK(again.contains(entry));
  CHECK(written.size() % 32 == 37 % 32);
  for (std::size_t bit = 0; bit < written.size() * 8; ++bit) {
    std::string turned = written;
    turned[bit / 8] = static_cast<char>(turned[bit / 8] ^ (1 << (bit % 8)));
    folder.write("cache/verified", turned);
    VerifiedCache damaged;
    REQUIRE(damaged.open(cache_folder));
    CAPTURE(bit);
    CHECK_FALSE(damaged.contains(entry));
    CHECK(Verifier(all, true, damaged).objections(bad).size() == 1);
    CHECK(Verifier(all, true, damaged).objections(good).empty());
  }
}

TEST_CASE("a good signature of one decision, key or file is in the cache for no other") {
  const SigningKey key("xaa-1");
  const Sha256 entry = VerifiedCache::key(bytes, "sig", key.public_key());
  CHECK(VerifiedCache::key(bytes, "sig", key.public_key()) == entry);
  CHECK(VerifiedCache::key(bytes + " ", "sig", key.public_key()) != entry);
  CHECK(VerifiedCache::key(bytes, "sig2", key.public_key()) != entry);
  CHECK(VerifiedCache::key(bytes, "sig", SigningKey("other").public_key()) != entry);
}

TEST_CASE("a cache in a folder that others may enter is refused") {
  const TemporaryFolder folder;
  const auto open = folder.path() / "open";
  boost::filesystem::create_directory(open);
  ::chmod(open.c_str(), 0755);
  VerifiedCache cache;
  const auto opened = cache.open(open);
  REQUIRE_FALSE(opened);
  CHECK(opened.error().code == "cache-not-private");
  boost::filesystem::create_symlink(folder.path(), folder.path() / "link");
  CHECK_FALSE(cache.open(folder.path() / "link"));
}

TEST_CASE("the head of the log is written for its owner alone and read back as it was") {
  const TemporaryFolder folder;
  const auto path = folder.path() / "head.json";
  REQUIRE(read_head(path));
  CHECK_FALSE(read_head(path)->has_value());
  const Head head{.archive = 12,
                  .digest = sha256("twelve"),
                  .entries = 2,
                  .history = sha256("two"),
                  .signatures_required = true};
  REQUIRE(write_head(path, head));
  struct stat status {};
  REQUIRE(::stat(path.c_str(), &status) == 0);
  CHECK((status.st_mode & 0777U) == 0600);
  const auto read = read_head(path);
  REQUIRE(read);
  REQUIRE(read->has_value());
  CHECK((*read)->archive == 12);
  CHECK((*read)->digest == head.digest);
  CHECK((*read)->history == head.history);
  CHECK((*read)->signatures_required);
  CHECK_FALSE(write_head(folder.path() / "none" / "head.json", head));
}

TEST_CASE("a damaged head is an error and never an empty one") {
  const TemporaryFolder folder;
  const std::string whole = to_text(Head{.archive = 3});
  for (std::size_t size = 0; size + 1 < whole.size(); ++size) {
    folder.write("head.json", whole.substr(0, size));
    CAPTURE(size);
    CHECK_FALSE(read_head(folder.path() / "head.json"));
  }
  boost::filesystem::create_symlink("nowhere", folder.path() / "link.json");
  CHECK_FALSE(read_head(folder.path() / "link.json"));
}

TEST_CASE("a register that forgets, or rules that ask for less, are told from others") {
  const Register now = keys();
  Head head{.entries = 3, .history = now.history[2], .signatures_required = true};
  CHECK_FALSE(going_back(head, now, true));
  CHECK(going_back(head, now, false)->code == "signatures-no-longer-required");
  CHECK(going_back(head, {}, true)->code == "register-went-back");
  head.history = sha256("another past");
  CHECK(going_back(head, now, true)->code == "register-went-back");
  CHECK_FALSE(going_back({}, {}, false));
}
