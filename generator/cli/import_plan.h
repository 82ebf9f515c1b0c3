// SPDX-License-Identifier: Apache-2.0
// What an import would write, worked out before anything is: rows see what rows before them made.
// Knows nothing of tables.
#pragma once

#include "cli/answer_rows.h"

#include <boost/filesystem/path.hpp>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace palermo::cli {

class ImportPlan {
 public:
  // `content`: the content folder, as it can be opened.
  ImportPlan(boost::filesystem::path content, const mechanism::Reference& reference, bool replace)
      : content_(std::move(content)), reference_(reference), replace_(replace) {}

  void add(const AnswerRow& row);

  // By path below the content folder; true: the file is there already.
  struct Write {
    std::string bytes;
    bool replaces = false;
  };
  [[nodiscard]] const std::map<std::string, Write>& writes() const { return writes_; }
  [[nodiscard]] std::size_t same() const { return same_; }
  [[nodiscard]] const std::vector<Diagnostic>& diagnostics() const { return found_; }

 private:
  bool add_data(const AnswerRow& row);
  bool add_text(const AnswerRow& row);
  void check(const AnswerRow& row, const std::string& path, const std::string& bytes);
  [[nodiscard]] std::optional<std::string> current(const std::string& path) const;
  void write(const std::string& path, std::string bytes);
  void report(const AnswerRow& row, std::string code, std::string message, std::string hint);

  boost::filesystem::path content_;
  const mechanism::Reference& reference_;
  bool replace_;
  std::map<std::string, Write> writes_;
  std::size_t same_ = 0;
  std::vector<Diagnostic> found_;
};

}  // namespace palermo::cli
