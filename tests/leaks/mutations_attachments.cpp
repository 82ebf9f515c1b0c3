// SPDX-License-Identifier: Apache-2.0
// Attachments that are not released: nobody decides on them, or they are not clean.
#include <array>

#include "leaks/mutations.h"
#include "support/made_files.h"
#include "support/made_pdf.h"

namespace palermo::leaks {
namespace {

using test::MadePdf;

std::string stem_of_public(const Twin& twin, Random& random) {
  const std::vector<std::string> released(twin.archive.released.begin(),
                                          twin.archive.released.end());
  const std::string path = random.pick(released);
  return path.substr(0, path.find('.', path.rfind('/')));
}

// A picture that claims 65,536 by 65,536 pixels.
std::string png_bomb(Random& random) {
  const std::string header("\0\x01\0\0\0\x01\0\0\x08\x02\0\0\0", 13);
  return "\x89PNG\r\n\x1A\n" + test::png_chunk("IHDR", header) +
         test::png_chunk("IDAT", test::zlib_of(std::string(1 << 16, 'x'))) +
         test::png_chunk("tEXt", random.canary()) + test::png_chunk("IEND", "");
}

struct Hostile {
  std::string ending, bytes;
};

// None of them is clean.
Hostile hostile_attachment(Random& random) {
  const std::string canary = random.canary();
  switch (random.below(7)) {
    case 0:
      return {".pdf", MadePdf{.trailer = "/Info << /Author (" + canary + ") >>"}.bytes()};
    case 1:
      return {".pdf", MadePdf{.content = "BT /F1 9 Tf 3 Tr 9 9 Td (" + canary + ") Tj ET"}.bytes()};
    case 2:
      return {".pdf", "%PDF-1.7\n" + random.bytes(400) + canary};
    case 3:
      return {".png", png_bomb(random)};
    case 4:
      return {".png", test::png_of(test::small_pixels()) + canary};
    case 5:
      return {".jpg", test::with_segment(test::jpeg_of(test::small_pixels()), 0xE1, canary)};
    default:
      return {random.chance(50) ? ".pdf" : ".jpg", "PK\x03\x04 word/ " + canary};
  }
}

std::string add_file(Twin& twin, Random& random, const std::string& stem) {
  const Hostile hostile = hostile_attachment(random);
  const std::string path = stem + ".annex-" + random.letters(4) +
                           (random.chance(50) ? ".fr" : "") + hostile.ending;
  twin.archive.files[path] = hostile.bytes;
  return path;
}

void add_undecided(Twin& twin, Random& random) {
  (void)add_file(twin, random, stem_of_public(twin, random));
}

// A clean one would be public: this one is held, whatever the decision says.
void add_decided(Twin& twin, Random& random) {
  const std::string stem = stem_of_public(twin, random);
  const bool papers = stem.starts_with("conference/") || stem.find("/summary/") != stem.npos;
  Decision decision{.issuer = papers ? "secretariat" : stem.substr(8, 3),
                    .number = static_cast<unsigned>(random.between(200'000, 900'000))};
  decision.decided_on = "2025-05-30";
  decision.reference = random.canary();
  decision.agreed = {"xaa", "xab", "xac"};
  decision.files = {add_file(twin, random, stem)};
  twin.archive.files[decision.path()] = render(decision, twin.archive.files);
}

void add_clean_undecided(Twin& twin, Random& random) {
  MadePdf pdf{.content = "BT /F1 12 Tf 9 100 Td (" + random.canary() + ") Tj ET"};
  twin.archive.files[stem_of_public(twin, random) + ".clean-" + random.letters(4) + ".pdf"] =
      pdf.bytes();
}

}  // namespace

std::vector<Mutation> attachment_mutations() {
  return {{"add a hostile attachment", add_undecided},
          {"decide on a hostile attachment", add_decided},
          {"add a clean attachment that nobody decides on", add_clean_undecided}};
}

}  // namespace palermo::leaks
