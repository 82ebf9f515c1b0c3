// SPDX-License-Identifier: Apache-2.0
#include "authority/register.h"

#include "authority/keys.h"
#include "support/catch.h"

using namespace palermo;
using namespace palermo::authority;
using namespace palermo::test;

namespace {

using Codes = std::vector<std::string>;

Codes mistakes(const std::vector<std::string>& entries, const std::string& more = "") {
  const auto read = parse_register(register_file, register_of(entries, more));
  return codes(read.diagnostics);
}

Codes signing_mistakes(const SignedRegister& file) {
  return codes(read_register(file, three_roots()).diagnostics);
}

const std::string good = register_of({added("xaa-1", "xaa")});

}  // namespace

TEST_CASE("a register that two of three roots signed is read, with who may sign from where") {
  const auto read = read_register(
      signed_register(register_of({added("xaa-1", "xaa"), added("office", "secretariat",
                                                                "secretariat", 3),
                                   rotated("xaa-1", 5, "new"), revoked("xaa-1", 9)}),
                      {"one", "three"}),
      three_roots());
  CHECK(codes(read.diagnostics).empty());
  REQUIRE(read.value.tenures.size() == 3);
  const Tenure* const old = read.value.find(SigningKey("xaa-1").public_key());
  const Tenure* const fresh = read.value.find(SigningKey("new").public_key());
  REQUIRE(old != nullptr);
  REQUIRE(fresh != nullptr);
  CHECK(old->party == "xaa");
  CHECK(fresh->party == "xaa");
  CHECK((old->holds_at(1) && old->holds_at(4) && !old->holds_at(5)));
  CHECK((!fresh->holds_at(4) && fresh->holds_at(5) && fresh->holds_at(8) && !fresh->holds_at(9)));
  CHECK(read.value.find(SigningKey("nobody").public_key()) == nullptr);
  CHECK(read.value.history.size() == 4);
}

TEST_CASE("a register needs two good signatures of different roots, else it is empty") {
  CHECK(signing_mistakes(signed_register(good, {"one", "two"})).empty());
  CHECK(signing_mistakes(signed_register(good, {"one", "two", "three"})).empty());
  CHECK(signing_mistakes(signed_register(good, {})) == Codes{"register-not-signed"});
  CHECK(signing_mistakes(signed_register(good, {"one"})) == Codes{"register-not-signed"});
  CHECK(signing_mistakes(signed_register(good, {"one", "one"})) == Codes{"register-not-signed"});
  CHECK(signing_mistakes(signed_register(good, {"one", "nobody"})) ==
        Codes{"register-not-signed"});

  SignedRegister file = signed_register(good, {"one", "two"});
  file.signatures[1].armored = file.signatures[0].armored;
  CHECK(signing_mistakes(file) == Codes{"register-other-key", "register-not-signed"});
  file = signed_register(good, {"one", "two"});
  file.bytes += " ";
  CHECK(signing_mistakes(file) ==
        Codes{"signature-wrong", "signature-wrong", "register-not-signed"});
  CHECK(read_register(file, three_roots()).value.tenures.empty());
  file = signed_register(good, {"one"});
  file.signatures.push_back({"two", "two.sig", SigningKey("root two").sign(good)});
  CHECK(signing_mistakes(file) == Codes{"signature-namespace", "register-not-signed"});
  file.signatures.back().armored = "nonsense";
  CHECK(signing_mistakes(file) == Codes{"signature-armor", "register-not-signed"});
}

TEST_CASE("A20: one key or one person in two roles or for two States is refused") {
  CHECK(mistakes({added("xaa-1", "xaa"), added("xab-1", "xab")}).empty());
  CHECK(mistakes({added("xaa-1", "xaa"), revoked("xaa-1", 4), added("xaa-1", "xab")}) ==
        Codes{"register-order", "register-two-roles", "register-key-twice"});
  CHECK(mistakes({added("xaa-1", "xaa"), rotated("xaa-1", 2, "xaa-1")}) ==
        Codes{"register-key-twice"});
  const std::string both = R"({"act": "add", "from": 1, "signer": "p", "state": "xab",
    "role": "focal-point", "reference": "n", "keys": [)" + quoted_key("xaa-1") + "]}";
  CHECK(mistakes({added("xaa-1", "xaa"), both}) == Codes{"register-key-twice"});
  CHECK(mistakes({added("xaa-1", "xaa", "secretariat")}) == Codes{"register-role"});
  CHECK(mistakes({added("office", "secretariat", "focal-point")}) == Codes{"register-role"});
  const auto read = read_register(
      signed_register(register_of({added("root one", "xaa")}), {"one", "two"}), three_roots());
  CHECK(codes(read.diagnostics) == Codes{"register-signer", "register-root-key"});
}

TEST_CASE("entries of a register stand in the order of the log and fit each other") {
  CHECK(mistakes({added("a", "xaa", "focal-point", 4), added("b", "xab", "focal-point", 3)}) ==
        Codes{"register-order"});
  CHECK(mistakes({rotated("a", 1, "k")}) == Codes{"register-signer"});
  CHECK(mistakes({revoked("a", 1)}) == Codes{"register-signer"});
  CHECK(mistakes({added("a", "xaa"), added("a", "xaa")}) ==
        Codes{"register-signer", "register-key-twice"});
  CHECK(mistakes({added("a", "xaa"), revoked("a", 2), revoked("a", 3)}) ==
        Codes{"register-signer"});
  CHECK(mistakes({added("a", "XAA")}) == Codes{"register-state"});
  CHECK(mistakes({added("a", "xaa", "minister")}) == Codes{"register-role"});
  CHECK(mistakes({added("A b", "xaa")}) == Codes{"register-signer"});
  CHECK(mistakes({R"({"act": "trust", "from": 1, "signer": "a", "reference": "n"})"}) ==
        Codes{"register-act"});
  CHECK(mistakes({R"({"act": "add", "from": 0, "signer": "a", "reference": "n", "state": "xaa",
                      "role": "focal-point", "keys": []})"})
            .size() == 2);
}

TEST_CASE("I12: a register that is not strict JSON of known fields is refused") {
  CHECK(mistakes({}, R"(, "colour": "blue")") == Codes{"json-unknown-field"});
  CHECK(mistakes({}, R"(, "entries": [])") == Codes{"json-duplicate-key"});
  CHECK_FALSE(mistakes({"[]"}).empty());
  CHECK_FALSE(parse_register("r", "\xEF\xBB\xBF{}").diagnostics.empty());
  CHECK_FALSE(parse_register("r", std::string(100'000, '[')).diagnostics.empty());
  CHECK_FALSE(mistakes({R"({"act": "revoke", "from": 1e9, "signer": "a"})"}).empty());
}

TEST_CASE("the history of a register is that of its entries in their order, and of nothing else") {
  const auto history = [](const std::vector<std::string>& entries, const std::string& more) {
    return parse_register("r", register_of(entries, more)).value.history;
  };
  const auto one = history({added("a", "xaa")}, "");
  const auto two = history({added("a", "xaa"), added("b", "xab")}, R"(, "about": "words")");
  REQUIRE(two.size() == 2);
  CHECK(two[0] == one[0]);
  CHECK(history({added("a", "xab")}, "")[0] != one[0]);
  CHECK(history({added("b", "xab"), added("a", "xaa")}, "")[1] != two[1]);
}

TEST_CASE("roots are read line by line, each with another name and another key") {
  const std::string one = "one " + SigningKey("root one").public_line() + " of one\n";
  const std::string two = "two " + SigningKey("root two").public_line() + "\n";
  const auto read = parse_roots("roots", "# the roots\n\n" + one + two);
  CHECK(codes(read.diagnostics).empty());
  REQUIRE(read.value.size() == 2);
  CHECK(read.value[1].name == "two");
  CHECK(read.value[1].key == SigningKey("root two").public_key());
  CHECK(codes(parse_roots("roots", one).diagnostics) == Codes{"roots-too-few"});
  CHECK(codes(parse_roots("roots", "").diagnostics) == Codes{"roots-too-few"});
  CHECK(codes(parse_roots("roots", one + one).diagnostics) == Codes{"roots-twice"});
  const std::string same = "two " + SigningKey("root one").public_line() + "\n";
  const auto twice = parse_roots("roots", one + same);
  REQUIRE(codes(twice.diagnostics) == Codes{"roots-twice"});
  CHECK(to_text(twice.diagnostics.front()).starts_with("roots:2: error: "));
  CHECK(codes(parse_roots("roots", one + "Two " + two).diagnostics) == Codes{"roots-line"});
  CHECK(codes(parse_roots("roots", one + "two ssh-rsa AAAA\n").diagnostics) == Codes{"key-type"});
}
