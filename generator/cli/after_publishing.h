// SPDX-License-Identifier: Apache-2.0
// What follows from putting a new site in the place of an old one: which old releases may stay,
// which addresses caches have to drop, which ones a server answers with 410. An old release that
// holds a file no longer public, or other bytes of one, goes: nothing can be rolled back to it.
#pragma once

#include "cli/proofs.h"
#include "output/shelf.h"

#include <boost/filesystem/path.hpp>

#include <string>
#include <vector>

namespace palermo::cli {

class AfterPublishing {
 public:
  // `served`: the site that is served until now; empty where there is none.
  AfterPublishing(output::Shelf& shelf, std::string base_url, boost::filesystem::path served)
      : shelf_(shelf), base_url_(std::move(base_url)), served_(std::move(served)) {}

  // Before the switch. Keeps which files the release is made of and the edition itself, and writes
  // below DIR/private:
  //   editions/<name>/         the edition, for what is next to be compared with
  //   purge/<name>.txt         addresses that changed or went, for caches and search engines
  //   serve/gone.nginx.conf    lines for a `map $uri`: what was withdrawn
  //   serve/gone.caddy         the same for Caddy
  //   serve/nginx-http.conf, serve/nginx-server.conf, serve/palermo.caddy
  //                            the theme's rules for servers, with this shelf's place in them
  [[nodiscard]] Result<void> remember(const Proof& proof, const std::string& name);

  // The edition alone, where it is not there: of a site that was served before editions were kept.
  [[nodiscard]] Result<void> keep_edition(const Proof& proof, const std::string& name);

  // After the switch, and where nothing new was served too: one that died in between may have left
  // what must go. The names of what was removed; an error where something could not be.
  [[nodiscard]] Result<std::vector<std::string>> prune(const std::string& name,
                                                       bool keep_previous);

 private:
  [[nodiscard]] Result<void> write_purge_list(const boost::filesystem::path& site,
                                              const std::string& name);
  [[nodiscard]] Result<void> write_server_rules(const boost::filesystem::path& site);
  [[nodiscard]] Result<void> write_snippets(const boost::filesystem::path& servers);
  [[nodiscard]] Result<void> forget_editions(const std::string& but) const;
  [[nodiscard]] bool may_stay(const std::string& release, const std::string& name) const;
  void forget_others(const std::vector<std::string>& releases);

  output::Shelf& shelf_;
  std::string base_url_;
  boost::filesystem::path served_;
};

}  // namespace palermo::cli
