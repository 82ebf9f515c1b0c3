// SPDX-License-Identifier: Apache-2.0
#include "preview/preview.h"

#include "preview/band.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace palermo::preview {
namespace fs = boost::filesystem;
namespace {

bool is_below(const fs::path& relative) { return !relative.empty() && *relative.begin() != ".."; }

bool is_of_theme(const fs::path& relative) {
  constexpr std::array<std::string_view, 3> folders = {"templates", "i18n", "site"};
  return is_below(relative) &&
         std::ranges::count(folders, relative.begin()->string()) != 0;
}

constexpr const char* nothing_here =
    "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>404</title>\n"
    "</head>\n<body>\n<p>404</p>\n</body>\n</html>\n";

}  // namespace

Checked<std::unique_ptr<Preview>> Preview::open(const PreviewOptions& options) {
  std::unique_ptr<Preview> preview(new Preview(options));
  preview->read_theme();
  preview->read_draft();
  preview->begin_pages();
  Checked<std::unique_ptr<Preview>> opened;
  if (preview->pages_)
    opened.value = std::move(preview);
  else
    opened.diagnostics = preview->problems();
  return opened;
}

void Preview::read_theme() {
  Checked<pages::Theme> theme = pages::load_theme(options_.theme);
  of_theme_ = std::move(theme.diagnostics);
  if (has_error(of_theme_)) return;
  auto next = std::make_unique<pages::Theme>(std::move(theme.value));
  std::ranges::move(pages::compile(*next), std::back_inserter(of_theme_));
  if (has_error(of_theme_)) return;
  pages_.reset();
  theme_ = std::move(next);
}

void Preview::read_draft() {
  auto draft = Draft::read(options_.draft);
  of_reference_ = std::move(draft.diagnostics);
  if (has_error(of_reference_)) return;
  pages_.reset();
  draft_ = std::move(draft.value);
  of_parts_ = draft_->problems();
}

void Preview::begin_pages() {
  if (!theme_ || !draft_) return;
  auto opened = pages::OnDemand::open(draft_->edition(), *theme_);
  of_pages_ = std::move(opened.diagnostics);
  pages_ = std::move(opened.value);
}

bool Preview::changed(const std::vector<fs::path>& files, bool everything) {
  const std::lock_guard guard(mutex_);
  bool theme = everything, all = everything, parts = false, text = false;
  for (const fs::path& file : files) {
    theme = theme || is_of_theme(file.lexically_relative(options_.theme));
    const fs::path inside = file.lexically_relative(options_.draft.content);
    if (!is_below(inside) || all) continue;
    switch (draft_->update(inside.generic_string())) {
      case Change::Nothing: break;
      case Change::Text: text = true; break;
      case Change::Parts: parts = true; break;
      case Change::All: all = true; break;
    }
  }
  if (theme) read_theme();
  if (all) read_draft();
  if (theme || all || parts) begin_pages();
  if (parts && !all) of_parts_ = draft_->problems();
  if (!(theme || all || parts || text)) return false;
  ++number_;
  return true;
}

std::string Preview::version() const {
  const std::lock_guard guard(mutex_);
  return options_.name + "-" + std::to_string(number_);
}

std::vector<Diagnostic> Preview::problems() const {
  const std::lock_guard guard(mutex_);
  std::vector<Diagnostic> all;
  for (const auto* some : {&of_theme_, &of_reference_, &of_pages_, &of_parts_})
    all.insert(all.end(), some->begin(), some->end());
  return all;
}

std::string Preview::banded(std::string html, const std::string& address) const {
  const std::string tag(language_of(html));
  const Messages& messages = theme_->messages[parse_language(tag).value_or(Language::En)];
  const auto text = [&](std::string_view key) { return messages.text(key).value_or(""); };
  const bool whole = of_theme_.empty() && of_reference_.empty() && of_pages_.empty() &&
                     !has_error(of_parts_);
  return with_band(std::move(html), {.draft = text("preview.draft"),
                                     .problems = whole ? "" : text("preview.problems"),
                                     .other = text("preview.public"),
                                     .other_address = address,
                                     .version = options_.name + "-" + std::to_string(number_)});
}

Answer Preview::give(const std::string& path, const std::string& other) {
  if (path == script_path) return {200, std::string(script())};
  if (path == style_path) return {200, std::string(style())};
  const std::lock_guard guard(mutex_);
  std::optional<std::string> file = pages_ ? pages_->file(path) : std::nullopt;
  const bool is_page = path.ends_with(".html");
  if (!file) return {404, is_page ? banded(nothing_here, other) : "There is no such file.\n"};
  return {200, is_page ? banded(std::move(*file), other + path) : std::move(*file)};
}

}  // namespace palermo::preview
