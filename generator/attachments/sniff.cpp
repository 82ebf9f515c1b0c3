// SPDX-License-Identifier: Apache-2.0
#include "attachments/sniff.h"

#include <algorithm>
#include <array>

namespace palermo::attachments {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view zip_file = "PK\x03\x04"sv, zip_end = "PK\x05\x06"sv;
constexpr std::string_view old_office = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv;
constexpr std::size_t head_bytes = 4096;

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

// `word` is in lower case.
bool holds_word(std::string_view text, std::string_view word) {
  return std::search(text.begin(), text.end(), word.begin(), word.end(),
                     [](char a, char b) { return lower(a) == b; }) != text.end();
}

bool is_zip(std::string_view bytes) {
  return bytes.starts_with(zip_file) || bytes.starts_with(zip_end);
}

// The names of files in an archive are not compressed.
bool is_office(std::string_view bytes) {
  constexpr std::array names = {"word/"sv, "xl/"sv, "ppt/"sv, "[Content_Types].xml"sv,
                                "application/vnd.oasis.opendocument"sv};
  return bytes.starts_with(old_office) || bytes.starts_with("{\\rtf") ||
         (is_zip(bytes) && std::any_of(names.begin(), names.end(), [&](std::string_view name) {
            return bytes.find(name) != std::string_view::npos;
          }));
}

bool is_archive(std::string_view bytes) {
  constexpr std::array marks = {"\x1F\x8B"sv, "7z\xBC\xAF\x27\x1C"sv, "Rar!\x1A\x07"sv, "BZh"sv,
                                "\xFD"
                                "7zXZ"sv};
  return is_zip(bytes) ||
         std::any_of(marks.begin(), marks.end(),
                     [&](std::string_view mark) { return bytes.starts_with(mark); }) ||
         bytes.substr(std::min<std::size_t>(257, bytes.size())).starts_with("ustar");
}

bool is_markup(std::string_view bytes) {
  constexpr std::array words = {"<svg"sv, "<html"sv, "<!doctype"sv, "<script"sv, "<?xml"sv};
  const std::string_view head = bytes.substr(0, head_bytes);
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return holds_word(head, word); });
}

}  // namespace

void explain_type(std::string_view bytes, Reasons& reasons) {
  if (bytes.empty())
    reasons.add("attachment-empty");
  else if (bytes.starts_with("version https://git-lfs.github.com/spec/"))
    reasons.add("attachment-pointer");
  else if (is_office(bytes))
    reasons.add("attachment-office");
  else if (is_archive(bytes))
    reasons.add("attachment-archive");
  else if (is_markup(bytes))
    reasons.add("attachment-vector");
  else
    reasons.add("attachment-type");
}

bool is_polyglot(std::string_view bytes) {
  constexpr std::array words = {"<script"sv, "<html"sv, "<!doctype html"sv, "<?php"sv};
  const bool zip = bytes.find(zip_file) != std::string_view::npos &&
                   bytes.find(zip_end) != std::string_view::npos;
  return zip || std::any_of(words.begin(), words.end(),
                            [&](std::string_view word) { return holds_word(bytes, word); });
}

}  // namespace palermo::attachments
