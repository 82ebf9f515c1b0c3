// SPDX-License-Identifier: Apache-2.0
#include "pages/data_page.h"

#include "pages/addresses.h"
#include "pages/downloads.h"
#include "pages/page_templates.h"

namespace palermo::pages {
namespace {

using downloads::Field;
using downloads::Resource;

constexpr std::string_view package_name = "datapackage.json";
constexpr std::string_view package_path = "data/datapackage.json";
constexpr std::string_view manifest_name = "manifest.json";
constexpr std::string_view command = "palermo build --edition edition --out site";

std::string_view size_text(Sheet& sheet, std::uint64_t bytes) {
  return sheet.format("data.kilobytes", {{"size", (bytes + 999) / 1000}});
}

void add_file(Scope page, const DataKeys& keys, Sheet& sheet, const Resource& resource) {
  Scope row = page.add(keys.files);
  row.set(keys.files->href, sheet.file(sheet.keep({"data/", resource.path})));
  row.set(keys.files->name, resource.path);
  row.set(keys.files->holds, sheet.text(sheet.keep({file_message, name_of(resource)})));
  row.set(keys.files->size, size_text(sheet, resource.bytes));
  row.set_copy(keys.files->hash, to_text(resource.digest));
}

// "state", or "name_ar name_zh name_en name_fr name_ru name_es".
std::string_view columns(Sheet& sheet, const Field& field) {
  std::string_view names = field.name;
  if (!field.per_language) return names;
  names = {};
  for (const Language language : all_languages)
    names = sheet.keep({names, names.empty() ? "" : " ", downloads::column(field, language)});
  return names;
}

void add_table(Scope page, const DataKeys& keys, Sheet& sheet, const Resource& resource) {
  Scope table = page.add(keys.tables);
  table.set(keys.tables->id, sheet.keep({"_", resource.table->name}));
  table.set(keys.tables->name, resource.path);
  table.set(keys.tables->caption, sheet.format("data.fields_caption", {{"file", resource.path}}));
  for (const Field& field : resource.table->fields) {
    Scope row = table.add(keys.tables->fields);
    row.set(keys.tables->fields->name, columns(sheet, field));
    row.set(keys.tables->fields->type,
            sheet.text(sheet.keep({"data.type.", downloads::word(field.type)})));
    row.set(keys.tables->fields->meaning, sheet.text(sheet.keep({field_message, field.name})));
  }
}

void print_in(Sheet& sheet) {
  const auto& [keys, templates] = sheet.site().templates.data;
  const std::string_view title = sheet.text("menu.data");
  const std::string_view lead = sheet.text("data.lead");
  Scope page = begin_page(sheet, keys.schema, keys.layout,
                          {.title = title,
                           .description = lead,
                           .section = Section::Data,
                           .alternates = every_language()});
  add_crumb(page, keys.layout, {}, title);
  set_head(page, keys.head, title, lead);
  const std::vector<Resource>& resources = sheet.site().downloads->resources();
  page.set(keys.has_files, !resources.empty());
  if (!resources.empty()) page.set(keys.layout.data, sheet.file(package_path));
  page.set(keys.package, sheet.file(package_path));
  page.set(keys.package_name, package_name);
  page.set(keys.manifest, sheet.file(manifest_name));
  page.set(keys.manifest_name, manifest_name);
  page.set(keys.command, command);
  for (const Resource& resource : resources) {
    add_file(page, keys, sheet, resource);
    if (resource.table != nullptr) add_table(page, keys, sheet, resource);
  }
  sheet.print(templates, page);
}

}  // namespace

void print_data(Press& press) {
  for (const Language language : all_languages) {
    Sheet sheet(press, language, data_page_path);
    print_in(sheet);
  }
}

}  // namespace palermo::pages
