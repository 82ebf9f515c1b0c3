// SPDX-License-Identifier: Apache-2.0
#include "pages/security_txt.h"

#include "pages/rendered.h"

using namespace palermo;
using namespace palermo::pages;
using namespace palermo::pages::test;

namespace {

const std::string path(security_txt_path);

Files site_with(const std::string& contact, const std::string& base_url) {
  return render(edition::test::sample(),
                {.base_url = base_url, .reference_files = {{"security_contact.json", contact}}});
}

}  // namespace

TEST_CASE("O07: security.txt says what the archive says, and no more") {
  const std::string contact =
      R"({"contacts": ["mailto:a@example.org"], "expires": "2027-10-31", "languages": ["en", "fr"],
          "policy": "https://example.org/policy"})";
  CHECK(site_with(contact, "https://reviews.example").at(path) ==
        "Contact: mailto:a@example.org\n"
        "Expires: 2027-10-31T00:00:00Z\n"
        "Preferred-Languages: en, fr\n"
        "Canonical: https://reviews.example/.well-known/security.txt\n"
        "Policy: https://example.org/policy\n");
  CHECK_FALSE(has(site_with(contact, "").at(path), "Canonical"));
  CHECK_FALSE(has(site_with(contact, "http://reviews.example/").at(path), "Canonical"));
}

TEST_CASE("O07: without a contact there is no security.txt") {
  CHECK_FALSE(render(edition::test::sample()).contains(path));
  CHECK_FALSE(site_with(R"({"contacts": [], "expires": "2027-10-31"})", "").contains(path));
}
