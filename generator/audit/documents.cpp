// SPDX-License-Identifier: Apache-2.0
#include "audit/documents.h"

#include <libdeflate.h>

#include <algorithm>
#include <cstdint>
#include <memory>
#include <optional>
#include <utility>

namespace palermo::audit {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view pdf_start = "%PDF-", png_start = "\x89PNG\r\n\x1A\n"sv;
constexpr std::size_t most_unpacked = std::size_t{64} * 1024 * 1024;  // of one stream
constexpr std::size_t first_room = std::size_t{64} * 1024;
// Between two pieces of a line, in thousandths of a letter's size: from here on, a space.
constexpr int word_gap = -180;

struct Free {
  void operator()(libdeflate_decompressor* it) const { libdeflate_free_decompressor(it); }
};

std::optional<std::string> unpack(std::string_view packed) {
  const std::unique_ptr<libdeflate_decompressor, Free> inflater(libdeflate_alloc_decompressor());
  std::string out;
  for (std::size_t room = first_room; inflater && room <= most_unpacked; room *= 4) {
    out.resize(room);
    std::size_t taken = 0, made = 0;
    const libdeflate_result result = libdeflate_zlib_decompress_ex(
        inflater.get(), packed.data(), packed.size(), out.data(), out.size(), &taken, &made);
    if (result == LIBDEFLATE_INSUFFICIENT_SPACE) continue;
    if (result != LIBDEFLATE_SUCCESS) return std::nullopt;
    out.resize(made);
    return out;
  }
  return std::nullopt;
}

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

void append_latin(std::string& out, unsigned char byte) {
  if (byte < 0x80) {
    out.push_back(static_cast<char>(byte));
  } else {
    out.push_back(static_cast<char>(0xC0U | byte >> 6U));
    out.push_back(static_cast<char>(0x80U | (byte & 0x3FU)));
  }
}

// A string of a PDF: UTF-16 where it says so, UTF-8 where it is, else Latin letters.
void append_text(std::string& out, std::string_view bytes) {
  if (bytes.starts_with("\xFE\xFF")) {
    for (std::size_t i = 2; i + 1 < bytes.size(); i += 2) {
      const auto unit = static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[i]) << 8U |
                                                   static_cast<unsigned char>(bytes[i + 1]));
      if (unit < 0x80) {
        out.push_back(static_cast<char>(unit));
      } else if (unit < 0x800) {
        out.push_back(static_cast<char>(0xC0U | unit >> 6U));
        out.push_back(static_cast<char>(0x80U | (unit & 0x3FU)));
      } else {
        out.push_back(static_cast<char>(0xE0U | unit >> 12U));
        out.push_back(static_cast<char>(0x80U | (unit >> 6U & 0x3FU)));
        out.push_back(static_cast<char>(0x80U | (unit & 0x3FU)));
      }
    }
  } else if (bytes.starts_with("\xEF\xBB\xBF")) {
    out += bytes.substr(3);
  } else {
    for (const char c : bytes) append_latin(out, static_cast<unsigned char>(c));
  }
}

// The strings of a stretch of PDF, as its syntax has them (ISO 32000-1, 7.3.4).
class Strings {
 public:
  Strings(std::string_view text, std::string& out) : text_(text), out_(out) {}

  void read() {
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (c == '(')
        read_literal();
      else if (text_.substr(at_, 2) == "<<")
        at_ += 2;
      else if (c == '<')
        read_hex();
      else
        step();
    }
    end_line();
  }

 private:
  // In "[ (zeph) -12 (rolin) ] TJ" the pieces are one word.
  void step() {
    const char c = text_[at_];
    if (c == '[') in_list_ = true;
    if (c == ']') in_list_ = false;
    if (in_list_ && (c == '-' || (c >= '0' && c <= '9'))) return read_gap();
    if (c == 'T' && text_.substr(at_, 2) == "T*") gap_ = true;
    if (!in_list_ && (c == 'T' || c == '\'' || c == '"')) gap_ = true;
    ++at_;
  }

  void read_gap() {
    const std::size_t end = std::min(text_.find_first_not_of("-0123456789.", at_), text_.size());
    int gap = 0;
    for (std::size_t i = at_ + 1; i < end && text_[i] != '.' && gap < 10'000; ++i)
      gap = gap * 10 + std::max(hex_digit(text_[i]), 0);
    if (text_[at_] == '-' && -gap <= word_gap) gap_ = true;
    at_ = end;
  }

  void take(std::string_view bytes) {
    if (std::exchange(gap_, false) && !out_.empty() && out_.back() != '\n') out_.push_back(' ');
    append_text(out_, bytes);
    if (!in_list_) gap_ = true;
    any_ = true;
  }

  void end_line() {
    if (any_) out_ += "\n\n";
  }

  void read_literal() {
    std::string bytes;
    int open = 1;
    for (++at_; at_ < text_.size(); ++at_) {
      const char c = text_[at_];
      if (c == '\\') {
        read_escape(bytes);
        continue;
      }
      if (c == '(') ++open;
      if (c == ')' && --open == 0) break;
      bytes.push_back(c);
    }
    ++at_;
    take(bytes);
  }

  void read_escape(std::string& bytes) {
    if (++at_ >= text_.size()) return;
    const char c = text_[at_];
    if (c >= '0' && c <= '7') {
      unsigned code = 0;
      std::size_t digits = 0;
      for (; digits < 3 && at_ < text_.size() && text_[at_] >= '0' && text_[at_] <= '7'; ++digits)
        code = code * 8 + static_cast<unsigned>(text_[at_++] - '0');
      --at_;
      bytes.push_back(static_cast<char>(code));
    } else if (c != '\n') {
      bytes.push_back(c == 'n' || c == 'r' || c == 't' ? ' ' : c);
    }
  }

  void read_hex() {
    std::string bytes;
    int high = -1;
    for (++at_; at_ < text_.size() && text_[at_] != '>'; ++at_) {
      const int digit = hex_digit(text_[at_]);
      if (digit < 0) continue;
      if (high >= 0) bytes.push_back(static_cast<char>(high * 16 + digit));
      high = high >= 0 ? -1 : digit;
    }
    ++at_;
    if (!bytes.empty()) take(bytes);
  }

  std::string_view text_;
  std::string& out_;
  std::size_t at_ = 0;
  bool in_list_ = false, gap_ = false, any_ = false;
};

std::string text_of_pdf(std::string_view pdf) {
  std::string out;
  std::size_t at = 0;
  while (at < pdf.size()) {
    const std::size_t start = pdf.find("stream", at);
    Strings(pdf.substr(at, start == pdf.npos ? pdf.npos : start - at), out).read();
    if (start == pdf.npos) break;
    const std::size_t data = std::min(pdf.find('\n', start), pdf.size() - 1) + 1;
    const std::size_t end = std::min(pdf.find("endstream", data), pdf.size());
    const std::string_view packed = pdf.substr(data, pdf.size() - data);
    const auto unpacked = unpack(packed);
    Strings(unpacked ? std::string_view(*unpacked) : pdf.substr(data, end - data), out).read();
    at = std::min(end + 9, pdf.size());
  }
  return out;
}

std::string text_of_png(std::string_view png) {
  std::string out;
  std::size_t at = png_start.size();
  while (at + 12 <= png.size()) {
    std::size_t length = 0;
    for (std::size_t i = 0; i < 4; ++i)
      length = length << 8U | static_cast<unsigned char>(png[at + i]);
    const std::string_view name = png.substr(at + 4, 4);
    const std::string_view data = png.substr(at + 8, std::min(length, png.size() - at - 8));
    if (name != "IDAT") {
      for (const char c : data) append_latin(out, static_cast<unsigned char>(c));
      // Its packed part begins wherever the names before it end.
      for (std::size_t i = 0; i < std::min<std::size_t>(data.size(), 200); ++i)
        if (data[i] == '\x78')
          if (const auto unpacked = unpack(data.substr(i))) out.append("\n").append(*unpacked);
      out += "\n\n";
    }
    at += 12 + data.size();
  }
  if (at < png.size()) out += png.substr(at);
  return out;
}

}  // namespace

bool is_document(std::string_view bytes) {
  return bytes.starts_with(pdf_start) || bytes.starts_with(png_start);
}

std::string text_inside(std::string_view document) {
  return document.starts_with(pdf_start) ? text_of_pdf(document) : text_of_png(document);
}

}  // namespace palermo::audit
