// SPDX-License-Identifier: Apache-2.0
#include "pages/findings_page.h"
#include "pages/link_checker.h"
#include "pages/rendered.h"

using namespace palermo;
using namespace palermo::pages;
using namespace palermo::pages::test;

namespace {

const std::string first = "reviews/xaa/criminalization/";

// A need with a thread through three phases, whose reports come in another order; what says least.
edition::Released threads() {
  Maker maker;
  const std::size_t own = maker.release("xaa-0001", "2027-02-01");
  const std::size_t other = maker.release("xab-0001", "2027-03-01");
  const auto part = [&](const std::string& stem, const std::string& data, std::size_t release) {
    maker.part(stem, data, release);
    maker.text(Language::En, "# Title of " + stem.substr(stem.rfind('/') + 1) + "\n\nText.",
               release);
  };
  part(first + "observations/courses", R"({"original": "en", "finding": "assistance-need",
       "assistance": "training", "articles": ["untoc-6", "tip-5"], "keywords": ["training"]})",
       own);
  part(first + "observations/alone", R"({"original": "en", "finding": "assistance-need"})", own);
  part("reviews/xab/criminalization/observations/guide",
       R"({"original": "en", "finding": "best-practice", "articles": ["untoc-6"]})", other);
  part("reviews/xab/criminalization/observations/fund",
       R"({"original": "en", "finding": "assistance-need", "articles": ["untoc-6"]})", other);
  const std::string names = R"("refers_to": ["criminalization/observations/courses"])";
  part("reviews/xaa/prevention/progress/met", R"({"original": "en", "date": "2026-01-01",
       "status": "need-met", )" + names + "}",
       own);
  part("reviews/xaa/international-cooperation/progress/pilot",
       R"({"original": "en", "date": "2026-02-02", "status": "under-way", )" + names + "}", own);
  part(first + "progress/z-plan", R"({"original": "en", "date": "2026-03-03", "status": "planned",
       "refers_to": ["observations/courses", "criminalization/observations/courses"]})",
       own);
  part(first + "progress/a-plan", R"({"original": "en", "date": "2026-04-04",
       "refers_to": ["observations/courses", "observations/not-public"]})",
       own);
  return maker.take();
}

const Files& files() {
  static const Files rendered = render(threads());
  return rendered;
}

const std::string& page(const std::string& path) {
  INFO(path);
  REQUIRE(files().contains(path));
  return files().at(path);
}

// Do these stand on the page, one after the other?
bool in_order(std::string_view text, std::initializer_list<std::string_view> pieces) {
  std::size_t at = 0;
  for (const std::string_view piece : pieces) {
    at = text.find(piece, at);
    if (at == std::string_view::npos) return false;
    at += piece.size();
  }
  return true;
}

bool has_digit(std::string_view text) {
  return text.find_first_of("0123456789") != std::string_view::npos;
}

// What a reader sees next on the same line of a list: up to the end of its item or paragraph.
std::string text_after(std::string_view rest) {
  std::string text;
  bool in_tag = false;
  rest = rest.substr(0, std::min(rest.find("</p>"), rest.find("</li>")));
  for (const char c : rest) {
    if (c == '<' || c == '>')
      in_tag = c == '<';
    else if (!in_tag)
      text += c;
  }
  return text.substr(0, text.find('\n'));
}

bool is_of_findings(std::string_view path) {
  return path.ends_with("/findings.html") || has(path, "/findings/");
}

// Enough findings for several pages of an article and of a State.
edition::Released many() {
  Maker maker;
  const std::size_t release = maker.release("xaa-0001", "2027-02-01");
  const auto add = [&](const std::string& stem, const std::string& data) {
    maker.part(first + stem, data, release);
    maker.text(Language::En, "# Title\n\nText.", release);
  };
  for (int i = 100; i < 160; ++i)
    add("document/d-" + std::to_string(i), R"({"original": "en", "articles": ["untoc-10"]})");
  for (int i = 100; i < 170; ++i)
    add("observations/o-" + std::to_string(i), R"({"original": "en", "finding": "suggestion",
        "articles": ["untoc-10"], "keywords": ["serious-crime"]})");
  return maker.take();
}

}  // namespace

TEST_CASE(
    "a thread goes through the phases in their order, then by day, and names no report twice") {
  for (const char* path :
       {"en/findings/assistance-need.html", "en/findings/keywords/training.html", "en/xaa.html",
        "en/articles/untoc-6.html", "en/xaa/criminalization_observations.html"}) {
    INFO(path);
    const std::string_view main = main_of(page(path));
    CHECK(in_order(main, {"Title of courses", "Progress reported by the State", "Planned",
                          "Title of z-plan", "First phase", "3 March 2026", "Title of a-plan",
                          "Under way", "Title of pilot", "Second phase", "Assistance need met",
                          "Title of met", "Fourth phase", "1 January 2026"}));
  }
  const std::string state = page("en/xaa.html");
  CHECK(count(state, "Title of z-plan</a>") == 1);
  CHECK(has(state, "href=\"xaa/prevention_progress.html#met\""));
  CHECK_FALSE(has(state, "class=\"badge\"></span>"));
}

TEST_CASE("a report leads back to the observation of another phase") {
  CHECK(has(page("en/xaa/prevention_progress.html"),
            "href=\"../xaa/criminalization_observations.html#courses\""));
}

TEST_CASE("what nobody reported on and what is not public leave nothing in a thread") {
  CHECK_FALSE(anywhere(files(), "not-public.html"));
  const std::string list = page("en/findings/assistance-need.html");
  CHECK(count(list, "Progress reported by the State") == 2);  // under two articles
  const std::size_t alone = list.find("Title of alone");
  CHECK_FALSE(has(list.substr(alone, list.find("</li>", alone) - alone), "thread"));
}

TEST_CASE("findings of a kind stand under the articles they name, alphabetical by State") {
  const std::string list = page("en/findings/assistance-need.html");
  CHECK(in_order(main_of(list), {"articles/untoc-6.html", "Ambrelia", "Title of courses", "Bolvera",
                                 "Title of fund", "articles/tip-5.html", "Title of courses",
                                 "Not tied to an article", "Title of alone"}));
  CHECK(in_order(main_of(page("en/articles/untoc-6.html")),
                 {"Best practices", "Title of guide", "Technical assistance needs",
                  "Title of courses", "Title of fund"}));
  CHECK_FALSE(has(page("en/articles/untoc-6.html"), "id=\"_documents\""));
}

TEST_CASE("a theme has a page only where something public carries it") {
  CHECK(files().contains("en/findings/keywords/training.html"));
  CHECK_FALSE(files().contains("en/findings/keywords/serious-crime.html"));
  for (const auto& [path, bytes] : render(edition::test::sample()))
    CHECK_FALSE(has(path, "findings/keywords/"));
}

TEST_CASE("where nothing is public, every kind has its page and says so") {
  Maker maker;
  const Files empty = render(maker.take());
  for (const char* kind : {"best-practice", "gap-or-challenge", "suggestion", "assistance-need"})
    CHECK(has(empty.at("en/findings/" + std::string(kind) + ".html"),
              "Nothing has been made public here."));
  CHECK(has(empty.at("en/findings.html"), "Nothing has been made public here."));
  CHECK_FALSE(has(empty.at("en/findings.html"), "By State"));
  CHECK_FALSE(has(empty.at("en/fra.html"), "id=\"_findings\""));
}

TEST_CASE("the newest findings come first on the page of all findings") {
  CHECK(in_order(main_of(page("en/findings.html")),
                 {"Recently made public", "Title of fund", "Title of guide", "Title of"}));
}

TEST_CASE("no number stands beside the name of a State on the pages of findings") {
  for (const auto& [path, bytes] : files()) {
    if (!is_of_findings(path)) continue;
    INFO(path);
    for (std::string_view rest = main_of(bytes);;) {
      const std::size_t name = rest.find("(sample State)");
      if (name == std::string_view::npos) break;
      const std::size_t begin = rest.rfind('>', name);
      CHECK_FALSE(has_digit(rest.substr(begin, name - begin)));
      rest.remove_prefix(name + 1);
      CHECK_FALSE(has_digit(text_after(rest)));
    }
  }
}

TEST_CASE("the filter offers what is on the page, without numbers, and waits for its script") {
  const std::string list = page("fr/findings/assistance-need.html");
  CHECK(has(list, "<section class=\"filter\" id=\"_filter\" hidden"));
  CHECK(has(list, "<script src=\"../../assets/filter.js\" defer></script>"));
  CHECK(has(list, "<option value=\"xaa\">"));
  CHECK_FALSE(has(list, "<option value=\"xac\">"));
  CHECK_FALSE(has(list, "id=\"_by_kind\""));
  CHECK(has(list, "data-article=\"untoc-6 tip-5\" data-theme=\"keywords/training\""));
  CHECK_FALSE(has(page("fr/findings/best-practice.html"), "filter"));
}

TEST_CASE("links to findings lead to the page of a long list on which they begin") {
  const Files long_lists = render(many());
  const std::vector<std::string> faults = LinkChecker(long_lists).check();
  for (const std::string& fault : faults) UNSCOPED_INFO(fault);
  CHECK(faults.empty());
  CHECK(has(long_lists.at("en/findings.html"), "href=\"xaa_2.html#_findings\""));
  CHECK(has(long_lists.at("en/xaa.html"), "href=\"xaa_2.html#_findings\""));
  CHECK(files().contains("en/findings/suggestion.html"));
  CHECK(long_lists.contains("en/findings/suggestion_2.html"));
  CHECK(long_lists.contains("zh/findings/keywords/serious-crime_2.html"));
  CHECK_FALSE(has(long_lists.at("en/xaa_3.html"), "Public documents"));
}

TEST_CASE("each kind of finding has a word and a shape of its own") {
  for (const char* kind : {"best-practice", "assistance-need"}) {
    INFO(kind);
    CHECK(has(page("en/findings.html"), "<h2 class=\"kind kind-" + std::string(kind) + "\">"));
  }
  CHECK(has(page("en/xab/criminalization_observations.html"),
            "<span class=\"badge kind kind-best-practice\">Best practice</span>"));
}
