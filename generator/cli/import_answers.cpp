// SPDX-License-Identifier: Apache-2.0
#include "cli/import_answers.h"

#include "cli/content_folder.h"
#include "cli/import_plan.h"
#include "cli/new_file.h"
#include "cli/office_files.h"
#include "exchange/read_csv.h"

#include <boost/filesystem.hpp>

#include <map>

namespace palermo::cli {
namespace fs = boost::filesystem;
namespace {

using Diagnostics = std::vector<Diagnostic>;

void append(Diagnostics& all, Diagnostics more) {
  all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

// Headings of all languages by which a document names what is filled in.
std::map<std::string, std::string> fields() {
  std::map<std::string, std::string> fields;
  for (const Language language : all_languages)
    for (const FormColumn column : {FormColumn::Answer, FormColumn::Laws, FormColumn::Text})
      fields.emplace(heading(column, language), heading(column, Language::En));
  return fields;
}

Checked<exchange::Table> read_text_table(const fs::path& path) {
  const std::string name = path.filename().string();
  boost::system::error_code error;
  const std::uintmax_t size = fs::file_size(path, error);
  // One byte too many is enough for the reader to refuse it.
  if (!error && size > exchange::TableLimits::bytes)
    return exchange::read_csv(name, std::string(exchange::TableLimits::bytes + 1, ' '));
  const Result<std::string> bytes = read_file(path);
  if (bytes) return exchange::read_csv(name, *bytes);
  Checked<exchange::Table> nothing;
  nothing.diagnostics.push_back(bytes.error());
  return nothing;
}

Checked<exchange::Table> read_table(const fs::path& path) {
  const std::string ending = path.extension().string();
  if (ending == ".csv" || ending == ".tsv") return read_text_table(path);
  if (ending == ".xlsx") return read_spreadsheet(path);
  if (ending == ".docx") return read_document(path, fields());
  Checked<exchange::Table> nothing;
  nothing.diagnostics.push_back({.code = "import-unknown-format",
                                 .at = {path.filename().string()},
                                 .message = "the name of the file ends as that of no form",
                                 .hint = "save it as .xlsx, .docx or \"CSV UTF-8\" (.csv)"});
  return nothing;
}

Result<void> write(const fs::path& path, const ImportPlan::Write& file) {
  if (file.replaces) return replace_file(path, file.bytes);
  const Result<bool> made = write_new_file(path, file.bytes);
  if (!made) return fail(made.error());
  return {};
}

void write_all(const ImportRequest& request, const ImportPlan& plan, Checked<Imported>& result) {
  for (const auto& [path, file] : plan.writes()) {
    const std::string shown = request.content + "/" + path;
    const Result<void> written = write(fs::path(request.repository) / shown, file);
    if (!written) {
      result.diagnostics.push_back(written.error());
      return;  // one disk, one message
    }
    (file.replaces ? result.value.changed : result.value.made).push_back(shown);
  }
}

}  // namespace

Checked<Imported> import_answers(const ImportRequest& request) {
  Checked<Imported> result;
  const fs::path content = fs::path(request.repository) / request.content;
  const auto reference = mechanism::load(reader_of(content));
  result.diagnostics = reference.diagnostics;
  if (has_error(result.diagnostics)) return result;

  const Checked<exchange::Table> table = read_table(request.file);
  append(result.diagnostics, table.diagnostics);
  if (has_error(result.diagnostics)) return result;
  const Checked<AnswerRows> read = answer_rows(table.value, *reference.value);
  append(result.diagnostics, read.diagnostics);
  ImportPlan plan(content, *reference.value, request.replace);
  for (const AnswerRow& row : read.value.rows) plan.add(row);
  append(result.diagnostics, plan.diagnostics());
  sort(result.diagnostics);
  result.value.same = plan.same();
  result.value.unanswered = read.value.unanswered;
  if (!has_error(result.diagnostics)) write_all(request, plan, result);
  return result;
}

}  // namespace palermo::cli
