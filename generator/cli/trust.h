// SPDX-License-Identifier: Apache-2.0
// What a command rests its trust on: the roots that it was given, the register that they signed,
// the head last published. Joins `authority`, which knows keys, to `disclosure`, which knows
// decisions. Everything here is private.
#pragma once

#include "authority/head.h"
#include "authority/register.h"
#include "authority/verified_cache.h"
#include "cli/command.h"
#include "disclosure/docket.h"
#include "edition/export.h"
#include "git/revision.h"
#include "mechanism/reference.h"

#include <memory>
#include <optional>
#include <vector>

namespace palermo::cli {

struct Trust {
  authority::Register keys;  // empty where it cannot be trusted
  std::unique_ptr<authority::VerifiedCache> cache;
  std::optional<authority::Head> published;
  std::vector<Diagnostic> warnings;  // of a register that nothing rests on yet
  // Why no site may be made of this archive: then the last good one stands.
  std::vector<Diagnostic> refusals;
  // Why nobody can tell who has to approve what becomes public; none where that is known.
  std::optional<Diagnostic> doubt;
};

// An archive as far as it was read.
struct Foundation {
  const git::Revision& revision;
  const mechanism::Reference& reference;
  const std::vector<edition::ReferenceFile>& files;
};

// Opens the register and the roots' signatures beside it, where there are roots to judge it by.
// Fails where a file from outside the repository cannot be read.
[[nodiscard]] Result<Trust> read_trust(const SourceOptions& options, const Foundation& foundation);

// The checks of a docket; `trust` and `reference` must outlive it.
[[nodiscard]] disclosure::Scrutiny scrutiny_of(const Trust& trust,
                                               const mechanism::Reference& reference,
                                               std::size_t threads);

// Adds what the log of the docket says against a site; gives the head to keep once it is made.
[[nodiscard]] authority::Head conclude(const disclosure::LogState& log,
                                       const mechanism::Reference& reference, Trust& trust);

}  // namespace palermo::cli
