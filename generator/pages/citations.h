// SPDX-License-Identifier: Apache-2.0
// How records and parts are cited: the line on a page as the United Nations write it, and the three
// files of a State (or of the secretariat) for programs. A citation names what was released, by
// which decision and when; it changes only when that does. Knows nothing of other pages.
#pragma once

#include "pages/record_facts.h"

#include <string>
#include <string_view>

namespace palermo::pages {

// The newest release of what is cited, and its hash: of the text that is shown, or of the data
// where there is no text; of a record, of its list of files as SHA256SUMS of the edition has it.
struct CitedVersion {
  const edition::Release* release = nullptr;
  Sha256 digest{};
};
[[nodiscard]] CitedVersion version_of(const edition::Record& record);
[[nodiscard]] CitedVersion version_of(const edition::Part& part, Language wanted);

// As many digits of a hash as a reader compares.
[[nodiscard]] std::string short_hash(const Sha256& digest);

// parts/cite.html
struct CitationKeys {
  Schema& schema;
  Key<Flag> has_citation = schema.flag("has_citation");
  ListOf<RunRow> cited = schema.list<RunRow>("cited");    // who and what
  ListOf<RunRow> source = schema.list<RunRow>("source");  // by which decision, when, where
  Key<Text> join = schema.text("join");
  Key<Text> paragraph = schema.text("paragraph");  // "{0}" stands for the number
  Key<Text> since = schema.text("cite_since");     // 2027-03-14
  Key<Text> bibtex = schema.text("bibtex_href");
  Key<Text> ris = schema.text("ris_href");
  Key<Text> csl = schema.text("csl_href");
};

// A page and what it shows: a record, or one part of it.
struct Cited {
  const edition::Record& record;
  Title title;
  CitedVersion version;
};
void set_citation(Scope page, const CitationKeys& keys, Sheet& sheet, const Cited& cited);

// The links alone; nothing where nothing of the State (none: the secretariat) can be cited.
void set_citation_files(Scope page, const CitationKeys& keys, Sheet& sheet,
                        const mechanism::State* state);

// In every language; no file where there is nothing to cite.
void print_citations(Press& press, const mechanism::State* state);

}  // namespace palermo::pages
