// SPDX-License-Identifier: Apache-2.0
#include "markup/arena.h"

#include <algorithm>
#include <cstring>

namespace palermo {
namespace {

constexpr std::size_t alignment = alignof(std::max_align_t);
constexpr std::size_t block_size = 1U << 20U;
constexpr std::size_t blocks_kept = 4;
static_assert(alignment >= sizeof(std::size_t), "the size of a piece stands in front of it");

}  // namespace

void* Arena::allocate(std::size_t size) {
  size = (size + alignment - 1) / alignment * alignment;
  const std::size_t needed = size + alignment;
  while (current_ < blocks_.size() && used_ + needed > blocks_[current_].size) {
    ++current_;
    used_ = 0;
  }
  if (current_ == blocks_.size()) {
    const std::size_t length = std::max(block_size, needed);
    // Not zeroed here: the caller asks for zeros where it wants them.
    blocks_.push_back({std::unique_ptr<std::byte[]>(new std::byte[length]), length});
  }
  std::byte* const piece = blocks_[current_].bytes.get() + used_;
  used_ += needed;
  std::memcpy(piece, &size, sizeof size);
  return piece + alignment;
}

void* Arena::reallocate(void* old, std::size_t size) {
  if (old == nullptr) return allocate(size);
  std::size_t old_size = 0;
  std::memcpy(&old_size, static_cast<std::byte*>(old) - alignment, sizeof old_size);
  if (size <= old_size) return old;
  void* const moved = allocate(size);
  std::memcpy(moved, old, old_size);
  return moved;
}

void Arena::reset() {
  const auto big = [](const Block& block) { return block.size > block_size; };
  std::erase_if(blocks_, big);
  if (blocks_.size() > blocks_kept) blocks_.resize(blocks_kept);
  current_ = 0;
  used_ = 0;
}

}  // namespace palermo
