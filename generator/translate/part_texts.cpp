// SPDX-License-Identifier: Apache-2.0
#include "translate/part_texts.h"

#include "markup/blocks.h"
#include "mechanism/part_path.h"

#include <fmt/format.h>

namespace palermo::translate {
namespace {

template <typename Visit>
void for_each_original(const edition::Edition& edition, Visit visit) {
  for (const edition::Record& record : edition.records)
    for (const edition::Part& part : record.parts)
      if (part.texts[part.data.original]) visit(record, part);
}

class Collector {
 public:
  Collector(const edition::Edition& edition, const WhichTexts& which)
      : edition_(edition), which_(which) {
    catalogue_ = {Subject::Texts, which.from, which.to, {}};
  }

  [[nodiscard]] bool wants(const edition::Record& record, const edition::Part& part) const {
    if (part.data.original != which_.from) return false;
    return which_.state.empty() || (record.id.state && record.id.state->id == which_.state);
  }

  void add(const edition::Record& record, const edition::Part& part) {
    const edition::Text& translated = part.texts[which_.to];
    if (!edition_.texts->read(part.texts[which_.from].span, source_)) return fail_once();
    target_.clear();
    if (translated && !edition_.texts->read(translated.span, target_)) return fail_once();
    const Standing standing = !translated                ? Standing::Missing
                              : part.is_stale(which_.to) ? Standing::Stale
                                                         : Standing::Current;
    const std::string stem = mechanism::stem({record.id, part.id});
    add_units(stem, standing);
  }

  [[nodiscard]] bool failed() const { return failed_; }
  Catalogue take() { return std::move(catalogue_); }

 private:
  void fail_once() { failed_ = true; }

  void add_units(const std::string& stem, Standing standing) {
    const auto sources = markdown_blocks(source_), targets = markdown_blocks(target_);
    const std::string file = fmt::format("{}.{}.md", stem, code(which_.from));
    const bool side_by_side = targets.empty() || sources.size() == targets.size();
    if (!side_by_side) {
      add_unit({stem, without_end(source_), without_end(target_), standing, "", {file, 1, 1}});
      return;
    }
    for (std::size_t i = 0; i < sources.size(); ++i)
      add_unit({fmt::format("{}#{}", stem, i + 1),
                std::string(sources[i].text),
                targets.empty() ? "" : std::string(targets[i].text),
                standing,
                fmt::format("{}, {} of {}", stem, i + 1, sources.size()),
                {file, sources[i].line, 1}});
  }

  void add_unit(Unit unit) { catalogue_.units.push_back(std::move(unit)); }

  static std::string without_end(const std::string& text) {
    return text.substr(0, text.find_last_not_of(" \r\n") + 1);
  }

  const edition::Edition& edition_;
  const WhichTexts& which_;
  Catalogue catalogue_;
  std::string source_, target_;
  bool failed_ = false;
};

}  // namespace

Result<Catalogue> texts_of(const edition::Edition& edition, const WhichTexts& which) {
  Collector collector(edition, which);
  for_each_original(edition, [&](const edition::Record& record, const edition::Part& part) {
    if (collector.wants(record, part)) collector.add(record, part);
  });
  if (collector.failed())
    return fail({.code = "text-store-unreadable",
                 .message = "the texts cannot be read back from the temporary folder",
                 .hint = "look whether its disk works, or set TMPDIR to another folder"});
  return collector.take();
}

TextCounts count_texts(const edition::Edition& edition, Language to) {
  TextCounts counts;
  for_each_original(edition, [&](const edition::Record&, const edition::Part& part) {
    if (part.data.original == to) return;
    ++counts.all;
    if (!part.texts[to])
      ++counts.missing;
    else if (part.is_stale(to))
      ++counts.stale;
  });
  return counts;
}

std::string_view stem_of(std::string_view key) { return key.substr(0, key.find('#')); }

std::optional<std::string> joined(const std::vector<const Unit*>& units) {
  std::string text;
  for (const Unit* unit : units) {
    if (unit->target.empty()) return std::nullopt;
    text += (text.empty() ? "" : "\n\n") + unit->target;
  }
  return text + "\n";
}

}  // namespace palermo::translate
