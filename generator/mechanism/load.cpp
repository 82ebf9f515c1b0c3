// SPDX-License-Identifier: Apache-2.0
#include "mechanism/load_steps.h"

#include <array>

namespace palermo::mechanism {
namespace {

constexpr json::Limits limits{.bytes = std::size_t{4} * 1024 * 1024};

struct Step {
  std::string_view file;
  void (*load)(json::Cursor root, Loading& loading);
  bool optional;
};

// The order matters: each file points into those before it.
constexpr std::array<Step, 9> steps = {{{"instruments.json", load_instruments, false},
                                        {"mechanism.json", load_mechanism, false},
                                        {"taxonomy.json", load_taxonomy, false},
                                        {"states.json", load_states, false},
                                        {"questionnaire.json", load_questionnaire, true},
                                        {"draw.json", load_draw, true},
                                        {"official_counts.json", load_counts, true},
                                        {"security_contact.json", load_security_contact, true},
                                        {"words.json", load_words, true}}};

// Nothing where the file may be absent and is.
std::optional<json::Document> read_file(const Step& step, const ReadFile& read,
                                        json::Problems& problems) {
  Result<std::string> text = read(step.file);
  if (!text) {
    if (!step.optional || text.error().code != "file-missing") problems.add(text.error());
    return std::nullopt;
  }
  Result<json::Document> document = json::parse(std::string(step.file), std::move(*text), limits);
  if (document) return std::move(*document);
  problems.add(document.error());
  return std::nullopt;
}

}  // namespace

const std::vector<std::string>& reference_files() {
  static const std::vector<std::string> files([] {
    std::vector<std::string> names;
    for (const Step& step : steps) names.emplace_back(step.file);
    return names;
  }());
  return files;
}

Checked<std::shared_ptr<const Reference>> load(const ReadFile& read) {
  const auto reference = std::make_shared<Reference>();
  json::Problems problems;
  std::vector<std::optional<json::Document>> documents;
  for (const Step& step : steps) documents.push_back(read_file(step, read, problems));
  // Where a file is missing, all that points into it would be reported again.
  Loading loading{*reference, problems};
  const bool complete = problems.empty();
  for (std::size_t i = 0; complete && i < steps.size(); ++i)
    if (documents[i]) steps[i].load(documents[i]->root(), loading);
  Checked<std::shared_ptr<const Reference>> checked{reference, problems.take()};
  sort(checked.diagnostics);
  return checked;
}

}  // namespace palermo::mechanism
