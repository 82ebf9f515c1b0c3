// SPDX-License-Identifier: Apache-2.0
// Two persons: what becomes public is approved by different people, over the very edition; what
// only hides needs nobody, and works whatever else is broken.
#include "authority/approval.h"
#include "cli/approvals.h"
#include "cli/kept_edition.h"
#include "leaks/publishing.h"
#include "leaks/signed.h"
#include "leaks/small_archive.h"
#include "leaks/twin.h"
#include "support/catch.h"
#include "support/signing_key.h"
#include "support/temporary_folder.h"

#include <boost/filesystem.hpp>
#include <nlohmann/json.hpp>

#include <sstream>

using namespace palermo;
using namespace palermo::leaks;
using test::read_file;
using test::SigningKey;
using test::TemporaryFolder;
namespace fs = boost::filesystem;

namespace {

using Json = nlohmann::ordered_json;

const std::string register_path = "authorities/register.json";

Json entry(const std::string& signer, const std::string& state, const std::string& role) {
  return {{"act", "add"},
          {"from", 1},
          {"signer", signer},
          {"state", state},
          {"role", role},
          {"reference", "Note 1"},
          {"keys", {SigningKey(signer).public_line()}}};
}

// Two of the secretariat's three have to approve; the third has left.
void ask_for_approvals(Archive& archive) {
  Json entries = Json::array();
  for (const char* signer : {"sec-one", "sec-two", "sec-gone"})
    entries.push_back(entry(signer, "secretariat", "secretariat"));
  entries.push_back(entry("xaa-1", "xaa", "focal-point"));
  entries.push_back(
      {{"act", "revoke"}, {"from", 1}, {"signer", "sec-gone"}, {"reference", "Note 2"}});
  archive.files[register_path] =
      Json{{"entries", entries}, {"publication", {{"approvals", 2}}}}.dump(1) + "\n";
  sign_register(archive.files);
  for (const auto& [path, bytes] : archive.files)
    if (path.starts_with("authorities/")) archive.reference.insert(path);
}

// One publisher, whose archive changes.
struct Publisher {
  TemporaryFolder folder;
  std::unique_ptr<test::TestRepository> repository;
  cli::PublishRequest request;

  Publisher() { folder.write("roots", roots_text()); }

  [[nodiscard]] fs::path to() const { return folder.path() / "shelf"; }

  void take(const Archive& archive) {
    repository = make_repository({.archive = archive, .shape = {}});
    request = request_for(repository->path(), to());
    if (archive.files.contains(register_path))
      request.build.source.roots = (folder.path() / "roots").string();
  }

  Said publish(const Archive& archive) {
    take(archive);
    return leaks::publish(request);
  }

  // An approval in the shelf, as `palermo approve` leaves it.
  void approve(const std::string& signer, const Sha256& digest) const {
    const SigningKey key(signer);
    const authority::Approval approval{
        .file = {},
        .digest = digest,
        .armored = key.sign(authority::approval_message(digest),
                            authority::publication_namespace)};
    folder.write("shelf/private/" + cli::approval_name(digest, key.public_key()),
                 authority::to_text(approval));
  }

  void approve_by_two(const Sha256& digest) const {
    approve("sec-one", digest);
    approve("sec-two", digest);
  }

  [[nodiscard]] std::size_t approvals() const {
    const fs::path place = to() / "private/approvals";
    if (!fs::exists(place)) return 0;
    return static_cast<std::size_t>(
        std::distance(fs::directory_iterator(place), fs::directory_iterator()));
  }
};

// The digest that a refusal names.
Sha256 digest_in(const Said& said) {
  const std::size_t at = said.errors.find("digest: ");
  REQUIRE(at != std::string::npos);
  const auto digest = parse_sha256(said.errors.substr(at + 8, 64));
  REQUIRE(digest);
  return *digest;
}

bool says(const Said& said, const std::string& words) {
  return said.errors.find(words) != std::string::npos;
}

// Publishes an archive with the approvals of two.
void publish_approved(Publisher& publisher, const Archive& archive) {
  const Said asked = publisher.publish(archive);
  publisher.approve_by_two(digest_in(asked));
  const Said said = publisher.publish(archive);
  INFO(said.errors);
  REQUIRE(said.status == cli::ExitStatus::Ok);
}

// The archive with a part of before public again, and one more: what only hides no longer.
void publish_again(Archive& archive, const std::string& path, unsigned number) {
  Decision decision{.issuer = "xaa", .number = number, .files = {path}};
  decision.decided_on = "2025-05-02";
  archive.decisions.push_back(decision);
  archive.released.insert(path);
}

// Another text of the same State that is public.
std::string other_text(const Withdrawal& withdrawal) {
  for (const std::string& path : withdrawal.after.released)
    if (path.starts_with("reviews/xaa/") && path.ends_with(".md")) return path;
  return "";
}

}  // namespace

TEST_CASE("A20: one person or key counts once, and only who may approve does") {
  Publisher publisher;
  Archive archive = make_archive(40);
  ask_for_approvals(archive);
  const Said none = publisher.publish(archive);
  CHECK(none.status == cli::ExitStatus::Problems);
  CHECK(says(none, "approvals-missing"));
  CHECK(says(none, "palermo approve --key KEY"));
  CHECK_FALSE(fs::exists(publisher.to() / "current"));
  const Sha256 digest = digest_in(none);

  publisher.approve("sec-one", digest);
  publisher.folder.write("again.sig",
                         SigningKey("sec-one").sign(authority::approval_message(digest),
                                                    authority::publication_namespace));
  publisher.request.approvals = {(publisher.folder.path() / "again.sig").string()};
  const Said twice = leaks::publish(publisher.request);
  CHECK(twice.status == cli::ExitStatus::Problems);
  CHECK(says(twice, "approval-twice"));
  CHECK(says(twice, "approved by now: sec-one"));

  for (const auto& [signer, code] :
       {std::pair{"xaa-1", "approval-role"}, std::pair{"sec-gone", "approval-not-in-force"},
        std::pair{"nobody", "approval-unknown-key"}}) {
    publisher.approve(signer, digest);
    const Said said = publisher.publish(archive);
    INFO(signer);
    CHECK(said.status == cli::ExitStatus::Problems);
    CHECK(says(said, code));
  }
  CHECK_FALSE(fs::exists(publisher.to() / "current"));

  publisher.approve("sec-two", digest);
  const Said done = publisher.publish(archive);
  INFO(done.errors);
  REQUIRE(done.status == cli::ExitStatus::Ok);
  const std::string report = last_report(publisher.to());
  CHECK(report.find("\"sec-one\"") != std::string::npos);
  CHECK(report.find("\"sec-two\"") != std::string::npos);
  CHECK(publisher.approvals() == 0);  // each served once
}

TEST_CASE("A20: an approval of another edition, of another purpose or damaged counts nothing") {
  Publisher publisher;
  Archive archive = make_archive(40);
  ask_for_approvals(archive);
  const Sha256 digest = digest_in(publisher.publish(archive));
  publisher.approve("sec-one", digest);
  publisher.approve("sec-two", sha256("another edition"));
  const Said other = publisher.publish(archive);
  CHECK(other.status == cli::ExitStatus::Problems);
  CHECK(says(other, "approval-other-digest"));

  const std::string message = authority::approval_message(digest);
  publisher.folder.write("shelf/private/approvals/purpose.sig",
                         SigningKey("sec-two").sign(message));
  publisher.folder.write("shelf/private/approvals/damaged.json", "{\"digest\": \"");
  const Said said = publisher.publish(archive);
  CHECK(said.status == cli::ExitStatus::Problems);
  CHECK(says(said, "signature-namespace"));
  CHECK(says(said, "damaged.json"));
}

TEST_CASE("A07: a withdrawal needs nobody's approval, and the same text anew needs two") {
  Publisher publisher;
  Withdrawal withdrawal;
  ask_for_approvals(withdrawal.before);
  ask_for_approvals(withdrawal.after);
  publish_approved(publisher, withdrawal.before);
  const std::string words = telling_words(withdrawal.text);
  REQUIRE(holds(publisher.to(), words));

  const Said hidden = publisher.publish(withdrawal.after);
  INFO(hidden.errors);
  REQUIRE(hidden.status == cli::ExitStatus::Ok);
  CHECK_FALSE(holds(publisher.to(), words));

  publish_again(withdrawal.after, withdrawal.path, 100);
  const Said anew = publisher.publish(withdrawal.after);
  CHECK(anew.status == cli::ExitStatus::Problems);
  CHECK(says(anew, "approvals-missing"));
  CHECK_FALSE(holds(publisher.to() / "current", words));
}

TEST_CASE("C10: who goes back behind a withdrawal is asked for approvals: old ones have served") {
  Publisher publisher;
  Withdrawal withdrawal;
  ask_for_approvals(withdrawal.before);
  ask_for_approvals(withdrawal.after);
  publish_approved(publisher, withdrawal.before);
  REQUIRE(publisher.publish(withdrawal.after).status == cli::ExitStatus::Ok);
  const Said back = publisher.publish(withdrawal.before);
  CHECK(back.status == cli::ExitStatus::Problems);
  CHECK(says(back, "approvals-missing"));
  CHECK_FALSE(holds(publisher.to(), telling_words(withdrawal.text)));
}

TEST_CASE("what nobody approved is not shown, and what was withdrawn with it is hidden") {
  Publisher publisher;
  Withdrawal withdrawal;
  Archive less = withdrawal.before;
  const std::string shown = other_text(withdrawal);
  REQUIRE(shown != "");
  ask_for_approvals(less);
  publish_approved(publisher, less);

  Archive more = withdrawal.after;
  ask_for_approvals(more);
  more.files[shown] += "\nA line that nobody approved stands here.\n";
  publish_again(more, shown, 100);
  const Said said = publisher.publish(more);
  INFO(said.errors);
  REQUIRE(said.status == cli::ExitStatus::OnlyHidden);
  CHECK(says(said, "approvals-missing"));
  CHECK(says(said, "Nothing new was published"));
  CHECK_FALSE(holds(publisher.to(), telling_words(withdrawal.text)));
  CHECK_FALSE(holds(publisher.to(), "A line that nobody approved"));
  CHECK(last_report(publisher.to()).find("\"only_hidden_because\":\"approvals-missing\"") !=
        std::string::npos);

  publisher.approve_by_two(digest_in(said));
  const Said done = publisher.publish(more);
  INFO(done.errors);
  REQUIRE(done.status == cli::ExitStatus::Ok);
  CHECK(holds(publisher.to() / "current", "A line that nobody approved"));
}

TEST_CASE("a broken register stops showing and does not stop hiding") {
  Publisher publisher;
  Withdrawal withdrawal;
  ask_for_approvals(withdrawal.before);
  ask_for_approvals(withdrawal.after);
  publish_approved(publisher, withdrawal.before);
  withdrawal.after.files[register_path] += " ";
  const Said said = publisher.publish(withdrawal.after);
  INFO(said.errors);
  REQUIRE(said.status == cli::ExitStatus::OnlyHidden);
  CHECK(says(said, "register-went-back"));
  CHECK_FALSE(holds(publisher.to(), telling_words(withdrawal.text)));
  // Nothing is left to hide: the site stays, and the register is still to be mended.
  const Said again = publisher.publish(withdrawal.after);
  CHECK(again.status == cli::ExitStatus::Problems);
  CHECK(releases(publisher.to()) == 1);
}

TEST_CASE("A20: a register that cannot be trusted opens no way around approvals") {
  Publisher publisher;
  Archive archive = make_archive(40);
  ask_for_approvals(archive);
  SECTION("its bytes are changed") {
    archive.files[register_path] += " ";
    publisher.take(archive);
  }
  SECTION("it is gone") {
    publisher.take(archive);
    const std::string roots = publisher.request.build.source.roots;
    archive.files.erase(register_path);
    publisher.take(archive);
    publisher.request.build.source.roots = roots;
  }
  SECTION("no roots are given") {
    publisher.take(archive);
    publisher.request.build.source.roots.clear();
  }
  SECTION("it is no register, and no roots are given") {
    archive.files[register_path] = "{";
    publisher.take(archive);
    publisher.request.build.source.roots.clear();
  }
  const Said said = leaks::publish(publisher.request);
  CHECK(said.status == cli::ExitStatus::Problems);
  CHECK(says(said, "register-untrusted"));
  CHECK_FALSE(fs::exists(publisher.to() / "current"));
}

TEST_CASE("O07: a publication after the end of security.txt warns, and one before does not") {
  Publisher publisher;
  Archive archive = make_archive(40);
  const Said good = publisher.publish(archive);
  REQUIRE(good.status == cli::ExitStatus::Ok);
  CHECK_FALSE(says(good, "security-contact-over"));
  CHECK(fs::exists(publisher.to() / "current/.well-known/security.txt"));
  archive.files["security_contact.json"] =
      R"({"contacts": ["mailto:a@example.org"], "expires": "2025-01-01"})";
  const Said over = publisher.publish(archive);
  CHECK(over.status == cli::ExitStatus::Ok);
  CHECK(says(over, "security-contact-over"));
  publisher.request.build.out = (publisher.folder.path() / "site").string();
  std::ostringstream out, errors;
  CHECK(cli::build_site(publisher.request.build, out, errors) == cli::ExitStatus::Ok);
  CHECK(errors.str().find("security-contact-over") != std::string::npos);
}

TEST_CASE("a broken mechanism.json does not stop hiding either") {
  Publisher publisher;
  Withdrawal withdrawal;
  REQUIRE(publisher.publish(withdrawal.before).status == cli::ExitStatus::Ok);
  withdrawal.after.files["mechanism.json"] = "{";
  const Said said = publisher.publish(withdrawal.after);
  INFO(said.errors);
  REQUIRE(said.status == cli::ExitStatus::OnlyHidden);
  CHECK_FALSE(holds(publisher.to(), telling_words(withdrawal.text)));
}

TEST_CASE("A08, A09: --withdraw-only hides what an unreadable decision mentions") {
  Publisher publisher;
  Withdrawal withdrawal;
  REQUIRE(publisher.publish(withdrawal.before).status == cli::ExitStatus::Ok);
  Archive after = withdrawal.before;
  after.files["decisions/xaa/0099-odd.json"] =
      R"({"act": "withdraw", "act": "publish", "files": [{"path": ")" + withdrawal.path + "\"}]}";
  publisher.take(after);
  publisher.request.withdraw_only = true;
  const Said said = leaks::publish(publisher.request);
  INFO(said.errors);
  REQUIRE(said.status == cli::ExitStatus::Ok);
  CHECK_FALSE(holds(publisher.to(), telling_words(withdrawal.text)));
  const Said again = leaks::publish(publisher.request);
  CHECK(again.status == cli::ExitStatus::Ok);
  CHECK(again.out.find("Nothing public has changed") == 0);
}

TEST_CASE("T18: time only goes forward, and not further than the clock") {
  Publisher publisher;
  const Archive archive = make_archive(40);
  publisher.take(archive);
  publisher.request.build.source.as_of = "2999-01-01T00:00:00Z";
  const Said future = leaks::publish(publisher.request);
  CHECK(future.status == cli::ExitStatus::Problems);
  CHECK(says(future, "as-of-future"));
  REQUIRE(publisher.publish(archive).status == cli::ExitStatus::Ok);
  publisher.request.build.source.as_of = "2025-05-31T23:59:59Z";
  const Said past = leaks::publish(publisher.request);
  CHECK(past.status == cli::ExitStatus::Problems);
  CHECK(says(past, "as-of-went-back"));
  CHECK(read_file(publisher.to() / "private/head.json").find(small_as_of) != std::string::npos);
}

TEST_CASE("the publisher keeps the edition that is served, and no other") {
  Publisher publisher;
  const Withdrawal withdrawal;
  REQUIRE(publisher.publish(withdrawal.before).status == cli::ExitStatus::Ok);
  const fs::path first = cli::kept_edition(publisher.to());
  REQUIRE(fs::exists(first / "SHA256SUMS"));
  REQUIRE(publisher.publish(withdrawal.after).status == cli::ExitStatus::Ok);
  CHECK(cli::kept_edition(publisher.to()) != first);
  CHECK_FALSE(fs::exists(first));
}
