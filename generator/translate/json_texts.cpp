// SPDX-License-Identifier: Apache-2.0
#include "translate/json_texts.h"

#include "json/writer.h"

#include <algorithm>

namespace palermo::translate {
namespace {

bool holds_names(const json::Cursor& value) {
  if (!value.is(json::Type::Object) || !value.find(code(Language::En))) return false;
  return std::all_of(value.begin(), value.end(), [](const json::Cursor& member) {
    return parse_language(member.key()) && member.is(json::Type::String);
  });
}

// How an item of a list is told from the others.
std::string step_to(const json::Cursor& item, std::size_t place) {
  for (const char* name : {"id", "number"})
    if (const auto field = item.find(name)) {
      if (field->is(json::Type::String)) return std::string(field->string());
      if (field->is(json::Type::Integer)) return std::to_string(field->integer());
    }
  return std::to_string(place);
}

JsonText text_of(const json::Cursor& names, std::string key) {
  JsonText text{.key = std::move(key), .texts = {}, .at = {}};
  for (const json::Cursor member : names) {
    const Language language = *parse_language(member.key());
    text.texts[language] = member.string();
    text.at[language] = member.position();
  }
  return text;
}

void collect(const json::Cursor& value, const std::string& key, std::vector<JsonText>& texts) {
  if (holds_names(value)) {
    texts.push_back(text_of(value, key));
    return;
  }
  const bool is_list = value.is(json::Type::List);
  if (!is_list && !value.is(json::Type::Object)) return;
  const char between = key.find('#') == std::string::npos ? '#' : '/';
  std::size_t place = 0;
  for (const json::Cursor inner : value) {
    const std::string step = is_list ? step_to(inner, place++) : std::string(inner.key());
    collect(inner, key + between + step, texts);
  }
}

// Where a place of a text is, in bytes. Lines and columns are those of the parser: columns count
// code points.
std::size_t offset_of(std::string_view text, const SourcePosition& at) {
  std::size_t offset = 0;
  for (int line = 1; line < at.line; ++line) offset = text.find('\n', offset) + 1;
  for (int column = 1; column < at.column; ++offset) {
    const bool next_begins =
        offset + 1 < text.size() && (static_cast<unsigned char>(text[offset + 1]) & 0xC0) != 0x80;
    if (next_begins) ++column;
  }
  return offset;
}

// The end of the JSON string that begins at `start`.
std::size_t end_of_string(std::string_view text, std::size_t start) {
  std::size_t end = start + 1;
  while (text[end] != '"') end += text[end] == '\\' ? 2 : 1;
  return end + 1;
}

std::string as_json(std::string_view text) {
  std::string quoted;
  json::append_string(quoted, text);
  return quoted;
}

struct Change {
  std::size_t start = 0, end = 0;
  std::string bytes;
};

// A new member after the English one, on a line of its own where that has one.
Change addition(std::string_view bytes, const JsonText& there, Language language,
                std::string_view text) {
  const std::size_t english = offset_of(bytes, there.at[Language::En]);
  const std::size_t line = bytes.rfind('\n', english) + 1;
  const std::size_t word = bytes.find_first_not_of(" \t", line);
  const bool own_line = bytes.substr(word).starts_with("\"en\"");
  const std::string before = own_line ? "\n" + std::string(bytes.substr(line, word - line)) : " ";
  const std::size_t end = end_of_string(bytes, english);
  return {end, end, "," + before + as_json(code(language)) + ": " + as_json(text)};
}

Change change_of(std::string_view bytes, const JsonText& there, Language language,
                 std::string_view text) {
  if (there.at[language].line == 0) return addition(bytes, there, language, text);
  const std::size_t start = offset_of(bytes, there.at[language]);
  return {start, end_of_string(bytes, start), as_json(text)};
}

}  // namespace

std::vector<JsonText> names_in(const json::Document& document) {
  std::vector<JsonText> texts;
  collect(document.root(), document.file(), texts);
  return texts;
}

std::vector<JsonText> messages_in(const PerLanguage<const json::Document*>& files) {
  std::vector<JsonText> texts;
  if (files[Language::En] == nullptr) return texts;
  for (const json::Cursor english : files[Language::En]->root()) {
    JsonText text{.key = std::string(english.key()), .texts = {}, .at = {}};
    for (const Language language : all_languages) {
      if (files[language] == nullptr) continue;
      const auto there = files[language]->root().find(text.key);
      if (!there || !there->is(json::Type::String)) continue;
      text.texts[language] = there->string();
      text.at[language] = there->position();
    }
    texts.push_back(std::move(text));
  }
  return texts;
}

std::string with_names(const json::Document& document, Language language, const TextsByKey& texts) {
  std::vector<Change> changes;
  for (const JsonText& there : names_in(document))
    if (const auto text = texts.find(there.key); text != texts.end())
      changes.push_back(change_of(document.text(), there, language, text->second));
  std::string bytes;
  std::size_t copied = 0;
  for (const Change& change : changes) {
    bytes.append(document.text(), copied, change.start - copied);
    bytes += change.bytes;
    copied = change.end;
  }
  return bytes.append(document.text(), copied);
}

std::string with_messages(const json::Document& english, const json::Document* document,
                          const TextsByKey& texts) {
  const json::Cursor there = document == nullptr ? json::Cursor() : document->root();
  std::string bytes;
  json::Writer writer(bytes, json::Writer::Style::Indented);
  writer.begin_object();
  for (const json::Cursor member : english.root()) {
    const auto old = there.find(member.key());
    if (const auto text = texts.find(member.key()); text != texts.end())
      writer.field(member.key(), text->second);
    else if (old)
      writer.field(member.key(), old->string());
  }
  for (const json::Cursor member : there)
    if (!english.root().find(member.key())) writer.field(member.key(), member.string());
  writer.end_object();
  return bytes + "\n";
}

}  // namespace palermo::translate
