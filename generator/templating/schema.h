// SPDX-License-Identifier: Apache-2.0
// The keys that a page offers to its template, declared once in C++:
//
//   struct DocumentRow {
//     Schema& schema;
//     Key<Text> title = schema.text("title");
//   };
//   struct StatePage {
//     Schema schema;
//     Key<Text> name = schema.text("name");
//     Key<Html> body = schema.html("body");
//     ListOf<DocumentRow> documents = schema.list<DocumentRow>("documents");
//   };
//
// A key is an address (its schema and a slot) with the kind in its type, so text where HTML is
// declared does not compile. Knows nothing of templates or values.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace palermo::templating {

enum class KeyKind : std::uint8_t { Text, Html, Flag, List };

struct Text {};  // shown, escaped for its context; as a section, true when not empty
struct Html {};  // SafeHtml, shown as it is, in text only; as a section, true when not empty
struct Flag {};  // a section only
struct List {};  // a section only, once for each item

class Schema;

template <typename Kind>
struct Key {
  const Schema* schema = nullptr;
  std::uint32_t slot = 0;
};

// The key of a list and the keys of its items: scope.add(page.documents), page.documents->title.
template <typename Row>
struct ListOf {
  Key<List> key;
  Row row;
  const Row* operator->() const { return &row; }
};

// Stays where it was made: keys and scopes point to it.
class Schema {
 public:
  struct Entry {
    std::string name;
    KeyKind kind = KeyKind::Text;
    std::unique_ptr<Schema> items;  // of a list
  };

  Schema() = default;
  Schema(const Schema&) = delete;
  Schema& operator=(const Schema&) = delete;

  // A name declared twice is a mistake in our own code: std::logic_error.
  Key<Text> text(std::string_view name) { return {this, declare(name, KeyKind::Text)}; }
  Key<Html> html(std::string_view name) { return {this, declare(name, KeyKind::Html)}; }
  Key<Flag> flag(std::string_view name) { return {this, declare(name, KeyKind::Flag)}; }
  Key<List> list(std::string_view name) { return {this, declare(name, KeyKind::List)}; }

  template <typename Row>
  ListOf<Row> list(std::string_view name) {
    const Key<List> key = list(name);
    return {key, Row{items(key)}};
  }

  // The keys of the items of a list.
  [[nodiscard]] Schema& items(Key<List> list) { return *entries_.at(list.slot).items; }

  [[nodiscard]] const std::vector<Entry>& entries() const { return entries_; }

 private:
  std::uint32_t declare(std::string_view name, KeyKind kind);
  std::vector<Entry> entries_;
};

}  // namespace palermo::templating
