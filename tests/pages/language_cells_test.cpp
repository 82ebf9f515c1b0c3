// SPDX-License-Identifier: Apache-2.0
#include "pages/language_cells.h"

#include "support/catch.h"

using namespace palermo;

namespace {

std::string told(std::string_view html) {
  return pages::with_languages_of_cells(
      html, {{"Arabic", "Chinese", "English", "French", "Russian", "Spanish"}}, Language::En);
}

}  // namespace

TEST_CASE("cells below the name of a language have its lang and dir") {
  CHECK(told("<p>French</p><table><thead><tr><th scope=\"col\">English</th>"
             "<th scope=\"col\">Arabic</th><th>Other</th></tr></thead><tbody>"
             "<tr><td>Yes</td><td class=\"a\">نعم</td><td>x</td></tr>"
             "<tr><td>No</td><td>لا</td></tr></tbody></table>") ==
        "<p>French</p><table><thead><tr><th scope=\"col\">English</th>"
        "<th scope=\"col\">Arabic</th><th>Other</th></tr></thead><tbody>"
        "<tr><td>Yes</td><td lang=\"ar\" dir=\"rtl\" class=\"a\">نعم</td><td>x</td></tr>"
        "<tr><td>No</td><td lang=\"ar\" dir=\"rtl\">لا</td></tr></tbody></table>");
}

TEST_CASE("a table after one of languages begins anew") {
  const std::string_view html =
      "<table><tr><th>French</th></tr></table>"
      "<table><tr><th>Name</th></tr><tr><td>a</td></tr></table>";
  CHECK(told(html) == html);
}
