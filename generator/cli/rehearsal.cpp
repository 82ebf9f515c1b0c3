// SPDX-License-Identifier: Apache-2.0
#include "cli/rehearsal.h"

#include "cli/approvals.h"
#include "cli/kept_edition.h"
#include "cli/released.h"
#include "edition/export.h"

#include <boost/filesystem.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

namespace palermo::cli {
namespace {

namespace fs = boost::filesystem;
using edition::Change;
using edition::Effect;

constexpr std::size_t effect_count = 5;

Result<edition::Listing> listing_of_record(const PublicRecord& record) {
  return edition::read_listing("edition.json",
                               edition::write_manifest(record.edition, record.reference_files));
}

// The head of the shelf too, where no other is named: what publish would refuse is refused here.
SourceOptions source_of(const RehearsalRequest& request) {
  SourceOptions source = request.source;
  if (source.head.empty() && !request.to.empty())
    source.head = (fs::path(request.to) / "private" / "head.json").string();
  return source;
}

tl::expected<edition::Listing, Failure> read_before(const RehearsalRequest& request,
                                                    const fs::path& spool) {
  if (request.from.empty()) {
    auto listing = listing_of(kept_edition(request.to));
    if (!listing) return failed(ExitStatus::Unreadable, listing.error());
    return std::move(*listing);
  }
  SourceOptions source = request.source;
  source.revision = request.from;
  source.head.clear();
  const auto record = read_repository(source, spool);
  if (!record) return tl::unexpected(record.error());
  auto listing = listing_of_record(*record);
  if (!listing) return failed(ExitStatus::Problems, listing.error());
  return std::move(*listing);
}

std::string compared_with(const RehearsalRequest& request) {
  if (!request.from.empty()) return "the revision " + request.from;
  if (request.to.empty()) return "nothing: everything is new";
  if (kept_edition(request.to).empty()) return "nothing: no edition is served from " + request.to;
  return "the site that is served from " + request.to;
}

constexpr auto english = Language::En;

std::string title_of(const mechanism::State& state) {
  return fmt::format("{} ({})", state.name[english], state.id);
}

std::string words_of(const mechanism::PartId& id) {
  const mechanism::RecordId& record = id.record;
  std::string words = record.kind->label[english];
  if (record.cluster != nullptr) words += ", " + record.cluster->label[english];
  if (record.instrument != nullptr) words += ", " + record.instrument->abbreviation;
  if (record.general) words += ", general";
  return words + ", " + id.part;
}

// The language of a file; empty where it is for all of them.
std::string language_of(const mechanism::FileRole& role) {
  if (const auto* text = std::get_if<mechanism::TextFile>(&role))
    return std::string(code(text->language));
  const auto* file = std::get_if<mechanism::Attachment>(&role);
  return file != nullptr && file->language ? std::string(code(*file->language)) : "";
}

std::string role_in_words(const mechanism::FileRole& role) {
  if (std::holds_alternative<mechanism::DataFile>(role)) return ", its data";
  const auto* file = std::get_if<mechanism::Attachment>(&role);
  return file == nullptr ? "" : ", attachment " + file->name + "." + file->type;
}

class Chapters {
 public:
  explicit Chapters(const Rehearsal& rehearsal) : rehearsal_(rehearsal) {}

  void add(const Change& change) {
    Line line{.effect = change.effect,
              .language = {},
              .what = {},
              .path = std::string(change.path),
              .by = decider(change)};
    const std::string file = line.path + (change.notice != nullptr ? ".json" : "");
    const auto path = mechanism::parse_part_path(file, *rehearsal_.reference);
    if (!path) {  // reference data, or of a State or kind that is no longer there
      line.what = line.by == nullptr ? "reference data" : line.path;
      return put({line.by == nullptr ? 2 : 1, ""}, std::move(line));
    }
    line.what = words_of(path->id);
    if (change.notice == nullptr) {
      line.what += role_in_words(path->role);
      line.language = language_of(path->role);
    }
    const mechanism::State* const state = path->id.record.state;
    put({state == nullptr ? 1 : 0, state == nullptr ? "" : state->id}, std::move(line));
  }

  std::vector<Chapter> take() {
    std::vector<Chapter> chapters;
    for (auto& [place, lines] : lines_) {
      std::ranges::stable_sort(lines, {}, &Line::language);
      chapters.push_back({.state = place.second, .title = title(place), .lines = std::move(lines)});
    }
    return chapters;
  }

 private:
  using Place = std::pair<int, std::string>;

  static const edition::StatedRelease* decider(const Change& change) {
    if (change.notice != nullptr) return &change.notice->withdrawal;
    return (change.after != nullptr ? change.after : change.before)->release;
  }

  void put(const Place& place, Line line) { lines_[place].push_back(std::move(line)); }

  [[nodiscard]] std::string title(const Place& place) const {
    if (place.first == 2) return "Reference data and rules";
    if (place.first == 1) return "The secretariat and the Conference";
    return title_of(*rehearsal_.reference->state(place.second));
  }

  const Rehearsal& rehearsal_;
  std::map<Place, std::vector<Line>> lines_;
};

using Counts = std::array<std::size_t, effect_count>;

std::string in_words(const Counts& counts) {
  static constexpr std::array<std::pair<const char*, const char*>, effect_count> words = {
      {{"file becomes public", "files become public"},
       {"file changes", "files change"},
       {"file goes", "files go"},
       {"notice of withdrawal appears", "notices of withdrawal appear"},
       {"notice of withdrawal goes", "notices of withdrawal go"}}};
  std::string text;
  for (std::size_t i = 0; i < effect_count; ++i) {
    if (counts[i] == 0) continue;
    text += fmt::format("{}{} {}", text.empty() ? "" : ", ", counts[i],
                        counts[i] == 1 ? words[i].first : words[i].second);
  }
  return text.empty() ? "nothing changes" : text;
}

}  // namespace

tl::expected<Rehearsal, Failure> rehearse(const RehearsalRequest& request) {
  const fs::path spool = fs::temp_directory_path();
  auto record = read_repository(source_of(request), spool);
  if (!record) return tl::unexpected(record.error());
  auto before = read_before(request, spool);
  if (!before) return tl::unexpected(before.error());
  auto after = listing_of_record(*record);
  if (!after) return failed(ExitStatus::Problems, after.error());
  Rehearsal rehearsal{.before = std::move(*before),
                      .after = std::move(*after),
                      .changes = {},
                      .reference = record->edition.reference,
                      .policy = record->keys.publication,
                      .of = request.to_publish ? "the next publication"
                                               : "the revision " + request.source.revision,
                      .compared_with = compared_with(request),
                      .to = request.to,
                      .to_publish = request.to_publish};
  rehearsal.changes = edition::compare(rehearsal.before, rehearsal.after);
  return rehearsal;
}

std::size_t approvals_needed(const Rehearsal& rehearsal) {
  return edition::only_hides(rehearsal.changes) ? 0 : rehearsal.policy.approvals;
}

std::vector<Chapter> chapters_of(const Rehearsal& rehearsal) {
  Chapters chapters(rehearsal);
  for (const Change& change : rehearsal.changes) chapters.add(change);
  return chapters.take();
}

std::string_view in_words(Effect effect) {
  static constexpr std::array<std::string_view, effect_count> words = {
      "becomes public", "changes", "goes", "notice of withdrawal", "the notice goes"};
  return words[static_cast<std::size_t>(effect)];
}

std::string language_in_words(const std::string& language) {
  static constexpr PerLanguage<std::string_view> words = {
      {"Arabic", "Chinese", "English", "French", "Russian", "Spanish"}};
  const auto known = parse_language(language);
  return known ? std::string(words[*known]) : "In all languages";
}

std::string by_in_words(const Line& line) {
  if (line.by == nullptr) return "";
  return fmt::format("{} of {}, para. {}, {}", line.by->decision, line.by->decided_on,
                     line.by->paragraph, line.by->reference);
}

std::string counts_of(const std::vector<Line>& lines) {
  Counts counts{};
  for (const Line& line : lines) ++counts[static_cast<std::size_t>(line.effect)];
  return in_words(counts);
}

std::string counts_of(const Rehearsal& rehearsal) {
  Counts counts{};
  for (const Change& change : rehearsal.changes) ++counts[static_cast<std::size_t>(change.effect)];
  return in_words(counts);
}

std::string summary_of(const Rehearsal& rehearsal) {
  return fmt::format("What {} {}, compared with {}: {}.", rehearsal.of,
                     rehearsal.to_publish ? "does" : "would publish", rehearsal.compared_with,
                     counts_of(rehearsal));
}

std::string approvals_in_words(const Rehearsal& rehearsal) {
  if (rehearsal.changes.empty()) return "There is nothing to approve.";
  if (rehearsal.policy.approvals == 0)
    return "The register asks for no approval; it can be given all the same.";
  if (approvals_needed(rehearsal) == 0)
    return "It only hides: no approval is needed, it can be published at once.";
  return fmt::format("{} {} to approve it, each with a key of their own.",
                     people(rehearsal.policy.approvals),
                     rehearsal.policy.approvals == 1 ? "has" : "have");
}

}  // namespace palermo::cli
