// SPDX-License-Identifier: Apache-2.0
#include "translate/po.h"

#include "support/catch.h"
#include "translate/units.h"

using namespace palermo;
using translate::Standing;
using Codes = std::set<std::string>;

namespace {

const std::string header =
    "msgid \"\"\nmsgstr \"\"\n\"Language: fr\\n\"\n"
    "\"Content-Type: text/plain; charset=UTF-8\\n\"\n\"X-Source-Language: en\\n\"\n"
    "\"X-Palermo-Subject: texts\\n\"\n\n";

Checked<translate::Catalogue> read(const std::string& entries) {
  return translate::read_po("a.po", header + entries);
}

Codes mistakes(const std::string& entries) { return test::codes(read(entries).diagnostics); }

}  // namespace

TEST_CASE("a catalogue comes back from a PO file as it was") {
  const translate::Catalogue given = test::small_catalogue();
  const auto back = translate::read_po("a.po", translate::write_po(given));
  REQUIRE(back.diagnostics.empty());
  CHECK(back.value.subject == given.subject);
  CHECK(back.value.from == given.from);
  CHECK(back.value.to == given.to);
  REQUIRE(back.value.units.size() == given.units.size());
  for (std::size_t i = 0; i < given.units.size(); ++i) {
    CHECK(back.value.units[i].key == given.units[i].key);
    CHECK(back.value.units[i].source == given.units[i].source);
    CHECK(back.value.units[i].target == given.units[i].target);
    CHECK(back.value.units[i].standing == given.units[i].standing);
  }
}

TEST_CASE("an entry of a PO file knows its line") {
  const auto read_back = read("# a comment\nmsgctxt \"a\"\nmsgid \"A\"\nmsgstr \"B\"\n");
  REQUIRE(read_back.value.units.size() == 1);
  CHECK(read_back.value.units[0].at == SourcePosition{"a.po", 9, 1});
}

TEST_CASE("line ends of Windows, a mark of byte order and obsolete entries do no harm") {
  std::string text =
      "\xEF\xBB\xBF" + header +
      "msgctxt \"a\"\nmsgid \"A\"\nmsgstr \"B\"\n\n#~ msgid \"old\"\n#~ msgstr \"x\"\n";
  std::string windows;
  for (const char c : text) windows += c == '\n' ? "\r\n" : std::string(1, c);
  const auto read_back = translate::read_po("a.po", windows);
  CHECK(read_back.diagnostics.empty());
  REQUIRE(read_back.value.units.size() == 1);
  CHECK(read_back.value.units[0].target == "B");
}

TEST_CASE("entries without an empty line between them stay apart") {
  const auto read_back = read(
      "msgctxt \"a\"\nmsgid \"A\"\nmsgstr \"B\"\nmsgctxt \"c\"\nmsgid \"C\"\nmsgstr \"D\"\n"
      "#, fuzzy\nmsgctxt \"e\"\nmsgid \"E\"\nmsgstr \"F\"\n");
  REQUIRE(read_back.value.units.size() == 3);
  CHECK(read_back.value.units[1].standing == Standing::Current);
  CHECK(read_back.value.units[2].standing == Standing::Stale);
}

TEST_CASE("a mark of doubt belongs to what comes next, whatever empty lines stand between") {
  const auto doubted =
      read("#, fuzzy\n\nmsgctxt \"a\"\nmsgid \"A\"\nmsgstr \"B\"\n\n"
           "#, fuzzy\n#~ msgid \"old\"\n#~ msgstr \"x\"\n\n"
           "msgctxt \"c\"\nmsgid \"C\"\nmsgstr \"D\"\n");
  REQUIRE(doubted.value.units.size() == 2);
  CHECK(doubted.value.units[0].standing == Standing::Stale);
  CHECK(doubted.value.units[1].standing == Standing::Current);
}

TEST_CASE("every mistake of a PO file is told with its place") {
  CHECK(mistakes("msgctxt \"a\"\nmsgid \"A\"\nmsgstr \"B\n") == Codes{"po-syntax"});
  CHECK(mistakes("msgctxt \"a\"\nmsgid \"A\"\nmsgstr \"B\\x\"\n") == Codes{"po-escape"});
  CHECK(mistakes("msgctxt \"a\"\nmsgid \"A\"\nmsgstr \"B\\\"\n") == Codes{"po-escape"});
  CHECK(mistakes("msgid \"A\"\nmsgid_plural \"As\"\nmsgstr[0] \"B\"\n") ==
        Codes{"po-plural", "po-syntax"});
  CHECK(mistakes("msgid \"A\"\nmsgstr \"B\"\n") == Codes{"po-syntax"});
  CHECK(mistakes("nonsense\n") == Codes{"po-syntax"});
  CHECK(mistakes("\"alone\"\n") == Codes{"po-syntax"});
  CHECK(mistakes("msgctxt \"a\"\nmsgid \"A\"\nmsgstr \"B\"\n\n"
                 "msgctxt \"a\"\nmsgid \"A\"\nmsgstr \"C\"\n") == Codes{"po-duplicate"});
  CHECK(mistakes("msgctxt \"a\"\nmsgid \"A\"\nmsgstr \"\xFF\"\n") == Codes{"bad-utf8"});
  const auto two = read("msgctxt \"a\"\nmsgid \"A\"\nmsgstr \"B\\x\"\nx\n");
  REQUIRE(two.diagnostics.size() == 2);
  CHECK(two.diagnostics[0].at == SourcePosition{"a.po", 10, 10});
}

TEST_CASE("a PO file of others is refused") {
  CHECK(test::codes(translate::read_po("a.po", "").diagnostics) == Codes{"po-header"});
  CHECK(test::codes(translate::read_po("a.po", "msgid \"\"\nmsgstr \"\"\n\"Language: fr\\n\"\n")
                        .diagnostics) == Codes{"po-header", "po-charset"});
}
