// SPDX-License-Identifier: Apache-2.0
#include "pages/jobs.h"

#include "pages/chart_data.h"
#include "pages/feed.h"
#include "pages/gone.h"
#include "pages/page_templates.h"

namespace palermo::pages {
namespace {

struct Printer {
  Press& press;

  void operator()(SinglePage page) const { page(press); }
  void operator()(const mechanism::State* state) const { print_state(press, *state); }
  void operator()(const mechanism::Instrument* it) const { print_instrument(press, *it); }
  void operator()(const mechanism::Article* article) const { print_article(press, *article); }
  void operator()(const mechanism::Cluster* cluster) const { print_cluster(press, *cluster); }
  void operator()(const mechanism::Group* group) const { print_group(press, *group); }
  void operator()(const Topic& topic) const { print_topic(press, topic); }
  void operator()(const mechanism::Term* it) const { print_findings_of_kind(press, *it); }
  void operator()(const FindingTheme& theme) const { print_findings_with_theme(press, theme); }
  void operator()(const edition::Record* record) const { print_record(press, *record); }
  void operator()(const PartRef& part) const { print_document(press, part); }
  void operator()(const Withdrawn& withdrawn) const {
    print_withdrawn(press, *withdrawn.record, *withdrawn.tombstone);
  }
  void operator()(const FeedTopic& topic) const { print_feed(press, topic); }
  void operator()(const FilesOf& files) const { write_files(press, files); }
  void operator()(const Doc* doc) const { print_doc(press, *doc); }
};

void add_reference(std::vector<Job>& jobs, const mechanism::Reference& reference) {
  for (const mechanism::State& state : reference.states) jobs.emplace_back(&state);
  for (const mechanism::Instrument& instrument : reference.instruments) {
    if (!instrument.under_review) continue;
    jobs.emplace_back(&instrument);
    for (const mechanism::Article& article : instrument.articles) jobs.emplace_back(&article);
  }
  for (const mechanism::Cluster& cluster : reference.clusters) jobs.emplace_back(&cluster);
  for (const mechanism::Group& group : reference.groups) jobs.emplace_back(&group);
  for (const mechanism::Term& kind : reference.taxonomy.finding_kinds) jobs.emplace_back(&kind);
}

void add_record(std::vector<Job>& jobs, const edition::Record& record) {
  for (const edition::Part& part : record.parts)
    if (!part.attachments.empty()) jobs.emplace_back(FilesOf{{&record, &part}});
  if (record.id.kind->page_of == mechanism::PageOf::Record) {
    jobs.emplace_back(&record);
    return;
  }
  for (const edition::Part& part : record.parts) jobs.emplace_back(PartRef{&record, &part});
  for (const edition::Tombstone& tombstone : record.tombstones)
    jobs.emplace_back(Withdrawn{&record, &tombstone});
}

}  // namespace

std::vector<Job> all_jobs(const Site& site) {
  std::vector<Job> jobs{&print_entrance, &print_home,      &print_states,   &print_instruments,
                        &print_clusters, &print_findings,  &print_phases,   &print_workplan,
                        &print_conference, &print_log,     &print_about,    &print_search,
                        &print_a_z,      &print_not_found, &print_chart_data,
                        &print_data,     &print_gone,      &print_style,
                        &print_confidentiality};
  add_reference(jobs, site.reference);
  for (const Topic& topic : topics(site.reference))
    if (!site.index.parts_on(*topic.term).empty()) jobs.emplace_back(topic);
  for (const FindingTheme& theme : themes_on(site.reference.taxonomy, site.index.findings()))
    jobs.emplace_back(theme);
  for (const edition::Record& record : site.edition.records) add_record(jobs, record);
  for (const FeedTopic& topic : feed_topics(site.reference, site.feeds)) jobs.emplace_back(topic);
  for (const Doc& doc : site.docs) jobs.emplace_back(&doc);
  return jobs;
}

void print(Press& press, const Job& job) {
  press.texts.put_away();
  std::visit(Printer{press}, job);
}

}  // namespace palermo::pages
