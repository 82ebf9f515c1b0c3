// SPDX-License-Identifier: Apache-2.0
// A rehearsal is a channel of its own: it says what becomes public, and nothing of what does not.
#include "cli/rehearsal.h"
#include "leaks/mutations.h"
#include "leaks/planted_leaks.h"
#include "leaks/publishing.h"
#include "leaks/scan.h"
#include "leaks/small_archive.h"
#include "leaks/twin.h"
#include "support/catch.h"
#include "support/temporary_folder.h"

#include <boost/filesystem.hpp>

using namespace palermo;
using namespace palermo::leaks;
using test::TemporaryFolder;

namespace {

cli::RehearsalRequest request_for_rehearsal(const boost::filesystem::path& repository) {
  cli::RehearsalRequest request;
  request.source.repository = repository.string();
  request.source.as_of = small_as_of;
  return request;
}

// All that a rehearsal can print of a twin, compared with nothing.
std::string rehearsed(const Twin& twin) {
  const auto repository = make_repository(twin);
  const auto rehearsal = cli::rehearse(request_for_rehearsal(repository->path()));
  if (!rehearsal) return "refused: " + rehearsal.error().diagnostics.front().code;
  return cli::as_text(*rehearsal) + cli::as_json(*rehearsal) + cli::as_page(*rehearsal);
}

// Words of unreleased texts that stand in no released one.
std::vector<std::string> secret_words(const Twin& twin) {
  std::vector<std::string> words;
  for (const std::string& path : secret_texts(twin)) {
    const std::string line = telling_words(twin.archive.files.at(path));
    bool is_public = line.size() < 20;
    for (const std::string& released : twin.archive.released)
      is_public = is_public ||
                  twin.archive.files.at(released).find(line) != std::string::npos;
    if (!is_public) words.push_back(line);
  }
  return words;
}

}  // namespace

TEST_CASE("a rehearsal is the same whatever the repository has that is not released") {
  const Twin base{.archive = make_archive(61), .shape = {}};
  const std::string expected = rehearsed(base);
  REQUIRE(expected.find("becomes public") != std::string::npos);
  for (std::uint64_t seed = 61'000; seed < 61'040; ++seed) {
    const Mutated mutated = mutate(base, seed);
    INFO(seed << ": " << mutated.applied);
    const bool same = rehearsed(mutated.twin) == expected;
    CHECK(same);
  }
}

TEST_CASE("a rehearsal that quoted what is not released would be seen") {
  const Twin twin{.archive = make_archive(62), .shape = {}};
  const std::vector<std::string> words = secret_words(twin);
  REQUIRE(words.size() > 2);
  const Scanner scanner(words);
  const std::string honest = rehearsed(twin);
  CHECK(scanner.scan("rehearsal.html", honest).empty());
  // Planted: the first line of a draft beside its path, as a careless title would stand there.
  CHECK_FALSE(scanner.scan("rehearsal.html", honest + "<td>" + words.front() + "</td>").empty());
  Twin longer = twin;
  longer.archive.files[secret_texts(twin).front()] += " more";
  CHECK(rehearsed(longer) == honest);
}

TEST_CASE("a rehearsal names what appears, changes and goes, with decision and paragraph") {
  const TemporaryFolder folder;
  const Withdrawal withdrawal;
  const auto first = make_repository({.archive = withdrawal.before, .shape = {}});
  const auto to = folder.path() / "shelf";
  REQUIRE(publish(request_for(first->path(), to)).status == cli::ExitStatus::Ok);

  cli::RehearsalRequest request = request_for_rehearsal(first->path());
  request.to = to.string();
  const auto same = cli::rehearse(request);
  REQUIRE(same);
  CHECK(same->changes.empty());
  CHECK(cli::as_text(*same).find("nothing changes") != std::string::npos);

  const auto second = make_repository({.archive = withdrawal.after, .shape = {}});
  request.source.repository = second->path().string();
  const auto hides = cli::rehearse(request);
  REQUIRE(hides);
  CHECK(cli::approvals_needed(*hides) == 0);
  const std::string text = cli::as_text(*hides);
  INFO(text);
  CHECK(text.find("goes: ") != std::string::npos);
  CHECK(text.find(withdrawal.path) != std::string::npos);
  CHECK(text.find("becomes public") == std::string::npos);
  CHECK(text.find(telling_words(withdrawal.text)) == std::string::npos);

  request.to.clear();
  const auto all = cli::rehearse(request);
  REQUIRE(all);
  CHECK(cli::as_text(*all).find("para. 41") != std::string::npos);
  CHECK(cli::as_json(*all).find(to_text(all->after.digest)) != std::string::npos);
  CHECK(cli::as_page(*all).find("src=") == std::string::npos);
  CHECK(cli::as_page(*all).find("<script") == std::string::npos);
}
