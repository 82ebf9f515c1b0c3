// SPDX-License-Identifier: Apache-2.0
// Unpacks zlib streams within limits and says whether anything stands behind their end. For the
// module's own files only.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace palermo::attachments {

enum class Inflated { Whole, WithRest, TooMuch, Damaged };

class Inflater {
 public:
  Inflater();
  ~Inflater();
  Inflater(const Inflater&) = delete;
  Inflater& operator=(const Inflater&) = delete;

  // Replaces `out`, of at most `most` bytes. Where all is well `packed` was used to its end.
  [[nodiscard]] Inflated inflate(std::string_view packed, std::size_t most, std::string& out);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace palermo::attachments
