// SPDX-License-Identifier: Apache-2.0
#include "attachments/jpeg_layout.h"

#include <cstdint>
#include <set>
#include <utility>

namespace palermo::attachments {
namespace {

using namespace std::string_view_literals;

// ISO/IEC 10918-1, table B.1.
constexpr unsigned char start_of_frame = 0xC0, last_frame = 0xCF, huffman_tables = 0xC4,
                        arithmetic = 0xCC, reserved_frame = 0xC8, first_restart = 0xD0,
                        last_restart = 0xD7, start = 0xD8, end = 0xD9, start_of_scan = 0xDA,
                        quantization_tables = 0xDB, first_app = 0xE0, exif_app = 0xE1,
                        adobe_app = 0xEE, last_app = 0xEF, comment = 0xFE;

// "JFIF", version 1.1, no unit, one to one, no small picture.
constexpr std::string_view jfif("JFIF\0\x01\x01\0\0\x01\0\x01\0\0", 14);
constexpr std::string_view adobe("Adobe\0\x64\0\0\0\0", 11);  // and the kind of colours

unsigned byte_at(std::string_view bytes, std::size_t at) {
  return at < bytes.size() ? static_cast<unsigned char>(bytes[at]) : 0U;
}

std::size_t word_at(std::string_view bytes, std::size_t at) {
  return std::size_t{byte_at(bytes, at)} << 8U | byte_at(bytes, at + 1);
}

bool is_frame(unsigned marker) {
  return marker >= start_of_frame && marker <= last_frame && marker != huffman_tables &&
         marker != arithmetic && marker != reserved_frame;
}

// The orientation of an Exif block: tag 0x0112 of its first list. TIFF 6.0, section 2.
bool says_turned(std::string_view exif) {
  if (!exif.starts_with("Exif\0\0"sv)) return false;
  const std::string_view tiff = exif.substr(6);
  const bool little = tiff.starts_with("II");
  const auto half = [&](std::size_t at) {
    return little ? std::size_t{byte_at(tiff, at)} | std::size_t{byte_at(tiff, at + 1)} << 8U
                  : word_at(tiff, at);
  };
  const auto full = [&](std::size_t at) {
    return little ? half(at) | half(at + 2) << 16U : half(at) << 16U | half(at + 2);
  };
  const std::size_t list = full(4);
  if (list > tiff.size()) return false;
  const std::size_t count = half(list);
  for (std::size_t i = 0; i < count && list + 2 + 12 * i + 12 <= tiff.size(); ++i) {
    const std::size_t entry = list + 2 + 12 * i;
    if (half(entry) == 0x0112) return half(entry + 8) > 1;
  }
  return false;
}

class Walk {
 public:
  Walk(std::string_view bytes, Reasons& reasons) : bytes_(bytes), reasons_(reasons) {}

  JpegLayout walk() {
    if (byte_at(bytes_, 0) != 0xFF || byte_at(bytes_, 1) != start) return layout_;
    at_ = 2;
    while (!layout_.whole && next()) {
    }
    if (!layout_.whole) return layout_;
    if (at_ != bytes_.size()) reasons_.add("trailing-data");
    const bool plain = plain_frame_ && layout_.scans == 1 && quantization_ == used_quantization_ &&
                       huffman_ == used_huffman_;
    if (!plain) reasons_.add("jpeg-form");
    return layout_;
  }

 private:
  // One segment; false where the bytes are none.
  bool next() {
    if (byte_at(bytes_, at_) != 0xFF || at_ + 2 > bytes_.size()) return false;
    const unsigned marker = byte_at(bytes_, at_ + 1);
    at_ += 2;
    if (marker == end) return layout_.whole = true;
    if (marker == 0xFF || marker == 0x01) {
      reasons_.add("jpeg-form");
      if (marker == 0xFF) --at_;
      return true;
    }
    const std::size_t length = word_at(bytes_, at_);
    if (length < 2 || at_ + length > bytes_.size() || marker < start_of_frame) return false;
    const std::string_view data = bytes_.substr(at_ + 2, length - 2);
    at_ += length;
    take(marker, data);
    if (marker == start_of_scan) skip_scan();
    return true;
  }

  void take(unsigned marker, std::string_view data) {
    if (is_frame(marker))
      take_frame(marker, data);
    else if (marker == start_of_scan)
      take_scan(data);
    else if (marker == quantization_tables)
      take_quantization(data);
    else if (marker == huffman_tables)
      take_huffman(data);
    else if (marker >= first_app && marker <= last_app)
      take_app(marker, data);
    else
      reasons_.add(marker == comment ? "jpeg-comment" : "jpeg-form");
  }

  void take_app(unsigned marker, std::string_view data) {
    if (marker == first_app && data == jfif && !std::exchange(has_jfif_, true)) return;
    const bool plain_adobe = marker == adobe_app && data.size() == adobe.size() + 1 &&
                             data.starts_with(adobe) && byte_at(data, adobe.size()) <= 2;
    if (plain_adobe && !std::exchange(has_adobe_, true)) return;
    const bool exif = marker == exif_app && data.starts_with("Exif\0"sv);
    reasons_.add(exif ? "jpeg-exif" : "jpeg-metadata");
    if (exif && says_turned(data)) layout_.turned = true;
  }

  void take_frame(unsigned marker, std::string_view data) {
    plain_frame_ = layout_.width == 0 && marker <= start_of_frame + 1 && byte_at(data, 0) == 8;
    layout_.height = word_at(data, 1);
    layout_.width = word_at(data, 3);
    for (std::size_t i = 0; i < byte_at(data, 5); ++i)
      used_quantization_.insert(byte_at(data, 6 + 3 * i + 2));
    if (data.size() != 6 + 3 * std::size_t{byte_at(data, 5)}) plain_frame_ = false;
  }

  void take_scan(std::string_view data) {
    ++layout_.scans;
    for (std::size_t i = 0; i < byte_at(data, 0); ++i) {
      const unsigned tables = byte_at(data, 1 + 2 * i + 1);
      used_huffman_.insert(tables >> 4U);
      used_huffman_.insert(0x10U | (tables & 0xFU));
    }
    if (data.size() != 4 + 2 * std::size_t{byte_at(data, 0)}) plain_frame_ = false;
  }

  void take_quantization(std::string_view data) {
    while (!data.empty()) {
      const unsigned table = byte_at(data, 0);
      const std::size_t size = 1 + (table >> 4U ? 128U : 64U);
      if (!quantization_.insert(table & 0xFU).second || data.size() < size)
        return reasons_.add("jpeg-form");
      data.remove_prefix(size);
    }
  }

  void take_huffman(std::string_view data) {
    while (!data.empty()) {
      std::size_t size = 17;
      for (std::size_t i = 1; i <= 16; ++i) size += byte_at(data, i);
      if (!huffman_.insert(byte_at(data, 0)).second || data.size() < size)
        return reasons_.add("jpeg-form");
      data.remove_prefix(size);
    }
  }

  // Up to the next mark that is neither a stuffed byte nor a restart.
  void skip_scan() {
    for (; at_ + 1 < bytes_.size(); ++at_) {
      if (byte_at(bytes_, at_) != 0xFF) continue;
      const unsigned marker = byte_at(bytes_, at_ + 1);
      if (marker >= first_restart && marker <= last_restart) reasons_.add("jpeg-form");
      if (marker != 0 && !(marker >= first_restart && marker <= last_restart)) return;
    }
  }

  std::string_view bytes_;
  Reasons& reasons_;
  JpegLayout layout_;
  std::size_t at_ = 0;
  bool has_jfif_ = false, has_adobe_ = false, plain_frame_ = false;
  std::set<unsigned> quantization_, used_quantization_, huffman_, used_huffman_;
};

}  // namespace

JpegLayout read_jpeg_layout(std::string_view bytes, Reasons& reasons) {
  return Walk(bytes, reasons).walk();
}

}  // namespace palermo::attachments
