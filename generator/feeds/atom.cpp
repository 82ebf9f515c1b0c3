// SPDX-License-Identifier: Apache-2.0
#include "feeds/atom.h"

#include "base/sha256.h"
#include "feeds/xml.h"

#include <cstdint>

namespace palermo::feeds {
namespace {

std::string instant(Day day) { return to_text(day) + "T00:00:00Z"; }

void write_link(Xml& xml, const Link& link) {
  xml.open("link").attribute("rel", link.rel);
  xml.optional_attribute("type", link.type).optional_attribute("hreflang", link.hreflang);
  xml.attribute("href", link.href).optional_attribute("title", link.title).close();
}

void write_author(Xml& xml, std::string_view name) {
  xml.open("author").element("name", name).close();
}

void write_category(Xml& xml, const Category& category) {
  xml.open("category").attribute("term", category.term);
  xml.optional_attribute("label", category.label).close();
}

void write_entry(Xml& xml, const Entry& entry) {
  xml.open("entry").element("id", entry.id);
  xml.open("title").optional_attribute("xml:lang", entry.title_language);
  xml.text(entry.title).close();
  for (const Link& link : entry.links) write_link(xml, link);
  xml.element("published", instant(entry.published)).element("updated", instant(entry.updated));
  write_author(xml, entry.author);
  for (const Category& category : entry.categories) write_category(xml, category);
  xml.element("summary", entry.summary).close();
}

void write_deleted(Xml& xml, const DeletedEntry& deleted) {
  xml.open("at:deleted-entry").attribute("ref", deleted.id);
  xml.attribute("when", instant(deleted.when)).element("at:comment", deleted.comment).close();
}

}  // namespace

void write_atom(const Feed& feed, std::string& out) {
  Xml xml(out);
  xml.open("feed").attribute("xmlns", "http://www.w3.org/2005/Atom");
  if (!feed.deleted.empty()) xml.attribute("xmlns:at", "http://purl.org/atompub/tombstones/1.0");
  xml.attribute("xml:lang", feed.language);
  xml.element("id", feed.id).element("title", feed.title).element("subtitle", feed.subtitle);
  for (const Link& link : feed.links) write_link(xml, link);
  xml.element("updated", instant(feed.updated));
  write_author(xml, feed.author);
  for (const DeletedEntry& deleted : feed.deleted) write_deleted(xml, deleted);
  for (const Entry& entry : feed.entries) write_entry(xml, entry);
  xml.close();
}

std::string id_of(std::string_view name) {
  Sha256 digest = sha256(name);
  digest.bytes[6] = static_cast<std::uint8_t>((digest.bytes[6] & 0x0FU) | 0x80U);  // version 8
  digest.bytes[8] = static_cast<std::uint8_t>((digest.bytes[8] & 0x3FU) | 0x80U);  // variant
  const std::string hex = to_text(digest);
  return "urn:uuid:" + hex.substr(0, 8) + "-" + hex.substr(8, 4) + "-" + hex.substr(12, 4) + "-" +
         hex.substr(16, 4) + "-" + hex.substr(20, 12);
}

}  // namespace palermo::feeds
