// SPDX-License-Identifier: Apache-2.0
#include "pages/security_txt.h"

namespace palermo::pages {
namespace {

void add(std::string& text, std::string_view name, std::string_view value) {
  text.append(name).append(": ").append(value).append("\n");
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : ", ") + word;
  return text;
}

}  // namespace

std::string security_txt(const mechanism::SecurityContact& contact, std::string_view base_url) {
  std::string text;
  for (const std::string& address : contact.contacts) add(text, "Contact", address);
  add(text, "Expires", to_text(contact.expires));
  if (!contact.languages.empty()) add(text, "Preferred-Languages", joined(contact.languages));
  // The standard wants an address that begins with https.
  if (base_url.starts_with("https://"))
    add(text, "Canonical", std::string(base_url).append(security_txt_path));
  if (!contact.policy.empty()) add(text, "Policy", contact.policy);
  return text;
}

}  // namespace palermo::pages
