// SPDX-License-Identifier: Apache-2.0
// How the files of an archive stand: there, decided, public, held by which gate, changed since the
// decision. Goes by names, decisions and what is granted; quotes nothing. Private.
#pragma once

#include "cli/archive.h"

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace palermo::cli {

// The files of one kind of one State, cluster and language.
struct StandingRow {
  std::string state;     // code; "-" for papers of the secretariat
  std::string cluster;   // id; "-" where the kind belongs to none
  std::string kind;
  std::string language;  // "fr"; "data"; "attachments"
  std::size_t there = 0;      // files
  std::size_t undecided = 0;  // named by no decision
  std::size_t open = 0;       // public
  std::size_t drifted = 0;    // other bytes than those that were decided on
  std::size_t held = 0;       // decided, and not public for another reason
  std::map<std::string, std::size_t> gates;  // why the held ones are: code of `check`, files
};

struct Standings {
  std::vector<StandingRow> rows;  // by State, cluster, kind, language
  std::size_t strange = 0;        // files in reviews/ and conference/ that are of no part
};

struct StandingFilter {
  std::string state, cluster, kind, language;  // empty: all
};

// Every file in reviews/ and conference/, by name alone.
[[nodiscard]] Result<std::vector<std::string>> material_of(const git::Revision& revision);

[[nodiscard]] tl::expected<Standings, Failure> standings_of(const Archive& archive,
                                                            const StandingFilter& filter);

}  // namespace palermo::cli
