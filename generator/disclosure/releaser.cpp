// SPDX-License-Identifier: Apache-2.0
#include "disclosure/releaser.h"

#include <algorithm>

#include "disclosure/gates.h"

namespace palermo::disclosure {
namespace {

bool is_pointer(std::string_view text) {
  return text.starts_with("version https://git-lfs.github.com/spec/");
}

bool institution_looks_personal(const mechanism::PartData& data) {
  if (!data.institution) return false;
  return std::any_of(data.institution->values.begin(), data.institution->values.end(),
                     [](const std::string& name) { return looks_personal(name); });
}

}  // namespace

// The judgement of one part.
class Releaser::Sitting {
 public:
  Sitting(Releaser& releaser, const GrantedPart& part) : releaser_(releaser), part_(part) {}

  Result<std::optional<ReleasedPart>> hold() {
    if (!open_data()) {
      if (!broken_) look_at_texts();
      return end();
    }
    open_texts();
    if (broken_ || !passes_gates_of_part()) return end();
    open_attachments();
    if (broken_) return end();
    return let_through();
  }

 private:
  // Nothing, or the damage that was met.
  Result<std::optional<ReleasedPart>> end() {
    if (broken_) return fail(std::move(*broken_));
    return std::nullopt;
  }

  std::optional<Secret<Blob>> open(const Grant& grant) {
    Result<Secret<Blob>> secret = disclosure::open(releaser_.revision_, grant);
    if (!secret) {
      if (secret.error().code == git::damaged_code)
        broken_ = std::move(secret.error());
      else
        add(std::move(secret.error()));
      return std::nullopt;
    }
    if (auto reason = mismatch(secret->judge(JudgeKey()), grant)) {
      add(std::move(*reason));
      return std::nullopt;
    }
    return std::optional<Secret<Blob>>(std::in_place, std::move(*secret));
  }

  bool open_data() {
    data_secret_ = open(part_.data);
    if (!data_secret_) return false;
    const Blob& blob = data_secret_->judge(JudgeKey());
    auto parsed =
        mechanism::parse_part_data(blob.path(), blob.bytes(), part_.id, releaser_.reference_);
    const bool faulty = has_error(parsed.diagnostics);
    for (Diagnostic& diagnostic : parsed.diagnostics) add(std::move(diagnostic));
    if (faulty) return false;
    data_ = std::move(parsed.value);
    if (!may_speak(part_.data)) return refuse(Gate::Author, part_.data);
    if (is_focal_point() && !part_.data.authority().personal_data &&
        institution_looks_personal(data_))
      return refuse(Gate::PersonalData, part_.data);
    return true;
  }

  // Of a part that its data hold already: so that one mistake does not hide another. Damage is for
  // a part that could become public.
  void look_at_texts() {
    for (const Grant& grant : part_.texts) {
      const std::optional<Secret<Blob>> secret = open(grant);
      if (secret) (void)is_sound(secret->judge(JudgeKey()), grant);
      broken_.reset();
    }
  }

  void open_texts() {
    for (const Grant& grant : part_.texts) {
      std::optional<Secret<Blob>> secret = open(grant);
      if (broken_) return;
      if (secret && is_usable(secret->judge(JudgeKey()), grant))
        texts_.push_back({&grant, std::move(*secret)});
    }
  }

  // One that is held holds nothing but itself.
  void open_attachments() {
    for (const Grant& grant : part_.attachments) {
      std::optional<Secret<Blob>> secret = open(grant);
      if (broken_) return;
      if (secret && is_attachable(secret->judge(JudgeKey()), grant))
        attachments_.push_back({&grant, std::move(*secret)});
    }
  }

  bool is_attachable(const Blob& blob, const Grant& grant) {
    if (!may_speak(grant)) return refuse(Gate::Author, grant);
    if (is_focal_point() && !grant.authority().personal_data)
      return refuse(Gate::PersonalData, grant);
    if (!releaser_.rules_.check_attachment) return refuse(Gate::NotChecked, grant);
    return has_no_error(releaser_.rules_.check_attachment(blob.bytes(), blob.path()));
  }

  // Of the text by itself, whatever its data say.
  bool is_sound(const Blob& blob, const Grant& grant) {
    if (is_pointer(blob.bytes())) {
      add({.code = "content-pointer",
           .at = {blob.path()},
           .message = "this is a pointer of Git LFS and not the text",
           .hint = "commit the text itself"});
      return false;
    }
    if (!follows_text_rules(blob)) return false;
    if (is_focal_point() && !grant.authority().personal_data &&
        looks_personal(blob.bytes()))
      return refuse(Gate::PersonalData, grant);
    return true;
  }

  bool is_usable(const Blob& blob, const Grant& grant) {
    if (!is_sound(blob, grant)) return false;
    if (!may_speak(grant)) return refuse(Gate::Author, grant);
    if (kind().no_state_names && names_a_state(blob.bytes()))
      return refuse(Gate::StateNames, grant);
    return true;
  }

  bool follows_text_rules(const Blob& blob) {
    if (!releaser_.rules_.check) return true;
    return has_no_error(releaser_.rules_.check(blob.bytes(), blob.path()));
  }

  // Keeps what was found.
  bool has_no_error(std::vector<Diagnostic> diagnostics) {
    const bool good = !has_error(diagnostics);
    for (Diagnostic& diagnostic : diagnostics) add(std::move(diagnostic));
    return good;
  }

  bool names_a_state(std::string_view text) {
    if (!releaser_.state_names_) releaser_.state_names_.emplace(releaser_.reference_);
    return releaser_.state_names_->names_another(text, data_.self_raised);
  }

  // The State under review speaks by its own decision; every other speaker has to agree.
  bool may_speak(const Grant& grant) const {
    if (!kind().agreed_by_author || data_.speaker == part_.id.record.state) return true;
    const auto& agreed = grant.authority().agreed;
    return data_.speaker != nullptr &&
           std::find(agreed.begin(), agreed.end(), data_.speaker) != agreed.end();
  }

  // A decision that the gates would have held, had it stood alone, released nothing.
  bool may_have_released(const Grant& earlier, const Grant& now) const {
    const bool personal = is_focal_point() && now.authority().personal_data;
    return may_speak(earlier) && (!personal || earlier.authority().personal_data);
  }

  static bool is_of_same_file(const Grant& before, const Grant& grant) {
    return before.slot() == grant.slot() &&
           (!grant.slot().is_attachment() || before.path() == grant.path());
  }

  Earlier earlier_than(const Grant& grant) const {
    Earlier earlier;
    for (const Grant& before : part_.earlier)
      if (is_of_same_file(before, grant) && may_have_released(before, grant))
        earlier.push_back(&before.authority().info);
    return earlier;
  }

  bool passes_gates_of_part() {
    if (kind().needs_text && texts_.empty()) return refuse(Gate::Text, part_.data);
    if (kind().all_languages && texts_.size() < language_count)
      return refuse(Gate::AllLanguages, part_.data);
    if (kind().word_limit && !is_short_enough()) return refuse(Gate::WordLimit, part_.data);
    return true;
  }

  // Judged by the original alone: translations may run longer.
  bool is_short_enough() {
    const auto original = std::find_if(texts_.begin(), texts_.end(), [&](const Opened& text) {
      return text.grant->slot().language() == data_.original;
    });
    if (original == texts_.end() || !releaser_.rules_.count_words) return false;
    const std::string& text = original->secret.judge(JudgeKey()).bytes();
    return releaser_.rules_.count_words(data_.original, text) <=
           static_cast<std::size_t>(*kind().word_limit);
  }

  Result<std::optional<ReleasedPart>> let_through() {
    Result<Public<Blob>> data_blob = disclosure::release(std::move(*data_secret_), part_.data);
    if (!data_blob) return fail(data_blob.error());
    ReleasedPart released{.id = part_.id,
                          .data = {},
                          .data_blob = std::move(*data_blob),
                          .data_decision = &part_.data.authority().info,
                          .data_earlier = earlier_than(part_.data),
                          .texts = {}};
    for (Opened& text : texts_) {
      Result<Public<Blob>> blob = disclosure::release(std::move(text.secret), *text.grant);
      if (!blob) return fail(blob.error());
      released.texts.push_back({.language = text.grant->slot().language(),
                                .blob = std::move(*blob),
                                .decision = &text.grant->authority().info,
                                .earlier = earlier_than(*text.grant)});
    }
    for (Opened& attachment : attachments_) {
      Result<Public<Blob>> blob =
          disclosure::release(std::move(attachment.secret), *attachment.grant);
      if (!blob) return fail(blob.error());
      released.attachments.push_back({.blob = std::move(*blob),
                                      .decision = &attachment.grant->authority().info,
                                      .earlier = earlier_than(*attachment.grant)});
    }
    released.data = std::move(data_);
    return released;
  }

  [[nodiscard]] const mechanism::Kind& kind() const { return *part_.id.record.kind; }
  [[nodiscard]] bool is_focal_point() const { return kind().id == "focal-point"; }

  bool refuse(Gate gate, const Grant& grant) {
    releaser_.findings_.push_back(held(gate, grant.path(), kind(), releaser_.reference_));
    return false;
  }

  void add(Diagnostic diagnostic) {
    releaser_.findings_.push_back({std::move(diagnostic), "", FindingKind::Held});
  }

  Releaser& releaser_;
  const GrantedPart& part_;
  std::optional<Secret<Blob>> data_secret_;
  mechanism::PartData data_;
  std::vector<Opened> texts_, attachments_;
  std::optional<Diagnostic> broken_;
};

Releaser::Releaser(const git::Revision& revision, const mechanism::Reference& reference,
                   TextRules rules)
    : revision_(revision), reference_(reference), rules_(std::move(rules)) {}

Result<std::optional<ReleasedPart>> Releaser::release(const GrantedPart& part) {
  return Sitting(*this, part).hold();
}

Findings Releaser::take_findings() { return std::exchange(findings_, {}); }

}  // namespace palermo::disclosure
