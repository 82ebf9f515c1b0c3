// SPDX-License-Identifier: Apache-2.0
#include "pages/on_demand.h"

#include "base/language.h"
#include "pages/addresses.h"
#include "pages/downloads.h"
#include "pages/jobs.h"
#include "pages/made_site.h"
#include "pages/site.h"
#include "pages/sitemap.h"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

namespace palermo::pages {
namespace {

// The page that a job prints in each language, by its path in the folder of a language; empty
// where a job prints several, or files of another kind.
struct PageOfJob {
  std::string operator()(const mechanism::State* state) const { return state_path(*state); }
  std::string operator()(const mechanism::Instrument* it) const { return instrument_path(*it); }
  std::string operator()(const mechanism::Article* article) const { return article_path(*article); }
  std::string operator()(const mechanism::Cluster* cluster) const { return cluster_path(*cluster); }
  std::string operator()(const mechanism::Group* group) const { return group_path(*group); }
  std::string operator()(const mechanism::Term* kind) const { return finding_kind_path(*kind); }
  std::string operator()(const FindingTheme& theme) const {
    return finding_theme_path(theme.list, *theme.term);
  }
  std::string operator()(const Topic& topic) const { return topic_path(topic); }
  std::string operator()(const edition::Record* record) const { return record_path(record->id); }
  std::string operator()(const PartRef& ref) const {
    return part_address(ref.record->id, ref.part->id).path;
  }
  std::string operator()(const Withdrawn& gone) const {
    return part_address(gone.record->id, gone.tombstone->part).path;
  }
  template <typename Other>
  std::string operator()(const Other&) const {
    return "";
  }
};

// "xaa/criminalization_responses-untoc.html" of "en/…", "side-by-side/…" and, with its own ending,
// "data/…".
std::string page_of(std::string_view path) {
  const std::size_t slash = path.find('/');
  std::string page(slash == std::string_view::npos ? path : path.substr(slash + 1));
  const std::size_t dot = page.rfind('.');
  if (dot != std::string::npos) page.replace(dot, std::string::npos, ".html");
  return page;
}

}  // namespace

struct OnDemand::Made {
  Made(const edition::Edition& edition, const Theme& theme_, Wording wording_)
      : theme(theme_),
        wording(std::move(wording_)),
        index(edition),
        release(output::Release::into([this](std::string_view path, std::string_view bytes) {
          if (path == asked) found.emplace(bytes);
        })),
        site(make_site(edition, theme, index, wording)),
        downloads(site, release, options) {
    site.downloads = &downloads;
    press.emplace(site, release);
    jobs = all_jobs(site);
    for (std::size_t i = 0; i < jobs.size(); ++i) {
      std::string page = std::visit(PageOfJob{}, jobs[i]);
      page.empty() ? others.push_back(i) : void(pages.emplace(std::move(page), i));
    }
  }

  bool print_job(std::size_t job) {
    print(*press, jobs[job]);
    press->diagnostics.clear();
    press->listed.clear();
    return found.has_value();
  }
  bool find_asset();
  bool find_page();
  bool find_other();

  const Theme& theme;
  Wording wording;
  Index index;
  output::Release release;
  Site site;
  Options options{.downloads = false};
  Downloads downloads;
  std::optional<Press> press;
  std::vector<Job> jobs;
  std::map<std::string, std::size_t, std::less<>> pages;  // their jobs
  std::vector<std::size_t> others;                        // jobs that have no page of their own
  std::map<std::string, std::size_t, std::less<>> learnt;  // whose file that was
  std::string asked;
  std::optional<std::string> found;
};

bool OnDemand::Made::find_asset() {
  constexpr std::string_view folder = "assets/";
  if (!asked.starts_with(folder)) return false;
  const std::string path = asked.substr(folder.size());
  const auto asset = std::ranges::lower_bound(theme.assets, path, {}, &Asset::path);
  if (asset != theme.assets.end() && asset->path == path) found = asset->bytes;
  return true;
}

bool OnDemand::Made::find_page() {
  const auto page = pages.find(page_of(asked));
  return page != pages.end() && print_job(page->second);
}

// Other files are looked for by making them: there are few such jobs, and it is done once.
bool OnDemand::Made::find_other() {
  if (const auto known = learnt.find(asked); known != learnt.end()) return print_job(known->second);
  for (const std::size_t job : others) {
    if (!print_job(job)) continue;
    learnt.emplace(asked, job);
    return true;
  }
  write_open_search(*press);
  if (found) return true;
  const std::string page = page_of(asked);
  for (const mechanism::State& state : site.reference.states)
    if (page.starts_with(state.id + "/") || page.starts_with(state.id + "."))
      if (const auto job = pages.find(state_path(state)); job != pages.end())
        return print_job(job->second);
  return false;
}

OnDemand::OnDemand(std::unique_ptr<Made> made) : made_(std::move(made)) {}
OnDemand::~OnDemand() = default;

Checked<std::unique_ptr<OnDemand>> OnDemand::open(const edition::Edition& edition,
                                                  const Theme& theme) {
  Wording wording = word(*edition.reference, theme);
  Checked<std::unique_ptr<OnDemand>> opened{nullptr, wording.diagnostics};
  if (!has_error(opened.diagnostics))
    opened.value.reset(new OnDemand(std::make_unique<Made>(edition, theme, std::move(wording))));
  return opened;
}

std::optional<std::string> OnDemand::file(std::string_view path) {
  Made& made = *made_;
  made.asked = path;
  made.found.reset();
  if (!output::safe_path(path)) return std::nullopt;
  if (!made.find_asset() && !made.find_page()) (void)made.find_other();
  return std::exchange(made.found, std::nullopt);
}

}  // namespace palermo::pages
