// SPDX-License-Identifier: Apache-2.0
// The released texts in one unlinked private file, so that a site of any size needs little memory
// and the repository can be closed before the first page is made. Knows nothing of what a text is.
#pragma once

#include "base/result.h"

#include <boost/filesystem/path.hpp>

#include <atomic>
#include <cstdint>
#include <string>
#include <string_view>

namespace palermo::edition {

struct TextSpan {
  std::uint64_t offset = 0;
  std::uint32_t length = 0;
};

// append() and read() may be called from several threads at once.
class TextStore {
 public:
  // Makes a nameless file in `folder` (mode 0600; removed by the kernel when the store goes).
  [[nodiscard]] static Result<TextStore> create(const boost::filesystem::path& folder);

  TextStore(TextStore&& other) noexcept;
  TextStore& operator=(TextStore&& other) noexcept;
  ~TextStore();

  [[nodiscard]] Result<TextSpan> append(std::string_view text);

  // Replaces `text` by what the span holds; false only where the disk failed.
  [[nodiscard]] bool read(TextSpan span, std::string& text) const;

 private:
  explicit TextStore(int file) : file_(file) {}
  int file_ = -1;
  std::atomic<std::uint64_t> end_{0};
};

}  // namespace palermo::edition
