// SPDX-License-Identifier: Apache-2.0
#include "audit/alphabet.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <cstdint>
#include <stdexcept>

namespace palermo::audit {
namespace {

constexpr char32_t replacement = 0xFFFD;
constexpr char32_t basic_plane = 0x10000;

const icu::Normalizer2& folding() {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* folding = icu::Normalizer2::getNFKCCasefoldInstance(status);
  if (U_FAILURE(status)) throw std::runtime_error("ICU has no data for NFKC case folding");
  return *folding;
}

bool is_mark(UChar32 point) { return (U_GET_GC_MASK(point) & U_GC_M_MASK) != 0; }

Role role_of(UChar32 point) {
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(point, &status);
  if (u_hasBinaryProperty(point, UCHAR_IDEOGRAPHIC) || script == USCRIPT_HIRAGANA ||
      script == USCRIPT_KATAKANA)
    return Role::Character;
  return u_isalnum(point) || is_mark(point) ? Role::Letter : Role::Gap;
}

}  // namespace

Alphabet::Alphabet() : table_(basic_plane) {
  for (char32_t point = 0; point < basic_plane; ++point) {
    const Folded folded = classify(point);
    table_[point] = (static_cast<std::uint32_t>(folded.role) << role_shift) | folded.point;
  }
}

Folded Alphabet::classify(char32_t point) {
  const auto code = static_cast<UChar32>(point);
  if (point > 0x10FFFF || U_IS_SURROGATE(code)) return {};
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString text = folding().normalize(icu::UnicodeString(code), status);
  if (text.isEmpty()) return {Role::Ignored, 0};
  if (!folding().hasBoundaryBefore(code)) return {Role::Complex, point};
  if (text.countChar32() == 1) {
    const UChar32 folded = text.char32At(0);
    return {role_of(folded), static_cast<char32_t>(folded)};
  }
  for (int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1))
    if (role_of(text.char32At(i)) != Role::Gap) return {Role::Complex, point};
  return {};
}

std::string Alphabet::fold(std::string_view word) const {
  UErrorCode status = U_ZERO_ERROR;
  const auto text = icu::UnicodeString::fromUTF8(
      icu::StringPiece(word.data(), static_cast<int32_t>(word.size())));
  std::string folded;
  folding().normalize(text, status).toUTF8String(folded);
  return folded;
}

char32_t next_point(std::string_view text, std::size_t& at) {
  const auto byte = [&](std::size_t i) {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
  };
  const unsigned first = byte(at);
  if (first < 0x80) return ++at, first;
  const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 0;
  char32_t point = length == 0 ? 0 : first & (0x7FU >> length);
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(at + i) & 0xC0U) != 0x80U) return ++at, replacement;
    point = (point << 6U) | (byte(at + i) & 0x3FU);
  }
  if (length == 0 || first > 0xF4) return ++at, replacement;
  at += length;
  return point;
}

}  // namespace palermo::audit
