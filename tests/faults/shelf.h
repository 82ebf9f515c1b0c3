// SPDX-License-Identifier: Apache-2.0
// A shelf on which two small archives take turns, and what must hold of it at any moment: the old
// or the new site is served, wholly; and after a publication that ended well: nothing else is left.
#pragma once

#include "cli/publication.h"
#include "faults/calls.h"
#include "support/repository.h"
#include "support/temporary_folder.h"

#include <boost/filesystem/path.hpp>

#include <array>
#include <memory>
#include <string>

namespace palermo::faults {

class Turns {
 public:
  // Publishes the first archive.
  Turns();

  [[nodiscard]] boost::filesystem::path place() const { return folder_.path() / "shelf"; }

  // Of the archive whose turn it is.
  [[nodiscard]] cli::PublishRequest request() const;
  // The same with the fault.
  [[nodiscard]] Ended publish(const Fault& fault) const;

  // "old" or "new" where that one is served and is whole; else what is wrong.
  [[nodiscard]] std::string served() const;

  // Publishes what is due, without a fault, and gives the turn to the other. Empty where all is as
  // it should be afterwards; else what is wrong.
  [[nodiscard]] std::string finish();

  // What stands where nothing should, after a publication that ended well.
  [[nodiscard]] std::string left_over() const;

 private:
  [[nodiscard]] std::size_t old() const { return 1 - due_; }

  test::TemporaryFolder folder_;
  std::array<std::unique_ptr<test::TestRepository>, 2> archives_;
  std::array<std::string, 2> digests_;
  std::string theme_;
  std::size_t due_ = 0;
};

// Publishes and gives the exit status.
int publish_now(const cli::PublishRequest& request, std::string& said);

}  // namespace palermo::faults
