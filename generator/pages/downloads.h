// SPDX-License-Identifier: Apache-2.0
// The public record as a whole, in files under data/: tables, JSON Lines, the exported edition and
// the description of all of them. Knows nothing of the page that lists them.
#pragma once

#include "downloads/answers.h"
#include "downloads/descriptor.h"
#include "pages/press.h"
#include "pages/site.h"

#include <string>
#include <string_view>
#include <vector>

namespace palermo::pages {

// A name after one of these is the key of the message that says what it is.
inline constexpr std::string_view file_message = "data.file.";
inline constexpr std::string_view field_message = "data.field.";

class Downloads {
 public:
  Downloads(const Site& site, output::Release& release, const Options& options);

  // How many files there are to write, each alone and once, from any thread; the longest first.
  [[nodiscard]] std::size_t count() const { return files_.size(); }
  void write(Press& press, std::size_t number);
  // datapackage.json, when all others are there.
  void describe(Press& press);

  // The files of the whole record in the order of the descriptor; none: not offered.
  [[nodiscard]] const std::vector<downloads::Resource>& resources() const { return resources_; }
  // The path of an extract of the answers from the site's root; empty: there are no answers.
  [[nodiscard]] std::string answers_of(const mechanism::State& state) const;
  [[nodiscard]] std::string answers_on(const mechanism::Article& article) const;

 private:
  struct File {
    downloads::Resource* resource = nullptr;
    const downloads::Extract* extract = nullptr;  // none: a file of the whole record
  };

  [[nodiscard]] bool write_matter(const File& file, const downloads::Sink& sink) const;
  [[nodiscard]] bool write_lines(const downloads::Sink& sink) const;
  [[nodiscard]] bool write_archive(const downloads::Sink& sink) const;
  [[nodiscard]] std::string offered(const std::string& path) const;

  const Site& site_;
  output::Release& release_;
  const std::vector<edition::ReferenceFile>& reference_files_;
  downloads::Source source_;
  std::vector<downloads::Resource> resources_;
  std::vector<downloads::Extract> extracts_;
  std::vector<File> files_;
};

// What says of every file and field what it is, in all languages.
[[nodiscard]] std::vector<std::string> message_keys_of_downloads();

}  // namespace palermo::pages
