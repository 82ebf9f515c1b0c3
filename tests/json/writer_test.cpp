// SPDX-License-Identifier: Apache-2.0
#include "json/writer.h"

#include "json/document.h"
#include "support/catch.h"

using namespace palermo;

TEST_CASE("what must be escaped is found wherever it stands among what must not") {
  for (const std::string plain :
       {"", "a", "seven77", "eight888", "نص عربي طويل", "第五条第一款 text"})
    for (std::size_t at = 0; at <= plain.size(); ++at)
      for (const char c : {'"', '\\', '\n', '\x1F', '\x7F', '\0'}) {
        const std::string text = plain.substr(0, at) + c + plain.substr(at) + c;
        std::string expected;
        json::append_string(expected, std::string(1, c));
        expected = expected.substr(1, expected.size() - 2);
        std::string out;
        json::append_string(out, text);
        CHECK(out == "\"" + plain.substr(0, at) + expected + plain.substr(at) + expected + "\"");
      }
}

TEST_CASE("the writer writes compact JSON with its commas") {
  std::string out;
  json::Writer writer(out);
  writer.begin_object().field("a", 1).field("b", "x").key("c").begin_list();
  writer.integer(-5).boolean(true).null().begin_object().end_object().begin_list().end_list();
  writer.end_list().field("d", false).key("e").raw("[1]").end_object();
  CHECK(out == R"({"a":1,"b":"x","c":[-5,true,null,{},[]],"d":false,"e":[1]})");
}

TEST_CASE("the writer indents by two spaces where asked") {
  std::string out;
  json::Writer writer(out, json::Writer::Style::Indented);
  writer.begin_object().key("a").begin_list().integer(1).integer(2).end_list();
  writer.key("b").begin_object().end_object().end_object();
  CHECK(out == "{\n  \"a\": [\n    1,\n    2\n  ],\n  \"b\": {}\n}");
}

TEST_CASE("what the writer writes, the reader reads back") {
  std::string text;
  for (int c = 1; c < 0x80; ++c) text += static_cast<char>(c);
  text += "é中\xF0\x9F\x98\x80\xE2\x80\xA8";
  std::string out;
  json::append_string(out, text);
  const auto document = json::parse("a", out);
  REQUIRE(document);
  CHECK(document->root().string() == text);
}
