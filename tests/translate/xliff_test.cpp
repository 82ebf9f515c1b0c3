// SPDX-License-Identifier: Apache-2.0
#include "translate/xliff.h"

#include "support/catch.h"
#include "translate/units.h"

using namespace palermo;
using translate::Standing;
using Codes = std::set<std::string>;

namespace {

std::string file_of(const std::string& units) {
  return "<?xml version=\"1.0\"?>\n<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" "
         "version=\"2.0\" srcLang=\"en\" trgLang=\"fr\">\n<file id=\"f\" original=\"texts\">\n" +
         units + "</file></xliff>\n";
}

translate::Unit one(const std::string& inside) {
  const auto read =
      translate::read_xliff("a.xlf", file_of("<unit id=\"1\" name=\"k\">" + inside + "</unit>"));
  REQUIRE(read.diagnostics.empty());
  REQUIRE(read.value.units.size() == 1);
  return read.value.units[0];
}

Codes mistakes(const std::string& text) {
  return test::codes(translate::read_xliff("a.xlf", text).diagnostics);
}

}  // namespace

TEST_CASE("a catalogue comes back from an XLIFF file, a stale translation as missing") {
  const translate::Catalogue given = test::small_catalogue();
  const auto back = translate::read_xliff("a.xlf", translate::write_xliff(given));
  REQUIRE(back.diagnostics.empty());
  CHECK(back.value.subject == given.subject);
  CHECK(back.value.to == given.to);
  REQUIRE(back.value.units.size() == given.units.size());
  for (std::size_t i = 0; i < given.units.size(); ++i) {
    CHECK(back.value.units[i].key == given.units[i].key);
    CHECK(back.value.units[i].source == given.units[i].source);
  }
  CHECK(back.value.units[0].target == "Accueil");
  CHECK(back.value.units[0].standing == Standing::Current);
  CHECK(back.value.units[2].target.empty());
}

TEST_CASE("a unit that a tool divided is put together again") {
  const translate::Unit unit =
      one("<segment><source>One.</source><target>Un.</target></segment>"
          "<ignorable><source> </source></ignorable>"
          "<segment><source>Two <mrk id=\"m\">three</mrk>.</source><target>Deux "
          "trois.</target></segment>");
  CHECK(unit.source == "One. Two three.");
  CHECK(unit.target == "Un. Deux trois.");
  CHECK(unit.standing == Standing::Current);
}

TEST_CASE("what a translator has not finished is never sure") {
  CHECK(one("<segment state=\"initial\"><source>A</source><target>B</target></segment>").standing ==
        Standing::Stale);
  CHECK(one("<segment><source>A</source><target>B</target></segment>"
            "<segment><source>C</source><target/></segment>")
            .standing == Standing::Stale);
  CHECK(one("<segment><source>A</source></segment>").standing == Standing::Missing);
}

TEST_CASE("names with a prefix and units in groups are read") {
  const auto read = translate::read_xliff(
      "a.xlf",
      "<x:xliff xmlns:x=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.1\" srcLang=\"en\" "
      "trgLang=\"fr\"><x:file id=\"f\" original=\"texts\"><x:group id=\"g\"><x:unit id=\"1\" "
      "name=\"k\"><x:segment><x:source>A</x:source><x:target>B</x:target></x:segment></x:unit>"
      "</x:group></x:file></x:xliff>");
  REQUIRE(read.value.units.size() == 1);
  CHECK(read.value.units[0].target == "B");
}

TEST_CASE("every mistake of an XLIFF file is told") {
  CHECK(mistakes("<xliff version=\"2.0\"") == Codes{"xliff-syntax"});
  CHECK(mistakes("no xml") == Codes{"xliff-syntax"});
  CHECK(mistakes("<xliff version=\"1.2\"/>") == Codes{"xliff-version"});
  CHECK(mistakes("<xliff version=\"2.0\" srcLang=\"en\"/>") == Codes{"xliff-header"});
  CHECK(mistakes("\xFF") == Codes{"bad-utf8"});
  const std::string unit = "<unit id=\"1\" name=\"k\"><segment><source>A</source></segment></unit>";
  CHECK(mistakes(file_of(unit + unit)) == Codes{"xliff-duplicate"});
}

TEST_CASE("entities of a document's own are not followed") {
  const std::string text =
      "<?xml version=\"1.0\"?><!DOCTYPE xliff [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>" +
      file_of("<unit id=\"1\" name=\"k\"><segment><source>&e;</source></segment></unit>")
          .substr(22);
  const auto read = translate::read_xliff("a.xlf", text);
  for (const translate::Unit& unit : read.value.units) CHECK(unit.source == "&e;");
}

TEST_CASE("no depth of marks or groups exhausts the stack") {
  constexpr int deep = 200'000;
  std::string open, close, groups, ends;
  for (int i = 0; i < deep; ++i) {
    open += "<mrk>";
    close += "</mrk>";
    groups += "<group>";
    ends += "</group>";
  }
  const translate::Unit unit =
      one("<segment><source>A</source><target>" + open + "B" + close + "</target></segment>");
  CHECK(unit.target == "B");
  CHECK(mistakes(file_of(groups + ends)) == Codes{"xliff-syntax"});
}
