// SPDX-License-Identifier: Apache-2.0
#include "language/search_text.h"

#include <fstream>
#include <iterator>

#include "json/document.h"
#include "support/catch.h"

using namespace palermo;

namespace {

json::Document read_cases() {
  const std::string path = PALERMO_SOURCE_DIR "/tests/language/search_text_cases.json";
  std::ifstream file(path);
  Result<json::Document> cases =
      json::parse(path, {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()});
  REQUIRE(cases.has_value());
  return std::move(*cases);
}

}  // namespace

TEST_CASE("a text is indexed by the rules that the search page applies to what a reader types") {
  const json::Document cases = read_cases();
  const json::Cursor texts = cases.root().find("texts").value();
  REQUIRE(texts.size() > 20);
  for (const json::Cursor each : texts) {
    const std::string_view text = each.find("text").value().string();
    CAPTURE(text);
    const auto language = parse_language(each.find("language").value().string());
    REQUIRE(language.has_value());
    CHECK(search_text(*language, text) == each.find("indexed").value().string());
  }
}

TEST_CASE("a text that has been through the rules is not changed by them again") {
  const json::Document cases = read_cases();
  const json::Cursor texts = cases.root().find("texts").value();
  for (const json::Cursor each : texts) {
    const Language language = parse_language(each.find("language").value().string()).value();
    const std::string once = search_text(language, each.find("text").value().string());
    CHECK(search_text(language, once) == once);
  }
}

TEST_CASE("a text for the index is put behind what is there already") {
  std::string out = "A ";
  append_search_text(out, Language::Fr, "l’État");
  CHECK(out == "A l'État");
}
