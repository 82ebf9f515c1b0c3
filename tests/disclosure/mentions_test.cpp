// SPDX-License-Identifier: Apache-2.0
#include "disclosure/mentions.h"

#include "support/catch.h"

using namespace palermo::disclosure;
using Paths = std::vector<std::string>;

TEST_CASE("paths are seen through whatever a broken file does to them") {
  const Paths expected = {"reviews/xaa/document/a.fr.md"};
  for (const char* bytes :
       {"reviews/xaa/document/a.fr.md", "\"content/reviews/xaa/document/a.fr.md\",",
        "reviews\\/xaa\\/document\\/a.fr.md", "REVIEWS\\XAA\\document\\\\a.fr.md",
        "\\u0072eviews/xaa/document/a.fr\\u002emd.", "(reviews/xaa/document/a.fr.md).",
        "reviews/xaa/document/a.fr.md reviews/xaa/document/a.fr.md"})
    CHECK(mentioned_paths(bytes) == expected);
  CHECK(mentioned_paths("conference/x.json").size() == 1);
  CHECK(mentioned_paths("nothing \\u of the kind \\").empty());
}

TEST_CASE("the greatest number that a broken file gives itself is seen") {
  CHECK(mentioned_number(R"({"decision": "xaa-0012", "x": "xaa-0007")", "xaa") == 12);
  CHECK(mentioned_number(R"("xab-0012" "xaa-" "xaa-99999999999")", "xaa") == 0);
}

TEST_CASE("a path is read to its last byte, with all letters and digits, in capitals or not") {
  CHECK(mentioned_paths("REVIEWS/XAA/AZ09-az.json!") == Paths{"reviews/xaa/az09-az.json"});
  CHECK(mentioned_paths("reviews/a\\") == Paths{"reviews/a"});
}
