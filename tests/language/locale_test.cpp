// SPDX-License-Identifier: Apache-2.0
#include "language/locale.h"

#include <unicode/timezone.h>

#include <array>
#include <clocale>
#include <cstdlib>

#include "language/collation.h"
#include "language/formatter.h"
#include "language/word_counter.h"
#include "support/catch.h"

using namespace palermo;

namespace {

// Everything that the module writes, in all languages.
std::string everything() {
  constexpr Day day{std::chrono::year{2027}, std::chrono::month{3}, std::chrono::day{14}};
  std::string text;
  for (const Language language : all_languages) {
    const LocalFormat local(language);
    constexpr std::array<std::string_view, 3> items = {"a", "b", "c"};
    text += local.day(day) + local.number(1'234'567) + local.list(items);
    const Collation collation(language);
    text += collation.sort_key("Éthiopie") + collation.initial("Éthiopie");
    text += std::to_string(WordCounter(language).count("one two 禁止酷刑公约 ثلاثة"));
    const Messages messages(language, {{.key = "k",
                                        .pattern = "{n, plural, other {# {x} {when}}}",
                                        .arguments = {"n", "when", "x"}}});
    const Formatter formatter(messages);
    text += formatter.format("k", {{"n", 12'345}, {"x", "x"}, {"when", day}});
  }
  return text;
}

}  // namespace

TEST_CASE("no default of the machine reaches what is written") {
  const std::string before = everything();
  const icu::Locale locale = icu::Locale::getDefault();
  for (const char* const name : {"ar_SA", "tr_TR", "de_DE", "zh_TW"}) {
    UErrorCode status = U_ZERO_ERROR;
    icu::Locale::setDefault(icu::Locale(name), status);
    icu::TimeZone::adoptDefault(icu::TimeZone::createTimeZone(u"Pacific/Kiritimati"));
    setenv("LC_ALL", name, 1);
    setenv("TZ", "America/Los_Angeles", 1);
    std::setlocale(LC_ALL, "");
    CHECK(everything() == before);
  }
  UErrorCode status = U_ZERO_ERROR;
  icu::Locale::setDefault(locale, status);
  unsetenv("LC_ALL");
  unsetenv("TZ");
  std::setlocale(LC_ALL, "C");
}

TEST_CASE("text goes to ICU and back unchanged") {
  for (const std::string_view text : {"", "L’État", "Государство", "中国", "المادّة", "\U00020000"})
    CHECK(to_utf8(to_icu(text)) == text);
}
