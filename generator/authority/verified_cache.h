// SPDX-License-Identifier: Apache-2.0
// Signatures that were verified before, by content: a hash of the message, the signature's file and
// the key. Only good ones are kept, so that what is not in it, or is damaged, is verified again; no
// bit turned over in its file makes a bad signature good. Knows nothing of what was signed.
#pragma once

#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include <boost/filesystem/path.hpp>

#include "authority/public_key.h"
#include "base/result.h"
#include "base/sha256.h"

namespace palermo::authority {

// Safe to share among threads.
class VerifiedCache {
 public:
  VerifiedCache() = default;  // remembers nothing

  // Makes the folder where there is none. One that others may enter is refused: whoever can write
  // into it could write down what never verified.
  [[nodiscard]] Result<void> open(const boost::filesystem::path& folder);

  [[nodiscard]] static Sha256 key(std::string_view message, std::string_view armored,
                                  const PublicKey& key);

  [[nodiscard]] bool contains(const Sha256& key) const;
  void remember(const Sha256& key);

  // Writes what was added. It is no harm where that fails: the next run verifies again.
  void save() const;

 private:
  void load(std::string_view bytes);

  boost::filesystem::path file_;  // empty: not open
  std::vector<Sha256> known_;     // sorted
  std::mutex mutex_;
  std::vector<Sha256> fresh_;
};

}  // namespace palermo::authority
