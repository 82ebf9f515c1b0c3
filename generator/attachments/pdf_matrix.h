// SPDX-License-Identifier: Apache-2.0
// Coordinates of a page: points, boxes and the matrices between them (ISO 32000-1, 8.3). For the
// module's own files only.
#pragma once

#include <algorithm>
#include <cmath>

namespace palermo::attachments {

struct Point {
  double x = 0, y = 0;
};

struct Box {
  Point low, high;

  [[nodiscard]] bool holds(Point point) const {
    return low.x <= point.x && point.x <= high.x && low.y <= point.y && point.y <= high.y;
  }
  [[nodiscard]] Box grown_by(double margin) const {
    return {{low.x - margin, low.y - margin}, {high.x + margin, high.y + margin}};
  }
};

struct Matrix {
  double a = 1, b = 0, c = 0, d = 1, e = 0, f = 0;

  [[nodiscard]] Point of(Point point) const {
    return {a * point.x + c * point.y + e, b * point.x + d * point.y + f};
  }
  // First this, then the other.
  [[nodiscard]] Matrix then(const Matrix& next) const {
    return {a * next.a + b * next.c,          a * next.b + b * next.d,
            c * next.a + d * next.c,          c * next.b + d * next.d,
            e * next.a + f * next.c + next.e, e * next.b + f * next.d + next.f};
  }
  [[nodiscard]] double scale() const { return std::sqrt(std::abs(a * d - b * c)); }

  // The upright box around a box.
  [[nodiscard]] Box around(const Box& box) const {
    const Point corners[] = {of(box.low), of({box.high.x, box.low.y}), of(box.high),
                             of({box.low.x, box.high.y})};
    Box found{corners[0], corners[0]};
    for (const Point& corner : corners) {
      found.low = {std::min(found.low.x, corner.x), std::min(found.low.y, corner.y)};
      found.high = {std::max(found.high.x, corner.x), std::max(found.high.y, corner.y)};
    }
    return found;
  }
};

}  // namespace palermo::attachments
