// SPDX-License-Identifier: Apache-2.0
// The one bridge over the wall: what disclosure releases becomes an edition. After this line
// nothing knows of Git, decisions or anything that is not public.
#pragma once

#include "cli/archive.h"
#include "edition/edition.h"
#include "edition/export.h"
#include "edition/import.h"

#include <boost/filesystem/path.hpp>

#include <optional>

namespace palermo::cli {

// Releases every granted part by `archive.threads` workers, each with a handle of its own on the
// repository. `spool`: a folder for the store of texts, which has no name in it.
[[nodiscard]] tl::expected<edition::Edition, Failure> release_edition(
    const Archive& archive, const boost::filesystem::path& spool);

struct PublicRecord {
  edition::Edition edition;
  std::vector<edition::ReferenceFile> reference_files;
  std::optional<authority::Head> head;  // to keep once the record is published
  authority::Register keys;             // who may sign; empty for that of a folder
  std::optional<Diagnostic> doubt{};    // why nobody can tell who has to approve it
  Instant as_of = Instant::max();       // of a repository; from `changes_at` on another record
  Instant changes_at = Instant::max();  // may follow. Private
};

// The public record of a repository; the repository is closed again before this returns. Refused
// where the register, the rules or the log give no ground to publish on.
[[nodiscard]] tl::expected<PublicRecord, Failure> read_repository(
    const SourceOptions& options, const boost::filesystem::path& spool);

// A folder that `export` wrote, with the rules of texts and attachments looked at again.
[[nodiscard]] Checked<edition::Imported> import_edition(const std::string& folder,
                                                        const boost::filesystem::path& spool);

// The public record of such a folder.
[[nodiscard]] tl::expected<PublicRecord, Failure> read_edition(
    const std::string& folder, const boost::filesystem::path& spool);

}  // namespace palermo::cli
