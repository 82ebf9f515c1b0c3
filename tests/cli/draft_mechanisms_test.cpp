// SPDX-License-Identifier: Apache-2.0
// The rules are data: the drafts of 2011 and 2017 make a site as the adopted Mechanism does.
#include "base/sha256.h"
#include "cli/publish.h"
#include "support/catch.h"
#include "support/repository.h"

#include <boost/filesystem.hpp>

#include <sstream>

using namespace palermo;
using palermo::test::read_file;
using palermo::test::TemporaryFolder;
using palermo::test::TestRepository;
namespace fs = boost::filesystem;

namespace {

const fs::path content = fs::path(PALERMO_SOURCE_DIR) / "content";

// An archive under a draft: its rules, the States and treaties, and one released document.
void fill(TestRepository& repository, const std::string& draft, const std::string& part) {
  repository.write("content/mechanism.json", read_file(content / "mechanisms" / draft));
  for (const char* name : {"instruments.json", "states.json", "taxonomy.json"})
    repository.write(std::string("content/") + name, read_file(content / name));
  const std::string data = R"({"original": "fr"})", text = "# Note exemple\n\nTexte.\n";
  repository.write("content/" + part + ".json", data);
  repository.write("content/" + part + ".fr.md", text);
  repository.write("content/decisions/xaa/0001-note.json",
                   R"({"decision": "xaa-0001", "act": "publish", "state": "xaa",
                       "decided_on": "2026-01-01", "paragraph": "36", "reference": "Note 1",
                       "files": [{"path": ")" +
                       part + R"(.json", "sha256": ")" + to_text(sha256(data)) +
                       R"("}, {"path": ")" + part + R"(.fr.md", "sha256": ")" +
                       to_text(sha256(text)) + R"("}]})");
  repository.commit();
}

std::string built_page(const TestRepository& repository, const std::string& page) {
  const TemporaryFolder folder;
  std::ostringstream out, errors;
  cli::BuildRequest request;
  request.source.repository = repository.path().string();
  request.source.as_of = "2026-06-01";
  request.theme = PALERMO_SOURCE_DIR;
  request.out = (folder.path() / "public").string();
  const cli::ExitStatus status = cli::build_site(request, out, errors);
  INFO(errors.str());
  REQUIRE(status == cli::ExitStatus::Ok);
  return read_file(folder.path() / "public" / page);
}

}  // namespace

TEST_CASE("the draft of 2011, which has no clusters, makes a site by its cycle") {
  TestRepository repository;
  fill(repository, "untoc-2011-draft.json", "reviews/xaa/cycle-1/document/note");
  const std::string page = built_page(repository, "fr/xaa/cycle-1_document-note.html");
  CHECK(page.find("Note exemple") != std::string::npos);
}

TEST_CASE("the draft of 2017 makes a site by its own clusters, and article 11 stands in two") {
  TestRepository repository;
  fill(repository, "untoc-2017-annex2.json", "reviews/xaa/criminal-justice/document/note");
  const std::string page = built_page(repository, "fr/xaa/criminal-justice_document-note.html");
  CHECK(page.find("Note exemple") != std::string::npos);
  const std::string cluster = built_page(repository, "en/clusters/criminal-justice.html");
  CHECK(cluster.find("11(b)") != std::string::npos);
}
