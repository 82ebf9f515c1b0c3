// SPDX-License-Identifier: Apache-2.0
#include "authority/signature.h"

#include "authority/ssh_keygen.h"
#include "base/base64.h"
#include "support/catch.h"
#include "support/signing_key.h"

using namespace palermo;
using namespace palermo::authority;
using palermo::test::SigningKey;

namespace {

const std::string message = "{\"decision\": \"xaa-0001\"}\n";
const std::string purpose(decision_namespace);

const test::SshKeygen& keygen() {
  static const test::SshKeygen made;
  return made;
}

std::string refusal(std::string_view armored, std::string_view text = message,
                    std::string_view name_space = decision_namespace) {
  const auto signature = parse_signature(armored);
  if (!signature) return signature.error().code;
  const auto reason = verify(*signature, name_space, text);
  return reason ? reason->code : "good";
}

// The same with the diagnostic's message, which tells a person what to mend.
std::string words(const test::SignatureFields& fields) {
  const auto signature = parse_signature(test::armored(fields));
  return signature ? "" : signature.error().message;
}

}  // namespace

TEST_CASE("a signature of ssh-keygen verifies, with either hash, by the key that made it") {
  const auto key = parse_public_key(keygen().public_line("first").substr(
      0, keygen().public_line("first").find('\n')));
  REQUIRE(key);
  for (const std::string hash : {"", "-O hashalg=sha256", "-O hashalg=sha512"}) {
    const std::string armored = keygen().sign("first", message, purpose, hash);
    CAPTURE(hash);
    const auto signature = parse_signature(armored);
    REQUIRE(signature);
    CHECK(signature->key == *key);
    CHECK_FALSE(verify(*signature, purpose, message));
  }
}

TEST_CASE("what is signed here verifies with ssh-keygen, and a fingerprint is the one it shows") {
  const SigningKey key("cross");
  const std::string armored = key.sign(message);
  CHECK(refusal(armored) == "good");
  CHECK(keygen().verifies(key.public_line(), message, armored, purpose));
  CHECK_FALSE(keygen().verifies(key.public_line(), message + " ", armored, purpose));
  CHECK_FALSE(keygen().verifies(key.public_line(), message, armored, "git"));
  CHECK(fingerprint(key.public_key()).starts_with("SHA256:"));
  CHECK(fingerprint(key.public_key()).size() == 7 + 43);
}

TEST_CASE("A04: one byte, a line end or a composition changed after signing is refused") {
  const std::string armored = keygen().sign("first", message, purpose);
  REQUIRE(refusal(armored) == "good");
  for (std::size_t i = 0; i < message.size(); ++i) {
    std::string changed = message;
    changed[i] = static_cast<char>(changed[i] ^ 1);
    CAPTURE(i);
    CHECK(refusal(armored, changed) == "signature-wrong");
  }
  CHECK(refusal(armored, "{\"decision\": \"xaa-0001\"}\r\n") == "signature-wrong");
  CHECK(refusal(armored, message + "\n") == "signature-wrong");
  CHECK(refusal(keygen().sign("first", "\xC3\xA9", purpose), "e\xCC\x81") == "signature-wrong");
  CHECK_FALSE(keygen().verifies(keygen().public_line("first"), message + "\n", armored, purpose));
}

TEST_CASE("A16: a signature for git, for files or for the register is none for a decision") {
  for (const std::string other : {"git", "file", "palermo-register", "palermo-decision2"}) {
    CAPTURE(other);
    CHECK(refusal(keygen().sign("first", message, other)) == "signature-namespace");
    CHECK(refusal(keygen().sign("first", message, purpose), message, other) ==
          "signature-namespace");
  }
}

TEST_CASE("a signature cut short at any place is refused, and so is each with a bit turned over") {
  const std::string armored = keygen().sign("first", message, purpose);
  for (std::size_t size = 0; size < armored.size(); ++size) {
    CAPTURE(size);
    CHECK_FALSE(parse_signature(armored.substr(0, size)));
  }
  const std::string head = "-----BEGIN SSH SIGNATURE-----\n";
  const std::string tail = "-----END SSH SIGNATURE-----\n";
  std::string text = armored.substr(head.size(), armored.size() - head.size() - tail.size());
  std::erase(text, '\n');
  const std::string blob = *decode_base64(text);
  for (std::size_t size = 0; size < blob.size(); ++size) {
    CAPTURE(size);
    CHECK_FALSE(parse_signature(test::armored(blob.substr(0, size))));
  }
  for (std::size_t bit = 0; bit < blob.size() * 8; ++bit) {
    std::string changed = blob;
    changed[bit / 8] = static_cast<char>(changed[bit / 8] ^ (1 << (bit % 8)));
    const auto signature = parse_signature(test::armored(changed));
    CAPTURE(bit);
    const bool good = signature && signature->key == parse_signature(armored)->key &&
                      !verify(*signature, purpose, message);
    CHECK_FALSE(good);
  }
}

TEST_CASE("each field of a signature that is not as it must be is refused for its own reason") {
  const test::SignatureFields good = SigningKey("fields").fields(message);
  CHECK(refusal(test::armored(good)) == "good");
  auto with = [&](auto change) {
    test::SignatureFields fields = good;
    change(fields);
    return fields;
  };
  CHECK(words(with([](auto& f) { f.magic = "SSHSIH"; })) ==
        "what is in the file is no SSH signature");
  CHECK(words(with([](auto& f) { f.version = 2; })) ==
        "the signature is of another version than 1");
  CHECK(words(with([](auto& f) { f.version = 0; })) ==
        "the signature is of another version than 1");
  CHECK(words(with([](auto& f) { f.reserved = "x"; })) ==
        "the reserved field of the signature is not empty");
  CHECK(words(with([](auto& f) { f.hash = "sha1"; })) ==
        "the signature uses another hash than sha512 or sha256");
  CHECK(words(with([](auto& f) { f.more = "x"; })) == "there is more behind the signature");
  CHECK(words(with([](auto& f) { f.type = "ssh-rsa"; })) ==
        "the signature is of another type than its key");
  CHECK(words(with([](auto& f) { f.raw += "x"; })) == "the signature is not 64 bytes long");
  CHECK(words(with([](auto& f) { f.raw.pop_back(); })) == "the signature is not 64 bytes long");
  CHECK(words(with([](auto& f) { f.key += "x"; })) == "there is more behind the key");
  CHECK(refusal(test::armored(with([](auto& f) { f.hash = "sha256"; }))) == "signature-wrong");
  const SigningKey other("another");
  CHECK(refusal(test::armored(with([&](auto& f) { f.key = key_blob(other.public_key()); }))) ==
        "signature-wrong");
}

TEST_CASE("a file of a signature with other lines than ssh-keygen's is refused") {
  const std::string good = SigningKey("lines").sign(message);
  std::string windows;
  for (const char c : good) windows += c == '\n' ? std::string("\r\n") : std::string(1, c);
  CHECK(refusal(windows) == "signature-line-ends");
  CHECK(refusal("\xEF\xBB\xBF" + good) == "signature-armor");
  CHECK(refusal(" " + good) == "signature-armor");
  CHECK(refusal(good + "\n") == "signature-trailing");
  CHECK(refusal(good + good) == "signature-trailing");
  std::string gap = good;
  gap.insert(30, "\n");
  CHECK(refusal(gap) == "signature-armor");
  std::string odd = good;
  odd[40] = '!';
  CHECK(refusal(odd) == "signature-armor");
  CHECK(refusal(std::string(most_signature_bytes + 1, 'x')) == "signature-too-large");
}

TEST_CASE("keys of other types are refused, as signers' and inside a signature") {
  REQUIRE(keygen().run("-q -t ecdsa -N '' -f ecdsa") == 0);
  REQUIRE(keygen().run("-q -t rsa -b 2048 -N '' -f rsa") == 0);
  for (const std::string type : {"ecdsa", "rsa"}) {
    CAPTURE(type);
    const auto key = parse_public_key(keygen().public_line(type));
    REQUIRE_FALSE(key);
    CHECK(key.error().code == "key-type");
    CHECK(refusal(keygen().sign(type, message, purpose)) == "key-type");
  }
}

TEST_CASE("a line of a public key is read with or without its comment, and else refused") {
  const SigningKey key("line");
  const std::string line = key.public_line();
  CHECK(parse_public_key(line).value() == key.public_key());
  CHECK(parse_public_key(line + " a comment").value() == key.public_key());
  for (const std::string& bad : {std::string(), std::string("ssh-ed25519"), line.substr(12),
                                 line.substr(0, line.size() - 1), line + "=", line + "\n"}) {
    CAPTURE(bad);
    CHECK_FALSE(parse_public_key(bad));
  }
  for (std::size_t size = 0; size < line.size(); ++size)
    CHECK_FALSE(parse_public_key(line.substr(0, size)));
}
