// SPDX-License-Identifier: Apache-2.0
#include "markup/check.h"

#include <fmt/format.h>

#include "base/utf8.h"
#include "markup/characters.h"
#include "markup/renderer.h"
#include "markup/shape.h"

namespace palermo {
namespace {

using Limits = MarkdownLimits;

// More than this of one text helps nobody.
constexpr std::size_t findings_at_most = 20;
// What a page may put in front of its ids; the trial rendering takes it at its longest.
constexpr std::size_t prefix_at_most = 64;
constexpr std::size_t expansion_at_most = 16U << 20U;

class MarkdownCheck {
 public:
  MarkdownCheck(std::string_view text, std::string file) : text_(text), file_(std::move(file)) {}

  std::vector<Diagnostic> run() {
    if (text_.size() > Limits::bytes) {
      refuse(0, "text-too-long", fmt::format("the text has more than {} bytes", Limits::bytes),
             "divide it into several parts");
    } else if (const auto bad = first_invalid_utf8(text_)) {
      refuse(*bad, "bad-utf8", "the bytes from here are not UTF-8", "save the file as UTF-8");
    } else {
      check_characters();
      check_shape();
    }
    sort(findings_);
    return std::move(findings_);
  }

 private:
  void check_characters() {
    for (std::size_t i = 0; i < text_.size(); ++i) {
      const ByteKind kind = byte_kinds[static_cast<unsigned char>(text_[i])];
      if (kind == ByteKind::Plain) continue;
      if (kind == ByteKind::LineEnd) end_line(i);
      else check_character(i);
    }
    end_line(text_.size());
  }

  void check_character(std::size_t at) {
    const char32_t character = decode(text_.substr(at));
    const CharacterFault fault = fault_of(character);
    if (!fault.code.empty()) refuse(at, fault.code, std::string(fault.message), fault.hint);
    if (opens_isolate(character)) {
      ++isolates_;
      last_isolate_ = at;
    } else if (closes_isolate(character) && --isolates_ < 0) {
      refuse_isolate(at);
      isolates_ = 0;
    }
  }

  void end_line(std::size_t at) {
    if (isolates_ > 0) refuse_isolate(last_isolate_);
    isolates_ = 0;
    if (at - line_start_ > Limits::line_bytes)
      refuse(line_start_, "line-too-long",
             fmt::format("the line has more than {} bytes", Limits::line_bytes),
             "break the paragraph into several lines");
    line_start_ = at + 1;
  }

  void refuse_isolate(std::size_t at) {
    refuse(at, "unbalanced-isolate", "a direction isolate is not paired within its line",
           "close each U+2066, U+2067 or U+2068 by one U+2069 on the same line");
  }

  // First what may not even be parsed; then, if the shape leaves a doubt, the parser decides.
  void check_shape() {
    const Shape shape = measure_shape(text_);
    if (shape.widest_table > Limits::columns)
      refuse(shape.at_widest, "table-too-wide",
             fmt::format("a table here has more than {} columns", Limits::columns),
             "divide the table");
    if (shape.cells > static_cast<std::size_t>(Limits::cells))
      refuse(0, "table-too-large", fmt::format("the tables have more than {} cells", Limits::cells),
             "divide the tables, or attach them as a file");
    if (shape.prefix_markers > static_cast<std::size_t>(Limits::depth)) refuse_depth(shape);
    if (shape.brackets > Limits::brackets)
      refuse_opening(shape.at_brackets, fmt::format("more than {} \"[\"", Limits::brackets));
    if (shape.markup_openings > Limits::markup_openings)
      refuse_opening(shape.at_openings,
                     fmt::format("more than {} of <?, <! and ![[", Limits::markup_openings));
    if (shape.expansion > expansion_at_most) refuse_output();
    if (!has_error(findings_) && is_doubtful(shape)) try_rendering(shape);
  }

  [[nodiscard]] bool is_doubtful(const Shape& shape) const {
    return shape.may_have_html || shape.depth > static_cast<std::size_t>(Limits::depth) ||
           shape.output > output_limit(text_.size());
  }

  void try_rendering(const Shape& shape) {
    const std::string prefix(prefix_at_most, 'x');
    std::string html;
    const Rendered rendered =
        MarkdownRenderer().render(text_, {.id_prefix = prefix, .heading_base_level = 1}, html);
    if (!rendered.complete) refuse_output();
    if (rendered.depth > Limits::depth) refuse_depth(shape);
    if (rendered.raw_html > 0) warn_of_html(rendered);
  }

  void warn_of_html(const Rendered& rendered) {
    const SourcePosition at{file_, rendered.raw_html_line, 0};
    add({.severity = Severity::Warning,
         .code = "raw-html",
         .at = at,
         .message = "HTML in the text is left out of the page",
         .hint = "write it as Markdown, or put a backslash before \"<\" to show it"});
  }

  void refuse_depth(const Shape& shape) {
    refuse(shape.at_markers, "nesting-too-deep",
           fmt::format("lists, quotes or emphasis stand in each other more than {} levels deep",
                       Limits::depth),
           "write it with fewer levels");
  }

  void refuse_opening(std::size_t at, const std::string& what) {
    refuse(at, "repeated-opening", what + " follow each other here",
           "remove them, or put a backslash before each");
  }

  void refuse_output() {
    refuse(0, "output-too-large", "the page made of this text would be more than 20 times its size",
           "use fewer references to long addresses or notes");
  }

  void refuse(std::size_t at, std::string_view code, std::string message, std::string_view hint) {
    add({.code = std::string(code),
         .at = position_at(file_, text_, at),
         .message = std::move(message),
         .hint = std::string(hint)});
  }

  void add(Diagnostic finding) {
    if (findings_.size() < findings_at_most) findings_.push_back(std::move(finding));
  }

  std::string_view text_;
  std::string file_;
  std::vector<Diagnostic> findings_;
  std::size_t line_start_ = 0;
  std::size_t last_isolate_ = 0;
  int isolates_ = 0;
};

}  // namespace

std::vector<Diagnostic> check_markdown(std::string_view text, std::string file) {
  return MarkdownCheck(text, std::move(file)).run();
}

}  // namespace palermo
