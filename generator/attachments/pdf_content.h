// SPDX-License-Identifier: Apache-2.0
// What the pages of a PDF draw, followed as a reader would: finds text that can be taken out of the
// file but is not seen. Text is outside the page, in no size, drawn as invisible, or under a box or
// a picture that is painted after it. Out of its sight: text in the colour of what is behind it,
// text outside a clipping path, text in a tiling or a Type 3 font. For the module's own files only.
#pragma once

#include "attachments/reasons.h"

#include <qpdf/QPDFObjectHandle.hh>

namespace palermo::attachments {

void check_pdf_page(QPDFObjectHandle page, Reasons& reasons);

}  // namespace palermo::attachments
