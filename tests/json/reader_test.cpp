// SPDX-License-Identifier: Apache-2.0
#include "json/reader.h"

#include "support/catch.h"

using namespace palermo;

namespace {

using Found = std::vector<std::string>;

Found codes(json::Problems& problems) {
  Found found;
  for (const Diagnostic& d : problems.take())
    found.push_back(std::to_string(d.at.line) + ":" + std::to_string(d.at.column) + " " + d.code);
  return found;
}

}  // namespace

TEST_CASE("fields of each type are read, and left-out ones are empty") {
  const auto document =
      json::parse("a", R"({"s": "x", "i": 5, "b": true, "l": [1], "o": {}, "n": null, "os": "y"})");
  json::Problems problems;
  {
    json::Fields fields(document->root(), problems);
    CHECK(fields.string("s") == "x");
    CHECK(fields.integer("i", {.least = 5, .most = 5}) == 5);
    CHECK(fields.boolean("b"));
    CHECK(fields.list("l").size() == 1);
    CHECK(fields.object("o").is(json::Type::Object));
    CHECK_FALSE(fields.string_or_null("n"));
    CHECK(fields.optional_string("os") == "y");
    CHECK_FALSE(fields.optional_string("none"));
    CHECK_FALSE(fields.optional_integer("none"));
    CHECK_FALSE(fields.flag("none"));
    CHECK(fields.optional_list("none").size() == 0);
    CHECK_FALSE(fields.optional_object("none"));
  }
  CHECK(problems.empty());
}

TEST_CASE("missing, mistyped, empty, out-of-range and unknown fields are all reported") {
  const auto document = json::parse("a", R"({"s": "", "i": 7, "b": 1,
 "l": {}, "n": null, "x": 1, "y": 2})");
  json::Problems problems;
  {
    json::Fields fields(document->root(), problems);
    CHECK(fields.string("s").empty());
    CHECK(fields.integer("i", {.most = 6}) == 0);
    CHECK_FALSE(fields.boolean("b"));
    CHECK(fields.list("l").size() == 0);
    CHECK_FALSE(fields.optional_string("n"));
    CHECK_FALSE(fields.string_or_null("m"));
  }
  CHECK(codes(problems) == Found{"1:7 json-empty", "1:16 json-range", "1:24 json-type",
                                 "2:7 json-type", "2:16 json-type", "1:1 json-missing-field",
                                 "2:22 json-unknown-field", "2:30 json-unknown-field"});
}

TEST_CASE("what is no object is reported once and reads as empty") {
  const auto document = json::parse("a", "[1]");
  json::Problems problems;
  {
    json::Fields fields(document->root(), problems);
    CHECK(fields.string("s").empty());
  }
  CHECK(codes(problems) == Found{"1:1 json-type"});
}

TEST_CASE("messages name our fields and never those of the document") {
  const auto document = json::parse("a", R"({"geheim": "geheim", "known": "geheim"})");
  json::Problems problems;
  {
    json::Fields fields(document->root(), problems);
    CHECK(fields.integer("known") == 0);
  }
  const auto diagnostics = problems.take();
  REQUIRE(diagnostics.size() == 2);
  CHECK(diagnostics[0].message == "\"known\" is not a whole number");
  for (const Diagnostic& diagnostic : diagnostics)
    CHECK(to_text(diagnostic).find("geheim") == std::string::npos);
}

TEST_CASE("after a hundred mistakes the rest is counted, not listed") {
  const auto document = json::parse("a", "[1]");
  json::Problems problems;
  for (int i = 0; i < 105; ++i) problems.add(document->root(), "c", "m");
  CHECK(problems.count() == 105);
  const auto diagnostics = problems.take();
  REQUIRE(diagnostics.size() == 101);
  CHECK(diagnostics.back().message == "5 more mistakes are not shown");
  CHECK(problems.empty());
}
