// SPDX-License-Identifier: Apache-2.0
#include "audit/scanner.h"

#include "audit/documents.h"
#include "audit/gzip.h"
#include "audit/packed_files.h"

#include <algorithm>
#include <cstdint>

namespace palermo::audit {
namespace {

constexpr std::size_t id_digits = 10;

std::string upper(std::string text) {
  for (char& c : text)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return text;
}

}  // namespace

Scanner::Scanner(const Secrets& secrets, const std::vector<std::string>& ids) : secrets_(secrets) {
  for (const std::string& id : ids) {
    ids_.push_back(id.substr(0, id_digits));
    ids_.push_back(upper(ids_.back()));
  }
}

void Scanner::scan(const std::string& path, std::string_view bytes, const Sha256& digest,
                   Findings& findings) {
  look_for_ids(path, Form::Plain, bytes);
  look_for_file(path, digest);
  for_each_form(bytes, [&](Form form, std::string_view text) { look(path, form, text); });
  // The files of an archive are looked at one by one.
  if (is_gzip(bytes) && !is_archive(path)) look_into(path, bytes);
  if (is_document(bytes))
    for_each_form(text_inside(bytes),
                  [&](Form, std::string_view text) { look(path, Form::Document, text); });
  flush(findings);
}

void Scanner::scan_path(const std::string& path, Findings& findings) {
  look_for_ids(path, Form::Path, path);
  for_each_form(path, [&](Form, std::string_view text) { look(path, Form::Path, text); });
  flush(findings);
}

void Scanner::look_into(const std::string& file, std::string_view compressed) {
  const auto bytes = gunzip(compressed);
  if (!bytes) {
    found_.insert({.file = file, .code = "unreadable-gzip", .how = "it cannot be looked into"});
    return;
  }
  look_for_ids(file, Form::Gzip, *bytes);
  look_for_file(file, sha256(*bytes));
  for_each_form(*bytes, [&](Form, std::string_view text) { look(file, Form::Gzip, text); });
}

void Scanner::look(const std::string& file, Form form, std::string_view text) {
  const Fingerprints& fingerprints = secrets_.fingerprints;
  for_each_gram(secrets_.alphabet, fingerprints.lengths(), text, [&](std::uint64_t key) {
    const Fingerprint* const found = fingerprints.find(key);
    if (found == nullptr) return;
    found_.insert({.file = file,
                   .code = std::string(code_of(found->sign)),
                   .content = secrets_.sources[found->source],
                   .how = std::string(name(form))});
  });
}

void Scanner::look_for_ids(const std::string& file, Form form, std::string_view text) {
  for (const std::string& id : ids_)
    if (text.find(id) != std::string_view::npos)
      found_.insert({.file = file, .code = "commit-id", .how = std::string(name(form))});
}

void Scanner::look_for_file(const std::string& file, const Sha256& digest) {
  const auto& digests = secrets_.digests;
  const auto found = std::lower_bound(digests.begin(), digests.end(), std::pair(digest, 0U));
  if (found != digests.end() && found->first == digest)
    found_.insert(
        {.file = file, .code = "unreleased-file", .content = secrets_.sources[found->second]});
}

void Scanner::flush(Findings& findings) {
  findings.insert(findings.end(), found_.begin(), found_.end());
  found_.clear();
}

}  // namespace palermo::audit
