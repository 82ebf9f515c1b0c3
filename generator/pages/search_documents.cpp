// SPDX-License-Identifier: Apache-2.0
#include "pages/search_documents.h"

#include "markup/escape.h"
#include "pages/addresses.h"
#include "pages/document_page.h"
#include "pages/part_view.h"
#include "pages/record_facts.h"

#include <algorithm>
#include <string>
#include <vector>

namespace palermo::pages {
namespace {

using mechanism::Article;
using mechanism::PartData;
using mechanism::State;
using search::Document;

// Names of what the document is about, each once.
class Labels {
 public:
  Labels(Document& document, Sheet& sheet) : labels_(document.labels), sheet_(sheet) {}

  void add(std::string_view label) {
    if (!label.empty() && std::ranges::find(labels_, label) == labels_.end())
      labels_.push_back(label);
  }

  void add(const mechanism::Instrument& instrument) {
    add(sheet_.name(instrument.short_name));
    add(instrument.abbreviation);
  }

  void add(const Article& article) {
    add(sheet_.article_name(article));
    add(sheet_.site().reference.instruments[article.instrument]);
  }

  void add(const mechanism::RecordId& id) {
    if (id.state != nullptr) add(sheet_.name(id.state->name));
    add(sheet_.name(id.kind->label));
    if (id.cluster != nullptr) add(sheet_.name(id.cluster->label));
    if (id.instrument != nullptr) add(*id.instrument);
  }

  void add(const PartData& data) {
    if (data.question != nullptr)
      for (const Article* article : data.question->articles) add(*article);
    for (const Article* article : data.articles) add(*article);
    for (const auto* terms : {&data.keywords, &data.crime_types, &data.cross_cutting_issues})
      for (const mechanism::Term* term : *terms) add(sheet_.name(term->label));
  }

 private:
  std::vector<std::string_view>& labels_;
  Sheet& sheet_;
};

void append_paragraph(std::string& html, std::string_view text) {
  if (text.empty()) return;
  html += "<p>";
  append_escaped(html, text);
  html += "</p>\n";
}

// What the data say besides the text. What they quote stands in the language of the original.
void append_data(std::string& html, Sheet& sheet, const PartData& data) {
  append_paragraph(html, data.symbol);
  if (data.institution) append_paragraph(html, sheet.name(*data.institution));
  if (data.original != sheet.language()) return;
  for (const mechanism::Law& law : data.laws) append_paragraph(html, law.title);
  if (data.other_review) append_paragraph(html, data.other_review->document);
}

// A text is found by its sections: what stands before the first heading, and what under each.
struct Section {
  std::string_view anchor;  // of the heading
  std::string_view html;
};

std::vector<Section> sections_of(std::string_view html) {
  constexpr std::string_view heading = "<h2 id=\"";
  std::vector<Section> sections{{}};
  for (std::size_t end = 0; !html.empty(); html.remove_prefix(end)) {
    const bool headed = html.starts_with(heading);
    end = std::min(html.find(heading, headed ? heading.size() : 0), html.size());
    Section& section = headed ? sections.emplace_back() : sections.front();
    section.html = html.substr(0, end);
    if (headed)
      section.anchor = section.html.substr(heading.size(), section.html.find('"', heading.size()) -
                                                               heading.size());
  }
  return sections;
}

// Kept until the next text. Where a part has its own page, its headings have addresses.
std::vector<Section> text_of(Sheet& sheet, PartRef part) {
  Press& press = sheet.press();
  const edition::Text& text = part.part->texts[sheet.language()];
  if (!text) return {{}};
  TextAtHand& at_hand = press.texts.get(text);
  at_hand.html.clear();
  press.markdown.render(
      at_hand.markdown,
      {.id_prefix = document_id_prefix, .skip_title = part.part->data.question == nullptr},
      at_hand.html);
  if (part.record->id.kind->page_of == mechanism::PageOf::Part) return sections_of(at_hand.html);
  return {{.html = at_hand.html}};
}

std::string_view title_in(Sheet& sheet, PartRef part) {
  const State* speaker = part.part->data.speaker;
  return speaker != nullptr ? sheet.name(speaker->name) : heading_of(sheet, part).text;
}

struct Writer {
  Press& press;
  search::Tree& tree;
  FilterCodes codes;

  void operator()(const PartRef& part) {
    const PartAddress address = part_address(part.record->id, part.part->id);
    for (const Language language : all_languages) {
      if (!part.part->languages().empty() && !part.part->texts[language]) continue;
      Sheet sheet(press, language, address.path);
      write(sheet, part, begin(sheet, address.anchor));
    }
  }

  void operator()(const State* state) {
    const std::string path = state_path(*state);
    for (const Language language : all_languages) {
      Sheet sheet(press, language, path);
      Document document = begin(sheet);
      document.title = sheet.name(state->name);
      document.where = sheet.text("menu.states");
      Labels(document, sheet).add(sheet.name(state->formal_name));
      document.sample = state->sample;
      press.note(tree.write(document));
    }
  }

  void operator()(const Article* article) {
    const std::string path = article_path(*article);
    for (const Language language : all_languages) {
      Sheet sheet(press, language, path);
      Document document = begin(sheet);
      document.title = sheet.article_name(*article);
      document.where = sheet.name(press.site.reference.instruments[article->instrument].name);
      Labels(document, sheet).add(*article);
      press.note(tree.write(document));
    }
  }

 private:
  [[nodiscard]] Document begin(const Sheet& sheet, std::string_view anchor = {}) const {
    return {.language = sheet.language(),
            .path = sheet.path(),
            .anchor = anchor,
            .filters = codes};
  }

  void write(Sheet& sheet, PartRef part, Document document) {
    const mechanism::RecordId& id = part.record->id;
    document.title = title_in(sheet, part);
    document.where = page_title(sheet, id, record_title(sheet, id));
    document.date = sheet.iso(date_of(*part.part));
    document.sample = is_sample(id, {part.part, 1});
    Labels labels(document, sheet);
    labels.add(id);
    labels.add(part.part->data);
    std::string data;
    append_data(data, sheet, part.part->data);
    for (const Section& section : text_of(sheet, part)) {
      if (!section.anchor.empty()) document.anchor = section.anchor;
      document.html = sheet.keep({section.html, data});
      press.note(tree.write(document));
      data.clear();
    }
  }
};

}  // namespace

void write_documents(Press& press, search::Tree& tree, const Findables& findables,
                     std::size_t number) {
  const Findable& findable = findables.all()[number];
  press.texts.put_away();
  std::visit(Writer{press, tree, findables.codes_of(findable)}, findable);
}

}  // namespace palermo::pages
