// SPDX-License-Identifier: Apache-2.0
#include "cli/new_part.h"

#include "cli/content_folder.h"
#include "cli/new_file.h"
#include "cli/new_part_data.h"
#include "cli/worksheet.h"
#include "mechanism/part_data.h"

#include <boost/filesystem.hpp>
#include <fmt/format.h>

#include <algorithm>

namespace palermo::cli {
namespace {

using mechanism::Kind;
using mechanism::Question;
using mechanism::RecordId;
using mechanism::Reference;
using mechanism::Scope;
using Diagnostics = std::vector<Diagnostic>;

constexpr std::string_view answers = "responses";

template <typename T>
std::string ids_of(const std::vector<T>& items) {
  std::string text;
  for (const T& item : items) text += (text.empty() ? "" : ", ") + item.id;
  return text;
}

void add(Diagnostics& found, std::string code, std::string message, std::string hint) {
  found.push_back(
      {.code = std::move(code), .message = std::move(message), .hint = std::move(hint)});
}

void read_state(const NewPartRequest& request, const Reference& reference, RecordId& record,
                Diagnostics& found) {
  if (record.kind->scope == Scope::Conference) return;
  record.state = reference.state(request.state);
  if (record.state == nullptr)
    add(found, "unknown-state", "documents of this kind are of a State, and none is named",
        "name it with --state and its code of three lower-case letters: --state fra");
}

void read_cluster(const NewPartRequest& request, const Reference& reference, RecordId& record,
                  Diagnostics& found) {
  if (record.kind->scope != Scope::Review) return;
  record.cluster = reference.cluster(request.cluster);
  if (record.cluster == nullptr)
    add(found, "unknown-cluster", "documents of this kind are of a cluster, and none is named",
        "name it with --cluster, one of: " + ids_of(reference.clusters));
}

void read_instrument(const NewPartRequest& request, const Reference& reference, RecordId& record,
                     Diagnostics& found) {
  if (!record.kind->per_instrument) return;
  record.general = request.instrument == "general";
  record.instrument = record.general ? nullptr : reference.instrument(request.instrument);
  if (record.general || (record.instrument != nullptr && record.instrument->under_review)) return;
  std::string known;
  for (const mechanism::Instrument& instrument : reference.instruments)
    if (instrument.under_review) known += instrument.id + ", ";
  add(found, "unknown-instrument", "documents of this kind are of an instrument, and none is named",
      "name it with --instrument, one of: " + known + "general");
}

bool asks(const Question* question) {
  return question != nullptr && question->answer != nullptr && !question->answer->values.empty();
}

// Which parts are laid out.
struct Parts {
  std::vector<std::string> names;
  std::vector<const Question*> questions;
  std::vector<std::string> left_out;
};

Parts parts_of(const NewPartRequest& request, const RecordId& record, const Reference& reference,
               Diagnostics& found) {
  Parts parts;
  if (record.kind->id != answers) {
    if (mechanism::valid_id(request.part))
      parts.names.push_back(request.part);
    else
      add(found, "no-part", "the document has no name",
          "give it one with --part, 1 to 64 of a-z, 0-9 and '-', which stays for ever");
    return parts;
  }
  for (const Question& question : reference.questions) {
    if (question.cluster != record.cluster || question.instrument != record.instrument) continue;
    if (!request.part.empty() && question.part != request.part) continue;
    if (!is_put_to(question, *record.state, reference)) {
      parts.left_out.push_back(question.id);
      continue;
    }
    parts.names.push_back(question.part);
    parts.questions.push_back(&question);
  }
  if (parts.names.empty() && parts.left_out.empty())
    add(found, "no-questions", "the questionnaire has no such question here",
        "look at questionnaire.json for the questions of this cluster and instrument");
  return parts;
}

class Layout {
 public:
  Layout(const NewPartRequest& request, RecordId record) : request_(request), record_(record) {
    done_.folder = request.content + "/" + mechanism::folder(record);
  }

  Diagnostics write(const Parts& parts, Language language) {
    for (std::size_t i = 0; i < parts.names.size(); ++i) {
      const std::string stem = request_.content + "/" + mechanism::stem({record_, parts.names[i]});
      const Question* const question = parts.questions.empty() ? nullptr : parts.questions[i];
      add(stem + ".json", data_of(request_, asks(question)));
      if (record_.kind->needs_text || record_.kind->id == answers || !request_.title.empty())
        add(stem + "." + request_.language + ".md",
            request_.title.empty() ? "" : "# " + request_.title + "\n\n");
    }
    if (parts.questions.empty()) return std::move(found_);
    done_.worksheet = worksheet_path(record_, language);
    add(done_.worksheet, worksheet(record_, parts.questions, language, request_.content));
    return std::move(found_);
  }

  LaidOut take() { return std::move(done_); }

 private:
  void add(const std::string& path, const std::string& bytes) {
    if (!found_.empty()) return;  // one disk, one message
    const auto made = write_new_file(boost::filesystem::path(request_.repository) / path, bytes);
    if (!made)
      found_.push_back(made.error());
    else
      (*made ? done_.made : done_.kept).push_back(path);
  }

  const NewPartRequest& request_;
  RecordId record_;
  LaidOut done_;
  Diagnostics found_;
};

// What the loaders would say of the data; without a place, since the file is not there yet. Where
// it is there, it stays as it is, and only a text is added.
void check_data(const NewPartRequest& request, const RecordId& record, const Parts& parts,
                const Reference& reference, Diagnostics& found) {
  for (std::size_t i = 0; i < parts.names.size(); ++i) {
    const mechanism::PartId id{record, parts.names[i]};
    const std::string file = request.content + "/" + mechanism::stem(id) + ".json";
    if (boost::filesystem::exists(boost::filesystem::path(request.repository) / file)) continue;
    const bool asked = !parts.questions.empty() && asks(parts.questions[i]);
    if (asked && request.answer.empty()) continue;  // to be filled in
    auto checked = mechanism::parse_part_data("", data_of(request, asked), id, reference);
    for (Diagnostic& diagnostic : checked.diagnostics) {
      diagnostic.at = {};
      diagnostic.hint += diagnostic.hint.empty() ? "" : "; ";
      diagnostic.hint += "fields are options of palermo new: --help lists them";
      found.push_back(std::move(diagnostic));
    }
    if (!found.empty()) return;  // the same holds for the others
  }
}

void check_words(const NewPartRequest& request, Diagnostics& found) {
  if (!parse_language(request.language))
    add(found, "unknown-language", "the language of the text is not named",
        "name it with --language, one of: ar, zh, en, fr, ru, es");
  if (request.title.find('\n') != std::string::npos)
    add(found, "bad-title", "a title is one line", "leave the line break out");
}

}  // namespace

bool is_put_to(const Question& question, const mechanism::State& state,
               const Reference& reference) {
  if (!question.unless_party_to_uncac) return true;
  for (std::size_t i = 0; i < reference.instruments.size(); ++i)
    if (reference.instruments[i].id == "uncac" && i < state.participation.size())
      return state.participation[i].status == mechanism::TreatyStatus::Unknown;
  return true;
}

Checked<AskedOf> asked_of(const NewPartRequest& request, const Reference& reference) {
  Checked<AskedOf> result;
  RecordId& record = result.value.record;
  record.kind = reference.kind(answers);
  check_words(request, result.diagnostics);
  read_state(request, reference, record, result.diagnostics);
  read_cluster(request, reference, record, result.diagnostics);
  read_instrument(request, reference, record, result.diagnostics);
  if (has_error(result.diagnostics)) return result;
  result.value.questions = parts_of(request, record, reference, result.diagnostics).questions;
  return result;
}

const Kind* kind_named(const std::string& word, const Reference& reference) {
  if (const Kind* const kind = reference.kind(word)) return kind;
  return reference.kind(word + "s");
}

Checked<LaidOut> lay_out(const NewPartRequest& request) {
  Checked<LaidOut> result;
  const auto content = boost::filesystem::path(request.repository) / request.content;
  const auto reference = mechanism::load(reader_of(content));
  result.diagnostics = reference.diagnostics;
  if (has_error(result.diagnostics)) return result;
  Diagnostics& found = result.diagnostics;

  RecordId record{.kind = kind_named(request.kind, *reference.value)};
  if (record.kind == nullptr) {
    add(found, "unknown-kind", "there is no such kind of document",
        "one of: " + ids_of(reference.value->kinds));
    return result;
  }
  check_words(request, found);
  read_state(request, *reference.value, record, found);
  read_cluster(request, *reference.value, record, found);
  read_instrument(request, *reference.value, record, found);
  if (has_error(found)) return result;

  const Parts parts = parts_of(request, record, *reference.value, found);
  check_data(request, record, parts, *reference.value, found);
  if (has_error(found)) return result;

  Layout layout(request, record);
  Diagnostics failures = layout.write(parts, *parse_language(request.language));
  found.insert(found.end(), failures.begin(), failures.end());
  result.value = layout.take();
  result.value.left_out = parts.left_out;
  return result;
}

}  // namespace palermo::cli
