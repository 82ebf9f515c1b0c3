// SPDX-License-Identifier: Apache-2.0
#include "templating/compile.h"

#include "templating/html_context.h"
#include "templating/html_section.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <set>
#include <utility>

namespace palermo::templating {
namespace {

struct Environment;

// A block that a layout tag fills, with the surroundings of the file that wrote it.
struct Filling {
  const BlockNode* block = nullptr;
  const TemplateFile* file = nullptr;
  const Environment* environment = nullptr;
  std::size_t opened = 0;  // how many files were open there
};

struct Environment {
  std::map<std::string_view, Filling> fillings;
};

// Where a key was found: how many lists out, and what it is.
struct Found {
  std::size_t depth = 0;
  std::uint32_t slot = 0;
  const Schema::Entry* entry = nullptr;
};

std::string quoted(std::string_view name) { return '"' + std::string(name) + '"'; }

bool same(const Diagnostic& a, const Diagnostic& b) {
  return a.at == b.at && a.code == b.code && a.message == b.message;
}

class Compiler {
 public:
  Compiler(const TemplateSet& set, const Schema& schema, const Surroundings& around)
      : set_(set), around_(around), scopes_{&schema} {}

  Checked<Template> compile(std::string_view name) {
    const TemplateFile* page = set_.find(name);
    if (page == nullptr) {
      const std::string path = std::string(name) + ".html";
      diagnostics_.push_back({.code = "template-missing",
                              .at = {.file = path},
                              .message = "there is no template " + quoted(name),
                              .hint = "add " + path + " to the templates"});
      return {{}, std::move(diagnostics_)};
    }
    write_file(*page, false);
    write_out();
    file_ = page;
    if (html_.state != HtmlState::Text)
      report(page->text.size(), "template-context", "the page ends in " + describe(html_),
             "close what is open");
    sort(diagnostics_);
    const auto last = std::unique(diagnostics_.begin(), diagnostics_.end(), same);
    diagnostics_.erase(last, diagnostics_.end());
    return {Template(*scopes_[0], std::move(literals_), std::move(steps_)),
            std::move(diagnostics_)};
  }

 private:
  void report(std::size_t at, std::string code, std::string message, std::string hint) {
    if (opened_.size() > 1 && !hint.empty() && file_ != opened_[0])
      hint += " (in the page " + opened_[0]->path + ")";
    diagnostics_.push_back({.code = std::move(code),
                            .at = position_at(file_->path, file_->text, at),
                            .message = std::move(message),
                            .hint = std::move(hint)});
  }

  void report(std::size_t at, Complaint complaint) {
    report(at, "template-context", std::move(complaint.message), std::move(complaint.hint));
  }

  // Structure.

  void write_file(const TemplateFile& file, bool is_layout) {
    const TemplateFile* outer = std::exchange(file_, &file);
    const bool outer_is_layout = std::exchange(is_layout_, is_layout);
    opened_.push_back(&file);
    write(file.nodes);
    opened_.pop_back();
    is_layout_ = outer_is_layout;
    file_ = outer;
  }

  void write(const std::vector<Node>& nodes) {
    for (const Node& node : nodes) std::visit([this](const auto& is) { write(is); }, node.is);
  }

  // The file that a tag names, where it may stand here.
  const TemplateFile* included(std::string_view name, std::size_t at) {
    const TemplateFile* file = set_.find(name);
    if (file == nullptr) {
      report(at, "template-missing", "there is no template " + quoted(name),
             "add " + std::string(name) + ".html to the templates");
      return nullptr;
    }
    const auto first = std::find(opened_.begin(), opened_.end(), file);
    if (first == opened_.end()) return file;
    std::string chain;
    for (auto it = first; it != opened_.end(); ++it) chain += (*it)->path + " > ";
    report(at, "template-recursion", "the template " + quoted(name) + " includes itself",
           "break the circle " + chain + file->path);
    return nullptr;
  }

  void write(const PartialNode& partial) {
    if (const TemplateFile* file = included(partial.file, partial.at)) write_file(*file, false);
  }

  void write(const LayoutNode& layout) {
    const TemplateFile* file = included(layout.file, layout.at);
    if (file == nullptr) return;
    Environment environment;
    for (const BlockNode& block : layout.blocks)
      environment.fillings[block.name] = {&block, file_, environment_, opened_.size()};
    if (is_inherited(layout))
      for (const auto& [name, filling] : environment_->fillings)
        environment.fillings.insert_or_assign(name, filling);

    const Environment* outer = std::exchange(environment_, &environment);
    std::set<std::string_view> outer_blocks = std::exchange(blocks_met_, {});
    write_file(*file, true);
    environment_ = outer;
    for (const BlockNode& block : layout.blocks)
      if (!blocks_met_.contains(block.name))
        report(block.at, "template-block",
               "the layout " + quoted(layout.file) + " has no block " + quoted(block.name),
               "name one of its blocks" + listed(blocks_met_));
    blocks_met_.merge(outer_blocks);
  }

  // The fillings of a page go through a layout to the layout's own layout.
  [[nodiscard]] bool is_inherited(const LayoutNode& layout) const {
    return is_layout_ &&
           std::any_of(file_->nodes.begin(), file_->nodes.end(), [&](const Node& node) {
             return std::get_if<LayoutNode>(&node.is) == &layout;
           });
  }

  static std::string listed(const std::set<std::string_view>& names) {
    std::string text;
    for (const std::string_view name : names)
      text += (text.empty() ? ": " : ", ") + std::string(name);
    return text;
  }

  void write(const BlockNode& block) {
    blocks_met_.insert(block.name);
    if (environment_ == nullptr || !environment_->fillings.contains(block.name))
      return write(block.body);
    const Filling filling = environment_->fillings.at(block.name);
    const TemplateFile* file = std::exchange(file_, filling.file);
    const Environment* environment = std::exchange(environment_, filling.environment);
    std::vector<const TemplateFile*> opened = opened_;
    opened_.resize(filling.opened);
    write(filling.block->body);
    opened_ = std::move(opened);
    environment_ = environment;
    file_ = file;
  }

  // Keys.

  std::optional<Found> find(std::string_view key, std::size_t at) {
    for (std::size_t depth = scopes_.size(); depth-- > 0;) {
      const auto& entries = scopes_[depth]->entries();
      for (std::uint32_t slot = 0; slot < entries.size(); ++slot)
        if (entries[slot].name == key) return Found{depth, slot, &entries[slot]};
    }
    std::set<std::string_view> names;
    for (const Schema* schema : scopes_)
      for (const Schema::Entry& entry : schema->entries()) names.insert(entry.name);
    report(at, "template-unknown-key", "there is no key " + quoted(key),
           "name one of the keys here" + listed(names));
    return {};
  }

  // Emission.

  void write_out() {
    if (literal_.empty()) return;
    steps_.push_back({.kind = Step::Kind::Literal,
                      .first = static_cast<std::uint32_t>(literals_.size()),
                      .second = static_cast<std::uint32_t>(literal_.size())});
    literals_ += literal_;
    literal_.clear();
  }

  std::size_t write_step(Step::Kind kind, const Found& found, Escape escape) {
    write_out();
    steps_.push_back({.kind = kind,
                      .escape = escape,
                      .depth = static_cast<std::uint16_t>(found.depth),
                      .first = found.slot});
    return steps_.size() - 1;
  }

  void write(const TextNode& node) {
    const auto start = static_cast<std::size_t>(node.text.data() - file_->text.data());
    for (std::size_t i = bytes_without_effect(html_, node.text); i < node.text.size();) {
      if (std::optional<Complaint> complaint = feed(html_, node.text[i]))
        report(start + i, std::move(*complaint));
      ++i;
      i += bytes_without_effect(html_, node.text.substr(i));
    }
    literal_ += node.text;
  }

  void write(const ValueNode& value) {
    const std::optional<Found> found = find(value.key, value.at);
    if (!found) return;
    const KeyKind kind = found->entry->kind;
    if (kind == KeyKind::List || kind == KeyKind::Flag)
      return report(value.at, "template-key-kind",
                    "the key " + quoted(value.key) + " is a " +
                        (kind == KeyKind::List ? "list" : "flag") + ", not a text",
                    "open it with {{#" + std::string(value.key) + "}}");
    const Placement place = place_value(html_, kind == KeyKind::Html);
    if (place.complaint) return report(value.at, *place.complaint);
    write_step(Step::Kind::Value, *found, place.escape);
  }

  void write_constant(std::size_t at, std::string_view text) {
    const Placement place = place_value(html_, false);
    if (place.complaint) return report(at, *place.complaint);
    append(literal_, text, place.escape);
  }

  void write(const ConstantNode& constant) {
    if (constant.name == "lang") return write_constant(constant.at, code(around_.language));
    if (constant.name == "dir") return write_constant(constant.at, direction(around_.language));
    const auto found = around_.constants.find(constant.name);
    if (found != around_.constants.end()) return write_constant(constant.at, found->second);
    std::set<std::string_view> names = {"lang", "dir"};
    for (const auto& [name, text] : around_.constants) names.insert(name);
    report(constant.at, "template-unknown-key", "there is no constant " + quoted(constant.name),
           "name one of the constants" + listed(names));
  }

  void write(const MessageNode& message) {
    const Result<std::string> text = around_.message(message.key);
    if (text) return write_constant(message.at, *text);
    const Diagnostic& error = text.error();
    const std::string language(code(around_.language));
    report(message.at, "template-message",
           !error.message.empty()
               ? error.message
               : "there is no message " + quoted(message.key) + " in " + language,
           !error.hint.empty() ? error.hint
                               : "add " + quoted(message.key) + " to i18n/" + language + ".json");
  }

  void write(const SectionNode& section) {
    const std::optional<Found> found = find(section.key, section.at);
    if (!found) return;  // its body is about keys that we do not know
    const bool is_list = found->entry->kind == KeyKind::List && !section.inverted;
    if (is_list && scopes_.size() > max_depth)
      return report(section.at, "template-depth", "too many lists stand in each other",
                    "flatten them in the page model");
    enter_section(html_);
    const HtmlContext begin = html_;
    const std::size_t step = write_step(is_list            ? Step::Kind::Each
                                        : section.inverted ? Step::Kind::Unless
                                                           : Step::Kind::If,
                                        *found, Escape::None);
    if (is_list) scopes_.push_back(found->entry->items.get());
    write(section.body);
    if (is_list) scopes_.pop_back();
    write_out();
    steps_[step].second = static_cast<std::uint32_t>(steps_.size());
    close_section(section, begin, is_list);
  }

  void close_section(const SectionNode& section, const HtmlContext& begin, bool is_list) {
    if (std::optional<HtmlContext> after = leave_section(begin, html_, is_list)) {
      html_ = std::move(*after);
      return;
    }
    report(section.at, "template-context",
           "the section " + quoted(section.key) + " opens in " + describe(begin) +
               " and closes in " + describe(html_),
           "close it in the same place");
    html_ = begin;
  }

  const TemplateSet& set_;
  const Surroundings& around_;
  std::vector<const Schema*> scopes_;
  std::vector<Diagnostic> diagnostics_;
  HtmlContext html_;
  const TemplateFile* file_ = nullptr;
  bool is_layout_ = false;  // file_ was opened by a layout tag
  std::vector<const TemplateFile*> opened_;
  const Environment* environment_ = nullptr;
  std::set<std::string_view> blocks_met_;
  std::string literals_;
  std::string literal_;  // written out when something else follows
  std::vector<Step> steps_;
};

}  // namespace

Checked<Template> compile(const TemplateSet& set, std::string_view name, const Schema& schema,
                          const Surroundings& around) {
  return Compiler(set, schema, around).compile(name);
}

}  // namespace palermo::templating
