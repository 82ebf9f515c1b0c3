// SPDX-License-Identifier: Apache-2.0
#include "leaks/twin.h"

#include <git2.h>

#include <algorithm>
#include <set>
#include <stdexcept>

#include "git/library.h"

namespace palermo::leaks {
namespace {

using test::TestRepository;

void must(int status) {
  if (status < 0) throw std::runtime_error("libgit2: " + git::last_error().text);
}

std::string hex_of(const git_oid& id) {
  std::string hex(40, '0');
  git_oid_fmt(hex.data(), &id);
  return hex;
}

// Writes objects and refs that TestRepository has no words for.
class Annex {
 public:
  explicit Annex(const TestRepository& repository) {
    must(git::make_into(repository_, [&](auto out) {
      return git_repository_open(out, repository.path().c_str());
    }));
    must(git::make_into(
        odb_, [&](auto out) { return git_repository_odb(out, repository_.get()); }));
  }

  git_oid store(std::string_view bytes, git_object_t type) {
    git_oid id;
    must(git_odb_write(&id, odb_.get(), bytes.data(), bytes.size(), type));
    return id;
  }

  git_oid tree_of(std::string_view contents) {
    const git_oid blob = store(contents, GIT_OBJECT_BLOB);
    std::string tree = "100644 file.md";
    tree += '\0';
    tree.append(reinterpret_cast<const char*>(blob.id), sizeof blob.id);
    return store(tree, GIT_OBJECT_TREE);
  }

  git_oid commit(const git_oid& tree, const Shape& shape, const git_oid* parent) {
    const std::string who = shape.author + " " + std::to_string(shape.date) + " +0000\n";
    std::string text = "tree " + hex_of(tree) + "\n";
    if (parent != nullptr) text += "parent " + hex_of(*parent) + "\n";
    text += "author " + who + "committer " + who + "\n" + shape.message;
    return store(text, GIT_OBJECT_COMMIT);
  }

  void point(const std::string& name, const git_oid& id) {
    git_reference* reference = nullptr;
    must(git_reference_create(&reference, repository_.get(), name.c_str(), &id, 1, nullptr));
    git_reference_free(reference);
  }

  git_oid tree_at(const std::string& hex) {
    git_oid id;
    must(git_oid_fromstr(&id, hex.c_str()));
    git_commit* commit = nullptr;
    must(git_commit_lookup(&commit, repository_.get(), &id));
    id = *git_commit_tree_id(commit);
    git_commit_free(commit);
    return id;
  }

 private:
  git::Repository repository_;
  git::Odb odb_;
};

void write_tree(TestRepository& repository, const Twin& twin) {
  const std::string top = "content/";
  for (const auto& [path, bytes] : twin.archive.all()) repository.write(top + path, bytes);
  for (const auto& [path, bytes] : twin.shape.beside) repository.write(path, bytes);
  for (const std::string& path : twin.shape.links) repository.link(top + path, "../../elsewhere");
  for (const std::string& path : twin.shape.submodules) repository.submodule(top + path);
  for (const Stranger& one : twin.shape.strangers) {
    const std::string folder = top + one.folder;
    if (one.in_folder)
      repository.add_folder(folder, one.name, "file.md", one.bytes);
    else
      repository.add_entry(folder, one.name, one.bytes, one.mode);
  }
}

// The commit that is published, with the history before it, and every other ref.
void write_history(TestRepository& repository, const Shape& shape) {
  const std::string last = repository.commit();
  Annex annex(repository);
  const git_oid tree = annex.tree_at(last);
  git_oid head{};
  for (unsigned i = 0; i < shape.commits; ++i) {
    const bool tip = i + 1 == shape.commits;
    const git_oid older = annex.tree_of("an older text " + std::to_string(i));
    head = annex.commit(tip ? tree : older, shape, i == 0 ? nullptr : &head);
  }
  annex.point("refs/heads/main", head);
  for (const Reference& reference : shape.references)
    annex.point(reference.name, annex.commit(annex.tree_of(reference.contents), shape, nullptr));
  for (const std::string& bytes : shape.dangling) annex.store(bytes, GIT_OBJECT_BLOB);
}

}  // namespace

std::unique_ptr<TestRepository> make_repository(const Twin& twin) {
  auto repository = std::make_unique<TestRepository>();
  write_tree(*repository, twin);
  write_history(*repository, twin.shape);
  std::set<std::string> damaged;
  for (const std::string& path : twin.archive.never_read())
    if (std::ranges::find(twin.shape.damaged, path) != twin.shape.damaged.end())
      damaged.insert(path);
  if (twin.shape.packed && damaged.empty()) repository->pack();
  for (const std::string& path : damaged) repository->damage("content/" + path);
  return repository;
}

}  // namespace palermo::leaks
