// SPDX-License-Identifier: Apache-2.0
#include "leaks/small_archive.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "leaks/random.h"
#include "leaks/small_reference.h"
#include "leaks/texts.h"
#include "support/made_files.h"
#include "support/made_pdf.h"

namespace palermo::leaks {
namespace {

using Strings = std::vector<std::string>;

// A part as it is about to be decided on.
struct Draft {
  std::string stem;
  std::string kind;
  Strings languages;
  std::string issuer;
  Strings agreed;
  Strings attached = {};  // ".plan.pdf"

  [[nodiscard]] Strings files() const {
    Strings all = {stem + ".json"};
    for (const std::string& ending : attached) all.push_back(stem + ending);
    for (const std::string& language : languages) all.push_back(stem + "." + language + ".md");
    return all;
  }
};

class Maker {
 public:
  explicit Maker(std::uint64_t seed) : random_(seed) {}

  Archive make() {
    archive_.files = small_reference();
    for (const auto& [path, bytes] : archive_.files) archive_.reference.insert(path);
    for (const char* const state : {"xaa", "xab", "xac"}) make_responses(state);
    make_papers();
    make_secrets();
    archive_.freeze();
    return std::move(archive_);
  }

 private:
  Draft draft(std::string stem, std::string kind, std::string issuer) {
    Draft made{.stem = std::move(stem), .kind = std::move(kind), .issuer = std::move(issuer)};
    Strings all(std::begin(language_codes), std::end(language_codes));
    random_.shuffle(all);
    made.languages.assign(all.begin(),
                          all.begin() + static_cast<std::ptrdiff_t>(random_.between(1, 2)));
    return made;
  }

  void write(const Draft& part) {
    archive_.files[part.stem + ".json"] = make_data(random_, part.kind, part.languages.front());
    for (const std::string& language : part.languages)
      archive_.files[part.stem + "." + language + ".md"] = make_text(random_, language);
    for (const std::string& ending : part.attached)
      archive_.files[part.stem + ending] =
          ending.ends_with(".pdf") ? test::pdf_page_of({"Plan", random_.letters(12)})
                                   : test::png_of(test::small_pixels());
  }

  // Numbers have gaps, as decisions may have gone.
  unsigned next_number(const std::string& issuer) {
    return numbers_[issuer] += static_cast<unsigned>(random_.between(1, 3));
  }

  Decision decide(const std::string& issuer) {
    Decision decision{.issuer = issuer, .number = next_number(issuer)};
    decision.decided_on = "2025-0" + std::to_string(random_.between(1, 4)) + "-1" +
                          std::to_string(random_.below(10));
    decision.reference = "Note verbale " + std::to_string(random_.between(10, 99)) + " (sample)";
    return decision;
  }

  void release(const std::vector<Draft>& parts, const Strings& agreed = {}) {
    Decision decision = decide(parts.front().issuer);
    decision.agreed = agreed;
    for (const Draft& part : parts)
      for (const std::string& path : part.files()) {
        decision.files.push_back(path);
        archive_.released.insert(path);
      }
    archive_.decisions.push_back(std::move(decision));
  }

  void make_responses(const std::string& state) {
    const std::string review = "reviews/" + state + "/criminalization/responses/";
    std::vector<Draft> parts;
    for (const char* const question : {"untoc/5-1", "untoc/5-2", "untoc/6-1", "tip/5-1"}) {
      if (!random_.chance(60) && !(parts.empty() && std::string(question) == "tip/5-1")) continue;
      parts.push_back(draft(review + question, "responses", state));
      write(parts.back());
    }
    release(parts);
  }

  void make_papers() {
    const Strings reviewers = {"xab", "xac"};
    std::vector<Draft> observations = {
        draft("reviews/xaa/criminalization/observations/first", "observations", "xaa"),
        draft("reviews/xaa/criminalization/observations/second", "observations", "xaa")};
    for (const Draft& part : observations) write(part);
    release(observations, reviewers);

    std::vector<Draft> papers = {
        draft("reviews/xaa/criminalization/document/annual-figures", "document", "xaa"),
        draft("reviews/xaa/legislation/penal-code", "legislation", "xaa"),
        draft("reviews/xaa/criminalization/progress/bill", "progress", "xaa"),
        draft("reviews/xaa/prevention/progress/in-force", "progress", "xaa"),
        draft("reviews/xaa/focal-point/focal-point", "focal-point", "xaa")};
    papers.front().attached = {".plan.fr.pdf", ".table.png"};
    for (const Draft& part : papers) write(part);
    release_other_words(papers.front());
    release(papers);

    Draft summary = draft("reviews/xaa/criminalization/summary/summary", "summary", "secretariat");
    summary.languages.assign(std::begin(language_codes), std::end(language_codes));
    write(summary);
    release({summary}, {"xaa", "xab", "xac"});

    const Draft paper = draft("conference/background-paper/trends", "background-paper",
                              "secretariat");
    write(paper);
    release({paper});
  }

  // What will have been revised, and a decision that was replaced before it took effect.
  void release_other_words(const Draft& part) {
    Decision decision = decide(part.issuer);
    decision.decided_on = "2025-01-05";
    decision.files = part.files();
    for (const std::string& path : decision.files)
      if (path.ends_with(".md")) decision.digests[path] = digest_of("other words");
    Decision never = decision;
    never.number = next_number(part.issuer);
    never.not_before = "2026-01-01T00:00:00Z";
    archive_.files[never.path()] = render(never, archive_.files);
    archive_.decisions.push_back(std::move(decision));
  }

  // ---- what is not public ----

  void make_secrets() {
    add_undecided();
    add_held(draft_of("untoc/5-3", "xaa"), [](Decision& decision) {
      decision.not_before = "2026-01-01T00:00:00Z";
    });
    add_held(draft_of("untoc/6-2", "xaa"), [](Decision& decision) {
      decision.not_after = "2025-05-20T00:00:00Z";
    });
    add_held(draft_of("untoc/6-2", "xab"), [](Decision& decision) {
      for (const std::string& path : decision.files) decision.digests[path] = digest_of("before");
    });
    add_held(draft_of("tip/5-2", "xac"), [](Decision& decision) { decision.files.erase(
                                             decision.files.begin()); });
    Draft wrong = draft_of("untoc/24-2", "xab", "prevention");
    wrong.issuer = "xac";
    add_held(wrong, [](Decision&) {});
    Draft lonely = draft("reviews/xab/criminalization/observations/third", "observations", "xab");
    lonely.agreed = {"xac"};
    add_held(lonely, [](Decision&) {});
    Draft summary = draft("reviews/xab/criminalization/summary/summary", "summary", "secretariat");
    summary.languages = {"ar", "en", "fr", "ru", "es"};
    summary.agreed = {"xab", "xac", "xad"};
    add_held(summary, [](Decision&) {});
    add_withdrawn();
    add_broken();
    add_beside_the_public();
  }

  Draft draft_of(const std::string& question, const std::string& state,
                 const std::string& cluster = "criminalization") {
    return draft("reviews/" + state + "/" + cluster + "/responses/" + question, "responses", state);
  }

  void add_undecided() {
    for (const char* const stem :
         {"reviews/xaa/criminalization/document/secret-annex",
          "reviews/xad/criminalization/experience/first-lessons",
          "conference/general-report/first-draft"})
      write(draft(stem, "document", ""));
    write(draft("reviews/xaa/criminalization/dialogue/opening", "dialogue", "xaa"));
    // The middle of a thread whose other reports are public.
    write(draft("reviews/xaa/criminalization/progress/second-reading", "progress", "xaa"));
  }

  // A decision that releases nothing: its bytes are as secret as what it names.
  template <typename Change>
  void add_held(const Draft& part, Change change) {
    write(part);
    Decision decision = decide(part.issuer);
    decision.agreed = part.agreed;
    decision.files = part.files();
    change(decision);
    archive_.files[decision.path()] = render(decision, archive_.files);
  }

  void add_withdrawn() {
    const Draft part = draft("reviews/xaa/criminalization/experience/early", "experience", "xaa");
    write(part);
    Decision publication = decide("xaa");
    publication.decided_on = "2025-01-10";
    publication.files = part.files();
    archive_.decisions.push_back(publication);
    Decision withdrawal = decide("xaa");
    withdrawal.act = "withdraw";
    withdrawal.decided_on = "2025-05-02";
    withdrawal.files = part.files();
    archive_.decisions.push_back(withdrawal);
  }

  void add_broken() {
    const std::string stem = "reviews/xac/criminalization/document/broken";
    archive_.files[stem + ".json"] = "{\"original\": \"en\", \"original\": \"fr\"}";
    archive_.files[stem + ".en.md"] = "# Broken\n\n\xC3\x28 not UTF-8\n";
    Decision decision = decide("xac");
    decision.files = {stem + ".json", stem + ".en.md"};
    archive_.files[decision.path()] = render(decision, archive_.files);
    const std::string malformed = decide("xac").path();
    archive_.files[malformed] = "{\"decision\": \"" + stem + ".json\", \"act\": ";
  }

  // Another language, and an attachment, of a public part.
  void add_beside_the_public() {
    const std::string stem = "reviews/xaa/criminalization/document/annual-figures";
    for (const std::string_view language : language_codes) {
      const std::string path = stem + "." + std::string(language) + ".md";
      if (archive_.released.contains(path)) continue;
      archive_.files[path] = make_text(random_, language);
      break;
    }
    archive_.files[stem + ".chart.png"] = "\x89PNG\r\n" + random_.bytes(40);
    add_not_clean(stem);
  }

  // Decided on, and held for what is in it.
  void add_not_clean(const std::string& stem) {
    test::MadePdf pdf{.trailer = "/Info << /Author (" + random_.letters(12) + ") >>"};
    archive_.files[stem + ".signed.pdf"] = pdf.bytes();
    Decision decision = decide("xaa");
    decision.files = {stem + ".signed.pdf"};
    archive_.files[decision.path()] = render(decision, archive_.files);
  }

  Random random_;
  Archive archive_;
  std::map<std::string, unsigned> numbers_;
};

}  // namespace

Archive make_archive(std::uint64_t seed) { return Maker(seed).make(); }

}  // namespace palermo::leaks
