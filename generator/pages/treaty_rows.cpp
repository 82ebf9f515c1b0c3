// SPDX-License-Identifier: Apache-2.0
#include "pages/treaty_rows.h"

namespace palermo::pages {

bool is_signatory(const mechanism::Participation& participation) {
  return participation.status == mechanism::TreatyStatus::Unknown &&
         participation.signature.has_value();
}

std::string_view status_text(Sheet& sheet, const mechanism::Participation& participation) {
  switch (participation.status) {
    case mechanism::TreatyStatus::Unknown:
      return sheet.text(is_signatory(participation) ? "treaty.signed" : "treaty.unknown");
    case mechanism::TreatyStatus::PartyUndated:
      return sheet.text("treaty.party_undated");
    case mechanism::TreatyStatus::Party:
      break;
  }
  const auto by_action = sheet.words().find(sheet.keep({"treaty.action.", participation.action}));
  return by_action ? *by_action : sheet.text("treaty.party");
}

Scope add_treaty(Scope page, const ListOf<TreatyRow>& rows, Sheet& sheet,
                 const mechanism::Participation& participation) {
  Scope row = page.add(rows);
  row.set(rows->status, status_text(sheet, participation));
  if (participation.date) row.set(rows->date, sheet.day(*participation.date));
  if (participation.signature) row.set(rows->signature, sheet.day(*participation.signature));
  if (participation.in_force) row.set(rows->in_force, sheet.day(*participation.in_force));
  return row;
}

std::string_view as_of_day(Sheet& sheet, std::string_view as_of) {
  const std::optional<Day> day = parse_day(as_of);
  return day ? sheet.day(*day) : as_of;
}

std::string_view treaties_as_of(Sheet& sheet) {
  const std::string_view as_of = sheet.site().reference.as_of.treaties;
  return sheet.format("treaty.as_of", {{"date", as_of_day(sheet, as_of)}});
}

}  // namespace palermo::pages
