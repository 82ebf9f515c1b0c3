// SPDX-License-Identifier: Apache-2.0
#include "preview/watch.h"

#include <boost/filesystem.hpp>

#include <algorithm>
#include <array>
#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>
#include <utility>

namespace palermo::preview {
namespace fs = boost::filesystem;
namespace {

constexpr unsigned interesting = IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM |
                                 IN_MOVED_TO | IN_ONLYDIR | IN_DONT_FOLLOW | IN_EXCL_UNLINK;
// A program that saves writes, renames and removes in one go: that is one change.
constexpr int settle_milliseconds = 10;

bool readable(int file, int milliseconds) {
  pollfd waiting{.fd = file, .events = POLLIN, .revents = 0};
  return ::poll(&waiting, 1, milliseconds) > 0;
}

}  // namespace

Result<Watch> Watch::over(const std::vector<fs::path>& folders) {
  Watch watch(::inotify_init1(IN_CLOEXEC | IN_NONBLOCK));
  for (const fs::path& folder : folders)
    if (watch.events_ < 0 || !watch.add(folder, nullptr))
      return fail({.code = "watch",
                   .message = "the folder cannot be watched for changes: " + folder.string(),
                   .hint = "raise the limit of the system: sysctl fs.inotify.max_user_watches"});
  return watch;
}

Watch::Watch(Watch&& other) noexcept
    : events_(std::exchange(other.events_, -1)), folders_(std::move(other.folders_)) {}

Watch::~Watch() {
  if (events_ >= 0) ::close(events_);
}

// With `found`: a folder that has come, whose files are news.
bool Watch::add(const fs::path& folder, Changes* found) {
  const int number = ::inotify_add_watch(events_, folder.c_str(), interesting);
  if (number < 0) return false;
  folders_[number] = folder;
  boost::system::error_code error;
  for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
    if (it->path().filename().string().starts_with('.')) continue;
    const fs::file_status status = it->symlink_status();
    if (fs::is_directory(status) && !add(it->path(), found)) return false;
    if (found != nullptr && fs::is_regular_file(status)) found->files.push_back(it->path());
  }
  return true;
}

void Watch::read_events(Changes& changes) {
  alignas(inotify_event) std::array<char, 64 * 1024> buffer;
  for (;;) {
    const ssize_t length = ::read(events_, buffer.data(), buffer.size());
    if (length <= 0) return;
    for (ssize_t at = 0; at < length;) {
      const auto* event = reinterpret_cast<const inotify_event*>(buffer.data() + at);
      at += static_cast<ssize_t>(sizeof(inotify_event) + event->len);
      if ((event->mask & IN_Q_OVERFLOW) != 0) changes.lost = true;
      if ((event->mask & IN_IGNORED) != 0) folders_.erase(event->wd);
      const auto folder = folders_.find(event->wd);
      if (folder == folders_.end() || event->len == 0 || event->name[0] == '.') continue;
      const fs::path path = folder->second / static_cast<const char*>(event->name);
      const bool came = (event->mask & (IN_CREATE | IN_MOVED_TO)) != 0;
      if ((event->mask & IN_ISDIR) == 0) {
        // What is only made is still empty: it is news when it is closed, or when it is a link.
        if ((event->mask & IN_CREATE) == 0) changes.files.push_back(path);
      } else if (!came || !add(path, &changes)) {
        changes.lost = true;  // a folder has gone, with whatever was in it
      }
    }
  }
}

Changes Watch::wait(int milliseconds) {
  Changes changes;
  if (!readable(events_, milliseconds)) return changes;
  do read_events(changes);
  while (readable(events_, settle_milliseconds));
  std::ranges::sort(changes.files);
  const auto rest = std::ranges::unique(changes.files);
  changes.files.erase(rest.begin(), rest.end());
  return changes;
}

}  // namespace palermo::preview
