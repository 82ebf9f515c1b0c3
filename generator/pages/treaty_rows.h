// SPDX-License-Identifier: Apache-2.0
// How a State stands to an instrument, in words. Unknown is "not recorded here", never "not a
// party". Knows nothing of pages.
#pragma once

#include "pages/rows.h"

namespace palermo::pages {

struct TreatyRow {
  Schema& schema;
  FlagKeys flag{schema};
  Key<Text> href = schema.text("href");
  Key<Text> text = schema.text("text");
  Key<Text> status = schema.text("status");
  Key<Text> date = schema.text("date");
  Key<Text> signature = schema.text("signature");
  Key<Text> in_force = schema.text("in_force");
};

// Signed, and nothing later is recorded here.
[[nodiscard]] bool is_signatory(const mechanism::Participation& participation);

[[nodiscard]] std::string_view status_text(Sheet& sheet,
                                           const mechanism::Participation& participation);

// One row; the caller says what it links to.
Scope add_treaty(Scope page, const ListOf<TreatyRow>& rows, Sheet& sheet,
                 const mechanism::Participation& participation);

// "Status as at …", for the caption of every such table.
[[nodiscard]] std::string_view treaties_as_of(Sheet& sheet);

// The day of a source column where it is one, else as it is written.
[[nodiscard]] std::string_view as_of_day(Sheet& sheet, std::string_view as_of);

}  // namespace palermo::pages
