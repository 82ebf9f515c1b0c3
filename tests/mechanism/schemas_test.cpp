// SPDX-License-Identifier: Apache-2.0
// The schemas that editors use and the loaders say the same about the content.
#include "json/schema.h"
#include "mechanism/content.h"
#include "support/catch.h"

#include <boost/filesystem.hpp>

using namespace palermo;
using namespace palermo::mechanism;

namespace {

json::Schema schema(const std::string& name) {
  const std::string path = "schemas/" + name + ".schema.json";
  auto compiled = json::Schema::compile(path, test::read_content(path).value_or(""));
  if (!compiled) INFO(to_text(compiled.error()));
  REQUIRE(compiled);
  return std::move(*compiled);
}

std::vector<Diagnostic> validate(const json::Schema& against, const std::string& path) {
  auto document = json::parse(path, test::read_content(path).value_or(""), {.bytes = 4U << 20U});
  REQUIRE(document);
  return against.validate(*document);
}

}  // namespace

TEST_CASE("every schema of the content compiles") {
  namespace fs = boost::filesystem;
  std::size_t schemas = 0;
  for (const auto& entry : fs::directory_iterator(PALERMO_SOURCE_DIR "/content/schemas")) {
    const std::string file = entry.path().filename().string();
    (void)schema(file.substr(0, file.find('.')));
    ++schemas;
  }
  CHECK(schemas >= 9);
}

TEST_CASE("the reference data fit their schemas") {
  for (const std::string& file : reference_files()) {
    const std::string name = file.substr(0, file.find('.'));
    for (const Diagnostic& diagnostic : validate(schema(name), file))
      FAIL_CHECK(to_text(diagnostic));
  }
  for (const std::string file : {"untoc-2011-draft", "untoc-2017-annex2"})
    CHECK(validate(schema("mechanism"), "mechanisms/" + file + ".json").empty());
  CHECK(validate(schema("register"), "authorities/register.json").empty());
}

TEST_CASE("what the loader refuses in form, the schema refuses too") {
  const json::Schema states = schema("states");
  const std::string text = test::read_content("states.json").value();
  const auto refused_by_both = [&](const std::string& before, const std::string& after) {
    std::string changed = text;
    changed.replace(changed.find(before), before.size(), after);
    const auto document = json::parse("states.json", changed, {.bytes = 4U << 20U});
    REQUIRE(document);
    return !states.validate(*document).empty() &&
           !load(test::with({{"states.json", changed}})).diagnostics.empty();
  };
  CHECK(refused_by_both("\"afg\"", "\"AFG\""));
  CHECK(refused_by_both("\"alpha2\"", "\"alpha\""));
  CHECK(refused_by_both("\"party\"", "\"guest\""));
  CHECK(refused_by_both("\"zh\"", "\"de\""));
  CHECK(refused_by_both("\"regional_groups\"", "\"regions\""));
}

TEST_CASE("the data of parts in the sample archive fit their schema, but for planted mistakes") {
  namespace fs = boost::filesystem;
  const fs::path content(PALERMO_SOURCE_DIR "/content");
  const json::Schema part = schema("part");
  std::size_t parts = 0;
  std::size_t right = 0;
  for (const auto& entry : fs::recursive_directory_iterator(content / "reviews")) {
    if (entry.path().extension() != ".json") continue;
    const std::string path = entry.path().string().substr(content.string().size() + 1);
    const auto document = json::parse(path, test::read_content(path).value_or(""));
    right += document && part.validate(*document).empty() ? 1 : 0;
    ++parts;
  }
  CHECK(parts >= 30);
  CHECK(right * 20 >= parts * 19);
}
