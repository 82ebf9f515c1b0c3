// SPDX-License-Identifier: Apache-2.0
#include "leaks/archive.h"

#include <algorithm>
#include <cstdio>

#include <nlohmann/json.hpp>

#include "base/sha256.h"

namespace palermo::leaks {

using Json = nlohmann::ordered_json;

std::string Decision::id() const {
  char digits[16];
  std::snprintf(digits, sizeof digits, "%04u", number);
  return issuer + "-" + digits;
}

std::string Decision::path() const {
  return "decisions/" + issuer + "/" + id().substr(issuer.size() + 1) + "-sample.json";
}

std::string digest_of(std::string_view bytes) { return to_text(sha256(bytes)); }

std::string render(const Decision& decision, const Files& files) {
  Json json = {{"decision", decision.id()},
               {"act", decision.act},
               {"state", decision.issuer},
               {"decided_on", decision.decided_on},
               {"paragraph", decision.paragraph},
               {"reference", decision.reference}};
  if (!decision.not_before.empty()) json["not_before"] = decision.not_before;
  if (!decision.not_after.empty()) json["not_after"] = decision.not_after;
  json["files"] = Json::array();
  for (const std::string& path : decision.files) {
    Json file = {{"path", path}};
    const auto fixed = decision.digests.find(path);
    const auto bytes = files.find(path);
    if (decision.act == "publish")
      file["sha256"] = fixed != decision.digests.end()
                           ? fixed->second
                           : digest_of(bytes == files.end() ? "" : bytes->second);
    json["files"].push_back(file);
  }
  for (const std::string& state : decision.agreed)
    json["agreed_by"].push_back(
        {{"state", state}, {"on", decision.decided_on}, {"reference", "Agreement (sample)"}});
  return json.dump(1) + "\n";
}

Files Archive::all() const {
  Files every = files;
  for (const Decision& decision : decisions) every[decision.path()] = render(decision, files);
  return every;
}

std::vector<std::string> Archive::secret_paths() const {
  std::vector<std::string> paths;
  for (const auto& [path, bytes] : files)
    if (!released.contains(path) && !reference.contains(path)) paths.push_back(path);
  return paths;
}

std::vector<std::string> Archive::secret_material() const {
  std::vector<std::string> paths = secret_paths();
  std::erase_if(paths, [](const std::string& path) { return path.starts_with("decisions/"); });
  return paths;
}

std::vector<std::string> Archive::undecided() const {
  std::string spoken;
  for (const auto& [path, bytes] : all())
    if (path.starts_with("decisions/")) spoken += bytes;
  std::vector<std::string> paths = secret_material();
  std::erase_if(paths, [&](const std::string& path) {
    const std::string stem = path.substr(0, path.find('.', path.rfind('/')));
    return spoken.find(stem) != std::string::npos;
  });
  return paths;
}

std::vector<std::string> Archive::never_read() const {
  std::map<std::string_view, int> holders;
  const Files every = all();
  for (const auto& [path, bytes] : every) ++holders[bytes];
  std::vector<std::string> paths = undecided();
  std::erase_if(paths, [&](const std::string& path) { return holders[every.at(path)] > 1; });
  return paths;
}

void Archive::freeze() {
  for (Decision& decision : decisions)
    for (const std::string& path : decision.files)
      if (const auto file = files.find(path); file != files.end())
        decision.digests.try_emplace(path, digest_of(file->second));
}

void Archive::follow(const std::string& path) {
  for (Decision& decision : decisions) decision.digests.erase(path);
}

}  // namespace palermo::leaks
