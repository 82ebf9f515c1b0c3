// SPDX-License-Identifier: Apache-2.0
// The language-neutral data of a part (<part>.json), checked against its kind. Knows nothing of
// texts, releases or pages.
#pragma once

#include "base/result.h"
#include "mechanism/part_path.h"
#include "mechanism/reference.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace palermo::mechanism {

// Who stands behind a translation (resolution 9/1, annex, paras. 50, 51).
enum class Translation { Original, Official, State, Secretariat, Informal };

struct Law {
  std::string title;
  std::optional<Day> date;
  std::string url;
};

// An answer given under another review (para. 22).
struct OtherReview {
  std::string mechanism, document;
  std::optional<Day> date;
  bool updated = false;
};

enum class Channel { Written, Call, Meeting };
enum class ProgressStatus { Planned, UnderWay, Done, NeedMet, NeedNotMet };

struct PartData {
  Language original = Language::En;
  PerLanguage<Translation> translations;  // Original at `original`; Informal where not said
  std::optional<Day> date;
  std::string symbol;
  std::vector<const Article*> articles;
  std::vector<const Term*> keywords, crime_types, cross_cutting_issues;

  const Question* question = nullptr;  // responses
  const Term* answer = nullptr;        // responses: "yes", "partly", "no"
  std::vector<Law> laws;               // responses
  std::optional<OtherReview> other_review;
  const Term* finding = nullptr;       // observations
  const Term* assistance = nullptr;    // observations
  const State* speaker = nullptr;      // dialogue
  std::optional<Channel> channel;      // dialogue
  std::vector<std::string> refers_to;  // progress: "[<cluster>/]observations/<part>"
  std::optional<ProgressStatus> progress;
  std::optional<Names> institution;  // focal-point
  bool acting = false;               // focal-point: the permanent mission acts (para. 18)
  std::string url;                   // legislation
  std::vector<const mechanism::State*> self_raised;  // stakeholder-dialogue (para. 53 (b))
};

// All mistakes at once, with file:line:column and codes, never a value of the file. Where any is an
// error the value is not to be used.
[[nodiscard]] Checked<PartData> parse_part_data(std::string_view path, std::string_view json,
                                                const PartId& id, const Reference& reference);

}  // namespace palermo::mechanism
