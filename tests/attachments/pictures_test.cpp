// SPDX-License-Identifier: Apache-2.0
#include "attachments/codes.h"
#include "support/catch.h"
#include "support/made_files.h"
#include "support/made_pdf.h"

using namespace palermo;
using namespace palermo::test;
using namespace std::string_view_literals;

namespace {

constexpr const char* secret = "zephrolin-4821";
constexpr unsigned char exif_app = 0xE1, profile_app = 0xE2, comment = 0xFE;

std::string header_of(std::string_view sizes_and_form) {
  return png_chunk("IHDR", sizes_and_form);
}

}  // namespace

TEST_CASE("F03: text, times and camera data of a PNG are refused, and gone after cleaning") {
  const std::string plain = png_of(small_pixels());
  const auto found = [&](std::string_view name) {
    const std::string bytes = with_chunk(plain, name, secret);
    const std::string clean = cleaned(bytes, "a.png");
    CHECK(test::check(clean, "a.png") == Codes{});
    CHECK(clean.find(secret) == std::string::npos);
    return test::check(bytes, "a.png");
  };
  CHECK(found("tEXt") == Codes{"png-text"});
  CHECK(found("zTXt") == Codes{"png-text"});
  CHECK(found("iTXt") == Codes{"png-text"});
  CHECK(found("eXIf") == Codes{"png-exif"});
  CHECK(found("tIME") == Codes{"png-metadata"});
  CHECK(found("iCCP") == Codes{"png-metadata"});
  CHECK(found("prVt") == Codes{"png-metadata"});
}

TEST_CASE("nothing stands behind a PNG, or behind its pixels") {
  const std::string plain = png_of(small_pixels());
  CHECK(test::check(plain + secret, "a.png") == Codes{"trailing-data"});
  CHECK(test::check(cleaned(plain + secret, "a.png"), "a.png") == Codes{});

  // A second picture's data, and data behind the end of the packed rows.
  Pixels more(16, 13, 3);
  const std::string longer = png_of(more);
  const std::size_t data = longer.find("IDAT") - 4;
  const std::string swapped = plain.substr(0, plain.find("IDAT") - 4) + longer.substr(data);
  CHECK(test::check(swapped, "a.png") == Codes{"trailing-data"});
}

TEST_CASE("colours of transparent pixels are told, and made black") {
  Pixels pixels = small_pixels(4);
  pixels.bytes[3] = 0;  // transparent, and not black
  pixels.bytes[0] = 99;
  const std::string bytes = png_of(pixels);
  CHECK(test::check(bytes, "a.png") == Codes{"png-hidden-pixels"});
  const std::string clean = cleaned(bytes, "a.png");
  CHECK(test::check(clean, "a.png") == Codes{});
}

TEST_CASE("cleaning a PNG keeps its pixels") {
  for (const std::size_t channels : {1U, 2U, 3U, 4U}) {
    const std::string bytes = png_of(small_pixels(channels));
    CHECK(test::check(bytes, "a.png") == Codes{});
    const std::string clean = cleaned(bytes, "a.png");
    CHECK(test::check(clean, "a.png") == Codes{});
    CHECK(cleaned(clean, "a.png") == clean);
    CHECK(cleaned(bytes, "a.png") == clean);
  }
}

TEST_CASE("a PNG of another form is refused until it is cleaned") {
  // A palette of two colours, one bit a pixel, 8 by 1.
  const std::string palette = std::string("\x89PNG\r\n\x1A\n") +
                              header_of("\0\0\0\x08\0\0\0\x01\x01\x03\0\0\0"sv) +
                              png_chunk("PLTE", "\x10\x20\x30\xF0\xE0\xD0") +
                              png_chunk("IDAT", zlib_of("\0\xA5"sv)) + png_chunk("IEND", "");
  CHECK(test::check(palette, "a.png") == Codes{"png-form"});
  CHECK(test::check(cleaned(palette, "a.png"), "a.png") == Codes{});
}

TEST_CASE("a PNG that claims too much is refused before it is unpacked") {
  const auto claim = [](std::string_view sizes) {
    return std::string("\x89PNG\r\n\x1A\n") +
           header_of(std::string(sizes) + std::string("\x08\x02\0\0\0"sv)) +
           png_chunk("IDAT", zlib_of(std::string(1 << 20, '\0'))) + png_chunk("IEND", "");
  };
  CHECK(test::check(claim("\0\x01\0\0\0\x01\0\0"sv), "a.png") == Codes{"picture-pixels"});
  CHECK(test::check(claim("\x7F\xFF\xFF\xFF\x7F\xFF\xFF\xFF"sv), "a.png") ==
        Codes{"picture-pixels"});
  CHECK(test::check(claim("\0\0\0\0\0\0\0\x01"sv), "a.png") == Codes{"picture-pixels"});
  // Small, and packed to much more than its pixels.
  CHECK(test::check(claim("\0\0\0\x02\0\0\0\x02"sv), "a.png") == Codes{"trailing-data"});
  CHECK(reasons_not_to_clean(claim("\0\x01\0\0\0\x01\0\0"sv), "a.png") == Codes{"picture-pixels"});
}

TEST_CASE("F03: place, small picture, comment and profile of a JPEG are gone after cleaning") {
  const std::string plain = jpeg_of(small_pixels());
  const auto found = [&](unsigned char marker, std::string_view data) {
    const std::string bytes = with_segment(plain, marker, data);
    const std::string clean = cleaned(bytes, "a.jpg");
    CHECK(test::check(clean, "a.jpg") == Codes{});
    CHECK(clean.find("zephrolin") == std::string::npos);
    CHECK(clean == cleaned(plain, "a.jpg"));
    return test::check(bytes, "a.jpg");
  };
  CHECK(found(exif_app, exif(1)) == Codes{"jpeg-exif"});
  CHECK(found(exif_app, "http://ns.adobe.com/xap/1.0/\0zephrolin"sv) == Codes{"jpeg-metadata"});
  CHECK(found(profile_app, "ICC_PROFILE\0\x01\x01zephrolin"sv) == Codes{"jpeg-metadata"});
  CHECK(found(0xED, "Photoshop 3.0\0zephrolin"sv) == Codes{"jpeg-metadata"});
  CHECK(found(comment, secret) == Codes{"jpeg-comment"});
  // A second picture in the mark that says how colours are meant.
  CHECK(found(0xE0, "JFIF\0\x01\x01\0\0\x01\0\x01\x01\x01zephrolin"sv) == Codes{"jpeg-metadata"});
}

TEST_CASE("a JPEG that is to be turned when shown is not cleaned unseen") {
  const std::string turned = with_segment(jpeg_of(small_pixels()), exif_app, exif(6));
  CHECK(test::check(turned, "a.jpg") == Codes{"jpeg-exif", "jpeg-turned"});
  CHECK(reasons_not_to_clean(turned, "a.jpg") == Codes{"jpeg-turned"});
}

TEST_CASE("nothing stands behind a JPEG or between its marks") {
  const std::string plain = jpeg_of(small_pixels());
  CHECK(test::check(plain + secret, "a.jpg") == Codes{"trailing-data"});
  CHECK(cleaned(plain + secret, "a.jpg") == cleaned(plain, "a.jpg"));
  CHECK(test::check(plain + plain, "a.jpg") == Codes{"trailing-data"});
  // Behind the last sample of the picture, before the end mark.
  const std::string inside = plain.substr(0, plain.size() - 2) + secret + "\xFF\xD9";
  CHECK(test::check(inside, "a.jpg") == Codes{"jpeg-damaged"});
  // A table that nothing uses can hold anything.
  const std::string unused = with_segment(plain, 0xDB, "\x03" + std::string(64, 'z'));
  CHECK(test::check(unused, "a.jpg") == Codes{"jpeg-form"});
  CHECK(test::check(cleaned(unused, "a.jpg"), "a.jpg") == Codes{});
}

TEST_CASE("JPEGs in several scans and of other colours are made plain") {
  constexpr int rgb = 2;
  const std::string progressive = jpeg_of(small_pixels(), {.progressive = true});
  CHECK(test::check(progressive, "a.jpg") == Codes{"jpeg-form"});
  CHECK(test::check(cleaned(progressive, "a.jpg"), "a.jpg") == Codes{});
  CHECK(test::check(jpeg_of(small_pixels(1)), "a.jpg") == Codes{});
  CHECK(test::check(jpeg_of(small_pixels(), {.colour_space = rgb}), "a.jpg") == Codes{});
  CHECK(test::check(jpeg_of(small_pixels(4)), "a.jpg") == Codes{});
}

TEST_CASE("a JPEG that claims too many pixels is refused before it is decoded") {
  std::string large = jpeg_of(small_pixels());
  const std::size_t frame = large.find("\xFF\xC0");
  REQUIRE(frame != std::string::npos);
  large.replace(frame + 5, 4, "\xFF\xFF\xFF\xFF");
  CHECK(test::check(large, "a.jpg") == Codes{"picture-pixels"});
  CHECK(reasons_not_to_clean(large, "a.jpg") == Codes{"picture-pixels"});
}
