// SPDX-License-Identifier: Apache-2.0
#include "authority/public_key.h"

#include "authority/wire.h"
#include "base/base64.h"
#include "base/sha256.h"

#include <algorithm>

namespace palermo::authority {
namespace {

constexpr std::string_view key_type = "ssh-ed25519";

Diagnostic bad_key(std::string message) {
  return {.code = "key-malformed",
          .message = std::move(message),
          .hint = "copy the one line of the .pub file: ssh-ed25519 AAAA… comment"};
}

Diagnostic other_key() {
  return {.code = "key-type",
          .message = "this is a key of another type; only ssh-ed25519 is taken",
          .hint = "make one with: ssh-keygen -t ed25519"};
}

}  // namespace

Result<PublicKey> read_key_blob(std::string_view blob) {
  WireReader reader(blob);
  const auto type = reader.string();
  if (!type) return fail(bad_key("the key ends before it is complete"));
  if (*type != key_type) return fail(other_key());
  const auto bytes = reader.string();
  if (!bytes || bytes->size() != 32) return fail(bad_key("the key is not 32 bytes long"));
  if (!reader.at_end()) return fail(bad_key("there is more behind the key"));
  PublicKey key;
  std::copy(bytes->begin(), bytes->end(), key.bytes.begin());
  return key;
}

Result<PublicKey> parse_public_key(std::string_view line) {
  const std::size_t space = line.find(' ');
  if (space == std::string_view::npos) return fail(bad_key("this is no line of a public key"));
  if (line.substr(0, space) != key_type) return fail(other_key());
  const std::string_view rest = line.substr(space + 1);
  const auto blob = decode_base64(rest.substr(0, rest.find(' ')));
  if (!blob) return fail(bad_key("the key is not written in base64"));
  return read_key_blob(*blob);
}

std::string key_blob(const PublicKey& key) {
  std::string blob;
  append_string(blob, key_type);
  append_string(blob, {reinterpret_cast<const char*>(key.bytes.data()), key.bytes.size()});
  return blob;
}

std::string to_text(const PublicKey& key) {
  return std::string(key_type) + " " + encode_base64(key_blob(key));
}

std::string fingerprint(const PublicKey& key) {
  const Sha256 digest = sha256(key_blob(key));
  std::string text = encode_base64(
      {reinterpret_cast<const char*>(digest.bytes.data()), digest.bytes.size()});
  text.erase(text.find_last_not_of('=') + 1);
  return "SHA256:" + text;
}

}  // namespace palermo::authority
