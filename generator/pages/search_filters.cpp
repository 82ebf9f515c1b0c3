// SPDX-License-Identifier: Apache-2.0
#include "pages/search_filters.h"

#include <algorithm>

namespace palermo::pages {
namespace {

using mechanism::Article;
using mechanism::PartData;
using mechanism::RecordId;
using mechanism::State;
using search::Filter;

class Collector {
 public:
  explicit Collector(const mechanism::Reference& reference) : reference_(reference) {}

  void add(Filter filter, std::string_view code) {
    const FilterCode pair{filter, code};
    if (std::ranges::find(codes_, pair) == codes_.end()) codes_.push_back(pair);
  }

  template <typename Item>
  void add(Filter filter, const Item* item) {
    if (item != nullptr) add(filter, std::string_view(item->id));
  }

  void add(const State* state) {
    if (state == nullptr) return;
    add(Filter::State, state);
    add(Filter::Group, state->regional_group);
  }

  void add(const Article* article) {
    add(Filter::Instrument, &reference_.instruments[article->instrument]);
    add(Filter::Article, article);
  }

  void add(const RecordId& id) {
    add(id.state);
    add(Filter::Cluster, id.cluster);
    add(Filter::Kind, id.kind);
    add(Filter::Instrument, id.instrument);
  }

  void add(const PartData& data) {
    if (data.question != nullptr)
      for (const Article* article : data.question->articles) add(article);
    for (const Article* article : data.articles) add(article);
    for (const auto* terms : {&data.keywords, &data.crime_types, &data.cross_cutting_issues})
      for (const mechanism::Term* term : *terms) add(Filter::Theme, term);
    add(Filter::Original, code(data.original));
  }

  [[nodiscard]] FilterCodes take() { return std::move(codes_); }

 private:
  const mechanism::Reference& reference_;
  FilterCodes codes_;
};

struct Codes {
  const mechanism::Reference& reference;

  FilterCodes operator()(const PartRef& part) const {
    Collector codes(reference);
    codes.add(part.record->id);
    codes.add(part.part->data);
    codes.add(Filter::Year, to_text(date_of(*part.part)).substr(0, 4));
    return codes.take();
  }
  template <typename Item>
  FilterCodes operator()(const Item* item) const {
    Collector codes(reference);
    codes.add(item);
    codes.add(Filter::Kind, search::page_kind);
    return codes.take();
  }
};

}  // namespace

Day date_of(const edition::Part& part) { return part.data.date.value_or(part.public_since()); }

Findables::Findables(const edition::Edition& edition) : reference_(*edition.reference) {
  for (const edition::Record& record : edition.records)
    for (const edition::Part& part : record.parts) add_part({&record, &part});
  codes_.emplace(Filter::Kind, search::page_kind);
  for (const State& state : reference_.states) all_.emplace_back(&state);
  for (const mechanism::Instrument& instrument : reference_.instruments)
    if (instrument.under_review)
      for (const Article& article : instrument.articles) all_.emplace_back(&article);
}

void Findables::add_part(PartRef part) {
  all_.emplace_back(part);
  for (FilterCode& code : Codes{reference_}(part)) codes_.insert(std::move(code));
}

FilterCodes Findables::codes_of(const Findable& findable) const {
  FilterCodes codes = std::visit(Codes{reference_}, findable);
  std::erase_if(codes, [&](const FilterCode& code) { return !codes_.contains(code); });
  return codes;
}

}  // namespace palermo::pages
