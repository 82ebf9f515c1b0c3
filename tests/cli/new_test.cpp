// SPDX-License-Identifier: Apache-2.0
// The files of new documents.
#include "cli/archive_folder.h"
#include "cli/content_folder.h"
#include "cli/new_part.h"
#include "mechanism/part_data.h"
#include "support/catch.h"

using namespace palermo;
using test::ArchiveFolder;
using test::contains;
namespace fs = boost::filesystem;

namespace {

const std::string answers = "content/reviews/fra/criminalization/responses/untoc/";

std::vector<std::string> in_french(std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), "new");
  arguments.insert(arguments.end(), {"--language", "fr"});
  return arguments;
}

test::RunResult lay_out_answers(const ArchiveFolder& archive) {
  return archive.run(in_french(
      {"responses", "--state", "fra", "--cluster", "criminalization", "--instrument", "untoc"}));
}

// What the loaders say of every data file of the archive.
void check_data(const ArchiveFolder& archive) {
  const auto reference = mechanism::load(cli::reader_of(archive / "content"));
  REQUIRE(reference.value);
  std::size_t files = 0;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(archive / "content")) {
    const std::string path =
        entry.path().lexically_relative(archive / "content").generic_string();
    const auto parsed = mechanism::parse_part_path(path, *reference.value);
    if (!parsed || !path.ends_with(".json")) continue;
    INFO(path);
    ++files;
    CHECK(mechanism::parse_part_data(path, test::read_file(entry.path()), parsed->id,
                                     *reference.value)
              .diagnostics.empty());
  }
  CHECK(files > 0);
}

}  // namespace

TEST_CASE("new responses lays out data and a text for each question that belongs there") {
  const ArchiveFolder archive;
  const auto outcome = lay_out_answers(archive);
  REQUIRE(outcome.status == 0);
  CHECK(archive.read(answers + "5-1.fr.md").empty());
  CHECK(contains(archive.read(answers + "5-1.json"), "\"original\": \"fr\""));
  CHECK_FALSE(fs::exists(archive / (answers + "16-1.json")));  // of another cluster
  CHECK(contains(outcome.out, "palermo decide publish --state fra"));
}

TEST_CASE("the questions stand in the author's language where no decision and no build reaches") {
  const ArchiveFolder archive;
  REQUIRE(lay_out_answers(archive).status == 0);
  const std::string sheet = "worksheets/fra/criminalization/responses-untoc.fr.md";
  CHECK(contains(archive.read(sheet), "Les règles nationales définissent-elles le groupe"));
  CHECK(contains(archive.read(sheet), "\"partly\""));
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(archive / answers))
    CHECK_FALSE(contains(test::read_file(entry.path()), "Les règles nationales"));
  const auto ignored =
      cli::run_command({"git", "-C", archive.path(), "check-ignore", "--quiet", sheet});
  CHECK(ignored.good());
}

TEST_CASE("new never writes over what is there, and adds a translation beside it") {
  const ArchiveFolder archive;
  archive.write(answers + "5-1.fr.md", "Écrit hier.\n");
  archive.write(answers + "5-1.json", R"({"original": "fr", "answer": "yes"})");
  REQUIRE(lay_out_answers(archive).status == 0);
  CHECK(archive.read(answers + "5-1.fr.md") == "Écrit hier.\n");
  CHECK(archive.read(answers + "5-1.json") == R"({"original": "fr", "answer": "yes"})");
  const auto again = archive.run({"new", "responses", "--state", "fra", "--cluster",
                                  "criminalization", "--instrument", "untoc", "--part", "5-1",
                                  "--language", "es"});
  CHECK(again.status == 0);
  CHECK(contains(again.out, "5-1.es.md"));
  CHECK(archive.read(answers + "5-1.json") == R"({"original": "fr", "answer": "yes"})");
}

TEST_CASE("an answer that was laid out and not written cannot be published") {
  const ArchiveFolder archive;
  REQUIRE(lay_out_answers(archive).status == 0);
  const auto decided = archive.run({"decide", "publish", "--state", "fra", "--reference", "Note 1",
                                    "reviews/fra/criminalization/responses/untoc"});
  CHECK(decided.status == 1);
  CHECK(contains(decided.errors, "nothing-written"));
  CHECK(contains(decided.errors, "5-1.json"));
  CHECK(contains(decided.errors, "5-1.fr.md"));
  CHECK_FALSE(fs::exists(archive / "content/decisions"));
}

TEST_CASE("new lays out data of every kind that the loaders accept") {
  const ArchiveFolder archive;
  const std::vector<std::string> review = {"--state", "fra", "--cluster", "criminalization"};
  const auto make = [&](std::vector<std::string> arguments, bool in_review) {
    if (in_review) arguments.insert(arguments.end(), review.begin(), review.end());
    INFO(arguments.front());
    CHECK(archive.run(in_french(std::move(arguments))).status == 0);
  };
  make({"observation", "--part", "training", "--finding", "suggestion", "--title", "T"}, true);
  make({"summary", "--part", "summary"}, true);
  make({"dialogue", "--part", "reply", "--speaker", "fra", "--channel", "written"}, true);
  make({"document", "--part", "figures", "--date", "2027-03-14"}, true);
  make({"experience", "--part", "experience"}, true);
  make({"progress", "--part", "new-law", "--refers-to", "observations/training", "--status",
        "done"}, true);
  make({"responses", "--instrument", "untoc", "--part", "5-1", "--answer", "partly"}, true);
  make({"legislation", "--state", "fra", "--part", "code", "--url", "https://example.org/"},
       false);
  make({"focal-point", "--state", "fra", "--part", "focal-point", "--institution", "ar=أ",
        "--institution", "zh=司", "--institution", "en=Ministry", "--institution", "fr=Ministère",
        "--institution", "ru=Министерство", "--institution", "es=Ministerio"},
       false);
  make({"general-report", "--part", "first"}, false);
  make({"stakeholder-dialogue", "--part", "session", "--self-raised", "fra"}, false);
  make({"background-paper", "--part", "paper"}, false);
  check_data(archive);
}

TEST_CASE("new says at once what is missing, and writes nothing then") {
  const ArchiveFolder archive;
  const auto placeless = archive.run(in_french({"observation", "--part", "x"}));
  CHECK(placeless.status == 1);
  CHECK(contains(placeless.errors, "--state"));
  CHECK(contains(placeless.errors, "--cluster"));
  const auto fieldless = archive.run(in_french(
      {"observation", "--state", "fra", "--cluster", "criminalization", "--part", "x"}));
  CHECK(fieldless.status == 1);
  CHECK(contains(fieldless.errors, "finding"));
  CHECK(contains(archive.run(in_french({"poem", "--part", "x"})).errors, "observations"));
  CHECK_FALSE(fs::exists(archive / "content/reviews"));
}

TEST_CASE("a State that is a party to the Convention against Corruption is not asked again") {
  const ArchiveFolder archive;
  const auto outcome = lay_out_answers(archive);
  REQUIRE(outcome.status == 0);
  const auto reference = mechanism::load(cli::reader_of(archive / "content"));
  REQUIRE(reference.value);
  for (const mechanism::Question& question : reference.value->questions) {
    const bool here = question.cluster->id == "criminalization" &&
                      question.instrument != nullptr && question.instrument->id == "untoc";
    if (!here) continue;
    INFO(question.id);
    CHECK(fs::exists(archive / (answers + question.part + ".json")) !=
          question.unless_party_to_uncac);
  }
}

TEST_CASE("a kind is named by its id, or by one of it") {
  const ArchiveFolder archive;
  const auto reference = mechanism::load(cli::reader_of(archive / "content"));
  REQUIRE(reference.value);
  CHECK(cli::kind_named("observation", *reference.value)->id == "observations");
  CHECK(cli::kind_named("summary", *reference.value)->id == "summary");
  CHECK(cli::kind_named("observationss", *reference.value) == nullptr);
}
