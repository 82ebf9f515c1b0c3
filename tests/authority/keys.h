// SPDX-License-Identifier: Apache-2.0
// A register with its roots for a test.
#pragma once

#include <string>
#include <vector>

#include "authority/register.h"
#include "authority/signature.h"
#include "support/signing_key.h"

namespace palermo::test {

inline const std::string register_file = "authorities/register.json";

inline std::string quoted_key(const std::string& word) {
  return "\"" + SigningKey(word).public_line() + " of " + word + "\"";
}

// {"act": "add", …} of a signer whose key is made from the signer's name and `key`.
inline std::string added(const std::string& signer, const std::string& state,
                         const std::string& role = "focal-point", int from = 1) {
  return R"({"act": "add", "from": )" + std::to_string(from) + R"(, "signer": ")" + signer +
         R"(", "state": ")" + state + R"(", "role": ")" + role +
         R"(", "reference": "Note 1", "keys": [)" + quoted_key(signer) + "]}";
}

inline std::string rotated(const std::string& signer, int from, const std::string& key) {
  return R"({"act": "rotate", "from": )" + std::to_string(from) + R"(, "signer": ")" + signer +
         R"(", "reference": "Note 2", "keys": [)" + quoted_key(key) + "]}";
}

inline std::string revoked(const std::string& signer, int from) {
  return R"({"act": "revoke", "from": )" + std::to_string(from) + R"(, "signer": ")" + signer +
         R"(", "reference": "Note 3"})";
}

inline std::string register_of(const std::vector<std::string>& entries,
                               const std::string& more = "") {
  std::string text = "{\"entries\": [";
  for (const std::string& entry : entries) text += (&entry == entries.data() ? "" : ",") + entry;
  return text + "]" + more + "}\n";
}

inline authority::Root root(const std::string& name) {
  return {name, SigningKey("root " + name).public_key()};
}

inline std::vector<authority::Root> three_roots() {
  return {root("one"), root("two"), root("three")};
}

inline authority::SignedRegister signed_register(const std::string& bytes,
                                                 const std::vector<std::string>& roots) {
  authority::SignedRegister file{.file = register_file, .bytes = bytes};
  for (const std::string& name : roots)
    file.signatures.push_back(
        {name, register_file + "." + name + ".sig",
         SigningKey("root " + name).sign(bytes, authority::register_namespace)});
  return file;
}

inline std::vector<std::string> codes(const std::vector<Diagnostic>& diagnostics) {
  std::vector<std::string> found;
  for (const Diagnostic& diagnostic : diagnostics) found.push_back(diagnostic.code);
  return found;
}

}  // namespace palermo::test
