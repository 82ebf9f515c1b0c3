// SPDX-License-Identifier: Apache-2.0
#include "translate/glossary.h"

#include "support/catch.h"
#include "translate/units.h"

#include <boost/filesystem/fstream.hpp>

#include <iterator>

using namespace palermo;
using translate::Standing;

namespace {

Checked<translate::Glossary> read(const std::string& text) {
  auto document = json::parse("glossary.json", text);
  REQUIRE(document);
  return translate::read_glossary(*document);
}

const std::string small = R"({"terms": [{"id": "extradition", "forms": {
  "ar": ["تسليم المجرمين"], "zh": ["引渡"], "en": ["extradition"], "fr": ["extradition"],
  "ru": ["выдач"], "es": ["extradición"]}}]})";

std::size_t missing(Language from, const std::string& source, Language to,
                    const std::string& target) {
  const auto glossary = read(small);
  REQUIRE(glossary.diagnostics.empty());
  const translate::Catalogue catalogue{
      translate::Subject::Texts, from, to, {{"k", source, target, Standing::Current, "", {}}}};
  return missing_terms(catalogue, glossary.value).size();
}

}  // namespace

TEST_CASE("a term is found whatever its capitals, endings, articles and marks") {
  CHECK(missing(Language::En, "EXTRADITION of nationals", Language::Ru, "О выдаче граждан") == 0);
  CHECK(missing(Language::En, "Extradition", Language::Fr, "Sur l’extradition") == 0);
  CHECK(missing(Language::En, "Extradition", Language::Ar, "بتَسليم المجرمين") == 0);
  CHECK(missing(Language::En, "Extradition", Language::Zh, "关于引渡的条约") == 0);
}

TEST_CASE("a translation without the term is told of") {
  CHECK(missing(Language::En, "Extradition", Language::Fr, "Remise") == 1);
  CHECK(missing(Language::Zh, "关于引渡的条约", Language::En, "The handing over") == 1);
}

TEST_CASE("a form begins a word, and what is not translated at all is left aside") {
  CHECK(missing(Language::En, "reextradition", Language::Fr, "Remise") == 0);
  CHECK(missing(Language::En, "Extradition", Language::Fr, "") == 0);
}

TEST_CASE("a glossary without a form in a language is refused with its place") {
  const auto glossary = read(R"({"terms": [{"id": "a", "forms": {"ar": [], "zh": ["x"]}}]})");
  CHECK(test::codes(glossary.diagnostics) ==
        std::set<std::string>{"glossary-no-form", "json-missing-field"});
}
