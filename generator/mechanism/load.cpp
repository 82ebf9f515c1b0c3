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
constexpr std::array<Step, 6> steps = {{{"instruments.json", load_instruments, false},
                                        {"mechanism.json", load_mechanism, false},
                                        {"taxonomy.json", load_taxonomy, false},
                                        {"states.json", load_states, false},
                                        {"questionnaire.json", load_questionnaire, true},
                                        {"draw.json", load_draw, true}}};

void take_step(const Step& step, const ReadFile& read, Loading& loading) {
  Result<std::string> text = read(step.file);
  if (!text) {
    if (!step.optional || text.error().code != "file-missing") loading.problems.add(text.error());
    return;
  }
  const Result<json::Document> document =
      json::parse(std::string(step.file), std::move(*text), limits);
  if (document)
    step.load(document->root(), loading);
  else
    loading.problems.add(document.error());
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
  Loading loading{*reference, problems};
  for (const Step& step : steps) take_step(step, read, loading);
  Checked<std::shared_ptr<const Reference>> checked{reference, problems.take()};
  sort(checked.diagnostics);
  return checked;
}

}  // namespace palermo::mechanism
