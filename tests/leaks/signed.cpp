// SPDX-License-Identifier: Apache-2.0
#include "leaks/signed.h"

#include <map>
#include <set>

#include <nlohmann/json.hpp>

#include "authority/register.h"
#include "base/sha256.h"
#include "support/signing_key.h"

namespace palermo::leaks {
namespace {

using Json = nlohmann::ordered_json;
using Parties = std::set<std::string>;
using test::SigningKey;

const std::string register_path = "authorities/register.json";

Parties reviewing(const Files& files, const std::string& state) {
  Parties parties;
  const auto draw = files.find("draw.json");
  if (draw == files.end()) return parties;
  const Json drawn = Json::parse(draw->second);
  for (const Json& lot : drawn.at("draws"))
    if (lot["state"] == state)
      for (const Json& reviewer : lot["reviewing_states"]) parties.insert(std::string(reviewer));
  return parties;
}

std::string issuer_of(const std::string& decision) {
  return decision.substr(10, decision.find('/', 10) - 10);  // decisions/<issuer>/
}

// Whoever could be asked to sign.
Parties parties_of(const Files& files, const std::string& path, const Json& decision) {
  Parties parties = {issuer_of(path)};
  if (decision.contains("agreed_by"))
    for (const Json& agreement : decision["agreed_by"])
      parties.insert(agreement["state"].get<std::string>());
  for (const Json& file : decision.value("files", Json::array())) {
    const std::string named = file.value("path", "");
    if (!named.starts_with("reviews/")) continue;
    const std::string state = named.substr(8, 3);
    parties.insert(state);
    parties.merge(reviewing(files, state));
  }
  return parties;
}

std::string link(const std::string& text) {
  return text.empty() ? "null" : "\"" + digest_of(text) + "\"";
}

class Signing {
 public:
  explicit Signing(Files& files) : files_(files) {}

  void sign(const std::string& path) {
    const std::string issuer = issuer_of(path);
    const Json json = Json::parse(files_[path], nullptr, false);
    if (json.is_object()) {
      add_place(files_[path], last_[issuer]);
      last_of_all_ = files_[path];
      for (const std::string& party : parties_of(files_, path, json)) {
        parties_.insert(party);
        files_[path + "." + signer_of(party) + ".sig"] =
            SigningKey(signer_of(party)).sign(files_[path]);
      }
    }
    last_[issuer] = files_[path];
  }

  void write_register() {
    Json entries = Json::array();
    for (const std::string& party : parties_)
      entries.push_back({{"act", "add"},
                         {"from", 1},
                         {"signer", signer_of(party)},
                         {"state", party},
                         {"role", party == "secretariat" ? party : "focal-point"},
                         {"reference", "Note verbale (sample)"},
                         {"keys", {SigningKey(signer_of(party)).public_line()}}});
    const std::string text = Json{{"entries", entries}}.dump(1) + "\n";
    files_[register_path] = text;
    sign_register(files_);
  }

 private:
  // At the front of the text, so that whatever is odd about the rest stays.
  void add_place(std::string& text, const std::string& before) {
    text.insert(text.find('{') + 1, "\"log\": {\"previous\": " + link(before) + ", \"archive\": " +
                                        std::to_string(++place_) + ", \"archive_previous\": " +
                                        link(last_of_all_) + "},");
  }

  Files& files_;
  std::map<std::string, std::string> last_;  // text of each issuer's decision before
  std::string last_of_all_;
  int place_ = 0;
  Parties parties_;
};

// A decision that grants nothing but speaks of what is public has a part in the site.
bool speaks_of_public(const Archive& archive, const std::string& text) {
  return std::any_of(archive.released.begin(), archive.released.end(), [&](const auto& path) {
    return text.find("\"" + path + "\"") != std::string::npos;
  });
}

}  // namespace

void sign_register(Files& files) {
  for (const std::string root : {"one", "two"})
    files[register_path + "." + root + ".sig"] =
        SigningKey("root " + root).sign(files[register_path], authority::register_namespace);
}

std::string signer_of(const std::string& party) { return party + "-1"; }

std::string roots_text() {
  std::string text = "# the roots of a test\n";
  for (const std::string root : {"one", "two", "three"})
    text += root + " " + SigningKey("root " + root).public_line() + "\n";
  return text;
}

std::vector<std::string> decisions_of(const Files& files) {
  std::vector<std::string> found;
  for (const auto& [path, bytes] : files)
    if (path.starts_with("decisions/") && path.ends_with(".json")) found.push_back(path);
  return found;
}

void sign(Files& files, const std::vector<std::string>& decisions) {
  Json mechanism = Json::parse(files.at("mechanism.json"));
  mechanism["signatures"] = "required";
  files["mechanism.json"] = mechanism.dump();
  Signing signing(files);
  for (const std::string& path : decisions) signing.sign(path);
  signing.write_register();
}

Archive signed_archive(const Archive& archive) {
  Archive made = archive;
  made.decisions.clear();
  made.files = archive.all();
  std::vector<std::string> counting;
  for (const std::string& path : decisions_of(made.files))
    if (!archive.files.contains(path) || speaks_of_public(archive, made.files[path]))
      counting.push_back(path);
  const Files before = made.files;
  sign(made.files, counting);
  for (const auto& [path, bytes] : made.files)
    if (!before.contains(path)) made.reference.insert(path);
  made.reference.insert(counting.begin(), counting.end());
  return made;
}

}  // namespace palermo::leaks
