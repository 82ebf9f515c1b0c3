// SPDX-License-Identifier: Apache-2.0
// Decisions that release nothing and withdraw nothing that was public.
#include <algorithm>
#include <optional>

#include "leaks/hostile.h"
#include "leaks/mutations.h"

namespace palermo::leaks {
namespace {

using Paths = std::vector<std::string>;

std::string issuer_of(const std::string& path) {
  if (path.starts_with("conference/") || path.find("/summary/") != std::string::npos)
    return "secretariat";
  return path.substr(8, 3);  // reviews/<state>/
}

Paths void_decisions(const Twin& twin) {
  Paths paths = twin.archive.secret_paths();
  std::erase_if(paths, [](const std::string& path) { return !path.starts_with("decisions/"); });
  return paths;
}

// A number that no decision of this issuer has.
unsigned free_number(const Twin& twin, const std::string& issuer, Random& random) {
  while (true) {
    const Decision decision{.issuer = issuer,
                            .number = static_cast<unsigned>(random.between(5000, 99999))};
    if (!twin.archive.files.contains(decision.path())) return decision.number;
  }
}

Decision new_decision(const Twin& twin, Random& random, const std::string& issuer,
                      const std::string& path) {
  Decision decision{.issuer = issuer, .number = free_number(twin, issuer, random)};
  decision.decided_on = "2025-05-30";
  decision.reference = random.canary();
  decision.files = {path};
  return decision;
}

void add(Twin& twin, const Decision& decision) {
  twin.archive.files[decision.path()] = render(decision, twin.archive.files);
}

// Lets `change` prepare a decision on a secret file by the party that may decide on it.
template <typename Change>
void decide_on(Paths paths, Twin& twin, Random& random, Change change) {
  if (paths.empty()) return;
  const std::string path = random.pick(paths);
  Decision decision = new_decision(twin, random, issuer_of(path), path);
  change(decision);
  add(twin, decision);
}

void remove_void(Twin& twin, Random& random) {
  const Paths paths = void_decisions(twin);
  if (!paths.empty()) twin.archive.files.erase(random.pick(paths));
}

void break_void(Twin& twin, Random& random) {
  const Paths paths = void_decisions(twin);
  if (!paths.empty()) twin.archive.files[random.pick(paths)] = hostile_bytes(random);
}

void reorder_void(Twin& twin, Random& random) {
  Paths paths = twin.archive.secret_material();
  std::erase_if(paths, [](const std::string& path) { return issuer_of(path) == "xad"; });
  if (paths.empty()) return;
  random.shuffle(paths);
  Decision decision = new_decision(twin, random, "xad", paths.front());
  decision.files = paths;
  decision.agreed = {"xac", "xab"};
  add(twin, decision);
}

void add_not_yet_due(Twin& twin, Random& random) {
  decide_on(twin.archive.secret_material(), twin, random, [&](Decision& decision) {
    decision.not_before = "2025-06-01T00:00:0" + std::to_string(random.between(1, 9)) + "Z";
  });
}

void add_expired(Twin& twin, Random& random) {
  decide_on(twin.archive.undecided(), twin, random, [](Decision& decision) {
    decision.decided_on = "2025-02-01";
    decision.not_after = "2025-05-01T00:00:00Z";
  });
}

void add_other_bytes(Twin& twin, Random& random) {
  decide_on(twin.archive.secret_material(), twin, random, [&](Decision& decision) {
    decision.digests[decision.files.front()] = digest_of(random.canary());
  });
}

// The text, and not the data of its part.
void add_without_data(Twin& twin, Random& random) {
  Paths texts = twin.archive.undecided();
  std::erase_if(texts, [](const std::string& path) { return !path.ends_with(".md"); });
  decide_on(texts, twin, random, [](Decision&) {});
}

void add_withdrawal(Twin& twin, Random& random) {
  decide_on(twin.archive.undecided(), twin, random,
            [](Decision& decision) { decision.act = "withdraw"; });
}

void add_expiry(Twin& twin, Random& random) {
  decide_on(twin.archive.secret_material(), twin, random,
            [](Decision& decision) { decision.act = "expire"; });
}

std::string another_issuer(Random& random, const std::string& issuer) {
  std::string other = issuer;
  while (other == issuer)
    other = random.pick(std::vector<std::string>{"xaa", "xab", "xac", "xad", "secretariat"});
  return other;
}

void add_wrong_party(Twin& twin, Random& random) {
  const Paths paths = twin.archive.secret_material();
  if (paths.empty()) return;
  const std::string path = random.pick(paths);
  add(twin, new_decision(twin, random, another_issuer(random, issuer_of(path)), path));
}

// Somebody else withdraws, or publishes anew, what is public.
void add_wrong_party_on_public(Twin& twin, Random& random) {
  const Paths paths(twin.archive.released.begin(), twin.archive.released.end());
  const std::string path = random.pick(paths);
  Decision decision = new_decision(twin, random, another_issuer(random, issuer_of(path)), path);
  if (random.chance(60)) decision.act = "withdraw";
  add(twin, decision);
}

// Malformed in one of many ways, by the right party, on secret files only.
void add_malformed(Twin& twin, Random& random) {
  const Paths paths = twin.archive.secret_material();
  if (paths.empty()) return;
  const std::string path = random.pick(paths);
  const Decision decision = new_decision(twin, random, issuer_of(path), path);
  std::string bytes = render(decision, twin.archive.files);
  switch (random.below(6)) {
    case 0:
      bytes.resize(random.below(bytes.size()));
      break;
    case 1:
      bytes.insert(1, "\"act\": \"withdraw\",");
      break;
    case 2:
      bytes.insert(0, "\xEF\xBB\xBF");
      break;
    case 3:
      bytes.insert(1, "\"" + random.canary() + "\": 1.5,");
      break;
    case 4:
      bytes.replace(bytes.find("2025"), 4, "20X5");
      break;
    default:
      bytes += random.bytes(50);
  }
  twin.archive.files[decision.path()] = bytes;
}

// A malformed decision of somebody else that speaks of public files.
void add_malformed_wrong_party(Twin& twin, Random& random) {
  const Paths paths(twin.archive.released.begin(), twin.archive.released.end());
  const std::string path = random.pick(paths);
  const Decision decision =
      new_decision(twin, random, another_issuer(random, issuer_of(path)), path);
  twin.archive.files[decision.path()] = "{{" + render(decision, twin.archive.files);
}

void add_same_number(Twin& twin, Random& random) {
  const Paths paths = twin.archive.undecided();
  if (paths.empty()) return;
  const std::string path = random.pick(paths);
  const Decision decision = new_decision(twin, random, issuer_of(path), path);
  add(twin, decision);
  std::string other = decision.path();
  other.insert(other.size() - 5, "-again");
  twin.archive.files[other] = render(decision, twin.archive.files);
}

void add_bad_place(Twin& twin, Random& random) {
  static const std::vector<std::string> places = {
      "decisions/xaa/README.md",          "decisions/xab/0003-first.json.sig",
      "decisions/zzz/0001-first.json",    "decisions/0001-first.json",
      "decisions/xad/folder/0001-a.json", "decisions/xad/not-a-number.json",
      "decisions/XAA/0001-first.json",    "decisions/secretariat/.hidden"};
  twin.archive.files[random.pick(places)] = random.canary();
}

void add_many(Twin& twin, Random& random) {
  const std::size_t count = random.between(5, 25);
  for (std::size_t i = 0; i < count; ++i) add_not_yet_due(twin, random);
}

}  // namespace

std::vector<Mutation> decision_mutations() {
  return {{"remove a void decision", remove_void},
          {"break a void decision", break_void},
          {"add a void decision in another order", reorder_void},
          {"add a decision not yet due", add_not_yet_due},
          {"add an expired decision", add_expired},
          {"add a decision on other bytes", add_other_bytes},
          {"add a decision without the data", add_without_data},
          {"add a withdrawal of what was never public", add_withdrawal},
          {"add an expiry of what is not public", add_expiry},
          {"add a decision of the wrong party", add_wrong_party},
          {"add a wrong party's decision on what is public", add_wrong_party_on_public},
          {"add a malformed decision", add_malformed},
          {"add a wrong party's malformed decision", add_malformed_wrong_party},
          {"add two decisions of one number", add_same_number},
          {"add a file in a bad place of decisions", add_bad_place},
          {"add many decisions not yet due", add_many}};
}

}  // namespace palermo::leaks
