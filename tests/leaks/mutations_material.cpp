// SPDX-License-Identifier: Apache-2.0
// Changes of texts and data that are not released.
#include <algorithm>
#include <array>

#include "leaks/hostile.h"
#include "leaks/mutations.h"
#include "leaks/texts.h"

namespace palermo::leaks {
namespace {

using Paths = std::vector<std::string>;

// Lets `change` do something to one secret file of the material, where there is one.
template <typename Change>
void at_one(Twin& twin, Random& random, Change change) {
  const Paths paths = twin.archive.secret_material();
  if (paths.empty()) return;
  const std::string path = random.pick(paths);
  change(path, twin.archive.files[path]);
}

std::string new_stem(Random& random) {
  static const std::array<std::string, 6> folders = {
      "reviews/xaa/criminalization/document/", "reviews/xab/prevention/experience/",
      "reviews/xad/criminalization/observations/", "reviews/xad/legislation/",
      "conference/general-report/", "reviews/xac/prevention/dialogue/"};
  return random.pick(folders) + "added-" + random.letters(8);
}

void add_part(Twin& twin, Random& random) {
  const std::string stem = new_stem(random);
  const std::string language(random.pick(language_codes));
  twin.archive.files[stem + ".json"] = make_data(random, "document", language);
  twin.archive.files[stem + "." + language + ".md"] =
      make_text(random, language) + random.canary() + "\n";
}

void remove_one(Twin& twin, Random& random) {
  const Paths paths = twin.archive.secret_material();
  if (!paths.empty()) twin.archive.files.erase(random.pick(paths));
}

void remove_all(Twin& twin, Random&) {
  for (const std::string& path : twin.archive.secret_material()) twin.archive.files.erase(path);
}

void replace_equal_length(Twin& twin, Random& random) {
  at_one(twin, random, [&](auto&, std::string& bytes) { bytes = random.bytes(bytes.size()); });
}

void replace_other_length(Twin& twin, Random& random) {
  at_one(twin, random, [&](auto&, std::string& bytes) { bytes = random.bytes(random.below(900)); });
}

void replace_by_canary(Twin& twin, Random& random) {
  at_one(twin, random, [&](auto&, std::string& bytes) {
    bytes = "# " + random.canary() + "\n\n" + random.canary() + "\n";
  });
}

void replace_all_by_canaries(Twin& twin, Random& random) {
  for (const std::string& path : twin.archive.secret_material())
    twin.archive.files[path] = random.canary();
}

void make_hostile(Twin& twin, Random& random) {
  at_one(twin, random, [&](auto&, std::string& bytes) { bytes = hostile_bytes(random); });
}

void make_all_hostile(Twin& twin, Random& random) {
  for (const std::string& path : twin.archive.secret_material())
    twin.archive.files[path] = hostile_bytes(random);
}

void make_empty(Twin& twin, Random& random) {
  at_one(twin, random, [&](auto&, std::string& bytes) { bytes.clear(); });
}

void make_huge(Twin& twin, Random& random) {
  at_one(twin, random, [&](auto&, std::string& bytes) {
    bytes.assign(random.between(300, 900) * 1024, random.chance(50) ? 'h' : '\n');
  });
}

void rename_one(Twin& twin, Random& random) {
  const Paths paths = twin.archive.secret_material();
  if (paths.empty()) return;
  const std::string path = random.pick(paths);
  auto node = twin.archive.files.extract(path);
  node.key() = path.substr(0, path.rfind('/') + 1) + "renamed-" + random.letters(6) +
               path.substr(path.find('.', path.rfind('/')));
  twin.archive.files.insert(std::move(node));
}

void swap_two(Twin& twin, Random& random) {
  const Paths paths = twin.archive.secret_material();
  if (paths.size() < 2) return;
  std::swap(twin.archive.files[random.pick(paths)], twin.archive.files[random.pick(paths)]);
}

void add_many(Twin& twin, Random& random) {
  const std::size_t count = random.between(30, 120);
  for (std::size_t i = 0; i < count; ++i) add_part(twin, random);
}

void copy_released(Twin& twin, Random& random) {
  const Paths released(twin.archive.released.begin(), twin.archive.released.end());
  at_one(twin, random, [&](auto&, std::string& bytes) {
    bytes = twin.archive.files[random.pick(released)];
  });
}

void quote_released(Twin& twin, Random& random) {
  const Paths released(twin.archive.released.begin(), twin.archive.released.end());
  at_one(twin, random, [&](auto&, std::string& bytes) {
    bytes += "\n" + twin.archive.files[random.pick(released)].substr(0, 60) + random.canary();
  });
}

// A language of a public part that nobody released.
void add_language(Twin& twin, Random& random) {
  const Paths released(twin.archive.released.begin(), twin.archive.released.end());
  const std::string path = random.pick(released);
  const std::string stem = path.substr(0, path.find('.', path.rfind('/')));
  for (const std::string_view language : language_codes) {
    const std::string other = stem + "." + std::string(language) + ".md";
    if (twin.archive.files.contains(other)) continue;
    twin.archive.files[other] = make_text(random, language) + random.canary();
    return;
  }
}

void add_attachment(Twin& twin, Random& random) {
  const Paths released(twin.archive.released.begin(), twin.archive.released.end());
  const std::string path = random.pick(released);
  const std::string stem = path.substr(0, path.find('.', path.rfind('/')));
  const auto end = random.pick(std::array{".pdf", ".png", ".jpg", ".docx", ".svg"});
  twin.archive.files[stem + ".annex-" + random.letters(4) + end] = "%PDF-1.7 " + random.canary();
}

// The place where an answer that links in public texts point to would stand.
void fill_link_target(Twin& twin, Random& random) {
  for (const char* const question : {"untoc/5-1", "untoc/5-2", "untoc/5-3"}) {
    const std::string stem = std::string("reviews/xab/criminalization/responses/") + question;
    if (twin.archive.released.contains(stem + ".json")) continue;
    twin.archive.files[stem + ".json"] = make_data(random, "responses", "en");
    twin.archive.files[stem + ".en.md"] = "# " + random.canary() + "\n";
  }
}

void add_state_or_cluster(Twin& twin, Random& random) {
  for (const char* const question : {"untoc/24-1", "untoc/24-2"}) {
    const std::string stem =
        std::string("reviews/") + (random.chance(50) ? "xad" : "xaa") + "/prevention/responses/" +
        question;
    twin.archive.files[stem + ".json"] = make_data(random, "responses", "zh");
    twin.archive.files[stem + ".zh.md"] = make_text(random, "zh");
  }
}

}  // namespace

std::vector<Mutation> material_mutations() {
  return {{"remove a file", remove_one},
          {"remove every file", remove_all},
          {"replace by bytes of equal length", replace_equal_length},
          {"replace by bytes of another length", replace_other_length},
          {"replace by a canary", replace_by_canary},
          {"replace all by canaries", replace_all_by_canaries},
          {"replace by a hostile text", make_hostile},
          {"replace all by hostile texts", make_all_hostile},
          {"make a file empty", make_empty},
          {"make a file huge", make_huge},
          {"rename a file", rename_one},
          {"swap two files", swap_two},
          {"add a part", add_part},
          {"add many parts", add_many},
          {"copy a released file", copy_released},
          {"quote a released file", quote_released},
          {"add a language of a released part", add_language},
          {"add an attachment of a released part", add_attachment},
          {"add what released links point to", fill_link_target},
          {"add a State or cluster with nothing released", add_state_or_cluster}};
}

}  // namespace palermo::leaks
