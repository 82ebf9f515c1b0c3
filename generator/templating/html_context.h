// SPDX-License-Identifier: Apache-2.0
// Where in an HTML page we are: a state machine fed with the constant bytes of a template, asked at
// each value how to escape it. Strict where HTML is lax, so that it never believes itself outside a
// tag, an attribute or a script while a browser is inside. Knows nothing of keys or files.
#pragma once

#include "templating/escape.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace palermo::templating {

enum class HtmlState : std::uint8_t {
  Text,         // between tags
  Rcdata,       // inside <title> or <textarea>
  RawText,      // inside <script>, <style> and the like
  Json,         // inside a script of a JSON type
  TagOpen,      // after <
  TagName,      // in the name of a start or end tag
  TagGap,       // in a tag, where only white space, / or > may follow
  BeforeAttr,   // in a tag, where a name may begin
  AttrName,     // in the name of an attribute
  BeforeValue,  // after =
  Quoted,       // in a quoted attribute
  Unquoted,     // in an unquoted attribute
  Declaration,  // <!doctype> and the like
  Comment,
};

// How much of an address has been seen. Open: a value or a section came first, the scheme is not
// known to be over.
enum class UrlStage : std::uint8_t { Start, Open, Path, Query };

struct HtmlContext {
  HtmlState state = HtmlState::Text;
  UrlStage url = UrlStage::Start;
  char quote = 0;
  bool end_tag = false;
  bool json_script = false;     // this <script> tag has a JSON type
  bool json_string = false;     // inside a JSON string
  bool json_escape = false;     // after a backslash in it
  bool http_equiv = false;      // this <meta> tag has http-equiv
  bool filled_content = false;  // this <meta> tag has a value in content
  std::string element;          // lower case
  std::string attribute;        // lower case
  std::string pending;          // what was read of an end tag, a scheme, a type or a comment's end

  bool operator==(const HtmlContext&) const = default;
};

// What is wrong with a template at this place, and what to write instead.
struct Complaint {
  std::string message;
  std::string hint;
};

// The next constant byte.
[[nodiscard]] std::optional<Complaint> feed(HtmlContext& context, char c);

// How many of the next constant bytes change nothing, so that they need not be fed.
[[nodiscard]] std::size_t bytes_without_effect(const HtmlContext& context, std::string_view next);

struct Placement {
  Escape escape = Escape::Text;
  std::optional<Complaint> complaint;
};
// A value stands here; `is_html`: a SafeHtml value.
[[nodiscard]] Placement place_value(HtmlContext& context, bool is_html);

// Is this an attribute whose value is an address: href, src, action, ...?
[[nodiscard]] bool holds_address(const HtmlContext& context);

// "text", "the tag <a>", "the attribute \"href\"".
[[nodiscard]] std::string describe(const HtmlContext& context);

}  // namespace palermo::templating
