// SPDX-License-Identifier: Apache-2.0
#include "leaks/small_reference.h"

#include <initializer_list>

#include <nlohmann/json.hpp>

#include "support/temporary_folder.h"

namespace palermo::leaks {
namespace {

using Json = nlohmann::ordered_json;

Json load(const std::string& file) {
  return Json::parse(test::read_file(PALERMO_SOURCE_DIR "/content/" + file));
}

Json names(const std::string& word) {
  Json object;
  for (const char* const language : {"ar", "zh", "en", "fr", "ru", "es"})
    object[language] = word + " (" + language + ")";
  return object;
}

Json cell(const char* instrument, std::initializer_list<const char*> articles) {
  return {{"instrument", instrument}, {"articles", Json(articles)}};
}

Json mechanism() {
  Json json = load("mechanism.json");
  json["instruments"] = Json::array({"untoc", "tip"});
  Json& clusters = json["clusters"];
  clusters.erase(clusters.begin() + 2, clusters.end());
  clusters[0]["cells"] = Json::array({cell("untoc", {"5", "6"}), cell("tip", {"5"})});
  clusters[1]["cells"] = Json::array({cell("untoc", {"24"}), cell("tip", {})});
  Json phases = Json::array();
  for (const Json& phase : json["phases"])
    if (phase["clusters"].empty() || phase["clusters"][0] == clusters[0]["id"] ||
        phase["clusters"][0] == clusters[1]["id"])
      phases.push_back(phase);
  json["phases"] = phases;
  return json;
}

Json instrument(const Json& real, std::initializer_list<std::string> articles) {
  Json json = real;
  json["articles"] = Json::array();
  for (const Json& article : real["articles"])
    for (const std::string& number : articles)
      if (article["number"] == number) json["articles"].push_back(article);
  return json;
}

Json instruments() {
  const Json real = load("instruments.json");
  return {{"instruments", Json::array({instrument(real["instruments"][0], {"5", "6", "24"}),
                                       instrument(real["instruments"][1], {"5"})})}};
}

Json taxonomy() {
  Json json = load("taxonomy.json");
  for (const auto& item : json.items()) {
    Json& list = item.value();
    if (!list.is_array() || item.key() == "answer_kinds" || item.key() == "sources") continue;
    if (list.size() > 4) list.erase(list.begin() + 4, list.end());
    for (Json& term : list)
      if (term.is_object()) term.erase("articles");
  }
  return json;
}

Json state(const std::string& id, const char* group) {
  return {{"id", id},
          {"alpha2", ""},
          {"kind", "sample"},
          {"name", names("Sample State " + id)},
          {"formal_name", nullptr},
          {"regional_group", group},
          {"sample", true},
          {"instruments",
           {{"untoc", {{"status", "party"}, {"action", "accession"}, {"date", "2004-05-06"}}},
            {"tip", {{"status", "unknown"}}}}}};
}

Json states() {
  const char* const day = "2025-01-01";
  return {{"as_of", {{"names", day}, {"groups", day}, {"treaties", day}}},
          {"regional_groups", {{{"id", "north"}, {"label", names("North")}},
                               {{"id", "south"}, {"label", names("South")}}}},
          {"states",
           {state("xaa", "north"), state("xab", "north"), state("xac", "south"),
            state("xad", "south")}}};
}

Json draw() {
  const auto one = [](const char* id, int group, std::initializer_list<const char*> reviewers) {
    return Json{{"state", id},
                {"group", group},
                {"reviewing_states", Json(reviewers)},
                {"languages", {"en", "fr"}}};
  };
  return {{"draws", Json::array({one("xaa", 1, {"xab", "xac"}), one("xab", 2, {"xac", "xad"}),
                                  one("xac", 3, {"xad"})})}};
}

// So that the gauge is in every site that is compared.
Json official_counts() {
  Json json = load("official_counts.json");
  json["counts"][0]["foreseen"] = 40;
  json["counts"][0]["completed"] = 10;
  json["counts"][0]["source"] = "Sample paper";
  return json;
}

std::string article_of(const std::string& prefix, const std::string& part) {
  return prefix + "-" + part.substr(0, part.find('-'));
}

Json question(const char* cluster, const Json& instrument, const char* part, const char* answer) {
  const std::string prefix = instrument.is_null() ? "general" : instrument.get<std::string>();
  return {{"id", prefix + "/" + part},
          {"cluster", cluster},
          {"instrument", instrument},
          {"articles", instrument.is_null()
                           ? Json::array()
                           : Json::array({article_of(prefix, part)})},
          {"answer", answer},
          {"asks_for_laws", true},
          {"text", names("Question " + std::string(part) + "?")}};
}

Json security_contact() {
  return {{"contacts", {"mailto:security@example.org"}}, {"expires", "2027-10-31T00:00:00Z"}};
}

Json questionnaire() {
  const char* const first = "criminalization";
  const char* const second = "prevention";
  const char* const words = "yes-partly-no";
  return {{"unofficial", {"ar", "zh", "en", "fr", "ru", "es"}},
          {"questions",
           {question(first, "untoc", "5-1", words), question(first, "untoc", "5-2", words),
            question(first, "untoc", "5-3", words), question(first, "untoc", "6-1", words),
            question(first, "untoc", "6-2", words), question(first, "tip", "5-1", words),
            question(first, "tip", "5-2", words), question(first, nullptr, "difficulties", "text"),
            question(second, "untoc", "24-1", words), question(second, "untoc", "24-2", words)}}};
}

}  // namespace

const Files& small_reference() {
  static const Files files = {{"mechanism.json", mechanism().dump()},
                              {"instruments.json", instruments().dump()},
                              {"taxonomy.json", taxonomy().dump()},
                              {"states.json", states().dump()},
                              {"draw.json", draw().dump()},
                              {"official_counts.json", official_counts().dump()},
                              {"security_contact.json", security_contact().dump()},
                              {"questionnaire.json", questionnaire().dump()}};
  return files;
}

}  // namespace palermo::leaks
