// SPDX-License-Identifier: Apache-2.0
#include "attachments/png.h"

#include "attachments/attachment.h"
#include "attachments/inflate.h"

#include <libdeflate.h>
#include <png.h>

#include <algorithm>
#include <cstdint>
#include <vector>

namespace palermo::attachments {
namespace {

constexpr std::size_t around_data = 12;  // length, name and checksum of a chunk
constexpr std::uint8_t grey = 0, colours = 2, with_alpha = 4;

std::uint32_t number_at(std::string_view bytes, std::size_t at) {
  std::uint32_t number = 0;
  for (std::size_t i = 0; i < 4; ++i)
    number = number << 8U | static_cast<unsigned char>(bytes[at + i]);
  return number;
}

struct Chunk {
  std::string_view name, data, whole;
};

struct Header {
  std::size_t width = 0, height = 0;
  std::uint8_t depth = 0, colour = 0, interlace = 0;

  [[nodiscard]] std::size_t channels() const {
    return (colour & colours ? 3U : 1U) + (colour & with_alpha ? 1U : 0U);
  }
  [[nodiscard]] bool is_plain() const {
    const std::uint8_t other = colour & static_cast<std::uint8_t>(~(colours | with_alpha));
    return depth == 8 && other == grey && interlace == 0;
  }
};

bool too_large(std::size_t width, std::size_t height) {
  return width == 0 || height == 0 || width > most_side || height > most_side ||
         width * height > most_pixels;
}

// False where the chunks are not whole or a checksum is wrong; what stands behind is left over.
bool read_chunks(std::string_view& bytes, std::vector<Chunk>& chunks) {
  if (!bytes.starts_with(png_signature)) return false;
  bytes.remove_prefix(png_signature.size());
  while (chunks.empty() || chunks.back().name != "IEND") {
    if (bytes.size() < around_data) return false;
    const std::size_t length = number_at(bytes, 0);
    if (length > bytes.size() - around_data) return false;
    const std::string_view summed = bytes.substr(4, length + 4);
    if (number_at(bytes, length + 8) != libdeflate_crc32(0, summed.data(), summed.size()))
      return false;
    chunks.push_back(
        {summed.substr(0, 4), summed.substr(4), bytes.substr(0, length + around_data)});
    bytes.remove_prefix(length + around_data);
  }
  return true;
}

std::optional<Header> header_of(const std::vector<Chunk>& chunks) {
  if (chunks.front().name != "IHDR" || chunks.front().data.size() != 13) return std::nullopt;
  const std::string_view data = chunks.front().data;
  return Header{.width = number_at(data, 0),
                .height = number_at(data, 4),
                .depth = static_cast<std::uint8_t>(data[8]),
                .colour = static_cast<std::uint8_t>(data[9]),
                .interlace = static_cast<std::uint8_t>(data[12])};
}

void check_names(const std::vector<Chunk>& chunks, Reasons& reasons) {
  for (std::size_t i = 1; i + 1 < chunks.size(); ++i) {
    const std::string_view name = chunks[i].name;
    if (name == "IDAT") continue;
    if (name == "tEXt" || name == "zTXt" || name == "iTXt")
      reasons.add("png-text");
    else if (name == "eXIf")
      reasons.add("png-exif");
    else if (name == "PLTE" || name == "tRNS")
      reasons.add("png-form");
    else
      reasons.add("png-metadata");
  }
  if (!chunks.back().data.empty()) reasons.add("png-form");
}

// Rows, each after the number of its filter; nothing before, between or behind.
void check_rows(const std::vector<Chunk>& chunks, const Header& header, Reasons& reasons) {
  std::string packed, rows;
  for (const Chunk& chunk : chunks)
    if (chunk.name == "IDAT") packed += chunk.data;
  const std::size_t row = 1 + header.width * header.channels();
  Inflater inflater;
  const Inflated result = inflater.inflate(packed, row * header.height, rows);
  if (result == Inflated::WithRest || result == Inflated::TooMuch) reasons.add("trailing-data");
  if (result == Inflated::Damaged || rows.size() != row * header.height)
    return reasons.add("png-damaged");
  for (std::size_t at = 0; at < rows.size(); at += row)
    if (static_cast<unsigned char>(rows[at]) > 4) return reasons.add("png-damaged");
}

// Pixels as the library decodes them.
struct Picture {
  png_image image{};
  std::vector<png_byte> pixels;

  Picture() { image.version = PNG_IMAGE_VERSION; }
  Picture(const Picture&) = delete;
  Picture& operator=(const Picture&) = delete;
  ~Picture() { png_image_free(&image); }

  [[nodiscard]] std::size_t channels() const { return PNG_IMAGE_PIXEL_CHANNELS(image.format); }
  [[nodiscard]] bool has_alpha() const { return (image.format & PNG_FORMAT_FLAG_ALPHA) != 0; }

  bool decode(std::string_view bytes) {
    if (png_image_begin_read_from_memory(&image, bytes.data(), bytes.size()) == 0) return false;
    if (too_large(image.width, image.height)) return false;
    image.format &= PNG_FORMAT_FLAG_COLOR | PNG_FORMAT_FLAG_ALPHA;
    image.flags |= PNG_IMAGE_FLAG_16BIT_sRGB;
    pixels.resize(PNG_IMAGE_SIZE(image));
    return png_image_finish_read(&image, nullptr, pixels.data(), 0, nullptr) != 0;
  }

  // Makes transparent pixels black; tells whether one was not, and whether any is not opaque.
  struct Alpha {
    bool hid_colours = false, opaque = true;
  };
  Alpha clear_transparent() {
    Alpha alpha;
    if (!has_alpha()) return alpha;
    const std::size_t step = channels();
    for (std::size_t at = 0; at < pixels.size(); at += step) {
      const auto first = pixels.begin() + static_cast<std::ptrdiff_t>(at);
      const auto last = first + static_cast<std::ptrdiff_t>(step) - 1;
      if (*last != 255) alpha.opaque = false;
      if (*last != 0 || std::all_of(first, last, [](png_byte c) { return c == 0; })) continue;
      alpha.hid_colours = true;
      std::fill(first, last, png_byte{0});
    }
    return alpha;
  }

  void drop_alpha() {
    const std::size_t step = channels();
    std::size_t to = 0;
    for (std::size_t at = 0; at < pixels.size(); at += step)
      for (std::size_t c = 0; c + 1 < step; ++c) pixels[to++] = pixels[at + c];
    pixels.resize(to);
    image.format &= ~static_cast<png_uint_32>(PNG_FORMAT_FLAG_ALPHA);
  }

  std::string encode() {
    png_image out{};
    out.version = PNG_IMAGE_VERSION;
    out.width = image.width;
    out.height = image.height;
    out.format = image.format;
    std::string bytes(PNG_IMAGE_PNG_SIZE_MAX(out), '\0');
    png_alloc_size_t size = bytes.size();
    const int done = png_image_write_to_memory(&out, bytes.data(), &size, 0, pixels.data(), 0,
                                               nullptr);
    bytes.resize(done != 0 ? size : 0);
    png_image_free(&out);
    return bytes;
  }
};

// The library writes a note on the meaning of colours too.
std::string without_notes(std::string_view bytes) {
  std::vector<Chunk> chunks;
  std::string plain(png_signature);
  if (!read_chunks(bytes, chunks)) return "";
  for (const Chunk& chunk : chunks)
    if (chunk.name == "IHDR" || chunk.name == "IDAT" || chunk.name == "IEND") plain += chunk.whole;
  return plain;
}

// The size, before anything is unpacked.
std::optional<Header> read_size(std::string_view& bytes, std::vector<Chunk>& chunks,
                                Reasons& reasons) {
  const bool whole = read_chunks(bytes, chunks);
  const auto header = whole ? header_of(chunks) : std::nullopt;
  if (!header)
    reasons.add("png-damaged");
  else if (too_large(header->width, header->height))
    reasons.add("picture-pixels");
  else
    return header;
  return std::nullopt;
}

}  // namespace

void check_png(std::string_view bytes, Reasons& reasons) {
  const std::string_view all = bytes;
  std::vector<Chunk> chunks;
  const auto header = read_size(bytes, chunks, reasons);
  if (!chunks.empty() && !bytes.empty() && chunks.back().name == "IEND")
    reasons.add("trailing-data");
  if (!header) return;
  check_names(chunks, reasons);
  if (!header->is_plain()) return reasons.add("png-form");
  check_rows(chunks, *header, reasons);
  if (reasons.has("png-damaged")) return;
  Picture picture;
  if (!picture.decode(all)) return reasons.add("png-damaged");
  if (picture.clear_transparent().hid_colours) reasons.add("png-hidden-pixels");
}

std::optional<std::string> clean_png(std::string_view bytes, Reasons& reasons) {
  const std::string_view all = bytes;
  std::vector<Chunk> chunks;
  if (!read_size(bytes, chunks, reasons)) return std::nullopt;
  Picture picture;
  if (!picture.decode(all)) {
    reasons.add("png-damaged");
    return std::nullopt;
  }
  if (picture.clear_transparent().opaque && picture.has_alpha()) picture.drop_alpha();
  return without_notes(picture.encode());
}

}  // namespace palermo::attachments
