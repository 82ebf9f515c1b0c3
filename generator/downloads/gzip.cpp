// SPDX-License-Identifier: Apache-2.0
#include "downloads/gzip.h"

#include <libdeflate.h>

namespace palermo::downloads {
namespace {

constexpr int level_of(Effort effort) { return effort == Effort::Stored ? 0 : 6; }

struct Free {
  void operator()(libdeflate_compressor* compressor) const {
    libdeflate_free_compressor(compressor);
  }
};

}  // namespace

struct Gzip::State {
  std::unique_ptr<libdeflate_compressor, Free> compressor;
};

Gzip::Gzip(Effort effort) : state_(std::make_unique<State>()) {
  state_->compressor.reset(libdeflate_alloc_compressor(level_of(effort)));
}
Gzip::~Gzip() = default;

std::string_view Gzip::member(std::string_view bytes) {
  libdeflate_compressor* const compressor = state_->compressor.get();
  if (compressor == nullptr) return {};
  const std::size_t most = libdeflate_gzip_compress_bound(compressor, bytes.size());
  if (compressed_.size() < most) compressed_.resize(most);
  const std::size_t size = libdeflate_gzip_compress(compressor, bytes.data(), bytes.size(),
                                                    compressed_.data(), compressed_.size());
  return std::string_view(compressed_).substr(0, size);
}

}  // namespace palermo::downloads
