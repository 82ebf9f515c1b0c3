// SPDX-License-Identifier: Apache-2.0
// How long it takes to read an archive of 10,000 decisions with 20,000 signatures, each verified:
// by one thread and by two, without and with the cache. The repository is one Git pack.
//
//   ninja -C build/bench verify_bench && build/bench/tests/bench/verify_bench
#include <chrono>
#include <cstdio>
#include <stdexcept>
#include <string>
#include <vector>

#include "cli/archive.h"
#include "cli/trust.h"
#include "leaks/archive.h"
#include "support/repository.h"
#include "support/signing_key.h"
#include "support/temporary_folder.h"

using namespace palermo;
using test::SigningKey;

namespace {

constexpr int decisions = 10'000;
constexpr int issuers = 9;  // sample States xaa to xai

std::string state(int i) { return std::string("xa") + static_cast<char>('a' + i % issuers); }

std::string content(const std::string& path) {
  return test::read_file(boost::filesystem::path(PALERMO_SOURCE_DIR) / "content" / path);
}

// Every State is reviewed by the next one, which so has to sign each list.
std::string lots() {
  std::string text = "{\"draws\": [";
  for (int i = 0; i < issuers; ++i)
    text += (i == 0 ? "" : ",") + (R"({"state": ")" + state(i)) +
            R"(", "group": 1, "reviewing_states": [")" + state(i + 1) +
            R"("], "languages": ["en"]})";
  return text + "]}";
}

std::string register_text() {
  std::string text = "{\"entries\": [";
  for (int i = 0; i < issuers; ++i)
    text += (i == 0 ? "" : ",") +
            (R"({"act": "add", "from": 1, "signer": ")" + state(i) + R"(-1", "state": ")") +
            state(i) + R"(", "role": "focal-point", "reference": "n", "keys": [")" +
            SigningKey(state(i)).public_line() + "\"]}";
  return text + "]}";
}

std::string link(const std::string& text) {
  return text.empty() ? "null" : "\"" + leaks::digest_of(text) + "\"";
}

class Maker {
 public:
  explicit Maker(test::TestRepository& repository) : repository_(repository) {}

  void make() {
    for (const char* const file : {"instruments.json", "taxonomy.json", "states.json",
                                   "questionnaire.json"})
      write(file, content(file));
    std::string mechanism = content("mechanism.json");
    const std::string optional = "\"signatures\": \"optional\"";
    mechanism.replace(mechanism.find(optional), optional.size(), "\"signatures\": \"required\"");
    write("mechanism.json", mechanism);
    write("draw.json", lots());
    const std::string keys = register_text();
    write("authorities/register.json", keys);
    for (const std::string root : {"one", "two"})
      write("authorities/register.json." + root + ".sig",
            SigningKey("root " + root).sign(keys, authority::register_namespace));
    for (int i = 0; i < decisions; ++i) decide(i);
    repository_.commit();
    repository_.pack();
  }

 private:
  void write(const std::string& path, const std::string& bytes) {
    repository_.write("content/" + path, bytes);
  }

  void decide(int i) {
    const std::string issuer = state(i);
    leaks::Decision decision{.issuer = issuer, .number = static_cast<unsigned>(i / issuers + 1)};
    decision.agreed = {state(i + 1)};
    for (const char* const end : {".json", ".en.md", ".fr.md", ".ar.md"})
      decision.files.push_back("reviews/" + issuer + "/criminalization/observations/p" +
                               std::to_string(i) + end);
    std::string text = leaks::render(decision, {});
    text.insert(1, "\"log\": {\"previous\": " + link(last_[i % issuers]) + ", \"archive\": " +
                       std::to_string(i + 1) + ", \"archive_previous\": " + link(last_of_all_) +
                       "},");
    write(decision.path(), text);
    for (const std::string& party : {issuer, state(i + 1)})
      write(decision.path() + "." + party + "-1.sig", SigningKey(party).sign(text));
    last_[i % issuers] = last_of_all_ = text;
  }

  test::TestRepository& repository_;
  std::string last_[issuers], last_of_all_;
};

double seconds_to_open(const cli::SourceOptions& options) {
  const auto begin = std::chrono::steady_clock::now();
  const auto archive = cli::open_archive(options);
  const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - begin;
  if (!archive || !archive->refusals.empty() || archive->plan.parts.size() != decisions)
    throw std::runtime_error("not every decision verified");
  return taken.count();
}

void measure(const test::TestRepository& repository) {
  const test::TemporaryFolder folder;
  folder.write("roots", "one " + SigningKey("root one").public_line() + "\ntwo " +
                            SigningKey("root two").public_line() + "\n");
  cli::SourceOptions options;
  options.repository = repository.path().string();
  options.as_of = "2026-01-01";
  options.roots = (folder.path() / "roots").string();
  for (const unsigned threads : {1U, 2U}) {
    options.threads = threads;
    options.signature_cache.clear();
    const double without = seconds_to_open(options);
    options.signature_cache =
        (folder.path() / ("cache" + std::to_string(threads))).string();
    const double filling = seconds_to_open(options);
    const double with = seconds_to_open(options);
    std::printf("%u thread%s: %.2f s; filling the cache %.2f s; with the cache %.2f s\n", threads,
                threads == 1 ? " " : "s", without, filling, with);
  }
}

}  // namespace

int main() {
  test::TestRepository repository;
  Maker(repository).make();
  measure(repository);
}
