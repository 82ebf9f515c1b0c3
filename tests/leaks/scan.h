// SPDX-License-Identifier: Apache-2.0
// Looks for words in files in every form in which they could stand there. Words are ASCII and at
// least eight characters long.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "leaks/snapshot.h"

namespace palermo::leaks {

struct Hit {
  std::string file, word, form;
};

class Scanner {
 public:
  explicit Scanner(const std::vector<std::string>& words);

  Scanner(const Scanner&) = delete;
  Scanner& operator=(const Scanner&) = delete;

  // Each word in each form; also in the path.
  [[nodiscard]] std::vector<Hit> scan(const std::string& path, std::string_view bytes) const;
  [[nodiscard]] std::vector<Hit> scan(const Outcome& outcome) const;

 private:
  struct Needle {
    std::string bytes, word, form;
  };

  void add(std::string bytes, const std::string& word, std::string form);
  void look(const std::string& file, std::string_view bytes, std::string_view decoding,
            std::vector<Hit>& hits) const;

  std::vector<Needle> needles_;
  std::vector<bool> starts_;  // by a hash of the first four bytes
  std::unordered_map<std::string_view, std::vector<std::size_t>> by_start_;
};

}  // namespace palermo::leaks
