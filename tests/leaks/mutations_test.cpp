// SPDX-License-Identifier: Apache-2.0
#include "leaks/mutations.h"

#include <cstdint>
#include <set>

#include "leaks/small_archive.h"
#include "support/catch.h"

using namespace palermo::leaks;

namespace {

// All that a site may depend on.
Files public_files(const Archive& archive) {
  Files files;
  for (const auto& [path, bytes] : archive.all()) {
    const bool decides = path.starts_with("decisions/") && !archive.files.contains(path);
    if (decides || archive.released.contains(path) || archive.reference.contains(path))
      files[path] = bytes;
  }
  return files;
}

}  // namespace

TEST_CASE("a small archive has what pairs need") {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    CAPTURE(seed);
    const Archive archive = make_archive(seed);
    CHECK(archive.released.size() >= 20);
    CHECK(archive.secret_material().size() >= 15);
    CHECK(archive.all() == make_archive(seed).all());
  }
  CHECK(make_archive(1).all() != make_archive(2).all());
}

TEST_CASE("no mutation touches what is released, and each changes something") {
  const Twin base{.archive = make_archive(7), .shape = {}};
  const Files released = public_files(base.archive);
  for (const Mutation& mutation : mutations()) {
    CAPTURE(mutation.name);
    bool changed = false;
    for (std::uint64_t seed = 0; seed < 12; ++seed) {
      Twin twin = base;
      Random random(seed);
      mutation.apply(twin, random);
      CHECK(public_files(twin.archive) == released);
      const Shape& shape = twin.shape;
      changed = changed || twin.archive.all() != base.archive.all() || !shape.strangers.empty() ||
                !shape.links.empty() || !shape.submodules.empty() || !shape.references.empty() ||
                !shape.dangling.empty() || !shape.damaged.empty() || !shape.beside.empty() ||
                shape.packed || shape.commits > 1 || shape.author != base.shape.author ||
                shape.message != base.shape.message || shape.date != base.shape.date;
    }
    CHECK(changed);
  }
}

TEST_CASE("every mutation is used by the first pairs, and a seed gives the same twin again") {
  const Twin base{.archive = make_archive(3), .shape = {}};
  std::set<std::string> missing;
  for (const Mutation& mutation : mutations()) missing.emplace(mutation.name);
  for (std::uint64_t seed = 0; seed < 500; ++seed) {
    const Mutated mutated = mutate(base, seed);
    if (seed % 100 == 0) CHECK(mutate(base, seed).twin.archive.all() == mutated.twin.archive.all());
    std::erase_if(missing, [&](const std::string& name) {
      return mutated.applied.find(name) != std::string::npos;
    });
  }
  CHECK(missing.empty());
}

TEST_CASE("a repository can be made of every twin") {
  const Twin base{.archive = make_archive(5), .shape = {}};
  for (std::uint64_t seed = 0; seed < 30; ++seed) {
    CAPTURE(seed);
    CHECK_NOTHROW(make_repository(mutate(base, seed).twin));
  }
}
