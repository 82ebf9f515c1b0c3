// SPDX-License-Identifier: Apache-2.0
// An archive as the commands read it: a revision, its reference data, its decisions, whether they
// are signed, and the plan that follows from them. Opens no material. Everything here is private.
#pragma once

#include "authority/head.h"
#include "authority/register.h"
#include "base/date.h"
#include "cli/command.h"
#include "cli/exit_status.h"
#include "disclosure/docket.h"
#include "disclosure/plan.h"
#include "disclosure/releaser.h"
#include "edition/export.h"
#include "git/revision.h"
#include "mechanism/reference.h"

#include <memory>
#include <vector>

namespace palermo::cli {

// Why a command could not do its work. The diagnostics may be shown to anybody.
struct Failure {
  ExitStatus status = ExitStatus::Problems;
  std::vector<Diagnostic> diagnostics;
};

[[nodiscard]] tl::unexpected<Failure> failed(ExitStatus status, Diagnostic diagnostic);

// Of --as-of: an instant or a day; empty: now.
[[nodiscard]] Result<Instant> instant_of(const std::string& text);

struct Archive {
  git::Revision revision;
  std::shared_ptr<const mechanism::Reference> reference;
  std::vector<edition::ReferenceFile> reference_files;
  Instant as_of;
  disclosure::Docket docket;
  disclosure::Plan plan;
  std::size_t threads = 1;
  std::vector<Diagnostic> refusals;  // why no site may be made of it
  std::vector<Diagnostic> warnings;  // of its register
  authority::Head head;              // to keep once a site is made of it
  authority::Register keys;          // who may sign; empty where it cannot be trusted
  std::optional<Diagnostic> doubt;   // why nobody can tell who has to approve a publication
};

[[nodiscard]] tl::expected<Archive, Failure> open_archive(const SourceOptions& options);

// The rules of texts, for one thread: limits of `markup`, words by `language`.
[[nodiscard]] disclosure::TextRules text_rules();

// What every gate says of everything that is granted, besides what the plan says. Opens the granted
// files and no other.
[[nodiscard]] tl::expected<disclosure::Findings, Failure> judge_texts(const Archive& archive);

}  // namespace palermo::cli
