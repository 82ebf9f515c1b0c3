// SPDX-License-Identifier: Apache-2.0
// The permanent addresses of all pages, made of identity alone (State, cluster, kind, instrument,
// part), and nothing else knows them. Knows nothing of what stands on a page.
//
// A path is relative to the folder of a language ("xaa/criminalization_responses-untoc.html"), so
// the same page has the same path in all six. Names of ours that could meet an id contain '_',
// which no id has.
#pragma once

#include "base/language.h"
#include "base/sha256.h"
#include "mechanism/part_path.h"
#include "mechanism/reference.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace palermo::pages {

inline constexpr std::string_view home_path = "index.html";
inline constexpr std::string_view states_path = "states.html";
inline constexpr std::string_view instruments_path = "instruments.html";
inline constexpr std::string_view clusters_path = "clusters.html";
inline constexpr std::string_view findings_path = "findings.html";
inline constexpr std::string_view phases_path = "phases.html";
inline constexpr std::string_view workplan_path = "workplan.html";
inline constexpr std::string_view conference_path = "conference.html";
inline constexpr std::string_view log_path = "publication-log.html";
inline constexpr std::string_view data_page_path = "data.html";
inline constexpr std::string_view about_path = "about.html";
inline constexpr std::string_view confidentiality_path = "confidentiality.html";
inline constexpr std::string_view search_path = "search.html";
inline constexpr std::string_view a_z_path = "a-z.html";
inline constexpr std::string_view not_found_path = "404.html";
inline constexpr std::string_view style_path = "style.html";

// Whose folder a file lies in, from the site's root: "ar/xaa.html" and "search/ar/pagefind.js".
// Nothing: it belongs to all of them.
[[nodiscard]] std::optional<Language> language_of(std::string_view path);

// The documentation of the program, from the site's root.
inline constexpr std::string_view docs_folder = "docs/";

[[nodiscard]] std::string state_path(const mechanism::State& state);
[[nodiscard]] std::string instrument_path(const mechanism::Instrument& instrument);
[[nodiscard]] std::string article_path(const mechanism::Article& article);
[[nodiscard]] std::string cluster_path(const mechanism::Cluster& cluster);
[[nodiscard]] std::string group_path(const mechanism::Group& group);
// Ids of terms are unique in their list alone.
[[nodiscard]] std::string topic_path(std::string_view list, const mechanism::Term& term);

// Where findings begin on the pages of an article and of a State.
inline constexpr std::string_view findings_anchor = "_findings";

// Findings of one kind, and with one theme: a term of one of three lists.
enum class ThemeList { CrimeTypes, Issues, Keywords };
[[nodiscard]] std::string finding_kind_path(const mechanism::Term& kind);
[[nodiscard]] std::string finding_theme_path(ThemeList list, const mechanism::Term& theme);

// Page `number` (from 1) of a long list that begins at `path`: page 1 is `path` itself.
[[nodiscard]] std::string list_path(std::string_view path, std::size_t number);

// Pages of the log that will never change again are counted from the oldest, from 1.
[[nodiscard]] std::string old_log_path(std::size_t number);

// The page of all parts of a record. For kinds with a page a part: the folder and first half of
// their names, without meaning of its own.
[[nodiscard]] std::string record_path(const mechanism::RecordId& record);

// Where one part stands: a page, and for kinds with one page a record an id on it, else empty.
struct PartAddress {
  std::string path;
  std::string anchor;
};
[[nodiscard]] PartAddress part_address(const mechanism::RecordId& record, std::string_view part);
[[nodiscard]] std::string part_anchor(const mechanism::RecordId& record, std::string_view part);

// An attachment: "files/xaa/criminalization_responses-untoc_5-1-0123456789abcdef.pdf", from the
// root of the site. Made of identity and of the first 16 digits of the file's hash, never of its
// name.
[[nodiscard]] std::string file_path(const mechanism::RecordId& record, std::string_view part,
                                    const Sha256& digest, std::string_view type);

// Feeds, in the folder of a language: "feed.xml", "xaa/feed.xml", "articles/untoc-5-feed.xml".
inline constexpr std::string_view feed_path = "feed.xml";
[[nodiscard]] std::string feed_path_of(const mechanism::State& state);
[[nodiscard]] std::string feed_path_of(const mechanism::Article& article);
[[nodiscard]] std::string feed_path_of(const mechanism::Kind& kind);

// For the address bar of a browser, in the folder of a language.
inline constexpr std::string_view open_search_path = "opensearch.xml";

// From the site's root. Sitemap `number` (from 1) where one file cannot hold all pages.
inline constexpr std::string_view robots_path = "robots.txt";
inline constexpr std::string_view sitemap_path = "sitemap.xml";
[[nodiscard]] std::string numbered_sitemap_path(std::size_t number);
// The id of a paragraph without its number: "untoc-5-1.p", or "p" where the page is one part.
[[nodiscard]] std::string paragraph_prefix(std::string_view anchor);

// The data beside a page: "data/xaa/criminalization_responses-untoc.json", from the site's root.
[[nodiscard]] std::string data_path(std::string_view path);

// All languages of a page of a record: "side-by-side/xaa/criminalization_responses-untoc.html",
// from the site's root.
[[nodiscard]] std::string side_by_side_path(std::string_view path);

// "assets/flags/fr.svg", from the site's root.
[[nodiscard]] std::string flag_path(std::string_view alpha2);

// "fr/" + path, from the site's root.
[[nodiscard]] std::string localized(Language language, std::string_view path);

// The steps from a page up to the folder of its language: "", "../", "../../".
[[nodiscard]] std::string_view up(std::string_view path);

// The steps from a page up to the root of the site: "../", "../../", "../../../".
[[nodiscard]] std::string_view root(std::string_view path);

}  // namespace palermo::pages
