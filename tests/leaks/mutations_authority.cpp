// SPDX-License-Identifier: Apache-2.0
// Signatures, keys and registers that are worth nothing, beside what grants nothing.
#include <algorithm>

#include "leaks/hostile.h"
#include "leaks/mutations.h"
#include "leaks/signed.h"
#include "support/signing_key.h"

namespace palermo::leaks {
namespace {

using Paths = std::vector<std::string>;

// Whether a decision speaks of what is public: where it is void, that is hidden as well.
bool speaks_of_public(const Twin& twin, const std::string& decision) {
  const std::string& text = twin.archive.files.at(decision);
  const auto& released = twin.archive.released;
  return std::any_of(released.begin(), released.end(), [&](const std::string& path) {
    return text.find(path.substr(0, path.find('.'))) != std::string::npos;
  });
}

Paths void_decisions(const Twin& twin) {
  Paths paths = twin.archive.secret_paths();
  std::erase_if(paths, [&](const std::string& path) {
    return !path.starts_with("decisions/") || !path.ends_with(".json") ||
           speaks_of_public(twin, path);
  });
  return paths;
}

void put(Twin& twin, const std::string& path, std::string bytes) {
  if (!twin.archive.reference.contains(path)) twin.archive.files[path] = std::move(bytes);
}

// A decision on what is secret, in the form of those that count, signed by whom the word names.
void add_signed(Twin& twin, Random& random, const std::string& word, const std::string& purpose) {
  const Paths secret = twin.archive.secret_material();
  Paths reviews = secret;
  std::erase_if(reviews, [](const std::string& p) {
    return !p.starts_with("reviews/") || p.find("/summary/") != std::string::npos;
  });
  if (reviews.empty()) return;
  const std::string path = random.pick(reviews);
  Decision decision{.issuer = path.substr(8, 3),
                    .number = static_cast<unsigned>(random.between(5000, 99999))};
  decision.reference = random.canary();
  decision.files = {path};
  std::string text = render(decision, twin.archive.files);
  text.insert(1, R"("log": {"previous": null, "archive": )" +
                     std::to_string(random.between(1, 40)) + R"(, "archive_previous": ")" +
                     digest_of(random.canary()) + "\"},");
  const std::string signer = signer_of(decision.issuer);
  if (twin.archive.files.contains(decision.path())) return;
  twin.archive.files[decision.path()] = text;
  twin.archive.files[decision.path() + "." + signer + ".sig"] =
      test::SigningKey(word.empty() ? signer : word).sign(text, purpose);
}

void add_signed_by_stranger(Twin& twin, Random& random) {
  add_signed(twin, random, random.canary(), "palermo-decision");
}

void add_signed_for_git(Twin& twin, Random& random) { add_signed(twin, random, "", "git"); }

void add_bad_signature(Twin& twin, Random& random) {
  const Paths decisions = void_decisions(twin);
  if (decisions.empty()) return;
  const std::string path = random.pick(decisions);
  const std::string other = test::SigningKey(signer_of("xaa")).sign(random.canary());
  put(twin, path + "." + signer_of(path.substr(10, 3)) + ".sig",
      random.chance(50) ? other : hostile_bytes(random));
}

void add_many_signatures(Twin& twin, Random& random) {
  const Paths decisions = void_decisions(twin);
  if (decisions.empty()) return;
  const std::string path = random.pick(decisions);
  for (int i = 0; i < 80; ++i)
    put(twin, path + "." + random.letters(4) + ".sig", random.canary());
}

void add_lonely_signature(Twin& twin, Random& random) {
  const std::string name = random.letters(5);
  put(twin, "decisions/xaa/9999-" + name + ".json.xaa-1.sig",
      test::SigningKey(signer_of("xaa")).sign(name));
  put(twin, "decisions/xab/" + name + ".sig", hostile_bytes(random));
}

// Beside a decision that counts: where all that are needed are there, one more changes nothing.
void add_extra_signature(Twin& twin, Random& random) {
  Paths decisions = decisions_of(twin.archive.files);
  std::erase_if(decisions, [&](const std::string& path) {
    return !twin.archive.reference.contains(path);
  });
  if (decisions.empty()) return add_lonely_signature(twin, random);
  const std::string path = random.pick(decisions);
  put(twin, path + "." + random.letters(6) + ".sig",
      random.chance(50) ? hostile_bytes(random)
                        : test::SigningKey(random.letters(4)).sign(twin.archive.files[path]));
}

void break_register(Twin& twin, Random& random) {
  put(twin, "authorities/register.json", hostile_bytes(random));
  put(twin, "authorities/register.json.three.sig", hostile_bytes(random));
}

void forge_register(Twin& twin, Random& random) {
  const std::string text = "{\"entries\": [], \"about\": \"" + random.canary() + "\"}";
  put(twin, "authorities/register.json", text);
  put(twin, "authorities/register.json.three.sig",
      test::SigningKey("root three").sign(text, "palermo-register"));
  put(twin, "authorities/" + random.letters(5) + ".json", random.canary());
}

}  // namespace

std::vector<Mutation> authority_mutations() {
  return {{"add a decision signed by a stranger", add_signed_by_stranger},
          {"add a decision signed for another purpose", add_signed_for_git},
          {"add a bad signature to a void decision", add_bad_signature},
          {"add many signatures to a void decision", add_many_signatures},
          {"add a signature too many to a decision that counts", add_extra_signature},
          {"add a signature of no decision", add_lonely_signature},
          {"break the register that nothing rests on", break_register},
          {"forge a register", forge_register}};
}

}  // namespace palermo::leaks
