// SPDX-License-Identifier: Apache-2.0
// Looks through one file of a site for fingerprints and traces. For one thread.
#pragma once

#include "audit/finding.h"
#include "audit/forms.h"
#include "audit/secrets.h"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace palermo::audit {

class Scanner {
 public:
  // `ids`: hexadecimal, of which no ten digits from the beginning may stand anywhere.
  Scanner(const Secrets& secrets, const std::vector<std::string>& ids);

  void scan(const std::string& path, std::string_view bytes, const Sha256& digest,
            Findings& findings);
  void scan_path(const std::string& path, Findings& findings);

 private:
  void look_into(const std::string& file, std::string_view compressed);
  void look(const std::string& file, Form form, std::string_view text);
  void look_for_ids(const std::string& file, Form form, std::string_view text);
  void look_for_file(const std::string& file, const Sha256& digest);
  void flush(Findings& findings);

  const Secrets& secrets_;
  std::vector<std::string> ids_;  // lower and upper case
  std::set<Finding> found_;
};

}  // namespace palermo::audit
