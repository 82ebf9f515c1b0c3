// SPDX-License-Identifier: Apache-2.0
#include "support/repository.h"

#include <git2.h>

#include <boost/filesystem/operations.hpp>

#include <algorithm>
#include <map>
#include <optional>
#include <stdexcept>
#include <vector>

#include "git/library.h"

// libgit2 1.5 loses the memory of its pattern matcher when it looks at extensions of a repository
// and at names that do not exist: not ours to mend.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() { return "leak:libpcre2\n"; }

namespace palermo::test {
namespace {

namespace fs = boost::filesystem;
using git::make_into;

void must(int status) {
  if (status < 0) throw std::runtime_error("libgit2: " + git::last_error().text);
}

constexpr unsigned folder_mode = 040000;

struct Node {
  unsigned mode = folder_mode;
  git_oid id{};
  std::map<std::string, Node> children;                 // of a folder
  std::vector<std::pair<std::string, Node>> strangers;  // entries that may have any name
};

struct TreeEntry {
  std::string name;
  unsigned mode;
  git_oid id;
};

// Git sorts a folder as if its name ended in '/'.
std::string sort_key(const TreeEntry& entry) {
  return entry.mode == folder_mode ? entry.name + "/" : entry.name;
}

std::string serialize(std::vector<TreeEntry> entries) {
  std::stable_sort(entries.begin(), entries.end(), [](const TreeEntry& a, const TreeEntry& b) {
    return sort_key(a) < sort_key(b);
  });
  std::string bytes;
  for (const TreeEntry& entry : entries) {
    char mode[16];
    std::snprintf(mode, sizeof mode, "%o ", entry.mode);
    bytes += mode;
    bytes += entry.name;
    bytes += '\0';
    bytes.append(reinterpret_cast<const char*>(entry.id.id), sizeof entry.id.id);
  }
  return bytes;
}

std::vector<std::string> parts_of(const std::string& path) {
  std::vector<std::string> parts;
  std::size_t start = 0;
  while (start <= path.size()) {
    const std::size_t slash = std::min(path.find('/', start), path.size());
    if (slash > start) parts.push_back(path.substr(start, slash - start));
    start = slash + 1;
  }
  return parts;
}

}  // namespace

struct TestRepository::World {
  TemporaryFolder folder;
  git::Repository repository;
  git::Odb odb;
  Node top;
  std::optional<git_oid> head;

  git_oid store(std::string_view bytes, git_object_t type) const {
    git_oid id;
    must(git_odb_write(&id, odb.get(), bytes.data(), bytes.size(), type));
    return id;
  }

  git_oid store(const Node& node) const {
    std::vector<TreeEntry> entries;
    const auto add = [&](const std::string& name, const Node& child) {
      const git_oid id = child.mode == folder_mode ? store(child) : child.id;
      entries.push_back({name, child.mode, id});
    };
    for (const auto& [name, child] : node.children) add(name, child);
    for (const auto& [name, child] : node.strangers) add(name, child);
    return store(serialize(std::move(entries)), GIT_OBJECT_TREE);
  }

  Node file(std::string_view bytes, unsigned mode) const {
    return {.mode = mode, .id = store(bytes, GIT_OBJECT_BLOB)};
  }

  Node& at(const std::string& path) {
    Node* node = &top;
    for (const std::string& part : parts_of(path)) node = &node->children[part];
    return *node;
  }

  [[nodiscard]] fs::path loose_file(const git_oid& id) const {
    const std::string hex = hex_of(id);
    return fs::path(git_repository_path(repository.get())) / "objects" / hex.substr(0, 2) /
           hex.substr(2);
  }

  static std::string hex_of(const git_oid& id) {
    std::string hex(40, '0');
    git_oid_fmt(hex.data(), &id);
    return hex;
  }
};

TestRepository::TestRepository(Layout layout) : world_(std::make_unique<World>()) {
  git::start_library();
  git_libgit2_opts(GIT_OPT_ENABLE_FSYNC_GITDIR, 0);
  git_repository_init_options options = GIT_REPOSITORY_INIT_OPTIONS_INIT;
  options.flags = GIT_REPOSITORY_INIT_MKPATH;
  if (layout == Layout::Bare) options.flags |= GIT_REPOSITORY_INIT_BARE;
  options.initial_head = "main";
  must(make_into(world_->repository, [&](auto out) {
    return git_repository_init_ext(out, path().c_str(), &options);
  }));
  must(make_into(world_->odb, [&](auto out) {
    return git_repository_odb(out, world_->repository.get());
  }));
}

TestRepository::TestRepository(TestRepository&&) noexcept = default;
TestRepository& TestRepository::operator=(TestRepository&&) noexcept = default;
TestRepository::~TestRepository() = default;

fs::path TestRepository::path() const { return world_->folder.path() / "repository"; }

fs::path TestRepository::git_folder() const {
  return git_repository_path(world_->repository.get());
}

void TestRepository::write(const std::string& path, std::string_view bytes, unsigned mode) {
  world_->at(path) = world_->file(bytes, mode);
}

void TestRepository::remove(const std::string& path) {
  std::vector<std::string> parts = parts_of(path);
  const std::string last = parts.back();
  Node* node = &world_->top;
  parts.pop_back();
  for (const std::string& part : parts) node = &node->children[part];
  if (node->children.erase(last) == 0) throw std::runtime_error("nothing at " + path);
}

void TestRepository::link(const std::string& path, std::string_view target) {
  write(path, target, link_mode);
}

void TestRepository::submodule(const std::string& path) {
  Node node{.mode = submodule_mode};
  node.id.id[0] = 0x5A;
  world_->at(path) = node;
}

void TestRepository::add_entry(const std::string& folder, const std::string& name,
                               std::string_view bytes, unsigned mode) {
  world_->at(folder).strangers.emplace_back(name, world_->file(bytes, mode));
}

void TestRepository::add_folder(const std::string& folder, const std::string& name,
                                const std::string& file, std::string_view bytes) {
  Node stranger;
  stranger.children[file] = world_->file(bytes, file_mode);
  world_->at(folder).strangers.emplace_back(name, std::move(stranger));
}

std::string TestRepository::commit(const std::string& branch) {
  const git_oid tree = world_->store(world_->top);
  std::string text = "tree " + World::hex_of(tree) + "\n";
  if (world_->head) text += "parent " + World::hex_of(*world_->head) + "\n";
  text += "author Canary Author <canary@example.org> 1800000000 +0000\n"
          "committer Canary Author <canary@example.org> 1800000000 +0000\n\ncanary message\n";
  world_->head = world_->store(text, GIT_OBJECT_COMMIT);
  git_reference* reference = nullptr;
  must(git_reference_create(&reference, world_->repository.get(), ("refs/heads/" + branch).c_str(),
                            &*world_->head, 1, nullptr));
  git_reference_free(reference);
  return World::hex_of(*world_->head);
}

void TestRepository::tag(const std::string& name) {
  const git_oid id = world_->store("object " + World::hex_of(*world_->head) +
                                       "\ntype commit\ntag " + name +
                                       "\ntagger Canary <canary@example.org> 1800000000 +0000\n\n",
                                   GIT_OBJECT_TAG);
  git_reference* reference = nullptr;
  must(git_reference_create(&reference, world_->repository.get(), ("refs/tags/" + name).c_str(),
                            &id, 1, nullptr));
  git_reference_free(reference);
}

void TestRepository::detach() {
  must(git_repository_set_head_detached(world_->repository.get(), &*world_->head));
}

void TestRepository::pack() {
  git_packbuilder* builder = nullptr;
  must(git_packbuilder_new(&builder, world_->repository.get()));
  must(git_odb_foreach(
      world_->odb.get(),
      [](const git_oid* id, void* into) {
        return git_packbuilder_insert(static_cast<git_packbuilder*>(into), id, nullptr);
      },
      builder));
  must(git_packbuilder_write(builder, nullptr, 0, nullptr, nullptr));
  git_packbuilder_free(builder);
  for (const fs::directory_entry& entry : fs::directory_iterator(git_folder() / "objects"))
    if (entry.path().filename().size() == 2) fs::remove_all(entry.path());
  must(git_odb_refresh(world_->odb.get()));
}

void TestRepository::damage(const std::string& path) {
  const git_oid other = world_->store("these bytes belong to another file", GIT_OBJECT_BLOB);
  const fs::path file = world_->loose_file(world_->at(path).id);
  fs::remove(file);
  fs::copy_file(world_->loose_file(other), file);
}

void TestRepository::set_config(const std::string& name, const std::string& value) {
  git_config* config = nullptr;
  must(git_repository_config(&config, world_->repository.get()));
  const int status = git_config_set_string(config, name.c_str(), value.c_str());
  git_config_free(config);
  must(status);
}

}  // namespace palermo::test
