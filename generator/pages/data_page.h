// SPDX-License-Identifier: Apache-2.0
// What can be downloaded, how it is read, checked and cited, and what every field means (keys of
// templates/data.html). Knows nothing of how the files are made.
#pragma once

#include "pages/rows.h"

namespace palermo::pages {

struct DownloadRow {
  Schema& schema;
  Key<Text> href = schema.text("href");
  Key<Text> name = schema.text("name");
  Key<Text> holds = schema.text("holds");
  Key<Text> size = schema.text("size");
  Key<Text> hash = schema.text("hash");
};

struct FieldRow {
  Schema& schema;
  Key<Text> name = schema.text("name");
  Key<Text> type = schema.text("type");
  Key<Text> meaning = schema.text("meaning");
};

struct TableRow {
  Schema& schema;
  Key<Text> id = schema.text("id");
  Key<Text> name = schema.text("name");
  Key<Text> caption = schema.text("caption");
  ListOf<FieldRow> fields = schema.list<FieldRow>("fields");
};

struct DataKeys {
  Schema schema;
  LayoutKeys layout{schema};
  HeadKeys head{schema};
  Key<Flag> has_files = schema.flag("has_files");
  ListOf<DownloadRow> files = schema.list<DownloadRow>("files");
  Key<Text> package = schema.text("package");
  Key<Text> package_name = schema.text("package_name");
  Key<Text> manifest = schema.text("manifest");
  Key<Text> manifest_name = schema.text("manifest_name");
  Key<Text> command = schema.text("command");
  ListOf<TableRow> tables = schema.list<TableRow>("tables");
};

void print_data(Press& press);

}  // namespace palermo::pages
