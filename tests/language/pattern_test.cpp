// SPDX-License-Identifier: Apache-2.0
#include "language/pattern.h"

#include "support/catch.h"

using namespace palermo;

namespace {

using Names = std::vector<std::string>;

// The codes of what is wrong, in order.
Names faults(Language language, std::string_view text) {
  Names codes;
  for (const PatternFault& fault : read_pattern(language, text).faults) codes.push_back(fault.code);
  return codes;
}

}  // namespace

TEST_CASE("arguments are found wherever they stand, each once") {
  CHECK(read_pattern(Language::En, "no arguments").arguments.empty());
  CHECK(read_pattern(Language::Zh, "{b} {a} {b}").arguments == Names{"a", "b"});
  CHECK(read_pattern(Language::Zh, "{n, plural, other {# of {all}}}").arguments ==
        Names{"all", "n"});
}

TEST_CASE("a plural needs every form of its language, and no other") {
  CHECK(faults(Language::En, "{n, plural, one {# file} other {# files}}").empty());
  CHECK(faults(Language::En, "{n, plural, =0 {none} one {# file} other {# files}}").empty());
  CHECK(faults(Language::En, "{n, plural, other {# files}}") == Names{"missing-plural-form"});
  CHECK(faults(Language::Fr, "{n, plural, one {#} other {#}}") == Names{"missing-plural-form"});
  CHECK(faults(Language::Fr, "{n, plural, one {#} many {#} other {#}}").empty());
  CHECK(faults(Language::Es, "{n, plural, one {#} many {#} other {#}}").empty());
  CHECK(faults(Language::Zh, "{n, plural, other {#}}").empty());
  CHECK(faults(Language::Zh, "{n, plural, one {#} other {#}}") == Names{"unknown-plural-form"});
  CHECK(faults(Language::Ru, "{n, plural, one {#} few {#} many {#} other {#}}").empty());
  CHECK(faults(Language::Ru, "{n, plural, one {#} other {#}}").size() == 2);
  constexpr std::string_view all =
      "{n, plural, zero {#} one {#} two {#} few {#} many {#} other {#}}";
  CHECK(faults(Language::Ar, all).empty());
  CHECK(faults(Language::Ar, "{n, plural, one {#} other {#}}").size() == 4);
  CHECK(faults(Language::En, "{n, selectordinal, one {#st} other {#th}}").size() == 2);
}

TEST_CASE("forms of a plural inside a form are its own") {
  CHECK(faults(Language::En,
               "{a, select, x {{n, plural, one {1} other {#}}} other {{n, plural, other {#}}}}") ==
        Names{"missing-plural-form"});
}

TEST_CASE("what cannot be read is a fault with its place") {
  const Pattern pattern = read_pattern(Language::En, "a {b");
  REQUIRE(pattern.faults.size() == 1);
  CHECK(pattern.faults[0].code == "message-syntax");
  CHECK(pattern.faults[0].message.find("character") != std::string::npos);
  CHECK(faults(Language::En, "{n, plural, one {#}}") == Names{"missing-other"});
  CHECK(faults(Language::En, "{a, select, x {b}}") == Names{"missing-other"});
}

TEST_CASE("days and styles are formatted elsewhere") {
  CHECK(faults(Language::En, "{d, date, long}") == Names{"argument-type"});
  CHECK(faults(Language::En, "{d, time}") == Names{"argument-type"});
  CHECK(faults(Language::En, "{n, spellout}") == Names{"argument-type"});
  CHECK(faults(Language::En, "{n, number, percent}") == Names{"argument-type"});
  CHECK(faults(Language::En, "{n, number}").empty());
}

TEST_CASE("an apostrophe that would quote a brace is a fault, any other is not") {
  CHECK(faults(Language::Fr, "d'{x}") == Names{"apostrophe"});
  CHECK(faults(Language::Fr, "L'État {x}").empty());
  CHECK(faults(Language::Fr, "d’{x}").empty());
}
