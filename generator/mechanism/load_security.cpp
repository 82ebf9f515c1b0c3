// SPDX-License-Identifier: Apache-2.0
#include "mechanism/load_steps.h"
#include "mechanism/security_contact.h"

#include <algorithm>
#include <array>
#include <span>

namespace palermo::mechanism {
namespace {

// An address of one of these schemes; no blank and no end of a line, which would begin a field.
bool is_address(std::string_view text, std::span<const std::string_view> schemes) {
  const auto begins = [&](std::string_view scheme) {
    return text.starts_with(scheme) && text.size() > scheme.size();
  };
  const auto is_plain = [](char c) { return c > ' ' && c < '\x7f'; };
  return std::ranges::any_of(schemes, begins) && std::ranges::all_of(text, is_plain);
}

void report_address(json::Fields& fields, std::string_view name) {
  fields.report(name, "security-address", "this is no address to which one could write",
                "write mailto:, https:// or tel: and the address, without blanks");
}

void read_contacts(json::Fields& fields, SecurityContact& contact, json::Problems& problems) {
  constexpr std::array<std::string_view, 3> schemes = {"mailto:", "https://", "tel:"};
  for (const json::Cursor item : fields.list("contacts")) {
    contact.contacts.emplace_back(json::item_string(item, problems));
    if (!is_address(contact.contacts.back(), schemes)) report_address(fields, "contacts");
  }
  if (contact.contacts.empty())
    fields.report("contacts", "security-no-contact", "a security.txt without a contact is none",
                  "name one, or remove the file");
}

void read_languages(json::Fields& fields, SecurityContact& contact, json::Problems& problems) {
  for (const json::Cursor item : fields.optional_list("languages")) {
    contact.languages.emplace_back(json::item_string(item, problems));
    if (!parse_language(contact.languages.back()))
      fields.report("languages", "security-language", "this is not one of the six languages",
                    "ar, zh, en, fr, ru, es");
  }
}

SecurityContact read(json::Cursor root, json::Problems& problems) {
  constexpr std::array<std::string_view, 1> pages = {"https://"};
  json::Fields fields(root, problems);
  allow_provenance(fields);
  SecurityContact contact;
  read_contacts(fields, contact, problems);
  const auto expires = parse_instant(fields.string("expires"));
  if (!expires)
    fields.report("expires", "security-expires", "this is no instant",
                  "write 2027-10-31T00:00:00Z, in UTC; less than a year from now");
  contact.expires = expires.value_or(Instant{});
  read_languages(fields, contact, problems);
  contact.policy = fields.optional_string("policy").value_or("");
  if (!contact.policy.empty() && !is_address(contact.policy, pages))
    report_address(fields, "policy");
  return contact;
}

}  // namespace

void load_security_contact(json::Cursor root, Loading& loading) {
  (void)read(root, loading.problems);
}

std::optional<SecurityContact> read_security_contact(std::string_view bytes) {
  const auto document = json::parse(std::string(security_contact_file), std::string(bytes));
  if (!document) return std::nullopt;
  json::Problems problems;
  SecurityContact contact = read(document->root(), problems);
  if (!problems.empty()) return std::nullopt;
  return contact;
}

}  // namespace palermo::mechanism
