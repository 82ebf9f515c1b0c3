// SPDX-License-Identifier: Apache-2.0
#include "attachments/codes.h"
#include "support/catch.h"
#include "support/made_files.h"
#include "support/made_pdf.h"

using namespace palermo;
using namespace palermo::test;
using namespace std::string_view_literals;

TEST_CASE("a plain PDF, PNG and JPEG is clean as it is") {
  CHECK(test::check(MadePdf{}.bytes(), "a.pdf") == Codes{});
  CHECK(test::check(png_of(small_pixels()), "a.png") == Codes{});
  CHECK(test::check(jpeg_of(small_pixels()), "a.jpg") == Codes{});
}

TEST_CASE("F01: what is neither PDF nor PNG nor JPEG is refused with what it is") {
  const std::string docx = "PK\x03\x04" + std::string(26, 'x') + "word/document.xml";
  CHECK(test::check(docx, "a.pdf") == Codes{"attachment-office"});
  const std::string xlsx = "PK\x03\x04" + std::string(26, 'x') + "xl/workbook.xml";
  CHECK(test::check(xlsx, "a.pdf") == Codes{"attachment-office"});
  const std::string odt =
      "PK\x03\x04" + std::string(26, 'x') + "mimetypeapplication/vnd.oasis.opendocument.text";
  CHECK(test::check(odt, "a.pdf") == Codes{"attachment-office"});
  CHECK(test::check("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 old", "a.pdf") == Codes{"attachment-office"});
  CHECK(test::check("PK\x03\x04 other", "a.pdf") == Codes{"attachment-archive"});
  CHECK(test::check("\x1F\x8B\x08 packed", "a.pdf") == Codes{"attachment-archive"});
  CHECK(test::check("<?xml version='1.0'?><svg/>", "a.png") == Codes{"attachment-vector"});
  CHECK(test::check("<!DOCTYPE html><p>", "a.png") == Codes{"attachment-vector"});
  CHECK(test::check("GIF89a....", "a.png") == Codes{"attachment-type"});
  CHECK(test::check("GIF89a<HTML>", "a.png") == Codes{"attachment-vector"});
  CHECK(test::check("RIFF1234WEBPVP8 ", "a.png") == Codes{"attachment-type"});
  CHECK(test::check("", "a.png") == Codes{"attachment-empty"});
  CHECK(test::check("\xEF\xBB\xBF%PDF-1.7", "a.pdf") == Codes{"attachment-type"});
}

TEST_CASE("G06: a pointer of Git LFS is told from the file") {
  const auto pointer =
      "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 12345\n"sv;
  CHECK(test::check(pointer, "a.pdf") == Codes{"attachment-pointer"});
}

TEST_CASE("name and content must agree") {
  CHECK(test::check(png_of(small_pixels()), "a.jpg") == Codes{"attachment-name"});
  CHECK(test::check(jpeg_of(small_pixels()), "a.pdf") == Codes{"attachment-name"});
  CHECK(test::check(jpeg_of(small_pixels()), "a.JPG") == Codes{"attachment-name"});
  CHECK(test::check(MadePdf{}.bytes(), "pdf") == Codes{"attachment-name"});
}

TEST_CASE("a file that is read as one of another type as well is refused") {
  const std::string zip = "PK\x03\x04 inside PK\x05\x06";
  CHECK(test::check(png_of(small_pixels()) + zip, "a.png") ==
        Codes{"attachment-polyglot", "trailing-data"});
  MadePdf pdf{.others = {pdf_stream("/Filter []", zip)}};
  CHECK(test::check(pdf.bytes(), "a.pdf").contains("attachment-polyglot"));
  const std::string page = with_segment(jpeg_of(small_pixels()), 0xFE, "<ScRiPt>alert(1)</script>");
  CHECK(test::check(page, "a.jpg") == Codes{"attachment-polyglot", "jpeg-comment"});
}

TEST_CASE("a file over 20 MiB is refused before it is looked at") {
  std::string large = MadePdf{}.bytes();
  large.resize(attachments::most_bytes + 1, ' ');
  CHECK(test::check(large, "a.pdf") == Codes{"attachment-size"});
  CHECK(reasons_not_to_clean(large, "a.pdf") == Codes{"attachment-size"});
}

TEST_CASE("a message says what to do and quotes nothing") {
  MadePdf pdf{.trailer = "/Info << /Author (zephrolin) >>"};
  for (const Diagnostic& found : attachments::check(pdf.bytes(), "a.pdf")) {
    CHECK(found.at.file == "a.pdf");
    CHECK_FALSE(found.hint.empty());
    CHECK(to_text(found).find("zephrolin") == std::string::npos);
  }
}
