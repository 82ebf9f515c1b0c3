// SPDX-License-Identifier: Apache-2.0
#include "translate/ages.h"

#include "support/catch.h"

using namespace palermo;
using translate::JsonText;

namespace {

std::vector<JsonText> version(const std::string& english, const std::string& french) {
  JsonText text{.key = "k", .texts = {}, .at = {}};
  text.texts[Language::En] = english;
  text.texts[Language::Fr] = french;
  return {text};
}

bool is_stale(const std::vector<std::vector<JsonText>>& newest_first) {
  translate::Ages ages(newest_first.front());
  for (const auto& earlier : newest_first)
    if (!ages.add(earlier)) break;
  return ages.is_stale("k", Language::En, Language::Fr);
}

}  // namespace

TEST_CASE("a translation is stale where its source changed after it") {
  CHECK(is_stale({version("B", "x"), version("A", "x")}));
  CHECK(is_stale({version("B", "x"), version("B", "x"), version("A", "x"), version("A", "w")}));
}

TEST_CASE("a translation is not stale where it changed with its source, or after it") {
  CHECK_FALSE(is_stale({version("B", "y"), version("A", "x")}));
  CHECK_FALSE(is_stale({version("B", "y"), version("B", "x"), version("A", "x")}));
  CHECK_FALSE(is_stale({version("A", "x")}));
  CHECK_FALSE(is_stale({version("A", "x"), {}}));
}

TEST_CASE("a translation that is not there is missing and not stale") {
  CHECK_FALSE(is_stale({version("B", ""), version("A", "")}));
}

TEST_CASE("what nobody knows is not stale") {
  const translate::Ages ages({});
  CHECK_FALSE(ages.is_stale("k", Language::En, Language::Fr));
}
