// SPDX-License-Identifier: Apache-2.0
#include "json/document.h"

#include "support/catch.h"

using namespace palermo;

TEST_CASE("a document keeps values, keys and their places") {
  auto document =
      json::parse("a.json", "{\n  \"é\": [1, -2, true, null, \"x\\n\"],\n  \"b\": {}\n}");
  REQUIRE(document);
  const json::Document moved = std::move(*document);
  const json::Cursor root = moved.root();
  CHECK(root.size() == 2);
  const json::Cursor list = root.find("é").value();
  CHECK(list.position() == SourcePosition{"a.json", 2, 8});
  CHECK(list.key_position() == SourcePosition{"a.json", 2, 3});
  std::vector<json::Type> types;
  for (const json::Cursor item : list) types.push_back(item.type());
  using T = json::Type;
  CHECK(types == std::vector<T>{T::Integer, T::Integer, T::Boolean, T::Null, T::String});
  auto item = list.begin();
  CHECK((*item).integer() == 1);
  CHECK((*++item).integer() == -2);
  CHECK((*++item).boolean());
  ++item;
  CHECK((*item).position() == SourcePosition{"a.json", 2, 22});
  CHECK((*++item).string() == "x\n");
  CHECK_FALSE(root.find("c"));
}
