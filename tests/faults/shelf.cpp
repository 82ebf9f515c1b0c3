// SPDX-License-Identifier: Apache-2.0
#include "faults/shelf.h"

#include "leaks/small_archive.h"
#include "leaks/twin.h"
#include "output/verify.h"

#include <boost/filesystem.hpp>

#include <sstream>
#include <stdexcept>

namespace palermo::faults {
namespace {

namespace fs = boost::filesystem;

// The program's own theme without its flags and scripts.
void write_theme(const test::TemporaryFolder& folder) {
  const fs::path source = PALERMO_SOURCE_DIR;
  fs::create_directories(folder.path() / "theme");
  for (const char* name : {"templates", "i18n"})
    fs::create_symlink(source / name, folder.path() / "theme" / name);
  for (const char* name : {"site/palermo.css", "site/favicon.svg", "site/mark.svg"})
    folder.write(std::string("theme/") + name, test::read_file(source / name));
}

// The audit has its own tests; here it must only be asked.
void write_audit(const test::TemporaryFolder& folder) {
  folder.write("audit", "#!/bin/sh\nexit 0\n");
  fs::permissions(folder.path() / "audit", fs::owner_all);
}

std::string digest_of(const fs::path& site) {
  const auto digest = output::site_digest(site);
  return digest ? to_text(*digest) : "";
}

std::string problem_of(const fs::path& site) {
  const auto verified = output::verify_site(site);
  if (!verified) return verified.error().code;
  return verified->differences.empty() ? "" : verified->differences.front().at.file;
}

// What may stand in the private folder when nobody publishes.
bool belongs(const fs::path& path) {
  const std::string text = path.generic_string();
  const auto below = [&](const char* folder, const char* ending) {
    return text.starts_with(folder) && text.ends_with(ending);
  };
  return text == "sums" || text == "purge" || text == "serve" || text == "reports" ||
         text == "editions" || text == "head.json" || text.starts_with("serve/") ||
         text.starts_with("editions/") || below("sums/", "") ||
         below("purge/", ".txt") || below("reports/", ".json");
}

}  // namespace

int publish_now(const cli::PublishRequest& request, std::string& said) {
  std::ostringstream out, errors;
  const int status = code(cli::publish_site(request, out, errors));
  said = errors.str();
  return status;
}

Turns::Turns() {
  write_theme(folder_);
  write_audit(folder_);
  for (std::size_t i = 0; i < 2; ++i) {
    archives_[i] = leaks::make_repository({.archive = leaks::make_archive(40 + i), .shape = {}});
    due_ = i;
    const Ended first = publish({});
    if (first.status != 0) throw std::runtime_error("the first publication failed: " + first.said);
    digests_[i] = digest_of(place() / "current");
  }
  due_ = 0;
}

cli::PublishRequest Turns::request() const {
  cli::PublishRequest request;
  request.build.source.repository = archives_[due_]->path().string();
  request.build.source.as_of = leaks::small_as_of;
  request.build.source.threads = 1;
  request.build.theme = (folder_.path() / "theme").string();
  request.build.base_url = "https://outcomes.example/";
  request.build.downloads = false;
  request.to = place().string();
  request.program = PALERMO_PROGRAM;
  request.audit = (folder_.path() / "audit").string();
  request.keep_previous = false;
  return request;
}

Ended Turns::publish(const Fault& fault) const {
  const cli::PublishRequest wanted = request();
  return run(fault, [&](std::string& said) { return publish_now(wanted, said); });
}

std::string Turns::served() const {
  const fs::path site = place() / "current";
  if (const std::string problem = problem_of(site); !problem.empty()) return problem;
  const std::string digest = digest_of(site);
  if (digest == digests_[due_]) return "new";
  return digest == digests_[old()] ? "old" : "another site";
}

std::string Turns::finish() {
  const Ended ended = publish({});
  if (ended.status != 0) return "the next publication failed: " + ended.said;
  if (served() != "new") return "after the next publication there is " + served();
  const std::string left = left_over();
  due_ = old();
  return left;
}

std::string Turns::left_over() const {
  const auto one = [](const fs::path& folder) {
    return std::distance(fs::directory_iterator(folder), fs::directory_iterator()) == 1;
  };
  if (!one(place() / "releases")) return "more than one release";
  if (!one(place() / "private/sums")) return "the files of more than one release";
  if (!one(place() / "private/editions")) return "more than one edition";
  for (const auto& entry : fs::directory_iterator(place()))
    if (const std::string name = entry.path().filename().string();
        name != "current" && name != "releases" && name != "private")
      return name;
  const fs::path hidden = place() / "private";
  for (const auto& entry : fs::recursive_directory_iterator(hidden))
    if (!belongs(entry.path().lexically_relative(hidden))) return entry.path().string();
  return "";
}

}  // namespace palermo::faults
