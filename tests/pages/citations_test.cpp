// SPDX-License-Identifier: Apache-2.0
#include "pages/citations.h"

#include "pages/rendered.h"

using namespace palermo;
using namespace palermo::pages;
using namespace palermo::pages::test;

namespace {

const std::string review = "reviews/xaa/criminalization/";

// `more`: another State publishes as well, and the same State elsewhere.
edition::Released made(bool more = false) {
  Maker maker;
  const std::size_t first = maker.release("xaa-0001", "2027-02-01");
  const std::size_t later = maker.release("xaa-0002", "2027-03-01");
  maker.part(review + "responses/untoc/5-1", R"({"original": "fr", "answer": "partly"})", first);
  maker.text(Language::Fr, "Réponse.\n\nSuite.", first);
  maker.text(Language::En, "Answer.", later);
  maker.part(review + "document/note", R"({"original": "fr"})", first);
  maker.text(Language::Fr, "Étude {1} & 50 %\nTY  - BOOK", first);
  if (!more) return maker.take();
  const std::size_t other = maker.release("xab-0001", "2027-04-01");
  const std::size_t elsewhere = maker.release("xaa-0003", "2027-05-01");
  maker.part("reviews/xab/criminalization/responses/untoc/5-1",
             R"({"original": "en", "answer": "no"})", other);
  maker.part("reviews/xaa/prevention/document/plan", R"({"original": "fr"})", elsewhere);
  maker.text(Language::Fr, "Plan", elsewhere);
  return maker.take();
}

const Files& files() {
  static const Files rendered = render(made(), {.base_url = "https://reviews.example"});
  return rendered;
}

const std::string& file(std::string_view path) {
  INFO(path);
  REQUIRE(files().contains(path));
  return files().find(path)->second;
}

std::string_view cited(std::string_view page) {
  const std::size_t begin = page.find("<section class=\"cite\"");
  return page.substr(begin, page.find("</section>", begin) - begin);
}

std::string hash_of(std::string_view text) { return to_text(sha256(text)); }

}  // namespace

TEST_CASE("a State has its citations in three forms and six languages, others have no such file") {
  for (const Language language : all_languages)
    for (const char* suffix : {".bib", ".ris", ".json"}) {
      const std::string path = "/citations" + std::string(suffix);
      CHECK(files().contains(std::string(code(language)) + "/xaa" + path));
      CHECK_FALSE(files().contains(std::string(code(language)) + "/xab" + path));
      CHECK_FALSE(files().contains(std::string(code(language)) + "/conference" + path));
    }
}

TEST_CASE("records and parts are cited with the release and the hash of what is shown") {
  const std::string& french = file("fr/xaa/citations.bib");
  CHECK(count(french, "@misc{") == 3);
  CHECK(has(french, "@misc{xaa-criminalization-responses-untoc:fr,"));
  CHECK(has(french, "@misc{xaa-criminalization-responses-untoc:5-1:fr,"));
  CHECK(has(french, "@misc{xaa-criminalization-document-note:fr,"));
  CHECK(has(french, "note = {Note xaa-0001; SHA-256 " + hash_of("Réponse.\n\nSuite.") + "}"));
  CHECK(has(french, "url = {https://reviews.example/fr/xaa/criminalization_"
                    "responses-untoc.html#untoc-5-1}"));
  const std::string& english = file("en/xaa/citations.bib");
  CHECK(has(english, "number = {xaa-0002},\n  year = {2027},\n  date = {2027-03-01},\n"
                     "  langid = {english},\n  note = {Note xaa-0002; SHA-256 " +
                         hash_of("Answer.") + "}"));
  // Of a text in another language that language.
  CHECK(has(english, "title = {{Étude \\textbraceleft{}1\\textbraceright{} \\& 50 \\%}}"));
  CHECK(has(english, "langid = {french}"));
}

TEST_CASE("the hash of a record is that of its lines in SHA256SUMS of the edition") {
  const std::string stem = review + "responses/untoc/5-1";
  const std::string sums = hash_of("Answer.") + "  " + stem + ".en.md\n" +
                           hash_of("Réponse.\n\nSuite.") + "  " + stem + ".fr.md\n" +
                           hash_of(R"({"original": "fr", "answer": "partly"})") + "  " + stem +
                           ".json\n";
  CHECK(has(file("en/xaa/citations.ris"), "SHA-256 " + hash_of(sums)));
  CHECK(has(cited(file("en/xaa/criminalization_responses-untoc.html")),
            "SHA-256 " + hash_of(sums).substr(0, 12)));
}

TEST_CASE("a page cites itself in one line, in its language") {
  const std::string_view english = cited(file("en/xaa/criminalization_responses-untoc.html"));
  CHECK(has(english, ", decision xaa-0002, Note xaa-0002, public since 1 March 2027, SHA-256 "));
  CHECK(has(english, ", https://reviews.example/en/xaa/criminalization_responses-untoc.html</p>"));
  CHECK(has(english, "href=\"../xaa/citations.bib\""));
  const std::string_view chinese = cited(file("zh/xaa/criminalization_responses-untoc.html"));
  CHECK(has(chinese, "，第xaa-0002号决定，Note xaa-0002，2027年3月1日起公开，SHA-256 "));
  const std::string_view arabic = cited(file("ar/xaa/criminalization_document-note.html"));
  CHECK(has(arabic, "، القرار xaa-0001"));
  CHECK(has(arabic, "<span lang=\"fr\" dir=\"ltr\">Étude {1} &amp; 50 %</span>"));
}

TEST_CASE("a citation stays as it is when something else is published") {
  const Files after = render(made(true), {.base_url = "https://reviews.example"});
  for (const char* path : {"en/xaa/criminalization_responses-untoc.html",
                           "ar/xaa/criminalization_document-note.html"})
    CHECK(cited(after.find(path)->second) == cited(file(path)));
  const std::string& before = file("fr/xaa/citations.bib");
  const std::string& now = after.find("fr/xaa/citations.bib")->second;
  const std::size_t first = before.find("@misc{xaa-criminalization-responses-untoc:fr");
  CHECK(has(now, before.substr(first, before.find("\n}\n", first) - first)));
  CHECK(after.contains("en/xab/citations.ris"));
}

TEST_CASE("a site that does not know where it is served gives addresses from its root") {
  const Files local = render(made());
  const std::string& entries = local.find("en/xaa/citations.ris")->second;
  CHECK_FALSE(has(entries, "UR  - "));
  CHECK(has(entries, "; /en/xaa/criminalization_responses-untoc.html#untoc-5-1\r\n"));
}

TEST_CASE("paragraphs have addresses, and no two of a page are the same") {
  const std::string& french = file("fr/xaa/criminalization_responses-untoc.html");
  CHECK(count(french, "<p id=\"untoc-5-1.p1\">Réponse.</p>") == 1);
  CHECK(count(french, "<p id=\"untoc-5-1.p2\">Suite.</p>") == 1);
  const std::string& note = file("fr/xaa/criminalization_document-note.html");
  CHECK(has(note, "<p id=\"p1\">"));
}
