// SPDX-License-Identifier: Apache-2.0
#include "cli/hiding.h"

#include "cli/released.h"
#include "disclosure/history.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>

namespace palermo::cli {
namespace {

using disclosure::Act;
using disclosure::Decision;

// Of "xaa-0003": 3. Where it cannot be told, every withdrawal comes after it.
std::uint32_t number_of(const edition::Release& release) {
  const std::string_view digits = std::string_view(release.decision).substr(
      release.decision.rfind('-') + 1);
  std::uint32_t number = 0;
  const auto [stop, failure] =
      std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return failure == std::errc{} && stop == digits.data() + digits.size() ? number : 0;
}

// Nobody can tell what it wants: its files are what it mentions, and none has a hash.
bool is_unreadable(const Decision& decision) {
  return decision.faulty && decision.act == Act::Publish &&
         std::ranges::all_of(decision.files, [](const disclosure::NamedFile& file) {
           return file.digest == Sha256{};
         });
}

bool hides(const Decision& decision, Instant as_of) {
  if (decision.act == Act::Withdraw || is_unreadable(decision)) return true;
  return decision.act == Act::Expire && disclosure::beginning_of(decision) <= as_of;
}

// The last word that hides, file by file and for all that an issuer released.
class Withdrawals {
 public:
  Withdrawals(const disclosure::Docket& docket, Instant as_of) {
    for (const auto& decision : docket.decisions) {
      if (decision->hides_all) all_of_.insert(decision->issuer);
      if (!hides(*decision, as_of)) continue;
      for (const disclosure::NamedFile& file : decision->files) {
        std::uint32_t& last = last_[file.path];
        last = std::max(last, decision->rank);
      }
    }
  }

  [[nodiscard]] bool hide(const std::string& path, const edition::Release& release) const {
    const auto found = last_.find(path);
    return all_of_.contains(release.issuer) ||
           (found != last_.end() && found->second > number_of(release));
  }

 private:
  std::map<std::string, std::uint32_t> last_;
  std::set<const mechanism::State*> all_of_;
};

class Narrowing {
 public:
  Narrowing(edition::Released& released, const Withdrawals& withdrawals)
      : released_(released), withdrawals_(withdrawals) {}

  // How many files go.
  std::size_t run() {
    const std::size_t before = count();
    std::erase_if(released_.parts, [&](edition::ReleasedPart& part) { return !keeps(part); });
    return before - count();
  }

 private:
  [[nodiscard]] bool hide(const std::string& path, const edition::ReleasedFile& file) const {
    return withdrawals_.hide(path, released_.releases[file.release]);
  }

  // Takes out of a part what goes; false where nothing that may stand alone is left.
  bool keeps(edition::ReleasedPart& part) const {
    const std::string stem = mechanism::stem(part.id);
    if (hide(stem + ".json", part.data_file)) return false;
    std::erase_if(part.texts, [&](const auto& text) {
      return hide(stem + "." + std::string(code(text.language)) + ".md", text.file);
    });
    std::erase_if(part.attachments, [&](const auto& attachment) {
      return hide(stem + mechanism::ending(attachment.file), attachment.released);
    });
    const mechanism::Kind& kind = *part.id.record.kind;
    if (kind.all_languages && part.texts.size() < language_count) return false;
    return !kind.needs_text || !part.texts.empty();
  }

  [[nodiscard]] std::size_t count() const {
    std::size_t files = 0;
    for (const edition::ReleasedPart& part : released_.parts)
      files += 1 + part.texts.size() + part.attachments.size();
    return files;
  }

  edition::Released& released_;
  const Withdrawals& withdrawals_;
};

}  // namespace

tl::expected<std::size_t, Failure> hide_withdrawn(const Hiding& hiding) {
  const Result<Instant> as_of = instant_of(hiding.source.as_of);
  if (!as_of) return failed(ExitStatus::Usage, as_of.error());
  auto kept = import_edition(hiding.kept.string(), hiding.spool);
  if (has_error(kept.diagnostics))
    return tl::unexpected(Failure{ExitStatus::Problems, std::move(kept.diagnostics)});
  const SourceOptions& source = hiding.source;
  const auto revision =
      git::Revision::open(source.repository, source.revision, source.content);
  if (!revision) return failed(ExitStatus::Unreadable, revision.error());
  // By the reference data of the edition: those of the revision may be what is broken.
  edition::Released& released = kept.value.released;
  const auto docket = disclosure::read_docket(*revision, *released.reference);
  if (!docket) return failed(ExitStatus::Unreadable, docket.error());

  const Withdrawals withdrawals(*docket, *as_of);
  const std::size_t hidden = Narrowing(released, withdrawals).run();
  if (hidden == 0) return 0;
  const auto written = edition::export_to(edition::build(std::move(released)),
                                          kept.value.reference_files, hiding.to);
  if (!written) return failed(ExitStatus::NotWritten, written.error());
  return hidden;
}

}  // namespace palermo::cli
