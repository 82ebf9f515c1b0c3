// SPDX-License-Identifier: Apache-2.0
#include "attachments/attachment.h"
#include "base/sha256.h"
#include "cli/run_program.h"
#include "cli/work_tree.h"
#include "support/catch.h"
#include "support/made_files.h"
#include "support/made_pdf.h"

using namespace palermo;
using namespace palermo::test;

namespace {

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

const std::string dirty = MadePdf{.trailer = "/Info << /Author (zephrolin) >>"}.bytes();
const std::string answer = "reviews/xaa/criminalization/responses/untoc/5-1";

}  // namespace

TEST_CASE("clean writes a clean copy beside the file, and tells what it mended and its hash") {
  const TemporaryFolder folder;
  folder.write("annex.pdf", dirty);
  const std::string file = (folder.path() / "annex.pdf").string();
  const RunResult result = run_palermo({"clean", file});
  CHECK(result.status == 0);
  const std::string made = read_file(folder.path() / "annex.clean.pdf");
  CHECK(attachments::check(made, "annex.clean.pdf").empty());
  CHECK(contains(result.out, to_text(sha256(made))));
  CHECK(contains(result.out, "[pdf-author-data]"));
  CHECK_FALSE(contains(result.out, "zephrolin"));
  // Nothing is written over.
  CHECK(run_palermo({"clean", file}).status == 4);
  CHECK(read_file(folder.path() / "annex.pdf") == dirty);
}

TEST_CASE("clean names the copy by its type, and refuses another ending") {
  const TemporaryFolder folder;
  folder.write("photo.jpeg", jpeg_of(small_pixels()) + "rest");
  const std::string file = (folder.path() / "photo.jpeg").string();
  CHECK(run_palermo({"clean", file, "--to", (folder.path() / "a.png").string()}).status == 2);
  CHECK(run_palermo({"clean", file}).status == 0);
  CHECK(boost::filesystem::exists(folder.path() / "photo.clean.jpg"));
}

TEST_CASE("what cannot be cleaned is told, and nothing is written") {
  const TemporaryFolder folder;
  folder.write("form.pdf", MadePdf{.catalog = "/AcroForm << /Fields [ ] >>"}.bytes());
  const RunResult result = run_palermo({"clean", (folder.path() / "form.pdf").string()});
  CHECK(result.status == 1);
  CHECK(contains(result.errors, "[pdf-form]"));
  CHECK_FALSE(boost::filesystem::exists(folder.path() / "form.clean.pdf"));
  CHECK(run_palermo({"clean", (folder.path() / "none.pdf").string()}).status == 3);
}

TEST_CASE("decide refuses an attachment that is not clean, with its reasons") {
  WorkTree tree;
  tree.write(answer + ".annex.pdf", dirty);
  const auto decide = [&] {
    return run_palermo({"decide", "publish", "--repo", tree.path().string(), "--state", "xaa",
                        "--reference", "Note 1",
                        (tree.content() / (answer + ".annex.pdf")).string(),
                        (tree.content() / (answer + ".json")).string()});
  };
  const RunResult refused = decide();
  CHECK(refused.status == 1);
  CHECK(contains(refused.errors, "[pdf-author-data]"));
  CHECK(contains(refused.errors, "palermo clean"));
  tree.write(answer + ".annex.pdf", attachments::clean(dirty, "a.pdf").value->bytes);
  CHECK(decide().status == 0);
}
