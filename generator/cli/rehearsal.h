// SPDX-License-Identifier: Apache-2.0
// What the next publication makes public, changes and removes: two editions compared, in words.
// Knows public records alone; of a text that is not released there is nothing here to quote.
#pragma once

#include "authority/register.h"
#include "cli/archive.h"
#include "edition/listing.h"

#include <memory>
#include <string>
#include <vector>

namespace palermo::cli {

struct RehearsalRequest {
  SourceOptions source;
  std::string to;    // the shelf of the served site; empty: none
  std::string from;  // a revision to compare with instead; empty: none
  bool to_publish = true;  // false: two revisions compared, and nothing to approve
};

struct Rehearsal {
  edition::Listing before, after;
  std::vector<edition::Change> changes;  // point into the two
  std::shared_ptr<const mechanism::Reference> reference;
  authority::PublicationPolicy policy;
  std::string of;             // "the next publication", "the revision v12"
  std::string compared_with;  // "nothing", "the site that is served from /srv/outcomes"
  std::string to;
  bool to_publish = true;
};

// Refused where no site could be made of the revision. Writes nothing.
[[nodiscard]] tl::expected<Rehearsal, Failure> rehearse(const RehearsalRequest& request);

// How many people have to approve: none where nothing is shown that is not shown already.
[[nodiscard]] std::size_t approvals_needed(const Rehearsal& rehearsal);

// One change as people read it.
struct Line {
  edition::Effect effect = edition::Effect::Appears;
  std::string language;  // "en"; empty: for all languages
  std::string what;      // "Responses to the questionnaire, Criminalization, UNTOC, 5-1"
  std::string path;
  const edition::StatedRelease* by = nullptr;  // none: reference data
};

// The changes that one State, or nobody, decides over; by language, then path.
struct Chapter {
  std::string state;  // "xaa"; empty: the secretariat's, or reference data
  std::string title;  // "Sample State A (xaa)", "Papers of the secretariat", "Reference data"
  std::vector<Line> lines;
};
[[nodiscard]] std::vector<Chapter> chapters_of(const Rehearsal& rehearsal);

[[nodiscard]] std::string_view in_words(edition::Effect effect);  // "becomes public"
[[nodiscard]] std::string language_in_words(const std::string& language);  // "English"
[[nodiscard]] std::string by_in_words(const Line& line);  // "xaa-0003 of 2027-03-01, para. 41, …"
[[nodiscard]] std::string counts_of(const std::vector<Line>& lines);  // "2 become public, 1 goes"
[[nodiscard]] std::string counts_of(const Rehearsal& rehearsal);
// What has to be done before it is published, a sentence.
[[nodiscard]] std::string approvals_in_words(const Rehearsal& rehearsal);

// "What the next publication does, compared with the revision v12: nothing changes."
[[nodiscard]] std::string summary_of(const Rehearsal& rehearsal);

[[nodiscard]] std::string as_text(const Rehearsal& rehearsal);
[[nodiscard]] std::string as_json(const Rehearsal& rehearsal);
[[nodiscard]] std::string as_page(const Rehearsal& rehearsal);  // HTML that needs no other file

// The page too, for this user alone; an empty name asks for none.
[[nodiscard]] Result<void> write_page(const Rehearsal& rehearsal, const std::string& file);

}  // namespace palermo::cli
