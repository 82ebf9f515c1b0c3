// SPDX-License-Identifier: Apache-2.0
#include "disclosure/gates.h"

#include <algorithm>
#include <array>

namespace palermo::disclosure {
namespace {

struct GateWords {
  Gate gate;
  std::string_view code, paragraph, message, hint;  // paragraph: "" is that of the kind
};

constexpr std::array<GateWords, 10> gate_words = {{
    {Gate::Agreement, "agreement-missing", "39",
     "the decision lacks the dated agreement of a State that must agree",
     "list each reviewing State of draw.json in agreed_by, and the State under review where the "
     "kind asks for it"},
    {Gate::Author, "author-agreement-missing", "37",
     "the decision lacks the agreement of the State that spoke",
     "list the speaker in agreed_by"},
    {Gate::AllLanguages, "languages-missing", "38",
     "a part of this kind is public in all six languages or not at all",
     "release the missing languages as well"},
    {Gate::WordLimit, "too-many-words", "38",
     "the text in its original language is over the word limit, or cannot be counted",
     "shorten it, and release the original together with its translations"},
    {Gate::StateNames, "state-named", "53(b)",
     "the text names a State that did not speak of itself",
     "take the name out, or list the State in self_raised"},
    {Gate::PersonalData, "personal-data", "18",
     "the file holds what looks like an e-mail address or a telephone number",
     "take it out, or decide with \"personal_data\": true"},
    {Gate::Text, "text-missing", "", "a part of this kind needs a text, and none is released",
     "release a text of it as well"},
    {Gate::Data, "data-missing", "", "the data file of the part is not released",
     "release <part>.json as well"},
    {Gate::Attachment, "attachment-not-for-kind", "",
     "the texts of this kind are under a rule that an attachment would get round",
     "put what it says into the text, or into a document of its own"},
    {Gate::NotChecked, "attachment-not-checked", "41", "nobody has looked whether it is clean", ""},
}};

const GateWords& words_of(Gate gate) { return gate_words[static_cast<std::size_t>(gate)]; }

constexpr bool in_order() {
  for (std::size_t i = 0; i < gate_words.size(); ++i)
    if (static_cast<std::size_t>(gate_words[i].gate) != i) return false;
  return true;
}
static_assert(in_order(), "the table is indexed by gate");

}  // namespace

std::string paragraph_of(Gate gate, const mechanism::Kind& kind,
                         const mechanism::Reference& reference) {
  const std::string_view paragraph = words_of(gate).paragraph;
  // The numbers are those of resolution 9/1; other mechanisms number their kinds alone.
  return reference.resolution == "9/1" && !paragraph.empty() ? std::string(paragraph)
                                                             : kind.paragraph;
}

Finding held(Gate gate, std::string path, const mechanism::Kind& kind,
             const mechanism::Reference& reference) {
  const GateWords& words = words_of(gate);
  return {{.code = std::string(words.code),
           .at = {std::move(path)},
           .message = std::string(words.message),
           .hint = std::string(words.hint)},
          paragraph_of(gate, kind, reference),
          FindingKind::Held};
}

bool may_have_attachments(const mechanism::Kind& kind) {
  return !kind.word_limit && !kind.all_languages && !kind.no_state_names;
}

bool has_agreement(const mechanism::RecordId& record,
                   const std::vector<const mechanism::State*>& agreed,
                   const mechanism::Reference& reference) {
  const auto agrees = [&](const mechanism::State* state) {
    return state != nullptr && std::find(agreed.begin(), agreed.end(), state) != agreed.end();
  };
  if (record.kind->agreed_by_state_under_review && !agrees(record.state)) return false;
  if (!record.kind->agreed_by_reviewing_states) return true;
  const mechanism::Draw* const draw =
      record.state == nullptr ? nullptr : reference.draw(*record.state);
  return draw != nullptr && !draw->reviewing_states.empty() &&
         std::all_of(draw->reviewing_states.begin(), draw->reviewing_states.end(), agrees);
}

}  // namespace palermo::disclosure
