// SPDX-License-Identifier: Apache-2.0
#include "templating/template.h"

#include <array>
#include <span>
#include <stdexcept>
#include <string_view>

namespace palermo::templating {
namespace {

class Renderer {
 public:
  Renderer(std::string_view literals, std::span<const Step> steps, std::string& out)
      : literals_(literals), steps_(steps), out_(out) {}

  void run(const Value* page) {
    values_[0] = page;
    run(0, steps_.size());
  }

 private:
  [[nodiscard]] const Value& value(const Step& step) const {
    return values_[step.depth][step.first];
  }

  void run(std::size_t at, std::size_t end) {
    while (at < end) {
      const Step& step = steps_[at++];
      switch (step.kind) {
        case Step::Kind::Literal:
          out_.append(literals_.data() + step.first, step.second);
          break;
        case Step::Kind::Value:
          show(value(step), step.escape);
          break;
        case Step::Kind::If:
          if (value(step).size == 0) at = step.second;
          break;
        case Step::Kind::Unless:
          if (value(step).size != 0) at = step.second;
          break;
        case Step::Kind::Each:
          repeat(value(step), at, step.second);
          at = step.second;
          break;
      }
    }
  }

  void show(const Value& text, Escape escape) {
    append(out_, {static_cast<const char*>(text.data), text.size}, escape);
  }

  void repeat(const Value& list, std::size_t begin, std::size_t end) {
    if (list.size == 0) return;
    ++depth_;
    for (const Item* item = static_cast<const ListEnds*>(list.data)->first; item != nullptr;
         item = item->next) {
      values_[depth_] = values_of(item);
      run(begin, end);
    }
    --depth_;
  }

  std::string_view literals_;
  std::span<const Step> steps_;
  std::string& out_;
  std::array<const Value*, max_depth + 1> values_{};
  std::size_t depth_ = 0;
};

}  // namespace

void Template::render(const Scope& scope, std::string& out) const {
  if (&scope.schema() != schema_) throw std::logic_error("a template was given another schema");
  Renderer(literals_, steps_, out).run(scope.values());
}

}  // namespace palermo::templating
