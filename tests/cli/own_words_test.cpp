// SPDX-License-Identifier: Apache-2.0
// Another mechanism is other data: the two examples make sites that name their own rules alone.
#include "cli/run_program.h"
#include "support/catch.h"
#include "support/repository.h"
#include "support/temporary_folder.h"

#include <boost/filesystem.hpp>

#include <set>

using namespace palermo;
using test::read_file;
using test::run_palermo;
using test::RunResult;
namespace fs = boost::filesystem;

namespace {

const fs::path source = PALERMO_SOURCE_DIR;

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

void copy(const fs::path& content, test::TestRepository& repository) {
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(content))
    if (fs::is_regular_file(entry.path()))
      repository.write("content/" + entry.path().lexically_relative(content).generic_string(),
                       read_file(entry.path()));
  repository.commit();
}

// The site of an example, made without search and downloads.
struct Example {
  test::TestRepository repository;
  test::TemporaryFolder folder;
  fs::path site = folder.path() / "public";

  explicit Example(const std::string& name) {
    copy(source / "examples" / name / "content", repository);
  }
  [[nodiscard]] RunResult run(std::vector<std::string> arguments) const {
    arguments.insert(arguments.end(),
                     {"--repo", repository.path().string(), "--as-of", "2027-01-01"});
    return run_palermo(arguments);
  }
  [[nodiscard]] RunResult build() const {
    return run({"build", "--no-search", "--no-downloads", "--quiet", "--theme", source.string(),
                "--out", site.string()});
  }
  [[nodiscard]] std::string page(const std::string& path) const { return read_file(site / path); }
};

std::vector<fs::path> pages_of(const fs::path& site) {
  std::vector<fs::path> pages;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(site)) {
    const std::string path = entry.path().lexically_relative(site).generic_string();
    // The manual is that of the program, and the page of looks shows samples of its own.
    if (path.ends_with(".html") && !path.starts_with("docs/") && !path.ends_with("style.html"))
      pages.push_back(entry.path());
  }
  return pages;
}

// Links of a page to files of the site that are not there.
std::set<std::string> broken_links(const fs::path& page, const std::string& html) {
  static const std::string mark = "href=\"";
  std::set<std::string> broken;
  for (std::size_t at = html.find(mark); at != std::string::npos; at = html.find(mark, at + 1)) {
    const std::size_t begin = at + mark.size();
    const std::string link = html.substr(begin, html.find_first_of("\"#?", begin) - begin);
    if (link.empty() || contains(link, ":")) continue;
    if (!fs::exists(page.parent_path() / link)) broken.insert(link);
  }
  return broken;
}

void check_site(const Example& example, const std::vector<std::string>& foreign) {
  const std::vector<fs::path> pages = pages_of(example.site);
  REQUIRE(pages.size() > 60);
  std::set<std::string> found;
  for (const fs::path& page : pages) {
    const std::string html = read_file(page);
    for (const std::string& link : broken_links(page, html))
      found.insert(page.lexically_relative(example.site).generic_string() + " leads to " + link);
    for (const std::string& word : foreign)
      if (contains(html, word))
        found.insert(page.lexically_relative(example.site).generic_string() + " says " + word);
  }
  CHECK(found == std::set<std::string>{});
}

const std::vector<std::string> of_organized_crime = {
    "UNTOC", "9/1", "Organized Crime", "criminalité organisée", "الجريمة المنظمة", "有组织犯罪",
    "организованной преступности", "Delincuencia Organizada"};

}  // namespace

TEST_CASE("a site of the mechanism against corruption names its own rules alone") {
  const Example example("uncac");
  const RunResult built = example.build();
  INFO(built.errors);
  REQUIRE(built.status == 0);
  check_site(example, of_organized_crime);
  CHECK(contains(example.page("en/index.html"), "Convention against Corruption"));
  CHECK(contains(example.page("fr/xaa/cycle-1_executive-summary-final.html"), "3/1"));
}

TEST_CASE("a site of a national audit office speaks of bodies and of recommendations") {
  const Example example("audit-office");
  const RunResult built = example.build();
  INFO(built.errors);
  REQUIRE(built.status == 0);
  std::vector<std::string> foreign = of_organized_crime;
  for (const char* word : {"Treaty", "treaty", "Convention", "States parties", ">States<"})
    foreign.emplace_back(word);
  check_site(example, foreign);
  CHECK(contains(example.page("en/states.html"), "Bodies"));
  CHECK(contains(example.page("en/xaa/audit-2026_responses-report.html"), "Audit Act"));
}

TEST_CASE("both examples pass the check without an error") {
  for (const std::string name : {"uncac", "audit-office"}) {
    const RunResult checked = Example(name).run({"check"});
    INFO(name << checked.out << checked.errors);
    CHECK(checked.status == 0);
  }
}

TEST_CASE("words of an archive are text: they are escaped, and wrong ones stop the build") {
  const auto built = [](const std::string& key, const std::string& text) {
    Example example("uncac");
    std::string names;
    for (const char* language : {"ar", "zh", "en", "fr", "ru", "es"})
      names += std::string(names.empty() ? "" : ", ") + "\"" + language + "\": \"" + text + "\"";
    example.repository.write("content/words.json",
                             R"({"messages": {")" + key + "\": {" + names + "}}}");
    example.repository.commit();
    RunResult result = example.build();
    if (result.status == 0) result.out = example.page("en/index.html");
    return result;
  };
  const RunResult escaped = built("site.name", "<b>Ours</b>");
  CHECK(contains(escaped.out, "&lt;b&gt;Ours"));
  CHECK_FALSE(contains(escaped.out, "<b>Ours"));
  CHECK(contains(built("site.nam", "Ours").errors, "unknown-message"));
  CHECK(contains(built("why.state", "By {decision}").errors, "message-arguments"));
  CHECK(contains(built("site.name", "Ours {").errors, "message-syntax"));
}

TEST_CASE("the check tells of wrong words of an archive before a build stops at them") {
  Example example("uncac");
  example.repository.write("content/words.json", R"({"messages": {"site.nam": {"ar": "A",
    "zh": "Z", "en": "E", "fr": "F", "ru": "R", "es": "S"}}})");
  example.repository.commit();
  const RunResult checked = example.run({"check", "--theme", source.string()});
  CHECK(checked.status == 1);
  CHECK(contains(checked.out, "words.json:1:"));
  CHECK(contains(checked.out, "[unknown-message]"));
}
