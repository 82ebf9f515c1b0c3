// SPDX-License-Identifier: Apache-2.0
#include "charts/wrapped.h"

#include "support/catch.h"

#include <string>

using namespace palermo::charts;

namespace {

std::string joined(const Lines& lines) {
  std::string text;
  for (const std::string_view line : lines) text += (text.empty() ? "" : "|") + std::string(line);
  return text;
}

}  // namespace

TEST_CASE("a text is broken between words") {
  CHECK(joined(wrapped("one two three", 1000)) == "one two three");
  CHECK(joined(wrapped("one two three", estimated_width("one two"))) == "one two|three");
  CHECK(joined(wrapped("one  two ", 10)) == "one|two");
  CHECK(joined(wrapped("", 100)).empty());
}

TEST_CASE("a word that is wider than a line stands alone and whole") {
  CHECK(joined(wrapped("of Criminalization and", 40)) == "of|Criminalization|and");
}

TEST_CASE("Chinese is broken between characters, but not before a comma or a full stop") {
  const int four = estimated_width("执法司法");
  CHECK(joined(wrapped("执法与司法系统", four)) == "执法与司|法系统");
  CHECK(joined(wrapped("国际合作、司法协助", four)) == "国际合|作、司法|协助");
}

TEST_CASE("years that hang together are neither broken nor thought wide") {
  CHECK(joined(wrapped("第3至第4年（2020\u2060–\u20602021）", 142)) ==
        "第3至第4年|（2020\u2060–\u20602021）");
  CHECK(estimated_width("2020\u2060–\u20602021") == estimated_width("2020–2021"));
}

TEST_CASE("a line is never estimated wider than it may be, in any of the scripts") {
  for (const char* text : {"Criminalization and jurisdiction",
                           "Предупреждение, техническая помощь, меры защиты",
                           "التعاون الدولي والمساعدة القانونية المتبادلة والمصادرة",
                           "预防、技术援助、保护措施及其他措施"})
    for (const std::string_view line : wrapped(text, 142)) CHECK(estimated_width(line) <= 142);
}
