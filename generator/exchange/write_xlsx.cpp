// SPDX-License-Identifier: Apache-2.0
#include "exchange/write_xlsx.h"

#include <type_traits>
#include <xlsxwriter.h>

namespace palermo::exchange {
namespace {

constexpr lxw_color_t dark = 0x1F3A5F, pale = 0xFFF8E1, grey = 0xF2F2F2;

lxw_format* cell_format(lxw_workbook* book, lxw_color_t background) {
  lxw_format* const format = workbook_add_format(book);
  format_set_text_wrap(format);
  format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
  format_set_bg_color(format, background);
  format_set_border(format, LXW_BORDER_HAIR);
  format_set_num_format(format, "@");  // dates stay as they are typed
  return format;
}

lxw_format* heading_format(lxw_workbook* book) {
  lxw_format* const format = cell_format(book, dark);
  format_set_bold(format);
  format_set_font_color(format, LXW_COLOR_WHITE);
  return format;
}

// A longer list cannot stand in a cell's rule: then anything can be written, and import says what
// is none of the answers.
void offer(lxw_worksheet* page, lxw_row_t row, lxw_col_t column,
           const std::vector<std::string>& choices) {
  if (choices.empty()) return;
  // Some versions of the library want words that it could write to, others do not.
  using Word = std::remove_pointer_t<decltype(lxw_data_validation::value_list)>;
  std::vector<std::string> words = choices;
  std::vector<Word> list;
  for (std::string& word : words) list.push_back(word.data());
  list.push_back(nullptr);
  lxw_data_validation rule{};
  rule.validate = LXW_VALIDATION_TYPE_LIST;
  rule.value_list = list.data();
  worksheet_data_validation_cell(page, row, column, &rule);
}

void fill(lxw_workbook* book, lxw_worksheet* page, const Spreadsheet& sheet) {
  lxw_format* const heading = heading_format(book);
  lxw_format* const read = cell_format(book, grey);
  lxw_format* const to_fill = cell_format(book, pale);
  for (std::size_t i = 0; i < sheet.columns.size(); ++i) {
    const auto column = static_cast<lxw_col_t>(i);
    worksheet_set_column(page, column, column, sheet.columns[i].width, nullptr);
    worksheet_write_string(page, 0, column, sheet.columns[i].heading.c_str(), heading);
  }
  for (std::size_t r = 0; r < sheet.rows.size(); ++r) {
    const auto row = static_cast<lxw_row_t>(r + 1);
    for (std::size_t i = 0; i < sheet.columns.size(); ++i)
      worksheet_write_string(page, row, static_cast<lxw_col_t>(i), sheet.rows[r][i].c_str(),
                             sheet.columns[i].to_fill ? to_fill : read);
    if (sheet.choice_column)
      offer(page, row, static_cast<lxw_col_t>(*sheet.choice_column), sheet.choices[r]);
  }
}

}  // namespace

Result<void> write_xlsx(const Spreadsheet& sheet, const boost::filesystem::path& path) {
  const auto failed = [&] {
    return fail({.code = "form-not-written",
                 .at = {path.filename().string()},
                 .message = "the spreadsheet cannot be written",
                 .hint = "see whether there is room in TMPDIR, or make the form as CSV"});
  };
  lxw_workbook* const book = workbook_new(path.c_str());
  lxw_worksheet* const page = book == nullptr ? nullptr : workbook_add_worksheet(book, nullptr);
  if (page == nullptr) return failed();
  if (sheet.right_to_left) worksheet_right_to_left(page);
  worksheet_freeze_panes(page, 1, 0);
  fill(book, page, sheet);
  if (workbook_close(book) != LXW_NO_ERROR) return failed();
  return {};
}

}  // namespace palermo::exchange
