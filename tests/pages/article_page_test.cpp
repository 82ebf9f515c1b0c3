// SPDX-License-Identifier: Apache-2.0
#include "pages/article_page.h"

#include "pages/link_checker.h"
#include "pages/rendered.h"

using namespace palermo;
using namespace palermo::pages;
using namespace palermo::pages::test;

namespace {

// Answers of all sample States to one question, of two to another.
const Files& sample() {
  static const Files files = [] {
    Maker maker;
    for (const char* state : {"xaa", "xab", "xac"}) {
      const std::size_t release = maker.release(std::string(state) + "-0001", "2027-02-01");
      const std::string answers =
          "reviews/" + std::string(state) + "/criminalization/responses/untoc/";
      maker.part(answers + "5-1", R"({"original": "en", "answer": "yes"})", release);
      maker.text(Language::En, "Answer.", release);
      if (std::string(state) == "xac") continue;
      maker.part(answers + "5-2", R"({"original": "en"})", release);
      maker.text(Language::En, "Another.", release);
    }
    return render(maker.take());
  }();
  return files;
}

// The States of the archive, with an answer each to two questions.
edition::Released of_many_states() {
  Maker maker;
  int made = 0;
  for (const mechanism::State& state : edition::test::reference()->states) {
    if (++made > 70) break;
    const std::size_t release = maker.release(state.id + "-0001", "2027-02-01");
    const std::string answers = "reviews/" + state.id + "/criminalization/responses/untoc/";
    maker.part(answers + "5-1", R"({"original": "en", "answer": "no"})", release);
    maker.text(Language::En, "Answer.", release);
    maker.part(answers + "5-2", R"({"original": "en"})", release);
    maker.text(Language::En, "Another.", release);
  }
  return maker.take();
}

}  // namespace

TEST_CASE("the States with an answer on the page can be chosen, in alphabetical order") {
  for (const Language language : all_languages) {
    const std::string& page = sample().at(std::string(code(language)) + "/articles/untoc-5.html");
    INFO(code(language));
    for (const char* state : {"xaa", "xab", "xac"}) {
      CHECK(count(page, "type=\"checkbox\" value=\"" + std::string(state) + "\"") == 1);
      CHECK(has(page, "<article class=\"part\" data-state=\"" + std::string(state) + "\">"));
    }
    const bool first = page.find("data-state=\"xaa\"") < page.find("data-state=\"xab\"");
    CHECK(first == (page.find("value=\"xaa\"") < page.find("value=\"xab\"")));
  }
}

TEST_CASE("there is nothing to choose where fewer than two States answered") {
  CHECK_FALSE(has(sample().at("en/articles/untoc-10.html"), "class=\"compare"));
  CHECK_FALSE(has(sample().at("en/articles/untoc-10.html"), "compare.css"));
}

TEST_CASE("all answers to a question stand on one page, so that any two can be compared") {
  const Files files = render(of_many_states());
  const std::string& first = files.at("en/articles/untoc-5.html");
  const std::string& second = files.at("en/articles/untoc-5_2.html");
  CHECK(count(first, "data-state=") == 70);
  CHECK(count(second, "data-state=") == 70);
  CHECK(count(first, "class=\"question\"") == 1);
  CHECK(has(second, "id=\"_q_untoc-5-2\""));
}

TEST_CASE("a page of an article leads to its findings on whichever page they are") {
  Maker maker;
  int made = 0;
  for (const mechanism::State& state : edition::test::reference()->states) {
    if (++made > 110) break;
    const std::size_t release = maker.release(state.id + "-0001", "2027-02-01");
    const std::string review = "reviews/" + state.id + "/criminalization/";
    maker.part(review + "responses/untoc/5-1", R"({"original": "en", "answer": "no"})", release);
    if (made > 1) continue;
    maker.part(review + "observations/first",
               R"({"original": "en", "finding": "suggestion", "articles": ["untoc-5"]})", release);
    maker.text(Language::En, "# First\n\nText.", release);
  }
  const Files files = render(maker.take());
  CHECK(count(files.at("en/articles/untoc-5.html"), "data-state=") == 110);
  const std::vector<std::string> faults = LinkChecker(files).check();
  for (const std::string& fault : faults) UNSCOPED_INFO(fault);
  CHECK(faults.empty());
}

TEST_CASE("the choice of States counts and colours nothing") {
  const std::string& page = sample().at("en/articles/untoc-5.html");
  const std::size_t begin = page.find("<details class=\"compare");
  const std::string_view panel =
      std::string_view(page).substr(begin, page.find("</details>", begin) - begin);
  CHECK_FALSE(has(panel, "count"));
  CHECK_FALSE(has(panel, " checked"));
  CHECK_FALSE(has(panel, "badge"));
}
