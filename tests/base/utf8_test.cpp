// SPDX-License-Identifier: Apache-2.0
#include "base/utf8.h"

#include "support/catch.h"

#include <string>

using namespace palermo;

TEST_CASE("texts in the six languages are valid UTF-8") {
  CHECK_FALSE(first_invalid_utf8("السؤال 问题 question вопрос pregunta 𝄞"));
}

TEST_CASE("overlong forms, surrogates, lone and missing bytes are found where they stand") {
  const std::string lead = "twelve chars";
  for (const char* bad : {"\xC0\xAF", "\xE0\x80\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\x80",
                          "\xC3", "\xE2\x82", "\xFF"})
    CHECK(first_invalid_utf8(lead + bad) == lead.size());
}
