// SPDX-License-Identifier: Apache-2.0
// A JPEG as a row of segments, before anything is decoded. For the module's own files only.
#pragma once

#include "attachments/reasons.h"

#include <cstddef>
#include <string_view>

namespace palermo::attachments {

struct JpegLayout {
  bool whole = false;  // from the first mark to the end mark
  std::size_t width = 0, height = 0, scans = 0;
  bool turned = false;
};

// Adds every reason that can be seen from the segments.
[[nodiscard]] JpegLayout read_jpeg_layout(std::string_view bytes, Reasons& reasons);

}  // namespace palermo::attachments
