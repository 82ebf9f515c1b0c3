// SPDX-License-Identifier: Apache-2.0
#include "rejections/rejection.h"

#include "base/sha256.h"
#include "cli/run_program.h"
#include "support/repository.h"

#include <boost/filesystem.hpp>

#include <sstream>

namespace palermo::test {
namespace {

namespace fs = boost::filesystem;

const std::string file_mark = "--- ";
const std::string expected_mark = "--- expected: ";
const std::string hash_mark = "\"sha256\": \"=";

bool starts_with(const std::string& text, const std::string& start) {
  return text.rfind(start, 0) == 0;
}

void fill_hashes(std::map<std::string, std::string>& files) {
  for (auto& [path, text] : files)
    for (std::size_t at = text.find(hash_mark); at != std::string::npos;
         at = text.find(hash_mark, at)) {
      const std::size_t start = at + hash_mark.size();
      const std::size_t end = text.find('"', start);
      const std::string hash = to_text(sha256(files[text.substr(start, end - start)]));
      text.replace(start - 1, end - start + 1, hash);
    }
}

void write_reference_data(TestRepository& repository) {
  for (const char* name : {"mechanism.json", "instruments.json", "states.json", "taxonomy.json",
                           "questionnaire.json", "draw.json"})
    repository.write(std::string("content/") + name,
                     read_file(fs::path(PALERMO_SOURCE_DIR) / "content" / name));
}

}  // namespace

Rejection parse_rejection(const std::string& text) {
  Rejection rejection;
  std::istringstream lines(text);
  std::string* into = &rejection.command;
  for (std::string line; std::getline(lines, line);) {
    if (starts_with(line, "command: ")) {
      rejection.command = line.substr(9);
    } else if (starts_with(line, expected_mark)) {
      into = &rejection.expected;
      *into = line.substr(expected_mark.size()) + "\n";
    } else if (starts_with(line, file_mark)) {
      into = &rejection.files[line.substr(file_mark.size())];
    } else {
      *into += line + "\n";
    }
  }
  fill_hashes(rejection.files);
  return rejection;
}

std::string answer(const Rejection& rejection) {
  TestRepository repository;
  write_reference_data(repository);
  for (const auto& [path, text] : rejection.files) repository.write("content/" + path, text);
  repository.commit();
  std::vector<std::string> arguments;
  std::istringstream words(rejection.command);
  for (std::string word; words >> word;) arguments.push_back(word);
  for (const char* word : {"--as-of", "2027-06-01", "--repo"}) arguments.emplace_back(word);
  arguments.push_back(repository.path().string());
  const RunResult result = run_palermo(arguments);
  return "status " + std::to_string(result.status) + "\n" + result.out + result.errors;
}

}  // namespace palermo::test
