// SPDX-License-Identifier: Apache-2.0
// The material of a working tree as if all of it were public: what the preview shows. It is read
// from the folder as it lies there, without Git and without decisions.
//
// Why not through disclosure: a way to grant what nobody has decided would be a hole in the wall
// for good, whoever may call it. This module cannot see `git` or `disclosure`, so it can make
// neither a Grant nor a Public; what it makes is an edition of its own, which lives in the memory
// of this process, is printed by pages::OnDemand into memory, and has no way into a release.
#pragma once

#include "base/date.h"
#include "base/result.h"
#include "edition/builder.h"

#include <boost/filesystem/path.hpp>

#include <cstddef>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace palermo::preview {

struct DraftOptions {
  boost::filesystem::path content;    // "…/content"
  boost::filesystem::path temporary;  // for the texts, in a file without a name
  Day today{};                        // when all of it would have become public
  std::size_t threads = 1;
};

// What a change of a file makes necessary.
enum class Change {
  Nothing,  // no file of the material
  Text,     // done: pages that are printed from now on have the new text
  Parts,    // done: edition() is another, and what refers to the old one is over
  All,      // reference data: read() again
};

class Draft {
 public:
  // Fails where the reference data is not in order. What is wrong with a part keeps it from the
  // preview, as it would keep it from the public, and stands in problems().
  [[nodiscard]] static Checked<std::unique_ptr<Draft>> read(const DraftOptions& options);

  // `path` is relative to the content folder; the file has changed, come or gone.
  [[nodiscard]] Change update(const std::string& path);

  [[nodiscard]] const edition::Edition& edition() const { return *edition_; }
  // Sorted; no text is quoted.
  [[nodiscard]] std::vector<Diagnostic> problems() const;

 private:
  struct Kept {
    edition::ReleasedPart part;
    bool whole = false;  // can be shown
    std::vector<Diagnostic> problems;
  };
  explicit Draft(DraftOptions options) : options_(std::move(options)) {}
  [[nodiscard]] Kept read_part(const mechanism::PartId& id,
                               const std::vector<std::string>& files) const;
  void add_file(const std::string& path, Kept& kept) const;
  void build();
  [[nodiscard]] bool replace_text(const std::string& stem, const mechanism::PartPath& path,
                                  const std::string& file);

  DraftOptions options_;
  std::shared_ptr<const mechanism::Reference> reference_;
  std::shared_ptr<edition::TextStore> texts_;
  std::map<std::string, Kept> parts_;  // by stem
  std::vector<Diagnostic> strange_;    // files of no part
  std::unique_ptr<edition::Edition> edition_;
};

}  // namespace palermo::preview
