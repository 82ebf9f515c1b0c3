// SPDX-License-Identifier: Apache-2.0
#include "audit/small_world.h"

#include "base/sha256.h"
#include "support/signing_key.h"

#include <boost/filesystem/operations.hpp>
#include <fmt/format.h>

#include <stdexcept>

namespace palermo::test {

namespace fs = boost::filesystem;

std::string small_mechanism(const std::string& signatures) {
  const auto kind = [](const char* id, const char* decider, const char* agreeing, bool text,
                       bool languages) {
    return fmt::format(R"({{"id":"{}","scope":"review","decided_by":"{}","agreed_by":[{}],)"
                       R"("needs_text":{},"all_languages":{}}})",
                       id, decider, agreeing, text, languages);
  };
  const char* const state = "state-under-review";
  return fmt::format(
      R"({{"signatures":"{}","kinds":[{},{},{},{},{},)"
      R"({{"id":"general-report","scope":"conference","decided_by":"secretariat"}},)"
      R"({{"id":"focal-point","scope":"state","decided_by":"state-under-review"}}]}})",
      signatures, kind("responses", state, "", false, false),
      kind("document", state, "", true, false),
      kind("observations", state, R"("reviewing-states")", true, false),
      kind("dialogue", state, R"("author")", true, false),
      kind("summary", "secretariat", R"("state-under-review","reviewing-states")", true, true));
}

SmallWorld::SmallWorld() {
  content("mechanism.json", small_mechanism("optional"));
  content("draw.json", small_draw);
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

void SmallWorld::publish_as(const std::string& issuer, int number,
                            const std::set<std::string>& paths, const std::string& fields) {
  write_decision(fmt::format("{}-{:04}", issuer, number), "publish", paths, fields);
}

void SmallWorld::decide(int number, const std::string& act, const std::set<std::string>& paths,
                        const std::string& fields) {
  write_decision(fmt::format("xaa-{:04}", number), act, paths, fields);
}

void SmallWorld::write_decision(const std::string& name, const std::string& act,
                                const std::set<std::string>& paths, const std::string& fields) {
  std::string files;
  for (const std::string& path : paths) {
    const std::string digest =
        act == "publish" ? fmt::format(R"(,"sha256":"{}")", to_text(sha256(files_.at(path)))) : "";
    files += fmt::format(R"({}{{"path":"{}"{}}})", files.empty() ? "" : ",", path, digest);
  }
  const std::size_t dash = name.find('-');
  content(fmt::format("decisions/{}/{}-act.json", name.substr(0, dash), name.substr(dash + 1)),
          fmt::format(R"({{"decision":"{}","act":"{}","state":"{}","decided_on":"2026-01-10",)"
                      R"("paragraph":"41","reference":"Note 1",{}"files":[{}]}})",
                      name, act, name.substr(0, dash), fields, files));
}

void SmallWorld::require_signatures() {
  content("mechanism.json", small_mechanism("required"));
  std::string entries, roots;
  for (const std::string party : {"xaa", "xab", "xac", "xad"})
    entries += fmt::format(R"({}{{"act":"add","signer":"{}-1","state":"{}","from":1,)"
                           R"("keys":["${}"]}})",
                           entries.empty() ? "" : ",", party, party, party);
  write_register(entries, {"one", "two"});
  for (const std::string root : {"one", "two"})
    roots += root + " " + SigningKey(root).public_line() + "\n";
  outside_.write("roots", roots);
}

void SmallWorld::write_register(std::string entries, const std::set<std::string>& roots) {
  for (std::size_t at = entries.find('$'); at != std::string::npos; at = entries.find('$', at)) {
    const std::string word = entries.substr(at + 1, 3);
    entries.replace(at, 4, SigningKey(word).public_line());
  }
  const std::string keys = "authorities/register.json";
  content(keys, R"({"entries":[)" + entries + "]}");
  for (const std::string root : {"one", "two"})
    content(keys + "." + root + ".sig",
            roots.contains(root) ? SigningKey(root).sign(files_.at(keys), "palermo-register") : "");
}

std::string SmallWorld::signature(const std::string& path, const std::string& party,
                                  const std::string& purpose) const {
  return SigningKey(party).sign(files_.at(path), purpose);
}

void SmallWorld::sign(const std::string& path, const std::string& party,
                      const std::string& purpose) {
  content(path + "." + party + "-1.sig", signature(path, party, purpose));
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
  const fs::path roots = outside_.path() / "roots";
  return {.repository = repository_.path(),
          .site = site_.path(),
          .as_of = *parse_instant("2026-11-23T12:00:00Z"),
          .roots = fs::exists(roots) ? roots : fs::path()};
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
