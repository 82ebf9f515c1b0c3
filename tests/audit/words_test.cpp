// SPDX-License-Identifier: Apache-2.0
#include "audit/words.h"

#include "audit/fingerprints.h"
#include "support/catch.h"

#include <cstdint>
#include <string>

using namespace palermo::audit;

namespace {

struct Heard {
  std::vector<std::uint64_t> words, characters;
  void word(std::uint64_t hash, const Points&) { words.push_back(hash); }
  void character(std::uint64_t hash) { characters.push_back(hash); }
};

Heard hear(std::string_view text) {
  static const Alphabet alphabet;
  Heard heard;
  WordWalk(alphabet, heard).walk(text);
  return heard;
}

}  // namespace

TEST_CASE("words that read the same are the same") {
  const auto same = GENERATE(table<std::string, std::string>({
      {"Straße", "STRASSE"},
      {"caf\xC3\xA9", "cafe\xCC\x81"},
      {"\xEF\xBC\xA1\xEF\xBC\xA2", "ab"},  // full width
      {"o\xEF\xAC\x83"
       "ce",
       "office"},                // a ligature
      {"co\xC2\xADop", "coop"},  // soft hyphen
      {"\xE2\x81\xA6"
       "a\xE2\x81\xA9",
       "a"},  // isolates
      {"Закон", "ЗАКОН"},
      {"a,b--c",
       "A B\xC2\xA0"
       "C"},
  }));
  CAPTURE(std::get<0>(same));
  CHECK(hear(std::get<0>(same)).words == hear(std::get<1>(same)).words);
}

TEST_CASE("words that read otherwise are others, and their number is right") {
  CHECK(hear("one two three").words.size() == 3);
  CHECK(hear("ab").words != hear("ba").words);
  CHECK(hear("").words.empty());
  CHECK(hear("\xFF\xC3 x \xE4\xB8").words.size() == 1);  // broken bytes are gaps
}

TEST_CASE("Chinese and Japanese characters stand alone, words among them stay words") {
  const Heard heard = hear("国家A12会议テ");
  CHECK(heard.characters.size() == 5);
  CHECK(heard.words.size() == 1);
  CHECK(heard.words == hear("a12").words);
}

TEST_CASE("every code point is decoded and moves on") {
  for (char32_t point : {U'a', U'\u00e9', U'\u4e2d', U'\U0001F600'}) {
    std::string text;
    if (point < 0x80) text = "a";
    if (point == U'\u00e9') text = "\xC3\xA9";
    if (point == U'\u4e2d') text = "\xE4\xB8\xAD";
    if (point == U'\U0001F600') text = "\xF0\x9F\x98\x80";
    std::size_t at = 0;
    CHECK(next_point(text, at) == point);
    CHECK(at == text.size());
  }
}

TEST_CASE("a fingerprint that is forgiven is not found again, its neighbours are") {
  Fingerprints fingerprints;
  for (std::uint64_t key = 1; key < 2000; ++key) fingerprints.add({mix(key), 7, Sign::Text}, 1);
  fingerprints.seal();
  fingerprints.forgive({mix(5), mix(9), mix(5000)});
  CHECK(fingerprints.size() == 1997);
  CHECK(fingerprints.find(mix(5)) == nullptr);
  REQUIRE(fingerprints.find(mix(6)) != nullptr);
  CHECK(fingerprints.find(mix(6))->source == 7);
  CHECK(fingerprints.find(mix(3000)) == nullptr);
}
