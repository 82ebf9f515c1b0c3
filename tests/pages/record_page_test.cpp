// SPDX-License-Identifier: Apache-2.0
#include "pages/record_page.h"

#include "pages/rendered.h"

using namespace palermo;
using namespace palermo::pages;
using namespace palermo::pages::test;

namespace {

const std::string review = "reviews/xaa/criminalization/";

// Five observations, of which the third and a document stay unreleased by simply not being there.
auto made() {
  Maker maker;
  const std::size_t first = maker.release("xaa-0001", "2027-02-01");
  const std::size_t later = maker.release("xaa-0002", "2027-03-01");
  for (const char* id : {"courts", "data", "police", "training"}) {
    maker.part(review + "observations/" + id,
               R"({"original": "fr", "finding": "suggestion", "keywords": []})", first);
    maker.text(Language::Fr,
               std::string("# Titre ") + id + "\n\nVoir [réponse](untoc/5-1), " +
                   "[brouillon](untoc/6-1).",
               first);
  }
  maker.part(review + "responses/untoc/5-1", R"({"original": "fr", "answer": "partly"})", first);
  maker.text(Language::Fr, "Réponse.\n\n<b onclick=x>brut</b>\n\n[vide]: /secret \"rien\"", first);
  maker.text(Language::En, "Answer.", later);
  maker.part(review + "responses/untoc/10-1", R"({"original": "fr", "answer": "yes"})", first);
  maker.text(Language::Fr, "Personnes morales.", first);
  return maker.take();
}

const Files& files() {
  static const Files rendered = render(made());
  return rendered;
}

const std::string& page(std::string_view path) {
  INFO(path);
  REQUIRE(files().contains(path));
  return files().find(path)->second;
}

}  // namespace

TEST_CASE("observations are numbered by what is released, without a gap") {
  const std::string& list = page("en/xaa/criminalization_observations.html");
  for (const char* number : {">1</a>", ">2</a>", ">3</a>", ">4</a>"}) CHECK(has(list, number));
  CHECK_FALSE(has(list, ">5</a>"));
  CHECK(has(list, "<article class=\"part\" id=\"courts\" data-hash="));
}

TEST_CASE("a link in a text leads to a public part and is plain text elsewhere") {
  const std::string& list = page("ru/xaa/criminalization_observations.html");
  CHECK(has(list,
            "<a href=\"../xaa/criminalization_responses-untoc.html#untoc-5-1\">réponse</a>"));
  CHECK(has(list, "brouillon"));
  CHECK_FALSE(has(list, "6-1"));
}

TEST_CASE("a page shows the text in its language, else the original with its language marked") {
  const std::string& english = page("en/xaa/criminalization_responses-untoc.html");
  CHECK(has(english,
            "<div class=\"text\" lang=\"en\" dir=\"ltr\">\n<p id=\"untoc-5-1.p1\">Answer.</p>"));
  CHECK(has(english, "Informal translation. Original: French."));
  const std::string& arabic = page("ar/xaa/criminalization_responses-untoc.html");
  CHECK(has(arabic, "<html lang=\"ar\" dir=\"rtl\" data-head=\""));
  CHECK(has(arabic, "<div class=\"text\" lang=\"fr\" dir=\"ltr\">\n"
            "<p id=\"untoc-5-1.p1\">Réponse.</p>"));
  CHECK_FALSE(has(arabic, "Answer."));
  const std::string& french = page("fr/xaa/criminalization_responses-untoc.html");
  CHECK_FALSE(has(french, "language-note"));
}

TEST_CASE("search engines are told only of languages that have a text") {
  const Files whole = render(made(), {.base_url = "https://reviews.example/"});
  const std::string& answers = whole.at("es/xaa/criminalization_responses-untoc.html");
  const std::string_view head = std::string_view(answers).substr(0, answers.find("</head>"));
  const std::string english = "hreflang=\"x-default\" href=\"https://reviews.example/en/";
  CHECK(count(head, "hreflang=") == 3);
  CHECK(has(head, "hreflang=\"fr\""));
  CHECK(has(head, "hreflang=\"en\""));
  CHECK(has(head, english));
  const std::string& list = whole.at("en/xaa/criminalization_observations.html");
  CHECK(has(list, "hreflang=\"x-default\" href=\"https://reviews.example/fr/"));
}

TEST_CASE("a site without an address of its own tells search engines nothing") {
  const std::string& answers = page("es/xaa/criminalization_responses-untoc.html");
  CHECK_FALSE(has(answers.substr(0, answers.find("</head>")), "hreflang="));
}

TEST_CASE("a page says by which decisions it may be read") {
  const std::string& answers = page("en/xaa/criminalization_responses-untoc.html");
  CHECK(has(answers, "decision xaa-0001 of 1 January 2027, under paragraph 41"));
  CHECK(has(answers, "Reference: Note xaa-0002."));
  CHECK(count(page("en/xaa/criminalization_observations.html"), "Reference:") == 1);
}

TEST_CASE("questions, answers and labels are in the language of the page") {
  const auto& reference = *edition::test::reference();
  const mechanism::Question& question = *reference.question("untoc/5-1");
  for (const Language language : all_languages) {
    const std::string& answers =
        page(std::string(code(language)) + "/xaa/criminalization_responses-untoc.html");
    std::string escaped;
    templating::append(escaped, question.text[language], templating::Escape::Text);
    CHECK(has(answers, escaped));
    CHECK(has(answers, find(question.answer->values, "partly")->label[language]));
  }
}

TEST_CASE("L13: raw HTML and unused definitions of a released text leave no trace on pages") {
  for (const auto& [path, bytes] : files()) {
    if (!path.ends_with(".html")) continue;
    INFO(path);
    CHECK_FALSE(has(bytes, "onclick"));
    CHECK_FALSE(has(bytes, "/secret"));
  }
}

TEST_CASE("answers stand under their articles in the order of the questionnaire") {
  const std::string& answers = page("en/xaa/criminalization_responses-untoc.html");
  CHECK(answers.find("<h2>Article 5.") < answers.find("id=\"untoc-5-1\""));
  CHECK(answers.find("id=\"untoc-5-1\"") < answers.find("<h2>Article 10."));
}

TEST_CASE("a page of a sample State says so in the language of the page") {
  for (const Language language : all_languages) {
    const std::string& list =
        page(std::string(code(language)) + "/xaa/criminalization_observations.html");
    CHECK(has(list, "<p class=\"notice\">" +
                        std::string(*theme().messages[language].text("site.sample"))));
  }
  CHECK_FALSE(has(page("en/fra.html"), "class=\"notice\""));
}

TEST_CASE("a record's data hold each released file as it is, with its hash and decision") {
  const std::string& data = page("data/xaa/criminalization_responses-untoc.json");
  CHECK(has(data, "\"markdown\": \"Answer.\""));
  CHECK(has(data, to_text(sha256("Answer."))));
  CHECK(has(data, "\"decision\": \"xaa-0002\""));
  CHECK(has(data, "\"sample\": true"));
  for (const Language language : all_languages)
    CHECK(has(page(std::string(code(language)) + "/xaa/criminalization_responses-untoc.html"),
              "href=\"../../data/xaa/criminalization_responses-untoc.json\""));
}
