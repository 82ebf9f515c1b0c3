// SPDX-License-Identifier: Apache-2.0
#include "audit/documents.h"

#include "audit/small_world.h"
#include "support/catch.h"
#include "support/made_files.h"
#include "support/made_pdf.h"

using namespace palermo;
using namespace palermo::test;

namespace {

bool inside(const std::string& document, std::string_view text) {
  return audit::text_inside(document).find(text) != std::string::npos;
}

std::string drawn(const std::string& content) { return MadePdf{.content = content}.bytes(); }

constexpr const char* file = "files/xaa/criminalization_document_x-0123456789abcdef.pdf";
const std::string gates = "Only this paper tells of the nine hidden gates of Ambrelia";
const std::string secret =
    "The draft reply concedes that no liaison officer was ever posted abroad";

}  // namespace

TEST_CASE("what a PDF draws is read, in pieces, digits and escapes") {
  CHECK(inside(drawn("BT (one two) Tj ET"), "one two"));
  CHECK(inside(drawn("BT [ (ze) -12 (phro) 30.5 (lin) ] TJ ET"), "zephrolin"));
  CHECK(inside(drawn("BT [ (one) -300 (two) ] TJ ET"), "one two"));
  CHECK(inside(drawn("BT (one) Tj T* (two) Tj ET"), "one two"));
  CHECK(inside(drawn("BT <6F6E65> Tj ET"), "one"));
  CHECK(inside(drawn("BT (a\\(b\\) \\157ne) Tj ET"), "a(b) one"));
  CHECK(inside(MadePdf{.trailer = "/Info << /Author <FEFF007A00E9> >>"}.bytes(), "z\xC3\xA9"));
  CHECK(inside(MadePdf{.catalog = "/Lang (fr)"}.bytes(), "fr"));
}

TEST_CASE("what a PNG says besides its pixels is read, packed or not") {
  const std::string png = png_of(small_pixels());
  CHECK(inside(with_chunk(png, "tEXt", std::string("Comment\0one two", 15)), "one two"));
  CHECK(inside(with_chunk(png, "zTXt", std::string("Comment\0\0", 9) + zlib_of("one two")),
               "one two"));
  CHECK(inside(png + "one two", "one two"));
}

TEST_CASE("a damaged document is read as far as it goes") {
  const std::string pdf = drawn("BT (one two) Tj ET"), png = png_of(small_pixels());
  for (std::size_t length = 0; length < pdf.size(); ++length)
    (void)audit::text_inside(pdf.substr(0, length));
  for (std::size_t length = 8; length < png.size(); ++length)
    (void)audit::text_inside(png.substr(0, length));
  SUCCEED();
}

TEST_CASE("an unreleased text is found in a published PDF and picture, packed as it is") {
  SmallWorld world;
  world.site(file, pdf_page_of({secret}));
  CHECK(world.codes().contains("unreleased-text"));
  SmallWorld other;
  other.site("files/xaa/criminalization_document_x-0123456789abcdef.png",
             with_chunk(png_of(small_pixels()), "zTXt",
                        std::string("Comment\0\0", 9) + zlib_of(secret)));
  CHECK(other.codes().contains("unreleased-text"));
}

TEST_CASE("the text and the bytes of an unreleased PDF are found") {
  const std::string pdf = pdf_page_of({gates});
  SmallWorld world;
  world.content(note + ".annex.pdf", pdf);
  world.site("en/page.html", "<p>this paper tells of the nine hidden gates of Ambrelia</p>");
  CHECK(world.codes() == std::set<std::string>{"unreleased-text"});
  SmallWorld copied;
  copied.content(note + ".annex.pdf", pdf);
  copied.site(file, pdf);
  CHECK(copied.codes().contains("unreleased-file"));
}

TEST_CASE("a released PDF is no finding, and other kinds of files have no place beside it") {
  const std::string pdf = pdf_page_of({gates});
  SmallWorld world;
  world.content(answer + ".annex.pdf", pdf);
  world.publish(2, {answer + ".annex.pdf"});
  world.site(file, pdf);
  CHECK(world.codes().empty());
  world.site("files/xaa/page.html", "<p>A page</p>");
  CHECK(world.codes() == std::set<std::string>{"file-kind"});
  world.site("en/annex.pdf", pdf);
  CHECK(world.codes() == std::set<std::string>{"file-kind"});
}
