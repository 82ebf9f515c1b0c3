// SPDX-License-Identifier: Apache-2.0
#include "markup/link.h"

#include "support/catch.h"

using namespace palermo;

TEST_CASE("an address is sorted by what it may do") {
  CHECK(classify_link("https://example.org").kind == LinkKind::Web);
  CHECK(classify_link(" http://example.org/a:b ").target == "http://example.org/a:b");
  CHECK(classify_link("mailto:a@example.org").kind == LinkKind::Mail);
  CHECK(classify_link("untoc/5-1").kind == LinkKind::Internal);
  CHECK(classify_link("#h-1").kind == LinkKind::Internal);
  CHECK(classify_link("a/b:c").kind == LinkKind::Internal);
  CHECK(classify_link("?x:y").kind == LinkKind::Internal);
  CHECK(classify_link("").kind == LinkKind::Refused);
  CHECK(classify_link("a:b").kind == LinkKind::Refused);
  CHECK(classify_link("java\tscript:x").kind == LinkKind::Refused);
  CHECK(classify_link("//host").kind == LinkKind::Refused);
  CHECK(classify_link("/\\host").kind == LinkKind::Refused);
  CHECK(classify_link("https://a@b").kind == LinkKind::Refused);
  CHECK(classify_link("https://a/@b").kind == LinkKind::Web);
}
