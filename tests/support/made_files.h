// SPDX-License-Identifier: Apache-2.0
// Small pictures, clean and otherwise.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace palermo::test {

// Eight bits a channel.
struct Pixels {
  std::size_t width = 8, height = 8, channels = 3;
  std::vector<std::uint8_t> bytes;

  Pixels(std::size_t width_, std::size_t height_, std::size_t channels_);
  void fill(std::size_t x, std::size_t y, std::size_t wide, std::size_t high,
            const std::vector<std::uint8_t>& colour);
  // In capital letters five by seven points high.
  void write(std::size_t x, std::size_t y, std::size_t scale, std::string_view word);
};

[[nodiscard]] std::string png_of(const Pixels& pixels);
[[nodiscard]] std::string png_chunk(std::string_view name, std::string_view data);
// Behind the header.
[[nodiscard]] std::string with_chunk(const std::string& png, std::string_view name,
                                     std::string_view data);

struct JpegLook {
  bool progressive = false;
  int colour_space = 0;  // JCS_RGB and JCS_CMYK of the library by their numbers; 0: YCbCr
};
[[nodiscard]] std::string jpeg_of(const Pixels& pixels, JpegLook look = {});
// Behind the start.
[[nodiscard]] std::string with_segment(const std::string& jpeg, unsigned char marker,
                                       std::string_view data);
// With a place in it, and an orientation from 1 to 8.
[[nodiscard]] std::string exif(unsigned char orientation);

[[nodiscard]] Pixels small_pixels(std::size_t channels = 3);

}  // namespace palermo::test
