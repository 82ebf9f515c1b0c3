// SPDX-License-Identifier: Apache-2.0
#include "edition/manifest_reader.h"

#include <algorithm>

namespace palermo::edition {
namespace {

// The key of each record must be greater than that of the one before.
void check_order(const json::Cursor& record, const std::string& key, std::string& last,
                 json::Problems& problems) {
  if (!last.empty() && key <= last)
    problems.add(record, "edition-order", "the list is not sorted, or holds something twice");
  last = key;
}

Sha256 read_digest(json::Fields& fields) {
  const std::string_view text = fields.string("sha256");
  const std::optional<Sha256> digest = parse_sha256(text);
  if (!digest && !text.empty())
    fields.report("sha256", "edition-hash", "not a SHA-256", "64 hexadecimal digits in lower case");
  return digest.value_or(Sha256{});
}

Day read_day(json::Fields& fields, std::string_view name) {
  const std::string_view text = fields.string(name);
  const std::optional<Day> day = parse_day(text);
  if (!day && !text.empty())
    fields.report(name, "edition-day", "\"" + std::string(name) + "\" is not a day",
                  "write it as 2027-03-14");
  return day.value_or(Day{});
}

const mechanism::State* read_issuer(json::Fields& fields, const mechanism::Reference& reference) {
  const std::string_view code = fields.string("issuer");
  const mechanism::State* const state = reference.state(code);
  if (state == nullptr && code != "secretariat" && !code.empty())
    fields.report("issuer", "edition-issuer", "neither a State nor the secretariat");
  return state;
}

// The release of this decision; those are sorted.
std::optional<std::size_t> find_release(const std::vector<Release>& releases,
                                        std::string_view decision) {
  const auto found = std::lower_bound(
      releases.begin(), releases.end(), decision,
      [](const Release& release, std::string_view id) { return release.decision < id; });
  if (found == releases.end() || found->decision != decision) return std::nullopt;
  return static_cast<std::size_t>(found - releases.begin());
}

std::vector<std::size_t> read_earlier(json::Fields& fields, std::size_t last,
                                      const std::vector<Release>& releases,
                                      json::Problems& problems) {
  std::vector<std::size_t> earlier;
  for (const json::Cursor item : fields.optional_list("earlier")) {
    const auto release = find_release(releases, item_string(item, problems));
    const bool repeated = release == last || (release && std::find(earlier.begin(), earlier.end(),
                                                                   *release) != earlier.end());
    if (!release || repeated)
      problems.add(item, "edition-earlier", "no other release, or one twice");
    else
      earlier.push_back(*release);
  }
  return earlier;
}

}  // namespace

std::vector<ListedFile> read_reference_list(json::Cursor list, json::Problems& problems) {
  std::vector<ListedFile> files;
  std::string last;
  const std::vector<std::string>& known = mechanism::reference_files();
  for (const json::Cursor record : list) {
    json::Fields fields(record, problems);
    ListedFile file{.path = std::string(fields.string("path")), .digest = read_digest(fields)};
    check_order(record, file.path, last, problems);
    if (std::find(known.begin(), known.end(), file.path) == known.end())
      fields.report("path", "edition-reference", "not a file of the reference data");
    else
      files.push_back(std::move(file));
  }
  return files;
}

std::vector<Release> read_releases(json::Cursor list, const mechanism::Reference& reference,
                                   json::Problems& problems) {
  std::vector<Release> releases;
  std::string last;
  for (const json::Cursor record : list) {
    json::Fields fields(record, problems);
    releases.push_back({.decision = std::string(fields.string("decision")),
                        .issuer = read_issuer(fields, reference),
                        .decided_on = read_day(fields, "decided_on"),
                        .public_since = read_day(fields, "public_since"),
                        .paragraph = std::string(fields.string("paragraph")),
                        .reference = std::string(fields.string("reference"))});
    check_order(record, releases.back().decision, last, problems);
  }
  return releases;
}

std::vector<ListedFile> read_file_list(json::Cursor list, const std::vector<Release>& releases,
                                       json::Problems& problems) {
  std::vector<ListedFile> files;
  files.reserve(list.size());
  std::string last;
  for (const json::Cursor record : list) {
    json::Fields fields(record, problems);
    ListedFile file{.path = std::string(fields.string("path")), .digest = read_digest(fields)};
    check_order(record, file.path, last, problems);
    if (const auto release = find_release(releases, fields.string("release")))
      file.release = *release;
    else
      fields.report("release", "edition-release", "no release has this number");
    file.earlier = read_earlier(fields, file.release, releases, problems);
    files.push_back(std::move(file));
  }
  return files;
}

std::vector<WithdrawnPart> read_tombstones(json::Cursor list, const mechanism::Reference& reference,
                                           json::Problems& problems) {
  std::vector<WithdrawnPart> withdrawn;
  std::string last;
  for (const json::Cursor record : list) {
    json::Fields fields(record, problems);
    const std::string stem(fields.string("part"));
    Tombstone tombstone{.decision = std::string(fields.string("decision")),
                        .issuer = read_issuer(fields, reference),
                        .withdrawn_on = read_day(fields, "withdrawn_on"),
                        .paragraph = std::string(fields.string("paragraph")),
                        .reference = std::string(fields.string("reference"))};
    check_order(record, stem + " " + tombstone.decision, last, problems);
    const auto path = mechanism::parse_part_path(stem + ".json", reference);
    if (!path) {
      fields.report("part", "edition-part", "not the place of a part");
      continue;
    }
    tombstone.part = path->id.part;
    withdrawn.push_back({.id = path->id, .tombstone = std::move(tombstone)});
  }
  return withdrawn;
}

}  // namespace palermo::edition
