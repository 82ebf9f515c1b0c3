// SPDX-License-Identifier: Apache-2.0
#include "authority/signature.h"

#include "authority/wire.h"
#include "base/base64.h"

#include <openssl/evp.h>
#include <openssl/sha.h>

#include <algorithm>
#include <memory>

namespace palermo::authority {
namespace {

constexpr std::string_view magic = "SSHSIG";
constexpr std::string_view first_line = "-----BEGIN SSH SIGNATURE-----\n";
constexpr std::string_view last_line = "-----END SSH SIGNATURE-----\n";
constexpr std::size_t longest_line = 76;
constexpr std::uint32_t version = 1;

tl::unexpected<Diagnostic> refuse(std::string code, std::string message, std::string hint = "") {
  if (hint.empty()) hint = "sign again with ssh-keygen -Y sign, and commit its file as it is";
  return fail({.code = std::move(code), .message = std::move(message), .hint = std::move(hint)});
}

tl::unexpected<Diagnostic> cut_short() {
  return refuse("signature-truncated", "the signature ends before it is complete");
}

// The base64 between the first and the last line, without its line ends.
Result<std::string> unwrap(std::string_view armored) {
  if (armored.size() > most_signature_bytes)
    return refuse("signature-too-large", "the file is too large for a signature");
  if (armored.find('\r') != std::string_view::npos)
    return refuse("signature-line-ends", "the signature has Windows line ends",
                  "turn off conversion of line ends for .sig files, and commit the original");
  if (!armored.starts_with(first_line))
    return refuse("signature-armor", "the file does not begin as an SSH signature");
  armored.remove_prefix(first_line.size());
  const std::size_t end = armored.find(last_line);
  if (end == std::string_view::npos) return cut_short();
  if (end + last_line.size() != armored.size())
    return refuse("signature-trailing", "there is more behind the signature");
  std::string text;
  for (std::string_view rest = armored.substr(0, end); !rest.empty();) {
    const std::size_t line = rest.find('\n');
    if (line == 0 || line == std::string_view::npos || line > longest_line)
      return refuse("signature-armor", "the lines of the signature are not as ssh-keygen's");
    text += rest.substr(0, line);
    rest.remove_prefix(line + 1);
  }
  return text;
}

std::optional<HashAlgorithm> hash_of(std::string_view name) {
  if (name == "sha512") return HashAlgorithm::Sha512;
  if (name == "sha256") return HashAlgorithm::Sha256;
  return std::nullopt;
}

std::string_view name_of(HashAlgorithm hash) {
  return hash == HashAlgorithm::Sha256 ? "sha256" : "sha512";
}

Result<void> read_raw(std::string_view blob, Signature& signature) {
  WireReader reader(blob);
  const auto type = reader.string();
  const auto bytes = type ? reader.string() : std::nullopt;
  if (!bytes) return cut_short();
  if (*type != "ssh-ed25519")
    return refuse("signature-key-type", "the signature is of another type than its key");
  if (bytes->size() != signature.bytes.size() || !reader.at_end())
    return refuse("signature-length", "the signature is not 64 bytes long");
  std::copy(bytes->begin(), bytes->end(), signature.bytes.begin());
  return {};
}

struct Fields {
  std::string_view key, name_space, hash, raw;
};

Result<Fields> read_fields(std::string_view blob) {
  WireReader reader(blob);
  const auto start = reader.bytes(magic.size());
  if (!start) return cut_short();
  if (*start != magic)
    return refuse("signature-armor", "what is in the file is no SSH signature");
  const auto number = reader.number();
  if (!number) return cut_short();
  if (*number != version)
    return refuse("signature-version", "the signature is of another version than 1");
  const auto key = reader.string();
  const auto name_space = key ? reader.string() : std::nullopt;
  const auto reserved = name_space ? reader.string() : std::nullopt;
  const auto hash = reserved ? reader.string() : std::nullopt;
  const auto raw = hash ? reader.string() : std::nullopt;
  if (!raw) return cut_short();
  if (!reserved->empty())
    return refuse("signature-reserved", "the reserved field of the signature is not empty");
  if (!reader.at_end())
    return refuse("signature-trailing", "there is more behind the signature");
  return Fields{*key, *name_space, *hash, *raw};
}

std::string digest_of(HashAlgorithm hash, std::string_view message) {
  std::array<unsigned char, SHA512_DIGEST_LENGTH> digest{};
  const auto* const data = reinterpret_cast<const unsigned char*>(message.data());
  const bool small = hash == HashAlgorithm::Sha256;
  if (small)
    SHA256(data, message.size(), digest.data());
  else
    SHA512(data, message.size(), digest.data());
  const std::size_t size = small ? SHA256_DIGEST_LENGTH : SHA512_DIGEST_LENGTH;
  return {reinterpret_cast<const char*>(digest.data()), size};
}

struct Free {
  void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
  void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};

bool holds(const Signature& signature, std::string_view message) {
  const std::unique_ptr<EVP_PKEY, Free> key(EVP_PKEY_new_raw_public_key(
      EVP_PKEY_ED25519, nullptr, signature.key.bytes.data(), signature.key.bytes.size()));
  const std::unique_ptr<EVP_MD_CTX, Free> context(EVP_MD_CTX_new());
  return key && context &&
         EVP_DigestVerifyInit(context.get(), nullptr, nullptr, nullptr, key.get()) == 1 &&
         EVP_DigestVerify(context.get(), signature.bytes.data(), signature.bytes.size(),
                          reinterpret_cast<const unsigned char*>(message.data()),
                          message.size()) == 1;
}

}  // namespace

Result<Signature> parse_signature(std::string_view armored) {
  const Result<std::string> text = unwrap(armored);
  if (!text) return fail(text.error());
  const auto blob = decode_base64(*text);
  if (!blob) return refuse("signature-armor", "the signature is not written in base64");
  const auto fields = read_fields(*blob);
  if (!fields) return fail(fields.error());
  const auto key = read_key_blob(fields->key);
  if (!key) return fail(key.error());
  const auto hash = hash_of(fields->hash);
  if (!hash)
    return refuse("signature-hash", "the signature uses another hash than sha512 or sha256");
  Signature signature{.key = *key, .name_space = std::string(fields->name_space), .hash = *hash};
  if (const auto raw = read_raw(fields->raw, signature); !raw) return fail(raw.error());
  return signature;
}

std::string signed_bytes(std::string_view name_space, HashAlgorithm hash,
                         std::string_view message) {
  std::string bytes(magic);
  append_string(bytes, name_space);
  append_string(bytes, "");
  append_string(bytes, name_of(hash));
  append_string(bytes, digest_of(hash, message));
  return bytes;
}

std::optional<Diagnostic> verify(const Signature& signature, std::string_view name_space,
                                 std::string_view message) {
  if (signature.name_space != name_space)
    return Diagnostic{.code = "signature-namespace",
                      .message = "the signature was made for another purpose",
                      .hint = "sign with ssh-keygen -Y sign -n " + std::string(name_space)};
  if (holds(signature, signed_bytes(name_space, signature.hash, message))) return std::nullopt;
  return Diagnostic{.code = "signature-wrong",
                    .message = "the signature is not one of this key over these bytes",
                    .hint = "restore the file as it was signed, or sign it as it is now"};
}

}  // namespace palermo::authority
