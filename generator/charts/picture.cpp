// SPDX-License-Identifier: Apache-2.0
#include "charts/picture.h"

#include "charts/escape.h"

namespace palermo::charts {
namespace {

constexpr int letter = 16;
constexpr int arrow_head = 14;

constexpr int whole_letters(int units) { return (units + letter - 1) / letter; }

}  // namespace

Picture::Picture(std::string& out, const Frame& frame, Size size)
    : out_(out), width_(whole_letters(size.width) * letter), right_to_left_(frame.right_to_left) {
  const int height = whole_letters(size.height);
  const std::string id(frame.id);
  out_ += "<svg role=\"img\" aria-labelledby=\"" + id + "-t " + id + "-d\" viewBox=\"0 0 ";
  out_ += std::to_string(width_) + " " + std::to_string(height * letter) + "\" width=\"";
  out_ += std::to_string(width_ / letter) + "em\" height=\"" + std::to_string(height) + "em\">\n";
  out_ += "<title id=\"" + id + "-t\">";
  append_escaped(out_, frame.title);
  out_ += "</title>\n<desc id=\"" + id + "-d\">";
  append_escaped(out_, frame.description);
  out_ += "</desc>\n";
}

void Picture::close() { out_ += "</svg>\n"; }

void Picture::open_group(std::string_view name) {
  out_ += "<g><title>";
  append_escaped(out_, name);
  out_ += "</title>\n";
}

void Picture::close_group() { out_ += "</g>\n"; }

void Picture::open(std::string_view element, std::string_view look) {
  out_ += '<';
  out_ += element;
  if (look.empty()) return;
  out_ += " class=\"";
  out_ += look;
  out_ += '"';
}

void Picture::number(std::string_view name, int value) {
  out_ += ' ';
  out_ += name;
  out_ += "=\"" + std::to_string(value) + "\"";
}

void Picture::box(Point corner, Size size, std::string_view look) {
  open("rect", look);
  number("x", mirrored(corner, size));
  number("y", corner.y);
  number("width", size.width);
  number("height", size.height);
  out_ += "/>\n";
}

void Picture::disc(Point centre, int radius, std::string_view look) {
  open("circle", look);
  number("cx", mirrored(centre.x));
  number("cy", centre.y);
  number("r", radius);
  out_ += "/>\n";
}

void Picture::line(Point from, Point to, std::string_view look) {
  open("line", look);
  number("x1", mirrored(from.x));
  number("y1", from.y);
  number("x2", mirrored(to.x));
  number("y2", to.y);
  out_ += "/>\n";
}

void Picture::arrow(Point corner, Size size, std::string_view look) {
  const int end = corner.x + size.width;
  const int foot = corner.y + size.height;
  const Point points[] = {corner,
                          {end - arrow_head, corner.y},
                          {end, corner.y + size.height / 2},
                          {end - arrow_head, foot},
                          {corner.x, foot}};
  open("polygon", look);
  out_ += " points=\"";
  for (const Point& point : points) {
    if (&point != points) out_ += ' ';
    out_ += std::to_string(mirrored(point.x)) + "," + std::to_string(point.y);
  }
  out_ += "\"/>\n";
}

void Picture::write_text(Point at, std::string_view text, std::string_view look, bool middle) {
  if (text.empty()) return;
  open("text", look);
  number("x", mirrored(at.x));
  number("y", at.y);
  if (middle) out_ += " text-anchor=\"middle\"";
  out_ += '>';
  append_escaped(out_, text);
  out_ += "</text>\n";
}

void Picture::text(Point at, std::string_view text, std::string_view look) {
  write_text(at, text, look, false);
}

void Picture::middle(Point at, std::string_view text, std::string_view look) {
  write_text(at, text, look, true);
}

void Picture::lines(Point at, const Lines& lines, std::string_view look) {
  for (const std::string_view line : lines) {
    text(at, line, look);
    at.y += line_height;
  }
}

}  // namespace palermo::charts
