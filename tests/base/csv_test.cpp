// SPDX-License-Identifier: Apache-2.0
#include "base/csv.h"

#include "support/catch.h"

#include <string>
#include <vector>

using namespace palermo;

namespace {

using Row = std::vector<std::string>;

std::string written(const Row& row) {
  std::string out;
  CsvWriter csv(out);
  for (const std::string& cell : row) csv.cell(cell);
  csv.end_row();
  return out;
}

// A row as a spreadsheet program reads it.
Row read(std::string_view text) {
  REQUIRE(text.ends_with("\r\n"));
  text.remove_suffix(2);
  Row row{""};
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool doubled = quoted && text.substr(i, 2) == "\"\"";
    if (text[i] == '"' && !doubled)
      quoted = !quoted;
    else if (text[i] == ',' && !quoted)
      row.emplace_back();
    else
      row.back() += text[i];
    if (doubled) ++i;
  }
  return row;
}

// As csv.h tells everybody to read a cell.
std::string without_apostrophe(std::string cell) {
  return cell.starts_with('\'') ? cell.substr(1) : cell;
}

}  // namespace

TEST_CASE("a plain row has no quotes and ends with CRLF") {
  CHECK(written({"fra", "5", "", "نعم"}) == "fra,5,,نعم\r\n");
}

TEST_CASE("commas, quotes and line breaks stand in quotes") {
  CHECK(written({"a,b", "say \"so\"", "two\nlines", " edge "}) ==
        "\"a,b\",\"say \"\"so\"\"\",\"two\nlines\",\" edge \"\r\n");
}

TEST_CASE("no cell begins with what a spreadsheet program takes for a formula") {
  for (const std::string start :
       {"=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "'"}) {
    const std::string cell = start + "HYPERLINK(\"http://example.org\")";
    INFO(cell);
    const Row row = read(written({"x", cell}));
    REQUIRE(row.size() == 2);
    CHECK(row[1] == "'" + cell);
    CHECK(without_apostrophe(row[1]) == cell);
  }
}

TEST_CASE("every cell can be had back as it was") {
  const Row row = {
      "",      "'quoted'", "''",      "- a list\n- of two", "a=b", "=1+1", "\"",    "\"\"\"",
      "a\"\"", "\r\n",     "،\",",    "第五条，\n",         "-5",  "@all", "\ttab", "x' = y",
      " =1",   "＝1",      "ترجمة\n", "'=already'",         "end,"};
  const Row read_back = read(written(row));
  REQUIRE(read_back.size() == row.size());
  for (std::size_t i = 0; i < row.size(); ++i) CHECK(without_apostrophe(read_back[i]) == row[i]);
}
