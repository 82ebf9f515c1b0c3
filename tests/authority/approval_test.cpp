// SPDX-License-Identifier: Apache-2.0
// Approvals of a publication, and that OpenSSH's ssh-keygen makes and takes the same ones.
#include "authority/approval.h"

#include "authority/keys.h"
#include "authority/ssh_keygen.h"
#include "support/catch.h"

using namespace palermo;
using namespace palermo::authority;

namespace {

const std::string purpose(publication_namespace);

Register keys(const std::string& policy) {
  const auto read = parse_register(
      test::register_file,
      test::register_of({test::added("sec-one", "secretariat", "secretariat"),
                         test::added("xaa-1", "xaa")},
                        policy));
  REQUIRE(read.diagnostics.empty());
  return read.value;
}

Approval approval(const std::string& signer, const Sha256& digest) {
  return {.file = signer,
          .digest = digest,
          .armored = test::SigningKey(signer).sign(approval_message(digest), purpose)};
}

}  // namespace

TEST_CASE("an approval is written and read back, and anything else is none") {
  const Approval made = approval("sec-one", sha256("edition"));
  const auto read = parse_approval("a.json", to_text(made));
  REQUIRE(read);
  CHECK(read->digest == made.digest);
  CHECK(read->armored == made.armored);
  const std::string whole = to_text(made);
  for (std::size_t size = 0; size + 2 < whole.size(); size += 7) {
    CAPTURE(size);
    CHECK_FALSE(parse_approval("a.json", whole.substr(0, size)));
  }
}

TEST_CASE("what ssh-keygen signs over the digest is an approval, and it verifies ours") {
  const test::SshKeygen ssh;
  const Sha256 digest = sha256("edition");
  const std::string armored = ssh.sign("first", approval_message(digest), purpose);
  const auto bare = parse_approval("approval.sig", armored);
  REQUIRE(bare);
  const auto signature = parse_signature(bare->armored);
  REQUIRE(signature);
  CHECK_FALSE(verify(*signature, publication_namespace, approval_message(digest)));
  CHECK(ssh.verifies(test::SigningKey("sec-one").public_line(), approval_message(digest),
                     approval("sec-one", digest).armored, purpose));
}

TEST_CASE("who may approve follows from the roles that the register names") {
  const Sha256 digest = sha256("edition");
  const std::vector<Approval> both = {approval("sec-one", digest), approval("xaa-1", digest)};
  const Register secretariat = keys(R"(, "publication": {"approvals": 2})");
  CHECK(secretariat.publication.approvals == 2);
  CHECK(judge(both, secretariat, 1, digest).by == std::vector<std::string>{"sec-one"});
  const Register states =
      keys(R"(, "publication": {"approvals": 1, "roles": ["focal-point"]})");
  CHECK(judge(both, states, 1, digest).by == std::vector<std::string>{"xaa-1"});
  CHECK(judge(both, states, 1, sha256("another")).by.empty());
  CHECK(keys("").publication.approvals == 0);
}

TEST_CASE("a register with a policy that makes no sense is not trusted") {
  for (const char* const policy :
       {R"("approvals": 0)", R"("approvals": 10)", R"("roles": ["secretariat"])",
        R"("approvals": 2, "roles": ["king"])", R"("approvals": 2, "more": 1)"}) {
    CAPTURE(policy);
    const auto read = parse_register(
        test::register_file,
        test::register_of({test::added("xaa-1", "xaa")},
                          std::string(", \"publication\": {") + policy + "}"));
    CHECK(has_error(read.diagnostics));
  }
}
