// SPDX-License-Identifier: Apache-2.0
#include "pages/message_keys.h"

#include "pages/rendered.h"

#include <algorithm>
#include <regex>

using namespace palermo;
using namespace palermo::pages;
using namespace palermo::pages::test;

TEST_CASE("every message that the sources of pages name is looked for before the first page") {
  namespace fs = boost::filesystem;
  const std::regex named("(?:text|format|find)\\(\\s*\"([a-z_.]+)\"");
  std::size_t found = 0;
  for (const fs::directory_entry& entry :
       fs::directory_iterator(fs::path(PALERMO_SOURCE_DIR) / "generator/pages")) {
    if (entry.path().extension() != ".cpp") continue;
    fs::ifstream file(entry.path());
    const std::string source(std::istreambuf_iterator<char>(file), {});
    for (std::sregex_iterator at(source.begin(), source.end(), named), end; at != end; ++at) {
      INFO(entry.path().string() << ": " << (*at)[1].str());
      CHECK(std::ranges::count(message_keys(), (*at)[1].str()) == 1);
      ++found;
    }
  }
  CHECK(found > 50);
}

TEST_CASE("a missing message stops the site with its key and file") {
  Theme incomplete = load_theme(PALERMO_SOURCE_DIR).value;
  std::vector<Message> messages = incomplete.messages[Language::Ru].all();
  std::erase_if(messages, [](const Message& message) {
    return message.key == "why.state" || message.key == "site.skip";
  });
  incomplete.messages[Language::Ru] = Messages(Language::Ru, messages);
  const edition::Edition edition = edition::build(edition::test::sample());
  const edition::test::Folder folder;
  auto release = output::Release::create(folder.path / "site");
  REQUIRE(release);
  const Checked<SiteStats> stats = render_site(edition, incomplete, *release, {});
  CHECK(stats.value.files == 0);
  REQUIRE(stats.diagnostics.size() >= 2);
  CHECK(std::ranges::any_of(stats.diagnostics, [](const Diagnostic& found) {
    return found.at.file == "i18n/ru.json" && has(found.message, "why.state");
  }));
  CHECK(std::ranges::any_of(stats.diagnostics, [](const Diagnostic& found) {
    return found.at.file == "layout.html" && has(found.message, "site.skip");
  }));
}
