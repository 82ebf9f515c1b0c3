// SPDX-License-Identifier: Apache-2.0
#include "pages/citations.h"

#include "citation/citation.h"
#include "pages/addresses.h"
#include "pages/part_text.h"

#include <algorithm>

namespace palermo::pages {
namespace {

using citation::Citation;
using edition::Part;
using edition::Record;
using edition::Release;

const Release* newer(const Release* left, const Release* right) {
  if (left == nullptr || right == nullptr) return left == nullptr ? right : left;
  const auto age = [](const Release& release) {
    return std::tie(release.public_since, release.decision);
  };
  return age(*left) < age(*right) ? right : left;
}

// A file as SHA256SUMS of the exported edition lists it.
struct SummedFile {
  std::string path;
  Sha256 digest;
  auto operator<=>(const SummedFile&) const = default;
};

Sha256 sum_of(std::vector<SummedFile> files) {
  std::ranges::sort(files);
  std::string sums;
  for (const SummedFile& file : files)
    sums.append(to_text(file.digest)).append("  ").append(file.path).append("\n");
  return sha256(sums);
}

std::string_view author_of(Sheet& sheet, const PartRef& ref) {
  const mechanism::State* speaker = ref.part == nullptr ? nullptr : ref.part->data.speaker;
  const mechanism::State* author = speaker != nullptr ? speaker : ref.record->id.state;
  return author != nullptr ? sheet.name(author->name) : sheet.text("secretariat");
}

std::string_view cluster_of(Sheet& sheet, const Record& record) {
  return record.id.cluster != nullptr ? sheet.name(record.id.cluster->label) : std::string_view();
}

std::string_view join(Sheet& sheet, std::initializer_list<std::string_view> pieces) {
  const std::string_view mark = sheet.text("cite.join");
  std::string_view line;
  for (const std::string_view piece : pieces)
    if (!piece.empty()) line = sheet.keep({line, line.empty() ? "" : mark, piece});
  return line;
}

std::string_view without_suffix(std::string_view path) {
  return path.substr(0, path.rfind('.'));
}

// "xaa-criminalization-responses-untoc:5-1:fr"
std::string_view key_of(Sheet& sheet, std::string_view path, std::string_view part) {
  std::string stem(without_suffix(path));
  std::ranges::replace(stem, '/', '-');
  std::ranges::replace(stem, '_', '-');
  return sheet.keep({stem, part.empty() ? "" : ":", part, ":", code(sheet.language())});
}

std::string_view address_of(Sheet& sheet, std::string_view path, std::string_view anchor) {
  const std::string_view base = sheet.site().base_url;
  return sheet.keep({base.empty() ? "/" : base, code(sheet.language()), "/", path,
                     anchor.empty() ? "" : "#", anchor});
}

void set_version(Citation& citation, const CitedVersion& version) {
  citation.decision = version.release->decision;
  citation.reference = version.release->reference;
  citation.released = version.release->public_since;
  citation.digest = version.digest;
}

Citation of_record(Sheet& sheet, const Record& record) {
  const std::string path = record_path(record.id);
  Citation citation{.key = key_of(sheet, path, {}),
                    .author = author_of(sheet, {&record, nullptr}),
                    .title = record_title(sheet, record.id),
                    .kind = sheet.name(record.id.kind->label),
                    .series = cluster_of(sheet, record),
                    .language = sheet.language(),
                    .address = address_of(sheet, path, {})};
  set_version(citation, version_of(record));
  return citation;
}

// An answer is known by the number of its question, all else by its title where it has one.
std::string_view part_title(Sheet& sheet, PartRef ref, std::optional<Language> shown) {
  const bool answer = ref.part->data.question != nullptr;
  if (!answer && shown && !ref.part->texts[*shown].title.empty())
    return ref.part->texts[*shown].title;
  return join(sheet, {record_title(sheet, ref.record->id), ref.part->id});
}

Citation of_part(Sheet& sheet, PartRef ref) {
  const PartAddress at = part_address(ref.record->id, ref.part->id);
  const std::optional<Language> shown = shown_language(*ref.part, sheet.language());
  Citation citation{
      .key = key_of(sheet, at.path, at.anchor.empty() ? "" : std::string_view(ref.part->id)),
      .author = author_of(sheet, ref),
      .title = part_title(sheet, ref, shown),
      .kind = sheet.name(ref.record->id.kind->label),
      .series = cluster_of(sheet, *ref.record),
      .language = shown.value_or(sheet.language()),
      .address = address_of(sheet, at.path, at.anchor)};
  set_version(citation, version_of(*ref.part, sheet.language()));
  return citation;
}

struct Files {
  std::string bibtex, ris, csl;
  json::Writer list{csl, json::Writer::Style::Compact};

  Files() { list.begin_list(); }
  void add(const Citation& cited) {
    citation::append_bibtex(bibtex, cited);
    citation::append_ris(ris, cited);
    citation::write_csl(list, cited);
  }
};

std::string path_of(const mechanism::State* state, std::string_view suffix) {
  return (state != nullptr ? state->id : std::string("conference")) + "/citations" +
         std::string(suffix);
}

bool has_parts(std::span<const Record> records) {
  return std::ranges::any_of(records, [](const Record& record) { return !record.parts.empty(); });
}

void print_in(Sheet& sheet, const mechanism::State* state) {
  Files files;
  for (const Record& record : sheet.site().index.records_of(state)) {
    const bool one_page = record.id.kind->page_of == mechanism::PageOf::Record;
    if (one_page && !record.parts.empty()) files.add(of_record(sheet, record));
    for (const Part& part : record.parts) files.add(of_part(sheet, {&record, &part}));
  }
  files.list.end_list();
  files.csl += '\n';
  const auto write = [&](std::string& bytes, std::string_view suffix) {
    sheet.press().page.swap(bytes);
    sheet.press().write(localized(sheet.language(), path_of(state, suffix)));
  };
  write(files.bibtex, ".bib");
  write(files.ris, ".ris");
  write(files.csl, ".json");
}

}  // namespace

CitedVersion version_of(const Record& record) {
  CitedVersion version;
  std::vector<SummedFile> files;
  for (const Part& part : record.parts) {
    const std::string stem = mechanism::stem({record.id, part.id});
    version.release = newer(version.release, part.data_release);
    files.push_back({stem + ".json", part.data_digest});
    for (const Language language : all_languages) {
      const edition::Text& text = part.texts[language];
      if (!text) continue;
      version.release = newer(version.release, text.release);
      files.push_back({stem + "." + std::string(code(language)) + ".md", text.digest});
    }
  }
  version.digest = sum_of(std::move(files));
  return version;
}

CitedVersion version_of(const Part& part, Language wanted) {
  const std::optional<Language> shown = shown_language(part, wanted);
  if (!shown) return {part.data_release, part.data_digest};
  const edition::Text& text = part.texts[*shown];
  return {newer(part.data_release, text.release), text.digest};
}

std::string short_hash(const Sha256& digest) { return to_text(digest).substr(0, 12); }

void set_citation(Scope page, const CitationKeys& keys, Sheet& sheet, const Cited& cited) {
  const Release* release = cited.version.release;
  if (release == nullptr) return;
  const mechanism::RecordId& id = cited.record.id;
  const bool one_part = id.kind->page_of != mechanism::PageOf::Record;
  set_citation_files(page, keys, sheet, id.state);
  add_runs(page, keys.cited,
           join(sheet, {author_of(sheet, {&cited.record, nullptr}), title_mark,
                        one_part ? sheet.name(id.kind->label) : std::string_view(),
                        cluster_of(sheet, cited.record)}),
           {cited.title});
  add_runs(page, keys.source,
           join(sheet, {sheet.format("cite.decision", {{"decision", release->decision}}),
                        release->reference,
                        sheet.format("cite.public", {{"date", sheet.day(release->public_since)}}),
                        sheet.keep({"SHA-256 ", short_hash(cited.version.digest)}),
                        sheet.cited_address()}),
           {});
  page.set_copy(keys.since, to_text(release->public_since));
  page.set(keys.join, sheet.text("cite.join"));
  page.set(keys.paragraph, sheet.format("cite.paragraph", {{"number", "{0}"}}));
}

void set_citation_files(Scope page, const CitationKeys& keys, Sheet& sheet,
                        const mechanism::State* state) {
  if (!has_parts(sheet.site().index.records_of(state))) return;
  page.set(keys.has_citation, true);
  page.set(keys.bibtex, sheet.link(path_of(state, ".bib")));
  page.set(keys.ris, sheet.link(path_of(state, ".ris")));
  page.set(keys.csl, sheet.link(path_of(state, ".json")));
}

void print_citations(Press& press, const mechanism::State* state) {
  if (!has_parts(press.site.index.records_of(state))) return;
  for (const Language language : all_languages) {
    Sheet sheet(press, language, {});
    print_in(sheet, state);
  }
}

}  // namespace palermo::pages
