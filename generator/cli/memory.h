// SPDX-License-Identifier: Apache-2.0
// What a build remembers of the last one, in a private folder: from what it was made, until when it
// holds, and how the site lay on the disk. Hashes and two instants, no text and no path. Whatever
// is wrong with it, the build is made anew: a memory can save work and change no byte.
#pragma once

#include "base/date.h"
#include "base/result.h"
#include "base/sha256.h"
#include "cli/publish.h"

#include <boost/filesystem/path.hpp>

namespace palermo::cli {

class Memory {
 public:
  // Without a cache, and for builds of an edition, with a head to keep or with a theme that is in
  // memory, one that remembers nothing. Refused: a folder that others may enter, or in the site.
  [[nodiscard]] static Result<Memory> open(const BuildRequest& request);

  // Is the site what this build would make? Writes nothing.
  [[nodiscard]] bool stands() const;

  // After the switch, while the lock is held. It is no harm where that fails.
  void remember(Instant as_of, Instant changes_at) const;

 private:
  explicit Memory(const BuildRequest& request) : request_(&request) {}

  const BuildRequest* request_;
  boost::filesystem::path file_;  // empty: remembers nothing
  Sha256 program_, key_;          // before anything was read
};

}  // namespace palermo::cli
