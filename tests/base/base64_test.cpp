// SPDX-License-Identifier: Apache-2.0
#include "base/base64.h"

#include "support/catch.h"

using namespace palermo;

TEST_CASE("base64 has one text for each value, and no other is taken") {
  for (const std::string bytes : {"", "a", "ab", "abc", "abcd", "\xFF\xFE\xFD"})
    CHECK(decode_base64(encode_base64(bytes)) == bytes);
  CHECK(encode_base64("ab") == "YWI=");
  for (const char* const bad : {"YWI", "YWJ=", "YW=I", "Y===", "====", "YWI=YWI=", "YW I", "YWI-"})
    CHECK_FALSE(decode_base64(bad));
}
