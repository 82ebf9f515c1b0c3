// SPDX-License-Identifier: Apache-2.0
// Days and instants as they stand in decisions and pages: "2027-03-14" and "2027-04-01T00:00:00Z".
// Always UTC. Knows nothing of the clock: an instant is an argument, never read here.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace palermo {

using Day = std::chrono::year_month_day;
using Instant = std::chrono::sys_seconds;

// Exactly YYYY-MM-DD, and a day that exists.
[[nodiscard]] std::optional<Day> parse_day(std::string_view text);

// Exactly YYYY-MM-DDThh:mm:ssZ, seconds 0 to 59; or a day, which is its first instant.
[[nodiscard]] std::optional<Instant> parse_instant(std::string_view text);

[[nodiscard]] std::string to_text(Day day);
[[nodiscard]] std::string to_text(Instant instant);

[[nodiscard]] Day day_of(Instant instant);
[[nodiscard]] Instant start_of(Day day);

}  // namespace palermo
