// SPDX-License-Identifier: Apache-2.0
#include "language/messages.h"

#include <boost/filesystem.hpp>
#include <boost/filesystem/fstream.hpp>

#include <algorithm>

#include "support/catch.h"

using namespace palermo;
namespace fs = boost::filesystem;

namespace {

PerLanguage<MessageFile> files(std::string_view text) {
  PerLanguage<MessageFile> made;
  for (const Language language : all_languages)
    made[language] = {"i18n/" + std::string(code(language)) + ".json", std::string(text)};
  return made;
}

std::string report(const std::vector<Diagnostic>& diagnostics) {
  std::string text;
  for (const Diagnostic& d : diagnostics)
    text += d.at.file + ":" + std::to_string(d.at.line) + " " + d.code + "\n";
  return text;
}

}  // namespace

TEST_CASE("a constant message is its text, a message with arguments has none") {
  const auto read = read_messages(
      Language::En, {"en.json", R"({"b": "It''s {x}", "a": "It''s plain", "c": "L'État"})"});
  REQUIRE(read.diagnostics.empty());
  CHECK(read.value.language() == Language::En);
  CHECK(read.value.text("a") == "It's plain");
  CHECK(read.value.text("c") == "L'État");
  CHECK_FALSE(read.value.text("b"));
  CHECK_FALSE(read.value.text("d"));
  REQUIRE(read.value.find("b") != nullptr);
  CHECK(read.value.find("b")->arguments == std::vector<std::string>{"x"});
  CHECK(read.value.all().front().key == "a");
}

TEST_CASE("the same messages in six languages are no mistake") {
  const auto read = read_messages(files(R"({"a": "x", "b": "{n} y"})"));
  CHECK(report(read.diagnostics).empty());
  CHECK(read.value[Language::Ar].text("a") == "x");
  CHECK(read.value[Language::Ar].language() == Language::Ar);
}

TEST_CASE("missing, unknown and differing messages are each reported at their place") {
  auto all = files("{\"a\": \"x\",\n \"b\": \"{n}\"}");
  all[Language::Fr].text = "{\"a\": \"x\",\n \"c\": \"y\"}";
  all[Language::Ru].text = "{\"a\": \"x\",\n \"b\": \"{m}\"}";
  CHECK(report(read_messages(all).diagnostics) ==
        "i18n/fr.json:0 missing-message\ni18n/fr.json:2 unknown-message\n"
        "i18n/ru.json:2 message-arguments\n");
}

TEST_CASE("a plural may be written in one language and not needed in another") {
  auto all = files(R"({"a": "{n} x"})");
  all[Language::En].text = R"({"a": "{n, plural, one {# file} other {# files}}"})";
  CHECK(read_messages(all).diagnostics.empty());
}

TEST_CASE("a key that stands twice, another shape or a broken message refuses the file") {
  CHECK(has_error(read_messages(Language::En, {"en.json", R"({"a": "x", "a": "y"})"}).diagnostics));
  CHECK(has_error(read_messages(Language::En, {"en.json", R"(["a"])"}).diagnostics));
  CHECK(report(read_messages(Language::En, {"en.json", "{\"a\": 1,\n \"b\": \"\"}"}).diagnostics) ==
        "en.json:1 message-type\nen.json:2 message-type\n");
  CHECK(report(read_messages(Language::En, {"en.json", "{\"a\": \"x\",\n \"b\": \"{\"}"})
                   .diagnostics) == "en.json:2 message-syntax\n");
}

TEST_CASE("messages are read from a folder with one file a language") {
  const fs::path folder = fs::temp_directory_path() / fs::unique_path("messages-%%%%%%%%");
  fs::create_directories(folder);
  CHECK(load_messages(folder).diagnostics.size() == language_count);
  for (const Language language : all_languages)
    fs::ofstream(folder / (std::string(code(language)) + ".json")) << R"({"a": "x"})";
  const auto loaded = load_messages(folder);
  CHECK(loaded.diagnostics.empty());
  CHECK(loaded.value[Language::Es].text("a") == "x");
  fs::remove_all(folder);
}
