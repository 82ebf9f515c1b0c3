// SPDX-License-Identifier: Apache-2.0
#include "pages/attachments.h"

#include "pages/addresses.h"
#include "pages/part_view.h"

#include <algorithm>

namespace palermo::pages {
namespace {

using edition::Attachment;
using edition::Part;

std::string_view media_type(std::string_view type) {
  if (type == "pdf") return "application/pdf";
  return type == "png" ? "image/png" : "image/jpeg";
}

std::string_view facts_of(Sheet& sheet, const Attachment& file) {
  const std::size_t size = file.span.length;
  const std::string_view facts =
      sheet.keep({sheet.text(sheet.keep({"attachments.", file.file.type})), " · ",
                  sheet.format("data.kilobytes", {{"size", (size + 999) / 1000}})});
  if (!file.file.language) return facts;
  return sheet.keep({facts, " · ", sheet.language_name(*file.file.language)});
}

void add_file(Scope page, const AttachmentKeys& keys, Sheet& sheet, PartRef part,
              const Attachment& file) {
  Scope row = page.add(keys.attachments);
  row.set(keys.attachments->href, sheet.file(attachment_path(part, file)));
  row.set_copy(keys.attachments->name, mechanism::ending(file.file).substr(1));
  row.set(keys.attachments->type, media_type(file.file.type));
  if (file.file.language) row.set(keys.attachments->tag, code(*file.file.language));
  row.set(keys.attachments->facts, facts_of(sheet, file));
  row.set(keys.attachments->hash, sheet.keep({"SHA-256 ", to_text(file.digest)}));
  const std::string anchor = part_address(part.record->id, part.part->id).anchor;
  if (!anchor.empty())
    add_titled(row, keys.attachments->of, sheet.keep({"#", anchor}), heading_of(sheet, part));
}

// The same bytes under two names are one file.
bool is_first_of_its_bytes(const Part& part, const Attachment& file) {
  return &file == &*std::ranges::find(part.attachments, file.digest, &Attachment::digest);
}

}  // namespace

std::string attachment_path(const PartRef& part, const Attachment& file) {
  return file_path(part.record->id, part.part->id, file.digest, file.file.type);
}

void set_attachments(Scope page, const AttachmentKeys& keys, Sheet& sheet,
                     const edition::Record& record, std::span<const Part> parts) {
  for (const Part& part : parts)
    for (const Attachment& file : part.attachments) {
      page.set(keys.has_attachments, true);
      add_file(page, keys, sheet, {&record, &part}, file);
    }
}

void write_files(Press& press, const FilesOf& files) {
  for (const Attachment& file : files.part.part->attachments) {
    if (!is_first_of_its_bytes(*files.part.part, file)) continue;
    const std::string path = attachment_path(files.part, file);
    if (press.site.edition.texts->read(file.span, press.page))
      press.write(path);
    else
      press.note(fail({.code = "attachment-unreadable",
                       .message = "a released attachment cannot be read back: " + path,
                       .hint = "see that the disk has room and try again"}));
  }
  std::string().swap(press.page);  // attachments are longer than pages
}

}  // namespace palermo::pages
