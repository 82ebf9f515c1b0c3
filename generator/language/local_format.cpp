// SPDX-License-Identifier: Apache-2.0
#include "language/local_format.h"

#include <unicode/datefmt.h>
#include <unicode/listformatter.h>
#include <unicode/numfmt.h>
#include <unicode/timezone.h>

#include <cstdint>
#include <vector>

#include "language/locale.h"

namespace palermo {

struct LocalFormat::Parts {
  std::unique_ptr<icu::DateFormat> days;
  std::unique_ptr<icu::NumberFormat> numbers;
  std::unique_ptr<icu::ListFormatter> lists;
};

LocalFormat::LocalFormat(Language language) : parts_(std::make_unique<Parts>()) {
  const icu::Locale locale = locale_of(language);
  UErrorCode status = U_ZERO_ERROR;
  parts_->days.reset(icu::DateFormat::createDateInstance(icu::DateFormat::kLong, locale));
  parts_->numbers.reset(icu::NumberFormat::createInstance(locale, status));
  parts_->lists.reset(icu::ListFormatter::createInstance(locale, status));
  require(parts_->days == nullptr ? U_MISSING_RESOURCE_ERROR : status, "a format");
  parts_->days->setTimeZone(*icu::TimeZone::getGMT());
}

LocalFormat::LocalFormat(LocalFormat&&) noexcept = default;
LocalFormat& LocalFormat::operator=(LocalFormat&&) noexcept = default;
LocalFormat::~LocalFormat() = default;

std::string LocalFormat::day(Day day) const {
  const auto seconds = start_of(day).time_since_epoch().count();
  icu::UnicodeString text;
  parts_->days->format(static_cast<UDate>(seconds) * 1000.0, text);
  return to_utf8(text);
}

std::string LocalFormat::number(std::int64_t number) const {
  icu::UnicodeString text;
  parts_->numbers->format(number, text);
  return to_utf8(text);
}

std::string LocalFormat::list(std::span<const std::string_view> items) const {
  std::vector<icu::UnicodeString> texts;
  for (const std::string_view item : items) texts.push_back(to_icu(item));
  icu::UnicodeString joined;
  UErrorCode status = U_ZERO_ERROR;
  parts_->lists->format(texts.data(), static_cast<std::int32_t>(texts.size()), joined, status);
  require(status, "a list");
  return to_utf8(joined);
}

}  // namespace palermo
