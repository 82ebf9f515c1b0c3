// SPDX-License-Identifier: Apache-2.0
#include "leaks/scan.h"

#include "leaks/encodings.h"

#include <cstdint>
#include <cstring>

namespace palermo::leaks {
namespace {

constexpr std::size_t start_length = 4;
constexpr unsigned hash_bits = 20;

std::size_t hash_at(const char* bytes) {
  std::uint32_t word = 0;
  std::memcpy(&word, bytes, sizeof word);
  return (word * 2654435761U) >> (32U - hash_bits);
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::string lower(std::string text) {
  for (char& c : text) c = lower(c);
  return text;
}

std::string upper_first(std::string text) {
  if (text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

bool holds(std::string_view text, char c) { return text.find(c) != std::string_view::npos; }

}  // namespace

Scanner::Scanner(const std::vector<std::string>& words) : starts_(std::size_t{1} << hash_bits) {
  for (const std::string& word : words) {
    add(word, word, "plain");
    add(upper_first(word), word, "capital");
    add(reversed(word), word, "reversed");
    add(to_hex(word), word, "hex");
    add(to_utf16(word, false), word, "UTF-16LE");
    add(to_utf16(word, true), word, "UTF-16BE");
    for (const std::string& core : base64_cores(word)) add(core, word, "base64");
  }
  for (std::size_t i = 0; i < needles_.size(); ++i) {
    starts_[hash_at(needles_[i].bytes.data())] = true;
    by_start_[std::string_view(needles_[i].bytes).substr(0, start_length)].push_back(i);
  }
}

void Scanner::add(std::string bytes, const std::string& word, std::string form) {
  needles_.push_back({std::move(bytes), word, std::move(form)});
}

void Scanner::look(const std::string& file, std::string_view bytes, std::string_view decoding,
                   std::vector<Hit>& hits) const {
  if (bytes.size() < start_length) return;
  const std::size_t last = bytes.size() - start_length;
  for (std::size_t i = 0; i <= last; ++i) {
    if (!starts_[hash_at(bytes.data() + i)]) continue;
    const auto found = by_start_.find(bytes.substr(i, start_length));
    if (found == by_start_.end()) continue;
    for (const std::size_t n : found->second)
      if (bytes.substr(i, needles_[n].bytes.size()) == needles_[n].bytes)
        hits.push_back({file, needles_[n].word, needles_[n].form + std::string(decoding)});
  }
}

std::vector<Hit> Scanner::scan(const std::string& path, std::string_view bytes) const {
  std::vector<Hit> hits;
  look(path, path, " in the path", hits);
  look(path, bytes, "", hits);
  if (holds(bytes, '&')) look(path, from_entities(bytes), " as entities", hits);
  if (holds(bytes, '%')) look(path, from_percent(bytes), " percent-encoded", hits);
  if (holds(bytes, '\\')) look(path, from_json_escapes(bytes), " as JSON escapes", hits);
  if (holds(bytes, '<')) look(path, lower(without_tags(bytes)), " between tags", hits);
  if (const std::string unpacked = from_gzip(bytes); !unpacked.empty())
    look(path, without_zero_width_spaces(unpacked), " in gzip", hits);
  return hits;
}

std::vector<Hit> Scanner::scan(const Outcome& outcome) const {
  std::vector<Hit> hits = scan("printed", outcome.out);
  for (const Hit& hit : scan("printed as errors", outcome.errors)) hits.push_back(hit);
  for (const auto& [path, entry] : outcome.site)
    for (const Hit& hit : scan(path, entry.bytes)) hits.push_back(hit);
  return hits;
}

}  // namespace palermo::leaks
