// SPDX-License-Identifier: Apache-2.0
#include "templating/scope.h"

#include <algorithm>
#include <cstring>
#include <new>
#include <stdexcept>

namespace palermo::templating {
namespace {

constexpr std::size_t block_size = std::size_t{64} * 1024;
constexpr std::size_t alignment = alignof(std::max_align_t);

}  // namespace

void Scope::wrong_schema() { throw std::logic_error("a key of another schema was set in a scope"); }

void Scope::set_copy(Key<Text> key, std::string_view text) { set(key, arena_->keep(text)); }

Scope Scope::add(Key<List> list) {
  Value& value = at(list);
  const Schema& schema = *schema_->entries()[list.slot].items;
  if (value.data == nullptr) value.data = new (arena_->take(sizeof(ListEnds))) ListEnds{};
  auto* ends = static_cast<ListEnds*>(const_cast<void*>(value.data));

  const std::size_t size = sizeof(Item) + schema.entries().size() * sizeof(Value);
  auto* item = new (arena_->take(size)) Item{};
  (ends->last == nullptr ? ends->first : ends->last->next) = item;
  ends->last = item;
  ++value.size;
  return {*arena_, schema, Arena::empty_values(item + 1, schema)};
}

Scope Arena::scope(const Schema& schema) {
  std::byte* memory = take(schema.entries().size() * sizeof(Value));
  return {*this, schema, empty_values(memory, schema)};
}

Value* Arena::empty_values(void* memory, const Schema& schema) {
  auto* values = static_cast<Value*>(memory);
  std::uninitialized_value_construct_n(values, schema.entries().size());
  return values;
}

std::string_view Arena::keep(std::string_view text) {
  if (text.empty()) return {};
  std::byte* memory = take(text.size());
  std::memcpy(memory, text.data(), text.size());
  return {reinterpret_cast<const char*>(memory), text.size()};
}

void Arena::clear() {
  block_ = 0;
  used_ = 0;
}

std::byte* Arena::take(std::size_t size) {
  size = (size + alignment - 1) / alignment * alignment;
  while (block_ < blocks_.size() && used_ + size > blocks_[block_].size) {
    ++block_;
    used_ = 0;
  }
  if (block_ == blocks_.size()) {
    const std::size_t room = std::max(size, block_size);
    blocks_.push_back({std::make_unique<std::byte[]>(room), room});
  }
  std::byte* memory = blocks_[block_].bytes.get() + used_;
  used_ += size;
  return memory;
}

}  // namespace palermo::templating
