// SPDX-License-Identifier: Apache-2.0
#include "authority/verified_cache.h"

#include "authority/private_file.h"

#include <algorithm>

namespace palermo::authority {
namespace {

constexpr std::string_view title = "palermo: signatures that verified, 1\n";
constexpr std::size_t most_entries = 1'000'000;
constexpr std::size_t entry_size = 32;

std::string_view view(const Sha256& digest) {
  return {reinterpret_cast<const char*>(digest.bytes.data()), digest.bytes.size()};
}

}  // namespace

Result<void> VerifiedCache::open(const boost::filesystem::path& folder) {
  if (const auto made = make_private_folder(folder); !made) return made;
  file_ = folder / "verified";
  const std::size_t most = title.size() + (most_entries + 1) * entry_size;
  if (const auto bytes = read_private(file_, most)) load(*bytes);
  return {};
}

// All of it, or nothing where a bit is not as it was written.
void VerifiedCache::load(std::string_view bytes) {
  if (bytes.size() < title.size() + entry_size || !bytes.starts_with(title)) return;
  const std::string_view sum = bytes.substr(bytes.size() - entry_size);
  bytes.remove_suffix(entry_size);
  if (view(sha256(bytes)) != sum) return;
  bytes.remove_prefix(title.size());
  known_.resize(bytes.size() / entry_size);
  for (std::size_t i = 0; i < known_.size(); ++i)
    std::copy_n(bytes.begin() + static_cast<std::ptrdiff_t>(i * entry_size), entry_size,
                known_[i].bytes.begin());
  std::sort(known_.begin(), known_.end());
}

Sha256 VerifiedCache::key(std::string_view message, std::string_view armored,
                          const PublicKey& key) {
  std::string text(title);
  text += view(sha256(message));
  text += view(sha256(armored));
  text.append(key.bytes.begin(), key.bytes.end());
  return sha256(text);
}

bool VerifiedCache::contains(const Sha256& key) const {
  return std::binary_search(known_.begin(), known_.end(), key);
}

void VerifiedCache::remember(const Sha256& key) {
  if (file_.empty()) return;
  const std::lock_guard lock(mutex_);
  fresh_.push_back(key);
}

void VerifiedCache::save() const {
  if (file_.empty() || fresh_.empty()) return;
  std::vector<Sha256> all = known_.size() + fresh_.size() > most_entries ? fresh_ : known_;
  if (all.size() == known_.size()) all.insert(all.end(), fresh_.begin(), fresh_.end());
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  if (all.size() > most_entries) return;
  std::string bytes(title);
  for (const Sha256& entry : all) bytes += view(entry);
  bytes += view(sha256(bytes));
  (void)write_private(file_, bytes);
}

}  // namespace palermo::authority
