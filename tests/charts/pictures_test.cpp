// SPDX-License-Identifier: Apache-2.0
// Each picture against its own model: what stands in one stands in the other.
#include "charts/calendar.h"
#include "charts/gauge.h"
#include "charts/matrix.h"
#include "charts/strip.h"
#include "charts/tiles.h"
#include "charts/timeline.h"
#include "support/catch.h"

using namespace palermo::charts;

namespace {

constexpr Frame frame{.id = "_p", .title = "T", .description = "D"};
constexpr Frame mirrored{.id = "_p", .title = "T", .description = "D", .right_to_left = true};

template <typename Model>
std::string drawn(const Model& model, const Frame& in = frame) {
  std::string out;
  draw(out, in, model);
  return out;
}

std::size_t count(std::string_view text, std::string_view what) {
  std::size_t found = 0;
  for (std::size_t at = text.find(what); at != std::string_view::npos;
       at = text.find(what, at + what.size()))
    ++found;
  return found;
}

bool has(std::string_view text, std::string_view what) { return count(text, what) > 0; }

Timeline timeline() {
  return {.head = {"Period", "Made public", "Withdrawn"},
          .periods = {{"Quarter 4 of 2025", "Q4", "2025", {10, "10"}, {0, "0"}},
                      {"Quarter 1 of 2026", "Q1", "2026", {0, "0"}, {0, "0"}},
                      {"Quarter 2 of 2026", "Q2", "2026", {5, "5"}, {2, "2"}}}};
}

}  // namespace

TEST_CASE("a calendar has a bar for each phase from its first to its last year, and marks a year") {
  const Calendar calendar{
      .years = {{"2018", "1"}, {"2019", "2"}, {"2020", "3", true}},
      .rows = {{"Group 1", {{"First", "", 0, 1}}}, {"Group 2", {{"First", "", 1, 2}}}}};
  const std::string picture = drawn(calendar);
  CHECK(has(picture, "<rect class=\"box\" x=\"89\" y=\"44\" width=\"150\" height=\"30\"/>"));
  CHECK(has(picture, "<rect class=\"box\" x=\"165\" y=\"84\" width=\"150\" height=\"30\"/>"));
  CHECK(has(picture, "<rect class=\"now\" x=\"240\" y=\"1\" width=\"76\" height=\"122\"/>"));
  CHECK(has(picture, "<text class=\"strong\" x=\"278\" y=\"14\" text-anchor=\"middle\">2020<"));
  CHECK(count(picture, "class=\"now\"") == 2);  // the year, and the bar that has it

  // 320 wide: the first year stands at the right.
  const std::string arabic = drawn(calendar, mirrored);
  CHECK(has(arabic, "<rect class=\"box\" x=\"81\" y=\"44\" width=\"150\" height=\"30\"/>"));
  CHECK(has(arabic, "<text x=\"194\" y=\"14\" text-anchor=\"middle\">2018</text>"));
}

TEST_CASE("a strip says of which steps something is public, and its table says what") {
  const Strip strip{.head = {"Phase", "Years", "Cluster", "Public documents"},
                    .found = "Public documents",
                    .steps = {{.name = "First",
                               .years = "2020",
                               .subjects = {{"Criminalization", "c.html"}},
                               .found = {{"Responses", ""}, {"Summary", ""}}},
                              {.name = "Second", .years = "2022"}}};
  const std::string picture = drawn(strip);
  CHECK(count(picture, "<polygon class=\"box\"") == 2);
  CHECK(count(picture, ">Public documents</text>") == 1);
  CHECK(count(picture, "<circle class=\"full\"") == 1);
  const Table table = table_of(strip);
  REQUIRE(table.rows.size() == 2);
  for (const auto& row : table.rows) {
    CHECK(row.size() == table.head.size());
    CHECK(has(picture, std::string(row[0].at(0).text) + "</text>"));
    CHECK(has(picture, std::string(row[1].at(0).text) + "</text>"));
  }
  CHECK(table.rows[0][2].at(0).href == "c.html");
  CHECK(table.rows[0][3].size() == 2);
  CHECK(table.rows[1][3].empty());
}

TEST_CASE("tiles differ in nothing but code, name and the shape of the mark") {
  const Tiles tiles{.words = {"Party", "Signed", "Not recorded"},
                    .groups = {{"North", {{"AAA", "A: Party", Mark::Disc},
                                          {"BBB", "B: Signed", Mark::Ring}}},
                               {"South", {{"CCC", "C: Not recorded", Mark::Dash}}}}};
  const std::string picture = drawn(tiles);
  CHECK(count(picture, "<rect class=\"box\"") == 3);
  CHECK(count(picture, "<rect") == 3);
  // Each mark once on a tile and once in the legend.
  CHECK(count(picture, "<circle class=\"full\"") == 2);
  CHECK(count(picture, "<circle class=\"open\"") == 2);
  CHECK(count(picture, "<line class=\"open\"") == 2);
  CHECK(has(picture, "<title>B: Signed</title>"));
  CHECK(has(drawn(tiles, mirrored), "<rect class=\"box\" x=\"687\" y=\"64\""));
  CHECK(has(picture, "<rect class=\"box\" x=\"1\" y=\"64\""));
}

TEST_CASE("a matrix and its table have a mark in the same places") {
  const Matrix matrix{.corner = "Kind",
                      .word = "Public",
                      .columns = {"Arabic", "French"},
                      .rows = {{"Responses", {true, false}}, {"Summary", {true, true}}}};
  const std::string picture = drawn(matrix);
  const Table table = table_of(matrix);
  std::size_t marks = 0;
  for (const auto& row : table.rows) {
    CHECK(row.size() == table.head.size());
    for (const Cell& cell : row) marks += !cell.empty() && cell.front().text == "Public" ? 1 : 0;
  }
  CHECK(marks == 3);
  CHECK(count(picture, "<circle") == marks + 1);  // and the legend
  CHECK(table.rows[0][2].empty());
}

TEST_CASE("bars stand above and below one line and are as long as their numbers") {
  const std::string picture = drawn(timeline());
  CHECK(has(picture, "<rect class=\"full\" x=\"10\" y=\"50\" width=\"28\" height=\"150\"/>"));
  CHECK(has(picture, "<rect class=\"full\" x=\"106\" y=\"125\" width=\"28\" height=\"75\"/>"));
  CHECK(has(picture, "<rect class=\"open\" x=\"107\" y=\"244\" width=\"26\" height=\"30\"/>"));
  CHECK(count(picture, ">2026</text>") == 1);
  CHECK(has(drawn(timeline(), mirrored),
            "<rect class=\"full\" x=\"442\" y=\"50\" width=\"28\" height=\"150\"/>"));
  const Table table = table_of(timeline());
  REQUIRE(table.rows.size() == 3);
  CHECK(table.rows[2][1].at(0).text == "5");
  CHECK(table.rows[1][2].at(0).text == "0");
}

TEST_CASE("a gauge fills the share that is done and leaves empty what is not known") {
  const Gauge gauge{.percent = 70,
                    .mark = "70%",
                    .head = {"Group", "Phase", "Foreseen"},
                    .rows = {{.name = "Group 1",
                              .part = "First",
                              .progress = Progress{.done = 15, .all = 60},
                              .text = "15 of 60",
                              .cells = {cell("60")}},
                             {.name = "Group 2",
                              .part = "First",
                              .text = "Not recorded here",
                              .cells = {cell("")}}}};
  const std::string picture = drawn(gauge);
  CHECK(has(picture, "<rect class=\"full\" x=\"176\" y=\"32\" width=\"120\" height=\"16\"/>"));
  CHECK(count(picture, "class=\"full\"") == 1);
  CHECK(count(picture, "class=\"unknown\"") == 1);
  CHECK(count(picture, "<line class=\"limit\" x1=\"512\"") == 2);
  const Table table = table_of(gauge);
  CHECK(table.rows[0].size() == table.head.size());
  CHECK(table.rows[1][2].empty());
}
