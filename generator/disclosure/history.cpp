// SPDX-License-Identifier: Apache-2.0
#include "disclosure/history.h"

#include <algorithm>
#include <span>

#include "disclosure/gates.h"

namespace palermo::disclosure {
namespace {

enum class Hidden { Never, Faulty, Withdrawn };

// Where the words on one file have led so far.
struct FileState {
  const Word* publication = nullptr;
  Instant since = Instant::max(), end = Instant::max();  // end: the first instant after
  Hidden hidden = Hidden::Never;
  const Decision* by = nullptr;  // what hid it
  bool was_public = false;       // the publication took effect
  std::vector<const Word*> earlier = {};  // those before it that took effect, oldest first

  [[nodiscard]] bool runs_at(Instant instant) const {
    return publication != nullptr && since <= instant && instant < end;
  }

  // Everything that took effect, now that something else takes its place.
  [[nodiscard]] std::vector<const Word*> take_all() {
    if (was_public) earlier.push_back(publication);
    return std::move(earlier);
  }
};

using FileStates = std::array<FileState, Slot::count>;

Instant end_of(const Decision& publication) {
  return publication.not_after ? *publication.not_after + std::chrono::seconds(1) : Instant::max();
}

class Judge {
 public:
  Judge(const mechanism::PartId& part, const Circumstances& circumstances)
      : part_(part), around_(circumstances) {}

  // All words of one decision on the part.
  void hear(std::span<const Word> words) {
    const Decision& decision = *words.front().decision;
    if (decision.faulty) return hide(words, Hidden::Faulty);
    note_public(start_of(decision.decided_on));
    if (decision.act == Act::Publish)
      publish(words);
    else if (decision.act == Act::Expire)
      expire(words);
    else
      withdraw(words);
  }

  PartHistory conclude() {
    for (std::size_t i = 0; i < Slot::count; ++i) conclude(slot_at(i));
    if (history_[Slot::data()] == nullptr)
      hold_the_rest(Gate::Data);
    else if (part_.record.kind->all_languages && text_count() < language_count)
      hold_the_rest(Gate::AllLanguages);
    else if (part_.record.kind->needs_text && text_count() == 0)
      hold_the_rest(Gate::Text);
    return std::move(history_);
  }

 private:
  static Slot slot_at(std::size_t i) {
    return i == language_count ? Slot::data() : Slot::text(palermo::all_languages[i]);
  }

  FileState& state_of(const Word& word) { return states_[word.file->slot->index()]; }

  // A faulty decision hides all that was before it, and that it ever was.
  void hide(std::span<const Word> words, Hidden how) {
    for (const Word& word : words) {
      if (!word.file->slot) continue;
      FileState hidden{.hidden = how, .by = word.decision};
      if (how == Hidden::Withdrawn) hidden.earlier = state_of(word).take_all();
      state_of(word) = std::move(hidden);
    }
  }

  void publish(std::span<const Word> words) {
    for (const Word& word : words) {
      if (!word.file->slot) {
        hold(Gate::Attachment, word.file->path);
        continue;
      }
      state_of(word) = {.publication = &word,
                        .since = beginning_of(*word.decision),
                        .end = end_of(*word.decision),
                        .earlier = state_of(word).take_all()};
    }
  }

  void expire(std::span<const Word> words) {
    for (const Word& word : words) {
      if (!word.file->slot) continue;
      FileState& state = state_of(word);
      state.end = std::min(state.end, word.decision->not_before.value_or(Instant::min()));
    }
  }

  void withdraw(std::span<const Word> words) {
    const Decision& decision = *words.front().decision;
    const Instant instant = start_of(decision.decided_on);
    const bool was_public = is_public_at(instant);
    hide(words, Hidden::Withdrawn);
    if (was_public && is_gone_at(instant) && instant <= around_.as_of)
      history_.withdrawn_by = &decision;
  }

  // Which publications took effect before an instant, the one in force or at its end.
  void note_public(Instant instant) {
    for (FileState& state : states_) {
      if (state.publication == nullptr || state.was_public || state.end <= state.since) continue;
      const Instant last =
          std::min({instant, around_.as_of, state.end - std::chrono::seconds(1)});
      state.was_public = opens(state, last) && is_public_at(last);
    }
  }

  [[nodiscard]] bool opens(const FileState& state, Instant instant) const {
    return state.runs_at(instant) &&
           has_agreement(part_.record, state.publication->decision->agreed, around_.reference);
  }

  [[nodiscard]] std::size_t texts_at(Instant instant) const {
    return static_cast<std::size_t>(
        std::count_if(states_.begin(), states_.begin() + language_count,
                      [&](const FileState& state) { return opens(state, instant); }));
  }

  [[nodiscard]] bool has_data_at(Instant instant) const {
    return opens(states_[Slot::data().index()], instant);
  }

  [[nodiscard]] bool is_public_at(Instant instant) const {
    const std::size_t texts = texts_at(instant);
    if (part_.record.kind->all_languages && texts < language_count) return false;
    if (part_.record.kind->needs_text && texts == 0) return false;
    return has_data_at(instant);
  }

  // Without its data, or without any text where it needs one.
  [[nodiscard]] bool is_gone_at(Instant instant) const {
    return !has_data_at(instant) || (part_.record.kind->needs_text && texts_at(instant) == 0);
  }

  void conclude(Slot slot) {
    const FileState& state = states_[slot.index()];
    if (state.publication == nullptr) return note_hidden(slot, state);
    const Decision& decision = *state.publication->decision;
    if (around_.hides_all) return note(slot, "decision-unreadable", decision);
    if (around_.as_of < state.since) return note(slot, "not-yet", decision);
    if (around_.as_of >= state.end) return note(slot, "expired", decision);
    if (!opens(state, around_.as_of)) return hold(Gate::Agreement, state.publication->file->path);
    history_[slot] = state.publication;
    history_.earlier[slot.index()] = other_bytes(state);
  }

  // The same bytes released anew are no revision.
  static std::vector<const Word*> other_bytes(const FileState& state) {
    std::vector<const Word*> others;
    for (const Word* word : state.earlier)
      if (word->file->digest != state.publication->file->digest &&
          (others.empty() || word->file->digest != others.back()->file->digest))
        others.push_back(word);
    return others;
  }

  void note_hidden(Slot slot, const FileState& state) {
    if (state.hidden == Hidden::Withdrawn) note(slot, "withdrawn", *state.by);
    if (state.hidden == Hidden::Faulty) note(slot, "decision-faulty", *state.by);
  }

  void note(Slot slot, std::string_view code, const Decision& decision) {
    const bool faulty = code == "decision-faulty" || code == "decision-unreadable";
    history_.findings.push_back(
        {{.severity = faulty ? Severity::Error : Severity::Note,
          .code = std::string(code),
          .at = {mechanism::stem(part_) + slot.suffix()},
          .message = message_of(code) + decision.id,
          .hint = faulty ? "mend the decision, or take a new one with a higher number" : ""},
         "",
         FindingKind::Held});
  }

  static std::string message_of(std::string_view code) {
    if (code == "withdrawn") return "withdrawn by decision ";
    if (code == "not-yet") return "not public yet by decision ";
    if (code == "expired") return "no longer public by the end set for decision ";
    if (code == "decision-unreadable") return "a decision of its issuer cannot be read, after ";
    return "hidden by the faulty decision ";
  }

  void hold(Gate gate, std::string path) {
    history_.findings.push_back(
        held(gate, std::move(path), *part_.record.kind, around_.reference));
  }

  [[nodiscard]] std::size_t text_count() const {
    return static_cast<std::size_t>(
        std::count_if(history_.granted.begin(), history_.granted.begin() + language_count,
                      [](const Word* word) { return word != nullptr; }));
  }

  // One gate holds every file of the part that no other gate holds.
  void hold_the_rest(Gate gate) {
    for (const Word*& word : history_.granted)
      if (word != nullptr) hold(gate, std::exchange(word, nullptr)->file->path);
  }

  const mechanism::PartId& part_;
  const Circumstances& around_;
  FileStates states_;
  PartHistory history_;
};

}  // namespace

Instant beginning_of(const Decision& publication) {
  const Instant decided = start_of(publication.decided_on);
  return std::max(decided, publication.not_before.value_or(decided));
}

PartHistory judge(const mechanism::PartId& part, const std::vector<Word>& words,
                  const Circumstances& circumstances) {
  Judge judge(part, circumstances);
  for (auto first = words.begin(); first != words.end();) {
    const auto last = std::find_if(first, words.end(), [&](const Word& word) {
      return word.decision != first->decision;
    });
    judge.hear({first, last});
    first = last;
  }
  return judge.conclude();
}

}  // namespace palermo::disclosure
