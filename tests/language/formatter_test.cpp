// SPDX-License-Identifier: Apache-2.0
#include "language/formatter.h"

#include <cstdint>
#include <stdexcept>
#include <thread>

#include "support/catch.h"

using namespace palermo;

namespace {

Messages messages(Language language, std::string_view pattern) {
  auto read = read_messages(language, {"x.json", "{\"k\": \"" + std::string(pattern) + "\"}"});
  CHECK(read.diagnostics.empty());
  return read.value;
}

std::string count(Language language, std::string_view pattern, std::int64_t n) {
  const Messages read = messages(language, pattern);
  return Formatter(read).format("k", {{"n", n}});
}

}  // namespace

TEST_CASE("plurals follow the language") {
  constexpr std::string_view ru =
      "{n, plural, one {# файл} few {# файла} many {# файлов} other {?}}";
  CHECK(count(Language::Ru, ru, 1) == "1 файл");
  CHECK(count(Language::Ru, ru, 22) == "22 файла");
  CHECK(count(Language::Ru, ru, 11) == "11 файлов");
  constexpr std::string_view ar =
      "{n, plural, zero {z} one {o} two {t} few {f #} many {m #} other {x #}}";
  CHECK(count(Language::Ar, ar, 0) == "z");
  CHECK(count(Language::Ar, ar, 2) == "t");
  CHECK(count(Language::Ar, ar, 5) == "f 5");
  CHECK(count(Language::Ar, ar, 11) == "m 11");
  CHECK(count(Language::Ar, ar, 100) == "x 100");
  constexpr std::string_view fr = "{n, plural, one {# État} many {# d’États} other {# États}}";
  CHECK(count(Language::Fr, fr, 0) == "0 État");
  CHECK(count(Language::Fr, fr, 2) == "2 États");
  CHECK(count(Language::Fr, fr, 1'000'000) == "1\u202F000\u202F000 d’États");
  CHECK(count(Language::Es, "{n, plural, one {# a} many {# b} other {# c}}", 3) == "3 c");
  CHECK(count(Language::Zh, "{n, plural, other {# 份}}", 1) == "1 份");
  CHECK(count(Language::En, "{n, plural, =0 {none} one {# file} other {# files}}", 0) == "none");
}

TEST_CASE("texts, numbers and days stand in a message as the language writes them") {
  const Messages read = messages(Language::Fr, "{who} l’a publié le {when}, {n} fois.");
  const Day day{std::chrono::year{2027}, std::chrono::month{3}, std::chrono::day{14}};
  CHECK(Formatter(read).format("k", {{"when", day}, {"n", 1'500}, {"who", "<b>{x}"}}) ==
        "<b>{x} l’a publié le 14 mars 2027, 1\u202F500 fois.");
}

TEST_CASE("a constant message needs no arguments") {
  const Messages read = messages(Language::En, "It''s so");
  CHECK(Formatter(read).format("k", {}) == "It's so");
}

TEST_CASE("an unknown message or argument is a mistake in the program") {
  const Messages read = messages(Language::En, "{x}");
  const Formatter formatter(read);
  CHECK_THROWS_AS(formatter.format("other", {}), std::logic_error);
  CHECK_THROWS_AS(formatter.format("k", {}), std::logic_error);
  CHECK_THROWS_AS(formatter.format("k", {{"y", "a"}}), std::logic_error);
}

TEST_CASE("threads with a formatter each share the messages") {
  const Messages read = messages(Language::En, "{n, plural, one {# file} other {# files}}");
  const auto work = [&read](std::string& out) {
    const Formatter formatter(read);
    for (int i = 0; i < 200; ++i) out += formatter.format("k", {{"n", i}});
  };
  std::string first, second, alone;
  std::thread one([&] { work(first); });
  std::thread two([&] { work(second); });
  one.join();
  two.join();
  work(alone);
  CHECK(first == alone);
  CHECK(second == alone);
}
