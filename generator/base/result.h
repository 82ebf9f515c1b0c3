// SPDX-License-Identifier: Apache-2.0
// What a function gives back when it can fail in an expected way: a value, or a diagnostic with a
// place and a remedy. A stage that can find many mistakes gives a value and all of them.
#pragma once

#include <tl/expected.hpp>

#include <utility>
#include <vector>

#include "base/diagnostic.h"

namespace palermo {

template <typename T>
using Result = tl::expected<T, Diagnostic>;

// return fail({.code = "...", .at = ..., .message = "...", .hint = "..."});
[[nodiscard]] inline tl::unexpected<Diagnostic> fail(Diagnostic diagnostic) {
  return tl::unexpected<Diagnostic>(std::move(diagnostic));
}

// A value and everything that was found wrong while making it.
template <typename T>
struct [[nodiscard]] Checked {
  T value{};
  std::vector<Diagnostic> diagnostics;
};

}  // namespace palermo
