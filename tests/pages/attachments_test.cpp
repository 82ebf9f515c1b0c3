// SPDX-License-Identifier: Apache-2.0
#include "pages/rendered.h"

using namespace palermo;
using namespace palermo::pages;
using namespace palermo::pages::test;

namespace {

const std::string pdf = "%PDF-1.7 made for a test", png = "\x89PNG made for a test";

std::string hash_start(const std::string& bytes) { return to_text(sha256(bytes)).substr(0, 16); }

const std::string in_document =
    "files/xaa/criminalization_document_note-" + hash_start(pdf) + ".pdf";
const std::string in_record =
    "files/xaa/criminalization_responses-untoc_5-1-" + hash_start(png) + ".png";

Files with_attachments() {
  Maker maker;
  const std::size_t first = maker.release("xaa-0001", "2027-01-02");
  const std::size_t second = maker.release("xaa-0002", "2027-03-02");
  maker.part("reviews/xaa/criminalization/document/note", R"({"original": "fr"})", first);
  maker.text(Language::Fr, "# Note\n\nTexte.", first);
  maker.attach(".annex.fr.pdf", pdf, second);
  maker.attach(".same-bytes.fr.pdf", pdf, second);
  maker.part("reviews/xaa/criminalization/responses/untoc/5-1",
             R"({"original": "fr", "answer": "yes"})", first);
  maker.text(Language::Fr, "Oui.", first);
  maker.attach(".chart.png", png, first);
  return render(maker.take());
}

}  // namespace

TEST_CASE("an attachment is one file, named by identity and hash, and listed in six languages") {
  const Files files = with_attachments();
  CHECK(files.at(in_document) == pdf);
  CHECK(files.at(in_record) == png);
  CHECK(std::count_if(files.begin(), files.end(), [](const auto& file) {
          return file.first.starts_with("files/");
        }) == 2);
  for (const Language language : all_languages) {
    const std::string folder = std::string(code(language)) + "/xaa/";
    const std::string& document = files.at(folder + "criminalization_document-note.html");
    CHECK(has(document, "href=\"../../" + in_document + "\""));
    CHECK(has(document, to_text(sha256(pdf))));
    CHECK(has(document, "hreflang=\"fr\""));
    const std::string& record = files.at(folder + "criminalization_responses-untoc.html");
    CHECK(has(record, "href=\"../../" + in_record + "\""));
    CHECK(has(record, "<bdi>chart.png</bdi></a>"));
  }
  const std::string& english = files.at("en/xaa/criminalization_document-note.html");
  CHECK(has(english, "PDF document · 1 kB · French"));
  CHECK(has(english, "xaa-0002"));  // why it can be read
  CHECK(english.find("_attachments") < english.find("class=\"cite\""));
}

TEST_CASE("data, lines and table know attachments; pages without any say nothing of them") {
  const Files files = with_attachments();
  const std::string& data = files.at("data/xaa/criminalization_document-note.json");
  CHECK(has(data, "\"file\": \"" + in_document + "\""));
  CHECK(has(data, "\"bytes\": 24"));
  CHECK(has(files.at("data/parts.jsonl"), in_record));
  CHECK(has(files.at("data/attachments.csv"), in_record));
  CHECK(count(files.at("data/attachments.csv"), "\r\n") == 4);

  Maker maker;
  const std::size_t release = maker.release("xaa-0001", "2027-01-02");
  maker.part("reviews/xaa/criminalization/document/note", R"({"original": "fr"})", release);
  maker.text(Language::Fr, "# Note\n\nTexte.", release);
  const Files without = render(maker.take());
  CHECK_FALSE(has(without.at("en/xaa/criminalization_document-note.html"), "_attachments"));
  CHECK_FALSE(has(without.at("data/xaa/criminalization_document-note.json"), "attachments"));
  for (const auto& [path, bytes] : without) CHECK_FALSE(path.starts_with("files/"));
}
