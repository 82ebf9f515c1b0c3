// SPDX-License-Identifier: Apache-2.0
// How States stand to an instrument, as tiles by regional group in the alphabetical order of the
// page's language. No map: borders are not ours to draw. Knows nothing of what was published.
#pragma once

#include "charts/tiles.h"
#include "pages/chart_rows.h"

namespace palermo::pages {

[[nodiscard]] Chart<charts::Tiles> participation_chart(Sheet& sheet,
                                                       const mechanism::Instrument& instrument);

}  // namespace palermo::pages
