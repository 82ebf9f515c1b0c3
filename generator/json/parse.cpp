// SPDX-License-Identifier: Apache-2.0
// Builds the tree from nlohmann's event reader, which never sees a text that our own first checks
// refuse. Its error texts quote the source and are thrown away.
#include "base/utf8.h"
#include "json/syntax.h"
#include "json/tree.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdint>

namespace palermo::json {
namespace {

constexpr std::int64_t largest_integer = (std::int64_t{1} << 53) - 1;

// Reads bytes and tells how many were read: the only way to learn where a token stands.
struct CountingIterator {
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  const char* at = nullptr;
  const char** reached = nullptr;

  reference operator*() const { return *at; }
  CountingIterator& operator++() {
    *reached = ++at;
    return *this;
  }
  CountingIterator operator++(int) {
    const CountingIterator before = *this;
    ++*this;
    return before;
  }
  bool operator==(const CountingIterator& other) const { return at == other.at; }
  bool operator!=(const CountingIterator& other) const { return at != other.at; }
};

// The event of a number comes when the byte after it has been read too, where there is one.
std::size_t end_of_number(std::string_view text, std::size_t start) {
  if (text[start] == '-') ++start;
  if (text[start] == '0') return start + 1;
  return std::min(text.find_first_not_of("0123456789", start), text.size());
}

// Receives nlohmann's events. Every handler returns false to stop at a mistake.
class Builder {
 public:
  Builder(Tree& tree, Limits limits) : tree_(tree), limits_(limits) {}

  const char* reached = nullptr;
  std::optional<SyntaxMistake> mistake;

  bool null() { return scalar({.type = Type::Null}); }
  bool boolean(bool value) { return scalar({.type = Type::Boolean, .integer = value ? 1 : 0}); }
  bool number_integer(std::int64_t value) {
    if (value < -largest_integer) return refuse_number();
    return scalar({.type = Type::Integer, .integer = value});
  }
  bool number_unsigned(std::uint64_t value) {
    if (value > static_cast<std::uint64_t>(largest_integer)) return refuse_number();
    return scalar({.type = Type::Integer, .integer = static_cast<std::int64_t>(value)});
  }
  bool number_float(double /*value*/, const std::string& /*text*/) { return refuse_number(); }
  bool binary(nlohmann::json::binary_t& /*value*/) { return false; }

  bool string(std::string& value) {
    const std::size_t start = next_value(tree_.text, end_);
    const auto kept = keep(value, start);
    return kept && scalar({.type = Type::String, .string = *kept});
  }
  bool key(std::string& value) {
    key_offset_ = next_value(tree_.text, end_);
    const auto kept = keep(value, key_offset_);
    if (!kept) return false;
    key_ = *kept;
    end_ = here();
    return true;
  }

  bool start_object(std::size_t /*size*/) { return open(Type::Object); }
  bool start_array(std::size_t /*size*/) { return open(Type::List); }
  bool end_object() { return unique_keys() && close(); }
  bool end_array() { return close(); }

  bool parse_error(std::size_t /*byte*/, const std::string& /*token*/,
                   const nlohmann::json::exception& /*quotes the text*/) {
    const bool finished = open_.empty() && !tree_.nodes.empty();
    mistake = explain_syntax(tree_.text, end_, finished);
    return false;
  }

 private:
  struct Open {
    std::uint32_t node, last;
  };

  [[nodiscard]] std::size_t here() const {
    return static_cast<std::size_t>(reached - tree_.text.data());
  }

  bool refuse(SyntaxMistake what) {
    mistake = std::move(what);
    return false;
  }
  bool refuse_number() {
    return refuse({next_value(tree_.text, end_), "json-number",
                   "fraction, exponent or number beyond 53 bits",
                   "write a whole number between -9007199254740991 and 9007199254740991"});
  }

  // A view of the text itself where it writes the string without escapes.
  std::optional<std::string_view> keep(std::string& value, std::size_t start) {
    if (value.find('\0') != std::string::npos) {
      refuse({start, "json-nul", "string with a NUL character", "remove \\u0000"});
      return std::nullopt;
    }
    const std::string_view written =
        std::string_view(tree_.text).substr(start + 1, here() - start - 2);
    if (written.size() == value.size()) return written;
    return tree_.unescaped.emplace_back(std::move(value));
  }

  // Links a new node to its parent and gives its index.
  std::optional<std::uint32_t> add(Node node, std::size_t offset) {
    if (tree_.nodes.size() >= limits_.values) {
      refuse({offset, "json-too-many-values", "too many values in one file", "split the file"});
      return std::nullopt;
    }
    const auto index = static_cast<std::uint32_t>(tree_.nodes.size());
    node.offset = static_cast<std::uint32_t>(offset);
    node.key_offset = node.offset;
    if (!open_.empty()) {
      Node& parent = tree_.nodes[open_.back().node];
      if (parent.type == Type::Object) {
        node.key = key_;
        node.key_offset = static_cast<std::uint32_t>(key_offset_);
      }
      (parent.count == 0 ? parent.first : tree_.nodes[open_.back().last].next) = index;
      ++parent.count;
      open_.back().last = index;
    }
    tree_.nodes.push_back(node);
    return index;
  }

  bool scalar(const Node& node) {
    const std::size_t offset = next_value(tree_.text, end_);
    end_ = node.type == Type::Integer ? end_of_number(tree_.text, offset) : here();
    return add(node, offset).has_value();
  }

  bool open(Type type) {
    const std::size_t offset = here() - 1;
    end_ = here();
    if (open_.size() >= limits_.depth)
      return refuse(
          {offset, "json-too-deep", "lists and objects nested too deeply", "at most 32 levels"});
    const std::optional<std::uint32_t> index = add({.type = type}, offset);
    if (index) open_.push_back({*index, no_node});
    return index.has_value();
  }

  bool close() {
    open_.pop_back();
    end_ = here();
    return true;
  }

  bool unique_keys() {
    keys_.clear();
    for (std::uint32_t n = tree_.nodes[open_.back().node].first; n != no_node;
         n = tree_.nodes[n].next)
      keys_.emplace_back(tree_.nodes[n].key, tree_.nodes[n].key_offset);
    std::sort(keys_.begin(), keys_.end());
    const auto same = [](const auto& a, const auto& b) { return a.first == b.first; };
    const auto twice = std::adjacent_find(keys_.begin(), keys_.end(), same);
    if (twice == keys_.end()) return true;
    return refuse({std::next(twice)->second, "json-duplicate-key",
                   "this key is in the object already", "keep one of them"});
  }

  Tree& tree_;
  Limits limits_;
  std::vector<Open> open_;
  std::size_t end_ = 0;  // of the last token
  std::string_view key_;
  std::size_t key_offset_ = 0;
  std::vector<std::pair<std::string_view, std::uint32_t>> keys_;
};

// What nlohmann would let pass, or end the text at.
std::optional<SyntaxMistake> refuse_bytes(std::string_view text, const Limits& limits) {
  constexpr std::size_t largest = std::size_t{1} << 30;  // offsets are 32 bits wide
  if (text.size() > std::min(limits.bytes, largest))
    return SyntaxMistake{std::string::npos, "json-too-large", "file too large",
                         "at most " + std::to_string(limits.bytes) + " bytes"};
  if (text.starts_with("\xEF\xBB\xBF"))
    return SyntaxMistake{0, "json-byte-order-mark", "byte-order mark", "save as UTF-8 without it"};
  if (const auto invalid = first_invalid_utf8(text))
    return SyntaxMistake{*invalid, "json-utf8", "not valid UTF-8", "save as UTF-8"};
  if (const std::size_t nul = text.find('\0'); nul != std::string_view::npos)
    return SyntaxMistake{nul, "json-nul", "NUL byte", "remove it"};
  return std::nullopt;
}

// Where the second line begins, the third, and so on.
std::vector<std::uint32_t> lines_of(std::string_view text) {
  std::vector<std::uint32_t> lines;
  for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1))
    lines.push_back(static_cast<std::uint32_t>(at + 1));
  return lines;
}

Diagnostic diagnose(const Tree& tree, const SyntaxMistake& mistake) {
  SourcePosition at{.file = tree.file};
  if (mistake.offset != std::string::npos) at = position_at(tree.file, tree.text, mistake.offset);
  return {
      .code = mistake.code, .at = std::move(at), .message = mistake.message, .hint = mistake.hint};
}

}  // namespace

Result<Document> parse(std::string file, std::string text, Limits limits) {
  auto tree = std::make_unique<Tree>();
  tree->file = std::move(file);
  tree->text = std::move(text);
  if (const auto mistake = refuse_bytes(tree->text, limits)) return fail(diagnose(*tree, *mistake));

  Builder builder(*tree, limits);
  const char* const begin = tree->text.data();
  builder.reached = begin;
  const CountingIterator first{begin, &builder.reached};
  const CountingIterator last{begin + tree->text.size(), &builder.reached};
  const bool read = nlohmann::json::sax_parse(first, last, &builder);
  if (builder.mistake) return fail(diagnose(*tree, *builder.mistake));
  if (!read) return fail(diagnose(*tree, explain_syntax(tree->text, 0, false)));
  tree->lines = lines_of(tree->text);
  return Document(std::move(tree));
}

}  // namespace palermo::json
