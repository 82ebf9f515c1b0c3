// SPDX-License-Identifier: Apache-2.0
// A compiled template: a short list of steps over numbered values. Rendering is one pass that
// appends to one string; a const Template may be rendered by many threads at once. Knows nothing of
// files, names or HTML.
#pragma once

#include "templating/escape.h"
#include "templating/schema.h"
#include "templating/scope.h"

#include <cstdint>
#include <string>
#include <vector>

namespace palermo::templating {

// How deep lists may stand in lists.
inline constexpr std::size_t max_depth = 8;

struct Step {
  enum class Kind : std::uint8_t {
    Literal,  // `first`: offset in the literals, `second`: size
    Value,    // `first`: slot
    If,       // `first`: slot, `second`: the step after the section; also Unless, Each
    Unless,
    Each,
  };
  Kind kind = Kind::Literal;
  Escape escape = Escape::None;
  std::uint16_t depth = 0;  // whose value: 0 the page, 1 the item of an outer list, ...
  std::uint32_t first = 0;
  std::uint32_t second = 0;
};

class Template {
 public:
  Template() = default;
  Template(const Schema& schema, std::string literals, std::vector<Step> steps)
      : schema_(&schema), literals_(std::move(literals)), steps_(std::move(steps)) {}

  // Appends the page to `out`. A scope of another schema is a mistake in our own code:
  // std::logic_error.
  void render(const Scope& scope, std::string& out) const;

  [[nodiscard]] const std::vector<Step>& steps() const { return steps_; }

 private:
  const Schema* schema_ = nullptr;  // outlives the template
  std::string literals_;
  std::vector<Step> steps_;
};

}  // namespace palermo::templating
