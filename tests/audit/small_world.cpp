// SPDX-License-Identifier: Apache-2.0
#include "audit/small_world.h"

#include "base/sha256.h"

#include <boost/filesystem/operations.hpp>
#include <fmt/format.h>

#include <stdexcept>

namespace palermo::test {

namespace fs = boost::filesystem;

SmallWorld::SmallWorld() {
  content("mechanism.json", "{}");
  content(answer + ".json", R"({"original":"en"})");
  content(answer + ".en.md", released_text);
  content(note + ".json", R"({"original":"en","title":"Liaison officers abroad, a reckoning"})");
  content(note + ".en.md", hidden_text);
  publish(1, {answer + ".json", answer + ".en.md"});
}

void SmallWorld::content(const std::string& path, std::string_view bytes) {
  files_[path] = bytes;
  repository_.write("content/" + path, bytes);
}

void SmallWorld::publish(int number, const std::set<std::string>& paths,
                         const std::string& fields) {
  decide(number, "publish", paths, fields);
}

void SmallWorld::decide(int number, const std::string& act, const std::set<std::string>& paths,
                        const std::string& fields) {
  std::string files;
  for (const std::string& path : paths) {
    const std::string digest =
        act == "publish" ? fmt::format(R"(,"sha256":"{}")", to_text(sha256(files_.at(path)))) : "";
    files += fmt::format(R"({}{{"path":"{}"{}}})", files.empty() ? "" : ",", path, digest);
  }
  repository_.write(
      fmt::format("content/decisions/xaa/{:04}-act.json", number),
      fmt::format(R"({{"decision":"xaa-{:04}","act":"{}","state":"xaa","decided_on":"2026-01-10",)"
                  R"("paragraph":"41","reference":"Note 1",{}"files":[{}]}})",
                  number, act, fields, files));
}

void SmallWorld::site(const std::string& path, std::string_view bytes) {
  site_.write(path, bytes);
  const auto rights = [](unsigned mode) { return static_cast<fs::perms>(mode); };
  fs::permissions(site_.path() / path, rights(0644));
  for (fs::path folder = site_.path() / path; folder != site_.path();) {
    folder = folder.parent_path();
    fs::permissions(folder, rights(0755));
  }
}

void SmallWorld::list() {
  std::string files;
  std::set<std::string> paths;
  for (const auto& entry : fs::recursive_directory_iterator(site_.path()))
    if (entry.symlink_status().type() == fs::regular_file)
      paths.insert(entry.path().string().substr(site_.path().string().size() + 1));
  paths.erase("manifest.json");
  for (const std::string& path : paths) {
    const std::string bytes = read_file(site_.path() / path);
    files += fmt::format(R"({}{{"path":"{}","sha256":"{}","size":{}}})", files.empty() ? "" : ",",
                         path, to_text(sha256(bytes)), bytes.size());
  }
  site("manifest.json",
       fmt::format(R"({{"generator":"palermo","manifest":1,"files":[{}]}})", files));
}

audit::Request SmallWorld::request() {
  repository_.commit();
  return {.repository = repository_.path(),
          .site = site_.path(),
          .as_of = *parse_instant("2026-11-23T12:00:00Z")};
}

audit::Findings SmallWorld::findings() {
  list();
  const auto report = audit::audit(request());
  if (!report) throw std::runtime_error(to_text(report.error()));
  return report->findings;
}

std::set<std::string> SmallWorld::codes() {
  std::set<std::string> codes;
  for (const audit::Finding& finding : findings()) codes.insert(finding.code);
  return codes;
}

std::set<std::string> SmallWorld::codes_with(std::string_view page) {
  site("en/page.html", page);
  return codes();
}

}  // namespace palermo::test
