// SPDX-License-Identifier: Apache-2.0
#include "json/writer.h"

#include "json/document.h"
#include "support/catch.h"

using namespace palermo;

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
