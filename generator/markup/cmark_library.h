// SPDX-License-Identifier: Apache-2.0
// The one place that knows cmark-gfm's own ways: its versions, its process-wide tables, its memory.
// Only public functions that gfm.6 and gfm.13 both have are used; the types of extension nodes are
// learnt from a sample. Knows nothing of HTML.
#pragma once

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <string_view>

namespace palermo {

// Node types that exist only once the extensions are registered.
struct CmarkTypes {
  cmark_node_type table = CMARK_NODE_NONE;
  cmark_node_type table_row = CMARK_NODE_NONE;
  cmark_node_type table_cell = CMARK_NODE_NONE;
  cmark_node_type strikethrough = CMARK_NODE_NONE;
  cmark_syntax_extension* task_list = nullptr;
};

[[nodiscard]] const CmarkTypes& cmark_types();

// cmark-gfm keeps the special characters of inline extensions in process-wide tables; each parse
// sets and clears them, so two threads lose strikethrough at random. The shared library reaches the
// function that does so through its linkage table, and this program puts its own there: the tables
// are set once and never cleared. True where that works: ask once at start, and use one thread
// where it does not.
[[nodiscard]] bool tables_are_frozen();

// A parsed text. Its nodes live in the thread's arena: at most one at a time in a thread, so a link
// resolver must not parse. A second one throws std::logic_error.
class CmarkDocument {
 public:
  explicit CmarkDocument(std::string_view text);
  ~CmarkDocument();
  CmarkDocument(const CmarkDocument&) = delete;
  CmarkDocument& operator=(const CmarkDocument&) = delete;

  [[nodiscard]] cmark_node* root() const { return root_; }

 private:
  cmark_node* root_ = nullptr;
};

}  // namespace palermo
