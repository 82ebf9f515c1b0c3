// SPDX-License-Identifier: Apache-2.0
#include "pages/addresses.h"

#include <algorithm>
#include <array>

namespace palermo::pages {
namespace {

constexpr std::string_view page_suffix = ".html";

std::string join(std::initializer_list<std::string_view> pieces) {
  std::string path;
  for (const std::string_view piece : pieces) path += piece;
  return path;
}

// "xaa/criminalization_responses-untoc": what all pages of a record begin with.
std::string record_stem(const mechanism::RecordId& record) {
  std::string stem;
  if (record.state != nullptr) stem.append(record.state->id).append("/");
  if (record.state == nullptr) stem.append("conference/");
  if (record.cluster != nullptr) stem.append(record.cluster->id).append("_");
  stem += record.kind->id;
  if (record.instrument != nullptr) stem.append("-").append(record.instrument->id);
  if (record.general) stem += "-general";
  return stem;
}

std::string_view without_suffix(std::string_view path) {
  return path.ends_with(page_suffix) ? path.substr(0, path.size() - page_suffix.size()) : path;
}

constexpr std::string_view folder_of(ThemeList list) {
  switch (list) {
    case ThemeList::CrimeTypes:
      return "crime-types/";
    case ThemeList::Issues:
      return "issues/";
    case ThemeList::Keywords:
      return "keywords/";
  }
  return "";
}

// Enough steps for any depth of ours; a view into it is a prefix of the right length.
constexpr std::string_view steps = "../../../../";

std::string_view step_up(std::size_t count) { return steps.substr(0, 3 * std::min(count, 4UL)); }

std::size_t depth(std::string_view path) {
  return static_cast<std::size_t>(std::count(path.begin(), path.end(), '/'));
}

}  // namespace

std::optional<Language> language_of(std::string_view path) {
  constexpr std::string_view search = "search/";
  if (path.starts_with(search)) path.remove_prefix(search.size());
  const std::size_t slash = path.find('/');
  return slash == std::string_view::npos ? std::nullopt : parse_language(path.substr(0, slash));
}

std::string file_path(const mechanism::RecordId& record, std::string_view part,
                      const Sha256& digest, std::string_view type) {
  constexpr std::size_t digits = 16;
  return join({"files/", record_stem(record), "_", part, "-",
               std::string_view(to_text(digest)).substr(0, digits), ".", type});
}

std::string state_path(const mechanism::State& state) { return join({state.id, page_suffix}); }

std::string instrument_path(const mechanism::Instrument& instrument) {
  return join({"instruments/", instrument.id, page_suffix});
}

std::string article_path(const mechanism::Article& article) {
  return join({"articles/", article.id, page_suffix});
}

std::string cluster_path(const mechanism::Cluster& cluster) {
  return join({"clusters/", cluster.id, page_suffix});
}

std::string group_path(const mechanism::Group& group) {
  return join({"groups/", std::to_string(group.number), page_suffix});
}

std::string topic_path(std::string_view list, const mechanism::Term& term) {
  return join({"topics/", list, "-", term.id, page_suffix});
}

std::string finding_kind_path(const mechanism::Term& kind) {
  return join({"findings/", kind.id, page_suffix});
}

std::string finding_theme_path(ThemeList list, const mechanism::Term& theme) {
  return join({"findings/", folder_of(list), theme.id, page_suffix});
}

std::string list_path(std::string_view path, std::size_t number) {
  if (number <= 1) return std::string(path);
  return join({without_suffix(path), "_", std::to_string(number), page_suffix});
}

std::string old_log_path(std::size_t number) {
  return join({without_suffix(log_path), "_", std::to_string(number), page_suffix});
}

std::string record_path(const mechanism::RecordId& record) {
  return record_stem(record) + std::string(page_suffix);
}

std::string part_anchor(const mechanism::RecordId& record, std::string_view part) {
  if (record.instrument != nullptr) return join({record.instrument->id, "-", part});
  if (record.general) return join({"general-", part});
  return std::string(part);
}

PartAddress part_address(const mechanism::RecordId& record, std::string_view part) {
  if (record.kind->page_of == mechanism::PageOf::Record)
    return {record_path(record), part_anchor(record, part)};
  return {join({record_stem(record), "-", part, page_suffix}), ""};
}

std::string feed_path_of(const mechanism::State& state) { return join({state.id, "/", feed_path}); }

std::string feed_path_of(const mechanism::Article& article) {
  return join({"articles/", article.id, "-", feed_path});
}

std::string feed_path_of(const mechanism::Kind& kind) {
  return join({"kinds/", kind.id, "-", feed_path});
}

std::string numbered_sitemap_path(std::size_t number) {
  return join({"sitemap_", std::to_string(number), ".xml"});
}

std::string paragraph_prefix(std::string_view anchor) {
  return join({anchor, anchor.empty() ? "" : ".", "p"});
}

std::string data_path(std::string_view path) {
  return join({"data/", without_suffix(path), ".json"});
}

std::string side_by_side_path(std::string_view path) { return join({"side-by-side/", path}); }

std::string flag_path(std::string_view alpha2) { return join({"assets/flags/", alpha2, ".svg"}); }

std::string localized(Language language, std::string_view path) {
  return join({code(language), "/", path});
}

std::string_view up(std::string_view path) { return step_up(depth(path)); }
std::string_view root(std::string_view path) { return step_up(depth(path) + 1); }

}  // namespace palermo::pages
