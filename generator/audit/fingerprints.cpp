// SPDX-License-Identifier: Apache-2.0
#include "audit/fingerprints.h"

#include <algorithm>
#include <cstdint>
#include <tuple>

namespace palermo::audit {

std::string_view code_of(Sign sign) {
  switch (sign) {
    case Sign::Text:
      return "unreleased-text";
    case Sign::Token:
      return "unreleased-token";
    case Sign::Name:
      return "unreleased-name";
  }
  return "unreleased-text";
}

void Fingerprints::add(const Fingerprint& fingerprint, Lengths lengths) {
  all_.push_back(fingerprint);
  lengths_ |= lengths;
}

void Fingerprints::seal() {
  std::sort(all_.begin(), all_.end(), [](const Fingerprint& a, const Fingerprint& b) {
    return std::tie(a.key, a.source, a.sign) < std::tie(b.key, b.source, b.sign);
  });
  const auto same = [](const Fingerprint& a, const Fingerprint& b) { return a.key == b.key; };
  all_.erase(std::unique(all_.begin(), all_.end(), same), all_.end());
  index();
}

void Fingerprints::forgive(std::vector<std::uint64_t> keys) {
  std::sort(keys.begin(), keys.end());
  std::erase_if(all_, [&](const Fingerprint& fingerprint) {
    return std::binary_search(keys.begin(), keys.end(), fingerprint.key);
  });
  index();
}

void Fingerprints::index() {
  std::fill(filter_.begin(), filter_.end(), 0);
  for (const Fingerprint& one : all_)
    filter_[one.key >> filter_shift] |= std::uint64_t{1} << (one.key & 63U);
}

const Fingerprint* Fingerprints::look_up(std::uint64_t key) const {
  const auto before = [](const Fingerprint& one, std::uint64_t wanted) { return one.key < wanted; };
  const auto found = std::lower_bound(all_.begin(), all_.end(), key, before);
  return found != all_.end() && found->key == key ? &*found : nullptr;
}

}  // namespace palermo::audit
