// SPDX-License-Identifier: Apache-2.0
// palermo serve as a program: two addresses, changes as they come, and nothing left behind.
#include "cli/archive_folder.h"
#include "output/compare.h"
#include "preview/http_client.h"
#include "support/catch.h"

#include <chrono>
#include <csignal>
#include <regex>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace palermo;
using test::ask;
using test::contains;
namespace fs = boost::filesystem;

namespace {

const std::string folder = "content/reviews/xaa/criminalization/document/";
const std::string draft_page = "/fr/xaa/criminalization_document-draft.html";

// One public document and one that nobody has decided on.
struct Archive : test::ArchiveFolder {
  Archive() {
    REQUIRE(made.status == 0);
    for (const char* file : {"states.json", "mechanism.json", "draw.json", "instruments.json",
                             "taxonomy.json", "questionnaire.json"})
      write(std::string("content/") + file,
            test::read_file(fs::path(PALERMO_SOURCE_DIR) / "content" / file));
    for (const char* part : {"public", "draft"}) {
      write(folder + part + ".json", R"({"original": "fr"})");
      write(folder + part + ".fr.md", std::string("Un texte ") + part + ".\n");
    }
    const auto decided =
        run({"decide", "publish", "--state", "xaa", "--reference", "Note 1", "--decided-on",
             "2027-01-01", folder.substr(8) + "public.json", folder.substr(8) + "public.fr.md"});
    REQUIRE(decided.status == 0);
    REQUIRE(commit());
  }
};

// The program in a process of its own, with a folder for temporary files.
class Served {
 public:
  Served(const Archive& archive, const fs::path& temporary) {
    int out[2];
    REQUIRE(::pipe(out) == 0);
    process_ = ::fork();
    if (process_ == 0) {
      ::setenv("TMPDIR", temporary.c_str(), 1);
      ::dup2(out[1], STDOUT_FILENO);
      ::close(out[0]);
      const std::string repository = archive.path();
      const char* const words[] = {"palermo", "serve", "--repo", repository.c_str(), "--port", "0",
                                   "--public-port", "0", "--as-of", "2027-06-01"};
      ::_exit(cli::run_program(static_cast<int>(std::size(words)), words));
    }
    ::close(out[1]);
    std::string said;
    char piece[512];
    while (!contains(said, "Ctrl-C")) {
      const ssize_t length = ::read(out[0], piece, sizeof piece);
      if (length <= 0) break;
      said.append(piece, static_cast<std::size_t>(length));
    }
    ::close(out[0]);
    const std::regex address("127\\.0\\.0\\.1:([0-9]+)/");
    for (std::sregex_iterator it(said.begin(), said.end(), address), end; it != end; ++it)
      (drafts == 0 ? drafts : open) = static_cast<unsigned>(std::stoul((*it)[1]));
    INFO(said);
    REQUIRE(open != 0);
  }
  Served(const Served&) = delete;
  Served& operator=(const Served&) = delete;
  ~Served() { (void)end(SIGKILL); }

  int end(int signal) {
    if (process_ <= 0) return -1;
    ::kill(process_, signal);
    int status = -1;
    ::waitpid(process_, &status, 0);
    process_ = -1;
    return status;
  }

  unsigned drafts = 0, open = 0;

 private:
  pid_t process_ = -1;
};

template <typename Condition>
bool soon(Condition condition) {
  for (int i = 0; i < 200; ++i) {
    if (condition()) return true;
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
  }
  return false;
}

std::string files_below(const fs::path& top) {
  std::string all;
  for (const auto& entry : fs::recursive_directory_iterator(top))
    if (!contains(entry.path().string(), "/.git/")) all += entry.path().string() + "\n";
  return all;
}

}  // namespace

TEST_CASE("serve shows drafts at one address and at the other, to the byte, what build makes") {
  const Archive archive;
  const test::TemporaryFolder temporary, built;
  const std::string before = files_below(archive.path());
  Served served(archive, temporary.path());

  const auto draft = ask(served.drafts, draft_page);
  CHECK(draft.status == 200);
  CHECK(contains(draft.body, "Un texte draft."));
  CHECK(contains(draft.head, "no-store"));
  CHECK(soon([&] { return ask(served.open, "/en/index.html").status == 200; }));
  CHECK(ask(served.open, draft_page).status == 404);

  const std::string out = (built.path() / "site").string();
  REQUIRE(archive.run({"build", "--no-search", "--as-of", "2027-06-01", "--out", out}).status == 0);
  std::size_t files = 0;
  for (const auto& entry : fs::recursive_directory_iterator(out)) {
    const std::string path = entry.path().string().substr(out.size());
    if (!fs::is_regular_file(entry.path()) || contains(path, "/flags/") ||
        path == "/_headers")
      continue;
    INFO(path);
    const auto given = ask(served.open, path);
    if (given.body != test::read_file(entry.path())) CHECK(given.status == -1);
    if (contains(given.body, "texte draft") || contains(given.body, "preview"))
      CHECK(given.status == -2);
    ++files;
  }
  CHECK(files > 1000);
  CHECK(files_below(archive.path()) == before);
  CHECK(served.end(SIGTERM) == 0);
  CHECK(fs::is_empty(temporary.path()));
}

TEST_CASE("a saved file is told to the browser and shown; only a commit changes what is public") {
  const Archive archive;
  const test::TemporaryFolder temporary;
  Served served(archive, temporary.path());
  const test::Connection events(served.drafts);
  events.send("GET /_preview/events HTTP/1.1\r\nHost: localhost:" + std::to_string(served.drafts) +
              "\r\n\r\n");
  CHECK(contains(events.read_until("-0\n\n"), "text/event-stream"));
  archive.write(folder + "draft.fr.md", "Un texte neuf.\n");
  CHECK(contains(events.read_until("-1\n\n"), "data: "));
  CHECK(contains(ask(served.drafts, draft_page).body, "Un texte neuf."));

  const std::string page = "/fr/xaa/criminalization_document-public.html";
  CHECK(soon([&] { return ask(served.open, page).status == 200; }));
  fs::remove(archive / (folder + "public.fr.md"));
  fs::remove(archive / (folder + "public.json"));
  CHECK(soon([&] { return ask(served.drafts, page).status == 404; }));
  CHECK(ask(served.open, page).status == 200);
  REQUIRE(archive.commit());
  CHECK(soon([&] { return ask(served.open, page).status == 404; }));
  CHECK(served.end(SIGINT) == 0);
  CHECK(fs::is_empty(temporary.path()));
}

TEST_CASE("serve refuses other hosts, methods that write and ways out of the site") {
  const Archive archive;
  const test::TemporaryFolder temporary;
  Served served(archive, temporary.path());
  CHECK(soon([&] { return ask(served.open, "/en/index.html").status == 200; }));
  for (const unsigned port : {served.drafts, served.open}) {
    CHECK(ask(port, "/en/index.html", "evil.example").status == 421);
    CHECK(ask(port, "/en/index.html", "evil.example:" + std::to_string(port)).status == 421);
    CHECK(ask(port, "/en/index.html", "", "POST").status == 405);
    CHECK(ask(port, "/../manifest.json").status == 404);
    CHECK(ask(port, "/en/..%2f..%2fetc/passwd").status == 404);
    const auto head = ask(port, "/en/index.html", "", "HEAD");
    CHECK((head.status == 200 && head.body.empty()));
  }
  CHECK(ask(served.open, "/_preview/events").status == 404);
  CHECK(served.end(SIGHUP) == 0);
}

TEST_CASE("serve says in one sentence what is missing") {
  const Archive archive;
  const auto none = archive.run({"serve", "--content", "nowhere"});
  CHECK(none.status == 3);
  CHECK(contains(none.errors, "no content folder"));
}
