// SPDX-License-Identifier: Apache-2.0
#include "feeds/opensearch.h"

#include "feeds/xml.h"

namespace palermo::feeds {

std::string open_search(const SearchDescription& search) {
  std::string out;
  Xml xml(out);
  xml.open("OpenSearchDescription").attribute("xmlns", "http://a9.com/-/spec/opensearch/1.1/");
  xml.element("ShortName", search.name).element("Description", search.description);
  xml.element("InputEncoding", "UTF-8").element("Language", search.language);
  if (!search.icon.empty())
    xml.open("Image").attribute("type", "image/svg+xml").text(search.icon).close();
  xml.open("Url").attribute("type", "text/html").attribute("template", search.address).close();
  xml.close();
  return out;
}

}  // namespace palermo::feeds
