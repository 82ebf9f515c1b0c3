// SPDX-License-Identifier: Apache-2.0
#include "pages/thread.h"

#include "mechanism/words.h"
#include "pages/addresses.h"
#include "pages/part_text.h"

namespace palermo::pages {

void set_thread(Scope scope, const ThreadKeys& keys, Sheet& sheet, PartRef observation) {
  for (const PartRef& report : sheet.site().index.progress_on(*observation.part)) {
    scope.set(keys.has_thread, true);
    Scope row = scope.add(keys.thread);
    const Day day = day_of(*report.part);
    row.set(keys.thread->iso, sheet.iso(day));
    row.set(keys.thread->date, sheet.day(day));
    row.set(keys.thread->phase, phase_name(sheet, report.record->id));
    if (report.part->data.progress)
      row.set(keys.thread->status, status_text(sheet, *report.part->data.progress));
    const PartAddress address = part_address(report.record->id, report.part->id);
    const Title title = title_of(sheet, report);
    row.set(keys.thread->href, sheet.link(address.path, address.anchor));
    row.set(keys.thread->text, title.text);
    row.set(keys.thread->tag, title.tag);
    row.set(keys.thread->dir, title.dir);
  }
}

std::string_view status_text(Sheet& sheet, mechanism::ProgressStatus status) {
  return sheet.text(sheet.keep({"progress.", word(status)}));
}

std::string_view phase_name(Sheet& sheet, const mechanism::RecordId& id) {
  const mechanism::Phase* phase =
      id.cluster != nullptr ? sheet.site().reference.phase_of(*id.cluster) : nullptr;
  return phase != nullptr ? sheet.name(phase->label) : std::string_view{};
}

}  // namespace palermo::pages
