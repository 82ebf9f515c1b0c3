// SPDX-License-Identifier: Apache-2.0
#include "json/document.h"

#include "json/tree.h"

#include <algorithm>
#include <cstdint>

namespace palermo::json {
namespace {

// As position_at() tells it, without counting the lines of the whole text before it again.
SourcePosition position_in(const Tree& tree, std::uint32_t offset) {
  const auto line = std::ranges::upper_bound(tree.lines, offset);
  const std::uint32_t start = line == tree.lines.begin() ? 0 : *std::prev(line);
  SourcePosition at =
      position_at(tree.file, std::string_view(tree.text).substr(start), offset - start);
  at.line += static_cast<int>(line - tree.lines.begin());
  return at;
}

}  // namespace

std::string_view name(Type type) {
  switch (type) {
    case Type::Null:
      return "null";
    case Type::Boolean:
      return "true or false";
    case Type::Integer:
      return "a whole number";
    case Type::String:
      return "a string";
    case Type::List:
      return "a list";
    case Type::Object:
      return "an object";
  }
  return "a value";
}

Type Cursor::type() const { return tree_ == nullptr ? Type::Null : tree_->nodes[node_].type; }

std::string_view Cursor::string() const {
  return is(Type::String) ? tree_->nodes[node_].string : std::string_view{};
}

std::int64_t Cursor::integer() const { return is(Type::Integer) ? tree_->nodes[node_].integer : 0; }

bool Cursor::boolean() const { return is(Type::Boolean) && tree_->nodes[node_].integer != 0; }

std::size_t Cursor::size() const { return tree_ == nullptr ? 0 : tree_->nodes[node_].count; }

std::string_view Cursor::key() const {
  return tree_ == nullptr ? std::string_view{} : tree_->nodes[node_].key;
}

std::optional<Cursor> Cursor::find(std::string_view key) const {
  if (!is(Type::Object)) return std::nullopt;
  for (const Cursor member : *this)
    if (member.key() == key) return member;
  return std::nullopt;
}

Cursor::iterator Cursor::begin() const {
  return tree_ == nullptr ? end() : iterator(tree_, tree_->nodes[node_].first);
}

Cursor::iterator Cursor::end() const { return {tree_, no_node}; }

Cursor::iterator& Cursor::iterator::operator++() {
  node_ = tree_->nodes[node_].next;
  return *this;
}

SourcePosition Cursor::position() const {
  if (tree_ == nullptr) return {};
  return position_in(*tree_, tree_->nodes[node_].offset);
}

SourcePosition Cursor::key_position() const {
  if (tree_ == nullptr) return {};
  return position_in(*tree_, tree_->nodes[node_].key_offset);
}

Document::Document(std::unique_ptr<const Tree> tree) : tree_(std::move(tree)) {}
Document::Document(Document&&) noexcept = default;
Document& Document::operator=(Document&&) noexcept = default;
Document::~Document() = default;

Cursor Document::root() const { return {tree_.get(), 0}; }
const std::string& Document::file() const { return tree_->file; }
const std::string& Document::text() const { return tree_->text; }

}  // namespace palermo::json
