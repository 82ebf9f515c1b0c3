// SPDX-License-Identifier: Apache-2.0
#include "support/signing_key.h"

#include <openssl/evp.h>

#include <memory>
#include <stdexcept>

#include "authority/wire.h"
#include "base/base64.h"
#include "base/sha256.h"

namespace palermo::test {
namespace {

struct Free {
  void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
  void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};
using Key = std::unique_ptr<EVP_PKEY, Free>;

const unsigned char* raw(std::string_view bytes) {
  return reinterpret_cast<const unsigned char*>(bytes.data());
}

Key key_of(const std::string& seed) {
  Key key(EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nullptr, raw(seed), seed.size()));
  if (!key) throw std::runtime_error("no key can be made");
  return key;
}

std::string sign_raw(const std::string& seed, const std::string& bytes) {
  const Key key = key_of(seed);
  const std::unique_ptr<EVP_MD_CTX, Free> context(EVP_MD_CTX_new());
  std::string signature(64, '\0');
  std::size_t size = signature.size();
  if (EVP_DigestSignInit(context.get(), nullptr, nullptr, nullptr, key.get()) != 1 ||
      EVP_DigestSign(context.get(), reinterpret_cast<unsigned char*>(signature.data()), &size,
                     raw(bytes), bytes.size()) != 1)
    throw std::runtime_error("nothing can be signed");
  return signature;
}

}  // namespace

std::string armored(std::string_view blob) {
  const std::string text = encode_base64(blob);
  std::string out = "-----BEGIN SSH SIGNATURE-----\n";
  for (std::size_t at = 0; at < text.size(); at += 70) out += text.substr(at, 70) + "\n";
  return out + "-----END SSH SIGNATURE-----\n";
}

std::string armored(const SignatureFields& fields) {
  std::string inner;
  authority::append_string(inner, fields.type);
  authority::append_string(inner, fields.raw);
  std::string blob = fields.magic;
  authority::append_number(blob, fields.version);
  for (const std::string& field :
       {fields.key, fields.name_space, fields.reserved, fields.hash, inner})
    authority::append_string(blob, field);
  return armored(blob + fields.more);
}

SigningKey::SigningKey(std::string_view word) {
  const Sha256 digest = sha256("a key for a test: " + std::string(word));
  seed_.assign(digest.bytes.begin(), digest.bytes.end());
  std::size_t size = public_.bytes.size();
  if (EVP_PKEY_get_raw_public_key(key_of(seed_).get(), public_.bytes.data(), &size) != 1)
    throw std::runtime_error("no public key can be made");
}

std::string SigningKey::public_line() const { return authority::to_text(public_); }

SignatureFields SigningKey::fields(std::string_view message, std::string_view name_space,
                                   authority::HashAlgorithm hash) const {
  SignatureFields fields{.key = authority::key_blob(public_),
                         .name_space = std::string(name_space)};
  if (hash == authority::HashAlgorithm::Sha256) fields.hash = "sha256";
  fields.raw = sign_raw(seed_, authority::signed_bytes(name_space, hash, message));
  return fields;
}

std::string SigningKey::sign(std::string_view message, std::string_view name_space) const {
  return armored(fields(message, name_space));
}

}  // namespace palermo::test
