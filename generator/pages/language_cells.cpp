// SPDX-License-Identifier: Apache-2.0
#include "pages/language_cells.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace palermo::pages {
namespace {

class CellReader {
 public:
  CellReader(const PerLanguage<std::string_view>& names, Language own) : names_(names), own_(own) {}

  std::string read(std::string_view html) {
    while (!html.empty()) {
      const std::size_t next = std::min(html.find('<', 1), html.size());
      read_piece(html.substr(0, next));
      html.remove_prefix(next);
    }
    return std::move(out_);
  }

 private:
  // A tag with the text up to the next one.
  void read_piece(std::string_view piece) {
    if (piece.starts_with("<table")) columns_.clear();
    if (piece.starts_with("<tr")) column_ = 0;
    if (piece.starts_with("<th") && !piece.starts_with("<thead"))
      columns_.push_back(language_of(piece.substr(piece.find('>') + 1)));
    if (piece.starts_with("<td")) return read_cell(piece);
    out_ += piece;
  }

  void read_cell(std::string_view piece) {
    const std::size_t column = column_++;
    out_ += piece.substr(0, 3);
    if (column < columns_.size() && columns_[column])
      out_.append(" lang=\"").append(code(*columns_[column])).append("\" dir=\"").append(
          direction(*columns_[column])) += '"';
    out_ += piece.substr(3);
  }

  [[nodiscard]] std::optional<Language> language_of(std::string_view heading) const {
    for (const Language language : all_languages)
      if (language != own_ && names_[language] == heading) return language;
    return std::nullopt;
  }

  const PerLanguage<std::string_view>& names_;
  Language own_;
  std::vector<std::optional<Language>> columns_;
  std::size_t column_ = 0;
  std::string out_;
};

}  // namespace

std::string with_languages_of_cells(std::string_view html,
                                    const PerLanguage<std::string_view>& names, Language own) {
  return CellReader(names, own).read(html);
}

}  // namespace palermo::pages
