// SPDX-License-Identifier: Apache-2.0
#include "cli/released.h"

#include "attachments/attachment.h"
#include "base/workers.h"
#include "edition/builder.h"
#include "markup/check.h"
#include "markup/plain_text.h"

#include <map>
#include <mutex>
#include <optional>

namespace palermo::cli {
namespace fs = boost::filesystem;
using disclosure::DecisionInfo;
namespace {

edition::Release release_of(const DecisionInfo& info) {
  return {.decision = info.decision,
          .issuer = info.issuer,
          .decided_on = info.decided_on,
          .public_since = info.public_since,
          .paragraph = info.paragraph,
          .reference = info.reference};
}

// Each decision that grants something, once, in the order of the plan.
class Releases {
 public:
  explicit Releases(const disclosure::Plan& plan) {
    for (const disclosure::GrantedPart& part : plan.parts) {
      number(part.data);
      for (const disclosure::Grant& text : part.texts) number(text);
      for (const disclosure::Grant& attachment : part.attachments) number(attachment);
      for (const disclosure::Grant& replaced : part.earlier) number(replaced);
    }
  }
  [[nodiscard]] edition::ReleasedFile file(const Sha256& digest, const DecisionInfo* info,
                                           const disclosure::Earlier& earlier) const {
    edition::ReleasedFile file{digest, numbers_.at(info)};
    for (const DecisionInfo* before : earlier) file.earlier.push_back(numbers_.at(before));
    return file;
  }
  [[nodiscard]] std::vector<edition::Release> take() { return std::move(releases_); }

 private:
  void number(const disclosure::Grant& grant) {
    const DecisionInfo& info = grant.authority().info;
    if (numbers_.try_emplace(&info, releases_.size()).second) releases_.push_back(release_of(info));
  }
  std::map<const DecisionInfo*, std::size_t> numbers_;
  std::vector<edition::Release> releases_;
};

// One thread: releases parts and hands their bytes to the store.
class Worker {
 public:
  Worker(git::Revision revision, const Archive& archive, edition::TextStore& store)
      : revision_(std::make_unique<git::Revision>(std::move(revision))),
        releaser_(*revision_, *archive.reference, text_rules()),
        reference_(archive.reference.get()),
        store_(&store) {}

  Result<std::optional<edition::ReleasedPart>> release(const disclosure::GrantedPart& granted,
                                                       const Releases& releases) {
    auto released = releaser_.release(granted);
    if (!released) return fail(released.error());
    if (!*released) return std::optional<edition::ReleasedPart>{};
    return hand_over(**released, releases);
  }

 private:
  Result<std::optional<edition::ReleasedPart>> hand_over(disclosure::ReleasedPart& from,
                                                         const Releases& releases) {
    edition::ReleasedPart part{.id = std::move(from.id), .data = std::move(from.data)};
    files_.clear();
    part.data_span = take(from.data_blob->bytes());
    part.data_file = releases.file(from.data_blob->digest(), from.data_decision, from.data_earlier);
    for (const disclosure::ReleasedText& text : from.texts) {
      const std::string& bytes = text.blob->bytes();
      part.texts.push_back({.language = text.language,
                            .span = take(bytes),
                            .title = first_heading(bytes).value_or(""),
                            .file = releases.file(text.blob->digest(), text.decision,
                                                  text.earlier)});
    }
    const Result<edition::TextSpan> stored = store_->append(files_);
    if (!stored) return fail(stored.error());
    part.data_span.offset += stored->offset;
    for (edition::ReleasedPart::ReleasedText& text : part.texts) text.span.offset += stored->offset;
    for (const disclosure::ReleasedAttachment& attachment : from.attachments)
      if (auto done = hand_over(attachment, releases, part); !done) return fail(done.error());
    return std::optional(std::move(part));
  }

  // Its bytes go by themselves: they may be many.
  Result<void> hand_over(const disclosure::ReleasedAttachment& from, const Releases& releases,
                         edition::ReleasedPart& part) {
    const auto path = mechanism::parse_part_path(from.blob->path(), *reference_);
    if (!path) return fail(path.error());
    const Result<edition::TextSpan> stored = store_->append(from.blob->bytes());
    if (!stored) return fail(stored.error());
    part.attachments.push_back(
        {.file = std::get<mechanism::Attachment>(path->role),
         .span = *stored,
         .released = releases.file(from.blob->digest(), from.decision, from.earlier)});
    return {};
  }

  // Where the bytes stand among the files of the part, which are stored at once.
  edition::TextSpan take(const std::string& bytes) {
    const edition::TextSpan span{files_.size(), static_cast<std::uint32_t>(bytes.size())};
    files_ += bytes;
    return span;
  }

  std::unique_ptr<git::Revision> revision_;  // where it is must not change
  disclosure::Releaser releaser_;
  const mechanism::Reference* reference_;
  edition::TextStore* store_;
  std::string files_;  // of the part at hand
};

edition::WithdrawnPart withdrawn(const mechanism::PartId& id, const DecisionInfo& decision) {
  return {.id = id,
          .tombstone = {.part = id.part,
                        .decision = decision.decision,
                        .issuer = decision.issuer,
                        .withdrawn_on = decision.decided_on,
                        .paragraph = decision.paragraph,
                        .reference = decision.reference}};
}

tl::expected<std::vector<Worker>, Failure> hire(const Archive& archive, edition::TextStore& store) {
  std::vector<Worker> workers;
  for (std::size_t i = 0; i < archive.threads; ++i) {
    Result<git::Revision> revision = archive.revision.duplicate();
    if (!revision) return failed(ExitStatus::Unreadable, revision.error());
    workers.emplace_back(std::move(*revision), archive, store);
  }
  return workers;
}

using Parts = std::vector<std::optional<edition::ReleasedPart>>;

tl::expected<Parts, Failure> release_parts(const Archive& archive, edition::TextStore& store,
                                           const Releases& releases) {
  auto workers = hire(archive, store);
  if (!workers) return tl::unexpected(workers.error());
  const auto& granted = archive.plan.parts;
  Parts parts(granted.size());
  std::mutex damage;
  std::optional<Diagnostic> damaged;
  share_out(granted.size(), workers->size(), [&](std::size_t worker, std::size_t i) {
    auto part = (*workers)[worker].release(granted[i], releases);
    if (part) {
      parts[i] = std::move(*part);
      return;
    }
    const std::lock_guard guard(damage);
    if (!damaged || part.error().at < damaged->at) damaged = part.error();
  });
  if (damaged) return failed(ExitStatus::Unreadable, *damaged);
  return parts;
}

}  // namespace

tl::expected<edition::Edition, Failure> release_edition(const Archive& archive,
                                                        const fs::path& spool) {
  Result<edition::TextStore> store = edition::TextStore::create(spool);
  if (!store) return failed(ExitStatus::NotWritten, store.error());
  const auto texts = std::make_shared<edition::TextStore>(std::move(*store));

  Releases releases(archive.plan);
  auto parts = release_parts(archive, *texts, releases);
  if (!parts) return tl::unexpected(parts.error());

  edition::Released released{.reference = archive.reference, .texts = texts};
  for (const disclosure::Tombstone& tombstone : archive.plan.tombstones)
    released.withdrawn.push_back(withdrawn(tombstone.id, *tombstone.decision));
  for (std::size_t i = 0; i < parts->size(); ++i) {
    const disclosure::GrantedPart& granted = archive.plan.parts[i];
    if ((*parts)[i])
      released.parts.push_back(std::move(*(*parts)[i]));
    else if (granted.withdrawn_before != nullptr)
      released.withdrawn.push_back(withdrawn(granted.id, *granted.withdrawn_before));
  }
  released.releases = releases.take();
  return edition::build(std::move(released));
}

tl::expected<PublicRecord, Failure> read_repository(const SourceOptions& options,
                                                    const fs::path& spool) {
  auto archive = open_archive(options);
  if (!archive) return tl::unexpected(archive.error());
  if (!archive->refusals.empty())
    return tl::unexpected(Failure{ExitStatus::Problems, std::move(archive->refusals)});
  auto edition = release_edition(*archive, spool);
  if (!edition) return tl::unexpected(edition.error());
  return PublicRecord{std::move(*edition), std::move(archive->reference_files), archive->head,
                      std::move(archive->keys), std::move(archive->doubt), archive->as_of,
                      disclosure::next_change(archive->docket, archive->as_of)};
}

Checked<edition::Imported> import_edition(const std::string& folder, const fs::path& spool) {
  const auto read_title = [](std::string_view path, std::string_view text) -> Result<std::string> {
    for (const Diagnostic& found : check_markdown(text, std::string(path)))
      if (found.severity == Severity::Error) return fail(found);
    return first_heading(text).value_or("");
  };
  return edition::import_from(folder, {.read_title = read_title,
                                       .temporary_folder = spool,
                                       .check_attachment = attachments::check});
}

tl::expected<PublicRecord, Failure> read_edition(const std::string& folder, const fs::path& spool) {
  auto imported = import_edition(folder, spool);
  if (has_error(imported.diagnostics))
    return tl::unexpected(Failure{ExitStatus::Problems, std::move(imported.diagnostics)});
  return PublicRecord{edition::build(std::move(imported.value.released)),
                      std::move(imported.value.reference_files), std::nullopt, {}};
}

}  // namespace palermo::cli
