// SPDX-License-Identifier: Apache-2.0
#include "mechanism/reference.h"

#include "support/catch.h"

#include <fstream>
#include <sstream>

using namespace palermo;
using namespace palermo::mechanism;

namespace {

Result<std::string> read_content(std::string_view path) {
  std::ifstream file(std::string(PALERMO_SOURCE_DIR "/content/") + std::string(path));
  if (!file) return fail({.code = "file-missing", .at = {.file = std::string(path)}});
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

}  // namespace

TEST_CASE("the reference data of the project load without a mistake") {
  const auto loaded = load(read_content);
  for (const Diagnostic& diagnostic : loaded.diagnostics) UNSCOPED_INFO(to_text(diagnostic));
  REQUIRE(loaded.diagnostics.empty());
  const Reference& reference = *loaded.value;
  CHECK(reference.mechanism_id == "untoc-9-1");
  REQUIRE(reference.state("fra") != nullptr);
  CHECK(reference.state("fra")->name[Language::Es] == "Francia");
  CHECK(reference.state("zzz") == nullptr);
  REQUIRE(reference.article("tip-5") != nullptr);
  CHECK(reference.instruments[reference.article("tip-5")->instrument].id == "tip");
}
