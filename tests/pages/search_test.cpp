// SPDX-License-Identifier: Apache-2.0
// What is handed over to be found, and what its codes are called.
#include "json/document.h"
#include "pages/rendered.h"
#include "search/tree.h"

#include <set>

using namespace palermo;
using namespace palermo::pages;
using namespace palermo::pages::test;

namespace {

struct Found {
  Files documents;  // by their path in the tree
  Files site;
};

Found find_in(edition::Released released, std::size_t threads = 1) {
  const edition::test::Folder folder;
  search::Tree tree(folder.path);
  Found found;
  found.site = render(std::move(released), {.threads = threads, .search = &tree});
  found.documents = read_all(folder.path);
  CHECK(tree.documents() == found.documents.size());
  return found;
}

const std::string answer_file = "xaa/criminalization_responses-untoc/untoc-5-1.html";

edition::Released small() {
  Maker maker;
  const std::size_t release = maker.release("xaa-0001", "2027-02-01");
  maker.part("reviews/xaa/criminalization/responses/untoc/5-1",
             R"({"original": "fr", "answer": "yes", "keywords": ["conspiracy"],
                 "laws": [{"title": "Code pénal"}]})",
             release);
  maker.text(Language::Fr, "L’accord **est** puni.", release);
  maker.text(Language::En, "Agreeing is punished.", release);
  maker.part("reviews/xaa/criminalization/document/paper",
             R"({"original": "en", "symbol": "A/RES/55/25", "date": "2019-05-04"})", release);
  maker.text(Language::En, "# A paper\n\nFirst words.\n\n## One\n\nApples.\n\n## Two\n\nPears.",
             release);
  return maker.take();
}

const Found& found() {
  static const Found found = find_in(small());
  return found;
}

const std::string& document(const std::string& path) {
  const auto it = found().documents.find(path);
  INFO(path);
  REQUIRE(it != found().documents.end());
  return it->second;
}

json::Document labels() {
  auto parsed = json::parse("labels.json", found().site.at("search/labels.json"),
                            {.bytes = 1 << 20});
  REQUIRE(parsed);
  return std::move(*parsed);
}

}  // namespace

TEST_CASE("a part is found in each language in which it has a text, and in no other") {
  CHECK(has(document("fr/" + answer_file), "L'accord <strong>est</strong> puni."));
  CHECK(has(document("en/" + answer_file), "Agreeing is punished."));
  CHECK_FALSE(has(document("en/" + answer_file), "accord"));
  for (const std::string language : {"ar", "zh", "ru", "es"})
    CHECK_FALSE(found().documents.contains(language + "/" + answer_file));
}

TEST_CASE("an answer carries its question, its State and its article in the language it is in") {
  const std::string french = document("fr/" + answer_file);
  CHECK(has(french, "content=\"fr/xaa/criminalization_responses-untoc.html#untoc-5-1\""));
  for (const char* filter :
       {"state[content]\" content=\"xaa", "article[content]\" content=\"untoc-5",
        "instrument[content]\" content=\"untoc", "cluster[content]\" content=\"criminalization",
        "kind[content]\" content=\"responses", "theme[content]\" content=\"conspiracy",
        "original[content]\" content=\"fr", "year[content]\" content=\"2027"})
    CHECK(has(french, std::string("data-pagefind-filter=\"") + filter + "\""));
  CHECK(has(french, "Ambrélie"));
  CHECK(has(french, "Article 5."));
  CHECK(has(french, "<p>Code pénal</p>"));
  CHECK_FALSE(has(document("en/" + answer_file), "Code pénal"));
  CHECK(has(french, "\"sample[content]\" content=\"1\""));
}

TEST_CASE("a text on a page of its own is found by its sections, at the id of each heading") {
  const std::string page = "xaa/criminalization_document-paper";
  const std::string whole = document("en/" + page + ".html");
  CHECK(has(whole, "First words."));
  CHECK(has(whole, "A/RES/55/25"));
  CHECK_FALSE(has(whole, "Apples"));
  CHECK(has(whole, "\"date[content]\" content=\"2019-05-04\""));
  const std::string second = document("en/" + page + "/T-h-2.html");
  CHECK(has(second, "Pears."));
  CHECK_FALSE(has(second, "Apples."));
  CHECK(has(second, "content=\"en/" + page + ".html#T-h-2\""));
  CHECK(has(found().site.at("en/" + page + ".html"), "id=\"T-h-2\""));
}

TEST_CASE("every State and article is found by its name in every language") {
  CHECK(has(document("fr/fra.html"), "<h1>France</h1>"));
  CHECK(has(document("ru/articles/untoc-16.html"), "16"));
  CHECK(has(document("ar/fra.html"), "kind[content]\" content=\"page\""));
}

TEST_CASE("a page has only the codes that lead to a public text") {
  CHECK(has(document("fr/xaa.html"), "filter=\"state[content]\" content=\"xaa\""));
  CHECK_FALSE(has(document("fr/fra.html"), "filter=\"state"));
  CHECK_FALSE(has(document("fr/articles/untoc-16.html"), "filter=\"article"));
}

TEST_CASE("every code of a document has its labels in six languages, and no other code is named") {
  const json::Document all = labels();
  std::set<std::string> named, used;
  const json::Cursor filters = all.root().find("labels").value();
  for (const json::Cursor filter : filters)
    for (const json::Cursor label : filter) {
      CHECK(label.size() == language_count);
      for (const json::Cursor text : label) CHECK_FALSE(text.string().empty());
      named.insert(std::string(filter.key()) + " " + std::string(label.key()));
    }
  const std::string opening = "data-pagefind-filter=\"";
  for (const auto& [path, bytes] : found().documents)
    for (std::size_t at = bytes.find(opening); at != std::string::npos;
         at = bytes.find(opening, at + 1)) {
      const std::size_t name = at + opening.size(), end = bytes.find('[', name);
      const std::size_t value = bytes.find("content=\"", end) + 9;
      const std::string filter = bytes.substr(name, end - name);
      if (filter != "year")
        used.insert(filter + " " + bytes.substr(value, bytes.find('"', value) - value));
    }
  CHECK(named == used);
  CHECK(named.contains("state xaa"));
  CHECK_FALSE(named.contains("state fra"));
}

TEST_CASE("the labels say in which languages there is an index, and in which order they stand") {
  const json::Document all = labels();
  CHECK(all.root().find("languages").value().size() == language_count);
  CHECK(all.root().find("bundles").value().size() == language_count);
  const auto state = all.root().find("labels").value().find("state").value().find("xaa").value();
  std::size_t i = 0;
  for (const json::Cursor label : state)
    CHECK(label.string() == edition::test::reference()->state("xaa")->name[all_languages[i++]]);
}

TEST_CASE("what can be found is the same with one thread and with three") {
  CHECK(find_in(edition::test::sample(), 1).documents ==
        find_in(edition::test::sample(), 3).documents);
}

TEST_CASE("a site without search holds nothing of it") {
  for (const auto& [path, bytes] : render(small())) CHECK_FALSE(path.starts_with("search/"));
}
