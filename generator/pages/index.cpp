// SPDX-License-Identifier: Apache-2.0
#include "pages/index.h"

#include <algorithm>

namespace palermo::pages {
namespace {

template <typename Key, typename Value>
const Value& found(const std::map<Key, Value>& values, Key key) {
  static const Value none;
  const auto at = values.find(key);
  return at == values.end() ? none : at->second;
}

// An observation that a report names twice is named once.
bool is_last(const std::vector<PartRef>& parts, PartRef part) {
  return !parts.empty() && parts.back() == part;
}

// Where a report stands in its thread.
std::pair<int, Day> place_of(const mechanism::Reference& reference, PartRef progress) {
  const mechanism::Cluster* cluster = progress.record->id.cluster;
  const mechanism::Phase* phase = cluster != nullptr ? reference.phase_of(*cluster) : nullptr;
  return {phase != nullptr ? phase->number : 0, day_of(*progress.part)};
}

}  // namespace

Day day_of(const edition::Part& part) { return part.data.date.value_or(part.public_since()); }

Index::Index(const edition::Edition& edition)
    : reference_(*edition.reference), records_(edition.records) {
  for (const edition::Record& record : records_) note(record);
  std::ranges::sort(by_stem_, {}, &NamedPart::stem);
  collect_questions();
  collect_progress();
}

void Index::note(const edition::Record& record) {
  const auto position = static_cast<std::size_t>(&record - records_.data());
  RecordSpan& span =
      by_state_.try_emplace(record.id.state, RecordSpan{position, position}).first->second;
  span.last = position + 1;
  const std::string folder = mechanism::folder(record.id);
  for (const edition::Part& part : record.parts) {
    const PartRef ref{&record, &part};
    by_stem_.push_back({folder + "/" + part.id, ref});
    note_terms(ref);
    if (part.data.question != nullptr) answers_[part.data.question].push_back(ref);
    if (part.data.question != nullptr) continue;
    if (part.data.finding != nullptr) note_finding(ref);
    for (const mechanism::Article* article : part.data.articles) note_article(*article, ref);
  }
}

void Index::note_article(const mechanism::Article& article, PartRef part) {
  std::vector<PartRef>& parts = documents_[&article];
  if (!is_last(parts, part)) parts.push_back(part);
}

void Index::note_finding(PartRef part) {
  const mechanism::PartData& data = part.part->data;
  findings_.push_back(part);
  findings_with_[data.finding].push_back(part);
  for (const auto* terms : {&data.keywords, &data.crime_types, &data.cross_cutting_issues})
    for (const mechanism::Term* term : *terms) findings_with_[term].push_back(part);
  for (const mechanism::Article* article : data.articles) findings_on_[article].push_back(part);
}

void Index::note_terms(PartRef part) {
  const mechanism::PartData& data = part.part->data;
  for (const auto* terms : {&data.keywords, &data.crime_types, &data.cross_cutting_issues})
    for (const mechanism::Term* term : *terms) {
      std::vector<PartRef>& parts = terms_[term];
      if (parts.empty() || parts.back() != part) parts.push_back(part);
    }
}

void Index::collect_questions() {
  for (const mechanism::Question& question : reference_.questions)
    for (const mechanism::Article* article : question.articles) {
      std::vector<const mechanism::Question*>& questions = questions_[article];
      if (questions.empty() || questions.back() != &question) questions.push_back(&question);
    }
}

void Index::collect_progress() {
  for (const edition::Record& record : records_)
    for (const edition::Part& part : record.parts) note_progress({&record, &part});
  for (auto& [observation, reports] : progress_)
    std::ranges::stable_sort(reports, {},
                             [&](const PartRef& part) { return place_of(reference_, part); });
}

void Index::note_progress(PartRef progress) {
  mechanism::RecordId review = progress.record->id;
  review.kind = reference_.kind("observations");
  if (review.kind == nullptr) return;
  for (const std::string& target : progress.part->data.refers_to) {
    const std::size_t name = target.rfind('/');
    const std::size_t cluster = target.find('/');
    review.cluster = cluster == name ? progress.record->id.cluster
                                     : reference_.cluster(target.substr(0, cluster));
    const PartRef* observation = find(mechanism::folder(review) + target.substr(name));
    if (observation == nullptr || is_last(progress_[observation->part], progress)) continue;
    progress_[observation->part].push_back(progress);
    targets_[progress.part].push_back(*observation);
  }
}

std::span<const edition::Record> Index::records_of(const mechanism::State* state) const {
  const RecordSpan& span = found(by_state_, state);
  return records_.subspan(span.first, span.last - span.first);
}

const std::vector<PartRef>& Index::answers_to(const mechanism::Question& question) const {
  return found(answers_, &question);
}

const std::vector<PartRef>& Index::documents_on(const mechanism::Article& article) const {
  return found(documents_, &article);
}

const std::vector<const mechanism::Question*>& Index::questions_on(
    const mechanism::Article& article) const {
  return found(questions_, &article);
}

const std::vector<PartRef>& Index::parts_on(const mechanism::Term& term) const {
  return found(terms_, &term);
}

const std::vector<PartRef>& Index::findings_with(const mechanism::Term& term) const {
  return found(findings_with_, &term);
}

const std::vector<PartRef>& Index::findings_on(const mechanism::Article& article) const {
  return found(findings_on_, &article);
}

const std::vector<PartRef>& Index::progress_on(const edition::Part& observation) const {
  return found(progress_, &observation);
}

const std::vector<PartRef>& Index::targets_of(const edition::Part& progress) const {
  return found(targets_, &progress);
}

const PartRef* Index::find(std::string_view stem) const {
  const auto at = std::ranges::lower_bound(
      by_stem_, stem, {}, [](const NamedPart& named) { return std::string_view(named.stem); });
  return at != by_stem_.end() && at->stem == stem ? &at->part : nullptr;
}

}  // namespace palermo::pages
