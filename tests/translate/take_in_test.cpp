// SPDX-License-Identifier: Apache-2.0
#include "translate/take_in.h"

#include "support/catch.h"
#include "translate/units.h"

using namespace palermo;
using translate::Catalogue;
using translate::Standing;
using translate::Subject;
using Codes = std::set<std::string>;

namespace {

Catalogue of(Subject subject, const std::string& key, const std::string& source,
             const std::string& target, Standing standing = Standing::Current) {
  return {subject, Language::En, Language::Fr, {{key, source, target, standing, "", {"f", 1, 1}}}};
}

Codes faults(Subject subject, const std::string& key, const std::string& source,
             const std::string& target) {
  const auto taken =
      take_in(of(subject, key, source, "", Standing::Missing), of(subject, key, source, target));
  if (has_error(taken.diagnostics)) CHECK(taken.value.units.empty());
  return test::codes(taken.diagnostics);
}

}  // namespace

TEST_CASE("nothing fuzzy or empty is ever taken in") {
  const Catalogue now = of(Subject::Interface, "a", "A", "old", Standing::Stale);
  const auto fuzzy = take_in(now, of(Subject::Interface, "a", "A", "new", Standing::Stale));
  CHECK(fuzzy.value.units.empty());
  CHECK(fuzzy.value.unsure == 1);
  const auto empty = take_in(now, of(Subject::Interface, "a", "A", "", Standing::Missing));
  CHECK(empty.value.units.empty());
  CHECK(empty.value.empty == 1);
}

TEST_CASE("a translation of an earlier wording is left aside, with a warning that quotes nothing") {
  const auto taken = take_in(of(Subject::Texts, "a#1", "new wording", ""),
                             of(Subject::Texts, "a#1", "old wording", "traduction"));
  CHECK(taken.value.units.empty());
  REQUIRE(test::codes(taken.diagnostics) == Codes{"translation-old-source"});
  CHECK_FALSE(has_error(taken.diagnostics));
  CHECK(taken.diagnostics[0].message.find("wording.") == std::string::npos);
  CHECK(taken.diagnostics[0].message.find("traduction") == std::string::npos);
}

TEST_CASE("a text that is not there any more is told of and left aside") {
  const auto taken =
      take_in(of(Subject::Interface, "a", "A", ""), of(Subject::Interface, "b", "B", "x"));
  CHECK(taken.value.units.empty());
  CHECK(test::codes(taken.diagnostics) == Codes{"translation-unknown"});
}

TEST_CASE("what says the same as before is counted") {
  const auto taken =
      take_in(of(Subject::Interface, "a", "A", "x"), of(Subject::Interface, "a", "A", "x"));
  CHECK(taken.value.same == 1);
  CHECK(taken.value.units.size() == 1);
}

TEST_CASE("a message keeps its places in braces and its forms for numbers") {
  CHECK(faults(Subject::Interface, "a", "{n} of {all}", "{n} sur {all}").empty());
  CHECK(faults(Subject::Interface, "a", "{n} of {all}", "{n} sur {tout}") ==
        Codes{"translation-places"});
  CHECK(faults(Subject::Interface, "a", "{n}", "{n") == Codes{"message-syntax"});
  CHECK(faults(Subject::Interface, "a", "{n, plural, one {x} other {y}}",
               "{n, plural, one {x} other {y}}") == Codes{"missing-plural-form"});
  CHECK(faults(Subject::Reference, "words.json#messages/a", "{n}", "{m}") ==
        Codes{"translation-places"});
}

TEST_CASE("a name is one line without spaces around it, and may hold braces") {
  CHECK(faults(Subject::Reference, "states.json#a", "A {b}", "Un {c").empty());
  CHECK(faults(Subject::Reference, "states.json#a", "A", "Un\nDeux") == Codes{"translation-lines"});
  CHECK(faults(Subject::Reference, "states.json#a", "A", " Un") == Codes{"translation-lines"});
}

TEST_CASE("characters that no public text may hold are refused everywhere") {
  for (const Subject subject : translate::all_subjects)
    CHECK(faults(subject, "a", "A", "x\u202Ey") == Codes{"bidi-override"});
}
