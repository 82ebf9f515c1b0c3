// SPDX-License-Identifier: Apache-2.0
#include "translate/xliff.h"

#include "base/utf8.h"

#include <fmt/format.h>

#include <pugixml.hpp>
#include <set>

namespace palermo::translate {
namespace {

constexpr int most_groups = 32;  // within each other
constexpr const char* name_space = "urn:oasis:names:tc:xliff:document:2.0";

struct StringWriter : pugi::xml_writer {
  std::string text;
  void write(const void* data, std::size_t size) override {
    text.append(static_cast<const char*>(data), size);
  }
};

void add_text(pugi::xml_node parent, const char* element, const std::string& text) {
  pugi::xml_node node = parent.append_child(element);
  node.append_attribute("xml:space") = "preserve";
  node.append_child(pugi::node_pcdata).set_value(text.c_str());
}

void add_note(pugi::xml_node notes, const char* category, const std::string& text) {
  if (text.empty()) return;
  pugi::xml_node note = notes.append_child("note");
  note.append_attribute("category") = category;
  note.append_child(pugi::node_pcdata).set_value(text.c_str());
}

void add_unit(pugi::xml_node file, const Unit& unit, std::size_t number) {
  pugi::xml_node node = file.append_child("unit");
  node.append_attribute("id") = fmt::format("u{}", number).c_str();
  node.append_attribute("name") = unit.key.c_str();
  const bool stale = unit.standing == Standing::Stale;
  pugi::xml_node notes = node.append_child("notes");
  add_note(notes, "context", unit.note);
  if (!unit.at.file.empty())
    add_note(notes, "location", fmt::format("{}:{}", unit.at.file, unit.at.line));
  if (stale) add_note(notes, "translation of an earlier wording", unit.target);
  if (!notes.first_child()) node.remove_child(notes);
  pugi::xml_node segment = node.append_child("segment");
  if (unit.standing == Standing::Current) segment.append_attribute("state") = "translated";
  add_text(segment, "source", unit.source);
  if (unit.standing == Standing::Current) add_text(segment, "target", unit.target);
}

// What a tool marked up inside a text goes; its words stay. Without recursion, so that no depth can
// exhaust the stack.
struct Words : pugi::xml_tree_walker {
  explicit Words(std::string& text) : out(text) {}
  bool for_each(pugi::xml_node& node) override {
    if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata) out += node.value();
    return true;
  }
  std::string& out;
};

void append_words(pugi::xml_node node, std::string& out) {
  Words words(out);
  node.traverse(words);
}

// Without the prefix that a tool may have chosen for XLIFF's names.
std::string_view local_name(pugi::xml_node node) {
  const std::string_view whole = node.name();
  const std::size_t colon = whole.find(':');
  return colon == std::string_view::npos ? whole : whole.substr(colon + 1);
}

pugi::xml_node child(pugi::xml_node parent, std::string_view wanted) {
  for (const pugi::xml_node node : parent.children())
    if (local_name(node) == wanted) return node;
  return {};
}

class XliffReader {
 public:
  XliffReader(const std::string& file, const std::string& text) : file_(file), text_(text) {}

  Checked<Catalogue> read() {
    if (const auto bad = first_invalid_utf8(text_)) {
      report(*bad, "bad-utf8", "the file is not UTF-8 throughout", "save it as UTF-8");
      return std::move(result_);
    }
    pugi::xml_document document;
    const pugi::xml_parse_result parsed =
        document.load_buffer(text_.data(), text_.size(),
                             pugi::parse_default | pugi::parse_ws_pcdata, pugi::encoding_utf8);
    if (parsed)
      read_root(child(document, "xliff"));
    else
      report(static_cast<std::size_t>(parsed.offset), "xliff-syntax",
             "the XML cannot be read from here on", "save it anew with the translator's tool");
    return std::move(result_);
  }

 private:
  void report(std::size_t offset, std::string code, std::string message, std::string hint) {
    result_.diagnostics.push_back({.code = std::move(code),
                                   .at = position_at(file_, text_, offset),
                                   .message = std::move(message),
                                   .hint = std::move(hint)});
  }

  static std::size_t offset_of(pugi::xml_node node) {
    return static_cast<std::size_t>(std::max<std::ptrdiff_t>(node.offset_debug(), 0));
  }

  void read_root(pugi::xml_node root) {
    if (!std::string_view(root.attribute("version").value()).starts_with("2."))
      return report(offset_of(root), "xliff-version", "the file is not XLIFF 2",
                    "save it as XLIFF 2.0, or export it as PO");
    const pugi::xml_node file = child(root, "file");
    const auto subject = parse_subject(file.attribute("original").value());
    const auto from = parse_language(root.attribute("srcLang").value());
    const auto to = parse_language(root.attribute("trgLang").value());
    if (!subject || !from || !to)
      return report(offset_of(root), "xliff-header",
                    "the file does not say what was translated, from which language into which",
                    "keep srcLang, trgLang and the file's \"original\" as exported");
    result_.value.subject = *subject;
    result_.value.from = *from;
    result_.value.to = *to;
    read_units(file);
  }

  void read_units(pugi::xml_node parent, int depth = 0) {
    if (depth > most_groups)
      return report(offset_of(parent), "xliff-syntax", "groups stand too deep in each other",
                    "save it anew with the translator's tool");
    for (const pugi::xml_node node : parent.children()) {
      if (local_name(node) == "group") read_units(node, depth + 1);
      if (local_name(node) == "unit") read_unit(node);
    }
  }

  void read_unit(pugi::xml_node node) {
    Unit unit{.key = node.attribute("name").value(),
              .source = {},
              .target = {},
              .standing = Standing::Current,
              .note = {},
              .at = position_at(file_, text_, offset_of(node))};
    for (const pugi::xml_node piece : node.children()) {
      if (local_name(piece) == "segment") read_segment(piece, unit);
      if (local_name(piece) == "ignorable") append_piece(piece, unit);
    }
    if (unit.target.empty()) unit.standing = Standing::Missing;
    if (!keys_.insert(unit.key).second)
      return report(offset_of(node), "xliff-duplicate", "a text is translated twice in this file",
                    "leave one of the two units");
    result_.value.units.push_back(std::move(unit));
  }

  static void append_piece(pugi::xml_node piece, Unit& unit) {
    append_words(child(piece, "source"), unit.source);
    const pugi::xml_node target = child(piece, "target");
    append_words(target ? target : child(piece, "source"), unit.target);
  }

  static void read_segment(pugi::xml_node segment, Unit& unit) {
    append_words(child(segment, "source"), unit.source);
    std::string target;
    append_words(child(segment, "target"), target);
    const bool initial = std::string_view(segment.attribute("state").value()) == "initial";
    if (target.empty() || initial) unit.standing = Standing::Stale;
    unit.target += target;
  }

  const std::string& file_;
  const std::string& text_;
  std::set<std::string> keys_;
  Checked<Catalogue> result_;
};

}  // namespace

std::string write_xliff(const Catalogue& catalogue) {
  pugi::xml_document document;
  pugi::xml_node declaration = document.append_child(pugi::node_declaration);
  declaration.append_attribute("version") = "1.0";
  declaration.append_attribute("encoding") = "UTF-8";
  pugi::xml_node root = document.append_child("xliff");
  root.append_attribute("xmlns") = name_space;
  root.append_attribute("version") = "2.0";
  root.append_attribute("srcLang") = std::string(code(catalogue.from)).c_str();
  root.append_attribute("trgLang") = std::string(code(catalogue.to)).c_str();
  pugi::xml_node file = root.append_child("file");
  const std::string subject(name(catalogue.subject));
  file.append_attribute("id") = subject.c_str();
  file.append_attribute("original") = subject.c_str();
  std::size_t number = 0;
  for (const Unit& unit : catalogue.units) add_unit(file, unit, ++number);
  StringWriter writer;
  document.save(writer, " ", pugi::format_indent, pugi::encoding_utf8);
  return std::move(writer.text);
}

Checked<Catalogue> read_xliff(const std::string& file, const std::string& text) {
  return XliffReader(file, text).read();
}

}  // namespace palermo::translate
