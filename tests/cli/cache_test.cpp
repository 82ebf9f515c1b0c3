// SPDX-License-Identifier: Apache-2.0
// A build that remembers the last one ends with the bytes of a clean build, whatever happened to
// the archive, to the site, to the clock or to what it remembers.
#include "base/sha256.h"
#include "cli/publish.h"
#include "output/compare.h"
#include "support/catch.h"
#include "support/repository.h"
#include "support/temporary_folder.h"

#include <boost/filesystem.hpp>

#include <algorithm>
#include <cstdlib>
#include <functional>
#include <random>
#include <sstream>
#include <string>
#include <sys/stat.h>
#include <vector>

using namespace palermo;
using palermo::test::read_file;
using palermo::test::TemporaryFolder;
using palermo::test::TestRepository;
namespace fs = boost::filesystem;

namespace {

const std::string note = "reviews/xaa/cycle-1/document/note";

// An archive of one document under the small draft, built again and again into one folder.
class Desk {
 public:
  Desk() {
    const fs::path content = fs::path(PALERMO_SOURCE_DIR) / "content";
    repository_.write("content/mechanism.json",
                      read_file(content / "mechanisms" / "untoc-2011-draft.json"));
    for (const char* name : {"instruments.json", "states.json", "taxonomy.json"})
      repository_.write(std::string("content/") + name, read_file(content / name));
    repository_.write("content/" + note + ".json", data_);
    edit("Texte.");
    decide("publish");
    repository_.commit();
  }

  void edit(const std::string& words) {
    text_ = "# Note exemple\n\n" + words + "\n";
    repository_.write("content/" + note + ".fr.md", text_);
  }
  // On the bytes as they stand; `more` are other fields.
  void decide(const std::string& act, const std::string& more = "") {
    const std::string number = "000" + std::to_string(++decisions_);
    const std::string id = number.substr(number.size() - 4);
    const auto file = [](const std::string& path, const std::string& bytes) {
      return R"({"path": ")" + path + R"(", "sha256": ")" + to_text(sha256(bytes)) + R"("})";
    };
    repository_.write("content/decisions/xaa/" + id + "-note.json",
                      R"({"decision": "xaa-)" + id + R"(", "act": ")" + act +
                          R"(", "state": "xaa", "decided_on": "2026-01-01", )" + more +
                          R"("paragraph": "36", "reference": "Note 1", "files": [)" +
                          file(note + ".json", data_) + ", " + file(note + ".fr.md", text_) +
                          "]}");
  }
  void commit() { repository_.commit(); }

  [[nodiscard]] cli::ExitStatus build(const fs::path& out, const std::string& cache) {
    cli::BuildRequest request;
    request.source.repository = repository_.path().string();
    request.source.as_of = as_of;
    request.theme = PALERMO_SOURCE_DIR;
    request.out = out.string();
    request.cache = cache;
    std::ostringstream words, errors;
    const cli::ExitStatus status = cli::build_site(request, words, errors);
    said = words.str() + errors.str();
    return status;
  }
  [[nodiscard]] bool build() { return build(site(), cache().string()) == cli::ExitStatus::Ok; }
  // Is the site, built with what is remembered, that of a clean build?
  [[nodiscard]] bool is_clean() {
    if (!build()) return false;
    const TemporaryFolder other;
    const fs::path clean = other.path() / "public";
    if (build(clean, "") != cli::ExitStatus::Ok) return false;
    const auto differing = output::differing_files(site(), clean);
    return differing && differing->empty();
  }

  [[nodiscard]] fs::path site() const { return folder_.path() / "public"; }
  [[nodiscard]] fs::path cache() const { return folder_.path() / "cache"; }
  [[nodiscard]] fs::path remembered() const {
    return fs::directory_iterator(cache())->path();
  }
  void spill(const fs::path& file, const std::string& bytes) const {
    folder_.write(fs::relative(file, folder_.path()).string(), bytes);
  }

  std::string as_of = "2026-06-01", said;

 private:
  TestRepository repository_;
  TemporaryFolder folder_;
  std::string data_ = R"({"original": "fr"})", text_;
  int decisions_ = 0;
};

// What the kernel says of the folder and of what is remembered.
std::string marks(const Desk& desk) {
  std::string all;
  for (const fs::path& path : {desk.site(), desk.cache(), desk.remembered()}) {
    struct stat status {};
    ::lstat(path.c_str(), &status);
    all += std::to_string(status.st_ino) + ' ' + std::to_string(status.st_ctim.tv_sec) + '.' +
           std::to_string(status.st_ctim.tv_nsec) + '\n';
  }
  return all;
}

std::size_t count_from(const char* variable, std::size_t otherwise) {
  const char* const value = std::getenv(variable);
  return value == nullptr ? otherwise : std::strtoul(value, nullptr, 10);
}

}  // namespace

TEST_CASE("where nothing changed, a build that remembers writes nothing") {
  Desk desk;
  REQUIRE(desk.build());
  const std::string before = marks(desk);
  REQUIRE(desk.build());
  CHECK(desk.said.find("Nothing public has changed") != std::string::npos);
  CHECK(marks(desk) == before);
  struct stat status {};
  REQUIRE(::lstat(desk.cache().c_str(), &status) == 0);
  CHECK((status.st_mode & 0777U) == 0700);
}

TEST_CASE("a build that found its site as it was is remembered as well") {
  Desk desk;
  REQUIRE(desk.build(desk.site(), "") == cli::ExitStatus::Ok);
  REQUIRE(desk.build());
  CHECK(fs::exists(desk.cache()));
  CHECK_FALSE(fs::is_empty(desk.cache()));
}

TEST_CASE("what is remembered holds no word of the archive, and no path") {
  Desk desk;
  REQUIRE(desk.build());
  const std::string bytes = read_file(desk.remembered());
  for (const char* word : {"Texte", "note", "xaa", "public", "content"})
    CHECK(bytes.find(word) == std::string::npos);
}

TEST_CASE("a cache that others may enter, or in the site, is refused") {
  Desk desk;
  fs::create_directory(desk.cache());
  ::chmod(desk.cache().c_str(), 0755);
  CHECK_FALSE(desk.build());
  CHECK(desk.build(desk.site(), (desk.site() / "cache").string()) == cli::ExitStatus::Usage);
  CHECK_FALSE(fs::exists(desk.site()));
}

TEST_CASE("a bit turned over anywhere in what is remembered changes no byte of the site") {
  Desk desk;
  REQUIRE(desk.build());
  desk.edit("Autre.");
  desk.decide("publish");
  const std::string good = read_file(desk.remembered());
  desk.commit();
  for (const std::string& bad :
       {good.substr(0, good.size() / 2), std::string(), good + good, std::string(999, '9')}) {
    desk.spill(desk.remembered(), bad);
    REQUIRE(desk.is_clean());
  }
  std::string turned = read_file(desk.remembered());
  const std::size_t at = turned.size() / 3;
  turned[at] = static_cast<char>(turned[at] ^ 1);
  desk.spill(desk.remembered(), turned);
  CHECK(desk.is_clean());
}

TEST_CASE("random histories of a site that remembers are those of clean builds") {
  std::mt19937 random(static_cast<unsigned>(count_from("PALERMO_SEED", 1)));
  Desk desk;
  const std::vector<std::function<void()>> events = {
      [&] { desk.edit("Texte " + std::to_string(random())); },  // nobody decided on it
      [&] {
        desk.edit("Texte " + std::to_string(random()));
        desk.decide("publish");
      },
      [&] { desk.decide("publish", R"("not_before": "2026-08-01T00:00:00Z", )"); },
      [&] { desk.decide("withdraw"); },
      [&] { desk.as_of = "2026-07-31T23:59:59Z"; },
      [&] { desk.as_of = "2026-08-01T00:00:00Z"; },
      [&] { desk.as_of = "2026-06-01"; },
      [&] {
        std::string page = read_file(desk.site() / "index.html");
        std::ranges::swap(page.front(), page.back());
        desk.spill(desk.site() / "index.html", page);
      },
      [&] { fs::remove(desk.site() / "en/index.html"); },
      [&] { desk.spill(desk.site() / "left.html", "left"); },
      [&] { fs::last_write_time(desk.site() / "index.html", 0); },
      [] {}};
  REQUIRE(desk.is_clean());
  const std::size_t steps = count_from("PALERMO_CACHE_STEPS", events.size() + 2);
  for (std::size_t step = 0; step < steps; ++step) {
    const std::size_t event = step < events.size() ? step : random() % events.size();
    INFO("step " << step << ", event " << event);
    events[event]();
    desk.commit();
    REQUIRE(desk.is_clean());
  }
}
