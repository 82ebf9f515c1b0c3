// SPDX-License-Identifier: Apache-2.0
#include "support/made_pdf.h"

#include <cstdio>
#include <memory>

#include <libdeflate.h>

namespace palermo::test {
namespace {

std::string ten_digits(std::size_t number) {
  std::string digits = std::to_string(number);
  return std::string(10 - digits.size(), '0') + digits;
}

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '(' || c == ')' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

}  // namespace

std::string zlib_of(std::string_view data) {
  const std::unique_ptr<libdeflate_compressor, void (*)(libdeflate_compressor*)> compressor(
      libdeflate_alloc_compressor(9), libdeflate_free_compressor);
  std::string packed(libdeflate_zlib_compress_bound(compressor.get(), data.size()), '\0');
  packed.resize(libdeflate_zlib_compress(compressor.get(), data.data(), data.size(), packed.data(),
                                         packed.size()));
  return packed;
}

std::string pdf_stream(std::string_view entries, std::string_view data) {
  const bool named = entries.find("/Filter") != std::string_view::npos;
  const std::string stored = named ? std::string(data) : zlib_of(data);
  return "<< " + std::string(entries) + (named ? "" : " /Filter /FlateDecode") + " /Length " +
         std::to_string(stored.size()) + " >>\nstream\n" + stored + "\nendstream";
}

std::string MadePdf::bytes() const {
  std::vector<std::string> objects = {
      "<< /Type /Catalog /Pages 2 0 R " + catalog + " >>",
      "<< /Type /Pages /Kids [ 3 0 R ] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox " + media_box +
          " /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> " + resources + " >> " + page +
          " >>",
      pdf_stream("", content),
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding " + font +
          " >>"};
  objects.insert(objects.end(), others.begin(), others.end());
  std::string out = "%PDF-1.7\n%\xBF\xF7\xA2\xFE\n";
  std::string table;
  for (std::size_t i = 0; i < objects.size(); ++i) {
    table += ten_digits(out.size()) + " 00000 n \n";
    out += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
  }
  const std::size_t at = out.size();
  const std::string size = std::to_string(objects.size() + 1);
  out += "xref\n0 " + size + "\n0000000000 65535 f \n" + table;
  out += "trailer << /Root 1 0 R /Size " + size + " " + trailer + " >>\nstartxref\n" +
         std::to_string(at) + "\n%%EOF\n";
  return out;
}

std::string pdf_page_of(const std::vector<std::string>& lines) {
  MadePdf pdf{.media_box = "[0 0 595 842]"};
  pdf.content = "BT /F1 14 Tf 18 TL 72 770 Td";
  for (const std::string& line : lines) pdf.content += " (" + escaped(line) + ") Tj T*";
  pdf.content += " ET";
  return pdf.bytes();
}

}  // namespace palermo::test
