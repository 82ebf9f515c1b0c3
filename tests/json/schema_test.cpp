// SPDX-License-Identifier: Apache-2.0
#include "json/schema.h"

#include "support/catch.h"

using namespace palermo;

namespace {

const std::string person = R"({"type": "object", "additionalProperties": false,
  "required": ["name"], "properties": {
    "name": {"type": "string", "minLength": 2, "pattern": "^[a-z]+$"},
    "age": {"anyOf": [{"type": "integer"}, {"type": "null"}]},
    "friends": {"type": "array", "items": {"$ref": "#/definitions/friend"}}},
  "definitions": {"friend": {"type": "object", "properties": {"kind": {"enum": ["old"]}}}}})";

std::vector<std::string> mistakes(const std::string& schema, const std::string& json) {
  const auto compiled = json::Schema::compile("s", schema);
  REQUIRE(compiled);
  const auto document = json::parse("d", json);
  REQUIRE(document);
  std::vector<std::string> found;
  for (const Diagnostic& d : compiled->validate(*document))
    found.push_back(std::to_string(d.at.line) + ":" + std::to_string(d.at.column) + " " + d.code);
  return found;
}

std::string refusal(const std::string& schema) {
  const auto compiled = json::Schema::compile("s", schema);
  return compiled ? "none" : compiled.error().code;
}

using Found = std::vector<std::string>;

}  // namespace

TEST_CASE("a document that fits its schema has no mistakes") {
  CHECK(mistakes(person, R"({"name": "ada", "age": null, "friends": [{"kind": "old"}]})").empty());
}

TEST_CASE("each mistake is reported once, where it stands") {
  CHECK(mistakes(person, "{}") == Found{"1:1 schema-required"});
  CHECK(mistakes(person, R"({"name": 5})") == Found{"1:10 schema-type"});
  CHECK(mistakes(person, R"({"name": "ADA"})") == Found{"1:10 schema-pattern"});
  CHECK(mistakes(person, R"({"name": "a"})") == Found{"1:10 schema-limit"});
  CHECK(mistakes(person, R"({"name": "ada", "x": 1})") == Found{"1:1 schema-unknown-field"});
  CHECK(mistakes(person, "{\"name\": \"ada\",\n \"friends\": [{}, {\"kind\": \"new\"}]}") ==
        Found{"2:27 schema-value"});
}

TEST_CASE("a mistake in one place does not hide another") {
  CHECK(mistakes(person, R"({"name": 5, "friends": [{"kind": "new"}]})") ==
        Found{"1:10 schema-type", "1:34 schema-value"});
}

TEST_CASE("a schema with what would be ignored in silence is refused") {
  CHECK(refusal(R"({"type": "object"})") == "none");
  CHECK(refusal(R"({"propertys": {}})") == "schema-keyword");
  CHECK(refusal(R"({"properties": {"a": {"format": "date"}}})") == "schema-keyword");
  CHECK(refusal(R"({"items": {"anyOf": [{"prefixItems": []}]}})") == "schema-keyword");
  CHECK(refusal(R"({"$ref": "http://example.org/s.json"})") == "schema-reference");
  CHECK(refusal(R"({"properties": {"a": false}})") == "schema-type");
  CHECK(refusal(R"({"type": 5})") == "schema-invalid");
  CHECK(refusal("{") == "json-unfinished");
}
