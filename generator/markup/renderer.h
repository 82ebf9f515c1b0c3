// SPDX-License-Identifier: Apache-2.0
// Markdown to safe HTML: an own walk over the parsed tree with an allow-list of elements. Raw HTML
// and what is not allowed leave no trace. The text has passed check_markdown. Knows nothing of
// records, pages or who may read what.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace palermo {

// Where a target leads, or nothing. The answer lives at least until the next call. It must not
// parse Markdown: the thread's tree is in use.
using LinkResolver = std::function<std::optional<std::string_view>(std::string_view target)>;

// In the language of the page. What is empty is left out.
struct MarkdownLabels {
  std::string_view footnotes;  // "Notes"
  std::string_view back;       // "Back to the text, note"; a number follows
  std::string_view table;      // "Table"; a number follows
};

struct RenderOptions {
  std::string_view id_prefix;  // unique on the page, letters, digits and '-', at most 64
  // Where not empty, each paragraph outside of notes has an id: this and its number in the text.
  std::string_view paragraph_prefix;
  int heading_base_level = 2;  // what the highest heading of the text becomes; the last is h6
  bool skip_title = false;     // leaves out the heading that first_heading gives
  LinkResolver links;          // other parts, such as "untoc/5-1" or "../untoc/5-1.fr.md"
  LinkResolver images;         // released attachments; without an answer the alt text stands
  MarkdownLabels labels;
};

// What was met on the way, for those who must say so.
struct Rendered {
  bool complete = true;  // false: over the limit of output, and nothing was written
  int depth = 0;         // of the tree, the document itself being 0
  int raw_html = 0;      // pieces left out
  int raw_html_line = 0;  // of the first of them
  int refused_links = 0;
  int unresolved_links = 0;
};

// Output of a text of this size: refused above.
[[nodiscard]] constexpr std::size_t output_limit(std::size_t input) {
  return 20 * input + std::size_t{16} * 1024;
}

// One a thread; keeps its buffers.
class MarkdownRenderer {
 public:
  // Appends to `out`.
  Rendered render(std::string_view text, const RenderOptions& options, std::string& out);

 private:
  std::vector<int> note_uses_;
};

}  // namespace palermo
