// SPDX-License-Identifier: Apache-2.0
#include "audit/archive.h"

#include "audit/acts.h"
#include "audit/json.h"

#include <map>
#include <optional>
#include <string_view>

namespace palermo::audit {
namespace {

constexpr std::size_t most_bytes = std::size_t{64} * 1024 * 1024;
constexpr int most_depth = 32;
constexpr std::size_t languages = 6;

// "reviews/xaa/…/5-1.fr.md" is a file of the part "reviews/xaa/…/5-1".
std::string part_of(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return std::string(path.substr(0, path.find('.', slash == std::string_view::npos ? 0 : slash)));
}

struct SignatureName {
  std::string of, signer;
};

// Of "decisions/xaa/0003-first.json.xaa-1.sig": the decision and who claims to have signed.
std::optional<SignatureName> parse_signature_name(std::string_view path) {
  constexpr std::string_view middle = ".json.", end = ".sig";
  const std::size_t at = path.rfind(middle);
  if (at == std::string_view::npos || !path.ends_with(end)) return std::nullopt;
  const std::size_t signer = at + middle.size();
  if (path.size() <= signer + end.size()) return std::nullopt;
  return SignatureName{std::string(path.substr(0, signer - 1)),
                       std::string(path.substr(signer, path.size() - signer - end.size()))};
}

class ArchiveReader {
 public:
  ArchiveReader(const git::Revision& revision, Instant as_of, const Authority& authority)
      : revision_(revision),
        as_of_(as_of),
        rules_(authority.rules),
        acts_(authority.rules, authority.signers) {}

  Result<Archive> read() {
    if (const auto done = read_reference(); !done) return fail(done.error());
    if (const auto done = read_decisions(); !done) return fail(done.error());
    if (const auto done = read_material(); !done) return fail(done.error());
    note_names();
    return std::move(archive_);
  }

 private:
  // The files of a folder and, where wanted, of all folders in it; `depth` 0 is the folder alone.
  Result<std::vector<ContentFile>> read_folder(const std::string& folder, int depth) {
    std::vector<ContentFile> files;
    if (const auto done = read_into(folder, depth, files); !done) return fail(done.error());
    return files;
  }

  Result<void> read_into(const std::string& folder, int depth, std::vector<ContentFile>& files) {
    const auto entries = revision_.list(folder);
    if (!entries) return fail(entries.error());
    for (const git::Entry& entry : *entries) {
      const std::string path = folder.empty() ? entry.name : folder + "/" + entry.name;
      const auto kind = revision_.find(path);
      if (!kind) return fail(kind.error());
      if (*kind == git::EntryKind::Folder && depth == 0) continue;
      Result<void> done = *kind == git::EntryKind::Folder ? read_into(path, depth - 1, files)
                                                                : read_file(path, *kind, files);
      if (!done) return done;
    }
    return {};
  }

  Result<void> read_file(const std::string& path, git::EntryKind kind,
                         std::vector<ContentFile>& files) {
    if (kind != git::EntryKind::File) {
      archive_.not_read.push_back(path);
      return {};
    }
    Result<std::string> bytes = revision_.read(path, most_bytes);
    if (bytes)
      files.push_back({path, std::move(*bytes)});
    else if (bytes.error().code == git::damaged_code)
      return fail(bytes.error());
    else
      archive_.not_read.push_back(path);
    return {};
  }

  // Files that stand in the content folder itself.
  Result<void> read_reference() {
    auto files = read_folder("", 0);
    if (!files) return fail(files.error());
    archive_.open = std::move(*files);
    return {};
  }

  Result<void> read_decisions() {
    auto files = read_folder("decisions", most_depth);
    if (!files) return fail(files.error());
    std::map<std::string, Signatures> signatures;  // by decision
    for (ContentFile& file : *files)
      if (const auto name = parse_signature_name(file.path))
        signatures[name->of][name->signer] = std::move(file.bytes);
    for (ContentFile& file : *files) {
      if (!file.path.ends_with(".json")) continue;
      const Standing standing =
          acts_.add({file.path, {file.bytes, signatures[file.path]}}, as_of_);
      (standing == Standing::InForce ? archive_.open : archive_.secret).push_back(std::move(file));
    }
    acts_.finish();
    return {};
  }

  Result<void> read_material() {
    std::vector<ContentFile> files;
    for (const char* folder : {"reviews", "conference"})
      if (auto done = read_into(folder, most_depth, files); !done) return done;
    for (const ContentFile& file : files)
      if (file.path == part_of(file.path) + ".json") look_at_data(file);
    for (const ContentFile& file : files)
      if (is_text(file) && is_granted(file)) ++parts_[part_of(file.path)].texts;
    for (ContentFile& file : files) divide(std::move(file));
    return {};
  }

  // What is known of a part from its files.
  struct Part {
    std::string speaker;  // by its data
    bool with_data = false, named = false;
    std::size_t texts = 0;  // that may be public
  };

  void look_at_data(const ContentFile& file) {
    Part& part = parts_[part_of(file.path)];
    if (const auto data = parse_json(file.bytes))
      part.speaker = text_of(*data, "speaker").value_or("");
    part.with_data = is_granted(file);
  }

  static bool is_text(const ContentFile& file) {
    return file.path.ends_with(".md") &&
           file.path.size() == part_of(file.path).size() + std::string_view(".en.md").size();
  }

  [[nodiscard]] bool is_granted(const ContentFile& file) {
    const Act* const act = acts_.release(file.path, sha256(file.bytes), as_of_);
    if (act == nullptr) return false;
    const auto duty = rules_.duty(file.path);
    const std::string& speaker = parts_[part_of(file.path)].speaker;
    return duty && (!duty->by_author || speaker == duty->decider || act->agreed.contains(speaker));
  }

  // A text without the data of its part is not public, nor where the part has too few texts.
  [[nodiscard]] bool is_public(const Part& part, const ContentFile& file) {
    if (!part.with_data || !is_granted(file)) return false;
    const auto duty = rules_.duty(file.path);
    const std::size_t least = duty->all_languages ? languages : std::size_t{duty->needs_text};
    return part.texts >= least;
  }

  void divide(ContentFile file) {
    Part& part = parts_[part_of(file.path)];
    const bool open = is_public(part, file);
    if (open || acts_.was_named(file.path, as_of_)) part.named = true;
    (open ? archive_.open : archive_.secret).push_back(std::move(file));
  }

  void note_names() {
    for (const auto& [name, part] : parts_)
      if (!part.named) archive_.secret_names.push_back(name);
  }

  const git::Revision& revision_;
  Instant as_of_;
  const Rules& rules_;
  Acts acts_;
  Archive archive_;
  std::map<std::string, Part> parts_;
};

}  // namespace

Result<Archive> read_archive(const git::Revision& revision, Instant as_of,
                             const Authority& authority) {
  return ArchiveReader(revision, as_of, authority).read();
}

}  // namespace palermo::audit
