// SPDX-License-Identifier: Apache-2.0
#include "search/pagefind.h"

#include "base/read_stream.h"
#include "json/document.h"
#include "json/writer.h"
#include "search/service.h"

#include <boost/filesystem/directory.hpp>
#include <boost/filesystem/fstream.hpp>

#include <algorithm>
#include <string>
#include <sys/wait.h>
#include <vector>

namespace palermo::search {
namespace {

namespace fs = boost::filesystem;

// More texts than this share files: without, a large site has as many files again as it has parts.
constexpr int most_fragments = 1000;

Diagnostic failure(const PagefindRun& run, std::string message) {
  return {.code = "search-index",
          .at = {run.program.string()},
          .message = std::move(message),
          .hint = "try again, or build with --no-search"};
}

std::string new_index() {
  std::string message;
  json::Writer(message)
      .begin_object().field("message_id", 0).key("payload")
      .begin_object().field("type", "NewIndex").key("config")
      .begin_object().field("max_fragments", most_fragments)
      .end_object().end_object().end_object();
  return message;
}

std::string add_file(const std::string& path, const std::string& page) {
  std::string message;
  json::Writer(message)
      .begin_object().field("message_id", 0).key("payload")
      .begin_object().field("type", "AddFile").field("index_id", 0)
      .field("file_path", path).field("file_contents", page)
      .end_object().end_object();
  return message;
}

std::string write_files(const fs::path& bundle) {
  std::string message;
  json::Writer(message)
      .begin_object().field("message_id", 0).key("payload")
      .begin_object().field("type", "WriteFiles").field("index_id", 0)
      .field("output_path", bundle.string())
      .end_object().end_object();
  return message;
}

bool answers(const std::string& answer, std::string_view type) {
  const auto document = json::parse("Pagefind", answer);
  if (!document) return false;
  const auto payload = document->root().find("payload");
  const auto said = payload ? payload->find("type") : std::nullopt;
  return said && said->string() == type;
}

// From the folder on, sorted as bytes.
std::vector<std::string> pages_in(const fs::path& folder) {
  std::vector<std::string> pages;
  boost::system::error_code failure;
  fs::recursive_directory_iterator entry(folder, failure);
  for (; !failure && entry != fs::recursive_directory_iterator(); entry.increment(failure))
    if (entry->symlink_status().type() == fs::regular_file)
      pages.push_back(entry->path().lexically_relative(folder).generic_string());
  std::ranges::sort(pages);
  return pages;
}

class Run {
 public:
  Run(const PagefindRun& run, Service& service) : run_(run), service_(service) {}

  // Nothing: all went well. Else what did not.
  std::string operator()() {
    if (!ask(new_index(), "NewIndex")) return "Pagefind does not begin an index";
    for (const std::string& path : pages_in(run_.source)) {
      fs::ifstream file(run_.source / path, std::ios::binary);
      const std::string page = read_stream(file);
      if (!file) return "a page for the index cannot be read";
      if (!ask(add_file(path, page), "IndexedFile")) return "Pagefind does not take a page";
    }
    return ask(write_files(run_.bundle), "WriteFiles") ? "" : "Pagefind does not write its index";
  }

 private:
  bool ask(const std::string& message, std::string_view wanted) {
    const auto answer = service_.ask(message);
    return answer && answers(*answer, wanted);
  }

  const PagefindRun& run_;
  Service& service_;
};

std::string end_of(std::optional<int> status) {
  if (!status) return "Pagefind cannot be waited for";
  if (WIFSIGNALED(*status)) return "Pagefind was stopped by a signal";
  if (WEXITSTATUS(*status) == 0) return "";
  return "Pagefind failed with exit status " + std::to_string(WEXITSTATUS(*status));
}

}  // namespace

Result<void> run_pagefind(const PagefindRun& run) {
  std::optional<Service> service = Service::start(run.program, run.source);
  if (!service) return fail(failure(run, "Pagefind cannot be started"));
  const std::string refused = Run(run, *service)();
  const std::string ended = end_of(service->finish());
  if (!ended.empty()) return fail(failure(run, ended));
  if (!refused.empty()) return fail(failure(run, refused));
  return {};
}

}  // namespace palermo::search
