// SPDX-License-Identifier: Apache-2.0
// Files cut off at every length and with every byte changed: each is judged, none does harm, and
// what is called clean is still read as what it is.
#include "attachments/codes.h"
#include "support/catch.h"
#include "support/made_files.h"
#include "support/made_pdf.h"

using namespace palermo;
using namespace palermo::test;

namespace {

struct Sample {
  std::string file, bytes;
};

std::vector<Sample> samples() {
  Pixels pixels(5, 4, 4);
  for (std::size_t i = 0; i < pixels.bytes.size(); ++i)
    pixels.bytes[i] = static_cast<std::uint8_t>(40 + 5 * i % 200);
  MadePdf pdf{.catalog = "/Lang (fr)",
              .page = "/Annots [ << /Subtype /Link /Rect [ 0 0 9 9 ] /Dest [ 3 0 R /Fit ] >> ]"};
  return {{"a.png", png_of(pixels)},
          {"a.jpg", jpeg_of(Pixels(8, 8, 1))},
          {"a.jpg", jpeg_of(small_pixels(), {.progressive = true})},
          {"a.pdf", pdf.bytes()}};
}

// Judged without a crash; what cleaning makes of it is clean.
void look_at(const std::string& bytes, const std::string& file) {
  (void)attachments::check(bytes, file);
  const auto made = attachments::clean(bytes, file);
  CHECK(made.value.has_value() == made.diagnostics.empty());
  if (made.value) CHECK(test::check(made.value->bytes, file) == Codes{});
}

}  // namespace

TEST_CASE("a file cut off anywhere is refused") {
  for (const Sample& sample : samples())
    for (std::size_t length = 0; length < sample.bytes.size(); ++length) {
      const std::string part = sample.bytes.substr(0, length);
      INFO(sample.file << " cut off at " << length);
      if (test::check(part, sample.file).empty()) FAIL();
      if (length % 5 == 0) look_at(part, sample.file);
    }
}

TEST_CASE("a file with any byte changed is judged without harm") {
  for (const Sample& sample : samples())
    for (std::size_t i = 0; i < sample.bytes.size(); ++i)
      for (const unsigned flip : {0x01U, 0x80U, 0xFFU}) {
        std::string changed = sample.bytes;
        changed[i] = static_cast<char>(static_cast<unsigned char>(changed[i]) ^ flip);
        INFO(sample.file << " changed at " << i);
        if (i % 3 == flip % 3)
          look_at(changed, sample.file);
        else
          (void)attachments::check(changed, sample.file);
      }
}

TEST_CASE("two files in one are refused whichever comes first") {
  for (const Sample& first : samples())
    for (const Sample& second : samples())
      CHECK_FALSE(test::check(first.bytes + second.bytes, first.file).empty());
}
