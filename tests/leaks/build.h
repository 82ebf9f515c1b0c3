// SPDX-License-Identifier: Apache-2.0
// Builds a site in this process, as the command does, and looks at all that came out of it.
#pragma once

#include <memory>
#include <string>

#include <boost/filesystem/path.hpp>

#include "leaks/snapshot.h"
#include "leaks/twin.h"

namespace palermo::pages {
struct Theme;
}

namespace palermo::leaks {

struct BuildOptions {
  std::string as_of;
  unsigned threads = 1;
  std::string theme{};  // empty: the program's own
  std::shared_ptr<const pages::Theme> ready_theme{};  // that, read and compiled
  std::string pagefind{};  // a program; empty: without search
  std::string roots{}, head{};  // files; empty: none
};

// The site of a repository, or of an exported edition, in a new folder that goes away again.
[[nodiscard]] Outcome build_repository(const boost::filesystem::path& repository,
                                       const BuildOptions& options);
[[nodiscard]] Outcome build_edition(const boost::filesystem::path& edition,
                                    const BuildOptions& options);

// The site of a twin as of small_as_of, without flags, by the roots of signed.h.
[[nodiscard]] Outcome build(const Twin& twin, const std::string& pagefind = {});

// The real Pagefind, as `./dev test` installs it. Throws where there is none: a test that cannot
// look into an index has failed.
[[nodiscard]] std::string pagefind();

}  // namespace palermo::leaks
