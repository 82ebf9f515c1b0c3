// SPDX-License-Identifier: Apache-2.0
// Reads files of a folder that somebody else has filled: no symbolic link is followed at any step,
// nothing but regular files is read, and none beyond its limit. For edition's own files only.
#pragma once

#include "base/result.h"

#include <boost/filesystem/path.hpp>

#include <string>
#include <string_view>

namespace palermo::edition {

class FolderReader {
 public:
  [[nodiscard]] static Result<FolderReader> open(const boost::filesystem::path& folder);

  FolderReader(FolderReader&& other) noexcept;
  FolderReader& operator=(FolderReader&&) = delete;
  ~FolderReader();

  // `path` is relative, its steps neither empty nor "..".
  [[nodiscard]] Result<std::string> read(std::string_view path, std::size_t most_bytes) const;

 private:
  explicit FolderReader(int folder) : folder_(folder) {}
  int folder_ = -1;
};

}  // namespace palermo::edition
