// SPDX-License-Identifier: Apache-2.0
// Every template of the site with the keys that its page offers, compiled once in each language.
// Knows nothing of how a page fills them.
#pragma once

#include "base/language.h"
#include "base/result.h"
#include "pages/a_z_page.h"
#include "pages/about_page.h"
#include "pages/article_page.h"
#include "pages/cluster_pages.h"
#include "pages/conference_page.h"
#include "pages/confidentiality_page.h"
#include "pages/data_page.h"
#include "pages/docs_page.h"
#include "pages/document_page.h"
#include "pages/entrance.h"
#include "pages/finding_list_page.h"
#include "pages/findings_page.h"
#include "pages/home_page.h"
#include "pages/instrument_pages.h"
#include "pages/log_page.h"
#include "pages/not_found_page.h"
#include "pages/record_page.h"
#include "pages/search_page.h"
#include "pages/side_by_side_page.h"
#include "pages/state_page.h"
#include "pages/states_page.h"
#include "pages/style_page.h"
#include "pages/topic_page.h"
#include "pages/withdrawn_page.h"
#include "pages/workplan_pages.h"
#include "templating/template.h"
#include "templating/template_set.h"

namespace palermo::pages {

template <typename Keys>
struct Compiled {
  Keys keys;
  PerLanguage<templating::Template> templates;
};

// Stays where it was made: templates point to their keys.
struct PageTemplates {
  Compiled<AzKeys> a_z;
  Compiled<AboutKeys> about;
  Compiled<ArticleKeys> article;
  Compiled<ClusterKeys> cluster;
  Compiled<ClustersKeys> clusters;
  Compiled<ConferenceKeys> conference;
  Compiled<ConfidentialityKeys> confidentiality;
  Compiled<DataKeys> data;
  Compiled<DocsKeys> docs;
  Compiled<DocumentKeys> document;
  Compiled<EntranceKeys> entrance;
  Compiled<FindingListKeys> finding_list;
  Compiled<FindingsKeys> findings;
  Compiled<GroupKeys> group;
  Compiled<HomeKeys> home;
  Compiled<InstrumentKeys> instrument;
  Compiled<InstrumentsKeys> instruments;
  Compiled<LogPageKeys> log;
  Compiled<NotFoundKeys> not_found;
  Compiled<PhasesKeys> phases;
  Compiled<RecordKeys> record;
  Compiled<SearchKeys> search;
  Compiled<SideBySideKeys> side_by_side;
  Compiled<SideBySideHeadKeys> side_by_side_head;
  Compiled<SideBySidePartKeys> side_by_side_part;
  Compiled<StateKeys> state;
  Compiled<StatesKeys> states;
  Compiled<StyleKeys> style;
  Compiled<TopicKeys> topic;
  Compiled<WithdrawnKeys> withdrawn;
  Compiled<WorkplanKeys> workplan;
};

// Every mistake of every template in every language at once.
[[nodiscard]] std::vector<Diagnostic> compile_all(const templating::TemplateSet& files,
                                                  const PerLanguage<Messages>& messages,
                                                  PageTemplates& templates);

}  // namespace palermo::pages
