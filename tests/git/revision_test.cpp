// SPDX-License-Identifier: Apache-2.0
#include "git/revision.h"

#include <unistd.h>

#include <boost/filesystem/operations.hpp>

#include <chrono>
#include <cstdlib>
#include <thread>

#include "support/catch.h"
#include "support/repository.h"

using namespace palermo;
using git::EntryKind;
using git::Revision;
using test::Layout;
using test::TestRepository;

namespace {

constexpr std::size_t limit = 1024;

Revision opened(const TestRepository& repository, const std::string& revision = "HEAD") {
  Result<Revision> result = Revision::open(repository.path(), revision);
  INFO((result ? "" : to_text(result.error())));
  REQUIRE(result);
  return std::move(*result);
}

std::string refusal(const TestRepository& repository, const std::string& revision = "HEAD") {
  const Result<Revision> result = Revision::open(repository.path(), revision);
  REQUIRE_FALSE(result);
  CHECK_FALSE(result.error().hint.empty());
  return result.error().code;
}

std::string bytes_at(const Revision& revision, std::string_view path) {
  const Result<std::string> bytes = revision.read(path, limit);
  return bytes ? *bytes : "refused: " + bytes.error().code;
}

EntryKind kind_at(const Revision& revision, std::string_view path) {
  const Result<EntryKind> kind = revision.find(path);
  REQUIRE(kind);
  return *kind;
}

}  // namespace

TEST_CASE("a file is read byte for byte from bare, work tree, detached and packed repositories") {
  const std::string bytes = "a\r\nb\0c\xFF$Id$"
                            "\n";
  const Layout layout = GENERATE(Layout::Bare, Layout::WorkTree);
  TestRepository repository(layout);
  repository.write("content/a/b.md", bytes);
  repository.write("content/.gitattributes", "* text eol=lf ident filter=lfs\n");
  repository.write("content/run.md", "x", test::executable_mode);
  const std::string commit = repository.commit();
  repository.tag("v1");
  CHECK(bytes_at(opened(repository), "a/b.md") == bytes);
  CHECK(bytes_at(opened(repository), "run.md") == "x");
  CHECK(bytes_at(opened(repository, "main"), "a/b.md") == bytes);
  CHECK(bytes_at(opened(repository, "v1"), "a/b.md") == bytes);
  CHECK(bytes_at(opened(repository, commit), "a/b.md") == bytes);
  repository.detach();
  repository.pack();
  CHECK(bytes_at(opened(repository), "a/b.md") == bytes);
  CHECK(Revision::open(repository.git_folder(), "HEAD"));
}

TEST_CASE("L19: only the tree of the chosen revision is read") {
  TestRepository repository;
  repository.write("content/old.md", "old");
  repository.commit();
  repository.remove("content/old.md");
  repository.write("content/new.md", "new");
  repository.commit();
  repository.write("content/draft.md", "draft");
  repository.commit("draft");
  const Revision revision = opened(repository, "main");
  CHECK(kind_at(revision, "old.md") == EntryKind::Missing);
  CHECK(kind_at(revision, "draft.md") == EntryKind::Missing);
  CHECK(kind_at(revision, "new.md") == EntryKind::File);
}

TEST_CASE("G01, G02: links, submodules and odd modes are told apart and never read") {
  TestRepository repository;
  repository.write("content/real/a.md", "real");
  repository.link("content/link.md", "real/a.md");
  repository.link("content/out.md", "/etc/passwd");
  repository.link("content/linked", "real");
  repository.submodule("content/sub");
  repository.write("content/odd.md", "odd", 0100664);
  repository.commit();
  const Revision revision = opened(repository);
  CHECK(kind_at(revision, "real") == EntryKind::Folder);
  CHECK(kind_at(revision, "link.md") == EntryKind::Link);
  CHECK(kind_at(revision, "sub") == EntryKind::Submodule);
  CHECK(kind_at(revision, "odd.md") == EntryKind::Odd);
  CHECK(kind_at(revision, "linked/a.md") == EntryKind::Link);
  CHECK(kind_at(revision, "sub/a.md") == EntryKind::Submodule);
  for (const char* path : {"link.md", "out.md", "sub", "odd.md", "linked/a.md", "real"})
    CHECK(bytes_at(revision, path) == "refused: file-not-regular");
  CHECK(bytes_at(revision, "none.md") == "refused: file-missing");
  CHECK(bytes_at(revision, "real/a.md/b.md") == "refused: file-missing");
  CHECK(revision.blobs_opened() == 0);
}

TEST_CASE("G03, G11: hostile names elsewhere in the tree change nothing") {
  TestRepository repository;
  repository.write("content/a/b.md", "good");
  for (const char* name : {"..", ".", ".git", ".GIT", "git~1", "a/b.md", "b.md\n", "\xFF\xFE",
                           "B.md", "con", "b.md ", "a:b", "-x"})
    repository.add_entry("content/a", name, "bad");
  repository.add_folder("content", "..", "b.md", "bad");
  repository.add_folder("content", "a/b", "c.md", "bad");
  repository.commit();
  const Revision revision = opened(repository);
  CHECK(bytes_at(revision, "a/b.md") == "good");
  CHECK(bytes_at(revision, "a/B.md") == "bad");
  for (const char* path : {"../b.md", "a/../a/b.md", "a/./b.md", "a//b.md", "/a/b.md", "a/b.md/",
                           "a/.git", "a/.GIT", "a/git~1", "a/b.md\n", "a/\xFF\xFE", "a\\b.md",
                           "a/a:b", "", "a/b/c.md"})
    CHECK(kind_at(revision, path) == EntryKind::Missing);
}

TEST_CASE("G03: a name that its folder holds twice is refused, as file and as folder on the way") {
  TestRepository repository;
  repository.write("content/a/b.md", "one");
  repository.write("content/a/c.md", "three");
  repository.add_entry("content/a", "b.md", "two");
  repository.write("content/d/e.md", "four");
  repository.add_entry("content", "d", "a file with the name of a folder");
  repository.commit();
  const Revision revision = opened(repository);
  CHECK(kind_at(revision, "a/b.md") == EntryKind::Ambiguous);
  CHECK(kind_at(revision, "d/e.md") == EntryKind::Ambiguous);
  CHECK(bytes_at(revision, "a/b.md") == "refused: file-not-regular");
  CHECK(bytes_at(revision, "d/e.md") == "refused: file-not-regular");
  CHECK(bytes_at(revision, "a/c.md") == "three");
}

TEST_CASE("a folder is listed by name, with the kind of each entry") {
  TestRepository repository;
  repository.write("content/d/b.json", "{}");
  repository.write("content/d/a/x.json", "{}");
  repository.link("content/d/c", "b.json");
  repository.commit();
  const Revision revision = opened(repository);
  CHECK(*revision.list("d") == std::vector<git::Entry>{{"a", EntryKind::Folder},
                                                       {"b.json", EntryKind::File},
                                                       {"c", EntryKind::Link}});
  CHECK(revision.list("")->size() == 1);
  CHECK(revision.list("none")->empty());
  CHECK(revision.list("d/c")->empty());
  CHECK(revision.blobs_opened() == 0);
}

TEST_CASE("a file over the limit is refused before it is opened") {
  TestRepository repository;
  repository.write("content/fits.md", std::string(limit, 'x'));
  repository.write("content/big.md", std::string(limit + 1, 'x'));
  repository.commit();
  const Revision revision = opened(repository);
  CHECK(bytes_at(revision, "big.md") == "refused: file-too-large");
  CHECK(revision.blobs_opened() == 0);
  CHECK(bytes_at(revision, "fits.md").size() == limit);
  CHECK(revision.blobs_opened() == 1);
}

TEST_CASE("a damaged file is an error where it is needed and of no effect where it is not") {
  TestRepository repository;
  repository.write("content/a.md", "good");
  repository.write("content/b.md", "damaged");
  repository.commit();
  repository.damage("content/b.md");
  const Revision revision = opened(repository);
  CHECK(bytes_at(revision, "a.md") == "good");
  CHECK(bytes_at(revision, "b.md") == "refused: " + std::string(git::damaged_code));
}

TEST_CASE("what is opened is counted and listed over all handles") {
  TestRepository repository;
  repository.write("content/a.md", "a");
  repository.write("content/b.md", "b");
  repository.write("content/c.md", "c");
  repository.commit();
  Revision revision = opened(repository);
  revision.record_opened();
  CHECK(kind_at(revision, "c.md") == EntryKind::File);
  std::thread worker([&] {
    const Result<Revision> second = revision.duplicate();
    if (second) (void)second->read("b.md", limit);
  });
  worker.join();
  CHECK(bytes_at(revision, "a.md") == "a");
  CHECK(revision.blobs_opened() == 2);
  CHECK(revision.opened_paths() == std::vector<std::string>{"a.md", "b.md"});
}

TEST_CASE("a duplicate stays on the same tree when the branch moves on") {
  TestRepository repository;
  repository.write("content/a.md", "old");
  repository.commit();
  const Revision revision = opened(repository);
  repository.write("content/a.md", "new");
  repository.commit();
  CHECK(bytes_at(*revision.duplicate(), "a.md") == "old");
}

TEST_CASE("the content folder can be another one or the top") {
  TestRepository repository;
  repository.write("archive/content/a.md", "a");
  repository.commit();
  CHECK(bytes_at(*Revision::open(repository.path(), "HEAD", "archive/content"), "a.md") == "a");
  CHECK(bytes_at(*Revision::open(repository.path(), "HEAD", ""), "archive/content/a.md") == "a");
  CHECK(refusal(repository) == "git-no-content");
}

TEST_CASE("the environment and the user's configuration change nothing") {
  TestRepository repository;
  TestRepository other;
  repository.write("content/a.md", "a");
  repository.commit();
  other.write("content/a.md", "other");
  other.commit();
  setenv("GIT_DIR", other.git_folder().c_str(), 1);
  setenv("GIT_OBJECT_DIRECTORY", (other.git_folder() / "objects").c_str(), 1);
  CHECK(bytes_at(opened(repository), "a.md") == "a");
  unsetenv("GIT_DIR");
  unsetenv("GIT_OBJECT_DIRECTORY");
}

TEST_CASE("replace references are ignored") {
  TestRepository repository;
  repository.write("content/a.md", "first");
  const std::string first = repository.commit();
  repository.write("content/a.md", "second");
  const std::string second = repository.commit("other");
  boost::filesystem::create_directories(repository.git_folder() / "refs/replace");
  const auto replace = repository.git_folder() / "refs/replace" / first;
  boost::filesystem::copy_file(repository.git_folder() / "refs/heads/other", replace);
  CHECK(bytes_at(opened(repository, "main"), "a.md") == "first");
}

TEST_CASE("a repository that cannot be used gets one sentence and a remedy") {
  TestRepository repository;
  CHECK(refusal(repository) == "git-no-commit");
  repository.write("content/a.md", "a");
  const std::string commit = repository.commit();
  CHECK(refusal(repository, "no-such-branch") == "git-no-revision");
  CHECK(refusal(repository, "") == "git-no-revision");
  CHECK(refusal(repository, "HEAD^{tree}") == "git-not-a-commit");
  CHECK(refusal(repository, "HEAD:content/a.md") == "git-not-a-commit");

  const test::TemporaryFolder empty;
  CHECK(Revision::open(empty.path(), "HEAD").error().code == "git-no-repository");
  CHECK(Revision::open(empty.path() / "none", "HEAD").error().code == "git-no-repository");
}

TEST_CASE("a folder inside a work tree is not taken for its repository") {
  TestRepository repository(Layout::WorkTree);
  repository.write("content/a.md", "a");
  repository.commit();
  boost::filesystem::create_directories(repository.path() / "content");
  CHECK(Revision::open(repository.path() / "content", "HEAD").error().code == "git-no-repository");
}

TEST_CASE("shallow, partial, SHA-256 and foreign repositories are refused by name") {
  TestRepository repository;
  repository.write("content/a.md", "a");
  const std::string commit = repository.commit();
  SECTION("shallow") {
    const auto path = repository.git_folder() / "shallow";
    std::FILE* file = std::fopen(path.c_str(), "w");
    std::fputs((commit + "\n").c_str(), file);
    std::fclose(file);
    CHECK(refusal(repository) == "git-shallow-clone");
  }
  SECTION("partial") {
    repository.set_config("remote.origin.partialclonefilter", "blob:none");
    CHECK(refusal(repository) == "git-partial-clone");
  }
  SECTION("partial, as an extension") {
    repository.set_config("core.repositoryformatversion", "1");
    repository.set_config("extensions.partialclone", "origin");
    CHECK(refusal(repository) == "git-partial-clone");
  }
  SECTION("SHA-256") {
    repository.set_config("core.repositoryformatversion", "1");
    repository.set_config("extensions.objectformat", "sha256");
    CHECK(refusal(repository) == "git-sha256-repository");
  }
  SECTION("unknown extension") {
    repository.set_config("core.repositoryformatversion", "1");
    repository.set_config("extensions.somethingnew", "true");
    CHECK(refusal(repository) == "git-unknown-format");
  }
  SECTION("an extension about the work tree alone is no reason to refuse") {
    repository.set_config("core.repositoryformatversion", "1");
    repository.set_config("extensions.worktreeconfig", "true");
    CHECK(bytes_at(opened(repository), "a.md") == "a");
  }
}

TEST_CASE("a repository of another user is refused with a remedy") {
  if (geteuid() != 0) return;  // only root can give a folder away
  TestRepository repository;
  repository.write("content/a.md", "a");
  repository.commit();
  REQUIRE(chown(repository.git_folder().c_str(), 12345, 12345) == 0);
  CHECK(refusal(repository) == "git-foreign-owner");
}

TEST_CASE("a linked work tree opens, and so does its duplicate") {
  TestRepository repository;
  repository.write("content/a.md", "a");
  repository.commit();
  const test::TemporaryFolder folder;
  const std::string tree = (folder.path() / "linked").string();
  const std::string command = "git -C '" + repository.path().string() + "' worktree add -q '" +
                              tree + "' main 2>/dev/null";
  if (std::system(command.c_str()) != 0) return;  // no git program on this machine
  const Result<Revision> revision = Revision::open(tree, "HEAD");
  REQUIRE(revision);
  CHECK(bytes_at(*revision, "a.md") == "a");
  const Result<Revision> second = revision->duplicate();
  REQUIRE(second);
  CHECK(bytes_at(*second, "a.md") == "a");
}

TEST_CASE("seventy thousand look-ups in order are quick") {
  TestRepository repository;
  for (int folder = 0; folder < 100; ++folder)
    for (int file = 0; file < 70; ++file)
      repository.write("content/reviews/f" + std::to_string(folder) + "/x" +
                           std::to_string(file) + ".md",
                       "same");
  repository.commit();
  const Revision revision = opened(repository);
  const auto start = std::chrono::steady_clock::now();
  std::size_t files = 0;
  for (int folder = 0; folder < 100; ++folder) {
    const std::string prefix = "reviews/f" + std::to_string(folder) + "/x";
    for (int file = 0; file < 700; ++file) {
      const std::string path = prefix + std::to_string(file % 70) + ".md";
      files += kind_at(revision, path) == EntryKind::File ? 1U : 0U;
    }
  }
  const std::chrono::duration<double> time = std::chrono::steady_clock::now() - start;
  CHECK(files == 70000);
  CHECK(time.count() < 3.0);  // 0.3 s without sanitizers on an idle machine
}
