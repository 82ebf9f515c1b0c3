// SPDX-License-Identifier: Apache-2.0
// The documents as files, a folder a language, where Pagefind reads them: private, and gone when
// the index is made. Knows nothing of where the documents come from.
#pragma once

#include "base/result.h"
#include "search/document.h"

#include <boost/filesystem/path.hpp>

#include <array>
#include <atomic>

namespace palermo::search {

class Tree {
 public:
  // In a folder that is there, is empty and belongs to the tree alone.
  // Documents in other languages than those wanted are counted and not kept.
  explicit Tree(boost::filesystem::path folder, LanguageSet wanted = every_language())
      : folder_(std::move(folder)), wanted_(wanted) {}

  // From any thread. No two documents have one path and anchor.
  [[nodiscard]] Result<void> write(const Document& document);

  [[nodiscard]] LanguageSet languages() const;  // those with a document
  [[nodiscard]] LanguageSet wanted() const { return wanted_; }
  [[nodiscard]] std::size_t documents() const;
  [[nodiscard]] const boost::filesystem::path& folder() const { return folder_; }

 private:
  boost::filesystem::path folder_;
  LanguageSet wanted_;
  std::array<std::atomic<std::size_t>, language_count> counts_{};
};

}  // namespace palermo::search
