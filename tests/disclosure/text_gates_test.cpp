// SPDX-License-Identifier: Apache-2.0
#include "disclosure/text_gates.h"

#include "archive.h"
#include "support/catch.h"

using namespace palermo;
using disclosure::looks_personal;

TEST_CASE("addresses and telephone numbers look personal in any script") {
  for (const char* text : {"a.b@ministry.example", "Tel. +43 1 260600", "(022) 123 45 67",
                           "٠٢٢ ١٢٣ ٤٥ ٦٧", "name＠ministry.example", "０１２３４５６７",
                           "01.23.45.67.89"})
    CHECK(looks_personal(text));
}

TEST_CASE("dates, years, articles and symbols do not look personal") {
  for (const char* text : {"Ministry of Justice", "2027-03-14", "in 2019, 2020 and 2021",
                           "articles 5, 6, 8 and 23", "CTOC/COP/2018/13", "14.3.2027", "@",
                           "Law 12/2004 of 3.5.2004"})
    CHECK_FALSE(looks_personal(text));
}

TEST_CASE("names of States are found as whole words, in six languages") {
  const disclosure::StateNames names(test::reference());
  for (const char* text : {"In France, courts", "FRANCE",
                           "the United\nKingdom of Great Britain and Northern Ireland",
                           "l’Italie", "(France)", "法国代表", "В Франция",
                           "وفرنسا", "Iran did"})
    CHECK(names.names_another(text, {}));
  for (const char* text : {"Francesca spoke", "a nigerian word", "the chad", "Omanesque",
                           "all States, and no other"})
    CHECK_FALSE(names.names_another(text, {}));
}

TEST_CASE("a State that may be named does not hide another, nor is another found in its name") {
  const disclosure::StateNames names(test::reference());
  const auto* const bissau = test::reference().state("gnb");
  const auto* const guinea = test::reference().state("gin");
  REQUIRE(bissau != nullptr);
  REQUIRE(guinea != nullptr);
  CHECK_FALSE(names.names_another("Guinea-Bissau said", {bissau}));
  CHECK(names.names_another("Guinea-Bissau said of Guinea", {bissau}));
  CHECK(names.names_another("Guinea-Bissau said", {guinea}));
}

TEST_CASE("numbers of zeros and addresses of letters that are not ASCII look personal") {
  for (const char* text : {"٠٠٠٠٠٠٠", "０００００００", "À@b", "b@À"})
    CHECK(looks_personal(text));
}

TEST_CASE("no-break spaces, typographic hyphens and Latin neighbours hide no name") {
  const disclosure::StateNames names(test::reference());
  for (const char* text : {"in Sri\u00A0Lanka", "in Costa\u202FRica", "in Timor\u2011Leste",
                           "la Côte d’Ivoire", "la Côte d'Ivoire", "ABC法国ABC"})
    CHECK(names.names_another(text, {}));
}
