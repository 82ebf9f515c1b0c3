// SPDX-License-Identifier: Apache-2.0
#include "audit/gzip.h"

#include "audit/small_world.h"
#include "support/catch.h"

#include <libdeflate.h>

#include <algorithm>

using namespace palermo;
using namespace palermo::test;

namespace {

std::string compressed(std::string_view text) {
  libdeflate_compressor* const compressor = libdeflate_alloc_compressor(6);
  std::string made(libdeflate_gzip_compress_bound(compressor, text.size()), '\0');
  made.resize(libdeflate_gzip_compress(compressor, text.data(), text.size(), made.data(),
                                       made.size()));
  libdeflate_free_compressor(compressor);
  return made;
}

}  // namespace

TEST_CASE("a compressed file is unpacked in whole, with all its members") {
  const std::string long_text(300'000, 'x');
  CHECK(audit::gunzip(compressed("some text")) == "some text");
  CHECK(audit::gunzip(compressed("")) == "");
  CHECK(audit::gunzip(compressed(long_text)) == long_text);
  CHECK(audit::gunzip(compressed("one, ") + compressed("two")) == "one, two");
}

TEST_CASE("what is no whole compressed file is not taken for one") {
  const std::string whole = compressed("some text");
  CHECK_FALSE(audit::gunzip("plain"));
  CHECK_FALSE(audit::gunzip(whole.substr(0, whole.size() - 1)));
  CHECK_FALSE(audit::gunzip(whole + "tail"));
}

TEST_CASE("an unreleased text is found in a fragment of a search index") {
  SmallWorld world;
  const std::string fragment = "pagefind_dcd{\"content\":\"" + std::string(hidden_text) + "\"}";
  world.site("search/en/fragment/en_0a1b2c3.pf_fragment", compressed(fragment));
  const audit::Findings findings = world.findings();
  CHECK(std::ranges::any_of(findings, [](const audit::Finding& finding) {
    return finding.file == "search/en/fragment/en_0a1b2c3.pf_fragment" &&
           finding.code == "unreleased-text" && finding.content == note + ".en.md" &&
           finding.how == "compressed by gzip";
  }));
}

TEST_CASE("the very file of a hidden text is found where it is compressed") {
  SmallWorld world;
  world.site("data/x.pf_fragment", compressed(hidden_text));
  CHECK(world.codes().contains("unreleased-file"));
}

TEST_CASE("a compressed file that cannot be looked into is a finding") {
  SmallWorld world;
  const std::string whole = compressed(released_text);
  world.site("search/en/index/en_1.pf_index", whole.substr(0, whole.size() / 2));
  CHECK(world.codes() == std::set<std::string>{"unreadable-gzip"});
}
