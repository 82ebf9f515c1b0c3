// SPDX-License-Identifier: Apache-2.0
// The sample archive, built by the program itself, in the eyes of the audit.
#include "audit/audit.h"
#include "audit/json.h"
#include "cli/command.h"
#include "support/catch.h"
#include "support/repository.h"
#include "support/temporary_folder.h"

#include <boost/filesystem/operations.hpp>

#include <algorithm>
#include <fstream>
#include <map>
#include <set>

using namespace palermo;
using namespace palermo::test;
namespace fs = boost::filesystem;

namespace {

const fs::path source = PALERMO_SOURCE_DIR;

// Why a part of the samples is not public, where no rule on the words of a text is needed to see.
const std::set<std::string> plain_reasons = {
    "no-decision",      "embargoed",          "withdrawn",          "expired",
    "changed",          "decision-malformed", "outside-own-folder", "decision-duplicate-keys",
    "data-not-released", "agreement-missing", "wrong-party",        "author-consent-missing",
    "languages-missing"};

struct Samples {
  TestRepository repository;
  std::string all_text;

  Samples() {
    for (const auto& entry : fs::recursive_directory_iterator(source / "content")) {
      if (!fs::is_regular_file(entry.path())) continue;
      const std::string bytes = read_file(entry.path());
      repository.write(entry.path().lexically_relative(source).generic_string(), bytes);
      all_text += bytes;
    }
    repository.commit();
  }
};

void build(const Samples& samples, const std::string& as_of, const fs::path& out) {
  const std::string repository = samples.repository.path().string();
  const std::string site = out.string(), theme = source.string();
  const char* const words[] = {"palermo",          "build",   "--quiet",     "--repo",
                               repository.c_str(), "--as-of", as_of.c_str(), "--out",
                               site.c_str(),       "--theme", theme.c_str()};
  REQUIRE(cli::run_program(static_cast<int>(std::size(words)), words) == 0);
}

}  // namespace

TEST_CASE("the site of the sample archive is clean, and every plainly hidden canary is found") {
  const auto expected = audit::parse_json(read_file(source / "tests/samples/expected.json"));
  REQUIRE(expected);
  const std::string as_of = (*expected)["as_of"].get<std::string>();
  const Samples samples;
  const TemporaryFolder folder;
  audit::Request request{.repository = samples.repository.path(),
                         .site = folder.path() / "site",
                         .as_of = *parse_instant(as_of)};
  build(samples, as_of, request.site);
  const auto clean = audit::audit(request);
  REQUIRE(clean);
  CHECK(clean->files > 2000);
  for (const audit::Finding& finding : clean->findings) CHECK(audit::to_text(finding).empty());
  CHECK(clean->not_read.empty());

  std::map<std::string, std::string> canaries;  // by part
  for (const auto& [part, facts] : (*expected)["parts"].items()) {
    const auto canary = audit::text_of(facts, "canary");
    if (canary && plain_reasons.contains(audit::text_of(facts, "reason").value_or("")) &&
        samples.all_text.find(*canary) != std::string::npos)
      canaries.emplace(part, *canary);
  }
  REQUIRE(canaries.size() >= 60);
  std::ofstream page((request.site / "en/index.html").string(), std::ios::app);
  for (const auto& [part, canary] : canaries) page << canary << ", ";
  page.close();
  const auto leaky = audit::audit(request);
  REQUIRE(leaky);
  for (const auto& [part, canary] : canaries) {
    CAPTURE(part);
    CHECK(std::any_of(leaky->findings.begin(), leaky->findings.end(), [&](const auto& finding) {
      return finding.file == "en/index.html" && finding.content.starts_with(part);
    }));
  }
}
