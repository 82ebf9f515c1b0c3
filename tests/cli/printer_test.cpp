// SPDX-License-Identifier: Apache-2.0
#include "cli/printer.h"

#include "support/catch.h"

#include <nlohmann/json.hpp>

#include <sstream>

using namespace palermo;
using namespace palermo::cli;

namespace {

const std::vector<Diagnostic> two = {
    {.code = "json-syntax", .at = {"a.json", 3, 7}, .message = "not a value", .hint = "write one"},
    {.severity = Severity::Warning, .code = "raw-html", .at = {"b.md"}, .message = "left out"}};

std::string printed(const std::vector<Diagnostic>& diagnostics, Format format) {
  std::ostringstream out;
  print(out, diagnostics, format);
  return out.str();
}

}  // namespace

TEST_CASE("text ends with a line that counts the problems, and notes are none") {
  CHECK(printed(two, Format::Text) ==
        "a.json:3:7: error: not a value [json-syntax]\n  hint: write one\n"
        "b.md: warning: left out [raw-html]\n1 error, 1 warning\n");
  CHECK(count_line({{.severity = Severity::Note}}) == "no problems");
  CHECK(count_line({two[0], two[0]}) == "2 errors");
}

TEST_CASE("JSON holds every problem with its place") {
  const auto json = nlohmann::json::parse(printed(two, Format::Json));
  REQUIRE(json["diagnostics"].size() == 2);
  CHECK(json["diagnostics"][0]["line"] == 3);
  CHECK(json["diagnostics"][0]["hint"] == "write one");
  CHECK_FALSE(json["diagnostics"][1].contains("line"));
}

TEST_CASE("SARIF holds every problem once, with its rule, level and region") {
  const auto json = nlohmann::json::parse(printed(two, Format::Sarif));
  CHECK(json["version"] == "2.1.0");
  const auto& run = json["runs"][0];
  CHECK(run["tool"]["driver"]["rules"].size() == 2);
  REQUIRE(run["results"].size() == 2);
  const auto& place = run["results"][0]["locations"][0]["physicalLocation"];
  CHECK(place["artifactLocation"]["uri"] == "a.json");
  CHECK(place["region"]["startLine"] == 3);
  CHECK(place["region"]["startColumn"] == 7);
  CHECK(run["results"][1]["level"] == "warning");
}

TEST_CASE("a format that is not known is not guessed") {
  CHECK_FALSE(parse_format("xml"));
  CHECK(parse_format("sarif") == Format::Sarif);
}
