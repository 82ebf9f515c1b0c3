// SPDX-License-Identifier: Apache-2.0
// Writes one parsed text as HTML, straight into a string, in one walk. Internal to markup: others
// use MarkdownRenderer. Blocks are in html_blocks.cpp, what stands in a line in html_inlines.cpp.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "markup/cmark_library.h"
#include "markup/renderer.h"

namespace palermo {

class HtmlWriter {
 public:
  HtmlWriter(const RenderOptions& options, std::vector<int>& note_uses, std::string& out)
      : options_(options), note_uses_(note_uses), out_(out) {}

  // Heading levels start at the highest one of the text; a title that is left out does not count.
  void prepare(cmark_node* root, bool leave_out_title);

  bool enter(cmark_node* node, int depth);
  void leave(cmark_node* node);
  void finish();

  [[nodiscard]] const Rendered& rendered() const { return rendered_; }

 private:
  bool enter_block(cmark_node* node);
  void leave_block(cmark_node* node);
  bool enter_inline(cmark_node* node);
  void leave_inline(cmark_node* node);
  bool enter_plain(cmark_node* node);

  void open_heading(cmark_node* node);
  void close_heading(cmark_node* node);
  void open_list(cmark_node* node);
  void open_item(cmark_node* node);
  void write_code_block(cmark_node* node);
  [[nodiscard]] bool numbers_paragraphs() const;
  void open_paragraph();
  void close_paragraph(cmark_node* node);

  bool enter_table(cmark_node* node);
  void leave_table(cmark_node* node);
  void open_table(cmark_node* node);
  void open_row(cmark_node* node);
  void open_cell();

  void open_note();
  void close_note();
  void write_note_reference(cmark_node* node);
  void write_back_links();
  void write_id(std::string_view kind, int number);

  void open_link(cmark_node* node);
  void write_link_start(std::string_view url, std::string_view relation, cmark_node* node);
  bool open_image(cmark_node* node);
  void note_raw_html(cmark_node* node);

  void write(std::string_view html) { out_.append(html); }
  void write_number(int number);
  void new_line();

  const RenderOptions& options_;
  std::vector<int>& note_uses_;
  std::string& out_;
  Rendered rendered_;
  CmarkTypes types_ = cmark_types();

  cmark_node* title_ = nullptr;  // left out
  int heading_shift_ = 0;
  int headings_ = 0;
  int paragraphs_ = 0;
  std::size_t text_start_ = 0;  // where the open paragraph or heading has its text
  std::size_t tag_start_ = 0;

  int tables_ = 0;
  bool in_header_ = false;
  bool in_body_ = false;
  const std::uint8_t* alignments_ = nullptr;
  int columns_ = 0;
  int column_ = 0;

  int notes_ = 0;
  bool back_links_written_ = true;
  bool link_open_ = false;
  std::size_t start_of_link_ = 0;
  std::size_t text_of_link_ = 0;
  int image_depth_ = 0;       // inside alt text
  bool image_open_ = false;
};

}  // namespace palermo
