// SPDX-License-Identifier: Apache-2.0
#include "cli/import_plan.h"

#include "cli/answer_data.h"
#include "cli/content_folder.h"
#include "mechanism/part_data.h"

#include <boost/filesystem.hpp>
#include <fmt/format.h>

namespace palermo::cli {

void ImportPlan::add(const AnswerRow& row) {
  const bool data = add_data(row), text = add_text(row);
  if (!data && !text) ++same_;
}

bool ImportPlan::add_data(const AnswerRow& row) {
  const std::string path = mechanism::stem(row.id) + ".json";
  const std::optional<std::string> there = current(path);
  const auto data =
      json::parse(path, there.value_or(fmt::format(R"({{"original": "{}"}})", code(row.language))));
  if (!data || !data->root().is(json::Type::Object)) {
    report(row, "import-data-unreadable", "the data of this answer are there and cannot be read",
           "see what palermo check says of " + path);
    return true;
  }
  const Agreement agreement = compare(data->root(), row);
  if (there && agreement == Agreement::Same) return false;
  if (agreement == Agreement::Differs && !replace_) {
    report(row, "import-differs", "another answer, or other laws, are in the data already",
           "empty the cells to keep what is there, or say --replace; it is in " + path);
    return true;
  }
  std::string bytes = with_answer(data->root(), row);
  check(row, path, bytes);
  write(path, std::move(bytes));
  return true;
}

bool ImportPlan::add_text(const AnswerRow& row) {
  if (row.text.empty()) return false;
  const std::string path = fmt::format("{}.{}.md", mechanism::stem(row.id), code(row.language));
  const std::string there = tidy_text(current(path).value_or(""));
  if (there == row.text) return false;
  if (!there.empty() && !replace_)
    report(row, "import-differs", "another text is there already",
           "empty the cell to keep what is there, or say --replace; it is in " + path);
  else
    write(path, row.text);
  return true;
}

// What the loaders would say of the data.
void ImportPlan::check(const AnswerRow& row, const std::string& path, const std::string& bytes) {
  for (Diagnostic& diagnostic :
       mechanism::parse_part_data(path, bytes, row.id, reference_).diagnostics) {
    diagnostic.at = row.at;
    diagnostic.message = "row " + std::to_string(row.at.line) + ": " + diagnostic.message;
    found_.push_back(std::move(diagnostic));
  }
}

std::optional<std::string> ImportPlan::current(const std::string& path) const {
  const auto planned = writes_.find(path);
  if (planned != writes_.end()) return planned->second.bytes;
  if (!boost::filesystem::exists(boost::filesystem::symlink_status(content_ / path)))
    return std::nullopt;
  const Result<std::string> bytes = read_file(content_ / path);
  return bytes ? *bytes : std::string();
}

void ImportPlan::write(const std::string& path, std::string bytes) {
  const bool there = boost::filesystem::exists(
      boost::filesystem::symlink_status(content_ / path));
  writes_.insert_or_assign(path, Write{std::move(bytes), there});
}

void ImportPlan::report(const AnswerRow& row, std::string code, std::string message,
                        std::string hint) {
  found_.push_back({.code = std::move(code),
                    .at = row.at,
                    .message = fmt::format("row {}: {}", row.at.line, message),
                    .hint = std::move(hint)});
}

}  // namespace palermo::cli
