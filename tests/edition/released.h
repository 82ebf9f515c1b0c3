// SPDX-License-Identifier: Apache-2.0
// A small set of released parts for tests, in any order that is asked for.
#pragma once

#include "edition/builder.h"
#include "edition/export.h"
#include "mechanism/content.h"
#include "support/catch.h"

#include <boost/filesystem.hpp>

#include <algorithm>

namespace palermo::edition::test {

inline std::shared_ptr<const mechanism::Reference> reference() {
  static const auto loaded = mechanism::load(mechanism::test::read_content);
  return loaded.value;
}

// A folder that goes with the test.
struct Folder {
  boost::filesystem::path path = boost::filesystem::temp_directory_path() /
                                 boost::filesystem::unique_path("palermo-edition-%%%%%%%%");
  Folder() { boost::filesystem::create_directory(path); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() { boost::filesystem::remove_all(path); }
};

inline Day day(std::string_view text) { return parse_day(text).value(); }

class Maker {
 public:
  Maker() {
    auto store = TextStore::create(boost::filesystem::temp_directory_path());
    REQUIRE(store);
    store_ = std::make_shared<TextStore>(std::move(*store));
    made_.reference = reference();
    made_.texts = store_;
  }

  std::size_t release(const std::string& decision, const std::string& since) {
    made_.releases.push_back({.decision = decision,
                              .issuer = reference()->state(decision.substr(0, 3)),
                              .decided_on = day("2027-01-01"),
                              .public_since = day(since),
                              .paragraph = "41",
                              .reference = "Note " + decision});
    return made_.releases.size() - 1;
  }

  // `data` is the JSON of the part; texts are added by text().
  void part(const std::string& stem, const std::string& data, std::size_t release) {
    const auto path = mechanism::parse_part_path(stem + ".json", *reference());
    REQUIRE(path);
    auto parsed = mechanism::parse_part_data(stem + ".json", data, path->id, *reference());
    REQUIRE(parsed.diagnostics.empty());
    made_.parts.push_back({.id = path->id,
                           .data = std::move(parsed.value),
                           .data_span = store_->append(data).value(),
                           .data_file = {sha256(data), release}});
  }

  // Of the last part.
  void text(Language language, const std::string& text, std::size_t release,
            std::vector<std::size_t> earlier = {}) {
    made_.parts.back().texts.push_back({.language = language,
                                        .span = store_->append(text).value(),
                                        .title = text.substr(0, text.find('\n')),
                                        .file = {sha256(text), release, std::move(earlier)}});
  }

  // To the last part: ".annex.fr.pdf".
  void attach(const std::string& ending, const std::string& bytes, std::size_t release) {
    const auto path =
        mechanism::parse_part_path(mechanism::stem(made_.parts.back().id) + ending, *reference());
    REQUIRE(path);
    made_.parts.back().attachments.push_back({.file = std::get<mechanism::Attachment>(path->role),
                                              .span = store_->append(bytes).value(),
                                              .released = {sha256(bytes), release}});
  }

  void withdraw(const std::string& stem, const std::string& decision) {
    const auto path = mechanism::parse_part_path(stem + ".json", *reference());
    REQUIRE(path);
    made_.withdrawn.push_back({.id = path->id,
                               .tombstone = {.decision = decision,
                                             .issuer = reference()->state(decision.substr(0, 3)),
                                             .withdrawn_on = day("2027-06-01"),
                                             .paragraph = "41",
                                             .reference = "Note " + decision}});
  }

  Released take() { return std::move(made_); }
  Released& made() { return made_; }

 private:
  Released made_;
  std::shared_ptr<TextStore> store_;
};

inline Released sample() {
  Maker maker;
  const std::size_t second = maker.release("xaa-0002", "2027-03-01");
  const std::size_t unused = maker.release("xaa-0009", "2027-03-02");
  const std::size_t first = maker.release("xaa-0001", "2027-02-01");
  const std::size_t paper = maker.release("secretariat-0001", "2027-02-01");
  (void)unused;
  const std::string answers = "reviews/xaa/criminalization/responses/untoc/";
  maker.part("conference/background-paper/paper", R"({"original": "en"})", paper);
  maker.text(Language::En, "Paper", paper);
  maker.part(answers + "6-1", R"({"original": "fr", "answer": "no"})", second);
  maker.part(answers + "5-1", R"({"original": "fr", "answer": "yes"})", first);
  maker.text(Language::Fr, "Oui\n\nTexte.", first);
  maker.text(Language::En, "Yes", second);
  maker.part("reviews/xaa/criminalization/observations/b",
             R"({"original": "fr", "finding": "suggestion"})", second);
  maker.text(Language::Fr, "B", second);
  maker.part("reviews/xaa/criminalization/observations/a",
             R"({"original": "fr", "finding": "best-practice"})", second);
  maker.text(Language::Fr, "A", second);
  maker.withdraw("reviews/xaa/legislation/old-act", "xaa-0007");
  maker.withdraw(answers + "8-1", "xaa-0007");
  return maker.take();
}

// One answer whose original was revised twice, and its translation once before that.
inline Released revised() {
  Maker maker;
  const std::size_t third = maker.release("xaa-0003", "2027-05-01");
  const std::size_t first = maker.release("xaa-0001", "2027-02-01");
  const std::size_t second = maker.release("xaa-0002", "2027-03-01");
  const std::string answers = "reviews/xaa/criminalization/responses/untoc/";
  maker.part(answers + "5-1", R"({"original": "fr", "answer": "yes"})", first);
  maker.text(Language::Fr, "Trois", third, {first, second});
  maker.text(Language::En, "Two", second, {first});
  maker.text(Language::Es, "Tres", third);
  maker.part(answers + "6-1", R"({"original": "fr", "answer": "no"})", second);
  maker.made().parts.back().data_file.earlier = {first};
  return maker.take();
}

}  // namespace palermo::edition::test
