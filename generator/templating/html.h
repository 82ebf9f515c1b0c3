// SPDX-License-Identifier: Apache-2.0
// HTML that needs no escaping, as a type: there is no template syntax for it. Knows nothing of who
// wrote it; a reviewer finds every source by looking for from_renderer.
#pragma once

#include <string_view>

namespace palermo::templating {

// A view: what it looks at must outlive the render (Arena::keep helps).
class SafeHtml {
 public:
  SafeHtml() = default;

  // Only for the output of our own renderers (Markdown, another template), never for content.
  [[nodiscard]] static SafeHtml from_renderer(std::string_view html) { return SafeHtml(html); }

  [[nodiscard]] std::string_view view() const { return html_; }

 private:
  explicit SafeHtml(std::string_view html) : html_(html) {}
  std::string_view html_;
};

}  // namespace palermo::templating
