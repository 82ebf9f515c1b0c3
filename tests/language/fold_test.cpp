// SPDX-License-Identifier: Apache-2.0
#include "language/fold.h"

#include "support/catch.h"

using namespace palermo;

TEST_CASE("folded words are small letters, each word with one space before it") {
  CHECK(folded_words(Language::En, "  State,\nunder REVIEW! ") == " state under review");
  CHECK(folded_words(Language::Fr, "L’État") == " l état");
  CHECK(folded_words(Language::En, "").empty());
}

TEST_CASE("folded Arabic has no vowel marks and its conjunction stands apart") {
  CHECK(folded_words(Language::Ar, "المستعرَضة") == folded_words(Language::Ar, "المستعرضة"));
  CHECK(folded_words(Language::Ar, "والدولة") == " و الدولة");
}

TEST_CASE("folded Chinese has nothing between its characters") {
  CHECK(folded_words(Language::Zh, "关于、引渡 的") == "关于引渡的");
}
