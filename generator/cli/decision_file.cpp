// SPDX-License-Identifier: Apache-2.0
#include "cli/decision_file.h"

#include "attachments/attachment.h"
#include "base/sha256.h"
#include "cli/content_folder.h"
#include "cli/log_place.h"
#include "json/document.h"
#include "json/writer.h"
#include "mechanism/part_path.h"
#include "mechanism/reference.h"

#include <boost/filesystem.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <set>

namespace palermo::cli {
namespace fs = boost::filesystem;
using mechanism::Decider;
using mechanism::PartPath;
using mechanism::Reference;
namespace {

using Diagnostics = std::vector<Diagnostic>;

void add(Diagnostics& found, std::string code, std::string message, std::string hint) {
  found.push_back(
      {.code = std::move(code), .message = std::move(message), .hint = std::move(hint)});
}

void check_day(Diagnostics& found, std::string_view option, const std::string& text) {
  if (text.empty() || parse_instant(text)) return;
  add(found, "not-a-date", fmt::format("the value of {} is no date", option),
      "write 2027-03-14 or 2027-03-14T09:00:00Z");
}

void check_request(const DecisionRequest& request, const Reference& reference, Diagnostics& found) {
  if (request.state != "secretariat" && reference.state(request.state) == nullptr)
    add(found, "unknown-state", "the issuer is no State of states.json",
        "use the lower-case alpha-3 code, or secretariat");
  if (request.reference.empty())
    add(found, "no-reference", "the decision has no reference",
        "give the note verbale with --reference");
  if (!parse_day(request.decided_on))
    add(found, "not-a-date", "the day of the decision is no day", "write 2027-03-14");
  check_day(found, "--not-before", request.not_before);
  check_day(found, "--not-after", request.not_after);
  for (const Agreement& agreement : request.agreed_by)
    if (reference.state(agreement.state) == nullptr || !parse_day(agreement.on))
      add(found, "bad-agreement", "an agreement names no State or no day",
          "write --agreed-by xab:2027-03-01:\"Note verbale 4/2027\"");
}

bool decided_by(const PartPath& path, const std::string& issuer) {
  const mechanism::RecordId& record = path.id.record;
  if (record.kind->decided_by == Decider::Secretariat) return issuer == "secretariat";
  return record.state != nullptr && record.state->id == issuer;
}

// The paths as they stand in the decision, each checked; and the paragraphs of their kinds.
void check_path(const DecisionRequest& request, const Reference& reference, const std::string& path,
                Checked<std::set<std::string>>& paragraphs) {
  const Result<PartPath> parsed = mechanism::parse_part_path(path, reference);
  if (!parsed) {
    paragraphs.diagnostics.push_back(parsed.error());
    paragraphs.diagnostics.back().at.file = path;
    return;
  }
  paragraphs.value.insert(parsed->id.record.kind->paragraph);
  if (decided_by(*parsed, request.state)) return;
  paragraphs.diagnostics.push_back(
      {.code = "wrong-deciding-party",
       .at = {path},
       .message = "this issuer does not decide over this file",
       .hint = "the State under review decides over its own material, the secretariat over "
               "summaries and its own papers"});
}

// For a withdrawal the file may be gone already: the path alone counts.
Checked<std::vector<std::string>> named_files(const DecisionRequest& request) {
  if (request.act == "publish") return content_files(request.content, request.paths);
  Checked<std::vector<std::string>> names;
  for (const std::string& argument : request.paths) {
    Checked<std::vector<std::string>> files = content_files(request.content, {argument});
    if (files.value.empty())
      files.value = {argument.rfind("content/", 0) == 0 ? argument.substr(8) : argument};
    names.value.insert(names.value.end(), files.value.begin(), files.value.end());
  }
  return names;
}

std::uint32_t next_number(const fs::path& folder) {
  std::uint32_t last = 0;
  if (!fs::is_directory(folder)) return 1;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder))
    last = std::max(last, decision_number(entry.path().filename().string()));
  return last + 1;
}

void write_link(json::Writer& writer, std::string_view field, const std::optional<Sha256>& link) {
  writer.key(field);
  if (link)
    writer.string(to_text(*link));
  else
    writer.null();
}

void write_log(json::Writer& writer, const NextPlace& place) {
  writer.key("log").begin_object();
  write_link(writer, "previous", place.previous);
  writer.field("archive", place.archive);
  write_link(writer, "archive_previous", place.archive_previous);
  writer.end_object();
}

// What is decided on is what is published: an attachment has to be clean before.
void check_attachment(const std::string& path, std::string_view bytes, Diagnostics& found) {
  if (!attachments::type_by_name(path)) return;
  const auto reasons = attachments::check(bytes, path);
  found.insert(found.end(), reasons.begin(), reasons.end());
}

// Nothing but white space, or a title.
bool has_no_text(std::string_view bytes) {
  if (bytes.starts_with("# ")) bytes.remove_prefix(std::min(bytes.find('\n'), bytes.size()));
  return bytes.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

// Data with a field "answer" that nobody has filled in.
bool has_no_answer(const std::string& bytes) {
  const auto data = json::parse("", bytes);
  const auto answer = data ? data->root().find("answer") : std::nullopt;
  return answer && answer->is(json::Type::String) && answer->string().empty();
}

// A file that was laid out and not written is no answer.
void check_written(const std::string& path, const std::string& bytes, Diagnostics& found) {
  if (path.ends_with(".json") ? has_no_answer(bytes) : path.ends_with(".md") && has_no_text(bytes))
    found.push_back({.code = "nothing-written",
                     .at = {path},
                     .message = "nothing is written here",
                     .hint = "write it, or delete all files of the part, if nothing is to be "
                             "said"});
}

void write_files(json::Writer& writer, const DecisionRequest& request,
                 const std::vector<std::string>& files, Diagnostics& found) {
  writer.key("files").begin_list();
  for (const std::string& path : files) {
    writer.begin_object().field("path", path);
    if (request.act == "publish") {
      const Result<std::string> bytes = read_file(request.content / path);
      if (!bytes)
        found.push_back(bytes.error());
      else
        writer.field("sha256", to_text(sha256(*bytes)));
      if (bytes) check_attachment(path, *bytes, found);
      if (bytes) check_written(path, *bytes, found);
    }
    writer.end_object();
  }
  writer.end_list();
}

std::string compose(const DecisionRequest& request, const std::string& id,
                    const std::vector<std::string>& files, Diagnostics& found) {
  std::string text;
  json::Writer writer(text, json::Writer::Style::Indented);
  writer.begin_object().field("decision", id).field("act", request.act);
  writer.field("state", request.state).field("decided_on", request.decided_on);
  writer.field("paragraph", request.paragraph).field("reference", request.reference);
  if (!request.not_before.empty()) writer.field("not_before", request.not_before);
  if (!request.not_after.empty()) writer.field("not_after", request.not_after);
  if (request.personal_data) writer.field("personal_data", true);
  write_files(writer, request, files, found);
  if (!request.agreed_by.empty()) {
    writer.key("agreed_by").begin_list();
    for (const Agreement& agreement : request.agreed_by)
      writer.begin_object()
          .field("state", agreement.state)
          .field("on", agreement.on)
          .field("reference", agreement.reference)
          .end_object();
    writer.end_list();
  }
  const NextPlace place = next_place(request.content, request.state);
  if (request.logged || place.archive > 1) write_log(writer, place);
  writer.end_object();
  return text + "\n";
}

bool store(const fs::path& path, const std::string& text) {
  fs::create_directories(path.parent_path());
  std::ofstream out(path.string(), std::ios::binary);
  out << text;
  out.close();
  return bool(out);
}

}  // namespace

std::optional<Agreement> parse_agreement(const std::string& text) {
  const std::size_t first = text.find(':');
  const std::size_t second = first == std::string::npos ? first : text.find(':', first + 1);
  if (second == std::string::npos || second + 1 == text.size()) return std::nullopt;
  return Agreement{text.substr(0, first), text.substr(first + 1, second - first - 1),
                   text.substr(second + 1)};
}

Checked<WrittenDecision> write_decision(const DecisionRequest& request) {
  Checked<WrittenDecision> result;
  const auto reference = mechanism::load(reader_of(request.content));
  result.diagnostics = reference.diagnostics;
  if (has_error(result.diagnostics)) return result;

  check_request(request, *reference.value, result.diagnostics);
  const auto files = named_files(request);
  result.diagnostics.insert(result.diagnostics.end(), files.diagnostics.begin(),
                            files.diagnostics.end());
  Checked<std::set<std::string>> paragraphs;
  for (const std::string& path : files.value)
    check_path(request, *reference.value, path, paragraphs);
  result.diagnostics.insert(result.diagnostics.end(), paragraphs.diagnostics.begin(),
                            paragraphs.diagnostics.end());
  if (files.value.empty() && files.diagnostics.empty())
    add(result.diagnostics, "no-files", "the decision names no file", "name files or folders");

  DecisionRequest settled = request;
  settled.logged = request.logged || reference.value->signatures_required;
  if (settled.paragraph.empty() && paragraphs.value.size() == 1)
    settled.paragraph = *paragraphs.value.begin();
  if (settled.paragraph.empty() && !files.value.empty())
    add(result.diagnostics, "no-paragraph",
        "the files are of kinds under different paragraphs of the resolution",
        "say which with --paragraph, or make a decision for each kind");
  if (has_error(result.diagnostics)) return result;

  const fs::path folder = request.content / "decisions" / request.state;
  const std::uint32_t number = next_number(folder);
  const std::string id = fmt::format("{}-{:04}", request.state, number);
  const std::string name = fmt::format("{:04}-{}.json", number, request.slug);
  const std::string text = compose(settled, id, files.value, result.diagnostics);
  if (has_error(result.diagnostics)) return result;
  if (!store(folder / name, text))
    add(result.diagnostics, "not-written", "the decision could not be written",
        "check that the content folder can be written");
  result.value = {fmt::format("decisions/{}/{}", request.state, name), id, files.value.size()};
  return result;
}

}  // namespace palermo::cli
