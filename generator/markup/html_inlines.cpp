// SPDX-License-Identifier: Apache-2.0
#include <charconv>

#include "markup/escape.h"
#include "markup/html_writer.h"
#include "markup/link.h"
#include "markup/tree_walk.h"

namespace palermo {
namespace {

std::string_view or_empty(const char* text) { return text == nullptr ? "" : text; }

}  // namespace

bool HtmlWriter::enter_inline(cmark_node* node) {
  switch (cmark_node_get_type(node)) {
    case CMARK_NODE_TEXT:
      append_escaped(out_, or_empty(cmark_node_get_literal(node)));
      return false;
    case CMARK_NODE_SOFTBREAK:
      if (!between_ideographs(out_, node)) write("\n");
      return false;
    case CMARK_NODE_LINEBREAK:
      write("<br>\n");
      return false;
    case CMARK_NODE_CODE:
      write("<code>");
      append_escaped(out_, or_empty(cmark_node_get_literal(node)));
      write("</code>");
      return false;
    case CMARK_NODE_EMPH:
      write("<em>");
      return true;
    case CMARK_NODE_STRONG:
      write("<strong>");
      return true;
    case CMARK_NODE_LINK:
      open_link(node);
      return true;
    case CMARK_NODE_IMAGE:
      return open_image(node);
    case CMARK_NODE_FOOTNOTE_REFERENCE:
      write_note_reference(node);
      return false;
    case CMARK_NODE_HTML_INLINE:
      note_raw_html(node);
      return false;
    default:
      if (cmark_node_get_type(node) != types_.strikethrough) return false;
      write("<del>");
      return true;
  }
}

void HtmlWriter::leave_inline(cmark_node* node) {
  const cmark_node_type type = cmark_node_get_type(node);
  if (type == CMARK_NODE_IMAGE && --image_depth_ == 0 && image_open_) {
    write("\" loading=\"lazy\">");
    image_open_ = false;
  }
  if (image_depth_ > 0) return;
  if (type == CMARK_NODE_EMPH) write("</em>");
  if (type == CMARK_NODE_STRONG) write("</strong>");
  if (type == types_.strikethrough) write("</del>");
  if (type == CMARK_NODE_LINK && link_open_) {
    if (out_.size() == text_of_link_) out_.resize(start_of_link_);  // nothing to click on
    else write("</a>");
    link_open_ = false;
  }
}

// Inside the alt text of an image: words alone.
bool HtmlWriter::enter_plain(cmark_node* node) {
  switch (cmark_node_get_type(node)) {
    case CMARK_NODE_TEXT:
    case CMARK_NODE_CODE:
      append_escaped(out_, or_empty(cmark_node_get_literal(node)));
      return false;
    case CMARK_NODE_SOFTBREAK:
    case CMARK_NODE_LINEBREAK:
      write(" ");
      return false;
    case CMARK_NODE_HTML_INLINE:
      note_raw_html(node);
      return false;
    case CMARK_NODE_IMAGE:
      ++image_depth_;
      return true;
    default:
      return true;
  }
}

void HtmlWriter::open_link(cmark_node* node) {
  const Link link = classify_link(or_empty(cmark_node_get_url(node)));
  switch (link.kind) {
    case LinkKind::Web:
      return write_link_start(link.target, " rel=\"external noopener\"", node);
    case LinkKind::Mail:
      return write_link_start(link.target, "", node);
    case LinkKind::Internal: {
      const auto url = options_.links ? options_.links(link.target) : std::nullopt;
      if (url) write_link_start(*url, "", node);
      else ++rendered_.unresolved_links;
      return;
    }
    case LinkKind::Refused:
      ++rendered_.refused_links;
  }
}

void HtmlWriter::write_link_start(std::string_view url, std::string_view relation,
                                  cmark_node* node) {
  start_of_link_ = out_.size();
  write("<a href=\"");
  append_escaped_url(out_, url);
  write("\"");
  write(relation);
  if (const std::string_view title = or_empty(cmark_node_get_title(node)); !title.empty()) {
    write(" title=\"");
    append_escaped(out_, title);
    write("\"");
  }
  write(">");
  link_open_ = true;
  text_of_link_ = out_.size();
}

// Only what the page has resolved is shown; otherwise the alt text stands in its place.
bool HtmlWriter::open_image(cmark_node* node) {
  ++image_depth_;
  const Link link = classify_link(or_empty(cmark_node_get_url(node)));
  if (link.kind != LinkKind::Internal || !options_.images) return true;
  const auto url = options_.images(link.target);
  if (!url) return true;
  write("<img src=\"");
  append_escaped_url(out_, *url);
  write("\" alt=\"");
  image_open_ = true;
  return true;
}

// The parser numbers the notes in the order of their first reference and puts their definitions in
// that order at the end.
void HtmlWriter::write_note_reference(cmark_node* node) {
  const std::string_view label = or_empty(cmark_node_get_literal(node));
  std::size_t number = 0;
  std::from_chars(label.data(), label.data() + label.size(), number);
  if (number == 0 || number > 100'000) return;
  if (note_uses_.size() < number) note_uses_.resize(number, 0);
  const int use = ++note_uses_[number - 1];
  write("<sup class=\"note\"><a href=\"#");
  write_id("fn", static_cast<int>(number));
  write("\" id=\"");
  write_id("fnref", static_cast<int>(number));
  if (use > 1) {
    write("-");
    write_number(use);
  }
  write("\" role=\"doc-noteref\">");
  write(label);
  write("</a></sup>");
}

void HtmlWriter::open_note() {
  new_line();
  if (notes_++ == 0) {
    write("<div class=\"notes\" role=\"group\"");
    if (!options_.labels.footnotes.empty()) {
      write(" aria-label=\"");
      append_escaped(out_, options_.labels.footnotes);
      write("\"");
    }
    write(">\n<ol>\n");
  }
  write("<li id=\"");
  write_id("fn", notes_);
  write("\">\n");
  back_links_written_ = false;
}

void HtmlWriter::close_note() {
  write_back_links();
  new_line();
  write("</li>\n");
}

void HtmlWriter::write_back_links() {
  if (back_links_written_) return;
  back_links_written_ = true;
  const auto note = static_cast<std::size_t>(notes_ - 1);
  const int uses = note < note_uses_.size() ? note_uses_[note] : 0;
  for (int use = 1; use <= uses; ++use) {
    write(" <a href=\"#");
    write_id("fnref", notes_);
    if (use > 1) {
      write("-");
      write_number(use);
    }
    write("\" class=\"back\" role=\"doc-backlink\"");
    if (!options_.labels.back.empty()) {
      write(" aria-label=\"");
      append_escaped(out_, options_.labels.back);
      write(" ");
      write_number(notes_);
      write("\"");
    }
    write(">↩</a>");
  }
}

}  // namespace palermo
