// SPDX-License-Identifier: Apache-2.0
// Every case of tests/cases.md has a test that is named by it, and no test names a case that is
// not there.
#include "invariants/source_tree.h"
#include "support/catch.h"

#include <regex>
#include <set>

using namespace palermo::test;

namespace {

using Ids = std::set<std::string>;

struct Cases {
  Ids held, in_work;
};

Cases read_cases() {
  Cases cases;
  const std::regex line("- ([LAGIFOC][0-9]{2}): .*");
  std::smatch match;
  for (const std::string& text : source_file("tests/cases.md").lines)
    if (std::regex_match(text, match, line))
      (text.find("(in work: ") == std::string::npos ? cases.held : cases.in_work)
          .insert(match[1].str());
  return cases;
}

// The ids before the colon at the beginning of a test's name, "A02, A04: …".
Ids named_cases() {
  Ids ids;
  const std::regex name(
      R"re((?:TEST_CASE\(|test\(|set\(name )\s*["'`]((?:[LAGIFOC]\d{2}(?:, )?)+):)re");
  const std::regex id("[LAGIFOC][0-9]{2}");
  for (const SourceFile& file : source_files("tests", {".cpp", ".mjs", ".txt"}))
    for (std::sregex_iterator at(file.text.begin(), file.text.end(), name), end; at != end; ++at) {
      const std::string ids_of_test = (*at)[1].str();
      for (std::sregex_iterator one(ids_of_test.begin(), ids_of_test.end(), id); one != end; ++one)
        ids.insert(one->str());
    }
  return ids;
}

}  // namespace

TEST_CASE("every case of the ledger has a test that is named by it") {
  const Cases cases = read_cases();
  REQUIRE(cases.held.size() > 50);
  const Ids named = named_cases();
  for (const std::string& id : cases.held) {
    INFO(id << " of tests/cases.md has no test");
    CHECK(named.contains(id));
  }
}

TEST_CASE("every case that a test names stands in the ledger") {
  const Cases cases = read_cases();
  for (const std::string& id : named_cases()) {
    INFO(id << " has a test and no line in tests/cases.md");
    CHECK((cases.held.contains(id) || cases.in_work.contains(id)));
  }
}
