// SPDX-License-Identifier: Apache-2.0
#include "audit/gzip.h"

#include <libdeflate.h>

#include <memory>

namespace palermo::audit {
namespace {

constexpr std::size_t most_bytes = std::size_t{1} << 30U;

struct Free {
  void operator()(libdeflate_decompressor* it) const { libdeflate_free_decompressor(it); }
};
using Decompressor = std::unique_ptr<libdeflate_decompressor, Free>;

// Appends one member to `out`; how many bytes of `in` it took, 0 where it failed.
std::size_t append_member(libdeflate_decompressor& decompressor, std::string_view in,
                          std::string& out) {
  const std::size_t before = out.size();
  for (std::size_t room = 4 * in.size() + 1024; room <= most_bytes; room *= 4) {
    out.resize(before + room);
    std::size_t taken = 0, made = 0;
    const libdeflate_result result = libdeflate_gzip_decompress_ex(
        &decompressor, in.data(), in.size(), out.data() + before, room, &taken, &made);
    if (result == LIBDEFLATE_INSUFFICIENT_SPACE) continue;
    out.resize(before + made);
    return result == LIBDEFLATE_SUCCESS ? taken : 0;
  }
  return 0;
}

}  // namespace

bool is_gzip(std::string_view bytes) { return bytes.starts_with("\x1F\x8B\x08"); }

std::optional<std::string> gunzip(std::string_view bytes) {
  const Decompressor decompressor(libdeflate_alloc_decompressor());
  if (!decompressor || !is_gzip(bytes)) return std::nullopt;
  std::string out;
  while (!bytes.empty()) {
    const std::size_t taken = append_member(*decompressor, bytes, out);
    if (taken == 0 || out.size() > most_bytes) return std::nullopt;
    bytes.remove_prefix(taken);
  }
  return out;
}

}  // namespace palermo::audit
