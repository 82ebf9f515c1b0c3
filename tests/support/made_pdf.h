// SPDX-License-Identifier: Apache-2.0
// Writes PDFs by hand, in the plain layout, so that a test can put anything into one.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace palermo::test {

// Objects 1 (catalog), 2 (pages), 3 (page), 4 (its content), 5 (font), then others.
struct MadePdf {
  // Further entries of the dictionaries, as text.
  std::string catalog, page, trailer, resources, font;
  std::string content = "BT /F1 12 Tf 50 100 Td (A sample) Tj ET";
  std::string media_box = "[0 0 200 200]";
  std::vector<std::string> others;  // objects from 6 on, whole: "<< … >>"

  [[nodiscard]] std::string bytes() const;
};

// "<< … /Length n >>\nstream\n…\nendstream"; packed by zlib where `entries` names no filter.
[[nodiscard]] std::string pdf_stream(std::string_view entries, std::string_view data);
[[nodiscard]] std::string zlib_of(std::string_view data);

// One page of lines, for readers.
[[nodiscard]] std::string pdf_page_of(const std::vector<std::string>& lines);

}  // namespace palermo::test
