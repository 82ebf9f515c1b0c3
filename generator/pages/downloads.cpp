// SPDX-License-Identifier: Apache-2.0
#include "pages/downloads.h"

#include "downloads/gzip.h"
#include "downloads/tar.h"
#include "pages/addresses.h"
#include "pages/record_data.h"
#include "pages/texts_at_hand.h"

#include <algorithm>

namespace palermo::pages {
namespace {

using downloads::Extract;
using downloads::Resource;
using downloads::Sink;

constexpr std::string_view folder = "data/";
constexpr std::string_view lines_name = "parts.jsonl";
constexpr std::string_view archive_name = "edition.tar.gz";
constexpr std::string_view package_name = "datapackage.json";
constexpr std::uint64_t most_compressed = std::uint64_t{8} * 1024 * 1024;
constexpr std::size_t most_buffered = std::size_t{256} * 1024;

std::string page_of(const mechanism::RecordId& record, std::string_view part) {
  const PartAddress address = part_address(record, part);
  return address.anchor.empty() ? address.path : address.path + "#" + address.anchor;
}

std::string_view english(const Site& site, std::string_view key) {
  return site.messages[Language::En].text(key).value_or("");
}

std::string in_data(std::string_view path) { return std::string(folder).append(path); }

downloads::Effort effort_for(const edition::Edition& edition) {
  std::uint64_t size = 0;
  for (const edition::Record& record : edition.records)
    for (const edition::Part& part : record.parts)
      for (const edition::Text& text : part.texts.values) size += text.span.length;
  return size <= most_compressed ? downloads::Effort::Thorough : downloads::Effort::Stored;
}

// The files of the whole record, before they are written.
std::vector<Resource> all_resources() {
  std::vector<Resource> resources{{.path = std::string(archive_name)},
                                  {.path = std::string(lines_name)}};
  for (const downloads::Table& table : downloads::tables())
    resources.push_back({.path = std::string(table.name) + ".csv", .table = &table});
  return resources;
}

Diagnostic not_whole(const std::string& path) {
  return {.code = "download-incomplete",
          .message = "a released text or the memory for it is missing: " + path + " is not whole",
          .hint = "see that the disk and the memory have room and try again"};
}

// The day of the last change of the public record; the first of 1970 where there was none.
Instant last_change(const edition::Edition& edition) {
  return edition.log.empty() ? Instant{} : start_of(edition.log.front().date);
}

}  // namespace

Downloads::Downloads(const Site& site, output::Release& release, const Options& options)
    : site_(site),
      release_(release),
      reference_files_(options.reference_files),
      source_{.edition = site.edition,
              .page = page_of,
              .file = file_path,
              .base_url = site.base_url,
              .licence = site.licence} {
  if (!options.downloads) return;
  resources_ = all_resources();
  if (reference_files_.empty()) resources_.erase(resources_.begin());
  extracts_ = downloads::extracts(site.edition);
  for (Resource& resource : resources_) files_.push_back({.resource = &resource});
  for (const Extract& extract : extracts_) files_.push_back({.extract = &extract});
}

bool Downloads::write_lines(const Sink& sink) const {
  TextsAtHand texts(*site_.edition.texts);
  std::string lines;
  bool taken = true;
  for (const edition::Record& record : site_.edition.records)
    for (const edition::Part& part : record.parts) {
      append_part_line({texts, site_.licence}, {&record, &part}, lines);
      texts.put_away();
      if (lines.size() < most_buffered) continue;
      taken = taken && sink(lines);
      lines.clear();
    }
  return texts.complete() && taken && sink(lines);
}

bool Downloads::write_archive(const Sink& sink) const {
  downloads::Gzip gzip(effort_for(site_.edition));
  const auto compress = [&](std::string_view block) {
    const std::string_view member = gzip.member(block);
    return !member.empty() && sink(member);
  };
  downloads::TarWriter tar(compress, last_change(site_.edition));
  const auto add = [&](const std::string& path, std::string_view bytes) {
    return tar.add("edition/" + path, bytes);
  };
  return edition::export_files(site_.edition, reference_files_, add) && tar.finish();
}

bool Downloads::write_matter(const File& file, const Sink& sink) const {
  if (file.extract != nullptr) return downloads::write_extract(*file.extract, source_, sink);
  const Resource& resource = *file.resource;
  if (resource.table != nullptr) return downloads::write_table(*resource.table, source_, sink);
  return resource.path == lines_name ? write_lines(sink) : write_archive(sink);
}

void Downloads::write(Press& press, std::size_t number) {
  const File& file = files_[number];
  const std::string path =
      in_data(file.extract != nullptr ? file.extract->path : file.resource->path);
  Result<output::Stream> stream = release_.open(path);
  if (!stream) {
    press.diagnostics.push_back(stream.error());
    return;
  }
  const bool whole =
      write_matter(file, [&](std::string_view bytes) { return stream->append(bytes); });
  const Result<output::Written> written = release_.close(std::move(*stream));
  if (!written) press.diagnostics.push_back(written.error());
  if (written && !whole) press.diagnostics.push_back(not_whole(path));
  ++press.files;
  if (!written || file.resource == nullptr) return;
  file.resource->bytes = written->size;
  file.resource->digest = written->digest;
}

void Downloads::describe(Press& press) {
  if (resources_.empty()) return;
  const auto message = [&](std::string_view group) {
    return [this, group](std::string_view name) {
      return english(site_, std::string(group).append(name));
    };
  };
  press.page = downloads::describe(
      resources_, {.title = english(site_, "site.name"),
                   .description = english(site_, "data.lead"),
                   .licence = source_.licence,
                   .licence_path = site_.base_url + localized(Language::En, data_page_path),
                   .homepage = site_.base_url,
                   .resource = message(file_message),
                   .field = message(field_message)});
  press.write(in_data(package_name));
}

std::string Downloads::offered(const std::string& path) const {
  const bool there = std::ranges::binary_search(extracts_, path, {}, &Extract::path);
  return there ? in_data(path) : std::string();
}

std::string Downloads::answers_of(const mechanism::State& state) const {
  return offered(downloads::extract_path(state));
}

std::string Downloads::answers_on(const mechanism::Article& article) const {
  return offered(downloads::extract_path(article));
}

std::vector<std::string> message_keys_of_downloads() {
  std::vector<std::string> keys;
  for (const Resource& resource : all_resources())
    keys.push_back(std::string(file_message) + downloads::name_of(resource));
  for (const downloads::Table& table : downloads::tables())
    for (const downloads::Field& field : table.fields)
      keys.push_back(std::string(field_message).append(field.name));
  return keys;
}

}  // namespace palermo::pages
