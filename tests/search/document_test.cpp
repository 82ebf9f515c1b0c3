// SPDX-License-Identifier: Apache-2.0
#include "search/document.h"

#include "support/catch.h"

using namespace palermo;
using namespace palermo::search;

namespace {

Document answer() {
  return {.language = Language::Fr,
          .path = "xaa/criminalization_responses-untoc.html",
          .anchor = "untoc-5-1",
          .title = "L’État a-t-il une loi « A & B » ?",
          .where = "Ambrélie – Réponses",
          .html = "<p>L’article&nbsp;5 <b>bis</b></p>\n"
                  "<table><tr><th>a</th><td>b</td></tr></table>",
          .labels = {"Ambrélie", "", "Article 5. L’infraction"},
          .filters = {{Filter::State, "xaa"},
                      {Filter::Theme, "corruption"},
                      {Filter::Theme, "money-laundering"},
                      {Filter::Kind, "responses"}},
          .date = "2027-03-14"};
}

bool has(const std::string& page, std::string_view what) {
  return page.find(what) != std::string::npos;
}

}  // namespace

TEST_CASE("a document says where it is found, by which codes, and how old it is") {
  const std::string page = to_page(answer());
  const auto meta = [](std::string_view what, std::string_view content) {
    return "<meta data-pagefind-" + std::string(what) + "[content]\" content=\"" +
           std::string(content) + "\">";
  };
  CHECK(has(page, "<html lang=\"fr\">"));
  CHECK(has(page, meta("meta=\"url", "fr/xaa/criminalization_responses-untoc.html#untoc-5-1")));
  CHECK(has(page, meta("meta=\"part", "xaa/criminalization_responses-untoc.html#untoc-5-1")));
  CHECK(has(page, meta("meta=\"title", "L’État a-t-il une loi « A &amp; B » ?")));
  CHECK(has(page, meta("meta=\"where", "Ambrélie – Réponses")));
  CHECK(has(page, meta("meta=\"state", "xaa")));
  CHECK(has(page, meta("meta=\"kind", "responses")));
  CHECK(has(page, meta("meta=\"date", "2027-03-14")));
  CHECK(has(page, meta("sort=\"date", "2027-03-14")));
  CHECK(has(page, meta("filter=\"state", "xaa")));
  CHECK(has(page, meta("filter=\"theme", "corruption")));
  CHECK(has(page, meta("filter=\"theme", "money-laundering")));
  CHECK_FALSE(has(page, "sample"));
}

TEST_CASE("what is searched stands in the form of the index, with the names at the end") {
  const std::string page = to_page(answer());
  CHECK(has(page, "<h1>L'État a-t-il une loi « A &amp; B » ?</h1>"));
  CHECK(has(page, "<p>L'article&nbsp;5 <b>bis</b></p>"));
  CHECK(has(page, "\">Ambrélie · Article 5. L'infraction</p>"));
}

TEST_CASE("the words of two cells of a table do not run together") {
  CHECK(has(to_page(answer()), "<th>a </th><td>b </td>"));
}

TEST_CASE("what a document does not have is not said") {
  const std::string page = to_page({.language = Language::En, .path = "xaa.html", .title = "A"});
  CHECK(has(page, "content=\"en/xaa.html\""));
  CHECK_FALSE(has(page, "date"));
  CHECK_FALSE(has(page, "filter"));
  CHECK(has(to_page({.path = "xaa.html", .sample = true}), "\"sample[content]\" content=\"1\""));
}
