// SPDX-License-Identifier: Apache-2.0
#include "pages/reference_meta.h"

#include "pages/rendered.h"

using namespace palermo;
using namespace palermo::pages;
using namespace palermo::pages::test;

namespace {

constexpr std::string_view hostile = "</script><script>alert(1)</script>\" x=\"\\";
const std::string record = "xaa/criminalization_responses-untoc.html";
const std::string document = "xaa/criminalization_document-annex.html";

const Files& files() {
  static const Files rendered = [] {
    Maker maker;
    const std::size_t release = maker.release("xaa-0001", "2027-02-01");
    maker.part("reviews/xaa/criminalization/responses/untoc/5-1",
               R"({"original": "fr", "answer": "yes"})", release);
    maker.text(Language::Fr, "Oui", release);
    maker.part("reviews/xaa/criminalization/document/annex",
               R"({"original": "ar", "symbol": "A/1"})", release);
    maker.text(Language::Ar, "# T\n\nx", release);
    maker.made().parts.back().texts.back().title = hostile;
    maker.withdraw("reviews/xaa/criminalization/document/gone", "xaa-0007");
    return render(maker.take(), {.base_url = "https://reviews.example/"});
  }();
  return rendered;
}

std::string meta(const std::string& page, const std::string& name) {
  const std::string opening = "<meta name=\"citation_" + name + "\" content=\"";
  const std::size_t at = page.find(opening);
  REQUIRE(at != std::string::npos);
  return page.substr(at + opening.size(),
                     page.find('"', at + opening.size()) - at - opening.size());
}

std::string json_ld(const std::string& page) {
  const std::string opening = "<script type=\"application/ld+json\">";
  const std::size_t at = page.find(opening);
  REQUIRE(at != std::string::npos);
  return page.substr(at + opening.size(), page.find("</script>", at) - at - opening.size());
}

}  // namespace

TEST_CASE("a record tells a reference manager who made what public, when, in which language") {
  const std::string& page = files().at("en/" + record);
  CHECK(meta(page, "title") ==
        "Responses to the questionnaire: Organized Crime Convention – "
        "Criminalization and jurisdiction");
  CHECK(meta(page, "author") == "Ambrelia (sample State),");
  CHECK(meta(page, "publication_date") == "2027-02-01");
  CHECK(meta(page, "language") == "fr");
  CHECK(meta(page, "technical_report_number") == "xaa-0001");
  CHECK(has(json_ld(page), ",\"url\":\"https://reviews.example/en/" + record + "\"}"));
  CHECK(json_ld(page).starts_with("{\"@context\":\"https://schema.org\",\"@type\":\"Report\","));
}

TEST_CASE("the title of a document is marked with its language, and its symbol is its number") {
  const std::string& page = files().at("en/" + document);
  CHECK(has(page, "\" lang=\"ar\">\n<meta name=\"citation_author\""));
  CHECK(meta(page, "technical_report_number") == "A/1");
  CHECK(meta(page, "language") == "ar");
  CHECK_FALSE(has(files().at("ar/" + document), "\" lang=\"ar\">\n<meta name=\"citation_author\""));
}

TEST_CASE("no title ends the data that it stands in") {
  const std::string& page = files().at("en/" + document);
  CHECK(count(page, "<script type=\"application/ld+json\">") == 1);
  CHECK(count(page, "</script>") == 1 + count(page, "<script src="));
  CHECK(json_ld(page).ends_with("}"));
  CHECK_FALSE(has(json_ld(page), "<"));
}

TEST_CASE("what was withdrawn has no reference") {
  const std::string& gone = files().at("en/xaa/criminalization_document-gone.html");
  CHECK_FALSE(has(gone, "citation_"));
  CHECK_FALSE(has(gone, "ld+json"));
}

TEST_CASE("the data about a page are short") {
  for (const Language language : all_languages) {
    const std::string& page = files().at(std::string(code(language)) + "/" + record);
    const std::size_t begin = page.find("<meta name=\"citation_title\"");
    CHECK(page.find("</script>", begin) - begin < 1200);
  }
}
