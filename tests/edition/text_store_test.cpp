// SPDX-License-Identifier: Apache-2.0
#include "edition/text_store.h"

#include "support/catch.h"

#include <boost/filesystem.hpp>

#include <thread>
#include <vector>

using namespace palermo;
using edition::TextSpan;
using edition::TextStore;

TEST_CASE("a stored text is read back, also after the store has moved") {
  auto created = TextStore::create(boost::filesystem::temp_directory_path());
  REQUIRE(created);
  const auto first = created->append("one");
  const auto empty = created->append("");
  TextStore store = std::move(*created);
  const auto second = store.append("second");
  REQUIRE((first && empty && second));
  std::string text = "old";
  CHECK(store.read(*second, text));
  CHECK(text == "second");
  CHECK(store.read(*first, text));
  CHECK(text == "one");
  CHECK(store.read(*empty, text));
  CHECK(text.empty());
  CHECK_FALSE(store.read({.offset = 100, .length = 5}, text));
}

TEST_CASE("texts appended by several threads do not mix") {
  auto created = TextStore::create(boost::filesystem::temp_directory_path());
  REQUIRE(created);
  TextStore& store = *created;
  std::vector<std::vector<TextSpan>> spans(4);
  std::vector<std::thread> threads;
  for (std::size_t t = 0; t < spans.size(); ++t)
    threads.emplace_back([&store, &mine = spans[t], t] {
      for (std::size_t i = 0; i < 500; ++i)
        mine.push_back(store.append(std::string(i % 50, static_cast<char>('a' + t))).value());
    });
  for (std::thread& thread : threads) thread.join();
  std::string text;
  bool same = true;
  for (std::size_t t = 0; t < spans.size(); ++t)
    for (std::size_t i = 0; i < spans[t].size(); ++i)
      same = same && store.read(spans[t][i], text) &&
             text == std::string(i % 50, static_cast<char>('a' + t));
  CHECK(same);
}

TEST_CASE("a store leaves no name in its folder") {
  namespace fs = boost::filesystem;
  const fs::path folder = fs::temp_directory_path() / fs::unique_path("palermo-store-%%%%%%%%");
  fs::create_directory(folder);
  {
    auto store = TextStore::create(folder);
    REQUIRE(store);
    REQUIRE(store->append("x"));
    CHECK(fs::is_empty(folder));
  }
  fs::remove_all(folder);
}

TEST_CASE("a folder that is not there gives a clear mistake") {
  const auto store = TextStore::create("/nonexistent/folder");
  REQUIRE_FALSE(store);
  CHECK(store.error().code == "text-store-open");
}
