// SPDX-License-Identifier: Apache-2.0
#include "templating/html_context.h"

#include <algorithm>
#include <array>

namespace palermo::templating {
namespace {

using Feed = std::optional<Complaint>;

template <std::size_t size>
using Names = std::array<std::string_view, size>;

template <std::size_t size>
bool is_one_of(std::string_view name, const Names<size>& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

constexpr Names<2> rcdata_elements = {"title", "textarea"};
constexpr Names<7> raw_elements = {"script",  "style",    "xmp",      "iframe",
                                   "noembed", "noframes", "plaintext"};
constexpr Names<2> json_types = {"application/json", "application/ld+json"};
constexpr Names<10> url_attributes = {"href",   "src",        "action",   "formaction",
                                      "cite",   "xlink:href", "manifest", "longdesc",
                                      "poster", "background"};
constexpr Names<5> refused_attributes = {"style", "srcdoc", "srcset", "imagesrcset", "ping"};

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

bool is_script_type(const HtmlContext& at) {
  return at.element == "script" && at.attribute == "type";
}

// Everything of the tag is over; what follows depends on the element.
Feed close_tag(HtmlContext& at) {
  HtmlContext after;
  if (!at.end_tag && is_one_of(at.element, rcdata_elements)) after.state = HtmlState::Rcdata;
  if (!at.end_tag && is_one_of(at.element, raw_elements))
    after.state = at.json_script ? HtmlState::Json : HtmlState::RawText;
  if (after.state != HtmlState::Text) after.element = at.element;
  at = after;
  return {};
}

Feed feed_text(HtmlContext& at, char c) {
  if (c == '<') at.state = HtmlState::TagOpen;
  return {};
}

void track_json(HtmlContext& at, char c) {
  if (at.json_escape)
    at.json_escape = false;
  else if (at.json_string && c == '\\')
    at.json_escape = true;
  else if (c == '"')
    at.json_string = !at.json_string;
}

// Inside an element that only its own end tag ends.
Feed feed_until_end_tag(HtmlContext& at, char c) {
  const std::string end = "</" + at.element;
  if (at.pending == end && (is_space(c) || c == '/' || c == '>')) {
    at = {.state = HtmlState::BeforeAttr, .end_tag = true, .element = at.element};
    return c == '>' ? close_tag(at) : Feed{};
  }
  if (at.state == HtmlState::Json) track_json(at, c);
  if (c == '<')
    at.pending = "<";
  else if (!at.pending.empty())
    at.pending += lower(c);
  if (!end.starts_with(at.pending)) at.pending.clear();
  return {};
}

Feed feed_tag_open(HtmlContext& at, char c) {
  if (is_letter(c)) {
    at.state = HtmlState::TagName;
    at.element = lower(c);
  } else if (c == '/' && !at.end_tag) {
    at.end_tag = true;
  } else if (c == '!' || c == '?' || (at.end_tag && c != '>')) {
    at = {.state = HtmlState::Declaration, .pending = c == '!' ? "" : "not a comment"};
  } else {
    at = {};
    if (c == '<') at.state = HtmlState::TagOpen;
  }
  return {};
}

Feed feed_tag_name(HtmlContext& at, char c) {
  if (c == '>') return close_tag(at);
  if (is_space(c) || c == '/')
    at.state = HtmlState::BeforeAttr;
  else
    at.element += lower(c);
  return {};
}

Feed feed_before_attr(HtmlContext& at, char c) {
  at.attribute.clear();
  if (c == '>') return close_tag(at);
  if (is_space(c) || c == '/') return {};
  at.state = HtmlState::AttrName;
  if (c == '=')
    return Complaint{"an equals sign without an attribute name", "write it right after the name"};
  at.attribute = lower(c);
  return {};
}

Feed feed_tag_gap(HtmlContext& at, char c) {
  at.state = HtmlState::BeforeAttr;
  const bool apart = is_space(c) || c == '/' || c == '>';
  Feed next = feed_before_attr(at, c);
  if (!apart) return Complaint{"a space is missing in " + describe(at), "write one before this"};
  return next;
}

// An http-equiv beside a value in content could redirect or weaken the policy.
Feed check_http_equiv(HtmlContext& at) {
  if (at.element != "meta" || at.attribute != "http-equiv") return {};
  at.http_equiv = true;
  if (!at.filled_content) return {};
  return Complaint{"a value cannot stand in the content of a <meta> with http-equiv",
                   "write the content out"};
}

Feed feed_attr_name(HtmlContext& at, char c) {
  if (c != '=' && c != '>' && c != '/' && !is_space(c)) {
    at.attribute += lower(c);
    return {};
  }
  if (Feed complaint = check_http_equiv(at)) return complaint;
  if (c == '>') return close_tag(at);
  at.state = c == '=' ? HtmlState::BeforeValue : HtmlState::BeforeAttr;
  if (c != '=') at.attribute.clear();
  return {};
}

void close_attribute(HtmlContext& at, HtmlState next) {
  if (is_script_type(at)) at.json_script = is_one_of(at.pending, json_types);
  at.state = next;
  at.url = UrlStage::Start;
  at.quote = 0;
  at.attribute.clear();
  at.pending.clear();
}

Feed track_url(HtmlContext& at, char c) {
  if (at.url == UrlStage::Query) return {};
  if (c == '?' || c == '#') {
    at.url = UrlStage::Query;
    at.pending.clear();
    return {};
  }
  if (at.url == UrlStage::Path) return {};
  const std::string scheme = at.pending;
  if (c == '/' || c == ':') {
    const bool was_open = at.url == UrlStage::Open;
    at.url = UrlStage::Path;
    at.pending.clear();
    if (c == ':' && was_open)
      return Complaint{"a value cannot be a part of a scheme",
                       "put the whole address into one key"};
    if (c == ':' && !is_allowed_scheme(scheme))
      return Complaint{"the scheme \"" + scheme + "\" is not allowed",
                       "use http, https, mailto or a relative address"};
    return {};
  }
  if (at.url == UrlStage::Start && !is_space(c)) at.pending += lower(c);
  return {};
}

Feed feed_value(HtmlContext& at, char c) {
  if (holds_address(at)) return track_url(at, c);
  if (is_script_type(at)) at.pending += lower(c);
  return {};
}

Feed feed_before_value(HtmlContext& at, char c) {
  if (is_space(c)) return {};
  if (c == '>') return close_tag(at);
  if (c == '"' || c == '\'') {
    at.state = HtmlState::Quoted;
    at.quote = c;
    return {};
  }
  at.state = HtmlState::Unquoted;
  return feed_value(at, c);
}

Feed feed_quoted(HtmlContext& at, char c) {
  if (c != at.quote) return feed_value(at, c);
  close_attribute(at, HtmlState::TagGap);
  return {};
}

Feed feed_unquoted(HtmlContext& at, char c) {
  if (!is_space(c) && c != '>') return feed_value(at, c);
  close_attribute(at, HtmlState::BeforeAttr);
  return c == '>' ? close_tag(at) : Feed{};
}

Feed feed_declaration(HtmlContext& at, char c) {
  if (c == '>') {
    at = {};
  } else if (at.pending.size() < 2) {
    at.pending += c;
    if (at.pending == "--") at.state = HtmlState::Comment;  // "<!-->" is a whole comment
  }
  return {};
}

Feed feed_comment(HtmlContext& at, char c) {
  if (c == '>' && at.pending == "--") {
    at = {};
  } else if (c != '-') {
    at.pending.clear();
  } else if (at.pending.size() < 2) {
    at.pending += c;
  }
  return {};
}

Complaint refusal(std::string where, std::string hint) {
  return {"a value cannot stand in " + std::move(where), std::move(hint)};
}

Placement place_in_attribute(HtmlContext& at) {
  const std::string where = describe(at);
  if (at.attribute.starts_with("on"))
    return {{}, refusal(where, "put it in a data- attribute and read it in a script file")};
  if (at.attribute == "style") return {{}, refusal(where, "use a class and the style sheet")};
  if (is_one_of(at.attribute, refused_attributes) || is_script_type(at))
    return {{}, refusal(where, "write the attribute out")};
  if (at.element == "meta" && at.attribute == "content") {
    at.filled_content = true;
    if (at.http_equiv)
      return {{}, refusal("the content of a <meta> with http-equiv", "write the content out")};
  }
  if (!holds_address(at)) return {Escape::Attribute, {}};
  if (at.url == UrlStage::Query) return {Escape::UrlQuery, {}};
  if (at.url == UrlStage::Start) at.url = UrlStage::Open;
  at.pending.clear();
  return {Escape::UrlPath, {}};
}

Placement place_in_element(const HtmlContext& at) {
  if (!at.pending.empty()) return {{}, refusal("a tag name", "write the tag out")};
  if (at.state == HtmlState::Rcdata) return {Escape::Text, {}};
  if (at.state == HtmlState::RawText)
    return {{},
            refusal(describe(at), at.element == "script" ? "use <script type=\"application/json\">"
                                                         : "use classes and attributes")};
  if (at.json_escape) return {{}, refusal("a JSON escape", "write the escape out")};
  return {at.json_string ? Escape::JsonString : Escape::JsonValue, {}};
}

}  // namespace

bool holds_address(const HtmlContext& context) {
  return is_one_of(context.attribute, url_attributes) ||
         (context.element == "object" && context.attribute == "data");
}

std::optional<Complaint> feed(HtmlContext& context, char c) {
  switch (context.state) {
    case HtmlState::Text:
      return feed_text(context, c);
    case HtmlState::Rcdata:
    case HtmlState::RawText:
    case HtmlState::Json:
      return feed_until_end_tag(context, c);
    case HtmlState::TagOpen:
      return feed_tag_open(context, c);
    case HtmlState::TagName:
      return feed_tag_name(context, c);
    case HtmlState::TagGap:
      return feed_tag_gap(context, c);
    case HtmlState::BeforeAttr:
      return feed_before_attr(context, c);
    case HtmlState::AttrName:
      return feed_attr_name(context, c);
    case HtmlState::BeforeValue:
      return feed_before_value(context, c);
    case HtmlState::Quoted:
      return feed_quoted(context, c);
    case HtmlState::Unquoted:
      return feed_unquoted(context, c);
    case HtmlState::Declaration:
      return feed_declaration(context, c);
    case HtmlState::Comment:
      return feed_comment(context, c);
  }
  return {};
}

std::size_t bytes_without_effect(const HtmlContext& context, std::string_view next) {
  if (context.state == HtmlState::Text) return std::min(next.find('<'), next.size());
  if (context.state != HtmlState::Quoted || is_script_type(context)) return 0;
  if (!holds_address(context) || context.url == UrlStage::Query)
    return std::min(next.find(context.quote), next.size());
  if (context.url != UrlStage::Path) return 0;
  const char ends[] = {'?', '#', context.quote};
  return std::min(next.find_first_of({ends, sizeof ends}), next.size());
}

Placement place_value(HtmlContext& context, bool is_html) {
  if (is_html && context.state != HtmlState::Text)
    return {{}, Complaint{"HTML cannot stand in " + describe(context), "declare the key as text"}};
  switch (context.state) {
    case HtmlState::Text:
      return {is_html ? Escape::None : Escape::Text, {}};
    case HtmlState::Rcdata:
    case HtmlState::RawText:
    case HtmlState::Json:
      return place_in_element(context);
    case HtmlState::Quoted:
      return place_in_attribute(context);
    case HtmlState::TagOpen:
    case HtmlState::TagName:
      return {{}, refusal("a tag name", "write the tag out")};
    case HtmlState::TagGap:
    case HtmlState::BeforeAttr:
    case HtmlState::AttrName:
      return {{}, refusal("an attribute name", "put a section round the whole attribute")};
    case HtmlState::BeforeValue:
    case HtmlState::Unquoted:
      return {{}, refusal("an unquoted attribute", "put quotes round it")};
    case HtmlState::Declaration:
      return {{}, refusal("a declaration", "write it out")};
    case HtmlState::Comment:
      return {{}, refusal("a comment", "leave it out")};
  }
  return {};
}

std::string describe(const HtmlContext& context) {
  switch (context.state) {
    case HtmlState::Text:
      return "text";
    case HtmlState::Rcdata:
    case HtmlState::RawText:
      return "<" + context.element + ">";
    case HtmlState::Json:
      return "JSON";
    case HtmlState::TagOpen:
    case HtmlState::TagName:
      return "a tag name";
    case HtmlState::TagGap:
    case HtmlState::BeforeAttr:
    case HtmlState::AttrName:
      return "the tag <" + context.element + ">";
    case HtmlState::BeforeValue:
    case HtmlState::Quoted:
    case HtmlState::Unquoted:
      return "the attribute \"" + context.attribute + "\"";
    case HtmlState::Declaration:
      return "a declaration";
    case HtmlState::Comment:
      return "a comment";
  }
  return {};
}

}  // namespace palermo::templating
