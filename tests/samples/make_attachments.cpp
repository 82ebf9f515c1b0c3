// SPDX-License-Identifier: Apache-2.0
// Makes the attachments of the sample archive: palermo_make_samples CONTENT-FOLDER. Those that are
// released are clean; the others are spoilt, each in another way, with the canary that
// expected.json has for them.
#include <fstream>
#include <iostream>

#include "attachments/attachment.h"
#include "support/made_files.h"
#include "support/made_pdf.h"

using namespace palermo;
using namespace palermo::test;

namespace {

const std::string circular = "reviews/xaa/criminalization/document/guide-circulaire-entente";
const std::string answer = "reviews/xaa/criminalization/responses/untoc/5-1";

std::string poster() {
  Pixels pixels(240, 120, 3);
  for (std::size_t x = 0; x < 240; ++x)
    pixels.fill(x, 0, 1, 120, {static_cast<std::uint8_t>(0x9B + x / 6), 0xD0, 0xEE});
  pixels.write(16, 16, 5, "SAMPLE");
  return jpeg_of(pixels);
}

std::string chart() {
  Pixels pixels(320, 160, 3);
  constexpr std::size_t heights[] = {40, 64, 52, 88, 71};
  for (std::size_t i = 0; i < 5; ++i)
    pixels.fill(24 + 58 * i, 150 - heights[i], 36, heights[i], {0x00, 0x66, 0xAA});
  pixels.fill(12, 150, 296, 2, {0x1B, 0x2A, 0x3A});
  pixels.write(196, 10, 3, "SAMPLE");
  return png_of(pixels);
}

std::string circular_text(const std::string& canary) {
  std::vector<std::string> lines = {
      "SAMPLE - ECHANTILLON", "",
      "Circulaire relative a l'entente en vue de commettre une infraction grave",
      "Etat fictif : aucun Etat de ce nom n'existe.", "",
      "1. Le parquet verifie l'accord de deux personnes au moins.",
      "2. Il verifie un acte materiel accompli par l'une d'elles."};
  if (!canary.empty()) lines.push_back("3. Note interne " + canary + ".");
  return pdf_page_of(lines);
}

std::string with_author(const std::string& canary) {
  MadePdf pdf{.trailer = "/Info 6 0 R"};
  pdf.content = "BT /F1 12 Tf 20 100 Td (SAMPLE " + canary + ") Tj ET";
  pdf.others = {"<< /Author (Bureau " + canary + ") /Title (SAMPLE) >>"};
  return pdf.bytes();
}

// An update that takes the first page's words away, and leaves them in the file.
std::string with_history(const std::string& canary) {
  const std::string before = circular_text(canary);
  const std::size_t object = before.size();
  const std::string empty = "4 0 obj\n<< /Length 0 >>\nstream\n\nendstream\nendobj\n";
  const std::string offset = std::to_string(object);
  return before + empty + "xref\n4 1\n" + std::string(10 - offset.size(), '0') + offset +
         " 00000 n \ntrailer << /Root 1 0 R /Size 6 /Prev " +
         before.substr(before.rfind("startxref") + 10,
                       before.rfind("\n%%EOF") - before.rfind("startxref") - 10) +
         " >>\nstartxref\n" + std::to_string(object + empty.size()) + "\n%%EOF\n";
}

std::string office_file(const std::string& canary) {
  const std::string text = "<w:t>SAMPLE " + canary + "</w:t>";
  return "PK\x03\x04" + std::string(22, '\0') + "word/document.xml" + text + "PK\x05\x06" +
         std::string(18, '\0');
}

bool write(const std::string& path, const std::string& bytes) {
  std::ofstream out(path, std::ios::binary);
  out << bytes;
  return bool(out.flush());
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  const std::string content = std::string(argv[1]) + "/";
  const std::vector<std::pair<std::string, std::string>> released = {
      {circular + ".chiffres.png", chart()},
      {circular + ".circulaire.fr.pdf", circular_text("")},
      {answer + ".affiche.fr.jpg", poster()}};
  const std::vector<std::pair<std::string, std::string>> held = {
      {circular + ".auteur.fr.pdf", with_author("zephrolin-4821")},
      {circular + ".ancienne.fr.pdf", with_history("brimvaskel-5930")},
      {circular + ".bureautique.fr.pdf", office_file("tolmerquist-6174")},
      {circular + ".confidentielle.fr.pdf", circular_text("wexfarundel-7385")},
      {answer + ".lieu.jpg", with_segment(poster(), 0xE1, exif(1) + " gralnopsik-8496")}};
  bool good = true;
  for (const auto& [path, bytes] : released) {
    const auto clean = attachments::clean(bytes, path);
    good = good && clean.value && write(content + path, clean.value->bytes);
  }
  for (const auto& [path, bytes] : held) good = good && write(content + path, bytes);
  if (!good) std::cerr << "an attachment could not be made\n";
  return good ? 0 : 1;
}
