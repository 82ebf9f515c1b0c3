// SPDX-License-Identifier: Apache-2.0
// Changes of history, refs, packing and of entries that no checkout could hold.
#include <array>
#include <cstdint>

#include "leaks/hostile.h"
#include "leaks/mutations.h"

namespace palermo::leaks {
namespace {

using Paths = std::vector<std::string>;

std::string some_folder(Random& random) {
  static const std::array<std::string, 9> folders = {
      "",
      "reviews",
      "reviews/xaa/criminalization/responses/untoc",
      "reviews/xaa/criminalization/document",
      "reviews/xab/criminalization",
      "reviews/xad/prevention/responses",
      "conference",
      "decisions",
      "decisions/xaa"};
  return random.pick(folders);
}

std::string joined(const std::string& folder, const std::string& name) {
  return folder.empty() ? name : folder + "/" + name;
}

void other_author(Twin& twin, Random& random) {
  twin.shape.author = random.canary() + " <" + random.letters(5) + "@example.org>";
}

void other_message(Twin& twin, Random& random) {
  twin.shape.message = random.canary() + "\n\n" + random.bytes(40) + "\n";
}

void other_date(Twin& twin, Random& random) {
  twin.shape.date = static_cast<std::int64_t>(random.below(2000000000));
}

void more_commits(Twin& twin, Random& random) {
  twin.shape.commits = static_cast<unsigned>(random.between(2, 8));
}

void packed(Twin& twin, Random&) { twin.shape.packed = true; }

void add_reference(Twin& twin, Random& random) {
  const std::string name = random.letters(6);
  static const std::array<std::string, 7> places = {
      "refs/heads/", "refs/tags/", "refs/notes/", "refs/stash-", "refs/remotes/origin/",
      "refs/pull/1/", "refs/heads/content/"};
  twin.shape.references.push_back({random.pick(places) + name, random.canary()});
}

void add_stash(Twin& twin, Random& random) {
  twin.shape.references.push_back({"refs/stash", random.canary()});
  twin.shape.references.push_back({"refs/notes/commits", random.canary()});
}

void add_dangling(Twin& twin, Random& random) {
  const std::size_t count = random.between(1, 5);
  for (std::size_t i = 0; i < count; ++i) twin.shape.dangling.push_back(random.canary());
}

void add_beside(Twin& twin, Random& random) {
  static const std::array<std::string, 6> places = {
      "private/", "content2/", ".github/", "public/", "templates/", "build/deep/"};
  twin.shape.beside[random.pick(places) + random.letters(5) + ".md"] = random.canary();
  twin.shape.beside[".gitattributes"] = "* text=auto eol=crlf ident filter=secret\n";
  twin.shape.beside[".gitmodules"] = "[submodule \"x\"]\n path = ../..\n url = ../x\n";
}

void add_hostile_name(Twin& twin, Random& random) {
  twin.shape.strangers.push_back({.folder = some_folder(random),
                                  .name = hostile_name(random),
                                  .bytes = random.canary(),
                                  .in_folder = random.chance(30)});
}

void add_twins_of_names(Twin& twin, Random& random) {
  const std::string folder = "reviews/xaa/criminalization/responses/untoc";
  for (const char* const name : {"5-1.Json", "5-1.en.MD", "5-2.\xC3\xA9n.md", "5-2.e\xCC\x81n.md"})
    twin.shape.strangers.push_back({.folder = folder, .name = name, .bytes = random.canary()});
}

// A file of a mode that Git does not write, or that is a link by its mode, in place of a secret.
void odd_mode(Twin& twin, Random& random) {
  const Paths paths = twin.archive.secret_material();
  if (paths.empty()) return;
  const std::string path = random.pick(paths);
  const std::size_t slash = path.rfind('/');
  twin.shape.strangers.push_back({.folder = path.substr(0, slash),
                                  .name = path.substr(slash + 1),
                                  .bytes = random.canary(),
                                  .mode = random.pick(std::array{0100666U, 0100600U, 0120000U,
                                                                 0100755U, 0150000U})});
  twin.archive.files.erase(path);
}

// The same name twice in one folder.
void double_name(Twin& twin, Random& random) {
  const Paths paths = twin.archive.secret_material();
  if (paths.empty()) return;
  const std::string path = random.pick(paths);
  const std::size_t slash = path.rfind('/');
  twin.shape.strangers.push_back({.folder = path.substr(0, slash),
                                  .name = path.substr(slash + 1),
                                  .bytes = random.canary()});
}

void add_link(Twin& twin, Random& random) {
  twin.shape.links.push_back(joined(some_folder(random), "link-" + random.letters(6)));
}

void add_submodule(Twin& twin, Random& random) {
  twin.shape.submodules.push_back(joined(some_folder(random), "module-" + random.letters(6)));
}

// Corrupts the object of a secret file, if nothing comes to need it.
void damage(Twin& twin, Random& random) {
  const Paths paths = twin.archive.never_read();
  if (!paths.empty()) twin.shape.damaged.push_back(random.pick(paths));
}

}  // namespace

std::vector<Mutation> repository_mutations() {
  return {{"another author", other_author},
          {"another message", other_message},
          {"another date", other_date},
          {"more commits", more_commits},
          {"packed objects", packed},
          {"add a branch, tag or other ref", add_reference},
          {"add a stash and notes", add_stash},
          {"add dangling blobs", add_dangling},
          {"add folders beside the content", add_beside},
          {"add a hostile name", add_hostile_name},
          {"add twins of released names", add_twins_of_names},
          {"give a secret file an odd mode", odd_mode},
          {"double the name of a secret file", double_name},
          {"add a symbolic link", add_link},
          {"add a submodule", add_submodule},
          {"damage the object of a secret file", damage}};
}

}  // namespace palermo::leaks
