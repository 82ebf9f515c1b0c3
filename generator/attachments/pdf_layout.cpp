// SPDX-License-Identifier: Apache-2.0
#include "attachments/pdf_layout.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "attachments/inflate.h"

namespace palermo::attachments {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view end_mark = "%%EOF", table_mark = "startxref";
constexpr std::size_t entry_bytes = 20, head_bytes = 15;
constexpr std::size_t most_inflated = std::size_t{192} * 1024 * 1024;  // of a file
constexpr int most_nested = 4;

std::size_t count(std::string_view text, std::string_view word) {
  std::size_t n = 0;
  for (auto at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) ++n;
  return n;
}

bool is_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

std::optional<std::size_t> number_in(std::string_view digits) {
  std::size_t number = 0;
  if (!is_digits(digits)) return std::nullopt;
  const auto [stop, failure] =
      std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (failure != std::errc{} || stop != digits.data() + digits.size()) return std::nullopt;
  return number;
}

// Takes `word` off the front.
bool take(std::string_view& text, std::string_view word) {
  if (!text.starts_with(word)) return false;
  text.remove_prefix(word.size());
  return true;
}

std::string_view take_line(std::string_view& text) {
  const std::size_t end = std::min(text.find('\n'), text.size());
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return line;
}

// "%PDF-1.7", a line end, four bytes that are no text.
bool has_plain_head(std::string_view bytes) {
  const auto high = [](char c) { return static_cast<unsigned char>(c) >= 0x80; };
  return bytes.size() > head_bytes && bytes.starts_with("%PDF-") &&
         (bytes[5] == '1' || bytes[5] == '2') && bytes[6] == '.' && is_digits(bytes.substr(7, 1)) &&
         bytes.substr(8, 2) == "\n%" && std::all_of(bytes.begin() + 10, bytes.begin() + 14, high) &&
         bytes[14] == '\n';
}

// Offsets of all objects, by their numbers from 1.
std::optional<std::vector<std::size_t>> read_table(std::string_view& table) {
  if (!take(table, "xref\n0 ")) return std::nullopt;
  const auto size = number_in(take_line(table));
  if (!size || *size < 2 || table.size() / entry_bytes < *size) return std::nullopt;
  if (!take(table, "0000000000 65535 f \n")) return std::nullopt;
  std::vector<std::size_t> offsets;
  for (std::size_t i = 1; i < *size; ++i) {
    const auto offset = number_in(table.substr(0, 10));
    if (!offset || table.substr(10, 10) != " 00000 n \n") return std::nullopt;
    offsets.push_back(*offset);
    table.remove_prefix(entry_bytes);
  }
  return offsets;
}

// Do the objects fill the room between head and table, each once?
bool fills(std::string_view bytes, const std::vector<std::size_t>& offsets, std::size_t table) {
  std::vector<std::pair<std::size_t, std::size_t>> objects;
  for (std::size_t i = 0; i < offsets.size(); ++i) objects.emplace_back(offsets[i], i + 1);
  std::sort(objects.begin(), objects.end());
  if (objects.front().first != head_bytes || table > bytes.size()) return false;
  for (std::size_t i = 0; i < objects.size(); ++i) {
    const auto [start, number] = objects[i];
    const std::size_t next = i + 1 < objects.size() ? objects[i + 1].first : table;
    if (next <= start || next > table) return false;
    const std::string_view object = bytes.substr(start, next - start);
    if (!object.starts_with(std::to_string(number) + " 0 obj\n") || !object.ends_with("\nendobj\n"))
      return false;
  }
  return true;
}

bool is_plain(std::string_view bytes) {
  const std::size_t mark = bytes.rfind(table_mark);
  if (!has_plain_head(bytes) || mark == std::string_view::npos) return false;
  std::string_view end = bytes.substr(mark + table_mark.size());
  if (!take(end, "\n")) return false;
  const auto table_at = number_in(take_line(end));
  if (!table_at || end != "%%EOF\n" || *table_at >= mark) return false;
  std::string_view table = bytes.substr(*table_at, mark - *table_at);
  const auto offsets = read_table(table);
  return offsets && fills(bytes, *offsets, *table_at) && table.starts_with("trailer <<") &&
         table.ends_with(">>\n");
}

class InflationGuard {
 public:
  bool allows(std::string_view bytes) {
    for (auto at = bytes.find("stream"); at != std::string_view::npos;
         at = bytes.find("stream", at + 1)) {
      std::string_view data = bytes.substr(at + 6);
      if (!take(data, "\r\n") && !take(data, "\n")) continue;
      if (!allows_stream(data, 0)) return false;
    }
    return true;
  }

 private:
  static bool looks_packed(std::string_view data) {
    return data.size() > 2 && (data[0] & 0x0F) == 8 &&
           (static_cast<unsigned char>(data[0]) * 256 + static_cast<unsigned char>(data[1])) % 31 ==
               0;
  }

  // What is packed twice is unpacked twice.
  bool allows_stream(std::string_view data, int nested) {
    if (!looks_packed(data)) return true;
    if (nested == most_nested) return false;
    std::string unpacked;
    const Inflated result = inflater_.inflate(data, most_inflated - used_, unpacked);
    if (result == Inflated::TooMuch) return false;
    if (result == Inflated::Damaged) return true;
    used_ += unpacked.size();
    return allows_stream(unpacked, nested + 1);
  }

  Inflater inflater_;
  std::size_t used_ = 0;
};

}  // namespace

void check_pdf_layout(std::string_view bytes, Reasons& reasons) {
  const std::size_t ends = count(bytes, end_mark);
  if (ends > 1 || count(bytes, table_mark) > 1) reasons.add("pdf-history");
  const std::size_t end = bytes.rfind(end_mark);
  const std::string_view rest =
      end == std::string_view::npos ? ""sv : bytes.substr(end + end_mark.size());
  if (ends == 0) reasons.add("pdf-damaged");
  if (rest.find_first_not_of("\r\n") != std::string_view::npos) reasons.add("trailing-data");
  if (!is_plain(bytes)) reasons.add("pdf-layout");
}

bool inflates_within_limits(std::string_view bytes) {
  return bytes.find("LZWDecode") == std::string_view::npos && InflationGuard().allows(bytes);
}

}  // namespace palermo::attachments
