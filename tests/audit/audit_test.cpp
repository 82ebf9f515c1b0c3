// SPDX-License-Identifier: Apache-2.0
#include "audit/audit.h"

#include "audit/small_world.h"
#include "support/catch.h"

#include <boost/filesystem/operations.hpp>

using namespace palermo;
using namespace palermo::test;

using Codes = std::set<std::string>;

namespace {

const std::string fragment = "no liaison officer was ever posted abroad under file";

std::string escaped(std::string_view text, const char* before, const char* after) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    out += before + std::string{digits[byte >> 4U], digits[byte & 15U]} + after;
  }
  return out;
}

std::string page_of(std::string_view text) { return "<p>" + std::string(text) + "</p>"; }

bool tells(const audit::Findings& findings, const audit::Finding& wanted) {
  for (const audit::Finding& finding : findings)
    if (finding.file == wanted.file && finding.code == wanted.code &&
        finding.content == wanted.content && (wanted.how.empty() || finding.how == wanted.how))
      return true;
  return false;
}

}  // namespace

TEST_CASE("a site of released texts alone gives no finding") {
  SmallWorld world;
  world.site("en/xaa/page.html", "<p>" + std::string(released_text) + "</p>");
  CHECK(world.findings().empty());
}

TEST_CASE("a file that is releasable but not shown is no finding") {
  SmallWorld world;
  world.site("index.html", "<p>Nothing here</p>");
  CHECK(world.findings().empty());
}

TEST_CASE("eight words of an unreleased text are found in every form, with the file they are of") {
  const auto [form, page] = GENERATE_COPY(table<std::string, std::string>({
      {"as it is", "<p>" + fragment + "</p>"},
      {"as it is", "<!-- " + fragment + " -->"},
      {"as it is", "<p title=\"" + fragment + "\">"},
      {"as it is", escaped(fragment, "&#x", ";")},
      {"between tags", "no lia<b>ison</b> officer was <i>ever</i> posted abroad under fi<wbr>le"},
      {"percent-encoded", "<a href=\"?q=" + escaped(fragment, "%", "") + "\">"},
      {"with escapes", "{\"text\":\"" + escaped(fragment, "\\u00", "") + "\"}"},
      {"in base64", "bm8gbGlhaXNvbiBvZmZpY2VyIHdhcyBldmVyIHBvc3RlZCBhYnJvYWQgdW5kZXIgZmlsZQ=="},
      {"in hexadecimal digits", escaped(fragment, "", "")},
  }));
  CAPTURE(form, page);
  SmallWorld world;
  world.site("en/page.html", page);
  CHECK(tells(world.findings(), {"en/page.html", "unreleased-text", note + ".en.md", form}));
}

TEST_CASE("case, width, marks and gaps do not hide a text") {
  SmallWorld world;
  CHECK(world.codes_with("NO LIAISON OFFICER -- was, ever; posted\xC2\xA0"
                         "abroad\n*under*\tfile") == Codes{"unreleased-text"});
  CHECK(world.codes_with("no li\xC2\xADlaison").empty());
  CHECK(world.codes_with("no liai\xC2\xADson officer was ever posted abroad under file") ==
        Codes{"unreleased-text"});
  CHECK(world.codes_with("\xEF\xBD\x8E\xEF\xBD\x8F liaison officer was ever posted abroad under") ==
        Codes{"unreleased-text"});
}

TEST_CASE("seven words of an unreleased text are no finding, for they may be chance") {
  SmallWorld world;
  CHECK(world.codes_with("no liaison officer was ever posted abroad").empty());
}

TEST_CASE("a joined word, an address, a telephone and a long number are found alone") {
  SmallWorld world;
  world.content(note + ".fr.md", "Write to j.doe@justice.example or +99 1 234 56 78; case 771204.");
  CHECK(world.codes_with("see zephrolin-4821 there") == Codes{"unreleased-token"});
  CHECK(world.codes_with("mailto:j.doe@justice.example?subject=x") == Codes{"unreleased-token"});
  CHECK(world.codes_with("call +99 (1) 234-56-78") == Codes{"unreleased-token"});
  CHECK(world.codes_with("{\"n\":771204}") == Codes{"unreleased-token"});
  CHECK(world.codes_with("zephrolin, 4820, 771205, doe@justice").empty());
}

TEST_CASE("the title and the name of a hidden part are found, also in the name of a file") {
  SmallWorld world;
  CHECK(world.codes_with("<li>Liaison officers abroad, a reckoning</li>") ==
        Codes{"unreleased-text", "unreleased-name"});
  CHECK(world.codes_with("<a href=\"document-liaison-officers-abroad.html\">") ==
        Codes{"unreleased-name"});
  CHECK(world.codes_with("").empty());
  world.site("en/liaison-officers-abroad.html", "");
  CHECK(tells(world.findings(),
              {"en/liaison-officers-abroad.html", "unreleased-name", note, "in its path"}));
}

TEST_CASE("the name of a part that was public and was withdrawn is no secret, its text is") {
  SmallWorld world;
  world.publish(2, {note + ".json", note + ".en.md"});
  CHECK(world.codes_with(hidden_text).empty());
  world.decide(3, "withdraw", {note + ".json", note + ".en.md"});
  CHECK(world.codes_with("<a href=\"document-liaison-officers-abroad.html\">").empty());
  CHECK(world.codes_with(page_of(hidden_text)) == Codes{"unreleased-text", "unreleased-token"});
}

TEST_CASE("released text that an unreleased file quotes gives no alarm") {
  SmallWorld world;
  world.content(note + ".en.md", "As was said:\n\n> " + std::string(released_text) +
                                     "\nThis was never true, and the ministry knew it well.\n");
  CHECK(world.codes_with(released_text).empty());
  CHECK(world.codes_with("This was never true, and the ministry knew it well.") ==
        Codes{"unreleased-text"});
}

TEST_CASE("what stands in reference data and in the theme is no secret") {
  SmallWorld world;
  const std::string page = "<p>" + fragment + "</p>";
  TemporaryFolder theme;
  theme.write("templates/page.html", page);
  world.site("en/page.html", page);
  world.list();
  audit::Request request = world.request();
  CHECK(audit::audit(request)->findings.size() == 2);  // as it is, and between tags
  request.theme = theme.path();
  CHECK(audit::audit(request)->findings.empty());
  world.content("taxonomy.json", "{\"label\":\"" + fragment + "\"}");
  CHECK(audit::audit(world.request())->findings.empty());
}

TEST_CASE("twelve Chinese characters and a long word without gaps are found") {
  SmallWorld world;
  world.content(note + ".zh.md", "主管机关从未向国外派遣联络官员一名，档案另存。");
  world.content(note + ".es.md", "ocultamientodelenlacepolicialenelextranjero");
  CHECK(world.codes_with("<p>机关从未向国外，<b>派遣</b>联络官员</p>") == Codes{"unreleased-text"});
  CHECK(world.codes_with("从未向国外派遣联络官员").empty());  // eleven
  CHECK(world.codes_with("xxamientodelenlacepolicialenelextxx") == Codes{"unreleased-text"});
}

TEST_CASE("the bytes of an unreleased file are found whatever they are") {
  SmallWorld world;
  const std::string picture("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\xff\xfe\xfd", 19);
  world.content(note + ".chart.png", picture);
  world.site("media/chart.png", picture);
  CHECK(tells(world.findings(), {"media/chart.png", "unreleased-file", note + ".chart.png"}));
}

TEST_CASE("the words of a decision that is not in force are secret") {
  SmallWorld world;
  world.publish(2, {note + ".json", note + ".en.md"},
                R"("not_before":"2027-01-01T00:00:00Z","agreed_by":[],)");
  world.content("decisions/xaa/0003-broken.json", R"({"reference":"Note verbale QX-7731"})");
  CHECK(world.codes_with("<td>Note verbale QX-7731</td>").empty());  // two letters are too few
  world.content("decisions/xaa/0003-broken.json", R"({"reference":"Note verbale QXV-7731"})");
  CHECK(world.codes_with("<td>Note verbale QXV-7731</td>").count("unreleased-token") == 1);
  CHECK(world.codes_with(page_of(hidden_text)) == Codes{"unreleased-text", "unreleased-token"});
}

TEST_CASE("L34: no id of the commit or its trees and no address of its people may be in a file") {
  SmallWorld world;
  TestRepository repository;
  repository.write("content/mechanism.json", small_mechanism("optional"));
  const std::string id = repository.commit();
  world.site("page.txt", "built from " + id.substr(0, 10));
  world.site("other.txt", "built from " + id.substr(0, 9));
  world.site("people.txt", "by canary@example.org");
  world.list();
  audit::Request request = world.request();
  request.repository = repository.path();
  const auto report = audit::audit(request);
  REQUIRE(report);
  REQUIRE(report->findings.size() == 2);
  CHECK(tells(report->findings, {"page.txt", "commit-id", ""}));
  CHECK(tells(report->findings, {"people.txt", "unreleased-token", "(an address of the commit)"}));
}

TEST_CASE("one thread and four find the same") {
  SmallWorld world;
  for (int i = 0; i < 60; ++i)
    world.site("en/p" + std::to_string(i) + ".html",
               i % 3 == 0 ? "<p>" + std::string(hidden_text) : std::string(released_text));
  world.list();
  audit::Request request = world.request();
  request.threads = 1;
  const auto one = audit::audit(request);
  request.threads = 4;
  const auto four = audit::audit(request);
  REQUIRE(one);
  REQUIRE(four);
  CHECK(one->findings.size() >= 20);
  CHECK(one->findings == four->findings);
  CHECK(one->bytes == four->bytes);
}

TEST_CASE("what cannot be opened is told, and a repository or site that is not there is an error") {
  SmallWorld world;
  world.site("index.html", "x");
  world.list();
  audit::Request request = world.request();
  request.site = world.site_path() / "nowhere";
  CHECK_FALSE(audit::audit(request));
  request = world.request();
  request.revision = "nowhere";
  CHECK_FALSE(audit::audit(request));
}

TEST_CASE("a finding never quotes a text") {
  SmallWorld world;
  world.site("en/page.html", hidden_text);
  for (const audit::Finding& finding : world.findings()) {
    CHECK(audit::to_text(finding).find("zephrolin") == std::string::npos);
    CHECK(audit::to_text(finding).find("posted") == std::string::npos);
  }
}

TEST_CASE("a finding is one line of plain ASCII, whatever the names are") {
  CHECK(audit::to_text({"a\nb.html", "odd-name", "", ""}) == "a\\x0ab.html: odd-name");
  CHECK(audit::to_text({"en/p.html", "unreleased-text", "reviews/\xC3\xA9.md", "as it is"}) ==
        "en/p.html: unreleased-text: reviews/\\xc3\\xa9.md (as it is)");
}
