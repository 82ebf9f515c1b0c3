// SPDX-License-Identifier: Apache-2.0
#include "base/utf8.h"
#include "translate/po.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace palermo::translate {
namespace {

constexpr std::string_view again = "export the file again and put the translations into that";

// What one entry says, as its lines come.
struct Entry {
  std::map<std::string, std::string, std::less<>> strings;  // by keyword
  std::string last;  // the keyword that a line with a string alone goes on
  bool fuzzy = false;
  std::size_t offset = 0;  // of its first keyword

  [[nodiscard]] bool begun() const { return !strings.empty(); }
  [[nodiscard]] std::string_view text(std::string_view keyword) const {
    const auto found = strings.find(keyword);
    return found == strings.end() ? std::string_view() : std::string_view(found->second);
  }
};

class PoReader {
 public:
  PoReader(const std::string& file, std::string_view text) : file_(file), text_(text) {}

  Checked<Catalogue> read() {
    if (const auto bad = first_invalid_utf8(text_)) {
      report(*bad, "bad-utf8", "the file is not UTF-8 throughout", "save it as UTF-8");
      return std::move(result_);
    }
    std::size_t start = text_.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    while (start < text_.size()) {
      const std::size_t end = std::min(text_.find('\n', start), text_.size());
      read_line(start, text_.substr(start, end - start));
      start = end + 1;
    }
    finish_entry();
    if (!has_header_ && result_.diagnostics.empty())
      report(0, "po-header", "the file does not begin with the header of an exported one",
             std::string(again));
    return std::move(result_);
  }

 private:
  void report(std::size_t offset, std::string code, std::string message, std::string hint) {
    result_.diagnostics.push_back({.code = std::move(code),
                                   .at = position_at(file_, text_, offset),
                                   .message = std::move(message),
                                   .hint = std::move(hint)});
  }

  void read_line(std::size_t start, std::string_view line) {
    const std::size_t first = line.find_first_not_of(" \t\r");
    if (first == std::string_view::npos) return finish_entry();
    line = line.substr(first, line.find_last_not_of(" \t\r") - first + 1);
    if (line.starts_with('#')) return read_comment(line);
    if (line.starts_with('"')) return append_string(start + first, line);
    const std::size_t space = std::min(line.find_first_of(" \t\""), line.size());
    begin_string(start + first, line.substr(0, space));
    const std::size_t quote = line.find_first_not_of(" \t", space);
    if (quote != std::string_view::npos) append_string(start + first + quote, line.substr(quote));
  }

  void read_comment(std::string_view line) {
    if (entry_.strings.contains("msgstr")) finish_entry();
    if (line.starts_with("#~") && !entry_.begun()) entry_.fuzzy = false;  // it was obsolete itself
    if (line.starts_with("#,") && line.find("fuzzy") != std::string_view::npos) entry_.fuzzy = true;
  }

  void begin_string(std::size_t offset, std::string_view keyword) {
    if (keyword.starts_with("msgid_plural") || keyword.starts_with("msgstr[")) {
      if (keyword == "msgid_plural")
        report(offset, "po-plural", "an entry has plural forms of PO",
               "forms for numbers stand inside the message: {n, plural, one {…} other {…}}");
      entry_.last = keyword;
      return;
    }
    constexpr std::array<std::string_view, 3> known = {"msgctxt", "msgid", "msgstr"};
    if (std::find(known.begin(), known.end(), keyword) == known.end()) {
      report(offset, "po-syntax", "a line is neither a comment nor part of an entry",
             "entries are lines that begin with msgctxt, msgid, msgstr or a quotation mark");
      return;
    }
    const bool next = entry_.strings.contains("msgstr") || entry_.strings.contains(keyword);
    if (next) finish_entry();
    if (!entry_.begun()) entry_.offset = offset;
    entry_.strings[std::string(keyword)];
    entry_.last = keyword;
  }

  void append_string(std::size_t offset, std::string_view quoted) {
    if (entry_.last.empty())
      return report(offset, "po-syntax", "a text stands outside of any entry",
                    "begin the entry with msgctxt");
    if (quoted.size() < 2 || !quoted.ends_with('"'))
      return report(offset, "po-syntax", "a text has no closing quotation mark",
                    "close it on the same line");
    append_unescaped(offset + 1, quoted.substr(1, quoted.size() - 2), entry_.strings[entry_.last]);
  }

  void append_unescaped(std::size_t offset, std::string_view inside, std::string& text) {
    constexpr std::string_view letters = "nt\"\\", means = "\n\t\"\\";
    for (std::size_t i = 0; i < inside.size(); ++i) {
      if (inside[i] == '"')
        return report(offset + i, "po-syntax", "a quotation mark stands inside a text",
                      R"(write it as \")");
      if (inside[i] != '\\') {
        text += inside[i];
        continue;
      }
      const std::size_t which =
          ++i < inside.size() ? letters.find(inside[i]) : std::string_view::npos;
      if (which == std::string_view::npos)
        return report(offset + i - 1, "po-escape", "an escape is not known here",
                      R"(known are \n, \t, \" and \\)");
      text += means[which];
    }
  }

  void finish_entry() {
    if (!entry_.begun()) return;  // a comment before an empty line belongs to what comes next
    const Entry entry = std::exchange(entry_, {});
    if (!entry.strings.contains("msgid") || !entry.strings.contains("msgstr"))
      return report(entry.offset, "po-syntax", "an entry has no msgid or no msgstr",
                    "give every entry all three: msgctxt, msgid and msgstr");
    if (entry.text("msgid").empty()) return read_header(entry);
    if (!entry.strings.contains("msgctxt"))
      return report(entry.offset, "po-syntax", "an entry does not say which text it is (msgctxt)",
                    std::string(again));
    add_unit(entry);
  }

  void add_unit(const Entry& entry) {
    Unit unit{.key = std::string(entry.text("msgctxt")),
              .source = std::string(entry.text("msgid")),
              .target = std::string(entry.text("msgstr")),
              .note = {},
              .at = position_at(file_, text_, entry.offset)};
    if (!unit.target.empty()) unit.standing = entry.fuzzy ? Standing::Stale : Standing::Current;
    if (!keys_.insert(unit.key).second)
      return report(entry.offset, "po-duplicate", "a text is translated twice in this file",
                    "leave one of the two entries");
    result_.value.units.push_back(std::move(unit));
  }

  void read_header(const Entry& entry) {
    has_header_ = true;
    const auto field = [&entry](const std::string& name) {
      const std::string_view all = entry.text("msgstr");
      std::size_t start = all.find(name + ": ");
      if (start == std::string_view::npos) return std::string_view();
      start += name.size() + 2;
      return all.substr(start, all.find('\n', start) - start);
    };
    const auto subject = parse_subject(field("X-Palermo-Subject"));
    const auto from = parse_language(field("X-Source-Language"));
    const auto to = parse_language(field("Language"));
    if (!subject || !from || !to)
      report(entry.offset, "po-header",
             "the header does not say what was translated, from which language into which",
             "keep the lines X-Palermo-Subject, X-Source-Language and Language as exported");
    if (field("Content-Type").find("UTF-8") == std::string_view::npos)
      report(entry.offset, "po-charset", "the header does not say that the file is UTF-8",
             "save it as UTF-8, with \"Content-Type: text/plain; charset=UTF-8\"");
    result_.value.subject = subject.value_or(Subject::Interface);
    result_.value.from = from.value_or(Language::En);
    result_.value.to = to.value_or(Language::En);
  }

  const std::string& file_;
  std::string_view text_;
  Entry entry_;
  std::set<std::string> keys_;
  bool has_header_ = false;
  Checked<Catalogue> result_;
};

}  // namespace

Checked<Catalogue> read_po(const std::string& file, std::string_view text) {
  return PoReader(file, text).read();
}

}  // namespace palermo::translate
