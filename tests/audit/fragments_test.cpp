// SPDX-License-Identifier: Apache-2.0
#include "audit/fragments.h"

#include "support/catch.h"

using namespace palermo::audit;

using Texts = std::vector<std::string>;

TEST_CASE("Markdown loses its marks and the targets of its links, not its words") {
  CHECK(strip_markdown("un*seen* **bold** `code` ~~gone~~") == "unseen bold code gone\n");
  CHECK(strip_markdown("see [the law](https://x.example/a) here") == "see [the law here\n");
  CHECK(strip_markdown("12. first\n3) second\n3.5 percent") == " first\n second\n3.5 percent\n");
  CHECK(strip_markdown("[law]: https://x.example\ntext") == "text\n");
  CHECK(strip_markdown("a <b>b</b>c &amp; d") == "a bc & d\n");
}

TEST_CASE("JSON gives its strings and numbers; what is no JSON is a text") {
  Texts texts;
  for (const Fragment& fragment : fragments_of("a.json", R"({"k":["one",{"l":"two"}],"n":77})"))
    texts.push_back(fragment.text);
  CHECK(texts == Texts{"one", "two", "77"});
  CHECK(fragments_of("a.json", R"({"k":"one")").back().text == "{\"k\":\"one\"\n");
}

TEST_CASE("a text is divided at its blank lines") {
  const auto paragraphs = paragraphs_of("a\nb\n\n \nc\n\n");
  REQUIRE(paragraphs.size() == 2);
  CHECK(paragraphs[0] == "a\nb\n");
  CHECK(paragraphs[1] == "c\n");
  CHECK(paragraphs_of("").empty());
}

TEST_CASE("rare tokens are joined words, addresses, telephones and long numbers") {
  const Alphabet alphabet;
  const auto tokens = [&](std::string_view text) { return rare_tokens(text, alphabet); };
  CHECK(tokens("series Zephrolin-4821, closed") == Texts{"zephrolin-4821"});
  CHECK(tokens("(j.doe@law.example)") == Texts{"j.doe@law.example"});
  CHECK(tokens("案件zephrolin-4821的") == Texts{"zephrolin-4821"});
  CHECK(tokens("case 48213 and 4821") == Texts{"48213"});
  CHECK(tokens("call +99 1 234 567!").back() == "+99 1 234 567");
  CHECK(tokens("дело абв-7731").size() == 1);
}

TEST_CASE("years, dates, articles and short numbers are no rare tokens") {
  const Alphabet alphabet;
  for (const char* text : {"in 2027", "2027-03-14", "untoc-5-1", "Law No. 12/2019", "note-2031",
                           "5,000 cases", "x@y", "a/b", "+12", "art. 16 (1)"}) {
    CAPTURE(text);
    CHECK(rare_tokens(text, alphabet).empty());
  }
}
