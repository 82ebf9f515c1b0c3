// SPDX-License-Identifier: Apache-2.0
#include "cli/merging.h"

#include "base/language.h"
#include "base/read_stream.h"
#include "cli/printer.h"
#include "output/release.h"
#include "output/verify.h"
#include "pages/addresses.h"

#include <boost/filesystem.hpp>
#include <boost/filesystem/fstream.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <ostream>

namespace palermo::cli {
namespace {

namespace fs = boost::filesystem;
using output::ListedFile;

struct Part {
  fs::path folder;
  std::vector<ListedFile> files;  // sorted by path
};

// A file of the site, and the first part that has it.
struct Source {
  const Part* part = nullptr;
  const ListedFile* file = nullptr;
};
using Sources = std::map<std::string_view, Source>;

bool shared(const ListedFile& file) { return !pages::language_of(file.path); }

Diagnostic other_build(const Part& part, const std::string& path) {
  return {.code = "merge-differs",
          .at = {(part.folder / path).string()},
          .message = "this is not as in the first part: they are of different builds",
          .hint = "build all parts from one revision, as of one instant, with one program and the "
                  "same options"};
}

Diagnostic missing(Language language) {
  return {.code = "merge-incomplete",
          .message = fmt::format("no part has the pages in {}", code(language)),
          .hint = fmt::format("palermo build --languages {}, and name the part too",
                              code(language))};
}

// Also that it is whole, and as its manifest says.
Checked<Part> read_part(const std::string& folder) {
  Checked<Part> part{.value = {folder, {}}, .diagnostics = {}};
  auto files = output::read_manifest(folder);
  auto verified = output::verify_site(folder);
  if (!files || !verified)
    part.diagnostics.push_back(files ? verified.error() : files.error());
  else
    part.diagnostics = std::move(verified->differences);
  if (files) part.value.files = std::move(*files);
  return part;
}

Checked<Sources> gather(const std::vector<Part>& parts) {
  Checked<Sources> sources;
  std::map<std::string_view, std::size_t> shared_by;
  for (const Part& part : parts)
    for (const ListedFile& file : part.files) {
      const auto [there, added] = sources.value.try_emplace(file.path, Source{&part, &file});
      if (there->second.file->digest != file.digest)
        sources.diagnostics.push_back(other_build(part, file.path));
      if (shared(file)) ++shared_by[file.path];
    }
  for (const auto& [path, count] : shared_by)
    if (count != parts.size())
      sources.diagnostics.push_back(
          other_build(*sources.value.at(path).part, std::string(path)));
  for (const Language language : all_languages)
    if (!sources.value.contains(fmt::format("{}/{}", code(language), pages::home_path)))
      sources.diagnostics.push_back(missing(language));
  return sources;
}

Result<void> copy(std::string_view path, const Source& source, output::Release& release) {
  fs::ifstream file(source.part->folder / std::string(path), std::ios::binary);
  const std::string bytes = read_stream(file);
  if (file && sha256(bytes) == source.file->digest) return release.write(path, bytes);
  return fail({.code = "merge-changed",
               .at = {(source.part->folder / std::string(path)).string()},
               .message = "this has changed while it was read",
               .hint = "let nobody write into the parts, and try again"});
}

Result<output::Outcome> write(const Sources& sources, const std::string& out) {
  auto release = output::Release::create(fs::absolute(out).lexically_normal());
  if (!release) return fail(release.error());
  for (const auto& [path, source] : sources)
    if (const auto copied = copy(path, source, *release); !copied) return fail(copied.error());
  return release->finish();
}

ExitStatus refuse(std::ostream& errors, ExitStatus status, std::vector<Diagnostic> found) {
  print(errors, found, Format::Text);
  return status;
}

}  // namespace

ExitStatus merge(const MergeRequest& request, std::ostream& out, std::ostream& errors) {
  std::vector<Part> parts;
  std::vector<Diagnostic> found;
  for (const std::string& folder : request.parts) {
    Checked<Part> part = read_part(folder);
    std::ranges::move(part.diagnostics, std::back_inserter(found));
    parts.push_back(std::move(part.value));
  }
  if (!found.empty()) return refuse(errors, ExitStatus::Problems, std::move(found));
  auto sources = gather(parts);
  if (!sources.diagnostics.empty())
    return refuse(errors, ExitStatus::Problems, std::move(sources.diagnostics));
  const auto outcome = write(sources.value, request.out);
  if (!outcome) return refuse(errors, ExitStatus::NotWritten, {outcome.error()});
  if (!request.quiet)
    out << fmt::format("{} parts are one site of {} files: {}\n", parts.size(), outcome->files,
                       request.out);
  return ExitStatus::Ok;
}

}  // namespace palermo::cli
