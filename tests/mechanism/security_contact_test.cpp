// SPDX-License-Identifier: Apache-2.0
#include "mechanism/security_contact.h"

#include "mechanism/content.h"
#include "support/catch.h"

using namespace palermo;
using namespace palermo::mechanism;

namespace {

const std::string good =
    R"({"contacts": ["mailto:a@example.org", "https://example.org/report"],
        "expires": "2027-10-31T00:00:00Z", "languages": ["en", "fr"],
        "policy": "https://example.org/policy"})";

std::string with(const std::string& before, const std::string& after) {
  std::string text = good;
  const std::size_t at = text.find(before);
  REQUIRE(at != std::string::npos);
  return text.replace(at, before.size(), after);
}

// What load() says first of it, and that nothing is made of what it refuses.
std::string mistake(const std::string& text) {
  const auto loaded = load(test::with({{std::string(security_contact_file), text}}));
  CHECK(read_security_contact(text).has_value() == loaded.diagnostics.empty());
  return loaded.diagnostics.empty() ? "none" : loaded.diagnostics.front().code;
}

}  // namespace

TEST_CASE("O07: a contact is read with its end, languages and policy") {
  CHECK(mistake(good) == "none");
  const auto contact = read_security_contact(good);
  REQUIRE(contact);
  CHECK(contact->contacts ==
        std::vector<std::string>{"mailto:a@example.org", "https://example.org/report"});
  CHECK(to_text(contact->expires) == "2027-10-31T00:00:00Z");
  CHECK(contact->languages == std::vector<std::string>{"en", "fr"});
  CHECK(contact->policy == "https://example.org/policy");
}

TEST_CASE("O07: a file without a contact or an end is refused") {
  CHECK(mistake(R"({"contacts": [], "expires": "2027-10-31T00:00:00Z"})") ==
        "security-no-contact");
  CHECK(mistake(R"({"expires": "2027-10-31T00:00:00Z"})") != "none");
  CHECK(mistake(R"({"contacts": ["mailto:a@example.org"]})") != "none");
  CHECK(mistake(with("2027-10-31T00:00:00Z", "next year")) == "security-expires");
}

TEST_CASE("O07: nothing that is no address gets into security.txt") {
  for (const char* address : {"a@example.org", "http://example.org", "javascript:alert(1)",
                              "mailto:", "mailto:a b", "mailto:a\\nPolicy: x", "mailto:\u00e9"}) {
    CAPTURE(address);
    CHECK(mistake(with("mailto:a@example.org", address)) == "security-address");
  }
  CHECK(mistake(with("https://example.org/policy", "http://example.org")) == "security-address");
  CHECK(mistake(with("\"fr\"", "\"de\"")) == "security-language");
}
