// SPDX-License-Identifier: Apache-2.0
// A small Git repository for a test, made through libgit2 without a work folder, so that it can
// hold what no checkout could: hostile names, links, submodules, odd modes, damaged objects.
//
//   TestRepository repository;
//   repository.write("content/decisions/xaa/0001-first.json", "{}");
//   repository.commit();
//   git::Revision::open(repository.path(), "HEAD");
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "support/temporary_folder.h"

namespace palermo::test {

inline constexpr unsigned file_mode = 0100644;
inline constexpr unsigned executable_mode = 0100755;
inline constexpr unsigned link_mode = 0120000;
inline constexpr unsigned submodule_mode = 0160000;

enum class Layout { Bare, WorkTree };  // WorkTree: a .git folder in path(), nothing checked out

class TestRepository {
 public:
  explicit TestRepository(Layout layout = Layout::Bare);
  ~TestRepository();
  TestRepository(TestRepository&&) noexcept;
  TestRepository& operator=(TestRepository&&) noexcept;

  [[nodiscard]] boost::filesystem::path path() const;        // to open
  [[nodiscard]] boost::filesystem::path git_folder() const;  // HEAD, config, objects

  // What the next commit holds. Paths are relative to the top, "content/…".
  void write(const std::string& path, std::string_view bytes, unsigned mode = file_mode);
  void remove(const std::string& path);  // a file, or a folder with all it holds
  void link(const std::string& path, std::string_view target);
  void submodule(const std::string& path);
  // One more entry of any name and mode in a folder, even beside one of the same name.
  void add_entry(const std::string& folder, const std::string& name, std::string_view bytes,
                 unsigned mode = file_mode);
  // One more folder of any name, with one file in it.
  void add_folder(const std::string& folder, const std::string& name, const std::string& file,
                  std::string_view bytes);

  // Commits all that was written, on the branch "main" or another; gives the commit's id.
  std::string commit(const std::string& branch = "main");
  void tag(const std::string& name);          // an annotated tag of the last commit
  void detach();                              // HEAD becomes the last commit itself
  void pack();                                // all objects into one pack
  void damage(const std::string& path);       // swaps the bytes of a committed loose file
  void set_config(const std::string& name, const std::string& value);

 private:
  struct World;
  std::unique_ptr<World> world_;
};

}  // namespace palermo::test
