// SPDX-License-Identifier: Apache-2.0
#include "base/diagnostic.h"

#include "support/catch.h"

using namespace palermo;

TEST_CASE("a place is counted in lines and code points from 1") {
  const SourcePosition at = position_at("a.json", "один\nдва x", 9 + 7);
  CHECK(at.line == 2);
  CHECK(at.column == 5);
}

TEST_CASE("a diagnostic is printed with its place, code and remedy") {
  CHECK(to_text(Diagnostic{.code = "json-duplicate-key",
                           .at = {"a.json", 3, 7},
                           .message = "the key stands twice",
                           .hint = "keep one of them"}) ==
        "a.json:3:7: error: the key stands twice [json-duplicate-key]\n"
        "  hint: keep one of them");
}

TEST_CASE("diagnostics are sorted by place, whatever order they were found in") {
  std::vector<Diagnostic> found = {{.code = "b", .at = {"b", 1, 1}},
                                   {.code = "a", .at = {"a", 2, 1}},
                                   {.code = "c", .at = {"a", 1, 9}}};
  sort(found);
  CHECK(found[0].code == "c");
  CHECK(found[1].code == "a");
  CHECK(found[2].code == "b");
}
