// SPDX-License-Identifier: Apache-2.0
#include "cli/log_place.h"

#include "cli/content_folder.h"
#include "json/document.h"

#include <boost/filesystem.hpp>

#include <algorithm>
#include <charconv>
#include <vector>

namespace palermo::cli {
namespace fs = boost::filesystem;
namespace {

constexpr std::size_t most_bytes = std::size_t{8} * 1024 * 1024;

std::vector<fs::path> files_in(const fs::path& folder) {
  std::vector<fs::path> files;
  if (!fs::is_directory(folder)) return files;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder))
    files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

bool is_decision(const fs::path& file) {
  return file.extension() == ".json" && fs::is_regular_file(fs::symlink_status(file));
}

// The place that a decision says it has; 0 where it says none.
std::uint32_t place_of(const std::string& bytes) {
  const auto document = json::parse("decision", bytes, {.bytes = most_bytes});
  if (!document) return 0;
  const auto log = document->root().find("log");
  const auto place = log ? log->find("archive") : std::nullopt;
  const std::int64_t number = place ? place->integer() : 0;
  return number > 0 && number < 1'000'000'000 ? static_cast<std::uint32_t>(number) : 0;
}

}  // namespace

std::uint32_t decision_number(const std::string& file_name) {
  std::uint32_t number = 0;
  const auto [stop, failure] =
      std::from_chars(file_name.data(), file_name.data() + file_name.size(), number);
  const auto digits = stop - file_name.data();
  const bool named = failure == std::errc{} && digits >= 4 && digits <= 9 && *stop == '-';
  return named ? number : 0;
}

NextPlace next_place(const fs::path& content, const std::string& issuer) {
  NextPlace next;
  std::uint32_t last = 0;  // number of the issuer's last decision
  for (const fs::path& folder : files_in(content / "decisions"))
    for (const fs::path& file : files_in(folder)) {
      if (!is_decision(file)) continue;
      const Result<std::string> bytes = read_file(file);
      if (!bytes) continue;
      const std::uint32_t number = decision_number(file.filename().string());
      if (folder.filename() == issuer && number > last) {
        last = number;
        next.previous = sha256(*bytes);
      }
      const std::uint32_t place = place_of(*bytes);
      if (place < next.archive) continue;
      next.archive = place + 1;
      next.archive_previous = sha256(*bytes);
    }
  return next;
}

}  // namespace palermo::cli
