// SPDX-License-Identifier: Apache-2.0
#include "cli/report.h"

#include "cli/version.h"
#include "json/writer.h"

#include <boost/filesystem.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace palermo::cli {
namespace {

namespace fs = boost::filesystem;

int number_of(const fs::path& path) {
  const std::string stem = path.stem().string();
  int number = 0;
  std::from_chars(stem.data(), stem.data() + stem.size(), number);
  return number;
}

}  // namespace

std::string to_json(const Report& report) {
  std::string text;
  json::Writer json(text);
  json.begin_object()
      .field("program", version)
      .field("outcome", report.outcome)
      .field("commit", report.commit)
      .field("as_of", report.as_of)
      .field("manifest_sha256", report.digest)
      .field("edition_sha256", report.edition)
      .field("only_hidden_because", report.instead_of)
      .field("rebuilt_without_repository", report.walls.files)
      .field("rebuilt_without_network", report.walls.network);
  json.key("approved_by").begin_list();
  for (const std::string& signer : report.approved_by) json.string(signer);
  json.end_list().key("differing_files").begin_list();
  for (const std::string& path : report.walls.differing) json.string(path);
  json.end_list().field("audit", report.audit).end_object();
  return text + "\n";
}

Result<std::string> report_name(const output::Shelf& shelf) {
  int last = 0;
  boost::system::error_code error;
  const fs::path folder = shelf.remembered("reports");
  fs::directory_iterator entry(folder, error);
  if (error == boost::system::errc::no_such_file_or_directory) error.clear();
  for (; !error && entry != fs::directory_iterator(); entry.increment(error))
    last = std::max(last, number_of(entry->path()));
  if (error)
    return fail({.code = "report-folder",
                 .at = {folder.string()},
                 .message = "the folder of reports cannot be read: " + error.message(),
                 .hint = "no report was overwritten; see to the folder and publish again"});
  return fmt::format("reports/{:04}.json", last + 1);
}

}  // namespace palermo::cli
