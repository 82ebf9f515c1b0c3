// SPDX-License-Identifier: Apache-2.0
#include "pages/link_checker.h"
#include "pages/rendered.h"
#include "pages/side_by_side_page.h"

using namespace palermo;
using namespace palermo::pages;
using namespace palermo::pages::test;

namespace {

const std::string review = "reviews/xaa/criminalization/";
constexpr std::string_view answers_path = "side-by-side/xaa/criminalization_responses-untoc.html";

// French answers, one with translations and one without; a paper in two languages, one in one.
Files made() {
  Maker maker;
  const std::size_t release = maker.release("xaa-0001", "2027-02-01");
  maker.part(review + "responses/untoc/5-1",
             R"({"original": "fr", "answer": "partly", "translations": {"ar": "official"}})",
             release);
  maker.text(Language::Fr, "## Un\n\nVoir [6](untoc/6-1).[^1]\n\n[^1]: Note.", release);
  maker.text(Language::En, "## One\n\nSee [6](untoc/6-1).[^1]\n\n[^1]: Note.", release);
  maker.text(Language::Ar, "نص.[^1]\n\n[^1]: حاشية.", release);
  maker.part(review + "responses/untoc/6-1", R"({"original": "fr", "answer": "yes"})", release);
  maker.text(Language::Fr, "Texte français seulement.", release);
  maker.part(review + "document/figures", R"({"original": "en"})", release);
  maker.text(Language::En, "# Figures\n\nEnglish figures.", release);
  maker.text(Language::Ru, "# Цифры\n\nРусский текст.", release);
  maker.part(review + "document/alone", R"({"original": "es"})", release);
  maker.text(Language::Es, "# Solo\n\nTexto.", release);
  maker.part(review + "observations/first", R"({"original": "fr", "finding": "suggestion"})",
             release);
  maker.text(Language::Fr, "# Première\n\nTexte.", release);
  maker.part(review + "observations/second", R"({"original": "en", "finding": "suggestion"})",
             release);
  maker.text(Language::En, "# Second\n\nText.", release);
  return render(maker.take());
}

const Files& files() {
  static const Files rendered = made();
  return rendered;
}

const std::string& page(std::string_view path) {
  INFO(path);
  REQUIRE(files().contains(path));
  return files().find(path)->second;
}

// Every cell of a language, joined.
std::string column(std::string_view page, Language language) {
  const std::string opening = "<div class=\"cell\" lang=\"" + std::string(code(language)) +
                              "\" dir=\"" + std::string(direction(language)) + "\">";
  std::string cells;
  for (std::size_t at = page.find(opening); at != std::string_view::npos;
       at = page.find(opening, at + 1)) {
    const std::size_t next = page.find("<div class=\"cell\"", at + 1);
    cells += page.substr(at, std::min(next, page.find("</main>")) - at);
  }
  return cells;
}

std::string escaped(std::string_view text) {
  std::string html;
  templating::append(html, text, templating::Escape::Text);
  return html;
}

std::string_view said(Language language, std::string_view key) {
  return *theme().messages[language].text(key);
}

}  // namespace

TEST_CASE("a record with texts in several languages has one page with a column for each") {
  const std::string& answers = page(answers_path);
  for (const Language language : {Language::Ar, Language::En, Language::Fr})
    CHECK(has(answers, "id=\"_" + std::string(code(language)) + "\" checked"));
  CHECK(answers.find("class=\"cell\" lang=\"ar\"") < answers.find("class=\"cell\" lang=\"en\""));
  CHECK(answers.find("class=\"cell\" lang=\"en\"") < answers.find("class=\"cell\" lang=\"fr\""));
  CHECK(files().contains("side-by-side/xaa/criminalization_document-figures.html"));
}

TEST_CASE("a language in which nothing is released has no column") {
  for (const Language language : {Language::Zh, Language::Ru, Language::Es}) {
    CHECK(column(page(answers_path), language).empty());
    CHECK_FALSE(has(page(answers_path), "id=\"_" + std::string(code(language)) + "\""));
  }
}

TEST_CASE("all that stands in a column is in its language") {
  const auto& reference = *edition::test::reference();
  const mechanism::Question& question = *reference.question("untoc/5-1");
  const mechanism::State& state = *reference.state("xaa");
  for (const Language language : {Language::Ar, Language::En, Language::Fr}) {
    const std::string cells = column(page(answers_path), language);
    INFO(code(language));
    CHECK(has(cells, escaped(state.name[language])));
    CHECK(has(cells, escaped(question.text[language])));
    CHECK(has(cells, escaped(find(question.answer->values, "partly")->label[language])));
    CHECK(has(cells, escaped(question.articles.front()->title[language])));
    CHECK(has(cells, escaped(said(language, "site.sample"))));
    CHECK(has(cells, "../../" + std::string(code(language)) + "/xaa.html"));
    for (const Language other : all_languages)
      if (other != language) CHECK_FALSE(has(cells, "href=\"../../" + std::string(code(other))));
  }
}

TEST_CASE("a column says whether its text is the original and who translated it") {
  const std::string& answers = page(answers_path);
  const std::string mark = "<span class=\"badge\">";
  CHECK(count(column(answers, Language::Fr),
              mark + std::string(said(Language::Fr, "version.original"))) == 2);
  CHECK_FALSE(has(column(answers, Language::En), mark + "original"));
  CHECK(has(column(answers, Language::En), "Informal translation. Original: French."));
  CHECK(has(column(answers, Language::Ar), "ترجمة رسمية."));
  CHECK_FALSE(has(column(answers, Language::Fr), "Original\u00a0:"));
}

TEST_CASE("a text that is not public in a language is said so there in one neutral sentence") {
  const std::string& answers = page(answers_path);
  for (const Language language : {Language::Ar, Language::En}) {
    const std::string cells = column(answers, language);
    CHECK(count(cells, escaped(said(language, "side_by_side.absent"))) == 1);
    CHECK_FALSE(has(cells, "Texte français"));
  }
  CHECK_FALSE(has(column(answers, Language::Fr), said(Language::Fr, "side_by_side.absent")));
}

TEST_CASE("a title that is public in one language stands in that column alone") {
  const std::string& list = page("side-by-side/xaa/criminalization_observations.html");
  CHECK(has(column(list, Language::Fr), "Première"));
  CHECK_FALSE(has(column(list, Language::En), "Première"));
  CHECK(has(column(list, Language::En), "Second"));
  CHECK_FALSE(has(column(list, Language::Fr), "Second"));
}

TEST_CASE("a translation that was public before its original was revised is marked, and it alone") {
  Maker maker;
  const std::size_t first = maker.release("xaa-0001", "2027-02-01");
  const std::size_t later = maker.release("xaa-0002", "2027-03-01");
  maker.part(review + "responses/untoc/6-1", R"({"original": "fr", "answer": "yes"})", first);
  maker.text(Language::Fr, "Nouveau.", later, {first});
  maker.text(Language::En, "Old.", first);
  maker.text(Language::Es, "Nuevo.", later);
  const Files revised = render(maker.take());
  const std::string_view mark = "<p class=\"language-note stale\">";
  const std::string& answers = revised.at(std::string(answers_path));
  CHECK(count(answers, mark) == 1);
  CHECK(has(column(answers, Language::En), mark));
  CHECK(has(revised.at("en/xaa/criminalization_responses-untoc.html"), mark));
  CHECK_FALSE(has(revised.at("fr/xaa/criminalization_responses-untoc.html"), mark));
  CHECK_FALSE(has(revised.at("ru/xaa/criminalization_responses-untoc.html"), mark));
}

TEST_CASE("the frame is in the language of the original") {
  CHECK(has(page(answers_path), "<html lang=\"fr\" dir=\"ltr\" data-head=\""));
  const std::string& paper = page("side-by-side/xaa/criminalization_document-figures.html");
  CHECK(has(paper, "<html lang=\"en\" dir=\"ltr\" data-head=\""));
  CHECK(has(paper, "<h1>Side by side</h1>"));
}

TEST_CASE("what has one language has no such page and no link to one") {
  CHECK_FALSE(files().contains("side-by-side/xaa/criminalization_document-alone.html"));
  CHECK_FALSE(has(page("fr/xaa/criminalization_document-alone.html"), "side-by-side/"));
  for (const Language language : all_languages)
    CHECK(has(page(std::string(code(language)) + "/xaa/criminalization_responses-untoc.html"),
              "href=\"../../side-by-side/xaa/criminalization_responses-untoc.html\">" +
                  escaped(said(language, "side_by_side.read"))));
}

TEST_CASE("links and ids are whole on the page of all languages, with notes in each") {
  const std::vector<std::string> faults = LinkChecker(files()).check();
  for (const std::string& fault : faults) UNSCOPED_INFO(fault);
  CHECK(faults.empty());
  const std::string& answers = page(answers_path);
  CHECK(count(answers, "id=\"untoc-5-1\"") == 1);
  CHECK(has(column(answers, Language::En),
            "href=\"../../en/xaa/criminalization_responses-untoc.html#untoc-6-1\""));
  for (const char* tag : {"ar", "en", "fr"})
    CHECK(has(answers, "id=\"" + std::string(tag) + "-Tuntoc-5-1"));
}
