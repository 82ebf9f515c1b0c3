// SPDX-License-Identifier: Apache-2.0
#include "cli/run_program.h"
#include "support/catch.h"
#include "support/temporary_folder.h"

#include <boost/filesystem.hpp>

#include <map>

using namespace palermo;
using test::run_palermo;
using test::RunResult;
namespace fs = boost::filesystem;

namespace {

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

std::map<std::string, std::string> files_in(const fs::path& folder) {
  std::map<std::string, std::string> files;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder))
    if (fs::is_regular_file(entry.path()))
      files[entry.path().lexically_relative(folder).generic_string()] =
          test::read_file(entry.path());
  return files;
}

// The project's own content, as of one instant.
class World {
 public:
  fs::path build(const std::string& name, const std::vector<std::string>& options = {}) {
    std::vector<std::string> arguments = {"build", "--repo", PALERMO_SOURCE_DIR, "--theme",
                                          PALERMO_SOURCE_DIR, "--no-search", "--quiet", "--out",
                                          at(name), "--as-of", "2026-11-23T00:00:00Z"};
    arguments.insert(arguments.end(), options.begin(), options.end());
    const RunResult built = run_palermo(arguments);
    CAPTURE(built.errors);
    REQUIRE(built.status == 0);
    return at(name);
  }
  [[nodiscard]] std::string at(const std::string& name) const {
    return (folder_.path() / name).string();
  }
  [[nodiscard]] RunResult merge(const std::vector<std::string>& parts) const {
    std::vector<std::string> arguments = {"merge", "--out", at("merged")};
    for (const std::string& part : parts) arguments.push_back(at(part));
    return run_palermo(arguments);
  }
  void change(const std::string& file) const { folder_.write(file, "changed"); }

 private:
  test::TemporaryFolder folder_;
};

}  // namespace

TEST_CASE("parts by language are, merged, the very site that one build makes") {
  World world;
  const auto whole = files_in(world.build("whole"));
  const auto first = files_in(world.build("first", {"--languages", "ar,zh"}));
  world.build("second", {"--languages", "en"});
  world.build("third", {"--languages", "fr,ru,es"});
  CHECK(first.contains("ar/index.html"));
  CHECK_FALSE(first.contains("en/index.html"));
  const RunResult merged = world.merge({"first", "second", "third"});
  CAPTURE(merged.errors);
  REQUIRE(merged.status == 0);
  CHECK(files_in(world.at("merged")) == whole);
}

TEST_CASE("a missing language, a changed file and a part of another build are told, all at once") {
  World world;
  world.build("first", {"--languages", "ar,zh,en"});
  world.build("second", {"--languages", "fr,ru"});
  const RunResult incomplete = world.merge({"first", "second"});
  CHECK(incomplete.status == 1);
  CHECK(contains(incomplete.errors, "no part has the pages in es"));

  world.build("other", {"--languages", "fr,ru,es", "--base-url", "https://other.example.org/"});
  const RunResult differs = world.merge({"first", "other"});
  CHECK(differs.status == 1);
  CHECK(contains(differs.errors, "different builds"));

  world.change("first/ar/index.html");
  const RunResult changed = world.merge({"first", "second"});
  CHECK(changed.status == 1);
  CHECK(contains(changed.errors, "ar/index.html"));
  CHECK_FALSE(fs::exists(world.at("merged")));
}

TEST_CASE("a code that is no working language is a mistake of use") {
  const RunResult refused = run_palermo({"build", "--languages", "de"});
  CHECK(refused.status == 2);
  CHECK(contains(refused.errors, "--languages"));
}
