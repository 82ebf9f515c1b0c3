// SPDX-License-Identifier: Apache-2.0
// What the public address of `palermo serve` shows: the site that `palermo build` makes of a
// revision, byte for byte, in a private folder. Made beside everything else, and again when the
// revision is another.
#pragma once

#include "base/sha256.h"
#include "cli/publish.h"
#include "preview/server.h"

#include <boost/filesystem/path.hpp>

#include <future>
#include <optional>
#include <string>

namespace palermo::cli {

class PublicCopy {
 public:
  // `request.out`: where it stands, in a folder of nobody else.
  explicit PublicCopy(BuildRequest request) : request_(std::move(request)) {}

  // Begins to make it where it is not of the present revision. What came of the last making is
  // given back once: what went wrong, or nothing.
  [[nodiscard]] std::string look();

  // A file of it as it is. From any thread.
  [[nodiscard]] preview::Answer give(const std::string& path) const;

 private:
  BuildRequest request_;
  bool begun_ = false;
  std::optional<Sha256> made_of_;  // none: no revision could be read
  std::future<std::string> making_;  // waits for its thread when it goes
};

}  // namespace palermo::cli
