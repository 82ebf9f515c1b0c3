// SPDX-License-Identifier: Apache-2.0
#include "support/made_files.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <map>

#include "support/made_pdf.h"

#include <jpeglib.h>
#include <libdeflate.h>

namespace palermo::test {
namespace {

using namespace std::string_view_literals;

std::string four_bytes(std::size_t number) {
  std::string bytes;
  for (int shift = 24; shift >= 0; shift -= 8)
    bytes += static_cast<char>(static_cast<unsigned char>(number >> static_cast<unsigned>(shift)));
  return bytes;
}

// Rows of five points, the highest bit to the left.
const std::map<char, std::vector<unsigned>> letters = {
    {'S', {0x0F, 0x10, 0x10, 0x0E, 0x01, 0x01, 0x1E}},
    {'A', {0x0E, 0x11, 0x11, 0x1F, 0x11, 0x11, 0x11}},
    {'M', {0x11, 0x1B, 0x15, 0x15, 0x11, 0x11, 0x11}},
    {'P', {0x1E, 0x11, 0x11, 0x1E, 0x10, 0x10, 0x10}},
    {'L', {0x10, 0x10, 0x10, 0x10, 0x10, 0x10, 0x1F}},
    {'E', {0x1F, 0x10, 0x10, 0x1E, 0x10, 0x10, 0x1F}}};

}  // namespace

Pixels::Pixels(std::size_t width_, std::size_t height_, std::size_t channels_)
    : width(width_), height(height_), channels(channels_), bytes(width * height * channels, 255) {}

void Pixels::fill(std::size_t x, std::size_t y, std::size_t wide, std::size_t high,
                  const std::vector<std::uint8_t>& colour) {
  for (std::size_t row = y; row < std::min(y + high, height); ++row)
    for (std::size_t column = x; column < std::min(x + wide, width); ++column)
      for (std::size_t c = 0; c < channels; ++c)
        bytes[(row * width + column) * channels + c] = colour[c];
}

void Pixels::write(std::size_t x, std::size_t y, std::size_t scale, std::string_view word) {
  const std::vector<std::uint8_t> ink(channels, 0x30);
  for (const char letter : word) {
    const auto& rows = letters.at(letter);
    for (std::size_t row = 0; row < rows.size(); ++row)
      for (std::size_t column = 0; column < 5; ++column)
        if ((rows[row] >> (4 - column) & 1U) != 0)
          fill(x + column * scale, y + row * scale, scale, scale, ink);
    x += 6 * scale;
  }
}

std::string png_chunk(std::string_view name, std::string_view data) {
  const std::string summed = std::string(name) + std::string(data);
  return four_bytes(data.size()) + summed +
         four_bytes(libdeflate_crc32(0, summed.data(), summed.size()));
}

std::string png_of(const Pixels& pixels) {
  constexpr char colour_types[] = {0, 4, 2, 6};
  std::string rows;
  const std::size_t row = pixels.width * pixels.channels;
  for (std::size_t y = 0; y < pixels.height; ++y)
    rows += '\0' + std::string(reinterpret_cast<const char*>(pixels.bytes.data()) + y * row, row);
  const std::string header = four_bytes(pixels.width) + four_bytes(pixels.height) + '\x08' +
                             colour_types[pixels.channels - 1] + std::string(3, '\0');
  return std::string("\x89PNG\r\n\x1A\n") + png_chunk("IHDR", header) +
         png_chunk("IDAT", zlib_of(rows)) + png_chunk("IEND", "");
}

std::string with_chunk(const std::string& png, std::string_view name, std::string_view data) {
  constexpr std::size_t behind_header = 8 + 25;
  return png.substr(0, behind_header) + png_chunk(name, data) + png.substr(behind_header);
}

std::string jpeg_of(const Pixels& pixels, JpegLook look) {
  jpeg_compress_struct out{};
  jpeg_error_mgr errors{};
  out.err = jpeg_std_error(&errors);
  jpeg_create_compress(&out);
  unsigned char* made = nullptr;
  unsigned long size = 0;
  jpeg_mem_dest(&out, &made, &size);
  out.image_width = static_cast<JDIMENSION>(pixels.width);
  out.image_height = static_cast<JDIMENSION>(pixels.height);
  out.input_components = static_cast<int>(pixels.channels);
  out.in_color_space = pixels.channels == 1 ? JCS_GRAYSCALE
                       : pixels.channels == 4 ? JCS_CMYK
                                              : JCS_RGB;
  jpeg_set_defaults(&out);
  if (look.colour_space != 0)
    jpeg_set_colorspace(&out, static_cast<J_COLOR_SPACE>(look.colour_space));
  jpeg_set_quality(&out, 80, TRUE);
  out.optimize_coding = TRUE;
  if (look.progressive) jpeg_simple_progression(&out);
  jpeg_start_compress(&out, TRUE);
  std::vector<std::uint8_t> rows = pixels.bytes;
  while (out.next_scanline < out.image_height) {
    JSAMPROW row = rows.data() + out.next_scanline * pixels.width * pixels.channels;
    (void)jpeg_write_scanlines(&out, &row, 1);
  }
  jpeg_finish_compress(&out);
  jpeg_destroy_compress(&out);
  std::string bytes(reinterpret_cast<const char*>(made), size);
  std::free(made);
  return bytes;
}

std::string with_segment(const std::string& jpeg, unsigned char marker, std::string_view data) {
  const std::size_t length = data.size() + 2;
  std::string segment = {'\xFF', static_cast<char>(marker), static_cast<char>(length >> 8U),
                         static_cast<char>(length & 0xFFU)};
  return jpeg.substr(0, 2) + segment + std::string(data) + jpeg.substr(2);
}

std::string exif(unsigned char orientation) {
  std::string block("Exif\0\0MM\0\x2A\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0"sv);
  block += static_cast<char>(orientation);
  return block + std::string("\0\0\0\0\0\0"sv) + "GPS 48.85837 2.29448 zephrolin";
}

Pixels small_pixels(std::size_t channels) {
  Pixels pixels(16, 12, channels);
  for (std::size_t i = 0; i < pixels.bytes.size(); ++i)
    pixels.bytes[i] = static_cast<std::uint8_t>(i * 7 % 251);
  if (channels == 2 || channels == 4)
    for (std::size_t i = channels - 1; i < pixels.bytes.size(); i += channels)
      pixels.bytes[i] = static_cast<std::uint8_t>(128 + i % 100);
  return pixels;
}

}  // namespace palermo::test
