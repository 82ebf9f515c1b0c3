// SPDX-License-Identifier: Apache-2.0
// Files that are compressed as a whole: search indexes, archives. Knows nothing of what is in them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace palermo::audit {

[[nodiscard]] bool is_gzip(std::string_view bytes);

// All members, one after the other; nothing where it is not whole or too large to look into.
[[nodiscard]] std::optional<std::string> gunzip(std::string_view bytes);

}  // namespace palermo::audit
