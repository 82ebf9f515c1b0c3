// SPDX-License-Identifier: Apache-2.0
#include "citation/citation.h"

#include "support/catch.h"

#include <algorithm>
#include <sstream>
#include <vector>

#include <nlohmann/json.hpp>

using namespace palermo;
using citation::Citation;

namespace {

const std::string hash = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";  // abc

Citation french() {
  return {.key = "xaa-criminalization-responses-untoc:5-1:fr",
          .author = "Ambrélie",
          .title = "Réponses au questionnaire : Convention, 5-1",
          .kind = "Réponses au questionnaire",
          .series = "Incrimination",
          .decision = "xaa-0003",
          .reference = "Note verbale 27/2027",
          .released = *parse_day("2027-03-14"),
          .language = Language::Fr,
          .address = "https://reviews.example/fr/xaa/responses-untoc.html#untoc-5-1",
          .digest = sha256("abc")};
}

Citation hostile() {
  Citation cited = french();
  cited.title = "100 % {of} \\it\\ $5 & a_b #1 ~^\r\nTY  - BOOK\nER  - \n\"}, note = {x";
  cited.author = "A {B";
  return cited;
}

std::string bibtex(const Citation& cited) {
  std::string out;
  append_bibtex(out, cited);
  return out;
}

std::string ris(const Citation& cited) {
  std::string out;
  append_ris(out, cited);
  return out;
}

std::string csl(const Citation& cited) {
  std::string out;
  json::Writer list(out);
  list.begin_list();
  write_csl(list, cited);
  list.end_list();
  return out;
}

std::vector<std::string> lines(const std::string& text) {
  std::istringstream in(text);
  std::vector<std::string> all;
  for (std::string line; std::getline(in, line);) all.push_back(line);
  return all;
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a citation in BibTeX") {
  CHECK(bibtex(french()) ==
        "@misc{xaa-criminalization-responses-untoc:5-1:fr,\n"
        "  author = {{Ambrélie}},\n"
        "  title = {{Réponses au questionnaire : Convention, 5-1}},\n"
        "  howpublished = {Réponses au questionnaire},\n"
        "  series = {Incrimination},\n"
        "  number = {xaa-0003},\n"
        "  year = {2027},\n"
        "  date = {2027-03-14},\n"
        "  langid = {french},\n"
        "  note = {Note verbale 27/2027; SHA-256 " + hash + "},\n"
        "  url = {https://reviews.example/fr/xaa/responses-untoc.html#untoc-5-1}\n}\n\n");
}

TEST_CASE("a citation in RIS") {
  CHECK(ris(french()) ==
        "TY  - GOVDOC\r\n"
        "ID  - xaa-criminalization-responses-untoc:5-1:fr\r\n"
        "AU  - Ambrélie\r\n"
        "TI  - Réponses au questionnaire : Convention, 5-1\r\n"
        "T2  - Incrimination\r\n"
        "M3  - Réponses au questionnaire\r\n"
        "M1  - xaa-0003\r\n"
        "PY  - 2027\r\n"
        "DA  - 2027/03/14\r\n"
        "LA  - fr\r\n"
        "UR  - https://reviews.example/fr/xaa/responses-untoc.html#untoc-5-1\r\n"
        "N1  - Note verbale 27/2027; SHA-256 " + hash + "\r\n"
        "ER  - \r\n\r\n");
}

TEST_CASE("a citation in CSL-JSON") {
  CHECK(csl(french()) ==
        R"([{"id":"xaa-criminalization-responses-untoc:5-1:fr","type":"report",)"
        R"("author":[{"literal":"Ambrélie"}],)"
        R"("title":"Réponses au questionnaire : Convention, 5-1",)"
        R"("genre":"Réponses au questionnaire","collection-title":"Incrimination",)"
        R"("number":"xaa-0003","issued":{"date-parts":[[2027,3,14]]},"language":"fr",)"
        R"("URL":"https://reviews.example/fr/xaa/responses-untoc.html#untoc-5-1",)"
        R"("note":"Note verbale 27/2027; SHA-256 )" + hash + R"("}])");
}

TEST_CASE("Arabic and Chinese stand as they are written") {
  Citation cited = french();
  cited.author = "ولاية نموذجية";
  cited.title = "الردود على الاستبيان";
  cited.language = Language::Ar;
  CHECK(has(bibtex(cited), "  author = {{ولاية نموذجية}},\n  title = {{الردود على الاستبيان}}"));
  CHECK(has(bibtex(cited), "langid = {arabic}"));
  CHECK(has(ris(cited), "AU  - ولاية نموذجية\r\nTI  - الردود على الاستبيان\r\n"));
  cited.title = "对调查问卷的答复，5-1";
  cited.language = Language::Zh;
  CHECK(has(bibtex(cited), "title = {{对调查问卷的答复，5-1}}"));
  CHECK(has(bibtex(cited), "langid = {chinese}"));
  CHECK(has(csl(cited), R"("title":"对调查问卷的答复，5-1")"));
  CHECK(has(ris(cited), "LA  - zh\r\n"));
}

TEST_CASE("nothing in a title ends its field in BibTeX") {
  const std::string entry = bibtex(hostile());
  CHECK(has(entry, "  title = {{100 \\% \\textbraceleft{}of\\textbraceright{} "
                   "\\textbackslash{}it\\textbackslash{} \\$5 \\& a\\_b \\#1 "
                   "\\textasciitilde{}\\textasciicircum{}  TY  - BOOK ER  -  "
                   "\"\\textbraceright{}, note = \\textbraceleft{}x}},\n"));
  CHECK(has(entry, "author = {{A \\textbraceleft{}B}},\n"));
  CHECK(std::count(entry.begin(), entry.end(), '{') == std::count(entry.begin(), entry.end(), '}'));
  CHECK(lines(entry).size() == lines(bibtex(french())).size());
}

TEST_CASE("nothing in a title begins a line in RIS") {
  const std::vector<std::string> record = lines(ris(hostile()));
  REQUIRE(record.size() == lines(ris(french())).size());
  for (const std::string& line : record) {
    INFO(line);
    const bool field = line.size() >= 7 && line.substr(2, 4) == "  - " && line.back() == '\r';
    CHECK((field || line == "\r"));
  }
  CHECK(std::count_if(record.begin(), record.end(), [](const std::string& line) {
          return line.starts_with("TY  - ") || line.starts_with("ER  - ");
        }) == 2);
}

TEST_CASE("nothing in a title breaks CSL-JSON") {
  const auto item = nlohmann::json::parse(csl(hostile())).at(0);
  CHECK(item.at("title").get<std::string>() == hostile().title);
  CHECK(item.size() == nlohmann::json::parse(csl(french())).at(0).size());
}

TEST_CASE("an address from the root of a site is no URL, and stands in the note") {
  Citation cited = french();
  cited.address = "/fr/xaa/responses-untoc.html#untoc-5-1";
  cited.reference = {};
  cited.series = {};
  const std::string note = "SHA-256 " + hash + "; /fr/xaa/responses-untoc.html";
  CHECK_FALSE(has(bibtex(cited), "url ="));
  CHECK_FALSE(has(bibtex(cited), "series"));
  CHECK(has(bibtex(cited), "note = {" + note + "\\#untoc-5-1}"));
  CHECK_FALSE(has(ris(cited), "UR  - "));
  CHECK(has(ris(cited), "N1  - " + note));
  CHECK_FALSE(nlohmann::json::parse(csl(cited)).at(0).contains("URL"));
}
