// SPDX-License-Identifier: Apache-2.0
#include "disclosure/history.h"

#include <algorithm>
#include <map>
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
    for (const auto& [path, state] : attachments_) conclude_attachment(path, state);
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

  FileState& state_of(const Word& word) {
    return word.file->slot ? states_[word.file->slot->index()] : attachments_[word.file->path];
  }

  // A faulty decision hides all that was before it, and that it ever was.
  void hide(std::span<const Word> words, Hidden how) {
    for (const Word& word : words) {
      FileState hidden{.hidden = how, .by = word.decision};
      if (how == Hidden::Withdrawn) hidden.earlier = state_of(word).take_all();
      state_of(word) = std::move(hidden);
    }
  }

  void publish(std::span<const Word> words) {
    for (const Word& word : words)
      state_of(word) = {.publication = &word,
                        .since = beginning_of(*word.decision),
                        .end = end_of(*word.decision),
                        .earlier = state_of(word).take_all()};
  }

  void expire(std::span<const Word> words) {
    for (const Word& word : words) {
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
    for (FileState& state : states_) note_public(state, instant);
    for (auto& [path, state] : attachments_) note_public(state, instant);
  }

  void note_public(FileState& state, Instant instant) {
    if (state.publication == nullptr || state.was_public || state.end <= state.since) return;
    const Instant last = std::min({instant, around_.as_of, state.end - std::chrono::seconds(1)});
    state.was_public = opens(state, last) && is_public_at(last);
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
    if (state.publication == nullptr) {
      if (state.by != nullptr) note_hidden(mechanism::stem(part_) + slot.suffix(), state);
    } else if (is_granted(state)) {
      history_[slot] = state.publication;
      history_.earlier[slot.index()] = other_bytes(state);
    }
  }

  void conclude_attachment(std::string_view path, const FileState& state) {
    if (state.publication == nullptr) return note_hidden(std::string(path), state);
    if (!is_granted(state)) return;
    if (!may_have_attachments(*part_.record.kind)) return hold(Gate::Attachment, std::string(path));
    history_.attachments.push_back({state.publication, other_bytes(state)});
  }

  // Else says why not.
  bool is_granted(const FileState& state) {
    const Decision& decision = *state.publication->decision;
    const std::string& path = state.publication->file->path;
    if (around_.hides_all)
      note(path, "decision-unreadable", decision);
    else if (around_.as_of < state.since)
      note(path, "not-yet", decision);
    else if (around_.as_of >= state.end)
      note(path, "expired", decision);
    else if (!opens(state, around_.as_of))
      hold(Gate::Agreement, path);
    else
      return true;
    return false;
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

  void note_hidden(const std::string& path, const FileState& state) {
    if (state.hidden == Hidden::Withdrawn) note(path, "withdrawn", *state.by);
    if (state.hidden == Hidden::Faulty) note(path, "decision-faulty", *state.by);
  }

  void note(const std::string& path, std::string_view code, const Decision& decision) {
    const bool faulty = code == "decision-faulty" || code == "decision-unreadable";
    history_.findings.push_back(
        {{.severity = faulty ? Severity::Error : Severity::Note,
          .code = std::string(code),
          .at = {path},
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
    for (const AttachmentHistory& attachment : std::exchange(history_.attachments, {}))
      hold(gate, attachment.granted->file->path);
  }

  const mechanism::PartId& part_;
  const Circumstances& around_;
  FileStates states_;
  std::map<std::string_view, FileState> attachments_;  // by path
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
