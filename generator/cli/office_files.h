// SPDX-License-Identifier: Apache-2.0
// Forms in the formats of office programs: spreadsheets are read by xlsx2csv, documents are read
// and made by pandoc. Both are programs of their own, which only those need who use such files.
// Knows nothing of what stands in a form.
//
// In a document each question is a heading of the second level, "untoc/5-1 (fra, fr)", and below it
// headings of the third level name what is filled in under them. What stands elsewhere is there to
// be read.
#pragma once

#include "base/result.h"
#include "exchange/table.h"

#include <boost/filesystem/path.hpp>

#include <map>
#include <string>

namespace palermo::cli {

// Codes: import-unreadable, import-needs-program, table-too-large.
[[nodiscard]] Checked<exchange::Table> read_spreadsheet(const boost::filesystem::path& path);

// `fields`: each heading that names something to fill in, and what it is called in the table. The
// field "Text" keeps its looks as Markdown; of the others the words count.
[[nodiscard]] Checked<exchange::Table> read_document(
    const boost::filesystem::path& path, const std::map<std::string, std::string>& fields);

struct Document {
  std::string csv;       // a form as CSV; questions of which something is answered are left out
  std::string language;  // "ar"
  std::string direction;
  std::string guidance;  // to those who fill it in
};

// Its bytes. Codes: form-needs-program, form-not-written.
[[nodiscard]] Result<std::string> make_document(const Document& document);

}  // namespace palermo::cli
