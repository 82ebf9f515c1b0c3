// SPDX-License-Identifier: Apache-2.0
#include "pages/links.h"

#include "edition/released.h"

using namespace palermo;
using namespace palermo::pages;

namespace {

const edition::Edition& sample() {
  static const edition::Edition edition = edition::build(edition::test::sample());
  return edition;
}

// The part that a link in an answer of the sample leads to; "" where it leads nowhere.
std::string target(std::string_view link) {
  const Index index(sample());
  const PartRef* found = resolve(link, sample().records[0].id, index);
  return found == nullptr ? "" : mechanism::folder(found->record->id) + "/" + found->part->id;
}

}  // namespace

TEST_CASE("a link names a question, a file beside, or a file from the content folder") {
  const std::string answer = "reviews/xaa/criminalization/responses/untoc/5-1";
  CHECK(target("untoc/5-1") == answer);
  CHECK(target("5-1") == answer);
  CHECK(target("5-1.fr.md") == answer);
  CHECK(target("./5-1.json") == answer);
  CHECK(target("../untoc/5-1.md#part") == answer);
  CHECK(target("/reviews/xaa/criminalization/responses/untoc/5-1") == answer);
  CHECK(target("../../observations/a.md") == "reviews/xaa/criminalization/observations/a");
  CHECK(target("/conference/background-paper/paper") == "conference/background-paper/paper");
}

TEST_CASE("what is not public, was withdrawn or never was leads nowhere alike") {
  CHECK(target("untoc/8-1").empty());
  CHECK(target("untoc/10-1").empty());
  CHECK(target("untoc/999").empty());
  CHECK(target("").empty());
  CHECK(target("#a").empty());
  CHECK(target("../../../../../../../etc/passwd").empty());
}
