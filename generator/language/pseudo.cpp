// SPDX-License-Identifier: Apache-2.0
#include "language/pseudo.h"

#include "language/locale.h"

#include <unicode/messagepattern.h>

#include <algorithm>
#include <string>

namespace palermo {
namespace {

constexpr std::u16string_view plain = u"acegilnorstuyzACEGILNORSTUYZ";
constexpr std::u16string_view marked = u"áçéğíľñóřšţúýžÁÇÉĞÍĽÑÓŘŠŢÚÝŽ";

char16_t with_mark(char16_t letter) {
  const std::size_t place = plain.find(letter);
  return place == std::u16string_view::npos ? letter : marked[place];
}

class PseudoWriter {
 public:
  explicit PseudoWriter(std::string_view pattern)
      : text_(to_icu(pattern)), parsed_(text_, nullptr, status_) {
    require(status_, "a message that was read before");
  }

  std::string write() {
    out_.append(u'⟦');
    for (std::int32_t i = 0; i < parsed_.countParts(); ++i) add_part(parsed_.getPart(i));
    pad();
    out_.append(u'⟧');
    return to_utf8(out_);
  }

 private:
  using Part = icu::MessagePattern::Part;

  // Letters stand in messages, names and syntax in arguments; a form inside an argument is a
  // message again.
  void add_part(const Part& part) {
    add_text(part.getIndex());
    out_.append(text_, part.getIndex(), part.getLength());
    copied_ = part.getLimit();
    switch (part.getType()) {
      case UMSGPAT_PART_TYPE_MSG_START:
      case UMSGPAT_PART_TYPE_ARG_LIMIT:
        in_message_ = true;
        break;
      case UMSGPAT_PART_TYPE_MSG_LIMIT:
      case UMSGPAT_PART_TYPE_ARG_START:
        in_message_ = false;
        break;
      default:
        break;
    }
  }

  void add_text(std::int32_t end) {
    for (; copied_ < end; ++copied_) {
      out_.append(in_message_ ? with_mark(text_[copied_]) : text_[copied_]);
      if (in_message_) ++letters_;
    }
  }

  // Words of eight letters, so that lines can break.
  void pad() {
    for (std::int32_t more = letters_ / 3, i = 0; i < more; ++i)
      out_.append(i % 9 == 0 ? u' ' : u'ø');
  }

  UErrorCode status_ = U_ZERO_ERROR;
  icu::UnicodeString text_;
  icu::MessagePattern parsed_;
  icu::UnicodeString out_;
  std::int32_t copied_ = 0, letters_ = 0;
  bool in_message_ = false;
};

}  // namespace

std::string pseudo_pattern(std::string_view pattern) { return PseudoWriter(pattern).write(); }

}  // namespace palermo
