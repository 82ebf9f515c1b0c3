// SPDX-License-Identifier: Apache-2.0
#include "edition/listing.h"

#include "json/reader.h"

#include <algorithm>
#include <tuple>

namespace palermo::edition {
namespace {

constexpr json::Limits limits{.bytes = std::size_t{256} * 1024 * 1024, .values = 8'000'000};

class ListingReader {
 public:
  explicit ListingReader(json::Problems& problems) : problems_(problems) {}

  Listing read(json::Cursor root) {
    json::Fields fields(root, problems_);
    (void)fields.integer("edition", {1, 1});
    (void)fields.string("mechanism");
    for (const json::Cursor item : fields.list("reference")) read_reference(item);
    for (const json::Cursor item : fields.list("releases")) read_release(item);
    for (const json::Cursor item : fields.list("files")) read_file(item);
    for (const json::Cursor item : fields.list("tombstones")) read_tombstone(item);
    std::ranges::sort(listing_.files, {}, &StatedFile::path);
    return std::move(listing_);
  }

 private:
  Sha256 digest(json::Fields& fields) {
    const auto read = parse_sha256(fields.string("sha256"));
    if (!read) fields.report("sha256", "edition-hash", "not a SHA-256");
    return read.value_or(Sha256{});
  }

  void read_reference(json::Cursor item) {
    json::Fields fields(item, problems_);
    const std::string path(fields.string("path"));
    listing_.files.push_back({.path = path, .digest = digest(fields)});
  }

  void read_release(json::Cursor item) {
    json::Fields fields(item, problems_);
    StatedRelease release{.decision = std::string(fields.string("decision")),
                          .issuer = std::string(fields.string("issuer")),
                          .decided_on = std::string(fields.string("decided_on")),
                          .public_since = std::string(fields.string("public_since")),
                          .paragraph = std::string(fields.string("paragraph")),
                          .reference = std::string(fields.string("reference"))};
    listing_.releases.emplace(release.decision, release);
  }

  const StatedRelease* release(std::string_view decision, const json::Cursor& at) {
    const auto found = listing_.releases.find(decision);
    if (found != listing_.releases.end()) return &found->second;
    problems_.add(at, "edition-release", "the edition has no such release");
    return nullptr;
  }

  void read_file(json::Cursor item) {
    json::Fields fields(item, problems_);
    StatedFile file{.path = std::string(fields.string("path")), .digest = digest(fields)};
    file.release = release(fields.string("release"), item);
    for (const json::Cursor earlier : fields.optional_list("earlier"))
      file.earlier.push_back(release(json::item_string(earlier, problems_), earlier));
    listing_.files.push_back(std::move(file));
  }

  void read_tombstone(json::Cursor item) {
    json::Fields fields(item, problems_);
    StatedTombstone tombstone{.part = std::string(fields.string("part")), .withdrawal = {}};
    StatedRelease& withdrawal = tombstone.withdrawal;
    withdrawal.decision = fields.string("decision");
    withdrawal.issuer = fields.string("issuer");
    withdrawal.decided_on = fields.string("withdrawn_on");
    withdrawal.public_since = withdrawal.decided_on;
    withdrawal.paragraph = fields.string("paragraph");
    withdrawal.reference = fields.string("reference");
    listing_.tombstones.push_back(std::move(tombstone));
  }

  json::Problems& problems_;
  Listing listing_;
};

bool same(const StatedRelease* a, const StatedRelease* b) {
  return a == nullptr || b == nullptr ? a == b : *a == *b;
}

bool same(const StatedFile& a, const StatedFile& b) {
  return a.digest == b.digest && same(a.release, b.release) &&
         std::ranges::equal(a.earlier, b.earlier,
                            [](const auto* x, const auto* y) { return same(x, y); });
}

void compare_files(const Listing& before, const Listing& after, std::vector<Change>& changes) {
  auto old = before.files.begin();
  for (const StatedFile& file : after.files) {
    for (; old != before.files.end() && old->path < file.path; ++old)
      changes.push_back({.effect = Effect::Goes, .path = old->path, .before = &*old});
    if (old == before.files.end() || old->path != file.path) {
      changes.push_back({.effect = Effect::Appears, .path = file.path, .after = &file});
      continue;
    }
    if (!same(*old, file))
      changes.push_back(
          {.effect = Effect::Changes, .path = file.path, .before = &*old, .after = &file});
    ++old;
  }
  for (; old != before.files.end(); ++old)
    changes.push_back({.effect = Effect::Goes, .path = old->path, .before = &*old});
}

void compare_notices(const Listing& from, const Listing& to, Effect effect,
                     std::vector<Change>& changes) {
  for (const StatedTombstone& notice : from.tombstones)
    if (std::ranges::find(to.tombstones, notice) == to.tombstones.end())
      changes.push_back({.effect = effect, .path = notice.part, .notice = &notice});
}

// Reference data that go do not hide material: they change what is said of it.
bool hides(const Change& change) {
  if (change.effect == Effect::Appears || change.effect == Effect::Changes) return false;
  return change.notice != nullptr || change.before->release != nullptr;
}

}  // namespace

Result<Listing> read_listing(const std::string& file, std::string text) {
  const Sha256 digest = sha256(text);
  const auto document = json::parse(file, std::move(text), limits);
  if (!document) return fail(document.error());
  json::Problems problems;
  Listing listing = ListingReader(problems).read(document->root());
  if (!problems.empty()) return fail(problems.take().front());
  listing.digest = digest;
  return listing;
}

std::vector<Change> compare(const Listing& before, const Listing& after) {
  std::vector<Change> changes;
  compare_files(before, after, changes);
  compare_notices(after, before, Effect::Withdrawn, changes);
  compare_notices(before, after, Effect::NoticeGoes, changes);
  std::ranges::sort(changes, {}, [](const Change& change) {
    return std::tuple(change.path, change.effect);
  });
  return changes;
}

bool only_hides(const std::vector<Change>& changes) {
  return std::ranges::all_of(changes, hides);
}

}  // namespace palermo::edition
