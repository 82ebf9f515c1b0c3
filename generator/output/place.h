// SPDX-License-Identifier: Apache-2.0
// Where a site stands: its folder, the lock beside it, the new folder, and the switch between the
// two. Knows nothing of files inside. For output's own files only.
#pragma once

#include "base/result.h"

#include <boost/filesystem/path.hpp>

#include <string>

namespace palermo::output {

// The first bytes of a manifest: what tells a site of ours from anything else.
inline constexpr std::string_view manifest_name = "manifest.json";
inline constexpr std::string_view manifest_mark = "{\"generator\":\"palermo\",";

// A lock on `<out>.lock`, given back by the kernel when its process ends, however it ends.
class Lock {
 public:
  [[nodiscard]] static Result<Lock> take(const boost::filesystem::path& out);
  Lock(Lock&& other) noexcept;
  Lock& operator=(Lock&&) = delete;
  ~Lock();

 private:
  Lock(boost::filesystem::path path, int file) : path_(std::move(path)), file_(file) {}
  boost::filesystem::path path_;
  int file_ = -1;
};

// The absolute path without links; `out` itself need not exist, its parent must.
[[nodiscard]] Result<boost::filesystem::path> resolve(const boost::filesystem::path& out);

// Refuses anything but a missing folder, an empty one and a site of ours.
[[nodiscard]] Result<void> check_replaceable(const boost::filesystem::path& out);

// Removes what builds that died have left; puts an old site back that one had moved away.
void clean_up(const boost::filesystem::path& out);

// `<out>.new-XXXXXX`, mode 0700.
[[nodiscard]] Result<boost::filesystem::path> make_fresh(const boost::filesystem::path& out);

// Puts `fresh` in the place of `out` and removes the old site.
[[nodiscard]] Result<void> switch_to(const boost::filesystem::path& fresh,
                                     const boost::filesystem::path& out);

}  // namespace palermo::output
