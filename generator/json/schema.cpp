// SPDX-License-Identifier: Apache-2.0
// The only file that sees valijson: it takes long to compile, and its messages quote the document.
#define VALIJSON_USE_EXCEPTIONS 1

#include "json/schema.h"

#include "json/reader.h"

#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <exception>

namespace palermo::json {

struct Schema::Compiled {
  valijson::Schema schema;
};

namespace {

constexpr std::array<std::string_view, 20> keywords = {
    "$schema", "title",     "description", "definitions", "$ref",
    "type",    "enum",      "properties",  "required",    "additionalProperties",
    "items",   "minItems",  "maxItems",    "uniqueItems", "minimum",
    "maximum", "minLength", "maxLength",   "pattern",     "anyOf"};

void check_schema(const Cursor& schema, Problems& problems);

// Keywords whose value is a schema or holds schemas.
void check_keyword(const Cursor& value, Problems& problems) {
  const std::string_view key = value.key();
  if (key == "properties" || key == "definitions" || key == "anyOf")
    for (const Cursor schema : value) check_schema(schema, problems);
  else if (key == "items" || (key == "additionalProperties" && !value.is(Type::Boolean)))
    check_schema(value, problems);
  else if (key == "$ref" && !value.string().starts_with("#/definitions/"))
    problems.add(value, "schema-reference", "reference to another file",
                 "write \"#/definitions/<name>\"");
}

void check_schema(const Cursor& schema, Problems& problems) {
  if (!schema.is(Type::Object)) {
    problems.add(schema, "schema-type", "a schema is an object");
    return;
  }
  for (const Cursor value : schema) {
    const bool known = std::find(keywords.begin(), keywords.end(), value.key()) != keywords.end();
    if (known)
      check_keyword(value, problems);
    else
      problems.add_at_key(value, "schema-keyword", "keyword that is not supported here",
                          "it would be ignored in silence");
  }
}

// A place in a document as valijson tells it: {"<root>", "[recs]", "[1]"}.
using Context = std::vector<std::string>;

struct Finding {
  Context context;
  std::string description;
  // The innermost mistake is reported again by every schema around it.
  [[nodiscard]] bool repeats() const { return description.rfind("Failed to validate", 0) == 0; }
};

bool inside(const Context& inner, const Context& outer) {
  return inner.size() >= outer.size() && std::equal(outer.begin(), outer.end(), inner.begin());
}

bool explained_elsewhere(const Finding& finding, const std::vector<Finding>& all) {
  if (!finding.repeats()) return false;
  return std::any_of(all.begin(), all.end(), [&](const Finding& other) {
    if (!inside(other.context, finding.context)) return false;
    return !other.repeats() || other.context.size() > finding.context.size();
  });
}

Cursor item_at(const Cursor& list, std::string_view index) {
  std::size_t wanted = 0;
  std::from_chars(index.data(), index.data() + index.size(), wanted);
  std::size_t i = 0;
  for (const Cursor item : list)
    if (i++ == wanted) return item;
  return list;
}

Cursor locate(Cursor at, const Context& context) {
  for (std::size_t i = 1; i < context.size(); ++i) {
    const std::string step = context[i].substr(1, context[i].size() - 2);
    at = at.is(Type::List) ? item_at(at, step) : at.find(step).value_or(at);
  }
  return at;
}

// valijson's sentences name properties and values of the document; ours do not.
void report(const Cursor& at, const std::string& description, Problems& problems) {
  struct Wording {
    std::string_view sign, code, message;
  };
  constexpr std::array<Wording, 6> wordings = {
      {{"Missing required", "schema-required", "a required field is missing"},
       {"additionalProperties", "schema-unknown-field", "an unknown field"},
       {"'type'", "schema-type", "a value of the wrong type"},
       {"pattern", "schema-pattern", "a text of the wrong form"},
       {"enum", "schema-value", "not one of the values that are allowed"},
       {"Failed to validate", "schema-mismatch", "not one of the forms that are allowed"}}};
  for (const Wording& wording : wordings)
    if (description.find(wording.sign) != std::string::npos)
      return problems.add(at, std::string(wording.code), std::string(wording.message));
  problems.add(at, "schema-limit", "too much or too little of something");
}

}  // namespace

Schema::Schema(std::unique_ptr<const Compiled> compiled) : compiled_(std::move(compiled)) {}
Schema::Schema(Schema&&) noexcept = default;
Schema& Schema::operator=(Schema&&) noexcept = default;
Schema::~Schema() = default;

Result<Schema> Schema::compile(std::string file, std::string text) {
  const Result<Document> document = parse(file, std::move(text));
  if (!document) return fail(document.error());
  Problems problems;
  check_schema(document->root(), problems);
  if (!problems.empty()) return fail(problems.take().front());

  auto compiled = std::make_unique<Compiled>();
  try {
    const nlohmann::json tree = nlohmann::json::parse(document->text());
    valijson::SchemaParser(valijson::SchemaParser::kDraft7)
        .populateSchema(valijson::adapters::NlohmannJsonAdapter(tree), compiled->schema);
  } catch (const std::exception&) {  // valijson's own way to refuse a schema
    return fail({.code = "schema-invalid",
                 .at = {.file = std::move(file)},
                 .message = "not a JSON Schema of Draft 7"});
  }
  return Schema(std::move(compiled));
}

std::vector<Diagnostic> Schema::validate(const Document& document) const {
  const nlohmann::json tree = nlohmann::json::parse(document.text());
  const valijson::adapters::NlohmannJsonAdapter target(tree);
  valijson::ValidationResults results;
  valijson::Validator validator;
  if (validator.validate(compiled_->schema, target, &results)) return {};

  std::vector<Finding> findings;
  valijson::ValidationResults::Error error;
  while (results.popError(error)) findings.push_back({error.context, error.description});
  Problems problems;
  for (const Finding& finding : findings)
    if (!explained_elsewhere(finding, findings))
      report(locate(document.root(), finding.context), finding.description, problems);
  if (problems.empty()) problems.add(document.root(), "schema-mismatch", "not as its schema wants");
  std::vector<Diagnostic> diagnostics = problems.take();
  sort(diagnostics);
  return diagnostics;
}

}  // namespace palermo::json
