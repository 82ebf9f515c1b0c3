// SPDX-License-Identifier: Apache-2.0
#include "pages/chart_data.h"
#include "pages/publications_chart.h"
#include "pages/rendered.h"

using namespace palermo;
using namespace palermo::pages;
using namespace palermo::pages::test;

namespace {

const Files& sample() {
  static const Files files = render(edition::test::sample());
  return files;
}

// One figure of a page: the picture, its table and its links.
std::string_view figure(std::string_view page, std::string_view id) {
  const std::size_t at = page.find("aria-labelledby=\"" + std::string(id) + "-t");
  if (at == std::string_view::npos) return {};
  const std::size_t begin = page.rfind("<figure", at);
  return page.substr(begin, page.find("</figure>", at) - begin);
}

edition::LogEntry entry(std::string_view day, edition::Act act, std::size_t parts) {
  return {.date = parse_day(day).value(), .act = act, .parts = parts};
}

}  // namespace

TEST_CASE("every picture has a name in the page's language and its data beside it") {
  for (const Language language : all_languages) {
    const std::string folder(code(language));
    const auto check = [&](const std::string& page, std::string_view id, std::string_view file) {
      INFO(folder << "/" << page << " " << id);
      const std::string_view shown = figure(sample().at(folder + "/" + page), id);
      REQUIRE_FALSE(shown.empty());
      const std::size_t title = shown.find("-t\">");
      CHECK(title != std::string_view::npos);
      CHECK_FALSE(has(shown, "-t\"></title>"));
      CHECK_FALSE(has(shown, "-d\"></desc>"));
      for (const char* ending : {"csv", "json"}) {
        CHECK(has(shown, "data/charts/" + std::string(file) + "." + ending));
        CHECK(sample().contains("data/charts/" + std::string(file) + "." + ending));
      }
    };
    check("workplan.html", "_calendar", "workplan");
    check("workplan.html", "_completion", "phase-completion");
    check("xaa.html", "_strip", "workplan");
    check("xaa.html", "_languages", "languages");
    check("instruments/untoc.html", "_tiles", "participation");
    check("publication-log.html", "_publications", "publications");
  }
}

TEST_CASE("a picture is drawn from right to left where the page reads so") {
  const std::string_view english = figure(sample().at("en/workplan.html"), "_calendar");
  const std::string_view arabic = figure(sample().at("ar/workplan.html"), "_calendar");
  CHECK(has(english, "<text x=\"126\" y=\"14\" text-anchor=\"middle\">2018</text>"));
  CHECK(has(arabic, "<text x=\"882\" y=\"14\" text-anchor=\"middle\">2018</text>"));
}

TEST_CASE("the marked year is that of the newest publication, and without one there is none") {
  const std::string_view shown = figure(sample().at("en/workplan.html"), "_calendar");
  CHECK(has(shown, "class=\"now\""));
  CHECK(has(shown, "The outlined year, 2027"));
  const Files nothing = render(Maker().take());
  CHECK_FALSE(has(nothing.at("en/workplan.html"), "class=\"now\""));
  CHECK_FALSE(has(nothing.at("en/publication-log.html"), "<svg"));
  CHECK_FALSE(has(nothing.at("en/xaa.html"), "_languages-t"));
}

TEST_CASE("the calendar and the table below it have the same phases") {
  const std::string& page = sample().at("en/workplan.html");
  const std::string_view shown = figure(page, "_calendar");
  const std::string_view table = std::string_view(page).substr(page.find("<caption>"));
  for (const mechanism::Phase& phase : edition::test::reference()->phases) {
    CHECK(has(shown, phase.label[Language::En].substr(0, 5)));
    CHECK(has(table, "<th scope=\"row\">" + phase.label[Language::En]));
  }
}

TEST_CASE("the gauge names no State, and says where nothing is recorded") {
  for (const Language language : all_languages) {
    const std::string folder(code(language));
    const std::string_view shown = figure(sample().at(folder + "/workplan.html"), "_completion");
    for (const mechanism::State& state : edition::test::reference()->states) {
      INFO(folder << " " << state.id);
      CHECK_FALSE(has(shown, ">" + state.name[language]));
    }
  }
  const std::string_view english = figure(sample().at("en/workplan.html"), "_completion");
  CHECK(count(english, ">Not recorded here</text>") == 3);
  CHECK(has(sample().at("data/charts/phase-completion.csv"), "1,phase-1,"));
}

TEST_CASE("tiles have every State once, the sample States never, and one look") {
  const std::string_view shown = figure(sample().at("fr/instruments/tip.html"), "_tiles");
  std::size_t states = 0;
  for (const mechanism::State& state : edition::test::reference()->states) {
    INFO(state.id);
    if (!state.sample) ++states;
    CHECK(has(shown, "<title>" + state.name[Language::Fr] + ": ") == !state.sample);
  }
  CHECK(count(shown, "<rect class=\"box\"") == states);
  CHECK(count(shown, "<rect") == states);
  CHECK_FALSE(anywhere(sample(), "not a party"));
  const std::string& data = sample().at("data/charts/participation.csv");
  CHECK(count(data, "\r\n") == states + 1);
  CHECK_FALSE(has(data, "xaa"));
}

TEST_CASE("the languages of a State's documents are those of its public texts") {
  const std::string& data = sample().at("data/charts/languages.csv");
  CHECK(has(data, "state,sample,kind,ar,zh,en,fr,ru,es\r\n"));
  CHECK(has(data, "xaa,1,responses,"));
  CHECK_FALSE(has(data, "fra,"));
  const std::string_view shown = figure(sample().at("en/xaa.html"), "_languages");
  const std::size_t rows = count(shown, "<th scope=\"row\">");
  CHECK(rows == count(data, "xaa,1,"));
  CHECK(count(shown, "<circle") == count(shown, "<td>Public") + 1);
}

TEST_CASE("acts are counted by quarter without gaps, and by year once there are many") {
  const std::vector<edition::LogEntry> log = {
      entry("2026-07-01", edition::Act::Withdrawn, 2),
      entry("2026-01-31", edition::Act::Published, 3),
      entry("2025-12-31", edition::Act::Published, 4)};
  const std::vector<Quarter> quarters = quarters_of(log);
  CHECK(quarters == std::vector<Quarter>{{2025, 4, 4, 0}, {2026, 1, 3, 0}, {2026, 2, 0, 0},
                                         {2026, 3, 0, 2}});
  CHECK(years_of(quarters) == std::vector<Quarter>{{2025, 0, 4, 0}, {2026, 0, 3, 2}});
  CHECK(quarters_of({}).empty());
}

TEST_CASE("only the first page of a long log has the picture") {
  Maker maker;
  for (int i = 100; i < 260; ++i) {
    const std::size_t release = maker.release("xaa-" + std::to_string(1000 + i), "2027-02-01");
    const std::string name = std::to_string(i);
    maker.part("reviews/xaa/criminalization/document/d-" + name, R"({"original": "en"})", release);
    maker.text(Language::En, "# " + name + "\n\nText.", release);
  }
  const Files files = render(maker.take());
  std::size_t pictures = 0, pages = 0;
  for (const auto& [path, bytes] : files) {
    if (!path.starts_with("en/publication-log")) continue;
    ++pages;
    pictures += has(bytes, "_publications-t") ? 1 : 0;
  }
  CHECK(pages > 1);
  CHECK(pictures == 1);
}
