// SPDX-License-Identifier: Apache-2.0
#include "mechanism/part_path.h"

#include "mechanism/content.h"
#include "support/catch.h"

using namespace palermo;
using namespace palermo::mechanism;

namespace {

std::string mistake(const std::string& path) {
  const auto parsed = parse_part_path(path, test::reference());
  return parsed ? "none" : parsed.error().code;
}

}  // namespace

TEST_CASE("a path says whose part it is, of which kind, and what the file holds") {
  const auto text =
      parse_part_path("reviews/xaa/criminalization/responses/untoc/5-1.fr.md", test::reference());
  REQUIRE(text);
  CHECK(text->id.record.state == test::reference().state("xaa"));
  CHECK(text->id.record.cluster == test::reference().cluster("criminalization"));
  CHECK(text->id.record.kind == test::reference().kind("responses"));
  CHECK(text->id.record.instrument == test::reference().instrument("untoc"));
  CHECK(text->id.part == "5-1");
  REQUIRE(std::holds_alternative<TextFile>(text->role));
  CHECK(std::get<TextFile>(text->role).language == Language::Fr);

  const auto data = parse_part_path("conference/general-report/first.json", test::reference());
  REQUIRE(data);
  CHECK(data->id.record.state == nullptr);
  CHECK(std::holds_alternative<DataFile>(data->role));

  const auto attachment =
      parse_part_path("reviews/xaa/legislation/penal-code.text.pdf", test::reference());
  REQUIRE(attachment);
  CHECK(std::get<Attachment>(attachment->role).name == "text");
  CHECK(std::get<Attachment>(attachment->role).type == "pdf");
  CHECK_FALSE(std::get<Attachment>(attachment->role).language);
}

TEST_CASE("an attachment may be in one language, and gives back its ending") {
  for (const std::string ending : {".annex.fr.pdf", ".chart.png", ".a-1.zh.jpg"}) {
    const auto parsed =
        parse_part_path("reviews/xaa/legislation/penal-code" + ending, test::reference());
    REQUIRE(parsed);
    const auto& attachment = std::get<Attachment>(parsed->role);
    CHECK(attachment.language.has_value() == (ending != ".chart.png"));
    CHECK(mechanism::ending(attachment) == ending);
  }
  for (const char* const odd : {".fr.pdf", ".annex.de.pdf", ".annex.fr.ar.pdf", ".annex..pdf",
                                "..fr.pdf", ".annex.fr.docx", ".annex.fr.", ".Annex.fr.pdf"})
    CHECK(mistake(std::string("reviews/xaa/legislation/penal-code") + odd) == "path-file-name");
}

TEST_CASE("folder and stem give back the path of a part") {
  for (const std::string stem_of :
       {"reviews/xaa/criminalization/responses/untoc/5-1",
        "reviews/xaa/criminalization/responses/general/laws",
        "reviews/xab/prevention/observations/a-b", "reviews/fra/focal-point/ministry",
        "conference/background-paper/p1"}) {
    const auto parsed = parse_part_path(stem_of + ".json", test::reference());
    REQUIRE(parsed);
    CHECK(stem(parsed->id) == stem_of);
    CHECK(stem_of.starts_with(folder(parsed->id.record) + "/"));
  }
}

TEST_CASE("what is no path of a part is refused with its reason") {
  const std::string review = "reviews/xaa/criminalization/";
  CHECK(mistake(review + "responses/untoc/5-1.fr.md") == "none");
  CHECK(mistake("") == "path-place");
  CHECK(mistake("states.json") == "path-place");
  CHECK(mistake("/" + review + "responses/untoc/5-1.fr.md") == "path-place");
  CHECK(mistake("./" + review + "summary/a.json") == "path-place");
  CHECK(mistake("reviews/FRA/criminalization/summary/a.json") == "path-state");
  CHECK(mistake("reviews/zzz/criminalization/summary/a.json") == "path-state");
  CHECK(mistake("reviews/xaa/../summary/a.json") == "path-cluster");
  CHECK(mistake("reviews/xaa/nowhere/summary/a.json") == "path-cluster");
  CHECK(mistake("reviews/xaa//summary/a.json") == "path-cluster");
  CHECK(mistake(review + "nothing/a.json") == "path-place");
  CHECK(mistake(review + "legislation/a.json") == "path-place");
  CHECK(mistake(review + "general-report/a.json") == "path-place");
  CHECK(mistake(review + "responses/5-1.json") == "path-place");
  CHECK(mistake(review + "responses/uncac/5-1.json") == "path-instrument");
  CHECK(mistake(review + "responses/other/5-1.json") == "path-instrument");
  CHECK(mistake(review + "responses/untoc/5-1/x.json") == "path-place");
  CHECK(mistake(review + "responses/untoc/x/y/z/5-1.json") == "path-place");
  CHECK(mistake("reviews/xaa/summary/a.json") == "path-place");
  CHECK(mistake("reviews/xaa/legislation/x/a.json") == "path-place");
  CHECK(mistake("conference/summary/a.json") == "path-place");
  CHECK(mistake("conference/general-report/x/a.json") == "path-place");
}

TEST_CASE("odd file names are refused") {
  const std::string folder_of = "reviews/xaa/criminalization/summary/";
  CHECK(mistake(folder_of + "a.json") == "none");
  CHECK(mistake(folder_of + ".json") == "path-part");
  CHECK(mistake(folder_of + "") == "path-part");
  CHECK(mistake(folder_of + "A.json") == "path-part");
  CHECK(mistake(folder_of + "-a.json") == "path-part");
  CHECK(mistake(folder_of + "a-.json") == "path-part");
  CHECK(mistake(folder_of + "é.json") == "path-part");
  CHECK(mistake(folder_of + std::string(65, 'a') + ".json") == "path-part");
  CHECK(mistake(folder_of + std::string(64, 'a') + ".json") == "none");
  CHECK(mistake(folder_of + "a") == "path-file-name");
  CHECK(mistake(folder_of + "a.md") == "path-file-name");
  CHECK(mistake(folder_of + "a.de.md") == "path-language");
  CHECK(mistake(folder_of + "a.fr.md.md") == "path-file-name");
  CHECK(mistake(folder_of + "a.fr.html") == "path-file-name");
  CHECK(mistake(folder_of + "a.svg") == "path-file-name");
  CHECK(mistake(folder_of + "a.scan.PDF") == "path-file-name");
}

TEST_CASE("a refused path is not quoted") {
  const auto parsed = parse_part_path("reviews/xaa/geheim/summary/geheim.json", test::reference());
  REQUIRE_FALSE(parsed);
  CHECK(to_text(parsed.error()).find("geheim") == std::string::npos);
}
