// SPDX-License-Identifier: Apache-2.0
// Reference data and rules as values: States, instruments, clusters, kinds, taxonomy, questions.
// Public by nature. Knows nothing of decisions, releases or pages.
//
// Everything is loaded once and never changes, so other modules hold plain pointers into it; a
// Reference is therefore neither copied nor moved once it is shared.
#pragma once

#include "base/date.h"
#include "base/language.h"
#include "base/result.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace palermo::mechanism {

using Names = PerLanguage<std::string>;

// How a State stands to an instrument. Unknown is "not recorded here", never "not a party".
enum class TreatyStatus { Unknown, Party, PartyUndated };

struct Participation {
  TreatyStatus status = TreatyStatus::Unknown;
  std::string action;  // "ratification", "accession", …; empty where not recorded
  std::optional<Day> date, signature, in_force;
};

struct RegionalGroup {
  std::string id;
  Names label;
};

struct State {
  std::string id;      // "fra"
  std::string alpha2;  // "fr"; empty for sample States
  std::string kind;    // "member-state", "observer-state", "regional-organization", "sample", …
  Names name;
  Names formal_name;                              // empty where not recorded
  const RegionalGroup* regional_group = nullptr;  // none for States without one
  bool sample = false;                            // a State that does not exist
  bool may_abstain = false;                       // operative para. 2, note 2
  std::vector<Participation> participation;       // indexed like Reference::instruments
};

struct Cluster;

struct Article {
  std::string id;      // "untoc-5"
  std::string number;  // "5"
  Names title;
  std::size_t instrument = 0;            // index into Reference::instruments
  std::vector<const Cluster*> clusters;  // none: in no cluster of this mechanism
};

struct Instrument {
  std::string id;  // "untoc"
  std::string abbreviation;
  bool under_review = false;  // false: known for reference only (the Convention against Corruption)
  bool protocol = false;
  Names name, short_name;
  std::optional<Day> adopted, entry_into_force;
  std::string depositary_reference;  // chapter of the UN Treaty Collection, "XVIII-12"
  std::string treaty_series;         // "vol. 2225, p. 209, No. 39574"; may be empty
  std::vector<Article> articles;
};

// An article, or one paragraph of it, under review in a cluster ("11" or "11(a)").
struct Scheduled {
  const Article* article = nullptr;
  std::string number;
};

struct ClusterCell {
  const Instrument* instrument = nullptr;
  std::vector<Scheduled> articles;  // empty: no article of this instrument in this cluster
};

struct Cluster {
  std::string id;
  Names label;
  std::vector<ClusterCell> cells;  // in the order of the mechanism's instruments
  std::string paragraph;
};

struct YearSpan {
  int first = 0, last = 0;  // years of the workplan, counted from 1
};

struct Phase {
  std::string id;
  int number = 0;  // 0: preparatory
  Names label;
  YearSpan years;
  std::vector<const Cluster*> clusters;
  std::vector<YearSpan> by_group;  // indexed like Reference::groups; empty where not set
  std::string paragraph;
};

// A third of the States parties, drawn by lot (resolution 9/1, annex, para. 17).
struct Group {
  int number = 0;
  int first_year = 0;
};

enum class Scope { Review, State, Conference };        // where a part of this kind stands
enum class Decider { StateUnderReview, Secretariat };  // who may publish it
enum class PageOf { Record, Part };                    // one page for all parts, or one each

// A kind of document that can become public, with the gates before it (mechanism.json).
struct Kind {
  std::string id;     // "responses"
  Names label;        // "Responses to the questionnaire"
  Names description;  // one sentence: what it is and how it becomes public
  Scope scope = Scope::Review;
  PageOf page_of = PageOf::Part;
  bool per_instrument = false;
  bool needs_text = true;  // at least one released text, besides the data
  Decider decided_by = Decider::StateUnderReview;
  bool agreed_by_state_under_review = false;  // besides the deciding party (para. 39)
  bool agreed_by_reviewing_states = false;    // every one of them (para. 39)
  bool agreed_by_author = false;              // a turn of dialogue: the State that spoke
  bool all_languages = false;                 // held until all six are there (para. 38)
  bool no_state_names = false;                // para. 53 (b)
  std::optional<int> word_limit;              // in the original language (para. 38)
  std::string paragraph;
};

// A term of the taxonomy. `articles` ties keywords to articles.
struct Term {
  std::string id;
  Names label;
  std::vector<const Article*> articles;
};

struct AnswerKind {
  std::string id;  // "yes-partly-no", "text", …
  Names label;
  std::vector<Term> values;
};

struct Taxonomy {
  std::vector<Term> crime_types, cross_cutting_issues, keywords, finding_kinds, assistance_kinds;
  std::vector<AnswerKind> answer_kinds;
};

struct Question {
  std::string id;    // "untoc/5-1", "general/criminalization-laws"
  std::string part;  // "5-1"
  const Cluster* cluster = nullptr;
  const Instrument* instrument = nullptr;  // none: concerns all
  std::vector<const Article*> articles;
  const AnswerKind* answer = nullptr;
  bool asks_for_laws = false;
  bool unless_party_to_uncac = false;  // table 1, note (a)
  // A follow-up, put only after one of these answers to an earlier question.
  const Question* shown_if = nullptr;
  std::vector<const Term*> shown_if_answers;
  Names text;
};

// One State's place in the drawing of lots, where that is public (para. 28).
struct Draw {
  const State* state = nullptr;
  const Group* group = nullptr;
  std::vector<const State*> reviewing_states;
  LanguageSet review_languages;  // para. 50
};

// How many reviews of a group were foreseen when a phase began and how many are complete, from
// official papers alone. Never by State.
struct OfficialCount {
  const Group* group = nullptr;
  const Phase* phase = nullptr;
  std::optional<int> foreseen, completed;  // none: not recorded here
  std::optional<Day> as_of;
  std::string source;    // the paper; empty where nothing is recorded
  std::string decision;  // of the Conference, where it decided otherwise
};

// The share of the reviews foreseen that lets a group move on (resolution 9/1, annex, para. 10).
struct Completion {
  int percent = 0;
  std::string paragraph;
  std::vector<OfficialCount> counts;  // by group, then phase
};

// A message of the interface in the mechanism's own words, in place of the program's (words.json).
struct Words {
  std::string key;  // "why.state"
  Names text;       // ICU MessageFormat, with the arguments of the program's own
  SourcePosition at;
};

struct AsOf {
  std::string names, groups, treaties;  // the day each column of states.json was true
};

struct Reference {
  std::string mechanism_id;  // "untoc-9-1"
  bool is_adopted = false;   // false: a draft
  Names title;
  std::string resolution;  // "9/1"; empty for a draft
  std::optional<Day> adopted;
  std::optional<int> first_calendar_year;  // of workplan year 1; none: not set by the mechanism
  std::string first_calendar_year_source;
  bool signatures_required = false;  // else a decision without any signature counts as well
  AsOf as_of;
  LanguageSet unofficial_questions;  // languages in which the questions are no official text

  std::vector<RegionalGroup> regional_groups;
  std::vector<Instrument> instruments;  // those under review first
  std::vector<State> states;            // by id
  std::vector<Cluster> clusters;
  std::vector<Phase> phases;
  std::vector<Group> groups;
  std::vector<Kind> kinds;
  Taxonomy taxonomy;
  std::vector<Question> questions;  // by cluster, instrument, order of the questionnaire
  std::vector<Draw> draws;          // by State id
  std::vector<Words> words;         // in the order of the file
  std::optional<Completion> completion;  // none: no official counts of this mechanism

  Reference() = default;
  Reference(const Reference&) = delete;
  Reference& operator=(const Reference&) = delete;

  // By id, for the look-ups below.
  std::vector<const Article*> articles_by_id;
  std::vector<const Question*> questions_by_id;

  // Look-ups by id; nullptr where there is none.
  [[nodiscard]] const State* state(std::string_view id) const;
  [[nodiscard]] const Instrument* instrument(std::string_view id) const;
  [[nodiscard]] const Article* article(std::string_view id) const;
  [[nodiscard]] const Cluster* cluster(std::string_view id) const;
  [[nodiscard]] const Kind* kind(std::string_view id) const;
  [[nodiscard]] const Question* question(std::string_view id) const;
  [[nodiscard]] const Draw* draw(const State& state) const;
  // The first phase that takes up the cluster.
  [[nodiscard]] const Phase* phase_of(const Cluster& cluster) const;
};

// nullptr where the list has no such id.
[[nodiscard]] const Term* find(const std::vector<Term>& terms, std::string_view id);

// 1 to 64 of a-z 0-9 '-', not starting or ending with '-'.
[[nodiscard]] bool valid_id(std::string_view id);

// Reads one file of the content by its path below the content folder ("states.json"). Where there
// is no such file the diagnostic has the code "file-missing".
using ReadFile = std::function<Result<std::string>(std::string_view path)>;

// The reference files, in the order in which they are read.
[[nodiscard]] const std::vector<std::string>& reference_files();

// Loads and cross-checks all of them; every mistake at once. `questionnaire.json`, `draw.json`,
// `official_counts.json` and `words.json` may be absent; counts of another mechanism are left
// aside. A mechanism
// without clusters gets one for each of its phases, with the phase's id.
[[nodiscard]] Checked<std::shared_ptr<const Reference>> load(const ReadFile& read);

}  // namespace palermo::mechanism
