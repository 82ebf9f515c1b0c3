// SPDX-License-Identifier: Apache-2.0
#include "base/csv.h"
#include "downloads/gzip.h"
#include "downloads/tar.h"
#include "leaks/encodings.h"
#include "leaks/planted_leaks.h"
#include "support/made_files.h"
#include "support/made_pdf.h"

#include <algorithm>

namespace palermo::leaks {
namespace {

void title_in_navigation(Outcome& outcome, const Twin& twin) {
  some_page(outcome) += "<nav><a href=\"x\">" + all_secret_titles(twin) + "</a></nav>";
}

void line_in_sitemap(Outcome& outcome, const Twin& twin) {
  for (const std::string& path : twin.archive.secret_material())
    outcome.site["sitemap.xml"].bytes += "<loc>" + path + "</loc>\n";
}

void comment(Outcome& outcome, const Twin& twin) {
  for (const std::string& path : secret_texts(twin))
    some_page(outcome) += "<!-- held: " + path + " -->";
}

void hidden_attribute(Outcome& outcome, const Twin& twin) {
  some_page(outcome) += "<span hidden data-title=\"" + all_secret_titles(twin) + "\"></span>";
}

void field_in_json(Outcome& outcome, const Twin& twin) {
  std::string& json = outcome.site["data/record.json"].bytes;
  for (const std::string& path : secret_texts(twin))
    json += "{\"draft\": \"" + twin.archive.files.at(path) + "\"}";
}

void excerpt_in_feed(Outcome& outcome, const Twin& twin) {
  for (const std::string& path : secret_texts(twin))
    outcome.site["feed.xml"].bytes += twin.archive.files.at(path).substr(0, 120);
}

// The title of something unreleased where the feed says what was withdrawn.
void title_in_deleted_entry(Outcome& outcome, const Twin& twin) {
  for (const std::string& path : secret_texts(twin))
    outcome.site["en/xaa/feed.xml"].bytes += "<at:deleted-entry ref=\"urn:uuid:0\"><at:comment>" +
                                             secret_title(twin, path) + "</at:comment>";
}

// Days of decisions that release nothing as those of a feed's entries.
void dates_of_feed(Outcome& outcome, const Twin& twin) {
  for (const auto& [path, bytes] : twin.archive.files) {
    const std::size_t field = bytes.find("\"decided_on\": \"");
    if (path.starts_with("decisions/") && field != std::string::npos)
      outcome.site["en/feed.xml"].bytes += "<updated>" + bytes.substr(field + 15, 10);
  }
}

void text_in_json_ld(Outcome& outcome, const Twin& twin) {
  some_page(outcome) += "<script type=\"application/ld+json\">{\"abstract\":\"" +
                        to_json_escapes(all_secret_titles(twin)) + "\"}</script>";
}

void language_in_citation_tag(Outcome& outcome, const Twin& twin) {
  for (const std::string& path : secret_texts(twin))
    some_page(outcome) +=
        "<meta name=\"citation_language\" content=\"" + path.substr(path.size() - 5, 2) + "\">";
}

void count_of_parts(Outcome& outcome, const Twin& twin) {
  some_page(outcome) += "<p>4 of " + std::to_string(twin.archive.secret_material().size()) + "</p>";
}

void answered_of_asked(Outcome& outcome, const Twin& twin) {
  const std::vector<std::string> paths = twin.archive.secret_material();
  const auto responses = std::count_if(paths.begin(), paths.end(), [](const std::string& path) {
    return path.find("/responses/") != std::string::npos;
  });
  some_page(outcome) += "<p>" + std::to_string(responses) + " answers are confidential</p>";
}

// Observations numbered before the public ones are chosen.
void gap_in_numbers(Outcome& outcome, const Twin& twin) {
  int number = 0;
  for (const auto& [path, bytes] : twin.archive.files) {
    if (!path.starts_with("reviews/xaa/criminalization/")) continue;
    ++number;
    if (twin.archive.released.contains(path))
      some_page(outcome) += "<a id=\"p" + std::to_string(number) + "\"></a>";
  }
}

void order_of_a_list(Outcome& outcome, const Twin& twin) {
  std::vector<std::pair<std::size_t, std::string>> states;
  for (const std::string state : {"xaa", "xab", "xac", "xad"}) {
    std::size_t size = 0;
    for (const std::string& path : twin.archive.secret_material())
      if (path.find(state) != std::string::npos) size += twin.archive.files.at(path).size();
    states.emplace_back(size, state);
  }
  std::sort(states.begin(), states.end());
  for (const auto& [size, state] : states) some_page(outcome) += "<li>" + state + "</li>";
}

void manifest_hash(Outcome& outcome, const Twin& twin) {
  for (const std::string& path : twin.archive.secret_material())
    outcome.site["manifest.json"].bytes += digest_of(twin.archive.files.at(path));
}

void hash_of_the_tree(Outcome& outcome, const Twin& twin) {
  std::string everything;
  for (const auto& [path, bytes] : twin.archive.all()) everything += path + digest_of(bytes);
  some_page(outcome) += "<link href=\"style.css?v=" + digest_of(everything).substr(0, 8) + "\">";
}

void in_base64(Outcome& outcome, const Twin& twin) {
  some_page(outcome) += "<img src=\"data:text/plain;base64," + to_base64(all_secret_titles(twin));
}

void in_percent(Outcome& outcome, const Twin& twin) {
  some_page(outcome) += "<a href=\"mailto:x?subject=" + to_percent(all_secret_titles(twin));
}

void in_entities(Outcome& outcome, const Twin& twin) {
  some_page(outcome) += to_entities(all_secret_titles(twin));
}

void in_utf16(Outcome& outcome, const Twin& twin) {
  outcome.site["data/all.csv"].bytes += "\xFF\xFE" + to_utf16(all_secret_titles(twin), false);
}

void in_gzip(Outcome& outcome, const Twin& twin) {
  outcome.site["edition.gz"].bytes = to_gzip(all_secret_titles(twin));
}

void row_in_csv(Outcome& outcome, const Twin& twin) {
  std::string& table = outcome.site["data/parts.csv"].bytes;
  CsvWriter csv(table);
  for (const std::string& path : secret_texts(twin)) {
    csv.cell(path).cell(twin.archive.files.at(path));
    csv.end_row();
  }
}

void line_in_json_lines(Outcome& outcome, const Twin& twin) {
  for (const std::string& path : secret_texts(twin))
    outcome.site["data/parts.jsonl"].bytes += "{\"part\": \"" + path + "\"}\n";
}

void file_in_archive(Outcome& outcome, const Twin& twin) {
  downloads::Gzip gzip;
  std::string& archive = outcome.site["data/edition.tar.gz"].bytes;
  downloads::TarWriter tar(
      [&](std::string_view block) {
        archive += gzip.member(block);
        return true;
      },
      Instant{});
  for (const std::string& path : secret_texts(twin))
    if (!tar.add(path, twin.archive.files.at(path))) return;
  (void)tar.finish();
}

// The day of the last change, taken from what is not public.
void time_in_archive(Outcome& outcome, const Twin& twin) {
  outcome.site["data/edition.tar.gz"].bytes += std::to_string(twin.shape.date);
}

void in_hex(Outcome& outcome, const Twin& twin) {
  some_page(outcome) += "<i id=\"" + to_hex(all_secret_titles(twin)) + "\"></i>";
}

void search_terms(Outcome& outcome, const Twin& twin) {
  std::string terms;
  for (const std::string& path : secret_texts(twin))
    for (const char c : twin.archive.files.at(path)) terms += c == ' ' ? '\n' : c;
  outcome.site["search/en.idx"].bytes += terms;
}

void fragment_of_the_index(Outcome& outcome, const Twin& twin) {
  std::string content;
  for (const std::string& path : secret_texts(twin)) content += twin.archive.files.at(path);
  outcome.site["search/en/fragment/en_0a1b2c3.pf_fragment"].bytes =
      to_gzip("pagefind_dcd{\"content\":\"" + content + "\"}");
}

// A choice that leads to nothing, because what it led to is secret.
void choice_of_a_search(Outcome& outcome, const Twin& twin) {
  for (const std::string& path : twin.archive.secret_material())
    outcome.site["search/labels.json"].bytes += "\"" + path.substr(0, path.rfind('/')) + "\":[]";
}

void words_of_all_languages(Outcome& outcome, const Twin& twin) {
  std::size_t words = 0;
  for (const std::string& path : secret_texts(twin)) {
    const std::string& text = twin.archive.files.at(path);
    words += static_cast<std::size_t>(std::count(text.begin(), text.end(), ' '));
  }
  some_page(outcome) += "<p>" + std::to_string(words / 200) + " minutes to read</p>";
}

// An alternate link for a language that nobody released.
void alternate_of_a_language(Outcome& outcome, const Twin& twin) {
  const std::string stem = "reviews/xaa/criminalization/document/annual-figures.";
  for (const std::string& path : secret_texts(twin))
    if (path.starts_with(stem))
      some_page(outcome) += "<link rel=alternate hreflang=" + path.substr(stem.size(), 2) + ">";
}

// A column for it, on a page of all languages of a record.
void column_of_a_language(Outcome& outcome, const Twin& twin) {
  const std::string stem = "reviews/xaa/criminalization/document/annual-figures.";
  const auto page = std::find_if(outcome.site.begin(), outcome.site.end(), [](const auto& file) {
    return file.first.find("side-by-side/") != std::string::npos && file.second.kind == 'f';
  });
  if (page == outcome.site.end()) return;
  for (const std::string& path : secret_texts(twin))
    if (path.starts_with(stem))
      page->second.bytes += "<div class=\"cell\" lang=\"" + path.substr(stem.size(), 2) + "\">";
}

// "Not public yet" where the neutral form says nothing.
void embargo_shown(Outcome& outcome, const Twin& twin) {
  for (const auto& [path, bytes] : twin.archive.files)
    if (path.starts_with("decisions/") && bytes.find("not_before") != std::string::npos)
      some_page(outcome) += "<p>Embargoed</p>";
}

// All parts of a State, where only the released ones may be cited.
void entries_in_citations(Outcome& outcome, const Twin& twin) {
  std::string& entries = outcome.site["site/en/xaa/citations.bib"].bytes;
  for (const std::string& path : secret_texts(twin))
    entries += "@misc{" + path + ",\n  title = {{" + secret_title(twin, path) + "}}\n}\n";
}

// Every decision that names other bytes of a public file, whether it was ever in force or not.
void decisions_never_in_force(Outcome& outcome, const Twin& twin) {
  for (const auto& [path, bytes] : twin.archive.files)
    if (path.starts_with("decisions/xaa/") && bytes.find("annual-figures") != std::string::npos)
      some_page(outcome) += "<p>First made public by " + path + "</p>";
}

void link_to_a_secret(Outcome& outcome, const Twin& twin) {
  if (twin.archive.files.contains("reviews/xab/criminalization/responses/untoc/5-3.json"))
    some_page(outcome) += "<a href=\"5-3.html\">5-3</a>";
}

void attachment_listed(Outcome& outcome, const Twin& twin) {
  for (const std::string& path : twin.archive.secret_material())
    if (path.find(".annex-") != std::string::npos) some_page(outcome) += "<li>annex</li>";
}

void attachment_in_files(Outcome& outcome, const Twin& twin) {
  for (const auto& [path, bytes] : twin.archive.files)
    if (path.ends_with(".chart.png") || path.find(".annex-") != std::string::npos)
      outcome.site["files/xaa/criminalization_document_annual-figures-0.png"].bytes += bytes;
}

// What a secret file holds about its author, in one that is published.
void author_in_a_pdf(Outcome& outcome, const Twin& twin) {
  test::MadePdf pdf{.trailer = "/Info << /Author (" + all_secret_titles(twin) + ") >>"};
  outcome.site["files/xaa/criminalization_document_annual-figures-0.pdf"].bytes = pdf.bytes();
}

void text_in_a_pdf(Outcome& outcome, const Twin& twin) {
  outcome.site["files/xaa/criminalization_document_annual-figures-0.pdf"].bytes =
      test::pdf_page_of({all_secret_titles(twin)});
}

void text_in_a_picture(Outcome& outcome, const Twin& twin) {
  outcome.site["files/xaa/criminalization_document_annual-figures-0.png"].bytes = test::with_chunk(
      test::png_of(test::small_pixels()), "zTXt", test::zlib_of(all_secret_titles(twin)));
}

// A place in a thread for each report, whether it is public or not.
void gap_in_a_thread(Outcome& outcome, const Twin& twin) {
  for (const auto& [path, bytes] : twin.archive.files) {
    if (path.find("/progress/") == std::string::npos || !path.ends_with(".json")) continue;
    const bool shown = twin.archive.released.contains(path);
    outcome.site["en/findings/suggestion.html"].bytes += shown ? "<li>bill</li>" : "<li></li>";
  }
}

// A theme that only a secret observation carries.
void theme_of_a_secret(Outcome& outcome, const Twin& twin) {
  for (const std::string& path : twin.archive.secret_material())
    if (path.find("/observations/") != std::string::npos && path.ends_with(".json"))
      outcome.site["en/findings.html"].bytes += twin.archive.files.at(path);
}

// A bar as long as what is there, not as what is public.
void bar_of_a_chart(Outcome& outcome, const Twin& twin) {
  some_page(outcome) += "<svg role=\"img\"><rect class=\"full\" height=\"" +
                        std::to_string(twin.archive.secret_material().size()) + "\"/></svg>";
}

// A dot where a text of that language lies in the archive.
void dot_of_a_chart(Outcome& outcome, const Twin& twin) {
  for (const std::string& path : secret_texts(twin))
    outcome.site["data/charts/languages.csv"].bytes += path.substr(path.size() - 5, 2) + ",1\r\n";
}

void row_behind_a_chart(Outcome& outcome, const Twin& twin) {
  for (const auto& [path, bytes] : twin.archive.files)
    if (path.starts_with("decisions/"))
      outcome.site["data/charts/publications.json"].bytes +=
          "{\"parts_published\": " + std::to_string(bytes.size()) + "}";
}

}  // namespace

std::vector<PlantedLeak> leaks_into_files() {
  return {{"titles in the navigation", title_in_navigation},
          {"lines in the sitemap", line_in_sitemap},
          {"paths in a comment", comment},
          {"titles in a hidden attribute", hidden_attribute},
          {"texts in a field of JSON", field_in_json},
          {"excerpts in a feed", excerpt_in_feed},
          {"titles in a deleted entry of a feed", title_in_deleted_entry},
          {"days of held decisions as those of entries", dates_of_feed},
          {"titles in JSON-LD", text_in_json_ld},
          {"languages in a tag for citation", language_in_citation_tag},
          {"a count of secret files", count_of_parts},
          {"a count of confidential answers", answered_of_asked},
          {"gaps in the numbers of anchors", gap_in_numbers},
          {"the order of a list", order_of_a_list},
          {"hashes in the manifest", manifest_hash},
          {"a hash of the whole tree in an address", hash_of_the_tree},
          {"titles in base64", in_base64},
          {"titles percent-encoded", in_percent},
          {"titles as entities", in_entities},
          {"titles in UTF-16", in_utf16},
          {"titles in a gzip file", in_gzip},
          {"a row in a table", row_in_csv},
          {"a line in JSON Lines", line_in_json_lines},
          {"a file in the archive of the edition", file_in_archive},
          {"the date of the last commit in the archive", time_in_archive},
          {"titles in hex", in_hex},
          {"terms in the search index", search_terms},
          {"texts in a fragment of the search index", fragment_of_the_index},
          {"choices of a search", choice_of_a_search},
          {"reading time of secret texts", words_of_all_languages},
          {"an alternate link of a secret language", alternate_of_a_language},
          {"a column of a secret language", column_of_a_language},
          {"an embargo shown", embargo_shown},
          {"a citation of a secret part", entries_in_citations},
          {"an earlier decision that never was in force", decisions_never_in_force},
          {"a link to a secret part", link_to_a_secret},
          {"an attachment listed", attachment_listed},
          {"an unreleased attachment among the files", attachment_in_files},
          {"an author in a published PDF", author_in_a_pdf},
          {"a text in a published PDF", text_in_a_pdf},
          {"a text in a published picture", text_in_a_picture},
          {"an empty place in a thread of findings", gap_in_a_thread},
          {"the theme of a secret observation", theme_of_a_secret},
          {"a bar of a chart", bar_of_a_chart},
          {"a dot of a chart in its CSV", dot_of_a_chart},
          {"a row behind a chart in its JSON", row_behind_a_chart}};
}

}  // namespace palermo::leaks
