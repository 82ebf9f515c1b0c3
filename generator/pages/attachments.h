// SPDX-License-Identifier: Apache-2.0
// What is attached to the parts of a page: the list of it (keys of parts/attachments.html), and the
// files themselves, byte for byte as they were released. Knows nothing of what is in them.
#pragma once

#include "pages/index.h"
#include "pages/press.h"
#include "pages/rows.h"

#include <span>

namespace palermo::pages {

struct AttachmentRow {
  Schema& schema;
  Key<Text> href = schema.text("href");
  Key<Text> name = schema.text("name");
  Key<Text> type = schema.text("type");
  Key<Text> tag = schema.text("tag");
  Key<Text> facts = schema.text("facts");
  Key<Text> hash = schema.text("hash");
  ListOf<TitledLinkRow> of = schema.list<TitledLinkRow>("of");  // its part, on a page of several
};

struct AttachmentKeys {
  Schema& schema;
  Key<Flag> has_attachments = schema.flag("has_attachments");
  ListOf<AttachmentRow> attachments = schema.list<AttachmentRow>("attachments");
};

void set_attachments(Scope page, const AttachmentKeys& keys, Sheet& sheet,
                     const edition::Record& record, std::span<const edition::Part> parts);

// A part with attachments, whose files are to be written.
struct FilesOf {
  PartRef part;
};
void write_files(Press& press, const FilesOf& files);

[[nodiscard]] std::string attachment_path(const PartRef& part, const edition::Attachment& file);

}  // namespace palermo::pages
