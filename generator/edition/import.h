// SPDX-License-Identifier: Apache-2.0
// Reads an exported edition back: exactly the files that edition.json lists, each with its hash.
// Trusts nothing in the folder. Knows nothing of Git or decisions.
#pragma once

#include "edition/builder.h"
#include "edition/export.h"

#include <boost/filesystem/path.hpp>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace palermo::edition {

// What the program wants of every text, wherever it comes from: its title, or what is wrong.
using ReadTitle = std::function<Result<std::string>(std::string_view path, std::string_view text)>;
// And of every attachment: everything for which it cannot be published as it is.
using CheckAttachment =
    std::function<std::vector<Diagnostic>(std::string_view bytes, const std::string& path)>;

struct ImportOptions {
  ReadTitle read_title;
  boost::filesystem::path temporary_folder;  // for the texts
  std::size_t most_text_bytes = std::size_t{64} * 1024;
  CheckAttachment check_attachment = {};  // none: no edition with attachments is taken
};

struct Imported {
  Released released;
  std::vector<ReferenceFile> reference_files;
};

// Every mistake at once. Where any is an error, the value is not to be used.
[[nodiscard]] Checked<Imported> import_from(const boost::filesystem::path& folder,
                                            const ImportOptions& options);

}  // namespace palermo::edition
