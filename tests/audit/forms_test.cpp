// SPDX-License-Identifier: Apache-2.0
#include "audit/forms.h"

#include "support/catch.h"

#include <set>

using namespace palermo::audit;

namespace {

// In which forms is `wanted` read?
std::set<Form> forms_with(std::string_view bytes, std::string_view wanted) {
  std::set<Form> forms;
  for_each_form(bytes, [&](Form form, std::string_view text) {
    if (text.find(wanted) != std::string_view::npos) forms.insert(form);
  });
  return forms;
}

}  // namespace

TEST_CASE("a text is read as it is, between tags and with its entities") {
  CHECK(forms_with("plain words", "plain words").count(Form::Plain) == 1);
  CHECK(forms_with("plain &#119;or&#x64;s", "plain words").count(Form::Plain) == 1);
  CHECK(forms_with("pl<em>ai</em>n words", "plain words").count(Form::Tagless) == 1);
  CHECK(forms_with("<i>plain</i> words", "plain words").count(Form::Tagless) == 1);
}

TEST_CASE("only a tag that ends a word leaves a gap") {
  CHECK(strip_tags("a<b>b</b>c<wbr>d") == "abcd");
  CHECK(strip_tags("<p>a</p><p>b</p>") == " a  b ");
  CHECK(strip_tags("a<br/>b<!-- <p> -->c") == "a b c");
  CHECK(strip_tags("a<p") == "a ");
}

TEST_CASE("entities that are none stay as they are") {
  CHECK(decode_entities("a &amp; b & c &unknown; &#xZZ;") == "a & b & c &unknown; &#xZZ;");
  CHECK(decode_entities("&#233;&#x4e2d;&#128512;") == "\xC3\xA9\xE4\xB8\xAD\xF0\x9F\x98\x80");
}

TEST_CASE("percent signs and escapes of JSON are decoded") {
  CHECK(decode_percent("a%20b%2Fc%") == "a b/c%");
  CHECK(decode_percent("%63") == "c");
  CHECK(decode_json_escapes(R"(a\u00e9\/\n\ud83d\ude00\")") == "a\xC3\xA9/\n\xF0\x9F\x98\x80\"");
  CHECK(forms_with("pl%61in%20words", "plain words").count(Form::Percent) == 1);
  CHECK(forms_with(R"("pl\u0061in words")", "plain words").count(Form::Escaped) == 1);
  CHECK(forms_with(R"("\u003cp\u003eplain\u003c/p\u003e words")", "plain words").empty());
  CHECK(forms_with(R"("\u003cb\u003eplain\u003c/b\u003e words")", "plain words")
            .count(Form::Escaped) == 1);
}

TEST_CASE("base64 is decoded wherever its groups begin, also in lines and in the URL alphabet") {
  // "the accused person, whose name is withheld" and a line of it
  const std::string code = "dGhlIGFjY3VzZWQgcGVyc29uLCB3aG9zZSBuYW1lIGlzIHdpdGhoZWxk";
  for (const char* before : {"", "x", "xy", "xyz", "data:text/plain;base64,"})
    CHECK(forms_with(before + code, "accused person, whose").count(Form::Base64) == 1);
  std::string wrapped = code + code.substr(0, 8);
  wrapped.insert(64, "\r\n");
  CHECK(forms_with(wrapped, "is withheld").count(Form::Base64) == 1);
}

TEST_CASE("hexadecimal digits are decoded in both cases") {
  const std::string code = "746865206163637573656420706572736f6e";
  CHECK(forms_with(code, "accused person").count(Form::Hex) == 1);
  CHECK(forms_with("0" + code, "accused person").count(Form::Hex) == 1);
  CHECK(forms_with("746865206163637573656420706572736F6E", "person").count(Form::Hex) == 1);
}

TEST_CASE("a text of two bytes a letter is read without its zeros") {
  std::string wide;
  for (const char c : std::string_view("accused person")) wide += std::string(1, c) + '\0';
  CHECK(forms_with(wide, "accused person").count(Form::Wide) == 1);
}

TEST_CASE("base64 of a text that is percent-encoded is still found") {
  // "%74he accused person is"
  CHECK(forms_with("JTc0aGUgYWNjdXNlZCBwZXJzb24gaXM=", "the accused").count(Form::Base64) +
            forms_with("JTc0aGUgYWNjdXNlZCBwZXJzb24gaXM=", "the accused").count(Form::Percent) >
        0);
}
