// SPDX-License-Identifier: Apache-2.0
#include "preview/band.h"

namespace palermo::preview {
namespace {

constexpr std::string_view script_text = R"(// SPDX-License-Identifier: Apache-2.0
'use strict';
(() => {
  const shown = document.querySelector('.preview-band').dataset.version;
  const events = new EventSource('/_preview/events');
  events.onmessage = (event) => {
    if (event.data === shown) return;
    events.close();
    location.reload();
  };
})();
)";

constexpr std::string_view style_text = R"(/* SPDX-License-Identifier: Apache-2.0 */
.preview-band {
  position: sticky;
  inset-block-start: 0;
  z-index: 100;
  display: flex;
  flex-wrap: wrap;
  gap: 0.25rem 1.5rem;
  justify-content: center;
  padding: 0.5rem 1rem;
  background: #8a1c1c;
  color: #fff;
  font-size: 1rem;
  line-height: 1.4;
}
.preview-band p { margin: 0; }
.preview-band strong { font-weight: 700; }
.preview-band a { color: #fff; text-decoration: underline; }
)";

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '&') out += "&amp;";
    else if (c == '<') out += "&lt;";
    else if (c == '>') out += "&gt;";
    else if (c == '"') out += "&quot;";
    else out += c;
  }
  return out;
}

void insert_before(std::string& html, std::string_view mark, std::string_view added) {
  const std::size_t at = html.find(mark);
  if (at != std::string::npos) html.insert(at, added);
}

void insert_after(std::string& html, std::string_view mark, std::string_view added) {
  const std::size_t at = html.find(mark);
  if (at != std::string::npos) html.insert(at + mark.size(), added);
}

// The policy of pages forbids what the preview alone needs: to ask its own server.
void allow_events(std::string& html) {
  constexpr std::string_view policy = "Content-Security-Policy\" content=\"";
  const std::size_t at = html.find(policy);
  if (at == std::string::npos) return;
  const std::size_t end = html.find('"', at + policy.size());
  const auto says = [&](std::string_view what) { return html.find(what, at) < end; };
  std::string added;
  if (!says("connect-src")) added += "connect-src 'self'; ";
  if (!says("script-src")) added += "script-src 'self'; ";
  if (!says("style-src")) added += "style-src 'self'; ";
  html.insert(at + policy.size(), added);
}

}  // namespace

std::string_view script() { return script_text; }
std::string_view style() { return style_text; }

std::string_view language_of(std::string_view html) {
  constexpr std::string_view mark = "<html lang=\"";
  const std::size_t at = html.find(mark);
  if (at == std::string_view::npos) return "en";
  return html.substr(at + mark.size(), html.find('"', at + mark.size()) - at - mark.size());
}

std::string with_band(std::string html, const Band& band) {
  std::string bar = "\n<aside class=\"preview-band\" data-version=\"" + band.version + "\">";
  bar += "<p><strong>" + escaped(band.draft) + "</strong></p>";
  if (!band.problems.empty()) bar += "<p>" + escaped(band.problems) + "</p>";
  bar += "<p><a href=\"" + escaped(band.other_address) + "\">" + escaped(band.other) + "</a></p>";
  bar += "</aside>";
  insert_after(html, "<body>", bar);
  allow_events(html);
  insert_before(html, "</head>",
                "<link rel=\"stylesheet\" href=\"/_preview/preview.css\">\n"
                "<script defer src=\"/_preview/preview.js\"></script>\n");
  return html;
}

}  // namespace palermo::preview
