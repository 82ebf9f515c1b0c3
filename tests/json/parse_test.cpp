// SPDX-License-Identifier: Apache-2.0
#include "json/document.h"
#include "support/catch.h"

#include <chrono>

using namespace palermo;

namespace {

// "line:column code" of the refusal.
std::string refusal(const std::string& text, json::Limits limits = {}) {
  const auto document = json::parse("a.json", text, limits);
  if (document) return "none";
  const Diagnostic& d = document.error();
  CHECK(d.at.file == "a.json");
  CHECK_FALSE(d.message.empty());
  return std::to_string(d.at.line) + ":" + std::to_string(d.at.column) + " " + d.code;
}

std::string nested(std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); }

}  // namespace

TEST_CASE("a key that stands twice in an object is refused, however it is written") {
  CHECK(refusal("{\"a\": 1,\n \"a\": 2}") == "2:2 json-duplicate-key");
  CHECK(refusal(R"({"status": 1, "\u0073tatus": 2})") == "1:15 json-duplicate-key");
  CHECK(refusal(R"([{"b": {"x": 1, "y": 2, "x": 3}}])") == "1:25 json-duplicate-key");
  CHECK(refusal(R"({"a": {"a": 1}, "b": {"a": 1}})") == "none");
}

TEST_CASE("bytes that are not the text of a file are refused") {
  CHECK(refusal("\xEF\xBB\xBF{}") == "1:1 json-byte-order-mark");
  CHECK(refusal("{\"é\": \"\xC3\"}") == "1:8 json-utf8");
  CHECK(refusal("\"\xED\xA0\x80\"") == "1:2 json-utf8");
  CHECK(refusal(std::string("{}\0[]", 5)) == "1:3 json-nul");
  CHECK(refusal(R"("a\u0000b")") == "1:1 json-nul");
}

TEST_CASE("numbers are whole and of at most 53 bits") {
  CHECK(refusal("[9007199254740991, -9007199254740991, 0, -0]") == "none");
  for (const std::string bad :
       {"9007199254740992", "-9007199254740992", "1.5", "1.0", "1e2", "1e999",
        "123456789012345678901234567890", "01", "+1", ".5", "-", "1."}) {
    INFO(bad);
    CHECK(refusal("[ " + bad + "]").ends_with(" json-number"));
  }
  CHECK(refusal("[1,\n  2.5]") == "2:3 json-number");
}

TEST_CASE("I12: depth, size and number of values are limited") {
  CHECK(refusal(nested(32)) == "none");
  CHECK(refusal(nested(33)) == "1:33 json-too-deep");
  CHECK(refusal(std::string(32, '[') + "1" + std::string(32, ']')) == "none");
  CHECK(refusal(std::string(60'000, '[')) == "1:33 json-too-deep");
  const std::string long_text = "\"" + std::string(64 * 1024 - 2, 'a') + "\"";
  CHECK(refusal(long_text) == "none");
  CHECK(refusal(long_text + " ") == "0:0 json-too-large");
  CHECK(refusal("[1,2,3]", {.values = 4}) == "none");
  CHECK(refusal("[1,2,3]", {.values = 3}) == "1:6 json-too-many-values");
}

TEST_CASE("strings are well-formed") {
  CHECK(refusal(R"("\uD83D\uDE00 \u00e9 \/ \"")") == "none");
  CHECK(refusal(R"("\uD83D")") == "1:2 json-surrogate");
  CHECK(refusal(R"("ab\uDE00")") == "1:4 json-surrogate");
  CHECK(refusal(R"("\uD83D\u0041")") == "1:2 json-surrogate");
  CHECK(refusal(R"("\x41")") == "1:2 json-escape");
  CHECK(refusal(R"("\u12g4")") == "1:2 json-escape");
  CHECK(refusal("[\"a\nb\"]") == "1:4 json-control-character");
  CHECK(refusal("{\"a\": \"b}") == "1:7 json-unfinished");
}

TEST_CASE("whatever is not JSON is refused at its place") {
  CHECK(refusal("") == "1:1 json-unfinished");
  CHECK(refusal("{\"a\": [1, 2}") == "1:12 json-syntax");
  CHECK(refusal("{\"a\": [1, 2") == "1:12 json-unfinished");
  CHECK(refusal("[1, 2,]") == "1:7 json-syntax");
  CHECK(refusal("{\"a\" 1}") == "1:6 json-syntax");
  CHECK(refusal("[1 2]") == "1:4 json-syntax");
  CHECK(refusal("{\"a\": 1 \"b\": 2}") == "1:9 json-syntax");
  CHECK(refusal("{a: 1}") == "1:2 json-syntax");
  CHECK(refusal("{'a': 1}") == "1:2 json-syntax");
  CHECK(refusal("[1] // so") == "1:5 json-trailing");
  CHECK(refusal("// so\n[1]") == "1:1 json-syntax");
  CHECK(refusal("{}\n{}") == "2:1 json-trailing");
  CHECK(refusal("[NaN]") == "1:2 json-syntax");
  CHECK(refusal("[True]") == "1:2 json-syntax");
}

TEST_CASE("a refusal never quotes the text") {
  for (const std::string text : {"{\"geheim\": 1, \"geheim\": 2}", "[geheim]",
                                 "{\"a\": \"geheim\\x\"}", "\"geheim", "{\"geheim\" \"geheim\"}"}) {
    const auto document = json::parse("a.json", text);
    REQUIRE_FALSE(document);
    CHECK(to_text(document.error()).find("geheim") == std::string::npos);
  }
}

TEST_CASE("every prefix of a document is refused without a fault") {
  const std::string text = R"({"a": ["x\u00e9\uD83D\uDE00", -12, true, null, {"b": {}}], "c": 5})";
  for (std::size_t length = 0; length < text.size(); ++length) {
    const std::string code = refusal(text.substr(0, length));
    CHECK((code.find("json-unfinished") != std::string::npos ||
           code.find("json-escape") != std::string::npos ||
           code.find("json-surrogate") != std::string::npos ||
           code.find("json-number") != std::string::npos ||
           code.find("json-syntax") != std::string::npos));
  }
  CHECK(refusal(text) == "none");
}

TEST_CASE("an object of many keys is read in reasonable time") {
  std::string text = "{";
  for (int i = 0; i < 100'000; ++i) text += "\"k" + std::to_string(i) + "\":1,";
  text.back() = '}';
  const auto before = std::chrono::steady_clock::now();
  CHECK(refusal(text, {.bytes = 8U << 20U}) == "none");
  CHECK(std::chrono::steady_clock::now() - before < std::chrono::seconds(5));
}
