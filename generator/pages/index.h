// SPDX-License-Identifier: Apache-2.0
// What belongs together on lists, computed once from the released parts alone: the records of a
// State, the answers to a question, the documents on an article, where a link leads. Knows nothing
// of languages, templates or how a page looks.
#pragma once

#include "edition/edition.h"
#include "mechanism/reference.h"

#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace palermo::pages {

struct PartRef {
  const edition::Record* record = nullptr;
  const edition::Part* part = nullptr;
  bool operator==(const PartRef&) const = default;
};

// The day that the part itself bears, else the day on which it became public.
[[nodiscard]] Day day_of(const edition::Part& part);

// Views into an edition and its reference, which outlive it.
class Index {
 public:
  explicit Index(const edition::Edition& edition);

  // In the order of the edition. `state` none: the papers of the secretariat.
  [[nodiscard]] std::span<const edition::Record> records_of(const mechanism::State* state) const;

  // Released answers, in the order of State ids.
  [[nodiscard]] const std::vector<PartRef>& answers_to(const mechanism::Question& question) const;

  // Released parts that name the article and are no answers, in the order of the edition.
  [[nodiscard]] const std::vector<PartRef>& documents_on(const mechanism::Article& article) const;

  // Questions that ask about the article, in the order of the questionnaire.
  [[nodiscard]] const std::vector<const mechanism::Question*>& questions_on(
      const mechanism::Article& article) const;

  // Released parts that name the term of the taxonomy, in the order of the edition.
  [[nodiscard]] const std::vector<PartRef>& parts_on(const mechanism::Term& term) const;

  // Released observations that say what they find, in the order of the edition; those of one kind
  // of finding or with one theme; and those that name the article.
  [[nodiscard]] const std::vector<PartRef>& findings() const { return findings_; }
  [[nodiscard]] const std::vector<PartRef>& findings_with(const mechanism::Term& term) const;
  [[nodiscard]] const std::vector<PartRef>& findings_on(const mechanism::Article& article) const;

  // Progress reported on an observation, in the order of phases and days.
  [[nodiscard]] const std::vector<PartRef>& progress_on(const edition::Part& observation) const;

  // The released observations that a report of progress names.
  [[nodiscard]] const std::vector<PartRef>& targets_of(const edition::Part& progress) const;

  // A released part by the path of its files without their endings
  // ("reviews/xaa/criminalization/responses/untoc/5-1"); none where there is no such public part.
  [[nodiscard]] const PartRef* find(std::string_view stem) const;

  [[nodiscard]] const mechanism::Reference& reference() const { return reference_; }

 private:
  struct RecordSpan {
    std::size_t first = 0, last = 0;
  };
  struct NamedPart {
    std::string stem;
    PartRef part;
  };

  void note(const edition::Record& record);
  void note_article(const mechanism::Article& article, PartRef part);
  void note_terms(PartRef part);
  void note_finding(PartRef part);
  void collect_questions();
  void collect_progress();
  void note_progress(PartRef progress);

  const mechanism::Reference& reference_;
  std::span<const edition::Record> records_;
  std::map<const mechanism::State*, RecordSpan> by_state_;
  std::map<const mechanism::Question*, std::vector<PartRef>> answers_;
  std::map<const mechanism::Article*, std::vector<PartRef>> documents_;
  std::map<const mechanism::Term*, std::vector<PartRef>> terms_;
  std::map<const mechanism::Article*, std::vector<const mechanism::Question*>> questions_;
  std::vector<PartRef> findings_;
  std::map<const mechanism::Term*, std::vector<PartRef>> findings_with_;
  std::map<const mechanism::Article*, std::vector<PartRef>> findings_on_;
  std::map<const edition::Part*, std::vector<PartRef>> progress_, targets_;
  std::vector<NamedPart> by_stem_;
};

}  // namespace palermo::pages
