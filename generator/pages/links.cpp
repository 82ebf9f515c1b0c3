// SPDX-License-Identifier: Apache-2.0
#include "pages/links.h"

#include <algorithm>

namespace palermo::pages {
namespace {

bool drop_suffix(std::string_view& text, std::string_view suffix) {
  if (!text.ends_with(suffix)) return false;
  text.remove_suffix(suffix.size());
  return true;
}

// "../untoc/5-1.fr.md#x" -> "../untoc/5-1"
std::string_view without_ending(std::string_view target) {
  target = target.substr(0, target.find('#'));
  if (!drop_suffix(target, ".md")) drop_suffix(target, ".json");
  const std::size_t dot = target.rfind('.');
  const bool language = dot != std::string_view::npos && parse_language(target.substr(dot + 1));
  return language ? target.substr(0, dot) : target;
}

void step_up(std::string& folder) {
  const std::size_t slash = folder.rfind('/');
  folder.erase(slash == std::string::npos ? 0 : slash);
}

// `folder` and `target` joined, with "." and ".." resolved; above the content there is nothing.
std::string joined(std::string folder, std::string_view target) {
  while (!target.empty()) {
    const std::size_t slash = std::min(target.find('/'), target.size());
    const std::string_view segment = target.substr(0, slash);
    target.remove_prefix(std::min(slash + 1, target.size()));
    if (segment == "..") step_up(folder);
    if (segment.empty() || segment == "." || segment == "..") continue;
    if (!folder.empty()) folder += '/';
    folder += segment;
  }
  return folder;
}

const PartRef* answer(std::string_view target, const mechanism::RecordId& from,
                      const Index& index) {
  const mechanism::Reference& reference = index.reference();
  const mechanism::Question* question = reference.question(target);
  const mechanism::Kind* responses = reference.kind("responses");
  if (question == nullptr || responses == nullptr || from.state == nullptr) return nullptr;
  const mechanism::RecordId record{.state = from.state,
                                   .cluster = question->cluster,
                                   .kind = responses,
                                   .instrument = question->instrument,
                                   .general = question->instrument == nullptr};
  return index.find(mechanism::folder(record) + "/" + question->part);
}

}  // namespace

const PartRef* resolve(std::string_view target, const mechanism::RecordId& from,
                       const Index& index) {
  const std::string_view path = without_ending(target);
  if (path.empty()) return nullptr;
  if (path.front() == '/') return index.find(joined("", path));
  if (const PartRef* found = answer(path, from, index)) return found;
  return index.find(joined(mechanism::folder(from), path));
}

}  // namespace palermo::pages
