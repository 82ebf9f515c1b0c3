// SPDX-License-Identifier: Apache-2.0
// Writes a value as it was read. Knows nothing of what it means.
#pragma once

#include "json/document.h"
#include "json/writer.h"

namespace palermo::json {

void copy(const Cursor& value, Writer& writer);

}  // namespace palermo::json
