// SPDX-License-Identifier: Apache-2.0
#include "templating/html_section.h"

namespace palermo::templating {
namespace {

bool is_in_tag(HtmlState state) {
  return state == HtmlState::TagGap || state == HtmlState::BeforeAttr ||
         state == HtmlState::AttrName;
}

std::optional<HtmlContext> leave_in_tag(const HtmlContext& begin, HtmlContext end, bool repeats) {
  // "a" written twice would be the attribute "aa".
  if (repeats && begin.state == HtmlState::BeforeAttr && end.state == HtmlState::AttrName)
    return {};
  end.state = begin.state;
  end.attribute.clear();
  if (!(end == begin)) return {};
  end.state = HtmlState::TagGap;
  return end;
}

std::optional<HtmlContext> leave_in_url(HtmlContext begin, HtmlContext end) {
  const bool query = begin.url == UrlStage::Query;
  if (query != (end.url == UrlStage::Query)) return {};
  begin.url = end.url = query ? UrlStage::Query : UrlStage::Open;
  begin.pending.clear();
  end.pending.clear();
  if (!(begin == end)) return {};
  return end;
}

}  // namespace

void enter_section(HtmlContext& context) {
  if (context.state != HtmlState::TagName && context.state != HtmlState::AttrName) return;
  context.state = HtmlState::TagGap;
  context.attribute.clear();
}

std::optional<HtmlContext> leave_section(const HtmlContext& begin, const HtmlContext& end,
                                         bool repeats) {
  if (begin == end) return end;
  if (is_in_tag(begin.state) && is_in_tag(end.state)) return leave_in_tag(begin, end, repeats);
  if (begin.state == HtmlState::Quoted && end.state == HtmlState::Quoted && holds_address(begin))
    return leave_in_url(begin, end);
  return {};
}

}  // namespace palermo::templating
