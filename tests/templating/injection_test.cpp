// SPDX-License-Identifier: Apache-2.0
// Whatever a value holds, the page has the same elements and attributes as with a harmless one. The
// pages are read back by a small reader of our own that shares nothing with the engine.
#include "page.h"
#include "support/catch.h"

#include <nlohmann/json.hpp>
#include <rapidcheck.h>

#include <algorithm>
#include <cctype>
#include <stdexcept>

using namespace palermo::templating;

namespace {

// Elements and attributes of a page in order: "a[href,title]/a". Reads as a browser would, not as
// the engine writes.
class Outline {
 public:
  explicit Outline(std::string_view html) : html_(html) {
    while (at_ < html_.size()) {
      if (html_.substr(at_).starts_with("<!--"))
        at_ = std::min(html_.find("-->", at_ + 2), html_.size());
      else if (begins_tag())
        read_tag();
      else
        ++at_;
    }
  }
  std::string text;
  std::vector<std::string> addresses;
  std::vector<std::string> scripts;

 private:
  static bool ends_name(char c) {
    return std::isspace(static_cast<unsigned char>(c)) != 0 || c == '/' || c == '>' || c == '=';
  }

  [[nodiscard]] bool begins_tag() const {
    const std::string_view rest = html_.substr(at_);
    const std::size_t letter = rest.starts_with("</") ? 2 : 1;
    return rest.starts_with('<') && rest.size() > letter &&
           std::isalpha(static_cast<unsigned char>(rest[letter])) != 0;
  }

  std::string read_name() {
    std::string name;
    while (at_ < html_.size() && !ends_name(html_[at_])) name += html_[at_++];
    return name;
  }

  void read_tag() {
    ++at_;
    const bool end = at_ < html_.size() && html_[at_] == '/';
    if (end) ++at_;
    const std::string name = read_name();
    text += (end ? "/" : "") + name + "[";
    while (at_ < html_.size() && html_[at_] != '>') read_attribute();
    ++at_;
    text += "]";
    if (!end && (name == "script" || name == "title" || name == "textarea")) read_raw(name);
  }

  void read_attribute() {
    if (ends_name(html_[at_])) {
      ++at_;
      return;
    }
    const std::string name = read_name();
    text += name + ",";
    if (at_ >= html_.size() || html_[at_] != '=') return;
    const char quote = html_.at(++at_);
    if (quote != '"' && quote != '\'') throw std::runtime_error("an unquoted attribute");
    const std::size_t end = html_.find(quote, ++at_);
    if (end == std::string_view::npos) throw std::runtime_error("an open attribute");
    if (name == "href") addresses.emplace_back(html_.substr(at_, end - at_));
    at_ = end + 1;
  }

  void read_raw(const std::string& name) {
    const std::size_t end = html_.find("</" + name, at_);
    if (end == std::string_view::npos) throw std::runtime_error("an open " + name);
    if (name == "script") scripts.emplace_back(html_.substr(at_, end - at_));
    at_ = end;
  }

  std::string_view html_;
  std::size_t at_ = 0;
};

const std::string everywhere =
    "<title>{{name}}</title><p class=\"a {{name}} b\" title='{{link}}'>{{name}} & {{link}}</p>"
    "<a href=\"{{link}}\">{{name}}</a><a href='{{name}}{{link}}'></a><a href=\"../{{link}}\"></a>"
    "<a href=\"{{#sample}}/{{/sample}}{{name}}{{link}}/{{name}}\"></a><a href=\"/{{link}}\"></a>"
    "<a href=\"?a={{name}}&amp;b={{link}}#{{name}}\"></a><textarea>{{link}}</textarea>"
    "<script type=\"application/json\">{\"a\":{{name}},\"b\":\"x{{link}}y\"}</script>"
    "{{#rows}}<i{{#title}} title=\"{{title}}\"{{/title}}>{{title}}</i>{{/rows}}";

std::string page_with(const std::string& name, const std::string& link) {
  return rendered({{"page", everywhere}}, [&](const Page& page, Scope& scope) {
    scope.set(page.name, name);
    scope.set(page.link, link);
    scope.add(page.rows).set(page.rows->title, link);
  });
}

// Pieces that mean something to a browser, in any order, among arbitrary bytes of text.
rc::Gen<std::string> hostile() {
  const auto piece = rc::gen::element<std::string>(
      "<", ">", "\"", "'", "&", "</script>", "<script>", "-->", "<!--", "javascript", ":", "//",
      "/", "\\", " onx=", "=", "\n", "\t", " ", "?", "#", "%", "%3", "\xE2\x80\xA8", "é", "a",
      "https", "&#58;", "</title>", "</textarea>", "{{name}}", "]]>", "`", "\\u003c", "data",
      "\x01");
  return rc::gen::map(rc::gen::container<std::vector<std::string>>(piece),
                      [](const std::vector<std::string>& pieces) {
                        std::string text;
                        for (const std::string& each : pieces) text += each;
                        return text;
                      });
}

std::string lower(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return text;
}

bool is_harmless_address(const std::string& address) {
  const std::string text = lower(address);
  if (text == "//") return true;
  if (text.starts_with("//") || text.starts_with("/\\") || text.starts_with("\\")) return false;
  const std::size_t stop = text.find_first_of(":/?#");
  if (stop == std::string::npos || text[stop] != ':') return true;
  const std::string scheme = text.substr(0, stop);
  return scheme == "http" || scheme == "https" || scheme == "mailto";
}

}  // namespace

TEST_CASE("no value makes an element, an attribute or a foreign scheme") {
  const std::string harmless = Outline(page_with("a", "b")).text;
  CHECK(harmless.starts_with("title[]/title[]p[class,title,]/p[]a[href,]"));
  const bool held = rc::check([&] {
    const std::string name = *hostile();
    const std::string link = *hostile();
    const Outline outline(page_with(name, link));
    const std::string expected = link.empty() ? Outline(page_with("a", "")).text : harmless;
    RC_ASSERT(outline.text == expected);
    for (const std::string& address : outline.addresses) {
      RC_LOG() << address << "\n";
      RC_ASSERT(is_harmless_address(address));
    }
  });
  CHECK(held);
}

TEST_CASE("JSON in a script gives back the very text") {
  const bool held = rc::check([] {
    const std::string name = *hostile();
    const std::string link = *hostile();
    const Outline outline(page_with(name, link));
    RC_ASSERT(outline.scripts.size() == 1U);
    const auto json = nlohmann::json::parse(outline.scripts[0]);
    RC_ASSERT(json.at("a").get<std::string>() == name);
    RC_ASSERT(json.at("b").get<std::string>() == "x" + link + "y");
    for (const char c : std::string("<>&"))
      RC_ASSERT(outline.scripts[0].find(c) == std::string::npos);
  });
  CHECK(held);
}

namespace {

// Pieces of templates, in any order.
rc::Gen<std::string> any_template() {
  const auto piece =
      rc::gen::weightedElement<std::string>({{3, "<a"},
                                             {3, ">"},
                                             {3, " title="},
                                             {3, "\""},
                                             {2, " href="},
                                             {1, "'"},
                                             {1, "="},
                                             {2, " "},
                                             {1, "<p>"},
                                             {1, "</p>"},
                                             {1, " on"},
                                             {1, "x"},
                                             {1, "<"},
                                             {1, "!--"},
                                             {1, "-->"},
                                             {1, "/"},
                                             {1, "<title>"},
                                             {1, "</title>"},
                                             {1, "<script>"},
                                             {1, "</script>"},
                                             {1, "</"},
                                             {1, "-"},
                                             {1, "<script type=\"application/json\">"},
                                             {1, "\\"},
                                             {6, "{{name}}"},
                                             {1, "{{> nav}}"},
                                             {1, "{{#rows}}"},
                                             {1, "{{/rows}}"},
                                             {2, "{{#sample}}"},
                                             {2, "{{/sample}}"},
                                             {1, "?"},
                                             {1, "{{< nav}}{{$b}}"},
                                             {1, "{{/b}}{{/nav}}"},
                                             {1, ":"},
                                             {1, "\n"}});
  return rc::gen::map(rc::gen::container<std::vector<std::string>>(piece),
                      [](const std::vector<std::string>& pieces) {
                        std::string text;
                        for (const std::string& each : pieces) text += each;
                        return text;
                      });
}

std::string outline_of(const Template& made, const Page& page, const std::string& value,
                       bool sample) {
  Arena arena;
  Scope scope = arena.scope(page.schema);
  scope.set(page.name, value);
  scope.set(page.sample, sample);
  for (int i = 0; i < 3; ++i) static_cast<void>(scope.add(page.rows));
  std::string out;
  made.render(scope, out);
  try {
    return Outline(out).text;
  } catch (const std::exception& error) {
    return error.what();
  }
}

}  // namespace

TEST_CASE("whatever a template holds, it is refused or no value changes its elements") {
  const bool held = rc::check([] {
    const std::string text = *any_template();
    const bool sample = *rc::gen::arbitrary<bool>();
    const std::string value = "x" + *hostile();
    const Page page;
    const auto made = compile_files(page, {{"page", text}, {"nav", "<i>{{$b}}{{name}}{{/b}}</i>"}});
    RC_CLASSIFY(made.diagnostics.empty(), "compiles");
    if (!made.diagnostics.empty()) return;
    RC_ASSERT(outline_of(made.value, page, value, sample) ==
              outline_of(made.value, page, "x", sample));
  });
  CHECK(held);
}
