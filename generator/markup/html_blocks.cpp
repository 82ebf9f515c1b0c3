// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "markup/escape.h"
#include "markup/html_writer.h"

namespace palermo {
namespace {

bool has_type(cmark_node* node, cmark_node_type type) {
  return node != nullptr && cmark_node_get_type(node) == type;
}

bool in_tight_list(cmark_node* paragraph) {
  cmark_node* const item = cmark_node_parent(paragraph);
  return has_type(item, CMARK_NODE_ITEM) && cmark_node_get_list_tight(cmark_node_parent(item)) != 0;
}

// The first word of a fence, if it is the name of a language and nothing else.
std::string_view language_of(cmark_node* code) {
  const char* const info = cmark_node_get_fence_info(code);
  const std::string_view words = info == nullptr ? "" : info;
  const std::string_view word = words.substr(0, words.find_first_of(" \t"));
  const auto allowed = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  };
  return word.size() <= 32 && std::all_of(word.begin(), word.end(), allowed) ? word : "";
}

}  // namespace

bool HtmlWriter::enter_block(cmark_node* node) {
  switch (cmark_node_get_type(node)) {
    case CMARK_NODE_PARAGRAPH:
      if (!in_tight_list(node)) open_paragraph();
      return true;
    case CMARK_NODE_HEADING:
      if (node == title_) return false;
      open_heading(node);
      return true;
    case CMARK_NODE_LIST:
      open_list(node);
      return true;
    case CMARK_NODE_ITEM:
      open_item(node);
      return true;
    case CMARK_NODE_BLOCK_QUOTE:
      new_line();
      write("<blockquote>\n");
      return true;
    case CMARK_NODE_CODE_BLOCK:
      write_code_block(node);
      return false;
    case CMARK_NODE_THEMATIC_BREAK:
      new_line();
      write("<hr>\n");
      return false;
    case CMARK_NODE_FOOTNOTE_DEFINITION:
      open_note();
      return true;
    case CMARK_NODE_HTML_BLOCK:
      note_raw_html(node);
      return false;
    default:
      return has_type(node, CMARK_NODE_DOCUMENT) || enter_table(node);
  }
}

void HtmlWriter::leave_block(cmark_node* node) {
  switch (cmark_node_get_type(node)) {
    case CMARK_NODE_PARAGRAPH:
      if (!in_tight_list(node)) close_paragraph(node);
      return;
    case CMARK_NODE_HEADING:
      if (node != title_) close_heading(node);
      return;
    case CMARK_NODE_LIST:
      write(cmark_node_get_list_type(node) == CMARK_ORDERED_LIST ? "</ol>\n" : "</ul>\n");
      return;
    case CMARK_NODE_ITEM:
      write("</li>\n");
      return;
    case CMARK_NODE_BLOCK_QUOTE:
      new_line();
      write("</blockquote>\n");
      return;
    case CMARK_NODE_FOOTNOTE_DEFINITION:
      close_note();
      return;
    default:
      leave_table(node);
  }
}

// Notes come last, and have ids of their own.
bool HtmlWriter::numbers_paragraphs() const {
  return !options_.paragraph_prefix.empty() && notes_ == 0;
}

void HtmlWriter::open_paragraph() {
  new_line();
  tag_start_ = out_.size();
  if (numbers_paragraphs()) {
    write("<p id=\"");
    write(options_.paragraph_prefix);
    write_number(++paragraphs_);
    write("\">");
  } else {
    write("<p>");
  }
  text_start_ = out_.size();
}

// A paragraph of nothing but raw HTML is no paragraph.
void HtmlWriter::close_paragraph(cmark_node* node) {
  const bool last_of_note = has_type(cmark_node_parent(node), CMARK_NODE_FOOTNOTE_DEFINITION) &&
                            cmark_node_next(node) == nullptr;
  if (last_of_note) write_back_links();
  if (out_.find_first_not_of(" \n", text_start_) != std::string::npos) return write("</p>\n");
  out_.resize(tag_start_);
  if (numbers_paragraphs()) --paragraphs_;
}

void HtmlWriter::open_heading(cmark_node* node) {
  new_line();
  tag_start_ = out_.size();
  const int level = std::clamp(cmark_node_get_heading_level(node) + heading_shift_,
                               options_.heading_base_level, 6);
  write("<h");
  write_number(level);
  write(" id=\"");
  write_id("h", headings_ + 1);
  write("\">");
  text_start_ = out_.size();
}

void HtmlWriter::close_heading(cmark_node*) {
  if (out_.find_first_not_of(" \n", text_start_) == std::string::npos) {
    out_.resize(tag_start_);
    return;
  }
  ++headings_;
  write("</h");
  out_ += out_[tag_start_ + 2];
  write(">\n");
}

void HtmlWriter::open_list(cmark_node* node) {
  new_line();
  if (cmark_node_get_list_type(node) != CMARK_ORDERED_LIST) return write("<ul>\n");
  const int start = cmark_node_get_list_start(node);
  if (start == 1) return write("<ol>\n");
  write("<ol start=\"");
  write_number(start);
  write("\">\n");
}

// A task is marked by a character: a check box that nobody can check needs no form.
void HtmlWriter::open_item(cmark_node* node) {
  new_line();
  if (cmark_node_get_syntax_extension(node) != types_.task_list) return write("<li>");
  const bool done = cmark_gfm_extensions_get_tasklist_item_checked(node);
  write(done ? "<li class=\"task done\">☑ " : "<li class=\"task\">☐ ");
}

void HtmlWriter::write_code_block(cmark_node* node) {
  new_line();
  write("<pre dir=\"auto\" tabindex=\"0\"><code");
  if (const std::string_view language = language_of(node); !language.empty()) {
    write(" class=\"language-");
    write(language);
    write("\"");
  }
  write(">");
  const char* const literal = cmark_node_get_literal(node);
  append_escaped(out_, literal == nullptr ? "" : literal);
  write("</code></pre>\n");
}

}  // namespace palermo
