// SPDX-License-Identifier: Apache-2.0
#include "translate/glossary.h"

#include "json/reader.h"
#include "language/fold.h"

namespace palermo::translate {
namespace {

std::vector<std::string> read_forms(json::Cursor list, json::Problems& problems) {
  std::vector<std::string> forms;
  for (const json::Cursor form : list) forms.emplace_back(json::item_string(form, problems));
  if (forms.empty())
    problems.add(list, "glossary-no-form", "a term has no form in a language",
                 "write at least one way in which it may stand in a text");
  return forms;
}

GlossaryTerm read_term(json::Cursor cursor, json::Problems& problems) {
  json::Fields fields(cursor, problems);
  GlossaryTerm term{.id = std::string(fields.string("id")), .forms = {}};
  json::Fields forms(fields.object("forms"), problems);
  for (const Language language : all_languages)
    term.forms[language] = read_forms(forms.list(code(language)), problems);
  return term;
}

// Forms folded once for a whole catalogue.
struct FoldedTerm {
  const GlossaryTerm* term = nullptr;
  std::vector<std::string> source, target;
};

std::vector<std::string> folded(const std::vector<std::string>& forms, Language language) {
  std::vector<std::string> all;
  for (const std::string& form : forms) {
    const std::string words = folded_words(language, form);
    // Arabic writes "the", "to" and "by" onto the word.
    all.push_back(language == Language::Ar ? words.substr(1) : words);
  }
  return all;
}

// Folded texts have a space before each word.
bool has_any(const std::string& text, const std::vector<std::string>& forms) {
  for (const std::string& form : forms)
    if (text.find(form) != std::string::npos) return true;
  return false;
}

}  // namespace

Checked<Glossary> read_glossary(const json::Document& document) {
  json::Problems problems;
  Checked<Glossary> glossary;
  {
    json::Fields fields(document.root(), problems);
    fields.any("about");
    fields.any("sources");
    for (const json::Cursor term : fields.list("terms"))
      glossary.value.push_back(read_term(term, problems));
  }
  glossary.diagnostics = problems.take();
  return glossary;
}

std::vector<MissingTerm> missing_terms(const Catalogue& catalogue, const Glossary& glossary) {
  std::vector<FoldedTerm> terms;
  for (const GlossaryTerm& term : glossary)
    terms.push_back({&term, folded(term.forms[catalogue.from], catalogue.from),
                     folded(term.forms[catalogue.to], catalogue.to)});
  std::vector<MissingTerm> missing;
  for (const Unit& unit : catalogue.units) {
    if (unit.target.empty()) continue;
    const std::string source = folded_words(catalogue.from, unit.source);
    const std::string target = folded_words(catalogue.to, unit.target);
    for (const FoldedTerm& term : terms)
      if (has_any(source, term.source) && !has_any(target, term.target))
        missing.push_back({&unit, term.term});
  }
  return missing;
}

}  // namespace palermo::translate
