// SPDX-License-Identifier: Apache-2.0
#include "cli/publication.h"

#include "authority/head.h"
#include "cli/after_publishing.h"
#include "cli/archive.h"
#include "cli/pagefind.h"
#include "cli/printer.h"
#include "cli/progress.h"
#include "cli/proofs.h"
#include "cli/report.h"
#include "cli/theme.h"
#include "git/traces.h"
#include "output/shelf.h"
#include "output/verify.h"

#include <boost/filesystem.hpp>
#include <fmt/format.h>

#include <ostream>
#include <sstream>

namespace palermo::cli {
namespace {

namespace fs = boost::filesystem;

// One commit and one instant for all that reads the repository from here on.
tl::expected<BuildRequest, Failure> pinned(const BuildRequest& asked) {
  BuildRequest build = asked;
  const auto traces =
      git::read_traces(asked.source.repository, asked.source.revision, asked.source.content);
  if (!traces) return failed(ExitStatus::Unreadable, traces.error());
  build.source.revision = traces->ids.front();
  const Result<Instant> as_of = instant_of(asked.source.as_of);
  if (!as_of) return failed(ExitStatus::Usage, as_of.error());
  build.source.as_of = to_text(*as_of);
  build.source.quiet = true;
  return build;
}

// The site and its edition, in the publisher's own folder.
tl::expected<void, Failure> build_both(const BuildRequest& build, const Proof& proof) {
  std::ostringstream unused, errors;
  BuildRequest site = build;
  site.out = proof.site.string();
  const ExportRequest edition{build.source, proof.edition.string()};
  ExitStatus status = build_site(site, unused, errors);
  if (status == ExitStatus::Ok) status = export_edition(edition, unused, errors);
  if (status == ExitStatus::Ok) return {};
  return tl::unexpected(Failure{status, {{.code = "publish-build", .message = errors.str()}}});
}

struct Outcome {
  bool unchanged = false;
  std::size_t files = 0;
  std::string name;
  std::vector<std::string> pruned;
};

class Publication {
 public:
  Publication(const PublishRequest& request, output::Shelf& shelf, Progress& progress)
      : request_(request), shelf_(shelf), progress_(progress) {}

  tl::expected<Outcome, Failure> run() {
    auto build = pinned(request_.build);
    if (!build) return tl::unexpected(build.error());
    if (const auto held = hold_head(*build); !held)
      return failed(ExitStatus::NotWritten, held.error());
    auto proof = prepare(*build);
    if (!proof) return tl::unexpected(proof.error());
    report_.commit = build->source.revision;
    report_.as_of = build->source.as_of;
    const auto proved = prove(*build, *proof);
    if (!proved) return tl::unexpected(proved.error());
    if (const auto kept = keep_head(); !kept) return failed(ExitStatus::NotWritten, kept.error());
    return put_up(*proof);
  }

  // For the publisher alone; also where nothing was served.
  [[nodiscard]] Result<void> leave_report(const std::string& outcome) {
    report_.outcome = outcome;
    const Result<std::string> name = report_name(shelf_);
    if (!name) return fail(name.error());
    return shelf_.remember(*name, to_json(report_));
  }

 private:
  // Where the head last published is: beside the reports, where no other place is named.
  [[nodiscard]] fs::path head_file() const {
    const std::string& asked = request_.build.source.head;
    return asked.empty() ? shelf_.remembered("head.json") : fs::absolute(asked);
  }
  [[nodiscard]] fs::path head_at_work() const { return shelf_.work() / "head.json"; }

  // The build moves the head on; a copy, so that what is refused later moves nothing.
  [[nodiscard]] Result<void> hold_head(BuildRequest& build) const {
    build.source.head = head_at_work().string();
    const auto head = authority::read_head(head_file());
    if (!head) return fail(head.error());
    if (!*head) return {};
    return authority::write_head(head_at_work(), **head);
  }

  // Before the switch: if that fails, this revision may be published again, and no older one.
  [[nodiscard]] Result<void> keep_head() const {
    const auto head = authority::read_head(head_at_work());
    if (!head) return fail(head.error());
    if (!*head) return {};
    return authority::write_head(head_file(), **head);
  }

  tl::expected<Proof, Failure> prepare(const BuildRequest& build) const {
    const Result<fs::path> theme = find_theme(build.theme);
    if (!theme) return failed(ExitStatus::Unreadable, theme.error());
    Result<fs::path> pagefind = fs::path();
    if (build.search) pagefind = find_pagefind(build.pagefind, *theme);
    if (!pagefind) return failed(ExitStatus::Unreadable, pagefind.error());
    const fs::path work = shelf_.work();
    return Proof{.build = build,
                 .site = work / "site",
                 .edition = work / "edition",
                 .work = work,
                 .theme = fs::absolute(*theme),
                 .pagefind = *pagefind,
                 .program = request_.program,
                 .audit = request_.audit};
  }

  tl::expected<void, Failure> prove(const BuildRequest& build, const Proof& proof) {
    progress_.stage("Building");
    if (const auto built = build_both(build, proof); !built) return built;
    progress_.stage("Building again from the edition");
    const auto again = rebuild(proof);
    if (!again) return failed(ExitStatus::Problems, again.error());
    report_.walls = *again;
    if (!again->differing.empty())
      return failed(ExitStatus::Problems,
                    {.code = "publish-differs",
                     .message = fmt::format("{} files differ from what the edition alone gives",
                                            again->differing.size()),
                     .hint = "nothing was served; the private report names them: this is a "
                             "fault of the program, so keep it and report it"});
    progress_.stage("Auditing");
    const Audited audited = run_audit(proof);
    report_.audit = audited.report;
    if (!audited.done)
      return failed(ExitStatus::Problems,
                    {.code = "publish-audit",
                     .message = "palermo-audit could not do its work",
                     .hint = "see that it is installed beside this program; what it said stands in "
                             "the private report"});
    if (!audited.clean)
      return failed(ExitStatus::Problems,
                    {.code = "publish-audit-found",
                     .message = "the audit found what is not released",
                     .hint = "nothing was served; the private report says what and where"});
    return {};
  }

  tl::expected<Outcome, Failure> put_up(const Proof& proof) {
    progress_.stage("Serving");
    const auto verified = output::verify_site(proof.site);
    const auto digest = output::site_digest(proof.site);
    if (!verified || !digest || !verified->differences.empty())
      return failed(ExitStatus::NotWritten,
                    {.code = "publish-disk",
                     .message = "the files on the disk are not those that were written",
                     .hint = "nothing was served; see whether the disk is full or failing"});
    report_.digest = to_text(*digest);
    Outcome outcome{.files = verified->files, .name = report_.digest.substr(0, 16)};
    const fs::path served = shelf_.current();
    AfterPublishing after(shelf_, request_.build.base_url, served);
    if (is_same(served, outcome.name)) {
      outcome.unchanged = true;
      return pruned(std::move(outcome), after, served.filename().string());
    }
    if (served.filename() == outcome.name) outcome.name += "-again";
    const auto kept = after.remember(proof, outcome.name);
    if (!kept) return failed(ExitStatus::NotWritten, kept.error());
    if (const auto done = shelf_.serve(proof.site, outcome.name); !done)
      return failed(ExitStatus::NotWritten, done.error());
    const std::string name = outcome.name;
    return pruned(std::move(outcome), after, name);
  }

  // A release that should go and cannot may hold what was withdrawn: that is no success.
  tl::expected<Outcome, Failure> pruned(Outcome outcome, AfterPublishing& after,
                                        const std::string& served) const {
    auto removed = after.prune(served, request_.keep_previous);
    if (!removed) return failed(ExitStatus::NotWritten, removed.error());
    outcome.pruned = std::move(*removed);
    return outcome;
  }

  // The served site, and whole.
  [[nodiscard]] static bool is_same(const fs::path& served, const std::string& name) {
    if (served.empty() || !served.filename().string().starts_with(name)) return false;
    const auto verified = output::verify_site(served);
    return verified && verified->differences.empty();
  }

  const PublishRequest& request_;
  output::Shelf& shelf_;
  Progress& progress_;
  Report report_;
};

void tell(const Outcome& outcome, const PublishRequest& request, const Progress& progress,
          std::ostream& out) {
  if (request.build.source.quiet) return;
  if (outcome.unchanged) {
    out << "Nothing public has changed: " << request.to << "/current stays as it is.\n";
    return;
  }
  out << fmt::format("Published {} files as releases/{} in {:.1f} s, built twice, compared and "
                     "audited.\n",
                     outcome.files, outcome.name, progress.seconds());
  for (const std::string& name : outcome.pruned) out << "Removed releases/" << name << ".\n";
  out << "A web server serves " << request.to << "/current.\n";
}

}  // namespace

ExitStatus publish_site(const PublishRequest& request, std::ostream& out, std::ostream& errors) {
  Progress progress(request.build.source.quiet);
  auto shelf = output::Shelf::open(request.to);
  if (!shelf) {
    print(errors, {shelf.error()}, Format::Text);
    return ExitStatus::NotWritten;
  }
  const fs::path before = shelf->current();
  Publication publication(request, *shelf, progress);
  const auto outcome = publication.run();
  const auto left = publication.leave_report(
      !outcome ? "refused: " + outcome.error().diagnostics.front().code
               : (outcome->unchanged ? "unchanged" : "published " + outcome->name));
  shelf->clear_work();
  progress.clear();
  if (!left) print(errors, {left.error()}, Format::Text);
  if (!outcome) {
    print(errors, outcome.error().diagnostics, Format::Text);
    errors << (shelf->current() == before
                   ? "Nothing was served; what was served stays."
                   : "The new site is served, but not all that follows was done: publish again.")
           << " The report is in " << request.to << "/private/reports.\n";
    return outcome.error().status;
  }
  tell(*outcome, request, progress, out);
  return left ? ExitStatus::Ok : ExitStatus::NotWritten;
}

}  // namespace palermo::cli
