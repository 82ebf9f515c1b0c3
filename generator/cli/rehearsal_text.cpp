// SPDX-License-Identifier: Apache-2.0
// A rehearsal as text for people and as JSON for programs.
#include "cli/approvals.h"
#include "cli/rehearsal.h"
#include "json/writer.h"

#include <fmt/format.h>

namespace palermo::cli {
namespace {

void append_text(const Chapter& chapter, std::string& out) {
  out += fmt::format("\n{}: {}\n", chapter.title, counts_of(chapter.lines));
  const std::string* language = nullptr;
  for (const Line& line : chapter.lines) {
    if (language == nullptr || *language != line.language)
      out += fmt::format("  {}\n", language_in_words(line.language));
    language = &line.language;
    out += fmt::format("    {}: {}\n      {}\n", in_words(line.effect), line.what, line.path);
    if (line.by != nullptr) out += fmt::format("      {}\n", by_in_words(line));
  }
}

std::string_view word_of(edition::Effect effect) {
  switch (effect) {
    case edition::Effect::Appears:
      return "appears";
    case edition::Effect::Changes:
      return "changes";
    case edition::Effect::Goes:
      return "goes";
    case edition::Effect::Withdrawn:
      return "withdrawn";
    case edition::Effect::NoticeGoes:
      return "notice-goes";
  }
  return "";
}

void append_json(const Chapter& chapter, const Line& line, json::Writer& json) {
  json.begin_object()
      .field("effect", word_of(line.effect))
      .field("state", chapter.state)
      .field("language", line.language)
      .field("what", line.what)
      .field("path", line.path);
  if (line.by != nullptr)
    json.field("decision", line.by->decision)
        .field("decided_on", line.by->decided_on)
        .field("paragraph", line.by->paragraph)
        .field("reference", line.by->reference);
  json.end_object();
}

}  // namespace

std::string as_text(const Rehearsal& rehearsal) {
  std::string out = summary_of(rehearsal) + "\n";
  for (const Chapter& chapter : chapters_of(rehearsal)) append_text(chapter, out);
  if (!rehearsal.to_publish) return out;
  const Sha256& digest = rehearsal.after.digest;
  out += fmt::format("\nDigest of the edition: {}\n{}\n", to_text(digest),
                     approvals_in_words(rehearsal));
  if (!rehearsal.changes.empty())
    out += fmt::format("To approve:  {}\n  or:        {}\n", approve_command(digest, rehearsal.to),
                       approve_with_ssh_keygen(digest));
  return out;
}

std::string as_json(const Rehearsal& rehearsal) {
  std::string text;
  json::Writer json(text, json::Writer::Style::Indented);
  json.begin_object()
      .field("of", rehearsal.of)
      .field("compared_with", rehearsal.compared_with)
      .field("digest", to_text(rehearsal.after.digest))
      .field("only_hides", edition::only_hides(rehearsal.changes));
  if (rehearsal.to_publish) json.field("approvals_needed", approvals_needed(rehearsal));
  json.key("changes").begin_list();
  for (const Chapter& chapter : chapters_of(rehearsal))
    for (const Line& line : chapter.lines) append_json(chapter, line, json);
  json.end_list().end_object();
  return text + "\n";
}

}  // namespace palermo::cli
