// SPDX-License-Identifier: Apache-2.0
#include "preview/draft.h"

#include "attachments/attachment.h"
#include "base/workers.h"
#include "markup/check.h"
#include "markup/plain_text.h"
#include "preview/draft_files.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace palermo::preview {
namespace {

using edition::ReleasedPart;
using mechanism::PartId;
using mechanism::PartPath;

constexpr std::size_t most_text_bytes = std::size_t{64} * 1024;
constexpr std::size_t most_attachment_bytes = std::size_t{20} * 1024 * 1024;
constexpr std::size_t most_reference_bytes = std::size_t{4} * 1024 * 1024;

Diagnostic problem(const std::string& path, std::string code, std::string message) {
  return {.code = std::move(code), .at = {.file = path}, .message = std::move(message)};
}

// As if each State, and the secretariat, had released its own: one for each of them and each kind,
// by the paragraph under which it could.
std::vector<edition::Release> releases_of(const mechanism::Reference& reference, Day today) {
  std::vector<edition::Release> releases;
  const auto add = [&](const std::string& name, const mechanism::State* issuer) {
    for (const mechanism::Kind& kind : reference.kinds)
      releases.push_back({.decision = name,
                          .issuer = issuer,
                          .decided_on = today,
                          .public_since = today,
                          .paragraph = kind.paragraph});
  };
  add("draft", nullptr);
  for (const mechanism::State& state : reference.states) add(state.id + "-draft", &state);
  return releases;
}

// Its place among them.
std::size_t release_of(const PartId& id, const mechanism::Reference& reference) {
  const mechanism::State* const state = id.record.state;
  const auto issuer = state == nullptr ? 0 : state - reference.states.data() + 1;
  const auto kind = id.record.kind - reference.kinds.data();
  return static_cast<std::size_t>(issuer) * reference.kinds.size() + static_cast<std::size_t>(kind);
}

struct Read {
  std::string bytes;
  std::string title;
};

// A text that keeps the rules of texts.
std::optional<Read> read_text(const boost::filesystem::path& content, const std::string& path,
                              std::vector<Diagnostic>& problems) {
  Result<std::string> bytes = read_plain(content, path, most_text_bytes);
  if (!bytes) {
    problems.push_back(bytes.error());
    return std::nullopt;
  }
  const std::vector<Diagnostic> found = check_markdown(*bytes, path);
  problems.insert(problems.end(), found.begin(), found.end());
  if (has_error(found)) return std::nullopt;
  std::string title = first_heading(*bytes).value_or("");
  return Read{std::move(*bytes), std::move(title)};
}

struct Group {
  PartId id;
  std::vector<std::string> files;
};

// Files of one part do not always stand side by side: "5-1.json", "5-1-2.json", "5-1.fr.md".
std::map<std::string, Group> group(const std::vector<std::string>& files,
                                   const mechanism::Reference& reference,
                                   std::vector<Diagnostic>& strange) {
  std::map<std::string, Group> groups;
  for (const std::string& file : files) {
    const auto path = mechanism::parse_part_path(file, reference);
    if (!path) {
      strange.push_back(path.error());
      strange.back().at.file = file;
      continue;
    }
    Group& part = groups[mechanism::stem(path->id)];
    part.id = path->id;
    part.files.push_back(file);
  }
  return groups;
}

}  // namespace

Checked<std::unique_ptr<Draft>> Draft::read(const DraftOptions& options) {
  Checked<std::unique_ptr<Draft>> checked;
  auto reference = mechanism::load([&](std::string_view path) {
    return read_plain(options.content, std::string(path), most_reference_bytes);
  });
  checked.diagnostics = std::move(reference.diagnostics);
  Result<edition::TextStore> texts = edition::TextStore::create(options.temporary);
  if (!texts) checked.diagnostics.push_back(texts.error());
  if (has_error(checked.diagnostics)) return checked;

  std::unique_ptr<Draft> draft(new Draft(options));
  draft->reference_ = std::move(reference.value);
  draft->texts_ = std::make_shared<edition::TextStore>(std::move(*texts));
  const auto groups = group(part_files(options.content), *draft->reference_, draft->strange_);
  std::vector<std::pair<const Group*, Kept*>> work;
  for (const auto& [stem, files] : groups) work.emplace_back(&files, &draft->parts_[stem]);
  share_out(work.size(), options.threads, [&](std::size_t, std::size_t i) {
    *work[i].second = draft->read_part(work[i].first->id, work[i].first->files);
  });
  draft->build();
  checked.value = std::move(draft);
  return checked;
}

void Draft::add_file(const std::string& path, Kept& kept) const {
  const auto parsed = mechanism::parse_part_path(path, *reference_);
  if (!parsed || parsed->id != kept.part.id) return;
  ReleasedPart& part = kept.part;
  const std::size_t release = release_of(part.id, *reference_);
  const auto keep = [&](const std::string& bytes) {
    const Result<edition::TextSpan> span = texts_->append(bytes);
    if (!span) kept.problems.push_back(span.error());
    return span.value_or(edition::TextSpan{});
  };
  if (std::holds_alternative<mechanism::DataFile>(parsed->role)) {
    const Result<std::string> bytes = read_plain(options_.content, path, most_text_bytes);
    if (!bytes) return kept.problems.push_back(bytes.error());
    auto data = mechanism::parse_part_data(path, *bytes, part.id, *reference_);
    kept.whole = !has_error(data.diagnostics);
    std::ranges::move(data.diagnostics, std::back_inserter(kept.problems));
    part.data = std::move(data.value);
    part.data_span = keep(*bytes);
    part.data_file = {.digest = sha256(*bytes), .release = release};
  } else if (const auto* text = std::get_if<mechanism::TextFile>(&parsed->role)) {
    auto file = read_text(options_.content, path, kept.problems);
    if (!file) return;
    part.texts.push_back({.language = text->language,
                          .span = keep(file->bytes),
                          .title = std::move(file->title),
                          .file = {.digest = sha256(file->bytes), .release = release}});
  } else {
    const Result<std::string> bytes = read_plain(options_.content, path, most_attachment_bytes);
    if (!bytes) return kept.problems.push_back(bytes.error());
    const std::vector<Diagnostic> found = attachments::check(*bytes, path);
    kept.problems.insert(kept.problems.end(), found.begin(), found.end());
    if (has_error(found)) return;
    part.attachments.push_back({.file = std::get<mechanism::Attachment>(parsed->role),
                                .span = keep(*bytes),
                                .released = {.digest = sha256(*bytes), .release = release}});
  }
}

Draft::Kept Draft::read_part(const PartId& id, const std::vector<std::string>& files) const {
  Kept kept;
  kept.part.id = id;
  for (const std::string& file : files) add_file(file, kept);
  const std::string data = mechanism::stem(id) + ".json";
  if (!std::ranges::count(files, data))
    kept.problems.push_back(problem(data, "part-data-missing", "the part has no data yet"));
  else if (kept.whole && id.record.kind->needs_text && kept.part.texts.empty()) {
    kept.problems.push_back(problem(data, "part-text-missing", "the part has no text to show yet"));
    kept.whole = false;
  }
  return kept;
}

void Draft::build() {
  edition::Released released{.reference = reference_,
                             .releases = releases_of(*reference_, options_.today),
                             .texts = texts_};
  for (const auto& [stem, kept] : parts_)
    if (kept.whole) released.parts.push_back(kept.part);
  edition_ = std::make_unique<edition::Edition>(edition::build(std::move(released)));
}

// In its place, where nothing but the words of a text below its title is other than before.
bool Draft::replace_text(const std::string& stem, const PartPath& path, const std::string& file) {
  const auto* role = std::get_if<mechanism::TextFile>(&path.role);
  const auto kept = parts_.find(stem);
  if (role == nullptr || kept == parts_.end() || !kept->second.whole ||
      !kept->second.problems.empty())
    return false;
  std::vector<Diagnostic> problems;
  const auto read = read_text(options_.content, file, problems);
  auto& texts = kept->second.part.texts;
  const auto text = std::ranges::find(texts, role->language, &ReleasedPart::ReleasedText::language);
  if (!read || !problems.empty() || text == texts.end() || text->title != read->title) return false;
  const Result<edition::TextSpan> span = texts_->append(read->bytes);
  if (!span) return false;
  text->span = *span;
  text->file.digest = sha256(read->bytes);
  for (edition::Record& record : edition_->records) {
    if (record.id != path.id.record) continue;
    for (edition::Part& part : record.parts) {
      if (part.id != path.id.part) continue;
      part.texts[role->language].span = *span;
      part.texts[role->language].digest = text->file.digest;
      return true;
    }
  }
  return false;
}

Change Draft::update(const std::string& path) {
  if (!in_part_folder(path))
    return path.ends_with(".json") && path.find('/') == path.npos ? Change::All : Change::Nothing;
  const auto parsed = mechanism::parse_part_path(path, *reference_);
  if (!parsed) return Change::Nothing;
  const std::string stem = mechanism::stem(parsed->id);
  if (replace_text(stem, *parsed, path)) return Change::Text;
  const std::vector<std::string> files = files_of(options_.content, stem);
  if (files.empty())
    parts_.erase(stem);
  else
    parts_[stem] = read_part(parsed->id, files);
  build();
  return Change::Parts;
}

std::vector<Diagnostic> Draft::problems() const {
  std::vector<Diagnostic> all = strange_;
  for (const auto& [stem, kept] : parts_)
    all.insert(all.end(), kept.problems.begin(), kept.problems.end());
  sort(all);
  return all;
}

}  // namespace palermo::preview
