// SPDX-License-Identifier: Apache-2.0
// The two pictures of the workplan: the calendar of phases, and how far each group has come by the
// official counts. Knows nothing of States.
#pragma once

#include "charts/calendar.h"
#include "charts/gauge.h"
#include "pages/chart_rows.h"

namespace palermo::pages {

// The marked year is that of the newest publication: no picture changes with the clock.
[[nodiscard]] Chart<charts::Calendar> calendar_chart(Sheet& sheet);

// Of the counts in content/official_counts.json.
[[nodiscard]] Chart<charts::Gauge> completion_chart(Sheet& sheet,
                                                    const mechanism::Completion& completion);

}  // namespace palermo::pages
