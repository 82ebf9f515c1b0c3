// SPDX-License-Identifier: Apache-2.0
// edition.json: strict, sorted, one line a file, as content/schemas/edition.schema.json says.
#include "edition/content_path.h"
#include "edition/export.h"
#include "json/writer.h"

#include <algorithm>

namespace palermo::edition {
namespace {

// Lists hold one compact object a line: readable, and small where there are many.
class Lines {
 public:
  Lines(std::string& out, std::string_view name) : out_(out) {
    out_ += ",\n \"" + std::string(name) + "\": [";
  }
  ~Lines() { out_ += first_ ? "]" : "\n ]"; }
  Lines(const Lines&) = delete;
  Lines& operator=(const Lines&) = delete;

  json::Writer next() {
    out_ += first_ ? "\n  " : ",\n  ";
    first_ = false;
    json::Writer writer(out_);
    writer.begin_object();
    return writer;
  }

 private:
  std::string& out_;
  bool first_ = true;
};

void write_releases(const Edition& edition, std::string& out) {
  Lines lines(out, "releases");
  for (const auto& release : edition.releases)
    lines.next()
        .field("decision", release->decision)
        .field("issuer", issuer_name(release->issuer))
        .field("decided_on", to_text(release->decided_on))
        .field("public_since", to_text(release->public_since))
        .field("paragraph", release->paragraph)
        .field("reference", release->reference)
        .end_object();
}

void write_files(const Edition& edition, std::string& out) {
  Lines lines(out, "files");
  for (const ContentFile& file : content_files(edition)) {
    json::Writer line = lines.next();
    line.field("path", file.path)
        .field("sha256", to_text(file.digest))
        .field("release", file.release->decision);
    if (!file.earlier->empty()) {
      line.key("earlier").begin_list();
      for (const Release* release : *file.earlier) line.string(release->decision);
      line.end_list();
    }
    line.end_object();
  }
}

void write_tombstones(const Edition& edition, std::string& out) {
  std::vector<std::pair<std::string, const Tombstone*>> all;
  for (const Record& record : edition.records)
    for (const Tombstone& tombstone : record.tombstones)
      all.emplace_back(mechanism::stem({record.id, tombstone.part}), &tombstone);
  std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) {
    return std::tie(a.first, a.second->decision) < std::tie(b.first, b.second->decision);
  });
  Lines lines(out, "tombstones");
  for (const auto& [part, tombstone] : all)
    lines.next()
        .field("part", part)
        .field("decision", tombstone->decision)
        .field("issuer", issuer_name(tombstone->issuer))
        .field("withdrawn_on", to_text(tombstone->withdrawn_on))
        .field("paragraph", tombstone->paragraph)
        .field("reference", tombstone->reference)
        .end_object();
}

}  // namespace

std::string write_manifest(const Edition& edition, const std::vector<ReferenceFile>& reference) {
  std::vector<const ReferenceFile*> sorted;
  for (const ReferenceFile& file : reference) sorted.push_back(&file);
  std::sort(sorted.begin(), sorted.end(),
            [](const ReferenceFile* a, const ReferenceFile* b) { return a->path < b->path; });
  std::string out = "{\"edition\": 1,\n \"mechanism\": ";
  json::append_string(out, edition.reference->mechanism_id);
  {
    Lines lines(out, "reference");
    for (const ReferenceFile* file : sorted)
      lines.next()
          .field("path", file->path)
          .field("sha256", to_text(sha256(file->bytes)))
          .end_object();
  }
  write_releases(edition, out);
  write_files(edition, out);
  write_tombstones(edition, out);
  out += "\n}\n";
  return out;
}

}  // namespace palermo::edition
