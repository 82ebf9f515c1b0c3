// SPDX-License-Identifier: Apache-2.0
#include "cli/address.h"

#include "cli/standing.h"
#include "mechanism/part_path.h"
#include "pages/addresses.h"
#include "pages/topic_page.h"

#include <algorithm>
#include <array>
#include <set>

namespace palermo::cli {
namespace {

// An address of the site in pieces.
struct Asked {
  std::string root;    // "en", "data", "side-by-side", "files"; empty: none of the site
  std::string path;    // from the folder of the language, else from the root of the site
  std::string anchor;  // of a part; empty: the whole page
};

bool is_root(std::string_view segment) {
  return parse_language(segment) || segment == "data" || segment == "side-by-side" ||
         segment == "files";
}

// "untoc-5-1" of "untoc-5-1.p3", which is a paragraph of it.
std::string part_of(std::string_view anchor) {
  return std::string(anchor.substr(0, anchor.find('.')));
}

// The site may stand in a folder of its host: it begins at the first segment that it could.
Asked read(std::string_view address) {
  if (const std::size_t scheme = address.find("://"); scheme != std::string_view::npos)
    address.remove_prefix(std::min(address.find('/', scheme + 3), address.size()));
  const std::size_t hash = address.find('#');
  Asked asked;
  if (hash != std::string_view::npos) asked.anchor = part_of(address.substr(hash + 1));
  std::string_view path = address.substr(0, address.find_first_of("?#"));
  while (!path.empty()) {
    path.remove_prefix(path.starts_with('/') ? 1 : 0);
    const std::string_view segment = path.substr(0, path.find('/'));
    if (is_root(segment)) {
      asked.root = segment;
      if (parse_language(segment)) path.remove_prefix(std::min(segment.size() + 1, path.size()));
      asked.path = path;
      if (asked.path.empty() || asked.path.ends_with('/')) asked.path += pages::home_path;
      return asked;
    }
    path.remove_prefix(segment.size());
  }
  return asked;
}

// What an attachment is called without its hash and type, which names alone do not tell.
std::string_view without_hash(std::string_view path) { return path.substr(0, path.rfind('-')); }

bool stands_at(const Asked& asked, const mechanism::PartId& id) {
  const pages::PartAddress at = pages::part_address(id.record, id.part);
  if (asked.root == "files")
    return without_hash(asked.path) ==
           without_hash(pages::file_path(id.record, id.part, Sha256{}, "pdf"));
  if (!asked.anchor.empty() && !at.anchor.empty() && asked.anchor != at.anchor) return false;
  if (asked.root == "data") return asked.path == pages::data_path(at.path);
  if (asked.root == "side-by-side") return asked.path == pages::side_by_side_path(at.path);
  return asked.path == at.path;
}

// "states.html" of "states_2.html": ids have no underscore, but pages of records do.
std::string first_page(const std::string& path) {
  const std::size_t mark = path.rfind('_'), end = path.rfind('.');
  if (mark == std::string::npos || end == std::string::npos || end <= mark + 1) return path;
  const bool number = std::all_of(path.begin() + static_cast<std::ptrdiff_t>(mark) + 1,
                                  path.begin() + static_cast<std::ptrdiff_t>(end),
                                  [](char c) { return c >= '0' && c <= '9'; });
  return number ? path.substr(0, mark) + path.substr(end) : path;
}

void add_findings(const mechanism::Taxonomy& taxonomy, std::set<std::string>& paths) {
  for (const mechanism::Term& kind : taxonomy.finding_kinds)
    paths.insert(pages::finding_kind_path(kind));
  const auto add = [&](pages::ThemeList list, const std::vector<mechanism::Term>& terms) {
    for (const mechanism::Term& term : terms) paths.insert(pages::finding_theme_path(list, term));
  };
  add(pages::ThemeList::CrimeTypes, taxonomy.crime_types);
  add(pages::ThemeList::Issues, taxonomy.cross_cutting_issues);
  add(pages::ThemeList::Keywords, taxonomy.keywords);
}

std::set<std::string> pages_of(const mechanism::Reference& reference) {
  constexpr std::array fixed = {
      pages::home_path,       pages::states_path,     pages::instruments_path,
      pages::clusters_path,   pages::findings_path,   pages::phases_path,
      pages::workplan_path,   pages::conference_path, pages::log_path,
      pages::data_page_path,  pages::about_path,      pages::confidentiality_path,
      pages::search_path,     pages::a_z_path,        pages::not_found_path,
      pages::style_path};
  std::set<std::string> paths(fixed.begin(), fixed.end());
  for (const mechanism::State& state : reference.states) paths.insert(pages::state_path(state));
  for (const mechanism::Instrument& instrument : reference.instruments) {
    paths.insert(pages::instrument_path(instrument));
    for (const mechanism::Article& article : instrument.articles)
      paths.insert(pages::article_path(article));
  }
  for (const mechanism::Cluster& cluster : reference.clusters)
    paths.insert(pages::cluster_path(cluster));
  for (const mechanism::Group& group : reference.groups) paths.insert(pages::group_path(group));
  for (const pages::Topic& topic : pages::topics(reference)) paths.insert(pages::topic_path(topic));
  add_findings(reference.taxonomy, paths);
  return paths;
}

// Of the work of today, and of what was withdrawn and deleted since.
Result<std::set<std::string>> known_files(const Archive& archive) {
  const auto there = material_of(archive.revision);
  if (!there) return fail(there.error());
  std::set<std::string> files(there->begin(), there->end());
  for (const auto& decision : archive.docket.decisions)
    for (const disclosure::NamedFile& file : decision->files) files.insert(file.path);
  return files;
}

}  // namespace

bool is_address(std::string_view text) {
  return text.starts_with('/') || text.find("://") != std::string_view::npos;
}

Result<Lead> lead_of(std::string_view address, const Archive& archive) {
  const Asked asked = read(address);
  Lead lead;
  if (asked.root.empty()) return lead;
  const bool localized = parse_language(asked.root).has_value();
  lead.page = localized ? asked.root + "/" + asked.path : asked.path;
  const auto files = known_files(archive);
  if (!files) return fail(files.error());
  for (const std::string& file : *files) {
    const auto path = mechanism::parse_part_path(file, *archive.reference);
    if (path && stands_at(asked, path->id)) lead.files.push_back(file);
  }
  lead.of_reference = lead.files.empty() && localized &&
                      pages_of(*archive.reference).contains(first_page(asked.path));
  return lead;
}

}  // namespace palermo::cli
