// SPDX-License-Identifier: Apache-2.0
// The project's own sample archive: its repository, and what each of its parts must come to.
#pragma once

#include <map>
#include <string>
#include <vector>

#include <boost/filesystem/path.hpp>

namespace palermo::leaks {

struct ExpectedPart {
  bool is_public = false;
  std::vector<std::string> languages;         // those that are released
  std::vector<std::string> hidden_languages;  // of a public part
  std::vector<std::string> revised, stale;    // languages
  std::string reason;                         // why it is not public
  bool tombstone = false;
  std::string canary;  // empty: none
};

struct Expectations {
  std::string as_of;
  std::map<std::string, ExpectedPart> parts;  // by path without language and ending
  std::map<std::string, std::string> attachments;  // by path: why it is held; "": it is public
  std::vector<std::string> canaries;
};

[[nodiscard]] Expectations read_expectations();

// The repository of this source tree. Throws, with what to do, where there is none, or a part of
// its history is missing: a test that cannot see the archive has failed.
[[nodiscard]] boost::filesystem::path sample_repository();

}  // namespace palermo::leaks
