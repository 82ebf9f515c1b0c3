// SPDX-License-Identifier: Apache-2.0
#include "pages/site.h"

#include "base/workers.h"
#include "language/collation.h"
#include "language/own_words.h"
#include "pages/addresses.h"
#include "pages/downloads.h"
#include "pages/jobs.h"
#include "pages/made_site.h"
#include "pages/message_keys.h"
#include "pages/page_templates.h"
#include "pages/press.h"
#include "pages/search_documents.h"
#include "pages/security_txt.h"
#include "pages/sitemap.h"

#include <algorithm>
#include <memory>
#include <utility>

namespace palermo::pages {
namespace {

using mechanism::State;

// Sorted by name as the language does; equal names by id.
std::vector<const State*> alphabetical(const mechanism::Reference& reference, Language language) {
  const Collation collation(language);
  std::vector<std::pair<std::string, const State*>> keyed;
  for (const State& state : reference.states)
    keyed.emplace_back(collation.sort_key(state.name[language]), &state);
  std::ranges::sort(keyed, [](const auto& left, const auto& right) {
    return std::tie(left.first, left.second->id) < std::tie(right.first, right.second->id);
  });
  std::vector<const State*> states;
  for (const auto& [key, state] : keyed) states.push_back(state);
  return states;
}

std::vector<std::size_t> ranks(const mechanism::Reference& reference,
                               const std::vector<const State*>& sorted) {
  std::vector<std::size_t> rank(reference.states.size());
  for (std::size_t i = 0; i < sorted.size(); ++i)
    rank[static_cast<std::size_t>(sorted[i] - reference.states.data())] = i;
  return rank;
}

// Flags of States of the reference only: a theme may have more.
std::set<std::string, std::less<>> flags_of(const mechanism::Reference& reference,
                                            const Theme& theme) {
  std::set<std::string, std::less<>> flags;
  for (const State& state : reference.states) {
    const std::string path = "flags/" + state.alpha2 + ".svg";
    if (std::ranges::binary_search(theme.assets, path, {}, &Asset::path))
      flags.insert(state.alpha2);
  }
  return flags;
}

std::string with_slash(std::string url) {
  if (!url.empty() && url.back() != '/') url += '/';
  return url;
}

Checked<PerLanguage<Messages>> messages_of(const mechanism::Reference& reference,
                                           const Theme& theme) {
  std::vector<OwnWords> words;
  for (const mechanism::Words& own : reference.words)
    words.push_back({.key = own.key, .patterns = &own.text, .at = own.at});
  return with_own_words(theme.messages, words);
}

}  // namespace

std::vector<Diagnostic> check_words(const mechanism::Reference& reference, const Theme& theme) {
  return messages_of(reference, theme).diagnostics;
}

// Templates hold the texts of their messages: with other words they are compiled anew.
Wording word(const mechanism::Reference& reference, const Theme& theme) {
  auto [messages, diagnostics] = messages_of(reference, theme);
  if (theme.compiled && reference.words.empty())
    return {std::move(messages), theme.compiled, std::move(diagnostics)};
  const auto templates = std::make_shared<PageTemplates>();
  std::ranges::move(compile_all(theme.templates, messages, *templates),
                    std::back_inserter(diagnostics));
  std::ranges::move(missing_messages(messages), std::back_inserter(diagnostics));
  return {std::move(messages), templates, std::move(diagnostics)};
}

Site make_site(const edition::Edition& edition, const Theme& theme, const Index& index,
               const Wording& wording) {
  const mechanism::Reference& reference = *edition.reference;
  Site site{.edition = edition,
            .reference = reference,
            .index = index,
            .feeds = FeedIndex(edition, index),
            .templates = *wording.templates,
            .messages = wording.messages};
  site.licence = wording.messages[Language::En].text("licence.line").value_or("");
  for (const Language language : all_languages) {
    site.states[language] = alphabetical(reference, language);
    site.rank[language] = ranks(reference, site.states[language]);
  }
  site.flags = flags_of(reference, theme);
  return site;
}

namespace {

void write_assets(Press& press, const Theme& theme) {
  for (const Asset& asset : theme.assets) {
    const std::string_view path = asset.path;
    const bool flag = path.starts_with("flags/") && path.ends_with(".svg");
    if (flag && !press.site.flags.contains(path.substr(6, path.size() - 10))) continue;
    press.page = asset.bytes;
    press.write("assets/" + asset.path);
  }
  if (theme.headers.empty()) return;
  press.page = theme.headers;
  press.write("_headers");
}

void write_security_txt(Press& press, const std::vector<edition::ReferenceFile>& files) {
  const auto file = std::ranges::find(files, mechanism::security_contact_file,
                                      &edition::ReferenceFile::path);
  if (file == files.end()) return;
  const auto contact = mechanism::read_security_contact(file->bytes);
  if (!contact) return;
  press.page = security_txt(*contact, press.site.base_url);
  press.write(security_txt_path);
}

// Each press belongs to one thread.
std::vector<std::unique_ptr<Press>> make_presses(const Site& site, output::Release& release,
                                                 std::size_t threads) {
  std::vector<std::unique_ptr<Press>> presses;
  for (std::size_t i = 0; i < std::max<std::size_t>(threads, 1); ++i)
    presses.push_back(std::make_unique<Press>(site, release));
  return presses;
}

void write_search(std::vector<std::unique_ptr<Press>>& presses, search::Tree& tree) {
  const Findables findables(presses.front()->site.edition);
  share_out(findables.all().size(), presses.size(), [&](std::size_t worker, std::size_t i) {
    write_documents(*presses[worker], tree, findables, i);
  });
  write_labels(*presses.front(), findables, tree.languages());
}

std::vector<ListedPage> listed_by(const std::vector<std::unique_ptr<Press>>& presses) {
  std::vector<ListedPage> listed;
  for (const std::unique_ptr<Press>& press : presses)
    std::ranges::move(press->listed, std::back_inserter(listed));
  return listed;
}

void collect(std::vector<std::unique_ptr<Press>>& presses, Checked<SiteStats>& stats) {
  for (const std::unique_ptr<Press>& press : presses) {
    press->finish();
    stats.value.pages += press->pages;
    stats.value.files += press->files;
    std::ranges::move(press->diagnostics, std::back_inserter(stats.diagnostics));
  }
  sort(stats.diagnostics);
}

}  // namespace

std::vector<Diagnostic> compile(Theme& theme) {
  const auto templates = std::make_shared<PageTemplates>();
  std::vector<Diagnostic> found = compile_all(theme.templates, theme.messages, *templates);
  std::ranges::move(missing_messages(theme.messages), std::back_inserter(found));
  if (!has_error(found)) theme.compiled = templates;
  return found;
}

Checked<SiteStats> render_site(const edition::Edition& edition, const Theme& theme,
                               output::Release& release, const Options& options) {
  Checked<SiteStats> stats;
  const Wording wording = word(*edition.reference, theme);
  stats.diagnostics = wording.diagnostics;
  if (has_error(stats.diagnostics)) return stats;

  const Index index(edition);
  Site site = make_site(edition, theme, index, wording);
  site.base_url = with_slash(options.base_url);
  Downloads downloads(site, release, options);
  site.downloads = &downloads;
  site.docs = options.docs;
  site.languages = options.languages;
  auto presses = make_presses(site, release, options.threads);
  write_assets(*presses.front(), theme);
  write_security_txt(*presses.front(), options.reference_files);
  share_out<1>(downloads.count(), presses.size(),
               [&](std::size_t worker, std::size_t i) { downloads.write(*presses[worker], i); });
  downloads.describe(*presses.front());
  const std::vector<Job> jobs = all_jobs(site);
  share_out(jobs.size(), presses.size(),
            [&](std::size_t worker, std::size_t i) { print(*presses[worker], jobs[i]); });
  if (options.search != nullptr) write_search(presses, *options.search);
  write_sitemap(*presses.front(), listed_by(presses));
  write_open_search(*presses.front());
  collect(presses, stats);
  return stats;
}

}  // namespace palermo::pages
