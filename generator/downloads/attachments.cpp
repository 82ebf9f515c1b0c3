// SPDX-License-Identifier: Apache-2.0
// The table of attachments: what is attached to which part, and where the file is.
#include "downloads/part_cells.h"
#include "downloads/row_writers.h"

namespace palermo::downloads {
namespace {

void add_row(Rows& rows, const Source& source, const TextOf& of, const edition::Attachment& file) {
  const mechanism::RecordId& id = of.record.id;
  rows.text(id_of(of)).id(id.state).id(id.cluster).id(id.kind).text(instrument_of(id));
  rows.text(of.part.id).text(file.file.name).text(file.file.type);
  rows.text(file.file.language ? code(*file.file.language) : "");
  rows.number(file.span.length).text(to_text(file.digest));
  rows.text(file.release->decision).day(file.release->public_since);
  rows.text(file.release->paragraph).text(file.release->reference);
  rows.text(source.base_url + source.file(id, of.part.id, file.digest, file.file.type));
  rows.text(page_of(source, of)).flag(is_sample(of)).text(source.licence);
  rows.end();
}

}  // namespace

bool write_attachments(const Source& source, const Sink& sink) {
  Rows rows(sink);
  for (const edition::Record& record : source.edition.records)
    for (const edition::Part& part : record.parts)
      for (const edition::Attachment& file : part.attachments)
        add_row(rows, source, {record, part, file.file.language, {}}, file);
  return rows.finish();
}

}  // namespace palermo::downloads
