// SPDX-License-Identifier: Apache-2.0
// One thing that a search can find: an answer, an observation, a turn of dialogue, a document, or
// a page about a State or an article. Each stands in the index of every language in which it has a
// text, and in no other. Knows nothing of editions or of the program that makes the index.
//
// This is the contract with the search page (site/search.js). For each language that has anything
// to find there is a bundle, search/<lang>/pagefind.js and what belongs to it. A result has
//
//   filters   state "xaa"              the State under review; none for papers of the secretariat
//             group "asia-pacific"     its regional group
//             instrument "untoc"       each that the part is about
//             article "untoc-16"       each that the part is about
//             cluster "criminalization"
//             kind "responses"         of mechanism.json; "page": about a State or an article
//             theme "corruption"       each keyword, crime type and cross-cutting issue
//             original "fr"            the language of the original
//             year "2027"              of the date below
//   sort      date                     "2027-03-14"; pages have none
//   meta      url                      from the root of the site: "fr/xaa/….html#untoc-5-1"
//             part                     the same without the language: what is one part in the
//                                      bundles of several languages has one `part`
//             title                    the question, the title, the State that speaks
//             where                    what it is part of: "Ambrelia – Responses – Criminalization"
//             state, kind              as in the filters
//             date                     of the document where it says one, else of its publication
//             sample "1"               of a State that does not exist; else not there
//
// A text with headings on a page of its own is one result a section, besides the one for the page:
// their urls end in the id of the heading, which is anchors[0].text of the result's data.
//
// Texts have been through language/search_text.h; `title` and `where` have not. Names of States,
// articles and terms in the language of the bundle stand at the end of each text, with little
// weight, so that they find it too.
//
// search/labels.json holds what the codes mean, each in six languages in the order of "languages":
//
//   {"languages": ["ar", "zh", "en", "fr", "ru", "es"],
//    "bundles": ["en", "fr"],
//    "labels": {"state": {"xaa": ["…", "…", "Ambrelia", "…", "…", "…"]}, "group": {…},
//               "instrument": {…}, "article": {…}, "cluster": {…}, "kind": {…}, "theme": {…},
//               "original": {…}},
//    "flags": {"fra": "fr"}}            of States: assets/flags/fr.svg
//
// with the codes of the filters (years are their own labels) in the order of the reference data,
// and of each filter those that some part has. A query that is a label in one language can so be
// put to the other five.
#pragma once

#include "base/language.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace palermo::search {

enum class Filter : std::uint8_t {
  State,
  Group,
  Instrument,
  Article,
  Cluster,
  Kind,
  Theme,
  Original,
  Year
};

inline constexpr std::array<std::string_view, 9> filter_names = {
    "state", "group", "instrument", "article", "cluster", "kind", "theme", "original", "year"};

constexpr std::string_view name(Filter filter) {
  return filter_names[static_cast<std::size_t>(filter)];
}

// The kind of what is no part.
inline constexpr std::string_view page_kind = "page";

// Views live until the document is written.
struct Document {
  Language language = Language::En;
  std::string_view path;    // of its page in the language's folder: "xaa/….html"
  std::string_view anchor;  // on the page; may be empty
  std::string_view title, where;
  std::string_view html;  // safe HTML: of the renderer, or escaped
  std::vector<std::string_view> labels;
  std::vector<std::pair<Filter, std::string>> filters;
  std::string_view date;  // YYYY-MM-DD; may be empty
  bool sample = false;
};

// The document as the index reads it. The same document gives the same bytes.
[[nodiscard]] std::string to_page(const Document& document);

}  // namespace palermo::search
