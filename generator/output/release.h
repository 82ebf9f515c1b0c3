// SPDX-License-Identifier: Apache-2.0
// A site being written: always into a new folder beside the old one, which stays as it is until the
// new one is whole. Knows nothing of what a page says.
#pragma once

#include "base/result.h"
#include "output/stream.h"

#include <boost/filesystem/path.hpp>

#include <functional>
#include <memory>
#include <string_view>

namespace palermo::output {

struct Outcome {
  std::size_t files = 0;  // without the manifest
  std::size_t bytes = 0;
  bool unchanged = false;  // the old site was the same, and was left alone
};

class Release {
 public:
  // Makes `<out>.new-XXXXXX`, closed to others until it is whole. `out` may be missing, empty or a
  // site that this program wrote; anything else is not touched. One build at a time.
  [[nodiscard]] static Result<Release> create(const boost::filesystem::path& out);

  // A release that has no folder: what is written goes to `sink`, by the same rules of paths, and
  // never onto a disk. Such a release has no streams and cannot be finished. For previews.
  using Sink = std::function<void(std::string_view path, std::string_view bytes)>;
  [[nodiscard]] static Release into(Sink sink);

  Release(Release&&) noexcept;
  Release& operator=(Release&&) = delete;
  ~Release();  // without finish(): the new folder goes, `out` stays

  // From any thread. `path` is relative, in plain ASCII, of a kind that a site consists of, and
  // written once. After a failure finish() refuses too.
  [[nodiscard]] Result<void> write(std::string_view path, std::string_view bytes);

  // A file in pieces, by the same rules. Only what is closed is part of the site, and a site with a
  // file that was never closed cannot be finished.
  [[nodiscard]] Result<Stream> open(std::string_view path);
  [[nodiscard]] Result<Written> close(Stream stream);

  // A new folder beside the new site, closed to others, for work whose files no site holds. Goes
  // with this object; where the process died, with the next build.
  [[nodiscard]] Result<boost::filesystem::path> private_folder();

  // Writes manifest.json and puts the new folder in the place of `out`.
  [[nodiscard]] Result<Outcome> finish();

 private:
  struct State;
  explicit Release(std::unique_ptr<State> state);
  [[nodiscard]] bool accepts(std::string_view path);
  std::unique_ptr<State> state_;
};

// Is this the path of a file that a site may hold?
[[nodiscard]] bool safe_path(std::string_view path);

}  // namespace palermo::output
