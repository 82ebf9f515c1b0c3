// SPDX-License-Identifier: Apache-2.0
#include "cli/office_files.h"

#include "cli/content_folder.h"
#include "cli/document_filters.h"
#include "cli/new_file.h"
#include "cli/private_folder.h"
#include "cli/run_command.h"
#include "exchange/read_csv.h"

#include <boost/filesystem.hpp>

namespace palermo::cli {
namespace fs = boost::filesystem;
namespace {

using exchange::Table;
using exchange::TableLimits;

Checked<Table> refuse(Diagnostic diagnostic) {
  Checked<Table> checked;
  checked.diagnostics.push_back(std::move(diagnostic));
  return checked;
}

Diagnostic cannot_read(const fs::path& path, const std::string& program, bool started) {
  const std::string name = path.filename().string();
  if (started)
    return {.code = "import-unreadable",
            .at = {name},
            .message = program + " cannot read the file",
            .hint = "open it in its program and save it anew, or save a table as \"CSV UTF-8\""};
  return {.code = "import-needs-program",
          .at = {name},
          .message = "the program that reads such files is not installed: " + program,
          .hint = "apt-get install " + program + ", or save a table as \"CSV UTF-8\""};
}

// What `command` makes of the file in the last of its arguments.
Checked<Table> convert(const fs::path& path, const std::vector<std::string>& command) {
  boost::system::error_code error;
  if (fs::file_size(path, error) > TableLimits::bytes && !error)
    return refuse({.code = "table-too-large",
                   .at = {path.filename().string()},
                   .message = "the file is larger than 8 MiB",
                   .hint = "divide the table, or save it without pictures and empty rows"});
  const CommandResult done = run_command(command);
  Result<std::string> csv = read_file(command.back());
  if (!done.good() || !csv) return refuse(cannot_read(path, command.front(), done.started));
  return exchange::read_csv(path.filename().string(), *csv);
}

// "local fields = {["Réponse"]="Answer",…}"; no heading has quotation marks.
std::string as_lua(const std::map<std::string, std::string>& fields) {
  std::string lua = "local fields = {";
  for (const auto& [heading, field] : fields) {
    lua += "[\"";
    lua += heading;
    lua += "\"]=\"";
    lua += field;
    lua += "\",";
  }
  return lua + "}\n";
}

// The first cell of a row is its number.
void place_rows(Table& table) {
  for (exchange::Row& row : table.rows) {
    row.place = "question " + row.cells.front();
    row.cells.erase(row.cells.begin());
  }
}

bool write(const fs::path& folder, const std::string& name, std::string_view bytes) {
  const Result<bool> made = write_new_file(folder / name, bytes);
  return made && *made;
}

Diagnostic no_room(const std::string& name, const std::string& code) {
  return {.code = code,
          .at = {name},
          .message = "no private file can be made in TMPDIR",
          .hint = "set TMPDIR to a folder that you may write and that has room"};
}

}  // namespace

Checked<Table> read_spreadsheet(const fs::path& path) {
  const PrivateFolder folder;
  if (folder.path().empty())
    return refuse(no_room(path.filename().string(), "import-unreadable"));
  return convert(path, {"xlsx2csv", fs::absolute(path).string(),
                        (folder.path() / "table.csv").string()});
}

Checked<Table> read_document(const fs::path& path,
                             const std::map<std::string, std::string>& fields) {
  const PrivateFolder folder;
  const std::string name = path.filename().string();
  if (folder.path().empty() ||
      !write(folder.path(), "read.lua", as_lua(fields) + std::string(read_filter)))
    return refuse(no_room(name, "import-unreadable"));
  Checked<Table> table =
      convert(path, {"pandoc", "--sandbox", "--quiet", "--from=docx", "--to=plain",
                     "--lua-filter=" + (folder.path() / "read.lua").string(),
                     fs::absolute(path).string(), "-o", (folder.path() / "table.csv").string()});
  if (has_error(table.diagnostics)) return table;
  if (table.value.rows.size() < 2)
    return refuse({.code = "import-empty",
                   .at = {name},
                   .message = "the document has no heading of a question",
                   .hint = "keep the headings of the form; palermo export-form --format docx "
                           "makes one"});
  place_rows(table.value);
  return table;
}

Result<std::string> make_document(const Document& document) {
  const PrivateFolder folder;
  const fs::path made = folder.path() / "form.docx";
  if (folder.path().empty() || !write(folder.path(), "form.csv", document.csv) ||
      !write(folder.path(), "make.lua", make_filter))
    return fail(no_room("form.docx", "form-not-written"));
  const CommandResult done = run_command(
      {"pandoc", "--quiet", "--from=csv", "--to=docx",
       "--lua-filter=" + (folder.path() / "make.lua").string(), "-M", "lang=" + document.language,
       "-M", "dir=" + document.direction, "-M", "guidance=" + document.guidance,
       (folder.path() / "form.csv").string(), "-o", made.string()});
  if (!done.started)
    return fail({.code = "form-needs-program",
                 .at = {"form.docx"},
                 .message = "the program that makes documents is not installed: pandoc",
                 .hint = "apt-get install pandoc, or make the form with --format csv"});
  if (!done.good())
    return fail({.code = "form-not-written",
                 .at = {"form.docx"},
                 .message = "pandoc cannot make the document",
                 .hint = "make the form with --format csv"});
  return read_file(made);
}

}  // namespace palermo::cli
