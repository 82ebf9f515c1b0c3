// SPDX-License-Identifier: Apache-2.0
#include "markup/cmark_library.h"

#include <stdexcept>
#include <thread>

#include "base/sha256.h"
#include "markup/renderer.h"
#include "support/catch.h"

using namespace palermo;

namespace {

// Texts that need the special characters of the extensions.
std::vector<std::string> texts() {
  std::vector<std::string> made;
  for (int i = 0; i < 100; ++i) {
    const std::string n = std::to_string(i);
    made.push_back("~~out " + n + "~~ in[^" + n + "] ~~out~~\n\n| ~~a~~ | " + n +
                   " |\n|:--|--:|\n| b | ~~c~~ |\n\n- [x] ~~d~~\n\n[^" + n + "]: ~~note~~\n");
  }
  return made;
}

Sha256 render_all(const std::vector<std::string>& all) {
  MarkdownRenderer renderer;
  std::string out;
  for (const std::string& text : all) renderer.render(text, {.id_prefix = "p"}, out);
  return sha256(out);
}

}  // namespace

TEST_CASE("this program keeps cmark's tables set") { CHECK(tables_are_frozen()); }

TEST_CASE("two threads render what one thread renders, run after run") {
  const std::vector<std::string> all = texts();
  const Sha256 expected = render_all(all);
  for (int run = 0; run < 20; ++run) {
    Sha256 first, second;
    std::thread one([&] { first = render_all(all); });
    std::thread two([&] { second = render_all(all); });
    one.join();
    two.join();
    CHECK(first == expected);
    CHECK(second == expected);
  }
}

TEST_CASE("a thread parses one text at a time, and goes on after a mistake") {
  {
    const CmarkDocument first("a\n");
    CHECK_THROWS_AS(CmarkDocument("b\n"), std::logic_error);
    CHECK(cmark_node_first_child(first.root()) != nullptr);
  }
  const CmarkDocument second("c\n");
  CHECK(second.root() != nullptr);
}
