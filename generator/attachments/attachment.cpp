// SPDX-License-Identifier: Apache-2.0
#include "attachments/attachment.h"

#include "attachments/jpeg.h"
#include "attachments/pdf.h"
#include "attachments/png.h"
#include "attachments/reasons.h"
#include "attachments/sniff.h"

#include <array>

namespace palermo::attachments {
namespace {

constexpr std::array all_types = {Type::Pdf, Type::Png, Type::Jpeg};

std::string_view signature(Type type) {
  constexpr std::array signatures = {pdf_signature, png_signature, jpeg_signature};
  return signatures[static_cast<std::size_t>(type)];
}

void check_as(Type type, std::string_view bytes, Reasons& reasons) {
  switch (type) {
    case Type::Pdf:
      return check_pdf(bytes, reasons);
    case Type::Png:
      return check_png(bytes, reasons);
    case Type::Jpeg:
      return check_jpeg(bytes, Notes::HeedTurn, reasons);
  }
}

std::optional<std::string> clean_as(Type type, std::string_view bytes, Reasons& reasons) {
  switch (type) {
    case Type::Pdf:
      return clean_pdf(bytes, reasons);
    case Type::Png:
      return clean_png(bytes, reasons);
    case Type::Jpeg:
      return clean_jpeg(bytes, Notes::HeedTurn, reasons);
  }
  return std::nullopt;
}

// The type, where there is any sense in looking further.
std::optional<Type> type_of(std::string_view bytes, Reasons& reasons) {
  const auto type = type_by_content(bytes);
  if (bytes.size() > most_bytes)
    reasons.add("attachment-size");
  else if (!type)
    explain_type(bytes, reasons);
  else
    return type;
  return std::nullopt;
}

}  // namespace

std::string_view extension(Type type) {
  constexpr std::array<std::string_view, 3> extensions = {"pdf", "png", "jpg"};
  return extensions[static_cast<std::size_t>(type)];
}

std::optional<Type> type_by_name(std::string_view file) {
  const std::size_t dot = file.rfind('.');
  for (const Type type : all_types)
    if (dot != std::string_view::npos && file.substr(dot + 1) == extension(type)) return type;
  return std::nullopt;
}

std::optional<Type> type_by_content(std::string_view bytes) {
  for (const Type type : all_types)
    if (bytes.starts_with(signature(type))) return type;
  return std::nullopt;
}

std::vector<Diagnostic> check(std::string_view bytes, const std::string& file) {
  Reasons reasons;
  if (const auto type = type_of(bytes, reasons)) {
    if (type_by_name(file) != type) reasons.add("attachment-name");
    if (is_polyglot(bytes)) reasons.add("attachment-polyglot");
    check_as(*type, bytes, reasons);
  }
  return reasons.diagnostics(file);
}

Checked<std::optional<Cleaned>> clean(std::string_view bytes, const std::string& file) {
  Reasons reasons;
  Checked<std::optional<Cleaned>> result;
  if (const auto type = type_of(bytes, reasons))
    if (auto made = clean_as(*type, bytes, reasons)) {
      if (made->size() > most_bytes) reasons.add("attachment-size");
      if (is_polyglot(*made)) reasons.add("attachment-polyglot");
      check_as(*type, *made, reasons);
      if (reasons.empty()) result.value = Cleaned{*type, std::move(*made)};
    }
  result.diagnostics = reasons.diagnostics(file, Reasons::Tried::Yes);
  return result;
}

}  // namespace palermo::attachments
