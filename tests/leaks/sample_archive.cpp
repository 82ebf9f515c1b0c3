// SPDX-License-Identifier: Apache-2.0
#include "leaks/sample_archive.h"

#include <boost/filesystem/operations.hpp>

#include <stdexcept>

#include <nlohmann/json.hpp>

#include "git/revision.h"
#include "support/temporary_folder.h"

namespace palermo::leaks {

namespace fs = boost::filesystem;
using Json = nlohmann::json;

namespace {

ExpectedPart read_part(const Json& json) {
  return {.is_public = json.at("public").get<bool>(),
          .languages = json.at("languages").get<std::vector<std::string>>(),
          .hidden_languages = json.value("hidden_languages", std::vector<std::string>()),
          .revised = json.value("revised", std::vector<std::string>()),
          .stale = json.value("stale", std::vector<std::string>()),
          .reason = json.value("reason", std::string()),
          .tombstone = json.at("tombstone").get<bool>(),
          .canary = json.value("canary", std::string())};
}

}  // namespace

Expectations read_expectations() {
  const Json json =
      Json::parse(test::read_file(PALERMO_SOURCE_DIR "/tests/samples/expected.json"));
  Expectations expectations{.as_of = json.at("as_of").get<std::string>(),
                            .parts = {},
                            .attachments = {},
                            .canaries = json.at("canaries").get<std::vector<std::string>>()};
  for (const auto& item : json.at("parts").items())
    expectations.parts[item.key()] = read_part(item.value());
  for (const auto& item : json.at("attachments").items())
    expectations.attachments[item.key()] = item.value().value("reason", std::string());
  return expectations;
}

fs::path sample_repository() {
  const fs::path repository = PALERMO_SOURCE_DIR;
  const auto revision = git::Revision::open(repository, "HEAD");
  if (!revision)
    throw std::runtime_error("the sample archive is read from the Git repository of this source "
                             "tree; make a full clone: " +
                             to_text(revision.error()));
  return repository;
}

}  // namespace palermo::leaks
