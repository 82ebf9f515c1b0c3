// SPDX-License-Identifier: Apache-2.0
// The rows of each table. For downloads' own files only.
#pragma once

#include "downloads/tables.h"

namespace palermo::downloads {

[[nodiscard]] bool write_parts(const Source& source, const Sink& sink);
[[nodiscard]] bool write_answers(const Source& source, const Sink& sink);
[[nodiscard]] bool write_attachments(const Source& source, const Sink& sink);
[[nodiscard]] bool write_log(const Source& source, const Sink& sink);
[[nodiscard]] bool write_states(const Source& source, const Sink& sink);
[[nodiscard]] bool write_articles(const Source& source, const Sink& sink);
[[nodiscard]] bool write_questions(const Source& source, const Sink& sink);
[[nodiscard]] bool write_labels(const Source& source, const Sink& sink);

}  // namespace palermo::downloads
