// SPDX-License-Identifier: Apache-2.0
#include "audit/secrets.h"

#include "audit/forms.h"
#include "audit/fragments.h"

#include <algorithm>
#include <cstdint>

namespace palermo::audit {
namespace {

// How short a text can be and still not be chance.
struct Least {
  std::size_t words, points;
};
constexpr Least of_whole{3, 20}, of_paragraph{5, 24}, of_name{2, 12};
constexpr std::size_t longest_short_text = 400;  // bytes
constexpr std::size_t least_file_bytes = 16;

// The words of a short text, to make one run of all of them.
struct WordList {
  std::vector<std::uint64_t> hashes;
  std::size_t points = 0;
  bool other = false;

  void word(std::uint64_t hash, const Points& of_word) {
    hashes.push_back(hash);
    points += of_word.size();
  }
  void character(std::uint64_t) { other = true; }
};

WordList words_of(const Alphabet& alphabet, std::string_view text) {
  WordList list;
  WordWalk(alphabet, list).walk(text);
  return list;
}

class Maker {
 public:
  explicit Maker(Secrets& secrets) : secrets_(secrets) {}

  void add(const ContentFile& file) {
    begin(file.path);
    if (file.bytes.size() >= least_file_bytes)
      secrets_.digests.emplace_back(sha256(file.bytes), source_);
    for (const Fragment& fragment : fragments_of(file.path, file.bytes)) {
      for (const std::string_view paragraph : paragraphs_of(fragment.text)) add_text(paragraph);
      for (const std::string& token : rare_tokens(fragment.text, secrets_.alphabet))
        add_run(words_of(secrets_.alphabet, token), Sign::Token);
      if (fragment.whole) add_short(fragment.text, of_whole);
    }
  }

  // The name of a part, where it is made of words and long enough.
  void add_name(const std::string& part) {
    begin(part);
    const WordList words = words_of(secrets_.alphabet, part.substr(part.rfind('/') + 1));
    if (words.hashes.size() >= of_name.words && words.points >= of_name.points)
      add_run(words, Sign::Name);
  }

  void add_address(const std::string& address) {
    begin("(an address of the commit)");
    add_run(words_of(secrets_.alphabet, address), Sign::Token);
  }

 private:
  void begin(std::string source) {
    source_ = static_cast<std::uint32_t>(secrets_.sources.size());
    secrets_.sources.push_back(std::move(source));
  }

  void add_text(std::string_view paragraph) {
    for_each_gram(secrets_.alphabet, shingles_only, paragraph, [&](std::uint64_t key) {
      secrets_.fingerprints.add({key, source_, Sign::Text}, shingles_only);
    });
    add_short(paragraph, of_paragraph);
  }

  void add_short(std::string_view text, Least least) {
    if (text.size() > longest_short_text) return;
    const WordList words = words_of(secrets_.alphabet, text);
    if (words.hashes.size() >= least.words && words.hashes.size() < shingle_words &&
        words.points >= least.points)
      add_run(words, Sign::Text);
  }

  // One run of all words; of the last eight where there are more.
  void add_run(const WordList& words, Sign sign) {
    if (words.other || words.hashes.empty()) return;
    const std::size_t n = std::min(words.hashes.size(), shingle_words);
    std::uint64_t sum = 0;
    for (std::size_t i = words.hashes.size() - n; i < words.hashes.size(); ++i)
      sum = sum * gram::base + words.hashes[i];
    secrets_.fingerprints.add({gram::key(sum, n), source_, sign}, 1U << n);
  }

  Secrets& secrets_;
  std::uint32_t source_ = 0;
};

// What a public text has in common with the secret ones.
class Forgiver {
 public:
  explicit Forgiver(const Secrets& secrets) : secrets_(secrets) {}

  void read(const ContentFile& file) {
    for (const Fragment& fragment : fragments_of(file.path, file.bytes)) look(fragment.text);
    for_each_form(file.bytes, [&](Form, std::string_view text) { look(text); });
    look(file.path);
  }

  [[nodiscard]] std::vector<std::uint64_t> take() { return std::move(keys_); }

 private:
  void look(std::string_view text) {
    for_each_gram(secrets_.alphabet, secrets_.fingerprints.lengths(), text, [&](std::uint64_t key) {
      if (secrets_.fingerprints.find(key) != nullptr) keys_.push_back(key);
    });
  }

  const Secrets& secrets_;
  std::vector<std::uint64_t> keys_;
};

}  // namespace

Secrets fingerprint(const Archive& archive, const std::vector<ContentFile>& open_texts,
                    const std::vector<std::string>& addresses) {
  Secrets secrets;
  Maker maker(secrets);
  for (const ContentFile& file : archive.secret) maker.add(file);
  for (const std::string& name : archive.secret_names) maker.add_name(name);
  for (const std::string& address : addresses) maker.add_address(address);
  secrets.fingerprints.seal();
  Forgiver forgiver(secrets);
  for (const ContentFile& file : archive.open) forgiver.read(file);
  for (const ContentFile& file : open_texts) forgiver.read(file);
  secrets.fingerprints.forgive(forgiver.take());
  std::sort(secrets.digests.begin(), secrets.digests.end());
  return secrets;
}

}  // namespace palermo::audit
