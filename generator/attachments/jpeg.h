// SPDX-License-Identifier: Apache-2.0
// JPEG: the coefficients of its picture and nothing else. The clean form has one scan of eight-bit
// samples, the tables that it uses, and at most the two marks that say how colours are meant (JFIF
// and Adobe, each of one fixed content). Cleaning loses nothing of the picture. For the module's
// own files only.
#pragma once

#include "attachments/reasons.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace palermo::attachments {

inline constexpr std::string_view jpeg_signature{"\xFF\xD8\xFF", 3};

// A note that a picture is to be turned would go with the other notes. Inside a PDF nobody heeds
// it.
enum class Notes : std::uint8_t { HeedTurn, DropAll };

void check_jpeg(std::string_view bytes, Notes notes, Reasons& reasons);

// Nothing, and the reason, where it cannot be made.
[[nodiscard]] std::optional<std::string> clean_jpeg(std::string_view bytes, Notes notes,
                                                    Reasons& reasons);

}  // namespace palermo::attachments
