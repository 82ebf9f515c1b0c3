// SPDX-License-Identifier: Apache-2.0
// Everything that a site follows from, besides the instant, as one hash: the tree of the revision,
// the roots' keys, templates, messages and files of the theme, options, the program with its
// libraries, Pagefind. Two builds with one key make the same bytes, as long as no embargo begins
// or ends between them.
#pragma once

#include "base/result.h"
#include "base/sha256.h"
#include "cli/publish.h"

namespace palermo::cli {

// This program and every library that it was started with: to be asked before anything is opened.
[[nodiscard]] Result<Sha256> program_key();

// An error where something cannot be read: the build itself will say what.
[[nodiscard]] Result<Sha256> build_key(const BuildRequest& request, const Sha256& program);

}  // namespace palermo::cli
