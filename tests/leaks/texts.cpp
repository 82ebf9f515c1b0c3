// SPDX-License-Identifier: Apache-2.0
#include "leaks/texts.h"

#include <array>

#include <nlohmann/json.hpp>

namespace palermo::leaks {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<std::string_view, 12> latin = {
    "measure", "court", "article", "group", "offence", "penal", "register", "national", "inquiry",
    "serious", "customs", "statute"};
constexpr std::array<std::string_view, 6> arabic = {"قانون", "محكمة", "جريمة",
                                                    "جماعة", "تحقيق", "سجل"};
constexpr std::array<std::string_view, 6> chinese = {"法律", "法院", "犯罪",
                                                     "集团", "调查", "登记"};
constexpr std::array<std::string_view, 6> russian = {"закон", "суд", "группа",
                                                     "реестр", "мера", "статья"};

std::string word(Random& random, std::string_view language) {
  if (language == "ar") return std::string(random.pick(arabic));
  if (language == "zh") return std::string(random.pick(chinese));
  if (language == "ru") return std::string(random.pick(russian));
  return std::string(random.pick(latin)) + random.letters(2);
}

std::string sentence(Random& random, std::string_view language, std::size_t words) {
  std::string text;
  for (std::size_t i = 0; i < words; ++i) text += (i == 0 ? "" : " ") + word(random, language);
  return text;
}

std::string extra(Random& random, std::string_view language) {
  switch (random.below(6)) {
    case 0:
      return "- " + sentence(random, language, 4) + "\n- " + sentence(random, language, 3) + "\n\n";
    case 1:
      return "| a | b |\n|---|---|\n| " + word(random, language) + " | 7 |\n\n";
    case 2:
      return sentence(random, language, 3) + "[^1]\n\n[^1]: " + sentence(random, language, 5) +
             "\n\n";
    case 3:
      return "[" + word(random, language) + "](untoc/5-" + std::to_string(random.between(1, 3)) +
             ") " + word(random, language) + "\n\n";
    case 4:
      return "## " + sentence(random, language, 2) + "\n\n";
    default:
      return "";
  }
}

Json names(Random& random) {
  Json object;
  for (const std::string_view language : language_codes)
    object[std::string(language)] = sentence(random, language, 3);
  return object;
}

void add_fields(Json& data, Random& random, std::string_view kind) {
  if (kind == "responses") {
    data["answer"] = random.pick(std::array{"yes", "partly", "no"});
    if (random.chance(40))
      data["laws"] = Json::array({{{"title", "Act " + random.letters(6)}, {"date", "2019-03-02"}}});
  } else if (kind == "observations") {
    data["finding"] = random.pick(
        std::array{"best-practice", "gap-or-challenge", "suggestion", "assistance-need"});
  } else if (kind == "dialogue") {
    data["speaker"] = random.pick(std::array{"xaa", "xab"});
    data["channel"] = "written";
  } else if (kind == "progress") {
    data["refers_to"] = Json::array({"observations/first", "criminalization/observations/first"});
    data["status"] = random.pick(std::array{"planned", "under-way", "done"});
  } else if (kind == "focal-point") {
    data["institution"] = names(random);
  } else if (kind == "legislation") {
    data["url"] = "https://laws.example.org/" + random.letters(5);
  }
}

}  // namespace

std::string make_text(Random& random, std::string_view language) {
  std::string text = "# " + sentence(random, language, random.between(2, 5)) + "\n\n";
  const std::size_t paragraphs = random.between(1, 3);
  for (std::size_t i = 0; i < paragraphs; ++i) {
    text += sentence(random, language, random.between(5, 20)) + "\n\n";
    text += extra(random, language);
  }
  return text;
}

std::string make_data(Random& random, std::string_view kind, std::string_view original) {
  Json data = {{"original", original},
               {"date", "2024-0" + std::to_string(random.between(1, 9)) + "-1" +
                            std::to_string(random.below(10))}};
  if (random.chance(30)) data["symbol"] = "CTOC/" + random.letters(4);
  if (random.chance(30)) data["articles"] = Json::array({"untoc-6"});
  if (random.chance(30)) data["keywords"] = Json::array({"serious-crime"});
  if (random.chance(30)) data["cross_cutting_issues"] = Json::array({"jurisdiction"});
  add_fields(data, random, kind);
  return data.dump(1) + "\n";
}

}  // namespace palermo::leaks
