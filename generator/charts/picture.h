// SPDX-License-Identifier: Apache-2.0
// A picture as inline SVG while it is drawn. Every text is escaped on its way in, all looks are
// classes of the style sheet, and where the page reads from right to left the picture is mirrored.
// Knows nothing of what is drawn.
#pragma once

#include "charts/wrapped.h"

#include <string>
#include <string_view>

namespace palermo::charts {

// What a reader who cannot see the picture is told, and the way the page reads.
struct Frame {
  std::string_view id;  // unique on the page, made by us: "_strip"
  std::string_view title, description;
  bool right_to_left = false;
};

struct Point {
  int x = 0, y = 0;
};
struct Size {
  int width = 0, height = 0;
};

// In sixteenths of the page's letter size, so that a picture grows with the reader's letters.
class Picture {
 public:
  // Both sides are rounded up to whole letters.
  Picture(std::string& out, const Frame& frame, Size size);
  void close();

  // A group with its own name, which a pointing device shows.
  void open_group(std::string_view name);
  void close_group();

  // `look` is one of the classes of site/palermo.css under .chart, and written by us.
  void box(Point corner, Size size, std::string_view look);
  void disc(Point centre, int radius, std::string_view look);
  void line(Point from, Point to, std::string_view look);
  // A box whose end points on, in the direction of reading.
  void arrow(Point corner, Size size, std::string_view look);

  // From the start of the line of reading, or around its middle.
  void text(Point at, std::string_view text, std::string_view look = {});
  void middle(Point at, std::string_view text, std::string_view look = {});
  // Lines below each other, the first at `at`.
  void lines(Point at, const Lines& lines, std::string_view look = {});

 private:
  void open(std::string_view element, std::string_view look);
  void number(std::string_view name, int value);
  void write_text(Point at, std::string_view text, std::string_view look, bool middle);
  [[nodiscard]] int mirrored(int x) const { return right_to_left_ ? width_ - x : x; }
  [[nodiscard]] int mirrored(Point corner, Size size) const {
    return right_to_left_ ? width_ - corner.x - size.width : corner.x;
  }

  std::string& out_;
  int width_ = 0;
  bool right_to_left_ = false;
};

}  // namespace palermo::charts
