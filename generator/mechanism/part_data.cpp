// SPDX-License-Identifier: Apache-2.0
#include "mechanism/part_data.h"

#include "json/reader.h"

#include <algorithm>
#include <array>

namespace palermo::mechanism {
namespace {

struct Reading {
  const PartId& id;
  const Reference& reference;
  json::Problems& problems;
  PartData& data;
};

bool control_or_bidi(char32_t c) {
  if (c < 0x20 || (c >= 0x7F && c <= 0x9F)) return true;
  return c == 0x200E || c == 0x200F || c == 0x061C || c == 0x2028 || c == 0x2029 ||
         (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

// The next code point of valid UTF-8.
char32_t next_code_point(std::string_view& text) {
  const auto lead = static_cast<unsigned char>(text.front());
  const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  char32_t c = length == 1 ? lead : lead & (0x7FU >> length);
  for (std::size_t i = 1; i < length; ++i)
    c = (c << 6U) | (static_cast<unsigned char>(text[i]) & 0x3FU);
  text.remove_prefix(length);
  return c;
}

// One line of text, without characters that change how what surrounds it is read.
bool plain_line(std::string_view text) {
  while (!text.empty())
    if (control_or_bidi(next_code_point(text))) return false;
  return true;
}

std::string read_line(json::Fields& fields, std::string_view name,
                      std::optional<std::string_view> text) {
  if (text && !plain_line(*text))
    fields.report(name, "part-text", "line break, control or direction character",
                  "write one plain line");
  return std::string(text.value_or(""));
}

std::string read_url(json::Fields& fields, std::string_view name) {
  const std::optional<std::string_view> text = fields.optional_string(name);
  if (!text) return {};
  const bool scheme = text->starts_with("https://") || text->starts_with("http://");
  const auto odd = [](char c) {
    return static_cast<unsigned char>(c) <= 0x20 || c == 0x7F || c == '"' || c == '<' || c == '>' ||
           c == '\\';
  };
  if (!scheme || std::any_of(text->begin(), text->end(), odd) || !plain_line(*text))
    fields.report(name, "part-url", "not an address of the web",
                  "it begins with https:// or http:// and has no spaces or quotes");
  return std::string(*text);
}

std::optional<Day> read_day(json::Fields& fields, std::string_view name) {
  const std::optional<std::string_view> text = fields.optional_string(name);
  const std::optional<Day> day = text ? parse_day(*text) : std::nullopt;
  if (text && !day)
    fields.report(name, "part-day", "\"" + std::string(name) + "\" is not a day",
                  "write it as 2027-03-14");
  return day;
}

template <typename Value, std::size_t size>
using Words = std::array<std::pair<std::string_view, Value>, size>;

template <typename Value, std::size_t size>
std::optional<Value> match(std::string_view word, const Words<Value, size>& words) {
  for (const auto& [spelling, value] : words)
    if (spelling == word) return value;
  return std::nullopt;
}

// Items of a list of ids, each once, each looked up by `find_one`.
template <typename T, typename Find>
std::vector<const T*> read_ids(json::Cursor list, json::Problems& problems, Find find_one) {
  std::vector<const T*> found;
  for (const json::Cursor item : list) {
    const std::string_view id = json::item_string(item, problems);
    if (id.empty()) continue;
    const T* const value = find_one(id);
    if (value == nullptr)
      problems.add(item, "part-unknown-id", "the reference data has no such id");
    else if (std::find(found.begin(), found.end(), value) != found.end())
      problems.add(item, "part-duplicate-id", "this id is in the list already");
    else
      found.push_back(value);
  }
  return found;
}

std::vector<const Term*> read_terms(json::Fields& fields, std::string_view name,
                                    const std::vector<Term>& terms, json::Problems& problems) {
  return read_ids<Term>(fields.optional_list(name), problems,
                        [&](std::string_view id) { return find(terms, id); });
}

const Term* read_term(json::Fields& fields, std::string_view name, const std::vector<Term>& terms,
                      std::optional<std::string_view> id) {
  const Term* const term = id && !id->empty() ? find(terms, *id) : nullptr;
  if (term == nullptr && id && !id->empty())
    fields.report(name, "part-unknown-id", "\"" + std::string(name) + "\" has no such value",
                  "the values are those of taxonomy.json");
  return term;
}

const State* read_state(json::Fields& fields, std::string_view name, const Reference& reference) {
  const std::string_view code = fields.string(name);
  const State* const state = reference.state(code);
  if (state == nullptr && !code.empty())
    fields.report(name, "part-unknown-id", "no State has this code");
  return state;
}

void read_languages(json::Fields& fields, Reading& reading) {
  constexpr Words<Translation, 4> words = {{{"official", Translation::Official},
                                            {"state", Translation::State},
                                            {"secretariat", Translation::Secretariat},
                                            {"informal", Translation::Informal}}};
  PartData& data = reading.data;
  const std::string_view original = fields.string("original");
  const auto language = parse_language(original);
  if (!language && !original.empty())
    fields.report("original", "part-language", "not one of the six languages",
                  "one of: ar, zh, en, fr, ru, es");
  data.original = language.value_or(Language::En);
  for (Translation& translation : data.translations.values) translation = Translation::Informal;
  if (const auto object = fields.optional_object("translations")) {
    json::Fields translations(*object, reading.problems);
    for (const Language l : all_languages) {
      const auto word = translations.optional_string(code(l));
      const auto translation = word ? match(*word, words) : Translation::Informal;
      if (!translation)
        translations.report(code(l), "part-translation", "no such kind of translation",
                            "one of: official, state, secretariat, informal");
      if (word && language == l)
        translations.report(code(l), "part-translation", "the original is no translation",
                            "remove this field");
      data.translations[l] = translation.value_or(Translation::Informal);
    }
  }
  data.translations[data.original] = Translation::Original;
}

void read_common(json::Fields& fields, Reading& reading) {
  const Taxonomy& taxonomy = reading.reference.taxonomy;
  PartData& data = reading.data;
  read_languages(fields, reading);
  data.date = read_day(fields, "date");
  data.symbol = read_line(fields, "symbol", fields.optional_string("symbol"));
  data.articles =
      read_ids<Article>(fields.optional_list("articles"), reading.problems,
                        [&](std::string_view id) { return reading.reference.article(id); });
  data.keywords = read_terms(fields, "keywords", taxonomy.keywords, reading.problems);
  data.crime_types = read_terms(fields, "crime_types", taxonomy.crime_types, reading.problems);
  data.cross_cutting_issues =
      read_terms(fields, "cross_cutting_issues", taxonomy.cross_cutting_issues, reading.problems);
}

Law read_law(const json::Cursor& record, json::Problems& problems) {
  json::Fields fields(record, problems);
  return {.title = read_line(fields, "title", fields.string("title")),
          .date = read_day(fields, "date"),
          .url = read_url(fields, "url")};
}

void find_question(json::Fields& fields, Reading& reading) {
  const RecordId& record = reading.id.record;
  const std::string prefix = record.instrument == nullptr ? "general" : record.instrument->id;
  const Question* const question = reading.reference.question(prefix + "/" + reading.id.part);
  reading.data.question = question;
  if (question == nullptr)
    fields.report("", "part-unknown-question", "the questionnaire has no such question",
                  "the path of an answer names its question");
  else if (question->cluster != record.cluster)
    fields.report("", "part-other-cluster", "this question belongs to another cluster",
                  "move the answer to the review of that cluster");
}

void read_response(json::Fields& fields, Reading& reading) {
  PartData& data = reading.data;
  find_question(fields, reading);
  const AnswerKind* const kind = data.question == nullptr ? nullptr : data.question->answer;
  const auto answer = fields.optional_string("answer");
  if (kind != nullptr && kind->values.empty() && answer)
    fields.report("answer", "part-answer", "the question asks for a text, not for an answer",
                  "remove \"answer\"");
  else if (kind != nullptr)
    data.answer = read_term(fields, "answer", kind->values, answer);
  if (kind != nullptr && !kind->values.empty() && !answer)
    fields.report("answer", "part-answer", "the question asks for an answer",
                  "add \"answer\" with one of the values of its kind");
  for (const json::Cursor law : fields.optional_list("laws"))
    data.laws.push_back(read_law(law, reading.problems));
  if (const auto object = fields.optional_object("other_review")) {
    json::Fields other(*object, reading.problems);
    data.other_review =
        OtherReview{.mechanism = read_line(other, "mechanism", other.string("mechanism")),
                    .document = read_line(other, "document", other.string("document")),
                    .date = read_day(other, "date"),
                    .updated = other.flag("updated")};
  }
}

void read_observation(json::Fields& fields, Reading& reading) {
  const Taxonomy& taxonomy = reading.reference.taxonomy;
  reading.data.finding =
      read_term(fields, "finding", taxonomy.finding_kinds, fields.string("finding"));
  reading.data.assistance = read_term(fields, "assistance", taxonomy.assistance_kinds,
                                      fields.optional_string("assistance"));
}

void read_dialogue(json::Fields& fields, Reading& reading) {
  constexpr Words<Channel, 3> channels = {
      {{"written", Channel::Written}, {"call", Channel::Call}, {"meeting", Channel::Meeting}}};
  reading.data.speaker = read_state(fields, "speaker", reading.reference);
  const auto word = fields.optional_string("channel");
  reading.data.channel = word ? match(*word, channels) : std::nullopt;
  if (word && !reading.data.channel)
    fields.report("channel", "part-word", "no such channel", "one of: written, call, meeting");
}

// An observation of the same review, or of one of the State's reviews of other clusters.
bool names_observation(std::string_view target, const Reference& reference) {
  constexpr std::string_view folder = "observations/";
  const std::size_t at = target.find(folder);
  if (at == std::string_view::npos || !valid_id(target.substr(at + folder.size()))) return false;
  if (at == 0) return true;
  return target[at - 1] == '/' && reference.cluster(target.substr(0, at - 1)) != nullptr;
}

void read_progress(json::Fields& fields, Reading& reading) {
  constexpr Words<ProgressStatus, 5> words = {{{"planned", ProgressStatus::Planned},
                                               {"under-way", ProgressStatus::UnderWay},
                                               {"done", ProgressStatus::Done},
                                               {"need-met", ProgressStatus::NeedMet},
                                               {"need-not-met", ProgressStatus::NeedNotMet}}};
  for (const json::Cursor item : fields.optional_list("refers_to")) {
    const std::string_view target = json::item_string(item, reading.problems);
    if (target.empty()) continue;
    if (names_observation(target, reading.reference))
      reading.data.refers_to.emplace_back(target);
    else
      reading.problems.add(item, "part-refers-to", "not an observation on this State",
                           "write observations/<part>, for another phase of the review "
                           "<cluster>/observations/<part>");
  }
  const auto word = fields.optional_string("status");
  reading.data.progress = word ? match(*word, words) : std::nullopt;
  if (word && !reading.data.progress)
    fields.report("status", "part-word", "no such status",
                  "one of: planned, under-way, done, need-met, need-not-met");
}

void read_focal_point(json::Fields& fields, Reading& reading) {
  reading.data.acting = fields.flag("acting");
  const json::Cursor object = fields.object("institution");
  if (!object.is(json::Type::Object)) return;
  json::Fields names(object, reading.problems);
  reading.data.institution.emplace();
  for (const Language language : all_languages)
    (*reading.data.institution)[language] =
        read_line(names, code(language), names.string(code(language)));
}

void read_legislation(json::Fields& fields, Reading& reading) {
  reading.data.url = read_url(fields, "url");
}

void read_stakeholder_dialogue(json::Fields& fields, Reading& reading) {
  reading.data.self_raised =
      read_ids<State>(fields.optional_list("self_raised"), reading.problems,
                      [&](std::string_view id) { return reading.reference.state(id); });
}

// The kinds with fields of their own (content/README.md).
struct KindReader {
  std::string_view kind;
  void (*read)(json::Fields& fields, Reading& reading);
};
constexpr std::array<KindReader, 7> kind_readers = {
    {{"responses", read_response},
     {"observations", read_observation},
     {"dialogue", read_dialogue},
     {"progress", read_progress},
     {"focal-point", read_focal_point},
     {"legislation", read_legislation},
     {"stakeholder-dialogue", read_stakeholder_dialogue}}};

}  // namespace

Checked<PartData> parse_part_data(std::string_view path, std::string_view json, const PartId& id,
                                  const Reference& reference) {
  Checked<PartData> checked;
  const Result<json::Document> document = json::parse(std::string(path), std::string(json));
  if (!document) {
    checked.diagnostics.push_back(document.error());
    return checked;
  }
  json::Problems problems;
  Reading reading{id, reference, problems, checked.value};
  {
    json::Fields fields(document->root(), problems);
    read_common(fields, reading);
    for (const KindReader& reader : kind_readers)
      if (reader.kind == id.record.kind->id) reader.read(fields, reading);
  }
  checked.diagnostics = problems.take();
  sort(checked.diagnostics);
  return checked;
}

}  // namespace palermo::mechanism
