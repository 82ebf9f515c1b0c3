// SPDX-License-Identifier: Apache-2.0
// cmark-gfm with a thread-local bump arena (cmark's own arena allocator is one global and not
// thread-safe).
#pragma once
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <algorithm>
#include <cstring>
#include <dlfcn.h>
#include <memory>
#include <string_view>
#include <vector>

// libcmark-gfm keeps the inline extensions' special characters ('~', 'w', ':') in process-wide
// tables that every parse sets and then CLEARS, so two threads lose strikethrough and autolinks at
// random (github/cmark-gfm PR 176).  The shared library calls this exported function through its
// PLT, so a program can pre-empt it: set the tables once, never clear.
namespace lb {
inline bool special_frozen = false;
}
extern "C" __attribute__((weak)) void cmark_manage_extensions_special_characters(cmark_parser* p,
                                                                                 int add) {
  static auto real = reinterpret_cast<void (*)(cmark_parser*, int)>(
      dlsym(RTLD_NEXT, "cmark_manage_extensions_special_characters"));
  if (add && !lb::special_frozen) real(p, add);
}

namespace lb {
struct Arena {  // blocks are kept and reused: after warm-up a document costs no malloc at all
  static constexpr size_t BLOCK = 1 << 20;
  std::vector<std::pair<std::unique_ptr<char[]>, size_t>> blocks;
  size_t cur = 0, used = 0;
  void* alloc(size_t n) {
    n = (n + 15) & ~size_t(15);
    size_t need = n + 16;
    while (cur < blocks.size() && used + need > blocks[cur].second) ++cur, used = 0;
    if (cur == blocks.size()) {
      size_t s = std::max(BLOCK, need);
      blocks.emplace_back(new char[s], s);
      used = 0;
    }
    char* p = blocks[cur].first.get() + used;
    used += need;
    memcpy(p, &n, sizeof n);  // size header, for realloc
    return p + 16;
  }
  void reset() { cur = 0, used = 0; }
};
inline thread_local Arena arena;
inline void* a_calloc(size_t a, size_t b) {
  void* p = arena.alloc(a * b);
  return memset(p, 0, a * b);
}
inline void* a_realloc(void* p, size_t n) {
  if (!p) return arena.alloc(n);
  size_t old;
  memcpy(&old, static_cast<char*>(p) - 16, sizeof old);
  if (n <= old) return p;
  void* q = arena.alloc(n);
  return memcpy(q, p, old);
}
inline void a_free(void*) {}
inline cmark_mem arena_mem{a_calloc, a_realloc, a_free};

struct Exts {
  std::vector<cmark_syntax_extension*> v;
  explicit Exts(std::vector<const char*> names) {
    cmark_gfm_core_extensions_ensure_registered();
    for (auto n : names) v.push_back(cmark_find_syntax_extension(n));
    cmark_parser* p = cmark_parser_new(
        CMARK_OPT_DEFAULT);  // one parse on the main thread fills the tables, then freeze
    for (auto e : v) cmark_parser_attach_syntax_extension(p, e);
    cmark_parser_feed(p, "x\n", 2);
    cmark_node_free(cmark_parser_finish(p)), cmark_parser_free(p);
    special_frozen = true;
  }
};

// Appends the HTML of one document to out.  mem: arena_mem or cmark_get_default_mem_allocator().
template <class S>
void render(std::string_view md, const Exts& x, cmark_mem* mem, S& out) {
  const int opt = CMARK_OPT_FOOTNOTES | CMARK_OPT_UNSAFE;
  cmark_parser* p = cmark_parser_new_with_mem(opt, mem);
  for (auto e : x.v) cmark_parser_attach_syntax_extension(p, e);
  cmark_parser_feed(p, md.data(), md.size());
  cmark_node* doc = cmark_parser_finish(p);
  char* html = cmark_render_html_with_mem(doc, opt, cmark_parser_get_syntax_extensions(p), mem);
  out.append(html, strlen(html));
  if (mem == &arena_mem) return arena.reset();
  mem->free(html), cmark_node_free(doc), cmark_parser_free(p);
}

inline std::string_view body(std::string_view md) {  // text after the "---" front matter
  if (md.substr(0, 4) != "---\n") return md;
  auto e = md.find("\n---\n", 3);
  return e == md.npos ? md : md.substr(e + 5);
}
}  // namespace lb
