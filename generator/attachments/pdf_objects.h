// SPDX-License-Identifier: Apache-2.0
// Every object of a PDF against the rules. For the module's own files only.
#pragma once

#include "attachments/reasons.h"

#include <qpdf/QPDF.hh>

namespace palermo::attachments {

void check_pdf_objects(QPDF& pdf, Reasons& reasons);

}  // namespace palermo::attachments
