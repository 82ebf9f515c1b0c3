// SPDX-License-Identifier: Apache-2.0
#include "cli/publication.h"

#include "authority/head.h"
#include "cli/after_publishing.h"
#include "cli/approvals.h"
#include "cli/archive.h"
#include "cli/hiding.h"
#include "cli/kept_edition.h"
#include "cli/pagefind.h"
#include "cli/printer.h"
#include "cli/progress.h"
#include "cli/proofs.h"
#include "cli/released.h"
#include "cli/report.h"
#include "cli/security_contact.h"
#include "cli/theme.h"
#include "git/traces.h"
#include "output/shelf.h"
#include "output/verify.h"

#include <boost/filesystem.hpp>
#include <fmt/format.h>

#include <optional>
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

// In the publisher's own folder.
tl::expected<void, Failure> build_into(const fs::path& folder, BuildRequest site) {
  std::ostringstream unused, errors;
  site.out = folder.string();
  const ExitStatus status = build_site(site, unused, errors);
  if (status == ExitStatus::Ok) return {};
  return tl::unexpected(Failure{status, {{.code = "publish-build", .message = errors.str()}}});
}

// What the clock has to say: a site of tomorrow would end embargoes today.
tl::expected<void, Failure> check_clock(const BuildRequest& build) {
  const Result<Instant> as_of = instant_of(build.source.as_of), now = instant_of("");
  if (!as_of) return failed(ExitStatus::Usage, as_of.error());
  if (!now || *as_of <= *now) return {};
  return failed(ExitStatus::Problems,
                {.code = "as-of-future",
                 .message = "the site would be made as of " + to_text(*as_of) +
                            ", which is later than the clock of this machine",
                 .hint = "leave --as-of out, or give an instant that has come; `palermo build` "
                         "makes a preview of any"});
}

struct Outcome {
  bool unchanged = false;
  std::size_t hidden = 0;            // files that a release of withdrawals alone leaves out
  std::vector<Diagnostic> instead;   // why nothing new is shown; empty where it is
  std::optional<Diagnostic> warning;  // that the security.txt is over
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
    if (const auto checked = check_time(*build); !checked) return tl::unexpected(checked.error());
    if (const auto held = hold_head(*build); !held)
      return failed(ExitStatus::NotWritten, held.error());
    auto proof = prepare(*build);
    if (!proof) return tl::unexpected(proof.error());
    report_.commit = build->source.revision;
    report_.as_of = build->source.as_of;
    const auto made = make_edition(*build, *proof);
    if (!made) return tl::unexpected(made.error());
    if (outcome_.unchanged) return outcome_;  // nothing to withdraw
    const auto proved = prove(*build, *proof);
    if (!proved) return tl::unexpected(proved.error());
    if (const auto kept = keep_head(*build); !kept)
      return failed(ExitStatus::NotWritten, kept.error());
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
  [[nodiscard]] Result<void> keep_head(const BuildRequest& build) const {
    const auto head = authority::read_head(head_at_work());
    if (!head) return fail(head.error());
    if (!*head) return {};
    authority::Head kept = **head;
    kept.as_of = instant_of(build.source.as_of).value();
    return authority::write_head(head_file(), kept);
  }

  // Not behind the last site, not ahead of the clock.
  [[nodiscard]] tl::expected<void, Failure> check_time(const BuildRequest& build) const {
    if (const auto checked = check_clock(build); !checked) return checked;
    const auto head = authority::read_head(head_file());
    if (!head) return failed(ExitStatus::NotWritten, head.error());
    if (!*head) return {};
    auto back = authority::going_back(**head, instant_of(build.source.as_of).value());
    if (back) return failed(ExitStatus::Problems, std::move(*back));
    return {};
  }

  // The edition to publish. Where it may not be shown, the last one without what was withdrawn; the
  // site then is built from that alone.
  tl::expected<void, Failure> make_edition(BuildRequest& build, const Proof& proof) {
    tl::expected<void, Failure> made;
    if (!request_.withdraw_only) {
      progress_.stage("Making the edition");
      made = release(build, proof);
      if (made || made.error().status != ExitStatus::Problems) return made;
      outcome_.instead = made.error().diagnostics;
    }
    progress_.stage("Hiding what was withdrawn");
    const auto hidden = hide(build, proof);
    if (!hidden || *hidden == 0) {
      if (!made) return made;  // what went wrong first is what has to be mended
      if (!hidden) return tl::unexpected(hidden.error());
      outcome_.unchanged = true;
    }
    return {};
  }

  tl::expected<void, Failure> release(const BuildRequest& build, const Proof& proof) {
    auto record = read_repository(build.source, proof.work);
    if (!record) return tl::unexpected(record.error());
    const auto written = edition::export_to(record->edition, record->reference_files,
                                            proof.edition);
    if (!written) return failed(ExitStatus::NotWritten, written.error());
    outcome_.warning = security_contact_over(record->reference_files,
                                             instant_of(build.source.as_of).value());
    return want_approvals(*record, proof);
  }

  // Where more would be public than is, and the register asks for it or cannot be asked.
  tl::expected<void, Failure> want_approvals(const PublicRecord& record, const Proof& proof) {
    const auto before = listing_of(kept_edition(shelf_.folder()));
    const auto after = listing_of(proof.edition);
    if (!after) return failed(ExitStatus::NotWritten, after.error());
    report_.edition = to_text(after->digest);
    digest_ = after->digest;
    const bool asked = record.keys.publication.approvals > 0;
    if (!asked && !record.doubt) return {};
    if (before && edition::only_hides(edition::compare(*before, *after))) return {};
    if (record.doubt) return failed(ExitStatus::Problems, *record.doubt);
    const auto approvals = read_approvals(shelf_, request_.approvals);
    if (!approvals) return failed(ExitStatus::Unreadable, approvals.error());
    Answer answer = ask({record.keys, record.head->archive + 1, after->digest, request_.to},
                        *approvals);
    report_.approved_by = std::move(answer.by);
    if (answer.missing.empty()) return {};
    return tl::unexpected(Failure{ExitStatus::Problems, std::move(answer.missing)});
  }

  tl::expected<std::size_t, Failure> hide(BuildRequest& build, const Proof& proof) {
    boost::system::error_code error;
    fs::remove_all(proof.edition, error);
    const fs::path kept = kept_edition(shelf_.folder());
    if (kept.empty())
      return failed(ExitStatus::Problems,
                    {.code = "publish-no-last-edition",
                     .message = "no last edition is kept of which something could be withdrawn",
                     .hint = "publish once without --withdraw-only"});
    const auto hidden = hide_withdrawn({build.source, kept, proof.edition, proof.work});
    if (!hidden || *hidden == 0) return hidden;
    const auto before = listing_of(kept), after = listing_of(proof.edition);
    if (!before || !after || !edition::only_hides(edition::compare(*before, *after)))
      return failed(ExitStatus::Problems,
                    {.code = "publish-not-only-hiding",
                     .message = "the edition without what was withdrawn is not part of the last",
                     .hint = "nothing was served: this is a fault of the program, so report it"});
    report_.edition = to_text(after->digest);
    report_.instead_of = outcome_.instead.empty() ? "--withdraw-only"
                                                  : outcome_.instead.back().code;
    outcome_.hidden = *hidden;
    build.edition = proof.edition.string();
    return hidden;
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
    if (const auto built = build_into(proof.site, build); !built) return built;
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
    if (outcome_.hidden > 0) return {};  // a part of what is served: what it says is for the report
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
    outcome_.files = verified->files;
    outcome_.name = report_.digest.substr(0, 16);
    const fs::path served = shelf_.current();
    AfterPublishing after(shelf_, request_.build.base_url, served);
    outcome_.unchanged = is_same(served, outcome_.name);
    if (outcome_.unchanged) outcome_.name = served.filename().string();
    else if (served.filename() == outcome_.name) outcome_.name += "-again";
    const auto kept = outcome_.unchanged ? after.keep_edition(proof, outcome_.name)
                                         : after.remember(proof, outcome_.name);
    if (!kept) return failed(ExitStatus::NotWritten, kept.error());
    if (!outcome_.unchanged)
      if (const auto done = shelf_.serve(proof.site, outcome_.name); !done)
        return failed(ExitStatus::NotWritten, done.error());
    // A release that should go and cannot may hold what was withdrawn: that is no success.
    auto removed = after.prune(outcome_.name, request_.keep_previous);
    if (!removed) return failed(ExitStatus::NotWritten, removed.error());
    outcome_.pruned = std::move(*removed);
    if (digest_ && outcome_.hidden == 0) forget_approvals(shelf_, *digest_);
    return outcome_;
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
  Outcome outcome_;
  std::optional<Sha256> digest_;  // of the edition that was asked for
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

// Nothing new is shown; what was withdrawn is hidden all the same.
void alarm(const Outcome& outcome, std::ostream& errors) {
  print(errors, outcome.instead, Format::Text);
  errors << fmt::format("Nothing new was published. {} withdrawn files were hidden from the last "
                        "edition, which is what is served now. Mend the above, then publish.\n",
                        outcome.hidden);
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
  if (outcome->warning) print(errors, {*outcome->warning}, Format::Text);
  if (!outcome->instead.empty()) alarm(*outcome, errors);
  if (!left) return ExitStatus::NotWritten;
  return outcome->instead.empty() ? ExitStatus::Ok : ExitStatus::OnlyHidden;
}

}  // namespace palermo::cli
