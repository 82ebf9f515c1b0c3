// SPDX-License-Identifier: Apache-2.0
// The files inside an archive of a site, one at a time, however large it is. Knows nothing of
// secrets.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace palermo::audit {

[[nodiscard]] bool is_archive(std::string_view path);

// False where it cannot be read to its end, or unpacks to more than a site may hold.
using LookInside = std::function<void(const std::string& path, std::string_view bytes)>;
[[nodiscard]] bool for_each_packed_file(std::string_view packed, const LookInside& look);

}  // namespace palermo::audit
