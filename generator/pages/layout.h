// SPDX-License-Identifier: Apache-2.0
// What every page has around its own matter: head, language bar, menu, breadcrumbs, sample notice.
// The keys of templates/layout.html. Knows nothing of what stands inside.
#pragma once

#include "base/date.h"
#include "base/language.h"
#include "pages/sheet.h"
#include "templating/schema.h"
#include "templating/scope.h"

#include <optional>
#include <string_view>

namespace palermo::pages {

struct LinkRow {
  templating::Schema& schema;
  templating::Key<templating::Text> href = schema.text("href");
  templating::Key<templating::Text> text = schema.text("text");
};

struct LanguageRow {
  templating::Schema& schema;
  templating::Key<templating::Text> tag = schema.text("tag");
  templating::Key<templating::Text> dir = schema.text("dir");
  templating::Key<templating::Text> name = schema.text("name");
  templating::Key<templating::Text> href = schema.text("href");
  templating::Key<templating::Flag> current = schema.flag("current");
};

struct AlternateRow {
  templating::Schema& schema;
  templating::Key<templating::Text> tag = schema.text("tag");
  templating::Key<templating::Text> href = schema.text("href");
};

struct CrumbRow {
  templating::Schema& schema;
  templating::Key<templating::Text> href = schema.text("href");
  templating::Key<templating::Text> text = schema.text("text");
  templating::Key<templating::Text> tag = schema.text("tag");
  templating::Key<templating::Text> dir = schema.text("dir");
};

struct LayoutKeys {
  templating::Schema& schema;
  templating::Key<templating::Text> title = schema.text("page_title");
  templating::Key<templating::Text> description = schema.text("description");
  templating::Key<templating::Text> canonical = schema.text("canonical");
  templating::Key<templating::Text> up = schema.text("up");
  templating::Key<templating::Text> root = schema.text("root");
  templating::Key<templating::Text> data = schema.text("data_href");
  templating::Key<templating::Text> feed = schema.text("feed");
  templating::Key<templating::Text> feed_title = schema.text("feed_title");
  templating::Key<templating::Flag> sample = schema.flag("sample");
  templating::Key<templating::Flag> in_states = schema.flag("in_states");
  templating::Key<templating::Flag> in_instruments = schema.flag("in_instruments");
  templating::Key<templating::Flag> in_clusters = schema.flag("in_clusters");
  templating::Key<templating::Flag> in_findings = schema.flag("in_findings");
  templating::Key<templating::Flag> in_workplan = schema.flag("in_workplan");
  templating::Key<templating::Flag> in_conference = schema.flag("in_conference");
  templating::Key<templating::Flag> in_log = schema.flag("in_log");
  templating::Key<templating::Flag> in_data = schema.flag("in_data");
  templating::Key<templating::Flag> in_about = schema.flag("in_about");
  templating::ListOf<LanguageRow> languages = schema.list<LanguageRow>("languages");
  templating::ListOf<AlternateRow> alternates = schema.list<AlternateRow>("alternates");
  templating::ListOf<CrumbRow> crumbs = schema.list<CrumbRow>("crumbs");
};

// The entry of the menu that a page stands under.
enum class Section {
  None,
  States,
  Instruments,
  Clusters,
  Findings,
  Workplan,
  Conference,
  Log,
  Data,
  About
};

struct PageHead {
  std::string_view title;
  std::string_view description;
  Section section = Section::None;
  bool sample = false;         // shows material of a State that does not exist
  LanguageSet alternates;      // languages in which this page says all that it says
  std::optional<Day> changed;  // the last public change of what it shows
};

// Fills the layout's keys of a new page.
[[nodiscard]] templating::Scope begin_page(Sheet& sheet, const templating::Schema& schema,
                                           const LayoutKeys& keys, const PageHead& head);

// One step of the breadcrumbs after "Home"; the page itself comes last, by its title alone.
templating::Scope add_crumb(templating::Scope page, const LayoutKeys& keys, std::string_view href,
                            std::string_view text);

}  // namespace palermo::pages
