// SPDX-License-Identifier: Apache-2.0
#include "leaks/scan.h"

#include "downloads/gzip.h"
#include "leaks/encodings.h"
#include "support/catch.h"

using namespace palermo::leaks;

TEST_CASE("a word is found in every form in which it can stand in a file") {
  const std::string word = "canary-word-1234";
  const Scanner scanner({"another-word", word});
  const auto forms = std::vector<std::string>{word,
                                              "Canary-word-1234",
                                              reversed(word),
                                              to_hex(word),
                                              to_percent(word),
                                              "c%61nary-word%2D1234",
                                              to_entities(word),
                                              "can&#97;ry&#45word-1234",
                                              to_json_escapes(word),
                                              to_utf16(word, true),
                                              to_utf16(word, false),
                                              to_base64(word),
                                              to_base64("a" + word),
                                              to_base64("ab" + word + "c"),
                                              to_gzip(word),
                                              "can<b>ary</b>-wo<i class='x'>rd-</i>1234",
                                              "CANARY-<br>WORD-1234"};
  for (const std::string& form : forms) {
    CAPTURE(form);
    CHECK_FALSE(scanner.scan("page.html", "before " + form + " after").empty());
  }
  CHECK_FALSE(scanner.scan("en/" + word + ".html", "").empty());
  CHECK(scanner.scan("page.html", "canary-word-1235 and a % & \\ < of no meaning %4").empty());
}

TEST_CASE("a word is found in a compressed file, also where a search index divides it") {
  const Scanner scanner({"canary-word-1234"});
  CHECK_FALSE(scanner.scan("a.pf_fragment", to_gzip("x canary-word-1234 y")).empty());
  CHECK_FALSE(scanner.scan("a.pf_fragment", to_gzip("canary\u200B-\u200Bword\u200B-1234")).empty());
  CHECK(scanner.scan("a.pf_fragment", to_gzip("nothing of meaning")).empty());
  CHECK(from_gzip(to_gzip("some text")) == "some text");
}

TEST_CASE("a word is found in what is compressed, in whichever member") {
  const std::string word = "canary-word-1234";
  palermo::downloads::Gzip gzip;
  std::string packed(gzip.member(std::string(5000, 'a')));
  packed += gzip.member("canary-word- before and canary- after " + word + " canary-word-123");
  CHECK(packed.find(word) == std::string::npos);
  CHECK(from_gzip(packed).size() > 5000);
  CHECK_FALSE(Scanner({word}).scan("data/edition.tar.gz", packed).empty());
  CHECK(Scanner({"another-word"}).scan("data/edition.tar.gz", packed).empty());
}

TEST_CASE("encodings are those of their standards") {
  CHECK(to_base64("Man") == "TWFu");
  CHECK(to_base64("Ma") == "TWE=");
  CHECK(to_base64("M") == "TQ==");
  CHECK(to_hex("\xFFz") == "ff7a");
  CHECK(to_percent("a ") == "%61%20");
  CHECK(from_entities("&#x41;&#66;C&#;") == "ABC&#;");
  CHECK(from_percent("%41%4") == "A%4");
  CHECK(from_json_escapes("\\u0041\\u00") == "A\\u00");
  CHECK(to_gzip("").size() == 23);
}
