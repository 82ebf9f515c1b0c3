// SPDX-License-Identifier: Apache-2.0
#include "audit/signature.h"

#include <openssl/evp.h>

#include <algorithm>
#include <array>
#include <memory>
#include <utility>
#include <vector>

namespace palermo::audit {
namespace {

constexpr std::string_view type = "ssh-ed25519", magic = "SSHSIG";
constexpr std::size_t key_bytes = 32, signature_bytes = 64;

const unsigned char* bytes_of(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

// A string of the SSH wire format: its length in four bytes, then itself.
std::string wire(std::string_view bytes) {
  std::string out;
  for (int shift = 24; shift >= 0; shift -= 8)
    out += static_cast<char>((bytes.size() >> static_cast<unsigned>(shift)) & 0xFFU);
  return out.append(bytes);
}

std::optional<std::string> decode(std::string text) {
  std::erase_if(text, [](char c) { return c == '\n' || c == '\r'; });
  const std::size_t padding = std::min<std::size_t>(
      2, text.size() - (text.find_last_not_of('=') + 1));
  std::vector<unsigned char> bytes(text.size());
  const int size =
      EVP_DecodeBlock(bytes.data(), bytes_of(text), static_cast<int>(text.size()));
  if (size < 0 || static_cast<std::size_t>(size) < padding) return std::nullopt;
  return std::string(bytes.begin(), bytes.begin() + size - static_cast<std::ptrdiff_t>(padding));
}

std::optional<std::string> unwrap(std::string_view armored) {
  constexpr std::string_view first = "-----BEGIN SSH SIGNATURE-----\n";
  constexpr std::string_view last = "-----END SSH SIGNATURE-----";
  const std::size_t end = armored.find(last);
  if (!armored.starts_with(first) || end == std::string_view::npos) return std::nullopt;
  return decode(std::string(armored.substr(first.size(), end - first.size())));
}

struct Hash {
  std::string_view name;
  const EVP_MD* method;
};

std::string digest(const Hash& hash, std::string_view text) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> bytes{};
  unsigned size = 0;
  const int done =
      EVP_Digest(text.data(), text.size(), bytes.data(), &size, hash.method, nullptr);
  if (done != 1) return {};
  return {reinterpret_cast<const char*>(bytes.data()), size};
}

struct Free {
  void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
  void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};

bool verifies(std::string_view key_text, std::string_view message, std::string_view signature) {
  const std::unique_ptr<EVP_PKEY, Free> key(EVP_PKEY_new_raw_public_key(
      EVP_PKEY_ED25519, nullptr, bytes_of(key_text), key_text.size()));
  const std::unique_ptr<EVP_MD_CTX, Free> context(EVP_MD_CTX_new());
  return key && context &&
         EVP_DigestVerifyInit(context.get(), nullptr, nullptr, nullptr, key.get()) == 1 &&
         EVP_DigestVerify(context.get(), bytes_of(signature), signature.size(), bytes_of(message),
                          message.size()) == 1;
}

std::string key_blob(std::string_view key) { return wire(type) + wire(key); }

}  // namespace

std::optional<std::string> key_of(std::string_view line) {
  if (!line.starts_with(type) || line.size() <= type.size()) return std::nullopt;
  const std::string_view rest = line.substr(type.size() + 1);
  const auto blob = decode(std::string(rest.substr(0, rest.find_first_of(" \t\r\n"))));
  if (!blob || blob->size() < key_bytes) return std::nullopt;
  std::string key = blob->substr(blob->size() - key_bytes);
  return *blob == key_blob(key) ? std::optional(std::move(key)) : std::nullopt;
}

bool has_signed(Purpose purpose, std::string_view text, std::string_view armored) {
  const auto blob = unwrap(armored);
  if (!blob || blob->size() < signature_bytes) return false;
  const std::string signature = blob->substr(blob->size() - signature_bytes);
  for (const Hash& hash : {Hash{"sha512", EVP_sha512()}, Hash{"sha256", EVP_sha256()}}) {
    const std::string common = wire(purpose.name_space) + wire("") + wire(hash.name);
    const std::string whole = std::string(magic) + std::string("\0\0\0\1", 4) +
                              wire(key_blob(purpose.key)) + common +
                              wire(wire(type) + wire(signature));
    if (*blob == whole)
      return verifies(purpose.key, std::string(magic) + common + wire(digest(hash, text)),
                      signature);
  }
  return false;
}

}  // namespace palermo::audit
