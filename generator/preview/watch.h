// SPDX-License-Identifier: Apache-2.0
// Hears of changes below some folders, from the kernel (inotify). Links are not followed, hidden
// files and folders not watched. Knows nothing of what the files mean.
#pragma once

#include "base/result.h"

#include <boost/filesystem/path.hpp>

#include <map>
#include <string>
#include <vector>

namespace palermo::preview {

struct Changes {
  std::vector<boost::filesystem::path> files;  // sorted, each once; come, gone or other than before
  bool lost = false;  // the kernel could not keep up: anything may have changed
};

class Watch {
 public:
  [[nodiscard]] static Result<Watch> over(const std::vector<boost::filesystem::path>& folders);
  Watch(Watch&& other) noexcept;
  Watch& operator=(Watch&&) = delete;
  ~Watch();

  // What happened since the last call; waits for at most `milliseconds`.
  [[nodiscard]] Changes wait(int milliseconds);

 private:
  explicit Watch(int events) : events_(events) {}
  [[nodiscard]] bool add(const boost::filesystem::path& folder, Changes* found);
  void read_events(Changes& changes);

  int events_ = -1;
  std::map<int, boost::filesystem::path> folders_;
};

}  // namespace palermo::preview
