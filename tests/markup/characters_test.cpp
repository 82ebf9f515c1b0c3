// SPDX-License-Identifier: Apache-2.0
#include "markup/characters.h"

#include <string>

#include "support/catch.h"

using namespace palermo;

namespace {

std::string utf8(char32_t c) {
  const auto tail = [c](unsigned shift) {
    return static_cast<char>(0x80U | ((c >> shift) & 0x3FU));
  };
  if (c < 0x80) return {static_cast<char>(c)};
  if (c < 0x800) return {static_cast<char>(0xC0U | (c >> 6U)), tail(0)};
  if (c < 0x10000) return {static_cast<char>(0xE0U | (c >> 12U)), tail(6), tail(0)};
  return {static_cast<char>(0xF0U | (c >> 18U)), tail(12), tail(6), tail(0)};
}

bool is_surrogate(char32_t c) { return c >= 0xD800 && c <= 0xDFFF; }

}  // namespace

TEST_CASE("every character is decoded, and none that is refused begins with a plain byte") {
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (is_surrogate(c)) continue;
    const std::string text = utf8(c);
    if (decode(text) != c) FAIL("decoded wrongly: " << static_cast<unsigned>(c));
    const bool plain = byte_kinds[static_cast<unsigned char>(text[0])] == ByteKind::Plain;
    const bool looked_at = !fault_of(c).code.empty() || opens_isolate(c) || closes_isolate(c);
    if (plain && looked_at) FAIL("overlooked: " << static_cast<unsigned>(c));
  }
  SUCCEED();
}

TEST_CASE("bytes in the middle of a character are plain") {
  for (unsigned byte = 0x80; byte < 0xC0; ++byte) CHECK(byte_kinds[byte] == ByteKind::Plain);
}

TEST_CASE("what the six languages need is accepted") {
  for (const char32_t c : {U'\t', U' ', U'é', U'ё', U'中', U'،', U'\u064B', U'\u200C', U'\u200D',
                           U'\u200E', U'\u200F', U'\u061C', U'\u202F', U'\u00A0', U'\u2019',
                           U'\uFE0F', U'\u2066', U'\u2069', U'\U00020000', U'\u3000'})
    CHECK(fault_of(c).code.empty());
}
