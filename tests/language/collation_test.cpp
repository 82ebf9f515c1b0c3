// SPDX-License-Identifier: Apache-2.0
#include "language/collation.h"

#include <algorithm>
#include <vector>

#include "support/catch.h"

using namespace palermo;

namespace {

using Names = std::vector<std::string>;

Names sorted(Language language, Names names) {
  const Collation collation(language);
  std::sort(names.begin(), names.end(), [&](const std::string& a, const std::string& b) {
    return collation.sort_key(a) < collation.sort_key(b);
  });
  return names;
}

}  // namespace

TEST_CASE("names are sorted as a reader of the language looks for them") {
  CHECK(sorted(Language::Fr, {"Zambie", "Éthiopie", "Espagne", "côté", "cote", "côte", "coté"}) ==
        Names{"cote", "coté", "côte", "côté", "Espagne", "Éthiopie", "Zambie"});
  CHECK(sorted(Language::Es, {"ozono", "ñandú", "nube"}) == Names{"nube", "ñandú", "ozono"});
  CHECK(sorted(Language::Ru, {"Япония", "Ёлка", "Жизнь", "Единство"}) ==
        Names{"Единство", "Ёлка", "Жизнь", "Япония"});
  CHECK(sorted(Language::Zh, {"中国", "法国", "阿根廷"}) == Names{"阿根廷", "法国", "中国"});
  CHECK(sorted(Language::Ar, {"يمن", "تونس", "أردن"}) == Names{"أردن", "تونس", "يمن"});
  CHECK(sorted(Language::En, {"b", "B", "a", "Åland"}) == Names{"a", "Åland", "b", "B"});
}

TEST_CASE("a sort key of a very long name is whole") {
  const Collation collation(Language::Ru);
  const std::string name(5'000, 'x');
  CHECK(collation.sort_key(name + "a") < collation.sort_key(name + "b"));
  CHECK(collation.sort_key("").size() < collation.sort_key("a").size());
}

TEST_CASE("the initial is a letter of the language's own index") {
  CHECK(Collation(Language::Fr).initial("Éthiopie") == "E");
  CHECK(Collation(Language::En).initial("zambia") == "Z");
  CHECK(Collation(Language::Es).initial("ñandú") == "Ñ");
  CHECK(Collation(Language::Ru).initial("Япония") == "Я");
  CHECK(Collation(Language::Zh).initial("中国") == "Z");
  CHECK(Collation(Language::Ar).initial("تونس") == "ت");
  CHECK(Collation(Language::Ru).initial("Example") == "E");
  CHECK(Collation(Language::En).initial("3 States") == "…");
}
