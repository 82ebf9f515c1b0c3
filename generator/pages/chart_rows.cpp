// SPDX-License-Identifier: Apache-2.0
#include "pages/chart_rows.h"

namespace palermo::pages {

std::string chart_path(std::string_view file, std::string_view ending) {
  return "data/charts/" + std::string(file) + "." + std::string(ending);
}

charts::Frame frame_of(const Sheet& sheet, const ChartWords& words) {
  return {.id = words.id,
          .title = words.title,
          .description = words.description,
          .right_to_left = direction(sheet.language()) == "rtl"};
}

Scope add_picture(Scope page, const ListOf<ChartRow>& list, Sheet& sheet, const ChartWords& words) {
  Scope chart = page.add(list);
  chart.set(list->label, words.title);
  if (!words.has_heading) chart.set(list->caption, words.title);
  // Every text in it went through charts::append_escaped.
  const std::string_view drawing = sheet.arena().keep(sheet.press().html);
  chart.set(list->picture, templating::SafeHtml::from_renderer(drawing));
  chart.set(list->note, words.note);
  chart.set(list->csv, sheet.file(chart_path(words.file, "csv")));
  chart.set(list->json, sheet.file(chart_path(words.file, "json")));
  return chart;
}

void add_table(Scope chart, const ListOf<ChartRow>& list, const charts::Table& table) {
  const auto& rows = list->rows;
  chart.set(list->has_table, true);
  for (const std::string_view text : table.head) chart.add(list->head).set(list->head->text, text);
  for (const std::vector<charts::Cell>& cells : table.rows) {
    Scope row = chart.add(rows);
    row.set(rows->name, cells.at(0).at(0).text);
    for (const charts::Cell& cell : std::span(cells).subspan(1)) {
      Scope shown = row.add(rows->cells);
      shown.set(rows->cells->has_entries, !cell.empty());
      for (const charts::Entry& entry : cell)
        add_link(shown, rows->cells->entries, entry.href, entry.text);
    }
  }
}

}  // namespace palermo::pages
