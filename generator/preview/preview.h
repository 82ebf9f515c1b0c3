// SPDX-License-Identifier: Apache-2.0
// What the draft address of `palermo serve` shows: pages of a working tree, each printed when it is
// asked for, with the band on it. Nothing of it is ever written. Knows nothing of Git, decisions,
// sockets or what is public.
#pragma once

#include "pages/on_demand.h"
#include "preview/draft.h"
#include "preview/server.h"

#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace palermo::preview {

struct PreviewOptions {
  DraftOptions draft;
  boost::filesystem::path theme;  // a folder with templates/, i18n/ and site/
  std::string name;               // of this run: two runs have two, so that pages are shown anew
};

// The functions can be called from several threads at once.
class Preview {
 public:
  // An error: there is nothing that could be shown.
  [[nodiscard]] static Checked<std::unique_ptr<Preview>> open(const PreviewOptions& options);

  // A file of the draft site. `other`: the address at which the public site is served, with '/'.
  [[nodiscard]] Answer give(const std::string& path, const std::string& other);

  // Takes in what has changed. False where it changes nothing that is shown.
  [[nodiscard]] bool changed(const std::vector<boost::filesystem::path>& files, bool everything);

  [[nodiscard]] std::string version() const;
  // Everything that is not shown, and why; where theme or reference data are broken that, and what
  // was shown before is shown still.
  [[nodiscard]] std::vector<Diagnostic> problems() const;

 private:
  explicit Preview(PreviewOptions options) : options_(std::move(options)) {}
  void read_theme();
  void read_draft();
  void begin_pages();
  [[nodiscard]] std::string banded(std::string html, const std::string& address) const;

  PreviewOptions options_;
  mutable std::mutex mutex_;
  std::unique_ptr<pages::Theme> theme_;
  std::unique_ptr<Draft> draft_;
  std::unique_ptr<pages::OnDemand> pages_;
  std::vector<Diagnostic> of_theme_, of_reference_, of_pages_, of_parts_;
  std::size_t number_ = 0;
};

}  // namespace palermo::preview
