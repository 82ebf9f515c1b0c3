// SPDX-License-Identifier: Apache-2.0
#include "leaks/publishing.h"

#include <iterator>
#include <sstream>

#include <boost/filesystem.hpp>

#include "leaks/small_archive.h"
#include "support/temporary_folder.h"

namespace palermo::leaks {
namespace fs = boost::filesystem;
using test::read_file;

cli::PublishRequest request_for(const fs::path& repository, const fs::path& to) {
  cli::PublishRequest request;
  request.build.source.repository = repository.string();
  request.build.source.as_of = small_as_of;
  request.build.theme = PALERMO_SOURCE_DIR;
  request.build.base_url = "https://outcomes.example/";
  request.to = to.string();
  request.program = PALERMO_PROGRAM;
  request.audit = PALERMO_AUDIT;
  return request;
}

Said publish(const cli::PublishRequest& request) {
  std::ostringstream out, errors;
  const cli::ExitStatus status = cli::publish_site(request, out, errors);
  return {status, out.str(), errors.str()};
}

std::string last_report(const fs::path& to) {
  std::string name;
  for (fs::directory_iterator at(to / "private/reports"), end; at != end; ++at)
    name = std::max(name, at->path().filename().string());
  return read_file(to / "private/reports" / name);
}

std::size_t releases(const fs::path& to) {
  return static_cast<std::size_t>(
      std::distance(fs::directory_iterator(to / "releases"), fs::directory_iterator()));
}

Withdrawal::Withdrawal() : before(make_archive(41)), after(before) {
  for (const std::string& released : before.released)
    if (released.starts_with("reviews/xaa/") && released.ends_with(".md")) path = released;
  text = before.files.at(path);
  Decision decision{.issuer = "xaa", .number = 99, .act = "withdraw", .files = {path}};
  decision.decided_on = "2025-05-01";
  after.decisions.push_back(decision);
  after.released.erase(path);
}

bool holds(const fs::path& folder, const std::string& words) {
  for (fs::recursive_directory_iterator at(folder), end; at != end; ++at)
    if (fs::is_regular_file(at->symlink_status()) &&
        read_file(at->path()).find(words) != std::string::npos)
      return true;
  return false;
}

std::string telling_words(const std::string& text) {
  std::istringstream lines(text);
  std::string longest;
  for (std::string line; std::getline(lines, line);)
    if (line.size() > longest.size() && line.find_first_of("*[]<&\"'`_\\") == std::string::npos)
      longest = line;
  return longest;
}

}  // namespace palermo::leaks
