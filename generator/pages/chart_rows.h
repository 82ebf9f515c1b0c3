// SPDX-License-Identifier: Apache-2.0
// A picture on a page: the drawing, the table behind it, its data as files (templates/parts/
// chart.html). Knows nothing of what is drawn.
#pragma once

#include "charts/picture.h"
#include "charts/table.h"
#include "pages/rows.h"

#include <string_view>

namespace palermo::pages {

struct ChartCellRow {
  Schema& schema;
  Key<Flag> has_entries = schema.flag("has_entries");
  ListOf<LinkRow> entries = schema.list<LinkRow>("entries");
};

struct ChartTableRow {
  Schema& schema;
  Key<Text> name = schema.text("name");
  ListOf<ChartCellRow> cells = schema.list<ChartCellRow>("cells");
};

// A list of at most one: a page has the picture or has it not.
struct ChartRow {
  Schema& schema;
  Key<Text> caption = schema.text("caption");
  Key<Text> label = schema.text("label");
  Key<Html> picture = schema.html("picture");
  Key<Flag> has_table = schema.flag("has_table");
  ListOf<TextRow> head = schema.list<TextRow>("head");
  ListOf<ChartTableRow> rows = schema.list<ChartTableRow>("rows");
  Key<Text> note = schema.text("note");
  Key<Text> csv = schema.text("csv");
  Key<Text> json = schema.text("json");
};

struct ChartWords {
  std::string_view id;  // unique on the page: "_calendar"
  std::string_view title, description;
  std::string_view note;  // below the picture; may be empty
  std::string_view file;  // name of its data: "workplan"
  bool has_heading = false;  // the page says the title above it
};

// "data/charts/workplan.csv", from the site's root.
[[nodiscard]] std::string chart_path(std::string_view file, std::string_view ending);

[[nodiscard]] charts::Frame frame_of(const Sheet& sheet, const ChartWords& words);
// The drawing is in the press's HTML.
Scope add_picture(Scope page, const ListOf<ChartRow>& list, Sheet& sheet, const ChartWords& words);
void add_table(Scope chart, const ListOf<ChartRow>& list, const charts::Table& table);

// What is drawn, and what is said of it.
template <typename Model>
struct Chart {
  ChartWords words;
  Model model;
};

// Without its table: pages add it, or have one of their own.
template <typename Model>
Scope add_chart(Scope page, const ListOf<ChartRow>& list, Sheet& sheet,
                const Chart<Model>& chart) {
  std::string& drawing = sheet.press().html;
  drawing.clear();
  draw(drawing, frame_of(sheet, chart.words), chart.model);
  return add_picture(page, list, sheet, chart.words);
}

}  // namespace palermo::pages
