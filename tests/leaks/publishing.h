// SPDX-License-Identifier: Apache-2.0
// Publishes repositories in a test, as the command does.
#pragma once

#include <string>

#include <boost/filesystem/path.hpp>

#include "cli/publication.h"
#include "leaks/archive.h"

namespace palermo::leaks {

struct Said {
  cli::ExitStatus status = cli::ExitStatus::Ok;
  std::string out, errors;
};

[[nodiscard]] cli::PublishRequest request_for(const boost::filesystem::path& repository,
                                              const boost::filesystem::path& to);
[[nodiscard]] Said publish(const cli::PublishRequest& request);

[[nodiscard]] std::string last_report(const boost::filesystem::path& to);
[[nodiscard]] std::size_t releases(const boost::filesystem::path& to);

// The small archive, and the same with one more decision that withdraws a text.
struct Withdrawal {
  Withdrawal();
  Archive before, after;
  std::string path, text;
};

// Whether any file of a folder has these words in it.
[[nodiscard]] bool holds(const boost::filesystem::path& folder, const std::string& words);

// A line of the text that nothing else has.
[[nodiscard]] std::string telling_words(const std::string& text);

}  // namespace palermo::leaks
