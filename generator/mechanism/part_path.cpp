// SPDX-License-Identifier: Apache-2.0
#include "mechanism/part_path.h"

#include <algorithm>
#include <array>

namespace palermo::mechanism {
namespace {

tl::unexpected<Diagnostic> refuse(std::string code, std::string message, std::string hint) {
  return fail({.code = std::move(code), .message = std::move(message), .hint = std::move(hint)});
}

tl::unexpected<Diagnostic> misplaced() {
  return refuse("path-place", "not a place for a file of a review",
                "reviews/<state>/<cluster>/<kind>[/<instrument>]/<file>, reviews/<state>/<kind>/"
                "<file> or conference/<kind>/<file>, as the kind wants it");
}

// At most one segment more than any path has, so that a long path costs nothing.
struct Segments {
  std::array<std::string_view, 7> items;
  std::size_t count = 0;
};

Segments split(std::string_view path) {
  Segments segments;
  while (segments.count < segments.items.size()) {
    const std::size_t slash = path.find('/');
    segments.items[segments.count++] = path.substr(0, slash);
    if (slash == std::string_view::npos) break;
    path.remove_prefix(slash + 1);
  }
  return segments;
}

Result<Attachment> parse_attachment(std::string_view name, std::string_view extension) {
  constexpr std::array<std::string_view, 3> types = {"pdf", "png", "jpg"};
  const std::size_t dot = extension.find('.');
  const bool in_language = dot != std::string_view::npos;
  const std::string_view type = in_language ? extension.substr(dot + 1) : extension;
  const auto language = parse_language(extension.substr(0, dot));
  const bool known = std::find(types.begin(), types.end(), type) != types.end();
  if (!valid_id(name) || parse_language(name) || !known || (in_language && !language))
    return refuse("path-file-name", "not a file name of a part",
                  "<part>.json, <part>.<lang>.md or <part>.<name>[.<lang>].pdf, .png or .jpg");
  return Attachment{std::string(name), std::string(type), language};
}

Result<FileRole> parse_role(std::string_view rest) {
  if (rest == "json") return DataFile{};
  const std::size_t dot = rest.find('.');
  const std::string_view name = rest.substr(0, dot);
  const std::string_view extension =
      dot == std::string_view::npos ? std::string_view{} : rest.substr(dot + 1);
  if (extension == "md") {
    const auto language = parse_language(name);
    if (language) return TextFile{*language};
    return refuse("path-language", "not a text in one of the six languages",
                  "<part>.<lang>.md, with ar, zh, en, fr, ru or es");
  }
  return parse_attachment(name, extension);
}

Result<PartPath> parse_file(const RecordId& record, std::string_view file) {
  const std::size_t dot = file.find('.');
  const std::string_view part = file.substr(0, dot);
  if (!valid_id(part))
    return refuse("path-part", "not the name of a part",
                  "1 to 64 of a-z, 0-9 and '-', not starting or ending with '-'");
  const Result<FileRole> role =
      parse_role(dot == std::string_view::npos ? std::string_view{} : file.substr(dot + 1));
  if (!role) return fail(role.error());
  return PartPath{.id = {record, std::string(part)}, .role = *role};
}

Result<PartPath> parse_conference(const Segments& segments, const Reference& reference) {
  const Kind* const kind = reference.kind(segments.items[1]);
  if (segments.count != 3 || kind == nullptr || kind->scope != Scope::Conference)
    return misplaced();
  return parse_file({.kind = kind}, segments.items[2]);
}

Result<PartPath> parse_in_cluster(RecordId record, const Segments& segments,
                                  const Reference& reference) {
  record.kind = reference.kind(segments.items[3]);
  if (record.kind == nullptr || record.kind->scope != Scope::Review) return misplaced();
  if (segments.count != (record.kind->per_instrument ? 6U : 5U)) return misplaced();
  if (!record.kind->per_instrument) return parse_file(record, segments.items[4]);

  record.general = segments.items[4] == "general";
  record.instrument = record.general ? nullptr : reference.instrument(segments.items[4]);
  const bool known = record.instrument != nullptr && record.instrument->under_review;
  if (!record.general && !known)
    return refuse("path-instrument", "no instrument under review has this id",
                  "an id of instruments.json, or general");
  return parse_file(record, segments.items[5]);
}

Result<PartPath> parse_review(const Segments& segments, const Reference& reference) {
  RecordId record{.state = reference.state(segments.items[1])};
  if (record.state == nullptr)
    return refuse("path-state", "no State has this code",
                  "a lower-case alpha-3 code of states.json");
  record.cluster = reference.cluster(segments.items[2]);
  if (record.cluster != nullptr) {
    if (segments.count < 5) return misplaced();
    return parse_in_cluster(record, segments, reference);
  }
  record.kind = reference.kind(segments.items[2]);
  if (record.kind == nullptr)
    return refuse("path-cluster", "no cluster has this id", "a cluster of mechanism.json");
  if (segments.count != 4 || record.kind->scope != Scope::State) return misplaced();
  return parse_file(record, segments.items[3]);
}

}  // namespace

Result<PartPath> parse_part_path(std::string_view path, const Reference& reference) {
  const Segments segments = split(path);
  if (segments.items[0] == "conference") return parse_conference(segments, reference);
  if (segments.items[0] == "reviews" && segments.count >= 4)
    return parse_review(segments, reference);
  return misplaced();
}

std::string folder(const RecordId& record) {
  std::string path = record.state == nullptr ? "conference" : "reviews/" + record.state->id;
  if (record.cluster != nullptr) path += "/" + record.cluster->id;
  path += "/" + record.kind->id;
  if (record.instrument != nullptr) path += "/" + record.instrument->id;
  if (record.general) path += "/general";
  return path;
}

std::string ending(const Attachment& attachment) {
  std::string text = "." + attachment.name;
  if (attachment.language) text.append(".").append(code(*attachment.language));
  return text + "." + attachment.type;
}

std::string stem(const PartId& part) { return folder(part.record) + "/" + part.part; }

}  // namespace palermo::mechanism
