// SPDX-License-Identifier: Apache-2.0
// A tar archive whose bytes depend on nothing but its files: every file with mode 0644, no owner
// and the same time. Knows nothing of compression or of what the files are.
#pragma once

#include "base/date.h"
#include "downloads/sink.h"

#include <memory>
#include <string>
#include <string_view>

namespace palermo::downloads {

class TarWriter {
 public:
  // The sink is given blocks of one size, then a rest.
  static constexpr std::size_t block_size = std::size_t{1} << 20U;

  TarWriter(Sink sink, Instant time);
  ~TarWriter();
  TarWriter(const TarWriter&) = delete;
  TarWriter& operator=(const TarWriter&) = delete;

  // False where the sink refused, now or before.
  [[nodiscard]] bool add(const std::string& path, std::string_view bytes);
  [[nodiscard]] bool finish();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace palermo::downloads
