// SPDX-License-Identifier: Apache-2.0
#include "markup/html_writer.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "markup/plain_text.h"
#include "markup/tree_walk.h"

namespace palermo {
namespace {

bool is_block(cmark_node* node) {
  return (static_cast<unsigned>(cmark_node_get_type(node)) & CMARK_NODE_TYPE_MASK) ==
         static_cast<unsigned>(CMARK_NODE_TYPE_BLOCK);
}

}  // namespace

void HtmlWriter::prepare(cmark_node* root, bool leave_out_title) {
  int highest = 7;
  for (cmark_node* node = cmark_node_first_child(root); node; node = cmark_node_next(node)) {
    if (cmark_node_get_type(node) != CMARK_NODE_HEADING) continue;
    if (leave_out_title && cmark_node_previous(node) == nullptr) title_ = node;
    else highest = std::min(highest, cmark_node_get_heading_level(node));
  }
  heading_shift_ = options_.heading_base_level - (highest == 7 ? 1 : highest);
}

bool HtmlWriter::enter(cmark_node* node, int depth) {
  rendered_.depth = std::max(rendered_.depth, depth);
  if (image_depth_ > 0) return enter_plain(node);
  return is_block(node) ? enter_block(node) : enter_inline(node);
}

void HtmlWriter::leave(cmark_node* node) {
  if (is_block(node)) leave_block(node);
  else leave_inline(node);
}

void HtmlWriter::finish() {
  if (notes_ > 0) write("</ol>\n</div>\n");
}

void HtmlWriter::write_number(int number) {
  std::array<char, 12> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
  write({digits.data(), static_cast<std::size_t>(end - digits.data())});
}

// `prefix-kind-number`, or without the prefix where there is none.
void HtmlWriter::write_id(std::string_view kind, int number) {
  write(options_.id_prefix);
  if (!options_.id_prefix.empty()) write("-");
  write(kind);
  write("-");
  write_number(number);
}

void HtmlWriter::new_line() {
  if (!out_.empty() && out_.back() != '\n') out_ += '\n';
}

void HtmlWriter::note_raw_html(cmark_node* node) {
  if (rendered_.raw_html++ == 0) rendered_.raw_html_line = cmark_node_get_start_line(node);
}

Rendered MarkdownRenderer::render(std::string_view text, const RenderOptions& options,
                                  std::string& out) {
  const CmarkDocument document(text);
  const std::size_t start = out.size(), limit = start + output_limit(text.size());
  const bool has_title = options.skip_title && title_line(text).has_value();
  note_uses_.clear();
  HtmlWriter writer(options, note_uses_, out);
  writer.prepare(document.root(), has_title);
  walk_tree(
      document.root(),
      [&](cmark_node* node, int depth) { return writer.enter(node, depth) && out.size() <= limit; },
      [&](cmark_node* node) {
        if (out.size() <= limit) writer.leave(node);
      });
  writer.finish();
  Rendered rendered = writer.rendered();
  rendered.complete = out.size() <= limit;
  if (!rendered.complete) out.resize(start);
  return rendered;
}

}  // namespace palermo
