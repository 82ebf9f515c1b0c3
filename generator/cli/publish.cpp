// SPDX-License-Identifier: Apache-2.0
#include "cli/publish.h"

#include "cli/memory.h"
#include "cli/pagefind.h"
#include "cli/printer.h"
#include "cli/progress.h"
#include "cli/released.h"
#include "cli/security_contact.h"
#include "cli/theme.h"
#include "cli/worker_count.h"
#include "edition/export.h"
#include "output/release.h"
#include "pages/site.h"
#include "search/bundles.h"

#include <boost/filesystem.hpp>
#include <fmt/format.h>

#include <future>
#include <optional>
#include <ostream>

namespace palermo::cli {
namespace fs = boost::filesystem;
namespace {

using SharedTheme = std::shared_ptr<const pages::Theme>;

tl::expected<SharedTheme, Failure> read_theme(const BuildRequest& request) {
  if (request.ready_theme) return request.ready_theme;
  const Result<fs::path> folder = find_theme(request.theme);
  if (!folder) return failed(ExitStatus::Unreadable, folder.error());
  Checked<pages::Theme> theme = pages::load_theme(*folder);
  if (has_error(theme.diagnostics))
    return tl::unexpected(Failure{ExitStatus::Problems, std::move(theme.diagnostics)});
  return std::make_shared<const pages::Theme>(std::move(theme.value));
}

tl::expected<std::vector<pages::Doc>, Failure> read_docs(const BuildRequest& request) {
  if (!request.docs) return std::vector<pages::Doc>();
  const Result<fs::path> folder = find_theme(request.theme);
  if (!folder) return failed(ExitStatus::Unreadable, folder.error());
  Checked<std::vector<pages::Doc>> docs = pages::load_docs(*folder);
  if (has_error(docs.diagnostics))
    return tl::unexpected(Failure{ExitStatus::Problems, std::move(docs.diagnostics)});
  return std::move(docs.value);
}

tl::expected<PublicRecord, Failure> read_record(const BuildRequest& request,
                                                const fs::path& spool) {
  return request.edition.empty() ? read_repository(request.source, spool)
                                 : read_edition(request.edition, spool);
}

// Empty where there is none, or none is wanted.
tl::expected<fs::path, Failure> locate_pagefind(const BuildRequest& request) {
  if (!request.search) return fs::path();
  const Result<fs::path> theme = find_theme(request.theme);
  if (!theme) return failed(ExitStatus::Unreadable, theme.error());
  const Result<fs::path> program = find_pagefind(request.pagefind, *theme);
  if (!program) return failed(ExitStatus::Unreadable, program.error());
  return *program;
}

struct Built {
  pages::SiteStats stats;
  output::Outcome outcome;
  bool without_search = false;  // though it was wanted
  std::optional<Diagnostic> warning;  // that its security.txt is over
};

// Makes the tree where what can be found is written, if somebody will read it.
Result<void> plant(std::optional<search::Tree>& tree, const fs::path& pagefind,
                   LanguageSet languages, output::Release& release) {
  if (pagefind.empty()) return {};
  Result<fs::path> folder = release.private_folder();
  if (!folder) return fail(folder.error());
  tree.emplace(std::move(*folder), languages);
  return {};
}

// Before the switch: if it fails, this revision may be published again, and no older one.
Result<void> keep_head(const BuildRequest& request, const std::optional<authority::Head>& head) {
  if (request.source.head.empty() || !head) return {};
  return authority::write_head(request.source.head, *head);
}

tl::expected<Built, Failure> write_site(const BuildRequest& request, Progress& progress) {
  const fs::path out = fs::absolute(request.out).lexically_normal();
  const auto memory = Memory::open(request);
  if (!memory) return failed(ExitStatus::Usage, memory.error());
  if (memory->stands()) return Built{{}, {.unchanged = true}, false, {}};
  // Beside the reading of decisions: neither knows of the other.
  auto reading_theme = std::async(std::launch::async, read_theme, std::cref(request));
  const auto pagefind = locate_pagefind(request);
  if (!pagefind) return tl::unexpected(pagefind.error());

  progress.stage("Taking the lock");
  auto release = output::Release::create(out);
  if (!release) return failed(ExitStatus::NotWritten, release.error());

  progress.stage("Reading what was released");
  auto record = read_record(request, out.parent_path());
  const auto theme = reading_theme.get();
  if (!theme) return tl::unexpected(theme.error());
  if (!record) return tl::unexpected(record.error());
  auto docs = read_docs(request);
  if (!docs) return tl::unexpected(docs.error());

  progress.stage("Writing pages");
  std::optional<search::Tree> tree;
  if (const auto planted = plant(tree, *pagefind, request.languages, *release); !planted)
    return failed(ExitStatus::NotWritten, planted.error());
  const pages::Options options{.threads = worker_count(request.source.threads),
                               .base_url = request.base_url,
                               .search = tree ? &*tree : nullptr,
                               .downloads = request.downloads,
                               .reference_files = std::move(record->reference_files),
                               .languages = request.languages,
                               .docs = std::move(*docs)};
  const auto stats = pages::render_site(record->edition, **theme, *release, options);
  if (has_error(stats.diagnostics))
    return tl::unexpected(Failure{ExitStatus::Problems, stats.diagnostics});

  if (tree) {
    progress.stage("Making the search index");
    const auto bundles = search::write_bundles(*tree, *pagefind, *release);
    if (!bundles) return failed(ExitStatus::NotWritten, bundles.error());
  }

  progress.stage("Switching to the new site");
  if (const auto kept = keep_head(request, record->head); !kept)
    return failed(ExitStatus::NotWritten, kept.error());
  const auto outcome = release->finish();
  if (!outcome) return failed(ExitStatus::NotWritten, outcome.error());
  auto warning = security_contact_over(options.reference_files,
                                       instant_of(request.source.as_of).value());
  const bool without_search = request.search && !tree;
  if (!warning && !without_search) memory->remember(record->as_of, record->changes_at);
  return Built{stats.value, *outcome, without_search, std::move(warning)};
}

ExitStatus stop(const Failure& failure, std::ostream& errors, const std::string& stands) {
  print(errors, failure.diagnostics, Format::Text);
  if (!stands.empty()) errors << stands << '\n';
  return failure.status;
}

std::string how_many(LanguageSet languages) {
  if (languages == every_language()) return "six languages";
  return fmt::format("{} of six languages, a part for palermo merge", languages.size());
}

std::string file_url(const fs::path& path) { return "file://" + path.string(); }

void tell(const Built& built, const BuildRequest& request, const Progress& progress,
          std::ostream& out) {
  const fs::path folder = fs::absolute(request.out).lexically_normal();
  if (built.outcome.unchanged)
    out << "Nothing public has changed: " << request.out << " stays as it is.\n";
  else
    out << fmt::format("{} pages in {}, {} files, {:.1f} MB\n", built.stats.pages,
                       how_many(request.languages), built.outcome.files,
                       static_cast<double>(built.outcome.bytes) / 1e6);
  out << fmt::format("Made in {:.2f} s. To open it: {}\n", progress.seconds(),
                     file_url(folder / "index.html"));
}

}  // namespace

ExitStatus build_site(const BuildRequest& request, std::ostream& out, std::ostream& errors) {
  Progress progress(request.source.quiet);
  const auto built = write_site(request, progress);
  progress.clear();
  const bool had_site = fs::exists(request.out);
  if (!built) return stop(built.error(), errors, had_site ? request.out + " stays as it was." : "");
  if (built->without_search)
    errors << "The site is made without search: Pagefind is not installed. To install it: "
              "npm ci --ignore-scripts in site/vendor, or name it with --pagefind.\n";
  if (built->warning) print(errors, {*built->warning}, Format::Text);
  if (!request.source.quiet) tell(*built, request, progress, out);
  return ExitStatus::Ok;
}

ExitStatus export_edition(const ExportRequest& request, std::ostream& out, std::ostream& errors) {
  const fs::path folder = fs::absolute(request.to).lexically_normal();
  const auto record = read_repository(request.source, folder.parent_path());
  if (!record) return stop(record.error(), errors, "");
  const auto written = edition::export_to(record->edition, record->reference_files, folder);
  if (!written) return stop({ExitStatus::NotWritten, {written.error()}}, errors, "");
  if (!request.source.quiet)
    out << "The edition is in " << request.to << "; its README.md says what it is.\n"
        << "To build the site from it: palermo build --edition " << request.to << '\n';
  return ExitStatus::Ok;
}

}  // namespace palermo::cli
