// SPDX-License-Identifier: Apache-2.0
#include "cli/archive.h"

#include "attachments/attachment.h"
#include "cli/trust.h"
#include "cli/worker_count.h"
#include "language/word_counter.h"
#include "markup/check.h"
#include "markup/plain_text.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <optional>

namespace palermo::cli {
namespace {

constexpr std::size_t most_reference_bytes = std::size_t{4} * 1024 * 1024;

// As long as nothing was ever decided or published, nothing rests on signatures: a new archive has
// a site of its reference data before it has roots and signers. What roots did seal stays sealed.
void spare_the_undecided(const disclosure::Docket& docket, Trust& trust) {
  if (!docket.decisions.empty() || (trust.published && trust.published->archive > 0)) return;
  const auto kept = std::stable_partition(
      trust.refusals.begin(), trust.refusals.end(),
      [](const Diagnostic& refusal) { return refusal.code == "sealed-file-changed"; });
  for (auto refusal = kept; refusal != trust.refusals.end(); ++refusal) {
    refusal->severity = Severity::Warning;
    trust.warnings.push_back(std::move(*refusal));
  }
  trust.refusals.erase(kept, trust.refusals.end());
}

// Reads reference files and keeps their bytes for the export.
mechanism::ReadFile reader_of(const git::Revision& revision,
                              std::vector<edition::ReferenceFile>& kept) {
  return [&](std::string_view path) -> Result<std::string> {
    Result<std::string> bytes = revision.read(path, most_reference_bytes);
    if (bytes) kept.push_back({std::string(path), *bytes});
    return bytes;
  };
}

Failure failure(ExitStatus status, std::vector<Diagnostic> diagnostics) {
  sort(diagnostics);
  return {status, std::move(diagnostics)};
}

}  // namespace

Result<Instant> instant_of(const std::string& text) {
  if (text.empty())
    return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
  if (const auto instant = parse_instant(text)) return *instant;
  return fail({.code = "not-an-instant",
               .message = "the value of --as-of is no instant",
               .hint = "write 2027-04-01T00:00:00Z, in UTC, or a day"});
}

tl::unexpected<Failure> failed(ExitStatus status, Diagnostic diagnostic) {
  return tl::unexpected<Failure>(Failure{status, {std::move(diagnostic)}});
}

tl::expected<Archive, Failure> open_archive(const SourceOptions& options) {
  const Result<Instant> as_of = instant_of(options.as_of);
  if (!as_of) return failed(ExitStatus::Usage, as_of.error());

  Result<git::Revision> revision =
      git::Revision::open(options.repository, options.revision, options.content);
  if (!revision) return failed(ExitStatus::Unreadable, revision.error());

  std::vector<edition::ReferenceFile> reference_files;
  auto reference = mechanism::load(reader_of(*revision, reference_files));
  if (has_error(reference.diagnostics))
    return tl::unexpected(failure(ExitStatus::Problems, std::move(reference.diagnostics)));

  auto trust = read_trust(options, {*revision, *reference.value, reference_files});
  if (!trust) return failed(ExitStatus::Unreadable, trust.error());
  const std::size_t threads = worker_count(options.threads);
  Result<disclosure::Docket> docket = disclosure::read_docket(
      *revision, *reference.value, scrutiny_of(*trust, *reference.value, threads));
  if (!docket) return failed(ExitStatus::Unreadable, docket.error());
  trust->cache->save();
  spare_the_undecided(*docket, *trust);
  authority::Head head = conclude(docket->log, *reference.value, *trust);
  if (auto back = authority::going_back(head, *as_of)) trust->refusals.push_back(std::move(*back));
  head.as_of = *as_of;

  disclosure::Plan plan = disclosure::make_plan(*docket, *reference.value, *as_of);
  return Archive{std::move(*revision),
                 std::move(reference.value),
                 std::move(reference_files),
                 *as_of,
                 std::move(*docket),
                 std::move(plan),
                 threads,
                 std::move(trust->refusals),
                 std::move(trust->warnings),
                 head,
                 std::move(trust->keys),
                 std::move(trust->doubt)};
}

disclosure::TextRules text_rules() {
  struct Counters {
    std::array<std::optional<WordCounter>, language_count> by_language;
    std::string plain;
  };
  const auto counters = std::make_shared<Counters>();
  return {.check = [](std::string_view text,
                      std::string file) { return check_markdown(text, std::move(file)); },
          .count_words =
              [counters](Language language, std::string_view text) {
                auto& counter = counters->by_language[index(language)];
                if (!counter) counter.emplace(language);
                counters->plain.clear();
                plain_text(text, counters->plain);
                return counter->count(counters->plain);
              },
          .check_attachment = attachments::check};
}

tl::expected<disclosure::Findings, Failure> judge_texts(const Archive& archive) {
  disclosure::Releaser releaser(archive.revision, *archive.reference, text_rules());
  for (const disclosure::GrantedPart& part : archive.plan.parts)
    if (const auto released = releaser.release(part); !released)
      return failed(ExitStatus::Unreadable, released.error());
  return releaser.take_findings();
}

}  // namespace palermo::cli
