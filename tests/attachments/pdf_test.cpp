// SPDX-License-Identifier: Apache-2.0
#include "attachments/codes.h"
#include "support/catch.h"
#include "support/made_files.h"
#include "support/made_pdf.h"

using namespace palermo;
using namespace palermo::test;

namespace {

constexpr const char* secret = "zephrolin-4821";

// What is found in it; and that cleaning helps.
Codes mended(const MadePdf& pdf) {
  const std::string bytes = pdf.bytes();
  const std::string clean = cleaned(bytes, "a.pdf");
  INFO(bytes);
  CHECK(reasons_not_to_clean(bytes, "a.pdf") == Codes{});
  CHECK(test::check(clean, "a.pdf") == Codes{});
  CHECK(clean.find(secret) == std::string::npos);
  return test::check(bytes, "a.pdf");
}

// What is found in it; and that cleaning does not hide it.
Codes hopeless(const MadePdf& pdf, const Codes& left) {
  CHECK(reasons_not_to_clean(pdf.bytes(), "a.pdf") == left);
  return test::check(pdf.bytes(), "a.pdf");
}

std::string with_update(const std::string& bytes) {
  return bytes + "6 0 obj\n<< >>\nendobj\nxref\n6 1\n0000000000 00000 n \n"
                 "trailer << /Root 1 0 R /Size 7 /Prev 10 >>\nstartxref\n" +
         std::to_string(bytes.size() + 22) + "\n%%EOF\n";
}

}  // namespace

TEST_CASE("F02: a PDF with two ends, bookmarks, a file, a script and XMP is told all of it") {
  MadePdf pdf{.catalog = "/Outlines 6 0 R /Names << /EmbeddedFiles << /Names [ (a) << /Type "
                         "/Filespec /EF << /F 7 0 R >> >> ] >> /JavaScript << /Names [ (a) << /S "
                         "/JavaScript /JS (app.alert(1)) >> ] >> >> /Metadata 8 0 R"};
  pdf.others = {"<< /Type /Outlines /First 9 0 R /Last 9 0 R /Count 1 >>",
                pdf_stream("/Type /EmbeddedFile", secret),
                pdf_stream("/Type /Metadata /Subtype /XML", secret),
                "<< /Title (zephrolin-4821) /Parent 6 0 R /Dest [ 3 0 R /Fit ] >>"};
  const Codes found = test::check(pdf.bytes() + pdf.bytes(), "a.pdf");
  for (const char* const code :
       {"pdf-history", "pdf-bookmarks", "pdf-embedded-file", "pdf-script", "pdf-xmp"})
    CHECK(found.contains(code));
  CHECK(mended(pdf) == Codes{"pdf-bookmarks", "pdf-embedded-file", "pdf-entry", "pdf-script",
                             "pdf-xmp"});
}

TEST_CASE("authors, private data, actions and small pictures go") {
  CHECK(mended({.trailer = "/Info 6 0 R",
                .others = {"<< /Author (zephrolin-4821) /Creator (zephrolin-4821) >>"}}) ==
        Codes{"pdf-author-data"});
  CHECK(mended({.catalog = "/OpenAction [ 3 0 R /Fit ]"}) == Codes{"pdf-action"});
  CHECK(mended({.catalog = "/AA << /WC << /S /Launch /F (zephrolin-4821) >> >>"}) ==
        Codes{"pdf-action"});
  CHECK(mended({.catalog = "/PageLabels << /Nums [ 0 << /P (zephrolin-4821) >> ] >>"}) ==
        Codes{"pdf-entry"});
  CHECK(mended({.page = "/PieceInfo << /App << /Private (zephrolin-4821) >> >>"}) ==
        Codes{"pdf-private-data"});
  CHECK(mended({.page = "/Thumb 6 0 R", .others = {pdf_stream("/Width 1", secret)}}) ==
        Codes{"pdf-thumbnail"});
  CHECK(mended({.page = "/Trans << /S /Fade >>"}) == Codes{"pdf-entry"});
  CHECK(mended({.font = "/Metadata 6 0 R", .others = {pdf_stream("", secret)}}) ==
        Codes{"pdf-xmp"});
}

TEST_CASE("comments go, links to pages, websites and addresses stay") {
  const auto link = [](const std::string& entries) {
    return MadePdf{.page = "/Annots [ << /Type /Annot /Subtype /Link /Rect [ 0 0 9 9 ] " + entries +
                           " >> ]"};
  };
  CHECK(test::check(link("/A << /S /URI /URI (https://un.example/) >>").bytes(), "a.pdf") ==
        Codes{});
  CHECK(test::check(link("/A << /S /URI /URI (mailto:a@un.example) >>").bytes(), "a.pdf") ==
        Codes{});
  CHECK(test::check(link("/Dest [ 3 0 R /Fit ]").bytes(), "a.pdf") == Codes{});
  CHECK(mended(link("/A << /S /URI /URI (javascript:alert\\(1\\)) >>")) == Codes{"pdf-link"});
  CHECK(mended(link("/A << /S /URI /URI (file:///etc/passwd) >>")) == Codes{"pdf-link"});
  CHECK(mended(link("/A << /S /Launch /F (zephrolin-4821) >>")) ==
        Codes{"pdf-action", "pdf-link"});
  CHECK(mended(link("/A << /S /URI /URI (https://un.example/) >> /Contents (zephrolin-4821)")) ==
        Codes{"pdf-annotation"});
  CHECK(mended({.page = "/Annots [ << /Type /Annot /Subtype /Text /Rect [ 0 0 9 9 ] /Contents "
                        "(zephrolin-4821) >> ]"}) == Codes{"pdf-annotation"});
}

TEST_CASE("a link to a named place becomes one to its page") {
  MadePdf pdf{.catalog = "/Names << /Dests << /Names [ (zephrolin-4821) [ 3 0 R /Fit ] ] >> >>",
              .page = "/Annots [ << /Type /Annot /Subtype /Link /Rect [ 0 0 9 9 ] /Dest "
                      "(zephrolin-4821) >> ]"};
  CHECK(mended(pdf) == Codes{"pdf-entry", "pdf-link"});
  CHECK(cleaned(pdf.bytes(), "a.pdf").find("/Link") != std::string::npos);
}

TEST_CASE("what is still in the bytes but on no page is found") {
  CHECK(mended({.others = {"<< /Note (zephrolin-4821) >>"}}) == Codes{"pdf-unused-object"});
  const std::string plain = MadePdf{}.bytes();
  CHECK(test::check(plain + secret, "a.pdf") == Codes{"pdf-layout", "trailing-data"});
  CHECK(test::check(with_update(plain), "a.pdf").contains("pdf-history"));
  // Between two objects, and as a remark in one.
  std::string between = plain;
  between.insert(between.find("4 0 obj"), "% zephrolin-4821\n");
  CHECK(test::check(between, "a.pdf").contains("pdf-layout"));
  // Behind the end of a packed stream.
  MadePdf rest;
  const std::string packed = zlib_of("q Q") + secret;
  rest.page = "/Group << /S /Transparency /X 6 0 R >>";
  rest.others = {"<< /Filter /FlateDecode /Length " + std::to_string(packed.size()) +
                 " >>\nstream\n" + packed + "\nendstream"};
  CHECK(mended(rest) == Codes{"pdf-stream-rest"});
}

TEST_CASE("forms, layers, signatures, passwords and what is outside are not taken out unseen") {
  CHECK(hopeless({.catalog = "/AcroForm << /Fields [ ] >>"}, {"pdf-form"}) == Codes{"pdf-form"});
  CHECK(hopeless({.catalog = "/OCProperties << /OCGs [ 6 0 R ] /D << >> >>",
                  .others = {"<< /Type /OCG /Name (Layer) >>"}},
                 {"pdf-layers"}) == Codes{"pdf-layers"});
  CHECK(hopeless({.catalog = "/Perms << /DocMDP 6 0 R >>",
                  .others = {"<< /Type /Sig /ByteRange [ 0 1 2 3 ] /Contents <00> >>"}},
                 {"pdf-signature"}) == Codes{"pdf-signature"});
  CHECK(hopeless({.resources = "/XObject << /X 6 0 R >>",
                  .others = {pdf_stream("/Type /XObject /Subtype /Form /BBox [ 0 0 1 1 ] /Ref << "
                                        "/F (other.pdf) >>",
                                        "")}},
                 {"pdf-external"}) == Codes{"pdf-external"});
}

TEST_CASE("text that nobody sees is found, and cleaning does not hide it") {
  const auto content = [](const std::string& drawn) { return MadePdf{.content = drawn}; };
  const Codes hidden = {"pdf-hidden-text"}, covered = {"pdf-covered-text"};
  const std::string line = "BT /F1 12 Tf 50 100 Td (zephrolin) Tj ET ";
  CHECK(test::check(content(line).bytes(), "a.pdf") == Codes{});
  CHECK(hopeless(content("BT /F1 12 Tf 3 Tr 50 100 Td (zephrolin) Tj ET"), hidden) == hidden);
  CHECK(hopeless(content("BT /F1 12 Tf 900 100 Td (zephrolin) Tj ET"), hidden) == hidden);
  CHECK(hopeless(content("q 1 0 0 1 0 -500 cm BT /F1 12 Tf 50 100 Td [ (zep) -9 (x) ] TJ ET Q"),
                 hidden) == hidden);
  CHECK(hopeless(content("BT /F1 0.1 Tf 50 100 Td (zephrolin) Tj ET"), hidden) == hidden);
  // The black box of the newspapers: before the text it is a background, after it a cover.
  CHECK(test::check(content("0.9 g 40 90 100 30 re f 0 g " + line).bytes(), "a.pdf") == Codes{});
  CHECK(hopeless(content(line + "0 g 40 90 100 30 re f"), covered) == covered);
  CHECK(hopeless(content(line + "40 90 m 140 90 l 140 120 l 40 120 l h f*"), covered) == covered);
  CHECK(hopeless(content(line + "75 90 20 30 re f"), covered) == covered);
  CHECK(test::check(content(line + "40 10 100 30 re f").bytes(), "a.pdf") == Codes{});
  CHECK(test::check(content(line + "40 90 100 30 re S").bytes(), "a.pdf") == Codes{});

  CHECK(hopeless({.page = "/CropBox [ 0 0 100 100 ]"}, {"pdf-cropped"}) == Codes{"pdf-cropped"});
}

TEST_CASE("a picture over text covers it, one that can be seen through does not") {
  const std::string picture = pdf_stream(
      "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray "
      "/BitsPerComponent 8",
      "x");
  MadePdf pdf{.resources = "/XObject << /I 6 0 R >> /ExtGState << /G << /ca 0.4 >> >>",
              .content = "BT /F1 12 Tf 50 100 Td (zephrolin) Tj ET q 90 0 0 40 40 90 cm /I Do Q",
              .others = {picture}};
  CHECK(test::check(pdf.bytes(), "a.pdf") == Codes{"pdf-covered-text"});
  pdf.content = "BT /F1 12 Tf 50 100 Td (zephrolin) Tj ET q /G gs 90 0 0 40 40 90 cm /I Do Q";
  CHECK(test::check(pdf.bytes(), "a.pdf") == Codes{});
}

TEST_CASE("text in a drawing within a page is followed") {
  MadePdf pdf{.resources = "/XObject << /X 6 0 R >>",
              .content = "q 1 0 0 1 0 0 cm /X Do Q",
              .others = {pdf_stream("/Type /XObject /Subtype /Form /BBox [ 0 0 200 200 ] /Matrix [ "
                                    "1 0 0 1 0 700 ] /Resources << /Font << /F1 5 0 R >> >>",
                                    "BT /F1 12 Tf 50 100 Td (zephrolin) Tj ET")}};
  CHECK(test::check(pdf.bytes(), "a.pdf") == Codes{"pdf-hidden-text"});
  // One that draws itself ends.
  pdf.others[0] = pdf_stream(
      "/Type /XObject /Subtype /Form /BBox [ 0 0 9 9 ] /Resources << /XObject << /X 6 0 R >> >>",
      "/X Do /X Do");
  CHECK(test::check(pdf.bytes(), "a.pdf") == Codes{"pdf-complex"});
}

TEST_CASE("other text to copy than is seen goes, in marks and in the structure") {
  CHECK(mended({.content = "/Span << /ActualText (zephrolin-4821) >> BDC BT /F1 12 Tf 50 100 Td "
                           "(seen) Tj ET EMC"}) == Codes{"pdf-replacement-text"});
  CHECK(mended({.catalog = "/StructTreeRoot << /Type /StructTreeRoot /K << /S /P /P 1 0 R "
                           "/ActualText (zephrolin-4821) /E (zephrolin-4821) >> >>"}) ==
        Codes{"pdf-replacement-text"});
}

TEST_CASE("F03: a photograph inside a PDF gives no place away") {
  const std::string photograph = with_segment(jpeg_of(small_pixels()), 0xE1, exif(6));
  MadePdf pdf{.resources = "/XObject << /I 6 0 R >>",
              .content = "q 90 0 0 40 40 90 cm /I Do Q",
              .others = {pdf_stream("/Type /XObject /Subtype /Image /Width 16 /Height 12 "
                                    "/ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode",
                                    photograph)}};
  CHECK(mended(pdf) == Codes{"jpeg-exif"});
  CHECK(cleaned(pdf.bytes(), "a.pdf").find("zephrolin") == std::string::npos);
}

TEST_CASE("a PDF that unpacks to too much is refused in little time") {
  const std::string much(std::size_t{64} << 20U, '\0');
  MadePdf pdf{.page = "/X [ 6 0 R 7 0 R 8 0 R 9 0 R ]"};
  for (int i = 0; i < 4; ++i) pdf.others.push_back(pdf_stream("", much));
  CHECK(test::check(pdf.bytes(), "a.pdf").contains("pdf-inflates"));
  CHECK(reasons_not_to_clean(pdf.bytes(), "a.pdf") == Codes{"pdf-inflates"});
  // Packed twice.
  MadePdf twice{.page = "/X 6 0 R"};
  twice.others = {pdf_stream("/Filter [ /FlateDecode /FlateDecode ]",
                             zlib_of(zlib_of(much + much + much + much)))};
  CHECK(test::check(twice.bytes(), "a.pdf").contains("pdf-inflates"));
}

TEST_CASE("cleaning is the same each time and finds nothing to do in what it made") {
  MadePdf pdf{.catalog = "/Lang (fr)", .trailer = "/Info << /Author (zephrolin) >>"};
  const std::string clean = cleaned(pdf.bytes(), "a.pdf");
  CHECK(clean == cleaned(pdf.bytes(), "a.pdf"));
  CHECK(cleaned(clean, "a.pdf") == clean);
  CHECK(clean.find("/Lang") != std::string::npos);
}

TEST_CASE("lists within lists and pages without end are refused") {
  CHECK_FALSE(test::check(MadePdf{.page = "/X " + std::string(100'000, '[')}.bytes(), "a.pdf")
                  .empty());
  CHECK_FALSE(
      test::check(MadePdf{.content = std::string(100'000, '[')}.bytes(), "a.pdf").empty());
  std::string loop = MadePdf{}.bytes();
  loop.replace(loop.find("/Kids [ 3 0 R ]"), 15, "/Kids [ 2 0 R ]");
  CHECK(test::check(loop, "a.pdf").contains("pdf-damaged"));
}
