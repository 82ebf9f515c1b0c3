// SPDX-License-Identifier: Apache-2.0
// The texts inside PDFs and PNGs: the strings that pages draw and lists hold, and what pictures say
// besides their pixels, unpacked. Letters that a font has renumbered are out of its sight. Reads
// damaged files as far as it can. Knows nothing of secrets.
#pragma once

#include <string>
#include <string_view>

namespace palermo::audit {

[[nodiscard]] bool is_document(std::string_view bytes);

// In the order of the file; one line for each stream, list or piece of text.
[[nodiscard]] std::string text_inside(std::string_view document);

}  // namespace palermo::audit
