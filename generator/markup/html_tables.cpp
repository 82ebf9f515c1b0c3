// SPDX-License-Identifier: Apache-2.0
#include <cstdint>

#include "markup/escape.h"
#include "markup/html_writer.h"

namespace palermo {

bool HtmlWriter::enter_table(cmark_node* node) {
  const cmark_node_type type = cmark_node_get_type(node);
  if (type == types_.table) open_table(node);
  else if (type == types_.table_row) open_row(node);
  else if (type == types_.table_cell) open_cell();
  else return false;  // nothing else is allowed
  return true;
}

void HtmlWriter::leave_table(cmark_node* node) {
  const cmark_node_type type = cmark_node_get_type(node);
  if (type == types_.table_cell) {
    write(in_header_ ? "</th>" : "</td>");
  } else if (type == types_.table_row) {
    write(in_header_ ? "</tr>\n</thead>\n" : "</tr>\n");
  } else if (type == types_.table) {
    write(in_body_ ? "</tbody>\n</table>\n</div>\n" : "</table>\n</div>\n");
    in_body_ = false;
  }
}

// The frame scrolls where the table is wider than the page, so the keyboard must reach it.
void HtmlWriter::open_table(cmark_node* node) {
  new_line();
  write("<div class=\"table-scroll\" tabindex=\"0\"");
  ++tables_;
  if (!options_.labels.table.empty()) {
    write(" role=\"group\" aria-label=\"");
    append_escaped(out_, options_.labels.table);
    write(" ");
    write_number(tables_);
    write("\"");
  }
  write(">\n<table>\n");
  alignments_ = cmark_gfm_extensions_get_table_alignments(node);
  columns_ = cmark_gfm_extensions_get_table_columns(node);
}

void HtmlWriter::open_row(cmark_node* node) {
  in_header_ = cmark_gfm_extensions_get_table_row_is_header(node) != 0;
  column_ = 0;
  if (in_header_) write("<thead>\n");
  else if (!in_body_) write("<tbody>\n");
  in_body_ = !in_header_;
  write("<tr>");
}

// Alignment follows the direction of the text: ":--" is the start of a line, "--:" its end.
void HtmlWriter::open_cell() {
  const std::uint8_t alignment =
      alignments_ != nullptr && column_ < columns_ ? alignments_[column_] : std::uint8_t{0};
  ++column_;
  write(in_header_ ? "<th scope=\"col\"" : "<td");
  if (alignment == 'l') write(" class=\"start\"");
  if (alignment == 'c') write(" class=\"center\"");
  if (alignment == 'r') write(" class=\"end\"");
  write(">");
}

}  // namespace palermo
