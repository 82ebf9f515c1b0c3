// SPDX-License-Identifier: Apache-2.0
// The values of one page, filled before each render:
//
//   Arena arena;                            // one a thread, kept from page to page
//   arena.clear();
//   Scope page = arena.scope(model.schema);
//   page.set(model.name, "France");
//   for (const Document& document : documents)
//     page.add(model.documents).set(model.documents->title, document.title);
//   page_template.render(page, out);
//
// Values are views: what they look at must live until the render is done. A key that was not set is
// the empty text, false, the empty list. Knows nothing of templates or escaping.
#pragma once

#include "templating/html.h"
#include "templating/schema.h"

#include <concepts>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace palermo::templating {

// Text and Html: data and size. Flag: size 0 or 1. List: a ListEnds and the number of items.
struct Value {
  const void* data = nullptr;
  std::size_t size = 0;
};

// An item of a list: this, then a Value for each key of the list's schema.
struct Item {
  Item* next = nullptr;
};
struct ListEnds {
  Item* first = nullptr;
  Item* last = nullptr;
};
[[nodiscard]] inline const Value* values_of(const Item* item) {
  return reinterpret_cast<const Value*>(item + 1);
}
static_assert(sizeof(Item) % alignof(Value) == 0, "the values of an item follow it directly");

class Arena;

// A handle on the values of a page or of an item; copy it freely. The memory is the arena's.
class Scope {
 public:
  void set(Key<Text> key, std::string_view text) { at(key) = {text.data(), text.size()}; }
  void set(Key<Html> key, SafeHtml html) { at(key) = {html.view().data(), html.view().size()}; }
  void set(Key<Flag> key, std::same_as<bool> auto flag) {
    at(key) = {nullptr, flag ? std::size_t{1} : 0};
  }
  // A string that is about to die: use set_copy.
  template <std::same_as<std::string> Dying>
  void set(Key<Text> key, Dying&& text) = delete;

  // Copies the text into the arena first.
  void set_copy(Key<Text> key, std::string_view text);

  // A new item at the end of a list.
  Scope add(Key<List> list);
  template <typename Row>
  Scope add(const ListOf<Row>& list) {
    return add(list.key);
  }

  [[nodiscard]] const Schema& schema() const { return *schema_; }
  [[nodiscard]] const Value* values() const { return values_; }

 private:
  friend class Arena;
  Scope(Arena& arena, const Schema& schema, Value* values)
      : arena_(&arena), schema_(&schema), values_(values) {}

  template <typename Kind>
  Value& at(Key<Kind> key) {
    if (key.schema != schema_) wrong_schema();
    return values_[key.slot];
  }
  [[noreturn]] static void wrong_schema();  // a mistake in our own code: std::logic_error

  Arena* arena_;
  const Schema* schema_;
  Value* values_;
};

// Memory for the values of one page at a time, in blocks that are kept. One thread only.
class Arena {
 public:
  Arena() = default;
  Arena(const Arena&) = delete;
  Arena& operator=(const Arena&) = delete;

  // All values unset. The schema must have all its keys by now.
  [[nodiscard]] Scope scope(const Schema& schema);

  // A copy of the text that lives until clear().
  [[nodiscard]] std::string_view keep(std::string_view text);

  // Forgets all scopes and texts; keeps the memory for the next page.
  void clear();

 private:
  friend class Scope;
  struct Block {
    std::unique_ptr<std::byte[]> bytes;
    std::size_t size = 0;
  };
  [[nodiscard]] std::byte* take(std::size_t size);
  [[nodiscard]] static Value* empty_values(void* memory, const Schema& schema);

  std::vector<Block> blocks_;
  std::size_t block_ = 0;
  std::size_t used_ = 0;  // of the current block
};

}  // namespace palermo::templating
