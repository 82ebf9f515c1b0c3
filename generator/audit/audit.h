// SPDX-License-Identifier: Apache-2.0
// The audit as one list of calls: what a revision keeps to itself, and whether any of it, or
// anything else that does not belong there, is in a written site. Shares no code with what made the
// site. Out of its sight: material that only a rule on the words of a text holds back (length,
// names of States, personal data), a broken log, texts in another wording, what is compressed
// otherwise than a file by gzip or text in a PDF or PNG, what a font of a PDF renumbers, and what
// is drawn.
#pragma once

#include "audit/finding.h"
#include "base/date.h"
#include "base/result.h"

#include <boost/filesystem/path.hpp>

#include <string>
#include <vector>

namespace palermo::audit {

struct Request {
  boost::filesystem::path repository, site;
  std::string revision = "HEAD", content = "content";
  Instant as_of{};
  boost::filesystem::path theme;  // templates, texts of the interface, site and docs; may be ""
  boost::filesystem::path roots;  // the keys of the roots; needed where signatures are required
  std::size_t threads = 2;
};

struct Report {
  Findings findings;                  // sorted
  std::vector<std::string> not_read;  // content that could not be opened and was not looked for
  std::size_t files = 0, bytes = 0;
  std::size_t unreleased_files = 0, fingerprints = 0;
};

// Fails where repository, site or theme cannot be read.
[[nodiscard]] Result<Report> audit(const Request& request);

}  // namespace palermo::audit
