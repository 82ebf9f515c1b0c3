// SPDX-License-Identifier: Apache-2.0
// The thread of an observation (templates/parts/thread.html): what the State under review has
// reported on it since, phase by phase. Only public reports are known here, so a thread has no
// gaps. Knows nothing of the page around it.
#pragma once

#include "pages/index.h"
#include "pages/rows.h"

#include <string_view>

namespace palermo::pages {

struct ThreadRow {
  Schema& schema;
  Key<Text> iso = schema.text("iso");
  Key<Text> date = schema.text("date");
  Key<Text> phase = schema.text("phase");
  Key<Text> status = schema.text("status");
  Key<Text> href = schema.text("href");
  Key<Text> text = schema.text("text");
  Key<Text> tag = schema.text("tag");
  Key<Text> dir = schema.text("dir");
};

struct ThreadKeys {
  Schema& schema;
  Key<Flag> has_thread = schema.flag("has_thread");
  ListOf<ThreadRow> thread = schema.list<ThreadRow>("thread");
};
void set_thread(Scope scope, const ThreadKeys& keys, Sheet& sheet, PartRef observation);

// "Under way", as the State says it.
[[nodiscard]] std::string_view status_text(Sheet& sheet, mechanism::ProgressStatus status);

// "Second phase"; empty for what belongs to no phase.
[[nodiscard]] std::string_view phase_name(Sheet& sheet, const mechanism::RecordId& id);

}  // namespace palermo::pages
