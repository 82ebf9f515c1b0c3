// SPDX-License-Identifier: Apache-2.0
// The texts that stand in a content file, as a reader would get them: Markdown without its marks,
// the strings of JSON one by one. And the tokens in a text that are too rare to be chance. Knows
// nothing of fingerprints.
#pragma once

#include "audit/alphabet.h"

#include <string>
#include <string_view>
#include <vector>

namespace palermo::audit {

struct Fragment {
  std::string text;
  bool whole = false;  // so short a text that the whole of it may be told from others
};

[[nodiscard]] std::vector<Fragment> fragments_of(std::string_view path, std::string_view bytes);

// The paragraphs of a text: what stands between two of them may come together in public too.
[[nodiscard]] std::vector<std::string_view> paragraphs_of(std::string_view text);

// Addresses of e-mail, telephone numbers, numbers of five digits and more, and words joined with
// numbers ("zephrolin-4821", "CTOC/2031/L.771") except where the number is a year. A number of four
// digits alone is too easily a size or a count of something public.
[[nodiscard]] std::vector<std::string> rare_tokens(std::string_view text, const Alphabet& alphabet);

[[nodiscard]] std::string strip_markdown(std::string_view text);

}  // namespace palermo::audit
