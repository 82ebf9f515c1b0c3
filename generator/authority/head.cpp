// SPDX-License-Identifier: Apache-2.0
#include "authority/head.h"

#include <boost/filesystem.hpp>

#include "authority/private_file.h"
#include "json/reader.h"
#include "json/writer.h"

namespace palermo::authority {
namespace {

constexpr std::size_t most_bytes = 4096;

Diagnostic damaged(const std::string& file) {
  return {.code = "head-damaged",
          .at = {file},
          .message = "the file of the last published head cannot be read",
          .hint = "restore it from a backup; without it nobody can tell that the archive went "
                  "back"};
}

Sha256 read_digest(json::Fields& fields, std::string_view name) {
  const auto digest = parse_sha256(fields.string(name));
  if (!digest) fields.report(name, "head-hash", "not a SHA-256");
  return digest.value_or(Sha256{});
}

}  // namespace

std::string to_text(const Head& head) {
  std::string text;
  json::Writer writer(text, json::Writer::Style::Indented);
  writer.begin_object().field("archive", head.archive).field("sha256", to_text(head.digest));
  writer.field("entries", head.entries).field("history", to_text(head.history));
  writer.field("signatures_required", head.signatures_required);
  if (head.as_of) writer.field("as_of", palermo::to_text(*head.as_of));
  writer.end_object();
  return text + "\n";
}

Result<Head> parse_head(const std::string& file, std::string_view text) {
  const auto document = json::parse(file, std::string(text));
  if (!document) return fail(damaged(file));
  json::Problems problems;
  Head head;
  {
    json::Fields fields(document->root(), problems);
    head.archive = static_cast<std::uint32_t>(fields.integer("archive", {0, 999'999'999}));
    head.digest = read_digest(fields, "sha256");
    head.entries = static_cast<std::uint32_t>(fields.integer("entries", {0, 999'999'999}));
    head.history = read_digest(fields, "history");
    head.signatures_required = fields.boolean("signatures_required");
    if (const auto as_of = fields.optional_string("as_of")) {
      head.as_of = parse_instant(*as_of);
      if (!head.as_of) fields.report("as_of", "head-instant", "not an instant");
    }
  }
  if (!problems.empty()) return fail(damaged(file));
  return head;
}

Result<std::optional<Head>> read_head(const boost::filesystem::path& file) {
  boost::system::error_code failure;
  const auto status = boost::filesystem::symlink_status(file, failure);
  if (status.type() == boost::filesystem::file_not_found) return std::optional<Head>();
  const auto text = read_private(file, most_bytes);
  if (!text) return fail(damaged(file.string()));
  const Result<Head> head = parse_head(file.string(), *text);
  if (!head) return fail(head.error());
  return std::optional<Head>(*head);
}

Result<void> write_head(const boost::filesystem::path& file, const Head& head) {
  if (write_private(file, to_text(head))) return {};
  return fail({.code = "head-not-written",
               .at = {file.string()},
               .message = "the file of the published head could not be written",
               .hint = "check its folder and the space on the disk, then build again"});
}

std::optional<Diagnostic> going_back(const Head& head, const Register& now,
                                     bool signatures_required) {
  if (head.signatures_required && !signatures_required)
    return Diagnostic{.code = "signatures-no-longer-required",
                      .at = {"mechanism.json"},
                      .message = "the last published site required signatures, this one does not",
                      .hint = "restore \"signatures\": \"required\""};
  if (head.entries == 0) return std::nullopt;
  if (now.history.size() >= head.entries && now.history[head.entries - 1] == head.history)
    return std::nullopt;
  return Diagnostic{.code = "register-went-back",
                    .at = {"authorities/register.json"},
                    .message = "entries of the register that were in force are changed or gone",
                    .hint = "restore them; a register only grows"};
}

std::optional<Diagnostic> going_back(const Head& head, Instant as_of) {
  if (!head.as_of || *head.as_of <= as_of) return std::nullopt;
  return Diagnostic{.code = "as-of-went-back",
                    .message = "the last published site was made as of " +
                               palermo::to_text(*head.as_of) + ", this one would be as of " +
                               palermo::to_text(as_of),
                    .hint = "time only goes forward: give --as-of that instant or a later one; if "
                            "the clock of this machine is wrong, set it"};
}

}  // namespace palermo::authority
