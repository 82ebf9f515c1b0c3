// SPDX-License-Identifier: Apache-2.0
// A strictly read JSON text: every value with its place, nothing ambiguous. Refused are byte-order
// marks, invalid UTF-8, duplicate keys, fractions, integers beyond 53 bits, NUL, lone surrogates,
// trailing text, and whatever is over a limit. Knows nothing of what the values mean; its messages
// never quote the text.
#pragma once

#include "base/result.h"

#include <cstdint>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace palermo::json {

struct Tree;

enum class Type : std::uint8_t { Null, Boolean, Integer, String, List, Object };

// "an object", "a list", … as messages name them.
[[nodiscard]] std::string_view name(Type type);

// One value of a document: a plain handle, valid as long as its document lives. Iterating visits
// the items of a list or the members of an object, in the order of the text.
class Cursor {
 public:
  class iterator;

  Cursor() = default;  // a null without a place
  Cursor(const Tree* tree, std::uint32_t node) : tree_(tree), node_(node) {}

  [[nodiscard]] Type type() const;
  [[nodiscard]] bool is(Type wanted) const { return type() == wanted; }

  // The value where the type is right; else "", 0, false. Views point into the document.
  [[nodiscard]] std::string_view string() const;
  [[nodiscard]] std::int64_t integer() const;
  [[nodiscard]] bool boolean() const;

  [[nodiscard]] std::size_t size() const;      // items or members
  [[nodiscard]] std::string_view key() const;  // of a member of an object
  [[nodiscard]] std::optional<Cursor> find(std::string_view key) const;

  [[nodiscard]] iterator begin() const;
  [[nodiscard]] iterator end() const;

  [[nodiscard]] SourcePosition position() const;      // of the value
  [[nodiscard]] SourcePosition key_position() const;  // of its key; of the value in a list

 private:
  const Tree* tree_ = nullptr;
  std::uint32_t node_ = 0;
};

class Cursor::iterator {
 public:
  using iterator_category = std::forward_iterator_tag;
  using value_type = Cursor;
  using difference_type = std::ptrdiff_t;
  using pointer = const Cursor*;
  using reference = Cursor;

  iterator() = default;
  iterator(const Tree* tree, std::uint32_t node) : tree_(tree), node_(node) {}
  Cursor operator*() const { return {tree_, node_}; }
  iterator& operator++();
  iterator operator++(int) {
    const iterator before = *this;
    ++*this;
    return before;
  }
  bool operator==(const iterator&) const = default;

 private:
  const Tree* tree_ = nullptr;
  std::uint32_t node_ = 0;
};

class Document {
 public:
  explicit Document(std::unique_ptr<const Tree> tree);
  Document(Document&&) noexcept;
  Document& operator=(Document&&) noexcept;
  ~Document();

  [[nodiscard]] Cursor root() const;
  [[nodiscard]] const std::string& file() const;
  [[nodiscard]] const std::string& text() const;

 private:
  std::unique_ptr<const Tree> tree_;
};

struct Limits {
  std::size_t bytes = std::size_t{64} * 1024;
  std::size_t depth = 32;
  std::size_t values = 1'000'000;  // bounds the memory that a hostile text can ask for
};

// `file` stands in the positions of diagnostics. Stops at the first mistake: after it nothing in a
// JSON text is certain.
[[nodiscard]] Result<Document> parse(std::string file, std::string text, Limits limits = {});

}  // namespace palermo::json
