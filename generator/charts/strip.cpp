// SPDX-License-Identifier: Apache-2.0
#include "charts/strip.h"

#include <algorithm>
#include <cstddef>

namespace palermo::charts {
namespace {

constexpr int step_width = 176;
constexpr int step_distance = 168;  // an arrow's point stands in the space of the next
constexpr int inset = 14;
constexpr int text_width = 142;
constexpr int padding = 8;

struct StepLines {
  Lines name, years, subjects;
  [[nodiscard]] std::size_t size() const { return name.size() + years.size() + subjects.size(); }
};

StepLines lines_of(const Step& step) {
  StepLines lines{wrapped(step.name, text_width), wrapped(step.years, text_width), {}};
  for (const Entry& subject : step.subjects)
    for (const std::string_view line : wrapped(subject.text, text_width))
      lines.subjects.push_back(line);
  return lines;
}

int lines_height(std::size_t count) { return static_cast<int>(count) * line_height; }

// The box, without what stands below it.
int box_height(const Strip& strip) {
  std::size_t lines = 1;
  for (const Step& step : strip.steps) lines = std::max(lines, lines_of(step).size());
  return lines_height(lines) + 2 * padding;
}

void draw_step(Picture& picture, const Step& step, int start) {
  const StepLines lines = lines_of(step);
  Point at{start, padding + letter_size};
  picture.lines(at, lines.name, "strong");
  at.y += lines_height(lines.name.size());
  picture.lines(at, lines.years, "soft");
  at.y += lines_height(lines.years.size());
  picture.lines(at, lines.subjects);
}

}  // namespace

void draw(std::string& out, const Frame& frame, const Strip& strip) {
  const int height = box_height(strip);
  const int steps = static_cast<int>(strip.steps.size());
  const bool any = std::ranges::any_of(strip.steps, [](const Step& s) { return !s.found.empty(); });
  Picture picture(out, frame,
                  {steps * step_distance + step_width - step_distance,
                   height + (any ? line_height + padding : 2)});
  int left = 0;
  for (const Step& step : strip.steps) {
    picture.arrow({left + 1, 1}, {step_width - 2, height - 2}, "box");
    draw_step(picture, step, left + inset);
    if (!step.found.empty()) {
      const int line = height + line_height;
      picture.disc({left + inset + 5, line - 5}, 5, "full");
      picture.text({left + inset + 16, line}, strip.found);
    }
    left += step_distance;
  }
  picture.close();
}

Table table_of(const Strip& strip) {
  Table table{.head = strip.head};
  for (const Step& step : strip.steps)
    table.rows.push_back({cell(step.name), cell(step.years), step.subjects, step.found});
  return table;
}

}  // namespace palermo::charts
