// SPDX-License-Identifier: Apache-2.0
#include "language/local_format.h"

#include <array>

#include "support/catch.h"

using namespace palermo;

namespace {

constexpr Day day{std::chrono::year{2028}, std::chrono::month{2}, std::chrono::day{29}};

}  // namespace

TEST_CASE("a day is written long, in the order of the language, with Latin digits") {
  CHECK(LocalFormat(Language::En).day(day) == "29 February 2028");
  CHECK(LocalFormat(Language::Fr).day(day) == "29 février 2028");
  CHECK(LocalFormat(Language::Es).day(day) == "29 de febrero de 2028");
  CHECK(LocalFormat(Language::Ru).day(day).starts_with("29 февраля 2028"));
  CHECK(LocalFormat(Language::Zh).day(day) == "2028年2月29日");
  CHECK(LocalFormat(Language::Ar).day(day) == "29 فبراير 2028");
}

TEST_CASE("the first and the last day of a year are in that year") {
  const LocalFormat local(Language::En);
  using namespace std::chrono;
  CHECK(local.day(Day{year{2027}, month{1}, std::chrono::day{1}}) == "1 January 2027");
  CHECK(local.day(Day{year{2027}, month{12}, std::chrono::day{31}}) == "31 December 2027");
}

TEST_CASE("numbers are grouped as the language does, with Latin digits") {
  CHECK(LocalFormat(Language::En).number(1'500) == "1,500");
  CHECK(LocalFormat(Language::Fr).number(1'500) == "1\u202F500");
  CHECK(LocalFormat(Language::Es).number(15'000) == "15.000");
  CHECK(LocalFormat(Language::Ru).number(1'500) == "1\u00A0500");
  CHECK(LocalFormat(Language::Zh).number(1'500) == "1,500");
  CHECK(LocalFormat(Language::Ar).number(1'500) == "1,500");
  CHECK(LocalFormat(Language::Ar).number(-5).find('5') != std::string::npos);
}

TEST_CASE("lists end as the language ends them") {
  constexpr std::array<std::string_view, 3> three = {"a", "b", "c"};
  CHECK(LocalFormat(Language::En).list(three) == "a, b and c");
  CHECK(LocalFormat(Language::Fr).list(three) == "a, b et c");
  CHECK(LocalFormat(Language::Es).list(three) == "a, b y c");
  CHECK(LocalFormat(Language::Ru).list(three) == "a, b и c");
  CHECK(LocalFormat(Language::Zh).list(three) == "a、b和c");
  CHECK(LocalFormat(Language::Ar).list(three).ends_with("وc"));
  CHECK(LocalFormat(Language::En).list(std::span(three).first(2)) == "a and b");
  CHECK(LocalFormat(Language::En).list(std::span(three).first(1)) == "a");
  CHECK(LocalFormat(Language::En).list({}).empty());
}
