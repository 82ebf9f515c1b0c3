// SPDX-License-Identifier: Apache-2.0
// The wall between what is confidential and what is public, as types. Bytes come from the
// repository as Secret<Blob>; nothing can be done with one but to judge it and to release it. A
// Grant is made by the verifier alone. Public<Blob> is made by release() alone, and only where the
// bytes and the file are those of the grant. tests/disclosure/does_not_compile holds the proof.
// Knows nothing of decisions, gates or texts.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/date.h"
#include "base/language.h"
#include "base/result.h"
#include "base/sha256.h"
#include "git/revision.h"
#include "mechanism/reference.h"

namespace palermo::disclosure {

// Which file of a part: its data, its text in one language, or an attachment.
class Slot {
 public:
  static constexpr std::size_t count = language_count + 1;  // without attachments

  static constexpr Slot data() { return Slot(language_count); }
  static constexpr Slot text(Language language) { return Slot(palermo::index(language)); }
  // One of any number: which one, its path says.
  static constexpr Slot attachment() { return Slot(count); }

  [[nodiscard]] constexpr bool is_data() const { return index_ == language_count; }
  [[nodiscard]] constexpr bool is_attachment() const { return index_ == count; }
  [[nodiscard]] constexpr Language language() const { return static_cast<Language>(index_); }
  [[nodiscard]] constexpr std::size_t index() const { return index_; }
  [[nodiscard]] std::string suffix() const;  // ".json", ".fr.md"; none of an attachment
  auto operator<=>(const Slot&) const = default;

 private:
  constexpr explicit Slot(std::size_t index) : index_(static_cast<std::uint8_t>(index)) {}
  std::uint8_t index_;
};

// The public side of a decision that released something.
struct DecisionInfo {
  std::string decision;                      // "xaa-0003"
  const mechanism::State* issuer = nullptr;  // none: the secretariat
  Day decided_on{}, public_since{};          // public_since: the later of decision and embargo
  std::string paragraph, reference;
};

// A decision as far as a grant rests on it; kept as long as its plan.
struct Authority {
  DecisionInfo info;
  std::vector<const mechanism::State*> agreed;  // States that agreed in it
  bool personal_data = false;                   // yes to personal data (para. 18)
};

// The bytes of one file with the path they were read from and their hash, which are made together
// and never change.
class Blob {
 public:
  Blob(std::string path, std::string bytes)
      : path_(std::move(path)), bytes_(std::move(bytes)), digest_(sha256(bytes_)) {}

  [[nodiscard]] const std::string& path() const { return path_; }
  [[nodiscard]] const std::string& bytes() const { return bytes_; }
  [[nodiscard]] const Sha256& digest() const { return digest_; }

 private:
  std::string path_, bytes_;
  Sha256 digest_;
};

// The permission to release one file: this path, these bytes, by this decision.
class Grant {
 public:
  [[nodiscard]] std::string path() const { return *stem_ + slot_.suffix(); }
  // Of an attachment: its path, which has no more to it.
  [[nodiscard]] const std::string& stem() const { return *stem_; }
  [[nodiscard]] Slot slot() const { return slot_; }
  [[nodiscard]] const Sha256& digest() const { return digest_; }
  [[nodiscard]] const Authority& authority() const { return *authority_; }

 private:
  friend class Verifier;
  Grant(const std::string& stem, Slot slot, const Sha256& digest, const Authority& authority)
      : digest_(digest), stem_(&stem), authority_(&authority), slot_(slot) {}

  Sha256 digest_;
  const std::string* stem_;
  const Authority* authority_;
  Slot slot_;
};

// Whoever holds this may look at what is still secret, to judge it.
class JudgeKey {
  friend class Releaser;
  JudgeKey() {}
};

template <typename T>
class Public;

// What nobody has released yet. It cannot be copied, compared, measured, printed or converted.
template <typename T>
class Secret {
 public:
  explicit Secret(T&& value) : value_(std::move(value)) {}
  Secret(Secret&&) noexcept = default;
  Secret& operator=(Secret&&) noexcept = default;
  Secret(const Secret&) = delete;
  Secret& operator=(const Secret&) = delete;

  [[nodiscard]] const T& judge(JudgeKey) const { return value_; }

  std::size_t size() const = delete;
  bool empty() const = delete;
  template <typename U>
  friend bool operator==(const Secret&, const U&) = delete;
  template <typename U>
  friend auto operator<=>(const Secret&, const U&) = delete;
  template <typename Stream>
  friend Stream& operator<<(Stream&, const Secret&) = delete;

 private:
  friend Result<Public<Blob>> release(Secret<Blob>&& secret, const Grant& grant);
  T value_;
};

// What was released.
template <typename T>
class Public {
 public:
  [[nodiscard]] const T& operator*() const { return value_; }
  [[nodiscard]] const T* operator->() const { return &value_; }

 private:
  friend Result<Public<Blob>> release(Secret<Blob>&& secret, const Grant& grant);
  explicit Public(T&& value) : value_(std::move(value)) {}
  T value_;
};

// Opens the file that a grant names, and no other.
[[nodiscard]] Result<Secret<Blob>> open(const git::Revision& revision, const Grant& grant);

// Why the grant does not fit the file; nothing where it does.
[[nodiscard]] std::optional<Diagnostic> mismatch(const Blob& blob, const Grant& grant);

// The only way through the wall.
[[nodiscard]] Result<Public<Blob>> release(Secret<Blob>&& secret, const Grant& grant);

}  // namespace palermo::disclosure

// A hash would be a way to compare.
template <typename T>
struct std::hash<palermo::disclosure::Secret<T>> {
  hash() = delete;
  std::size_t operator()(const palermo::disclosure::Secret<T>&) const = delete;
};
