// SPDX-License-Identifier: Apache-2.0
#include "markup/cmark_library.h"

#include <dlfcn.h>

#include <array>
#include <atomic>
#include <cstring>
#include <stdexcept>

#include "markup/arena.h"

namespace palermo {
namespace {

// cmark's tables are one a process and its allocator has no context to carry, so these are too.
constinit std::atomic<bool> tables_set{false};
thread_local int preempted_calls = 0;
thread_local Arena arena;
thread_local bool document_alive = false;

using ManageTables = void (*)(cmark_parser*, int);

ManageTables library_manage_tables() {
  static const auto real = reinterpret_cast<ManageTables>(
      dlsym(RTLD_NEXT, "cmark_manage_extensions_special_characters"));
  return real;
}

void* arena_calloc(std::size_t count, std::size_t size) {
  return std::memset(arena.allocate(count * size), 0, count * size);
}
void* arena_realloc(void* old, std::size_t size) { return arena.reallocate(old, size); }
void arena_free(void*) {}

cmark_mem* thread_memory() {
  static cmark_mem memory{arena_calloc, arena_realloc, arena_free};
  return &memory;
}

// No autolinks (their scanner read out of bounds in gfm.6), no tag filter (raw HTML never shows).
constexpr std::array<const char*, 3> extension_names = {"table", "strikethrough", "tasklist"};
constexpr int parse_options = CMARK_OPT_FOOTNOTES | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE;
using Extensions = std::array<cmark_syntax_extension*, extension_names.size()>;

Extensions find_extensions() {
  cmark_gfm_core_extensions_ensure_registered();
  Extensions found{};
  for (std::size_t i = 0; i < found.size(); ++i)
    found[i] = cmark_find_syntax_extension(extension_names[i]);
  return found;
}

cmark_node* parse(const Extensions& extensions, std::string_view text) {
  cmark_parser* const parser = cmark_parser_new_with_mem(parse_options, thread_memory());
  for (cmark_syntax_extension* const extension : extensions)
    cmark_parser_attach_syntax_extension(parser, extension);
  cmark_parser_feed(parser, text.data(), text.size());
  return cmark_parser_finish(parser);
}

struct Library {
  Extensions extensions = find_extensions();
  CmarkTypes types;

  // The sample sets the tables, with no other parse under way, and shows the types.
  Library() {
    cmark_node* node = parse(extensions, "| ~~a~~ |\n|---|\n");
    tables_set = true;
    for (cmark_node_type* const type :
         {&types.table, &types.table_row, &types.table_cell, &types.strikethrough}) {
      node = cmark_node_first_child(node);
      *type = cmark_node_get_type(node);
    }
    types.task_list = extensions.back();
    arena.reset();
  }
};

const Library& library() {
  static const Library library;
  return library;
}

}  // namespace

const CmarkTypes& cmark_types() { return library().types; }

bool tables_are_frozen() {
  if (library().types.strikethrough == CMARK_NODE_NONE) return false;
  const int before = preempted_calls;
  const CmarkDocument sample("~~a~~\n");
  return preempted_calls > before;
}

CmarkDocument::CmarkDocument(std::string_view text) {
  if (document_alive) throw std::logic_error("a text is parsed while another one is in use");
  root_ = parse(library().extensions, text);
  document_alive = true;
}

CmarkDocument::~CmarkDocument() {
  arena.reset();
  document_alive = false;
}

}  // namespace palermo

// Takes the place of the library's own function of this name.
extern "C" void cmark_manage_extensions_special_characters(cmark_parser* parser, int add) {
  ++palermo::preempted_calls;
  if (add != 0 && !palermo::tables_set) palermo::library_manage_tables()(parser, add);
}
