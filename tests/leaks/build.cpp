// SPDX-License-Identifier: Apache-2.0
#include "leaks/build.h"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <sstream>
#include <stdexcept>

#include <boost/filesystem/operations.hpp>

#include "cli/pagefind.h"
#include "cli/publish.h"
#include "leaks/signed.h"
#include "leaks/small_archive.h"
#include "pages/theme.h"
#include "support/temporary_folder.h"

// Thousands of sites in one process: where memory was taken matters less than how fast it is had.
extern "C" const char* __asan_default_options();
extern "C" const char* __asan_default_options() {
  return "malloc_context_size=3:quarantine_size_mb=32";
}

namespace palermo::leaks {
namespace {

namespace fs = boost::filesystem;

void replace_all(std::string& text, const std::string& from, const std::string& to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at))
    text.replace(at, from.size(), to);
}

// Where the build ran and how long it took are no part of what it says about the material.
std::string without_circumstances(std::string text, const std::vector<fs::path>& places) {
  for (const fs::path& place : places) replace_all(text, place.string(), "<place>");
  const std::string made = "Made in ";
  const std::size_t at = text.find(made);
  if (at == std::string::npos) return text;
  const auto is_time = [](char c) { return (c >= '0' && c <= '9') || c == '.'; };
  const auto first = text.begin() + static_cast<std::ptrdiff_t>(at + made.size());
  text.erase(first, std::find_if_not(first, text.end(), is_time));
  return text;
}

// Thousands of small sites are made where the file system is memory, if there is such a place.
class InMemory {
 public:
  InMemory() {
    if (const char* const before = std::getenv("TMPDIR")) before_ = before;
    if (fs::is_directory("/dev/shm")) setenv("TMPDIR", "/dev/shm", 1);
  }
  ~InMemory() {
    if (before_)
      setenv("TMPDIR", before_->c_str(), 1);
    else
      unsetenv("TMPDIR");
  }
  InMemory(const InMemory&) = delete;
  InMemory& operator=(const InMemory&) = delete;

 private:
  std::optional<std::string> before_;
};

// The program's own theme without its two hundred flags, so that a pair takes no time.
class SmallTheme {
 public:
  SmallTheme() {
    const fs::path source = PALERMO_SOURCE_DIR;
    fs::create_symlink(source / "templates", folder_.path() / "templates");
    fs::create_symlink(source / "i18n", folder_.path() / "i18n");
    for (const char* const file : {"site/palermo.css", "site/favicon.svg", "site/mark.svg"})
      folder_.write(file, test::read_file(source / file));
  }
  [[nodiscard]] std::string path() const { return folder_.path().string(); }

  // Read and compiled once: the same for every pair.
  [[nodiscard]] std::shared_ptr<const pages::Theme> ready() const {
    Checked<pages::Theme> theme = pages::load_theme(folder_.path());
    if (has_error(theme.diagnostics) || has_error(pages::compile(theme.value)))
      throw std::runtime_error("the theme of the program is broken");
    return std::make_shared<const pages::Theme>(std::move(theme.value));
  }

 private:
  test::TemporaryFolder folder_;
};

class RootsFile {
 public:
  RootsFile() { folder_.write("roots", roots_text()); }
  [[nodiscard]] std::string path() const { return (folder_.path() / "roots").string(); }

 private:
  test::TemporaryFolder folder_;
};

Outcome run(cli::BuildRequest request, const fs::path& source) {
  const test::TemporaryFolder folder;
  request.out = (folder.path() / "site").string();
  request.search = !request.pagefind.empty();
  request.base_url = "https://outcomes.example/";  // so that there is a sitemap too
  std::ostringstream out;
  std::ostringstream errors;
  Outcome outcome;
  outcome.status = cli::code(cli::build_site(request, out, errors));
  const std::vector<fs::path> places = {folder.path(), source};
  outcome.out = without_circumstances(out.str(), places);
  outcome.errors = without_circumstances(errors.str(), places);
  outcome.site = read_site(folder.path());  // with whatever was left beside the site
  return outcome;
}

}  // namespace

Outcome build_repository(const fs::path& repository, const BuildOptions& options) {
  cli::BuildRequest request;
  request.theme = options.theme;
  request.ready_theme = options.ready_theme;
  request.pagefind = options.pagefind;
  request.source.repository = repository.string();
  request.source.roots = options.roots;
  request.source.head = options.head;
  request.source.as_of = options.as_of;
  request.source.threads = options.threads;
  return run(std::move(request), repository);
}

Outcome build_edition(const fs::path& edition, const BuildOptions& options) {
  cli::BuildRequest request;
  request.theme = options.theme;
  request.edition = edition.string();
  request.source.as_of = options.as_of;
  request.source.threads = options.threads;
  return run(std::move(request), edition);
}

Outcome build(const Twin& twin, const std::string& pagefind) {
  const InMemory place;
  static const SmallTheme theme;
  static const auto ready = theme.ready();
  static const RootsFile roots;
  const auto repository = make_repository(twin);
  return build_repository(repository->path(), {.as_of = small_as_of,
                                                .theme = theme.path(),
                                                .ready_theme = ready,
                                                .pagefind = pagefind,
                                                .roots = roots.path()});
}

std::string pagefind() {
  const auto program = cli::find_pagefind("", PALERMO_SOURCE_DIR);
  if (!program || program->empty())
    throw std::runtime_error("Pagefind is not installed: npm ci --ignore-scripts in site/vendor");
  return program->string();
}

}  // namespace palermo::leaks
