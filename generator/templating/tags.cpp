// SPDX-License-Identifier: Apache-2.0
#include "templating/tags.h"

#include "base/result.h"

#include <algorithm>

namespace palermo::templating {
namespace {

constexpr std::string_view sigils = "@_#^/><$!";  // in the order of TagKind, after Value
constexpr std::string_view blanks = " \t\r\n";

bool is_blank(char c) { return blanks.find(c) != std::string_view::npos; }

std::string_view trim(std::string_view text) {
  const std::size_t first = text.find_first_not_of(blanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

bool is_name(std::string_view name) {
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  return !name.empty() && is_letter(name[0]) && std::all_of(name.begin(), name.end(), [&](char c) {
    return is_letter(c) || (c >= '0' && c <= '9') ||
           std::string_view("_.-/").find(c) != std::string_view::npos;
  });
}

// A tag of structure writes nothing itself.
bool is_structure(TagKind kind) {
  return kind != TagKind::Value && kind != TagKind::Constant && kind != TagKind::Message;
}

Diagnostic mistake(std::string message, std::string hint) {
  return {.code = "template-tag", .message = std::move(message), .hint = std::move(hint)};
}

Result<Tag> read_tag(std::string_view inside) {
  if (inside.starts_with('{') || inside.starts_with('&'))
    return fail(mistake("there is no tag for raw HTML", "declare the key as html"));
  Tag tag;
  inside = trim(inside);
  if (inside.empty()) return fail(mistake("an empty tag", "write {{key}}"));
  if (const std::size_t sigil = sigils.find(inside[0]); sigil != std::string_view::npos) {
    tag.kind = static_cast<TagKind>(sigil + 1);
    inside = trim(inside.substr(1));
  }
  if (tag.kind == TagKind::Message && inside.find_first_of(blanks) != std::string_view::npos)
    return fail(mistake("a message in a template takes no arguments",
                        "format it in the page model and show it as a text key"));
  if (tag.kind != TagKind::Comment && !is_name(inside))
    return fail(mistake("\"" + std::string(inside) + "\" is not a name",
                        "write a letter, then letters, digits and . _ - /"));
  tag.name = inside;
  return tag;
}

std::vector<Tag> find_tags(const std::string& file, std::string_view source,
                           std::vector<Diagnostic>& diagnostics) {
  std::vector<Tag> tags;
  const auto report = [&](Diagnostic found, std::size_t offset) {
    found.at = position_at(file, source, offset);
    diagnostics.push_back(std::move(found));
  };
  for (std::size_t at = source.find("{{"); at != std::string_view::npos;) {
    const std::size_t close = source.find("}}", at + 2);
    const std::size_t next = source.find("{{", at + 2);
    if (close == std::string_view::npos || next < close) {
      report(mistake("the tag is not closed", "end it with }}"), at);
      at = next;
      continue;
    }
    Result<Tag> tag = read_tag(source.substr(at + 2, close - at - 2));
    if (tag) {
      tag->begin = at;
      tag->end = close + 2;
      tags.push_back(*tag);
    } else {
      report(tag.error(), at);
    }
    at = source.find("{{", close + 2);
  }
  return tags;
}

// One line of a source, longer where a tag reaches into the next.
struct Line {
  std::size_t begin = 0;
  std::size_t end = 0;  // after its line break
  std::size_t first_tag = 0;
  std::size_t last_tag = 0;  // one after
  bool only_structure = true;
};

Line read_line(std::string_view source, const std::vector<Tag>& tags, const Line& previous) {
  Line line{previous.end, previous.end, previous.last_tag, previous.last_tag};
  bool ended = false;
  while (line.end < source.size() && !ended) {
    if (line.last_tag < tags.size() && tags[line.last_tag].begin == line.end) {
      line.only_structure = line.only_structure && is_structure(tags[line.last_tag].kind);
      line.end = tags[line.last_tag++].end;
      continue;
    }
    ended = source[line.end] == '\n';
    line.only_structure = line.only_structure && is_blank(source[line.end]);
    ++line.end;
  }
  line.only_structure = line.only_structure && line.first_tag < line.last_tag;
  return line;
}

void add_line(std::vector<Token>& tokens, std::string_view source, const std::vector<Tag>& tags,
              const Line& line) {
  std::size_t from = line.begin;
  const auto add_text = [&](std::size_t to) {
    if (!line.only_structure && from < to) tokens.emplace_back(source.substr(from, to - from));
  };
  for (std::size_t i = line.first_tag; i < line.last_tag; ++i) {
    add_text(tags[i].begin);
    if (tags[i].kind != TagKind::Comment) tokens.emplace_back(tags[i]);
    from = tags[i].end;
  }
  add_text(line.end);
}

}  // namespace

std::vector<Token> cut_into_tokens(const std::string& file, std::string_view source,
                                   std::vector<Diagnostic>& diagnostics) {
  const std::vector<Tag> tags = find_tags(file, source, diagnostics);
  std::vector<Token> tokens;
  Line line;
  while (line.end < source.size()) {
    line = read_line(source, tags, line);
    add_line(tokens, source, tags, line);
  }
  return tokens;
}

}  // namespace palermo::templating
