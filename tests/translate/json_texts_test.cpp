// SPDX-License-Identifier: Apache-2.0
#include "translate/json_texts.h"

#include "support/catch.h"

using namespace palermo;

namespace {

json::Document parsed(const std::string& file, const std::string& text) {
  auto document = json::parse(file, text);
  REQUIRE(document);
  return std::move(*document);
}

const std::string states = R"({
 "about": "people",
 "states": [
  { "id": "fra", "name": { "fr": "é\"France", "en": "France", "ru": "Франция" } },
  { "number": 7, "name": {
     "en": "Seven" } },
  { "name": { "en": "No id", "x": "not a language" } }
 ]
})";

}  // namespace

TEST_CASE("names are found by keys that stay when a list grows") {
  const auto texts = translate::names_in(parsed("states.json", states));
  REQUIRE(texts.size() == 2);
  CHECK(texts[0].key == "states.json#states/fra/name");
  CHECK(texts[0].texts[Language::Fr] == "é\"France");
  CHECK(texts[0].texts[Language::Ar].empty());
  CHECK(texts[0].at[Language::En].line == 4);
  CHECK(texts[1].key == "states.json#states/7/name");
}

TEST_CASE("a name is put back without another byte of the file changed") {
  const json::Document document = parsed("states.json", states);
  const std::string changed =
      translate::with_names(document, Language::Ru, {{"states.json#states/fra/name", "\"Ф\""}});
  std::string expected = states;
  expected.replace(expected.find("\"Франция\""), std::string("\"Франция\"").size(), R"("\"Ф\"")");
  CHECK(changed == expected);
  CHECK(translate::with_names(document, Language::Ru, {}) == states);
}

TEST_CASE("a language that is not there yet comes after the English one, on a line of its own") {
  const json::Document document = parsed("states.json", states);
  const std::string changed = translate::with_names(
      document, Language::Zh,
      {{"states.json#states/fra/name", "法国"}, {"states.json#states/7/name", "七"}});
  CHECK(changed.find(R"("en": "France", "zh": "法国", "ru")") != std::string::npos);
  CHECK(changed.find("\"en\": \"Seven\",\n     \"zh\": \"七\" }") != std::string::npos);
  CHECK(json::parse("states.json", changed));
}

TEST_CASE("messages of a language come in the order of English and lose nothing") {
  const json::Document english = parsed("i18n/en.json", R"({"a": "A", "b": "B", "c": "C"})");
  const json::Document french = parsed("i18n/fr.json", R"({"c": "Cé", "own": "x", "a": "Aé"})");
  CHECK(translate::with_messages(english, &french, {{"b", "Bé"}, {"a", "Aà"}}) ==
        "{\n  \"a\": \"Aà\",\n  \"b\": \"Bé\",\n  \"c\": \"Cé\",\n  \"own\": \"x\"\n}\n");
  CHECK(translate::with_messages(english, nullptr, {{"b", "Bé"}}) == "{\n  \"b\": \"Bé\"\n}\n");
}

TEST_CASE("messages are those of English with what the other languages have of them") {
  const json::Document english = parsed("i18n/en.json", R"({"a": "A", "b": "B"})");
  const json::Document french = parsed("i18n/fr.json", R"({"b": "Bé"})");
  PerLanguage<const json::Document*> files;
  files[Language::En] = &english;
  files[Language::Fr] = &french;
  const auto texts = translate::messages_in(files);
  REQUIRE(texts.size() == 2);
  CHECK(texts[0].texts[Language::Fr].empty());
  CHECK(texts[1].texts[Language::Fr] == "Bé");
  CHECK(texts[1].texts[Language::Ru].empty());
}
