// SPDX-License-Identifier: Apache-2.0
#include "base/sha256.h"

#include "support/catch.h"

using namespace palermo;

TEST_CASE("the digest of a known text is the published one") {
  CHECK(to_text(sha256("abc")) ==
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_CASE("bytes in pieces have the digest of the whole") {
  Sha256Stream stream;
  for (const char* piece : {"a", "", "bc"}) stream.append(piece);
  CHECK(stream.finish() == sha256("abc"));
  CHECK(Sha256Stream().finish() == sha256(""));
}

TEST_CASE("a digest is read back only from 64 lower-case hexadecimal digits") {
  const std::string text = to_text(sha256(""));
  CHECK(parse_sha256(text) == sha256(""));
  CHECK_FALSE(parse_sha256(text.substr(1)));
  CHECK_FALSE(parse_sha256(std::string(64, 'A')));
  CHECK_FALSE(parse_sha256(std::string(64, 'g')));
}
