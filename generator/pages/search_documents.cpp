// SPDX-License-Identifier: Apache-2.0
#include "pages/search_documents.h"

#include "markup/escape.h"
#include "pages/addresses.h"
#include "pages/part_view.h"
#include "pages/record_facts.h"

namespace palermo::pages {
namespace {

using edition::Part;
using mechanism::Article;
using mechanism::PartData;
using mechanism::State;
using search::Document;

// Names of what the document is about; those that are empty do no harm.
void add_labels(Document& document, Sheet& sheet, const mechanism::Instrument& instrument) {
  document.labels.push_back(sheet.name(instrument.short_name));
  document.labels.push_back(instrument.abbreviation);
}

void add_labels(Document& document, Sheet& sheet, const Article& article) {
  document.labels.push_back(sheet.article_name(article));
  add_labels(document, sheet, sheet.site().reference.instruments[article.instrument]);
}

void add_labels(Document& document, Sheet& sheet, const mechanism::RecordId& id) {
  if (id.state != nullptr) document.labels.push_back(sheet.name(id.state->name));
  document.labels.push_back(sheet.name(id.kind->label));
  if (id.cluster != nullptr) document.labels.push_back(sheet.name(id.cluster->label));
  if (id.instrument != nullptr) add_labels(document, sheet, *id.instrument);
}

void add_labels(Document& document, Sheet& sheet, const PartData& data) {
  if (data.question != nullptr)
    for (const Article* article : data.question->articles) add_labels(document, sheet, *article);
  for (const Article* article : data.articles) add_labels(document, sheet, *article);
  for (const auto* terms : {&data.keywords, &data.crime_types, &data.cross_cutting_issues})
    for (const mechanism::Term* term : *terms) document.labels.push_back(sheet.name(term->label));
}

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

// Kept until the next document.
std::string_view body_of(Sheet& sheet, PartRef part) {
  Press& press = sheet.press();
  press.html.clear();
  if (const edition::Text& text = part.part->texts[sheet.language()]) {
    press.complete(sheet.site().edition.texts->read(text.span, press.source));
    press.markdown.render(press.source, {.skip_title = part.part->data.question == nullptr},
                          press.html);
  }
  append_data(press.html, sheet, part.part->data);
  return press.html;
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
    const std::string date = to_text(date_of(*part.part));
    for (const Language language : all_languages) {
      if (!part.part->languages().empty() && !part.part->texts[language]) continue;
      Sheet sheet(press, language, address.path);
      const mechanism::RecordId& id = part.record->id;
      Document document = begin(sheet, address.anchor);
      document.title = title_in(sheet, part);
      document.where = page_title(sheet, id, record_title(sheet, id));
      document.html = body_of(sheet, part);
      document.date = date;
      document.sample = is_sample(id, {part.part, 1});
      add_labels(document, sheet, id);
      add_labels(document, sheet, part.part->data);
      press.note(tree.write(document));
    }
  }

  void operator()(const State* state) {
    const std::string path = state_path(*state);
    for (const Language language : all_languages) {
      Sheet sheet(press, language, path);
      Document document = begin(sheet);
      document.title = sheet.name(state->name);
      document.where = sheet.text("menu.states");
      document.labels = {sheet.name(state->formal_name)};
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
      add_labels(document, sheet, *article);
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
};

}  // namespace

void write_documents(Press& press, search::Tree& tree, const Findables& findables,
                     std::size_t number) {
  const Findable& findable = findables.all()[number];
  std::visit(Writer{press, tree, findables.codes_of(findable)}, findable);
}

}  // namespace palermo::pages
