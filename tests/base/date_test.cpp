// SPDX-License-Identifier: Apache-2.0
#include "base/date.h"

#include "support/catch.h"

using namespace palermo;

TEST_CASE("a day is read only in the form YYYY-MM-DD and only if it exists") {
  CHECK(to_text(*parse_day("2028-02-29")) == "2028-02-29");
  for (const char* bad : {"", "2027-02-29", "2027-2-1", "2027-13-01", "27-01-01", "2027-01-01 ",
                          "2027/01/01", "+027-01-01"})
    CHECK_FALSE(parse_day(bad));
}

TEST_CASE("an instant is read in UTC, and a day stands for its first instant") {
  CHECK(to_text(*parse_instant("2027-04-01T23:59:59Z")) == "2027-04-01T23:59:59Z");
  CHECK(parse_instant("2027-04-01") == parse_instant("2027-04-01T00:00:00Z"));
  for (const char* bad : {"2027-04-01T24:00:00Z", "2027-04-01T00:60:00Z", "2027-04-01T00:00:60Z",
                          "2027-04-01T00:00:00", "2027-04-01T00:00:00+01:00", "now"})
    CHECK_FALSE(parse_instant(bad));
}

TEST_CASE("the day of an instant is the day in UTC") {
  CHECK(to_text(day_of(*parse_instant("2027-04-01T23:59:59Z"))) == "2027-04-01");
}
