// SPDX-License-Identifier: Apache-2.0
// Memory that is handed out in a row and given back all at once: one parse, one reset. Blocks are
// kept, so after warm-up a text costs no allocation. Knows nothing of what is put into it.
#pragma once

#include <cstddef>
#include <memory>
#include <vector>

namespace palermo {

class Arena {
 public:
  // Aligned for any object; never null.
  [[nodiscard]] void* allocate(std::size_t size);

  // `old` (or null) with its bytes, at least `size` long; `old` is not used again.
  [[nodiscard]] void* reallocate(void* old, std::size_t size);

  // Everything handed out is void. What one monstrous text needed is not kept.
  void reset();

 private:
  struct Block {
    std::unique_ptr<std::byte[]> bytes;
    std::size_t size = 0;
  };
  std::vector<Block> blocks_;
  std::size_t current_ = 0;
  std::size_t used_ = 0;
};

}  // namespace palermo
