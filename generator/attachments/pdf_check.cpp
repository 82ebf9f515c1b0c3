// SPDX-License-Identifier: Apache-2.0
#include "attachments/pdf.h"
#include "attachments/pdf_content.h"
#include "attachments/pdf_layout.h"
#include "attachments/pdf_objects.h"

#include <exception>

#include <qpdf/QPDF.hh>

namespace palermo::attachments {
namespace {

// The library throws where it cannot go on.
void check_with_library(std::string_view bytes, Reasons& reasons) {
  try {
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    pdf.setAttemptRecovery(false);
    pdf.processMemoryFile("attachment", bytes.data(), bytes.size());
    check_pdf_objects(pdf, reasons);
    if (reasons.has("pdf-inflates")) return;
    for (QPDFObjectHandle page : pdf.getAllPages()) check_pdf_page(page, reasons);
    if (pdf.anyWarnings()) reasons.add("pdf-damaged");
  } catch (const std::exception&) {
    reasons.add("pdf-damaged");
  }
}

}  // namespace

void check_pdf(std::string_view bytes, Reasons& reasons) {
  check_pdf_layout(bytes, reasons);
  if (inflates_within_limits(bytes))
    check_with_library(bytes, reasons);
  else
    reasons.add("pdf-inflates");
}

}  // namespace palermo::attachments
