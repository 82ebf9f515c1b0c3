// SPDX-License-Identifier: Apache-2.0
#include "language/pseudo.h"

#include "language/messages.h"
#include "support/catch.h"

#include <boost/filesystem/path.hpp>

using namespace palermo;

TEST_CASE("a pseudo message stands in brackets, is longer, and its letters have marks") {
  CHECK(pseudo_pattern("Search") == "⟦Šéářçh ø⟧");
  CHECK(pseudo_pattern("") == "⟦⟧");
}

TEST_CASE("places and forms of a message stay what they were") {
  CHECK(pseudo_pattern("{name} and {n, plural, one {# set} other {# sets}}") ==
        "⟦{name} áñd {n, plural, one {# šéţ} other {# šéţš}} øøø⟧");
}

TEST_CASE("every message of the site is still a message with the same places") {
  const auto all = load_messages(boost::filesystem::path(PALERMO_SOURCE_DIR) / "i18n");
  REQUIRE(all.diagnostics.empty());
  for (const Language language : all_languages)
    for (const Message& message : all.value[language].all()) {
      const auto again =
          read_message(language, message.key, pseudo_pattern(message.pattern), message.at);
      INFO(code(language) << " " << message.key);
      CHECK(again.diagnostics.empty());
      CHECK(again.value.arguments == message.arguments);
    }
}
