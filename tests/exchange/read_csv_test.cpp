// SPDX-License-Identifier: Apache-2.0
// Tables that people saved from programs of all kinds.
#include "base/csv.h"
#include "exchange/read_csv.h"
#include "support/catch.h"

#include <string>

using namespace palermo;
using namespace palermo::exchange;

namespace {

using Cells = std::vector<std::string>;

std::string first_message(std::string_view bytes) {
  const Checked<Table> read = read_csv("answers.csv", bytes);
  return read.diagnostics.empty() ? "" : to_text(read.diagnostics.front());
}

}  // namespace

TEST_CASE("what was written as CSV is read as it was, formulas and quotation marks included") {
  const Cells cells = {"=1+1", "'quoted'", "says \"no\"", "two\nlines", "a;b,c", "", " edge "};
  std::string bytes(byte_order_mark);
  CsvWriter writer(bytes);
  for (const std::string& cell : cells) writer.cell(cell);
  writer.end_row();
  const Checked<Table> read = read_csv("answers.csv", bytes);
  REQUIRE(read.diagnostics.empty());
  REQUIRE(read.value.rows.size() == 1);
  CHECK(read.value.rows[0].cells == cells);
}

TEST_CASE("an apostrophe that somebody typed before a word stays") {
  CHECK(read_csv("t.csv", "'tis,'=1").value.rows[0].cells == Cells{"'tis", "=1"});
}

TEST_CASE("cells are parted by what the first row has most of") {
  for (const char* text : {"a;b,c;d\n1;2,3;4\n", "a\tb,c\td\r1\t2,3\t4\r"}) {
    const Checked<Table> read = read_csv("t.csv", text);
    REQUIRE(read.value.rows.size() == 2);
    CHECK(read.value.rows[1].cells == Cells{"1", "2,3", "4"});
  }
}

TEST_CASE("rows keep the numbers that a spreadsheet shows, empty ones left out") {
  const Checked<Table> read = read_csv("t.csv", "a,b\r\n,\r\n\r\n\"x\ny\",2");
  REQUIRE(read.value.rows.size() == 2);
  CHECK(read.value.rows[1].number == 4);
  CHECK(read.value.rows[1].cell(0) == "x\ny");
  CHECK(read.value.rows[1].cell(9).empty());
}

TEST_CASE("a cell is named as a spreadsheet names it") {
  CHECK(cell_name(7, 3) == "D7");
  CHECK(cell_name(1, 25) == "Z1");
  CHECK(cell_name(1, 26) == "AA1");
  CHECK(cell_name(1, 701) == "ZZ1");
  CHECK(cell_name(1, 702) == "AAA1");
}

TEST_CASE("a table that cannot be read is refused with its cell and a remedy") {
  CHECK(first_message("a,b\nc,\"d") ==
        "answers.csv:2:2: error: cell B2: the quotation marks of this cell do not match "
        "[table-quotes]\n  hint: write each quotation mark within a cell twice, or save the table "
        "again from a spreadsheet program");
  CHECK(first_message("\"a\"b,c").find("cell A1") != std::string::npos);
  CHECK(first_message("a\nb\xE9").find("answers.csv:2:2: error: the text is not in UTF-8") == 0);
  CHECK(first_message(std::string("\xFF\xFE" "a\0", 4)).find("[table-bad-utf8]") !=
        std::string::npos);
  CHECK(first_message(std::string("a\0b", 3)).find("[table-bad-utf8]") != std::string::npos);
}

TEST_CASE("no table asks for more memory than its limits") {
  CHECK(first_message(std::string(70, ',')).find("[table-too-large]") != std::string::npos);
  std::string rows;
  for (int i = 0; i <= 20'000; ++i) rows += "a\n";
  CHECK(first_message(rows).find("[table-too-large]") != std::string::npos);
  CHECK(first_message(std::string(9'000'000, 'a')).find("8 MiB") != std::string::npos);
}
