// SPDX-License-Identifier: Apache-2.0
// What a file is by its bytes alone, among what people attach. For the module's own files only.
#pragma once

#include <string_view>

#include "attachments/reasons.h"

namespace palermo::attachments {

// Why a file of no known type is none.
void explain_type(std::string_view bytes, Reasons& reasons);

// Is it read as a file of another type by somebody as well?
[[nodiscard]] bool is_polyglot(std::string_view bytes);

}  // namespace palermo::attachments
