// SPDX-License-Identifier: Apache-2.0
// Writes the next decision of an issuer into the content folder of a working tree, with the hashes
// of the files as they are there. What the decision is worth is for `disclosure` to say.
#pragma once

#include "base/date.h"
#include "base/result.h"

#include <boost/filesystem/path.hpp>

#include <optional>
#include <string>
#include <vector>

namespace palermo::cli {

struct Agreement {
  std::string state;
  std::string on;  // YYYY-MM-DD
  std::string reference;
};

struct DecisionRequest {
  boost::filesystem::path content;  // the content folder
  std::string act;                  // "publish", "withdraw", "expire"
  std::string state;                // the issuer: a State code or "secretariat"
  std::string reference;
  std::string paragraph;  // empty: that of the kinds concerned, where it is one
  std::string decided_on;
  std::string slug = "decision";
  std::string not_before, not_after;  // empty: none
  std::vector<Agreement> agreed_by;
  bool personal_data = false;
  bool logged = false;  // with its place in the log even where no other decision has one
  std::vector<std::string> paths;  // as typed
};

struct WrittenDecision {
  std::string path;  // "decisions/xaa/0003-decision.json"
  std::string id;    // "xaa-0003"
  std::size_t files = 0;
};

// Every mistake at once; nothing is written where there is an error.
[[nodiscard]] Checked<WrittenDecision> write_decision(const DecisionRequest& request);

// "xab:2027-03-01:Note verbale 4/2027"
[[nodiscard]] std::optional<Agreement> parse_agreement(const std::string& text);

}  // namespace palermo::cli
