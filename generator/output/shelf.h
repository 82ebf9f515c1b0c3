// SPDX-License-Identifier: Apache-2.0
// Where published sites stand:
//
//   DIR/current             a link to the site that is served
//   DIR/releases/<name>/    sites, each whole and never changed
//   DIR/private/            0700: work in progress, reports, what the publisher remembers
//
// A web server is given DIR/current. A site becomes the served one by one rename of a link, after
// all of it is on the disk: whenever the machine stops, the old or the new site is served. Knows
// nothing of what a site says.
#pragma once

#include "base/result.h"
#include "output/place.h"

#include <boost/filesystem/path.hpp>

#include <string>
#include <vector>

namespace palermo::output {

class Shelf {
 public:
  // Makes what is missing; `folder` may be missing, empty or a shelf. One publisher at a time. What
  // one that died left of its work is removed.
  [[nodiscard]] static Result<Shelf> open(const boost::filesystem::path& folder);

  [[nodiscard]] const boost::filesystem::path& folder() const { return folder_; }
  [[nodiscard]] boost::filesystem::path remembered(const std::string& name) const;  // private
  [[nodiscard]] boost::filesystem::path work() const;  // private, empty when opened

  // The served site; empty where there is none yet. As it was when the shelf was opened, until
  // serve() turns the link.
  [[nodiscard]] const boost::filesystem::path& current() const { return current_; }

  // Names of all releases, sorted.
  [[nodiscard]] Result<std::vector<std::string>> releases() const;

  // Puts `site`, a folder below work(), on the shelf: writes all of it to the disk, gives it the
  // name, and serves it. A release of that name that is there already gives way. After a failure
  // current() says whether the link was turned.
  [[nodiscard]] Result<void> serve(const boost::filesystem::path& site, const std::string& name);

  // Never the served one.
  [[nodiscard]] Result<void> remove(const std::string& release);

  // Leaves nothing of the work behind.
  void clear_work();

  // Moves a folder below work() to a private place, where what stood there gives way. It is on the
  // disk when serve() comes back.
  [[nodiscard]] Result<void> keep(const boost::filesystem::path& folder, const std::string& name);

  // Writes a private file whole or not at all; only this user can read it.
  [[nodiscard]] Result<void> remember(const std::string& name, std::string_view bytes);

 private:
  Shelf(Lock lock, boost::filesystem::path folder)
      : lock_(std::move(lock)), folder_(std::move(folder)) {}
  [[nodiscard]] Result<void> find_current();

  Lock lock_;
  boost::filesystem::path folder_, current_;
};

}  // namespace palermo::output
