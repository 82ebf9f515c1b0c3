// SPDX-License-Identifier: Apache-2.0
#include "output/release.h"

#include "output/failure.h"
#include "output/lane.h"
#include "output/manifest.h"
#include "output/place.h"

#include <boost/filesystem.hpp>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <fcntl.h>
#include <functional>
#include <optional>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>
#include <utility>
#include <vector>

namespace palermo::output {
namespace {

namespace fs = boost::filesystem;

// The last row: a search bundle.
constexpr std::array<std::string_view, 21> extensions = {
    "html",     "css",     "js",       "json",      "jsonl",      "csv",         "gz",
    "svg",      "png",     "txt",      "xml",       "ico",        "webmanifest", "md",
    "bib",      "ris",
    "pagefind", "pf_meta", "pf_index", "pf_filter", "pf_fragment"};

// Attachments lie in one folder, and nothing else does.
constexpr std::string_view attachments_folder = "files/";
constexpr std::array<std::string_view, 3> attachment_extensions = {"pdf", "png", "jpg"};

// What hosts look for under a name of their own.
constexpr std::array<std::string_view, 2> known_names = {"_headers", ".well-known/security.txt"};

template <std::size_t Count>
bool has(const std::array<std::string_view, Count>& all, std::string_view one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

bool safe_step(std::string_view step) {
  const auto plain = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_' || c == '.';
  };
  return !step.empty() && step.front() != '.' && std::all_of(step.begin(), step.end(), plain);
}

Diagnostic unsafe_path(std::string_view path) {
  return refusal("output-path", "not the path of a file of a site: " + std::string(path),
                 "plain relative paths of pages, styles, scripts, images and data");
}

// Would files that this process makes have other rights than those of a site?
bool umask_interferes(int root) {
  constexpr const char* probe = ".rights";
  if (::mkdirat(root, probe, 0755) != 0) return true;
  struct stat status {};
  const bool good = ::fstatat(root, probe, &status, 0) == 0 && (status.st_mode & 0777U) == 0755;
  ::unlinkat(root, probe, AT_REMOVEDIR);
  return !good;
}

}  // namespace

bool safe_path(std::string_view path) {
  if (has(known_names, path)) return true;
  const std::size_t dot = path.rfind('.');
  if (dot == std::string_view::npos || path.size() > 1024) return false;
  const std::string_view extension = path.substr(dot + 1);
  const bool attached = path.starts_with(attachments_folder);
  const bool known = attached ? has(attachment_extensions, extension) : has(extensions, extension);
  if (!known) return false;
  for (;;) {
    const std::size_t slash = path.find('/');
    if (!safe_step(path.substr(0, slash))) return false;
    if (slash == std::string_view::npos) return true;
    path.remove_prefix(slash + 1);
  }
}

struct Release::State {
  explicit State(Sink sink_) : sink(std::move(sink_)) {}
  State(Lock lock_, fs::path out_, fs::path fresh_)
      : lock(std::move(lock_)), out(std::move(out_)), fresh(std::move(fresh_)) {}
  State(const State&) = delete;
  State& operator=(const State&) = delete;
  ~State() {
    close();
    boost::system::error_code failure;
    if (!fresh.empty()) fs::remove_all(fresh, failure);
    for (const fs::path& folder : private_folders) fs::remove_all(folder, failure);
  }

  void close() {
    for (Lane& lane : lanes) lane.close_folders();
    if (target.root >= 0) ::close(target.root);
    target.root = -1;
  }

  Lane& take_lane();
  tl::unexpected<Diagnostic> failed_write(std::string_view path, int error);

  std::optional<Lock> lock;  // given back last; none where there is a sink
  Sink sink;
  fs::path out;
  fs::path fresh;  // empty once it has been put in its place
  std::vector<fs::path> private_folders;
  Target target;
  std::array<Lane, 64> lanes;
  std::atomic<bool> failed = false;
  std::atomic<int> open_files = 0;
};

// Threads start at different lanes and so keep to their own.
Lane& Release::State::take_lane() {
  const std::size_t start = std::hash<std::thread::id>{}(std::this_thread::get_id());
  for (std::size_t i = 0;; ++i) {
    Lane& lane = lanes[(start + i) % lanes.size()];
    if (lane.try_take()) return lane;
    if (i % lanes.size() == lanes.size() - 1) std::this_thread::yield();
  }
}

Release::Release(std::unique_ptr<State> state) : state_(std::move(state)) {}
Release::Release(Release&&) noexcept = default;
Release::~Release() = default;

Result<Release> Release::create(const fs::path& out) {
  const Result<fs::path> place = resolve(out);
  if (!place) return fail(place.error());
  Result<Lock> lock = Lock::take(*place);
  if (!lock) return fail(lock.error());
  clean_up(*place);
  if (const auto free = check_replaceable(*place); !free) return fail(free.error());
  const Result<fs::path> fresh = make_fresh(*place);
  if (!fresh) return fail(fresh.error());

  auto state = std::make_unique<State>(std::move(*lock), *place, *fresh);
  state->target.root = ::open(fresh->c_str(), O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
  if (state->target.root < 0)
    return fail(system_failure("the new folder cannot be opened", fresh->string()));
  state->target.set_rights = umask_interferes(state->target.root);
  return Release(std::move(state));
}

Release Release::into(Sink sink) { return Release(std::make_unique<State>(std::move(sink))); }

tl::unexpected<Diagnostic> Release::State::failed_write(std::string_view path, int error) {
  failed = true;
  if (error == EEXIST)
    return fail(refusal("output-twice", "written twice: " + std::string(path),
                        "two pages have one address"));
  errno = error;
  return fail(system_failure("a file of the new site cannot be written", std::string(path)));
}

bool Release::accepts(std::string_view path) {
  const bool good = safe_path(path) && path != manifest_name;
  if (!good) state_->failed = true;
  return good;
}

Result<void> Release::write(std::string_view path, std::string_view bytes) {
  if (!accepts(path)) return fail(unsafe_path(path));
  if (state_->sink) {
    state_->sink(path, bytes);
    return {};
  }
  Lane& lane = state_->take_lane();
  const bool written = lane.write(state_->target, path, bytes);
  const int error = errno;
  lane.give_back();
  if (!written) return state_->failed_write(path, error);
  return {};
}

Result<Stream> Release::open(std::string_view path) {
  if (!accepts(path) || state_->sink) return fail(unsafe_path(path));
  Lane& lane = state_->take_lane();
  const int file = lane.open(state_->target, path);
  const int error = errno;
  lane.give_back();
  if (file < 0) return state_->failed_write(path, error);
  ++state_->open_files;
  return Stream(std::string(path), file);
}

Result<Written> Release::close(Stream stream) {
  --state_->open_files;
  const bool closed = ::close(std::exchange(stream.file_, -1)) == 0;
  if (stream.error_ != 0 || !closed)
    return state_->failed_write(stream.path_, stream.error_ != 0 ? stream.error_ : errno);
  const Written written{stream.size_, stream.sum_.finish()};
  Lane& lane = state_->take_lane();
  lane.add({stream.path_, written.size, written.digest});
  lane.give_back();
  return written;
}

Result<fs::path> Release::private_folder() {
  Result<fs::path> folder = make_fresh(state_->out);
  if (folder) state_->private_folders.push_back(*folder);
  return folder;
}

Result<Outcome> Release::finish() {
  State& state = *state_;
  if (state.failed || state.open_files != 0 || state.fresh.empty())
    return fail(refusal("output-incomplete", "the new site is not whole",
                        "the old one stays as it was; mend what was reported before"));
  std::vector<WrittenFile> files;
  for (const Lane& lane : state.lanes) lane.collect(files);
  std::sort(files.begin(), files.end(),
            [](const WrittenFile& a, const WrittenFile& b) { return a.path < b.path; });
  Outcome outcome{.files = files.size()};
  for (const WrittenFile& file : files) outcome.bytes += file.size;

  const std::string manifest = write_manifest(files);
  if (same_site(state.out, files, manifest)) {
    outcome.unchanged = true;
    return outcome;  // the new folder goes with this object
  }
  Lane last;
  if (!last.write(state.target, manifest_name, manifest))
    return fail(system_failure("the manifest cannot be written", ""));
  state.close();
  if (::chmod(state.fresh.c_str(), 0755) != 0)
    return fail(system_failure("the new folder cannot be opened to readers", ""));
  if (const auto switched = switch_to(state.fresh, state.out); !switched)
    return fail(switched.error());
  state.fresh.clear();
  return outcome;
}

}  // namespace palermo::output
