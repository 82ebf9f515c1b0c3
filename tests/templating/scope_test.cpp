// SPDX-License-Identifier: Apache-2.0
#include "templating/scope.h"

#include "page.h"
#include "support/catch.h"

#include <stdexcept>

using namespace palermo::templating;

namespace {

template <typename KeyType, typename Given>
concept CanSet = requires(Scope scope, KeyType key, Given given) {
  scope.set(key, std::forward<Given>(given));
};

// What is shown raw cannot be set from a text, nor a flag by accident, nor a text that is dying.
static_assert(CanSet<Key<Text>, std::string_view>);
static_assert(CanSet<Key<Text>, const char*>);
static_assert(CanSet<Key<Text>, std::string&>);
static_assert(CanSet<Key<Html>, SafeHtml>);
static_assert(CanSet<Key<Flag>, bool>);
static_assert(!CanSet<Key<Text>, std::string>);
static_assert(!CanSet<Key<Text>, SafeHtml>);
static_assert(!CanSet<Key<Html>, std::string_view>);
static_assert(!CanSet<Key<Html>, const char*>);
static_assert(!CanSet<Key<Flag>, const char*>);
static_assert(!CanSet<Key<Flag>, int>);
static_assert(!CanSet<Key<List>, bool>);
static_assert(!std::is_constructible_v<SafeHtml, std::string_view>);

}  // namespace

TEST_CASE("a key of another schema cannot be set") {
  const Page page;
  const Page other;
  Arena arena;
  Scope scope = arena.scope(page.schema);
  CHECK_THROWS_AS(scope.set(other.name, "x"), std::logic_error);
  CHECK_THROWS_AS(scope.set(page.rows->title, "x"), std::logic_error);
  CHECK_THROWS_AS(scope.add(page.rows->tags), std::logic_error);
}

TEST_CASE("texts copied into the arena outlive their source and end with clear") {
  Arena arena;
  std::string_view kept;
  {
    const std::string dying(100, 'k');
    kept = arena.keep(dying);
  }
  CHECK(kept == std::string(100, 'k'));
  CHECK(arena.keep("").empty());
  const char* const where = kept.data();
  arena.clear();
  CHECK(arena.keep("next").data() == where);
}

TEST_CASE("an arena grows past its blocks and past the size of one") {
  const Page page;
  Arena arena;
  for (int round = 0; round < 2; ++round) {
    arena.clear();
    Scope scope = arena.scope(page.schema);
    const std::string_view large = arena.keep(std::string(200'000, 'l'));
    for (int i = 0; i < 5000; ++i)
      scope.add(page.rows).set_copy(page.rows->title, std::to_string(i));
    const Value& rows = scope.values()[page.rows.key.slot];
    CHECK(rows.size == 5000);
    CHECK(large == std::string(200'000, 'l'));
    int count = 0;
    const Item* item = static_cast<const ListEnds*>(rows.data)->first;
    for (; item != nullptr; item = item->next) {
      const Value& title = values_of(item)[page.rows->title.slot];
      const std::string_view text(static_cast<const char*>(title.data), title.size);
      count += text == std::to_string(count) ? 1 : 0;
    }
    CHECK(count == 5000);
  }
}
