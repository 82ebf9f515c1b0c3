// SPDX-License-Identifier: Apache-2.0
// One commit of a Git repository as a tree of paths below its content folder: what is at a path,
// what a folder holds, the bytes of one file. Only the tree of that commit is read: no history, no
// other branch, no work folder, no configuration but the repository's own, nothing of the
// environment. Links and submodules are told apart and never followed. Knows nothing of what a
// decision is; never gives away a commit, an author, an object id or a path of the machine.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <boost/filesystem/path.hpp>

#include "base/result.h"
#include "base/sha256.h"

namespace palermo::git {

enum class EntryKind : std::uint8_t {
  Missing,
  File,
  Folder,
  Link,
  Submodule,
  Odd,        // a file or folder with a mode that Git does not write
  Ambiguous,  // the tree holds the name more than once
};

// "a file", "a symbolic link", … as messages name them.
[[nodiscard]] std::string_view name(EntryKind kind);

struct Entry {
  std::string name;  // as the tree has it: any bytes
  EntryKind kind = EntryKind::Missing;
  auto operator<=>(const Entry&) const = default;
};

// An error with this code means that the repository itself is damaged: the object that was needed
// is not there or does not match its id.
inline constexpr std::string_view damaged_code = "git-object-damaged";

// Paths are relative to the content folder, with '/' between their parts and none at the ends. A
// Revision is for one thread; each further thread gets its own by duplicate().
class Revision {
 public:
  // `repository`: the top folder of a work tree, its .git folder or a bare repository. `revision`:
  // a branch, tag or commit. `content_folder` may be empty: the top of the tree.
  [[nodiscard]] static Result<Revision> open(const boost::filesystem::path& repository,
                                             const std::string& revision,
                                             const std::string& content_folder = "content");

  Revision(Revision&&) noexcept;
  Revision& operator=(Revision&&) noexcept;
  ~Revision();

  // The same tree by a handle of its own; what it opens is counted together.
  [[nodiscard]] Result<Revision> duplicate() const;

  // A path with an empty, dotted or otherwise unsafe part is Missing.
  [[nodiscard]] Result<EntryKind> find(std::string_view path) const;

  // Raw bytes: no filter, no line ends, no look inside pointers. The object's id is checked against
  // its bytes. A file over `most_bytes` is refused before it is loaded.
  [[nodiscard]] Result<std::string> read(std::string_view path, std::size_t most_bytes) const;

  // Sorted by name. "" is the content folder itself; a folder that is missing is empty.
  [[nodiscard]] Result<std::vector<Entry>> list(std::string_view folder) const;

  // Two revisions with the same hold the same files. A hash of the tree's id, which cannot be had
  // back from it; private all the same: it changes with what is not public.
  [[nodiscard]] Sha256 fingerprint() const;

  // How many files were opened by read(), over all handles of this revision; and, from the call of
  // record_opened() on, which.
  [[nodiscard]] std::size_t blobs_opened() const;
  void record_opened();
  [[nodiscard]] std::vector<std::string> opened_paths() const;  // sorted, each once

 private:
  struct Handle;
  explicit Revision(std::unique_ptr<Handle> handle);
  std::unique_ptr<Handle> handle_;
};

}  // namespace palermo::git
