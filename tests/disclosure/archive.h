// SPDX-License-Identifier: Apache-2.0
// An archive for a test of disclosure: the real rules with a drawing of lots of its own, a
// repository to write decisions and parts into, and what comes out of it.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "disclosure/docket.h"
#include "disclosure/explain.h"
#include "disclosure/plan.h"
#include "disclosure/releaser.h"
#include "support/repository.h"

namespace palermo::test {

// Lots: xaa is reviewed by xab and xac; xae by xaa, xab, xah, xai; the others by nobody yet.
[[nodiscard]] const mechanism::Reference& reference();

// The fields of a decision as they are written; raw JSON after the fixed ones.
struct Wording {
  std::string act = "publish";
  std::string decided_on = "2027-03-14";
  std::string more;  // R"("not_before": "2027-04-01T00:00:00Z")"
};

// Everything that a site would get to know.
struct Outcome {
  std::map<std::string, std::string> files;     // path → bytes
  std::map<std::string, std::string> since;     // path → decision and day
  std::map<std::string, std::string> earlier;   // path → decisions that released other bytes
  std::vector<std::string> tombstones;          // "stem decision"
  std::vector<std::string> parts;               // stems, in order
  disclosure::Findings findings;                // private

  [[nodiscard]] std::vector<std::string> codes(std::string_view path) const;
  [[nodiscard]] bool has(const std::string& path) const { return files.contains(path); }
};

class Archive {
 public:
  // Writes a file below content/.
  void file(const std::string& path, std::string_view bytes);
  // A part with plain data in the original language and texts in these.
  void part(const std::string& stem, const std::vector<Language>& languages,
            const std::string& data = R"({"original": "en"})");
  // A decision on files as they stand now.
  void decide(const std::string& issuer, int number, const std::vector<std::string>& paths,
              const Wording& wording = {});
  // As it would be written, to be spoilt.
  [[nodiscard]] std::string decision(const std::string& issuer, int number,
                                     const std::vector<std::string>& paths,
                                     const Wording& wording = {}) const;

  [[nodiscard]] git::Revision revision();  // commits first
  [[nodiscard]] Outcome outcome(std::string_view as_of = "2027-06-01T00:00:00Z");

  TestRepository repository;
  std::vector<std::string> opened;  // by the last outcome()

 private:
  std::map<std::string, std::string> bytes_;
};

[[nodiscard]] disclosure::TextRules plain_rules();

}  // namespace palermo::test
