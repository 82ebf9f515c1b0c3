// SPDX-License-Identifier: Apache-2.0
#include "attachments/inflate.h"

#include <libdeflate.h>

#include <algorithm>

namespace palermo::attachments {
namespace {

constexpr std::size_t first_room = std::size_t{256} * 1024;

struct Free {
  void operator()(libdeflate_decompressor* it) const { libdeflate_free_decompressor(it); }
};

}  // namespace

struct Inflater::State {
  std::unique_ptr<libdeflate_decompressor, Free> decompressor;
};

Inflater::Inflater() : state_(std::make_unique<State>()) {
  state_->decompressor.reset(libdeflate_alloc_decompressor());
}
Inflater::~Inflater() = default;

Inflated Inflater::inflate(std::string_view packed, std::size_t most, std::string& out) {
  if (state_->decompressor == nullptr) return Inflated::Damaged;
  std::size_t room = std::min(most, first_room);
  for (;;) {
    out.resize(room);
    std::size_t taken = 0, made = 0;
    const libdeflate_result result =
        libdeflate_zlib_decompress_ex(state_->decompressor.get(), packed.data(), packed.size(),
                                      out.data(), out.size(), &taken, &made);
    if (result == LIBDEFLATE_INSUFFICIENT_SPACE) {
      if (room == most) return Inflated::TooMuch;
      room = std::min(most, room * 4);
      continue;
    }
    out.resize(made);
    if (result != LIBDEFLATE_SUCCESS) return Inflated::Damaged;
    return taken == packed.size() ? Inflated::Whole : Inflated::WithRest;
  }
}

}  // namespace palermo::attachments
