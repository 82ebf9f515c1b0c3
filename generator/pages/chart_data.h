// SPDX-License-Identifier: Apache-2.0
// The data behind the pictures, one file for all languages, as CSV and as JSON in data/charts/.
// Knows nothing of how they are drawn.
#pragma once

#include "charts/data.h"
#include "pages/press.h"

namespace palermo::pages {

[[nodiscard]] charts::Data workplan_data(const mechanism::Reference& reference);
[[nodiscard]] charts::Data completion_data(const mechanism::Completion& completion);
[[nodiscard]] charts::Data participation_data(const mechanism::Reference& reference);
// What is public of each State, by kind and language. States stand in the order of their codes.
[[nodiscard]] charts::Data languages_data(const Site& site);
[[nodiscard]] charts::Data publications_data(const edition::Edition& edition);

void print_chart_data(Press& press);

}  // namespace palermo::pages
