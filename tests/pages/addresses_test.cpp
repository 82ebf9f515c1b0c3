// SPDX-License-Identifier: Apache-2.0
#include "pages/addresses.h"

#include "mechanism/content.h"
#include "support/catch.h"

using namespace palermo;
using namespace palermo::pages;

namespace {

mechanism::PartId part(const std::string& stem) {
  const auto path = mechanism::parse_part_path(stem + ".json", mechanism::test::reference());
  REQUIRE(path);
  return path->id;
}

PartAddress address(const std::string& stem) {
  const mechanism::PartId id = part(stem);
  return part_address(id.record, id.part);
}

}  // namespace

TEST_CASE("an address is made of State, cluster, kind, instrument and part alone") {
  const PartAddress answer = address("reviews/xaa/criminalization/responses/untoc/5-1");
  CHECK(answer.path == "xaa/criminalization_responses-untoc.html");
  CHECK(answer.anchor == "untoc-5-1");
  CHECK(address("reviews/xaa/criminalization/responses/general/criminalization-laws").anchor ==
        "general-criminalization-laws");
  CHECK(address("reviews/xaa/criminalization/observations/training").path ==
        "xaa/criminalization_observations.html");
  CHECK(address("reviews/xaa/criminalization/observations/training").anchor == "training");
  CHECK(address("reviews/xaa/criminalization/summary/phase-1").path ==
        "xaa/criminalization_summary-phase-1.html");
  CHECK(address("reviews/xaa/criminalization/summary/phase-1").anchor.empty());
  CHECK(address("reviews/xaa/legislation/penal-code").path == "xaa/legislation-penal-code.html");
  CHECK(address("reviews/xaa/focal-point/ministry").path == "xaa/focal-point.html");
  CHECK(address("conference/general-report/first").path == "conference/general-report-first.html");
}

TEST_CASE("data stand beside a page, without its language") {
  CHECK(data_path("xaa/criminalization_responses-untoc.html") ==
        "data/xaa/criminalization_responses-untoc.json");
  CHECK(localized(Language::Zh, "states.html") == "zh/states.html");
}

TEST_CASE("links climb to the language and to the root of the site") {
  CHECK(up("index.html").empty());
  CHECK(root("index.html") == "../");
  CHECK(up("xaa/criminalization_responses-untoc.html") == "../");
  CHECK(root("xaa/criminalization_responses-untoc.html") == "../../");
}

TEST_CASE("the further pages of a list cannot meet an id") {
  CHECK(list_path("articles/untoc-5.html", 1) == "articles/untoc-5.html");
  CHECK(list_path("articles/untoc-5.html", 2) == "articles/untoc-5_2.html");
  CHECK(old_log_path(3) == "publication-log_3.html");
}
