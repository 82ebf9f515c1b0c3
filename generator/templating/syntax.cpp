// SPDX-License-Identifier: Apache-2.0
#include "templating/syntax.h"

#include "templating/tags.h"

#include <utility>

namespace palermo::templating {
namespace {

class Parser {
 public:
  Parser(const std::string& file, std::string_view source, std::vector<Diagnostic>& diagnostics)
      : file_(file), source_(source), diagnostics_(diagnostics) {}

  std::vector<Node> parse() {
    open_.emplace_back();
    for (const Token& token : cut_into_tokens(file_, source_, diagnostics_)) {
      if (const auto* text = std::get_if<std::string_view>(&token))
        add(TextNode{*text});
      else
        read(std::get<Tag>(token));
    }
    while (open_.size() > 1) {
      report(open_.back().tag.begin, quoted(open_.back().tag) + " is not closed",
             "end it with {{/" + std::string(open_.back().tag.name) + "}}");
      close();
    }
    return std::move(open_.back().nodes);
  }

 private:
  struct Open {
    Tag tag;
    std::vector<Node> nodes;
  };

  static std::string quoted(const Tag& tag) {
    const char* kind = tag.kind == TagKind::Layout  ? "layout"
                       : tag.kind == TagKind::Block ? "block"
                                                    : "section";
    return std::string(kind) + " \"" + std::string(tag.name) + "\"";
  }

  void report(std::size_t at, std::string message, std::string hint) {
    diagnostics_.push_back({.code = "template-structure",
                            .at = position_at(file_, source_, at),
                            .message = std::move(message),
                            .hint = std::move(hint)});
  }

  template <typename T>
  void add(T node) {
    open_.back().nodes.push_back(Node{std::move(node)});
  }

  void read(const Tag& tag) {
    switch (tag.kind) {
      case TagKind::Value:
        return add(ValueNode{tag.name, tag.begin});
      case TagKind::Constant:
        return add(ConstantNode{tag.name, tag.begin});
      case TagKind::Message:
        return add(MessageNode{tag.name, tag.begin});
      case TagKind::Partial:
        return add(PartialNode{tag.name, tag.begin});
      case TagKind::Section:
      case TagKind::Inverted:
      case TagKind::Layout:
      case TagKind::Block:
        open_.push_back({tag, {}});
        return;
      case TagKind::Close:
        return read_close(tag);
      case TagKind::Comment:
        return;
    }
  }

  void read_close(const Tag& tag) {
    const std::string name(tag.name);
    if (open_.size() == 1)
      return report(tag.begin, "{{/" + name + "}} closes nothing",
                    "open it with {{#" + name + "}}");
    const Tag& opened = open_.back().tag;
    if (opened.name != tag.name)
      report(tag.begin, "{{/" + name + "}} stands where " + quoted(opened) + " is open",
             "close that first with {{/" + std::string(opened.name) + "}}");
    close();
  }

  void close() {
    Open done = std::move(open_.back());
    open_.pop_back();
    const auto& [tag, nodes] = done;
    if (tag.kind == TagKind::Layout)
      add(LayoutNode{tag.name, tag.begin, blocks_of(std::move(done.nodes))});
    else if (tag.kind == TagKind::Block)
      add(BlockNode{tag.name, tag.begin, std::move(done.nodes)});
    else
      add(SectionNode{tag.name, tag.begin, tag.kind == TagKind::Inverted, std::move(done.nodes)});
  }

  // Between the blocks of a layout only white space may stand: all else would be lost.
  std::vector<BlockNode> blocks_of(std::vector<Node> nodes) {
    std::vector<BlockNode> blocks;
    for (Node& node : nodes) {
      if (auto* block = std::get_if<BlockNode>(&node.is)) {
        blocks.push_back(std::move(*block));
        continue;
      }
      const std::size_t at = place_of(node);
      if (at != std::string_view::npos)
        report(at, "only blocks can stand in a layout tag", "move this into a {{$block}}");
    }
    return blocks;
  }

  // Nowhere for white space.
  std::size_t place_of(const Node& node) const {
    const auto place = [this](const auto& is) {
      if constexpr (requires { is.at; }) {
        return is.at;
      } else {
        const std::size_t first = is.text.find_first_not_of(" \t\r\n");
        const auto start = static_cast<std::size_t>(is.text.data() - source_.data());
        return first == std::string_view::npos ? first : start + first;
      }
    };
    return std::visit(place, node.is);
  }

  const std::string& file_;
  std::string_view source_;
  std::vector<Diagnostic>& diagnostics_;
  std::vector<Open> open_;
};

}  // namespace

std::vector<Node> parse(const std::string& file, std::string_view source,
                        std::vector<Diagnostic>& diagnostics) {
  return Parser(file, source, diagnostics).parse();
}

}  // namespace palermo::templating
