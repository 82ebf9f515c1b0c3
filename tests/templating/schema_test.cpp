// SPDX-License-Identifier: Apache-2.0
#include "templating/schema.h"

#include "support/catch.h"

#include <stdexcept>

using namespace palermo::templating;

TEST_CASE("keys get slots in the order of their declaration") {
  Schema schema;
  CHECK(schema.text("a").slot == 0);
  CHECK(schema.html("b").slot == 1);
  const Key<List> list = schema.list("c");
  CHECK(list.slot == 2);
  CHECK(schema.items(list).flag("a").slot == 0);
  CHECK(schema.entries()[2].kind == KeyKind::List);
}

TEST_CASE("a key declared twice is a mistake in our own code") {
  Schema schema;
  schema.text("a");
  CHECK_THROWS_AS(schema.flag("a"), std::logic_error);
}
