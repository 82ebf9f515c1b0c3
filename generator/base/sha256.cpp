// SPDX-License-Identifier: Apache-2.0
#include "base/sha256.h"

#include <openssl/evp.h>

#include <cstdint>
#include <memory>

namespace palermo {
namespace {

struct FreeDigest {
  void operator()(EVP_MD* method) const { EVP_MD_free(method); }
};

// Looking the method up costs as much as hashing half a kilobyte: once, then, for all threads.
const EVP_MD* method() {
  static const std::unique_ptr<EVP_MD, FreeDigest> found(
      EVP_MD_fetch(nullptr, "SHA2-256", nullptr));
  return found.get();
}

}  // namespace

Sha256 sha256(std::string_view data) {
  Sha256 digest;
  EVP_Digest(data.data(), data.size(), digest.bytes.data(), nullptr, method(), nullptr);
  return digest;
}

struct Sha256Stream::State {
  struct Free {
    void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
  };
  std::unique_ptr<EVP_MD_CTX, Free> context{EVP_MD_CTX_new()};
};

Sha256Stream::Sha256Stream() : state_(std::make_unique<State>()) {
  EVP_DigestInit_ex(state_->context.get(), method(), nullptr);
}
Sha256Stream::Sha256Stream(Sha256Stream&&) noexcept = default;
Sha256Stream::~Sha256Stream() = default;

void Sha256Stream::append(std::string_view data) {
  EVP_DigestUpdate(state_->context.get(), data.data(), data.size());
}

Sha256 Sha256Stream::finish() {
  Sha256 digest;
  EVP_DigestFinal_ex(state_->context.get(), digest.bytes.data(), nullptr);
  return digest;
}

std::string to_text(const Sha256& digest) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text;
  text.reserve(64);
  for (const std::uint8_t byte : digest.bytes) {
    text += digits[byte >> 4U];
    text += digits[byte & 15U];
  }
  return text;
}

std::optional<Sha256> parse_sha256(std::string_view text) {
  if (text.size() != 64) return std::nullopt;
  const auto digit = [](char c) -> int {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    return -1;
  };
  Sha256 digest;
  for (std::size_t i = 0; i < 32; ++i) {
    const int high = digit(text[2 * i]), low = digit(text[2 * i + 1]);
    if (high < 0 || low < 0) return std::nullopt;
    digest.bytes[i] = static_cast<std::uint8_t>(high * 16 + low);
  }
  return digest;
}

}  // namespace palermo
