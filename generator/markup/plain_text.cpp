// SPDX-License-Identifier: Apache-2.0
#include "markup/plain_text.h"

#include "markup/cmark_library.h"
#include "markup/tree_walk.h"

namespace palermo {
namespace {

void append_literal(std::string& out, cmark_node* node) {
  if (const char* const literal = cmark_node_get_literal(node)) out += literal;
}

// Text and code; everything else speaks through its children, or not at all.
bool enter(std::string& out, cmark_node* node) {
  switch (cmark_node_get_type(node)) {
    case CMARK_NODE_TEXT:
    case CMARK_NODE_CODE:
    case CMARK_NODE_CODE_BLOCK:
      append_literal(out, node);
      return false;
    case CMARK_NODE_SOFTBREAK:
      if (!between_ideographs(out, node)) out += ' ';
      return false;
    case CMARK_NODE_LINEBREAK:
      out += '\n';
      return false;
    case CMARK_NODE_HTML_BLOCK:
    case CMARK_NODE_HTML_INLINE:
    case CMARK_NODE_FOOTNOTE_REFERENCE:
      return false;
    default:
      return true;
  }
}

void leave(std::string& out, std::size_t start, cmark_node* node) {
  const cmark_node_type type = cmark_node_get_type(node);
  const bool is_block = (static_cast<unsigned>(type) & CMARK_NODE_TYPE_MASK) ==
                        static_cast<unsigned>(CMARK_NODE_TYPE_BLOCK);
  if (!is_block || out.size() == start) return;
  const char last = type == cmark_types().table_cell ? ' ' : '\n';
  if (out.back() != '\n') out += last;
}

std::string_view trim(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

// "Title ##" is "Title", "C#" stays.
std::string_view without_closing(std::string_view line) {
  const std::size_t last = line.find_last_not_of('#');
  if (last == std::string_view::npos) return {};
  const bool closed = line[last] == ' ' || line[last] == '\t';
  return closed ? trim(line.substr(0, last)) : line;
}

}  // namespace

void plain_text(std::string_view markdown, std::string& out) {
  const CmarkDocument document(markdown);
  const std::size_t start = out.size();
  walk_tree(
      document.root(), [&](cmark_node* node, int) { return enter(out, node); },
      [&](cmark_node* node) { leave(out, start, node); });
  while (out.size() > start && (out.back() == '\n' || out.back() == ' ')) out.pop_back();
}

std::optional<std::string_view> title_line(std::string_view markdown) {
  const std::string_view line = markdown.substr(0, markdown.find_first_of("\r\n"));
  const std::size_t hash = line.find_first_not_of(' ');
  if (hash > 3 || line[hash] != '#') return std::nullopt;
  const std::string_view rest = line.substr(hash + 1);
  if (!rest.starts_with(' ') && !rest.starts_with('\t')) return std::nullopt;
  const std::string_view title = without_closing(trim(rest));
  if (title.empty()) return std::nullopt;
  return title;
}

std::optional<std::string> first_heading(std::string_view markdown) {
  const auto line = title_line(markdown);
  if (!line) return std::nullopt;
  if (line->find_first_of("\\`*_[]<&!~") == std::string_view::npos) return std::string(*line);
  std::string text;
  plain_text("# " + std::string(*line) + "\n", text);
  return text;
}

}  // namespace palermo
