// SPDX-License-Identifier: Apache-2.0
#include "pages/gone.h"

#include "pages/addresses.h"

#include <algorithm>

namespace palermo::pages {
namespace {

using edition::Record;
using edition::Tombstone;

void add_addresses(const Record& record, const Tombstone& tombstone,
                   std::vector<std::string>& addresses) {
  const std::string path = part_address(record.id, tombstone.part).path;
  for (const Language language : all_languages) addresses.push_back(localized(language, path));
  addresses.push_back(data_path(path));
}

}  // namespace

void print_gone(Press& press) {
  std::vector<std::string> addresses;
  for (const Record& record : press.site.edition.records) {
    if (record.id.kind->page_of != mechanism::PageOf::Part) continue;
    for (const Tombstone& tombstone : record.tombstones)
      add_addresses(record, tombstone, addresses);
  }
  if (addresses.empty()) return;
  std::ranges::sort(addresses);
  press.page.clear();
  for (const std::string& address : addresses) press.page.append(address).append("\n");
  press.write(gone_path);
}

}  // namespace palermo::pages
