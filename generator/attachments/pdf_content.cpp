// SPDX-License-Identifier: Apache-2.0
#include "attachments/pdf_content.h"

#include "attachments/pdf_matrix.h"

#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <qpdf/QPDFPageObjectHelper.hh>

namespace palermo::attachments {
namespace {

constexpr std::size_t most_objects = 4'000'000, most_comparisons = 50'000'000;
constexpr std::size_t most_operands = 4096, most_saved = 512;
constexpr int most_nested = 12;
constexpr double outside_margin = 36;   // points: a letter may begin a little beyond the edge
constexpr double least_size = 0.3;      // points
constexpr double letter_width = 0.45;   // of its size, for want of the font
constexpr int invisible = 3, only_clip = 7;

using Operands = std::vector<QPDFObjectHandle>;

double number(const Operands& operands, std::size_t i) {
  if (i >= operands.size()) return 0;
  QPDFObjectHandle operand = operands[i];
  return operand.isNumber() ? operand.getNumericValue() : 0;
}

Matrix matrix_of(const Operands& operands) {
  return {number(operands, 0), number(operands, 1), number(operands, 2),
          number(operands, 3), number(operands, 4), number(operands, 5)};
}

Operands items_of(QPDFObjectHandle list) {
  return list.isArray() ? list.getArrayAsVector() : Operands{};
}

std::optional<Box> box_of(QPDFObjectHandle rectangle) {
  const Operands sides = items_of(rectangle);
  if (sides.size() != 4) return std::nullopt;
  return Matrix{}.around(
      {{number(sides, 0), number(sides, 1)}, {number(sides, 2), number(sides, 3)}});
}

struct Graphics {
  Matrix to_page;
  double size = 0, leading = 0;
  int mode = 0;
  bool wide_letters = false;  // two bytes a letter
  bool opaque = true;
};

// Where a piece of text stands, as three points of its line.
using Line = std::array<Point, 3>;

class Reader : public QPDFObjectHandle::ParserCallbacks {
 public:
  Reader(const Box& page, Reasons& reasons) : page_(page), reasons_(reasons) {}

  void read(QPDFObjectHandle page) {
    resources_ = QPDFPageObjectHelper(page).getAttribute("/Resources", false);
    page.parsePageContents(this);
  }

  void handleObject(QPDFObjectHandle object) override {
    if (++objects_ > most_objects || operands_.size() > most_operands) return give_up();
    if (!object.isOperator()) return operands_.push_back(object);
    draw(object.getOperatorValue());
    operands_.clear();
  }
  void handleEOF() override { operands_.clear(); }

 private:
  void give_up() {
    reasons_.add("pdf-complex");
    terminateParsing();
  }

  void draw(const std::string& what) {
    if (!draw_state(what) && !draw_text(what) && !draw_path(what)) draw_object(what);
  }

  bool draw_state(const std::string& what) {
    if (what == "q") {
      if (saved_.size() > most_saved) give_up();
      saved_.push_back(now_);
    } else if (what == "Q") {
      if (!saved_.empty()) {
        now_ = saved_.back();
        saved_.pop_back();
      }
    } else if (what == "cm") {
      now_.to_page = matrix_of(operands_).then(now_.to_page);
    } else if (what == "gs") {
      set_look(resource("/ExtGState"));
    } else {
      return false;
    }
    return true;
  }

  void set_look(QPDFObjectHandle look) {
    if (!look.isDictionary()) return;
    if (look.getKey("/ca").isNumber()) now_.opaque = look.getKey("/ca").getNumericValue() >= 1;
    QPDFObjectHandle blend = look.getKey("/BM");
    if (blend.isName() && !blend.isNameAndEquals("/Normal")) now_.opaque = false;
  }

  bool draw_text(const std::string& what) {
    if (what == "BT") {
      line_ = letter_ = {};
    } else if (what == "Tf") {
      now_.size = number(operands_, 1);
      QPDFObjectHandle font = resource("/Font");
      now_.wide_letters = font.isDictionaryOfType("", "/Type0");
    } else if (what == "Tr") {
      now_.mode = static_cast<int>(number(operands_, 0));
    } else if (what == "TL") {
      now_.leading = number(operands_, 0);
    } else if (what == "Tm") {
      line_ = letter_ = matrix_of(operands_);
    } else if (what == "Td" || what == "TD") {
      if (what == "TD") now_.leading = -number(operands_, 1);
      move_line(number(operands_, 0), number(operands_, 1));
    } else if (what == "T*") {
      move_line(0, -now_.leading);
    } else {
      return show_text(what);
    }
    return true;
  }

  void move_line(double x, double y) { line_ = letter_ = Matrix{1, 0, 0, 1, x, y}.then(line_); }

  bool show_text(const std::string& what) {
    if (what != "Tj" && what != "TJ" && what != "'" && what != "\"") return false;
    if (what == "'" || what == "\"") move_line(0, -now_.leading);
    if (operands_.empty()) return true;
    std::size_t bytes = 0;
    QPDFObjectHandle text = operands_.back();
    if (text.isString()) bytes = text.getStringValue().size();
    for (QPDFObjectHandle piece : items_of(text))
      if (piece.isString()) bytes += piece.getStringValue().size();
    if (bytes > 0) show(now_.wide_letters ? (bytes + 1) / 2 : bytes);
    return true;
  }

  void show(std::size_t letters) {
    const Matrix to_page = letter_.then(now_.to_page);
    const double width = letter_width * now_.size * static_cast<double>(letters);
    const double middle = 0.25 * now_.size;  // above the line on which the letters stand
    const Line line = {to_page.of({0.1 * now_.size, middle}), to_page.of({width / 2, middle}),
                       to_page.of({width * 0.9, middle})};
    const bool unseen = now_.mode == invisible || now_.mode == only_clip ||
                        std::abs(now_.size) * to_page.scale() < least_size;
    if (unseen || !page_.grown_by(outside_margin).holds(line[0])) reasons_.add("pdf-hidden-text");
    lines_.push_back(line);
    letter_ = Matrix{1, 0, 0, 1, width, 0}.then(letter_);
  }

  bool draw_path(const std::string& what) {
    if (what == "re") {
      end_corner_path();
      const Point low{number(operands_, 0), number(operands_, 1)};
      boxes_.push_back(now_.to_page.around(
          {low, {low.x + number(operands_, 2), low.y + number(operands_, 3)}}));
    } else if (what == "m" || what == "l") {
      if (what == "m") end_corner_path();
      if (corners_.size() < 6)
        corners_.push_back(now_.to_page.of({number(operands_, 0), number(operands_, 1)}));
    } else if (what == "c" || what == "v" || what == "y") {
      corners_.resize(6);  // round: no box
    } else if (what == "f" || what == "F" || what == "f*" || what == "B" || what == "B*" ||
               what == "b" || what == "b*") {
      end_corner_path();
      for (const Box& box : boxes_) cover(box);
      boxes_.clear();
    } else if (what == "n" || what == "S" || what == "s") {
      corners_.clear();
      boxes_.clear();
    } else {
      return what == "h" || what == "W" || what == "W*";
    }
    return true;
  }

  // Four corners, perhaps back to the first: a box.
  void end_corner_path() {
    if (corners_.size() == 4 || corners_.size() == 5) {
      Box box{corners_[0], corners_[0]};
      for (const Point& corner : corners_) {
        box.low = {std::min(box.low.x, corner.x), std::min(box.low.y, corner.y)};
        box.high = {std::max(box.high.x, corner.x), std::max(box.high.y, corner.y)};
      }
      boxes_.push_back(box);
    }
    corners_.clear();
  }

  void cover(const Box& box) {
    if (!now_.opaque) return;
    comparisons_ += lines_.size();
    if (comparisons_ > most_comparisons) return give_up();
    for (const Line& line : lines_)
      for (const Point& point : line)
        if (box.holds(point)) return reasons_.add("pdf-covered-text");
  }

  void draw_object(const std::string& what) {
    if (what == "EI") return cover(now_.to_page.around({{0, 0}, {1, 1}}));
    if (what == "BDC" && operands_.size() == 2 && operands_[1].isDictionary() &&
        operands_[1].hasKey("/ActualText"))
      return reasons_.add("pdf-replacement-text");
    if (what != "Do") return;
    QPDFObjectHandle object = resource("/XObject");
    if (!object.isStream()) return;
    QPDFObjectHandle dictionary = object.getDict();
    if (dictionary.getKey("/Subtype").isNameAndEquals("/Form")) return draw_form(object);
    const bool solid = !dictionary.hasKey("/SMask") && !dictionary.hasKey("/Mask") &&
                       !dictionary.getKey("/ImageMask").isBool();
    if (solid) cover(now_.to_page.around({{0, 0}, {1, 1}}));
  }

  void draw_form(QPDFObjectHandle form) {
    if (nested_ == most_nested) return give_up();
    const Graphics before = now_;
    const auto saved = std::exchange(saved_, {});
    QPDFObjectHandle outer = resources_;
    QPDFObjectHandle matrix = form.getDict().getKey("/Matrix");
    if (matrix.isArray()) now_.to_page = matrix_of(items_of(matrix)).then(now_.to_page);
    if (form.getDict().hasKey("/Resources")) resources_ = form.getDict().getKey("/Resources");
    operands_.clear();
    ++nested_;
    form.parseAsContents(this);
    --nested_;
    resources_ = outer;
    saved_ = saved;
    now_ = before;
  }

  // What the first operand names.
  QPDFObjectHandle resource(const char* kind) {
    if (operands_.empty() || !operands_[0].isName() || !resources_.isDictionary())
      return QPDFObjectHandle::newNull();
    QPDFObjectHandle all = resources_.getKey(kind);
    return all.isDictionary() ? all.getKey(operands_[0].getName()) : QPDFObjectHandle::newNull();
  }

  const Box page_;
  Reasons& reasons_;
  QPDFObjectHandle resources_ = QPDFObjectHandle::newNull();
  Operands operands_;
  Graphics now_;
  std::vector<Graphics> saved_;
  Matrix line_, letter_;
  std::vector<Line> lines_;
  std::vector<Point> corners_;
  std::vector<Box> boxes_;
  std::size_t objects_ = 0, comparisons_ = 0;
  int nested_ = 0;
};

bool same(const Box& a, const Box& b) {
  constexpr double tolerance = 1;
  return a.grown_by(tolerance).holds(b.low) && a.grown_by(tolerance).holds(b.high) &&
         b.grown_by(tolerance).holds(a.low) && b.grown_by(tolerance).holds(a.high);
}

}  // namespace

void check_pdf_page(QPDFObjectHandle page, Reasons& reasons) {
  QPDFPageObjectHelper helper(page);
  const auto media = box_of(helper.getAttribute("/MediaBox", false));
  if (!media) return reasons.add("pdf-damaged");
  const auto crop = box_of(helper.getAttribute("/CropBox", false));
  if (crop && !same(*media, *crop)) reasons.add("pdf-cropped");
  Reader(*media, reasons).read(page);
}

}  // namespace palermo::attachments
