// SPDX-License-Identifier: Apache-2.0
#include "cli/translation_writes.h"

#include "cli/content_folder.h"
#include "json/copy.h"

#include <boost/filesystem.hpp>
#include <fmt/format.h>

namespace palermo::cli {
namespace fs = boost::filesystem;
namespace {

using translate::Unit;

translate::TextsByKey by_key(const std::vector<Unit>& units) {
  translate::TextsByKey texts;
  for (const Unit& unit : units) texts[unit.key] = unit.target;
  return texts;
}

// The units of each text, in their order.
using ByStem = std::map<std::string_view, std::vector<const Unit*>>;

ByStem by_stem(const std::vector<Unit>& units) {
  ByStem stems;
  for (const Unit& unit : units) stems[translate::stem_of(unit.key)].push_back(&unit);
  return stems;
}

// The data of a part, which say what a translation is.
std::string with_standing(const json::Cursor& data, Language to, const std::string& standing) {
  std::string bytes;
  json::Writer writer(bytes, json::Writer::Style::Indented);
  const auto there = data.find("translations");
  writer.begin_object();
  for (const json::Cursor member : data) {
    if (member.key() == "translations") continue;
    writer.key(member.key());
    json::copy(member, writer);
  }
  writer.key("translations").begin_object();
  if (there)
    for (const json::Cursor translation : *there)
      if (translation.key() != code(to)) writer.field(translation.key(), translation.string());
  writer.field(code(to), standing).end_object().end_object();
  return bytes + "\n";
}

class TextWriter {
 public:
  TextWriter(const TextWrites& request, Checked<TranslationWrites>& result)
      : request_(request), to_(request.all->to), result_(result) {}

  void add(std::string_view stem, const std::vector<const Unit*>& taken, std::size_t blocks) {
    const auto text = translate::joined(taken);
    if (taken.size() < blocks || !text)
      return report_incomplete(*taken.front(), blocks, taken.size());
    const fs::path path = request_.content / fmt::format("{}.{}.md", stem, code(to_));
    if (!fs::exists(path)) {
      result_.value[path] = *text;
    } else if (const Result<std::string> there = read_file(path); !there) {
      return result_.diagnostics.push_back(there.error());
    } else if (*there != *text) {
      if (!request_.replace) return report_exists(*taken.front(), path);
      result_.value[path] = *text;
    }
    if (!request_.standing.empty()) add_data(stem);
  }

 private:
  void report_incomplete(const Unit& unit, std::size_t blocks, std::size_t there) {
    result_.diagnostics.push_back(
        {.severity = Severity::Warning,
         .code = "translation-incomplete",
         .at = unit.at,
         .message = fmt::format("of the {} paragraphs of this text {} are translated; it is left "
                                "aside",
                                blocks, there),
         .hint = "translate the others as well: half a text is never published"});
  }

  void report_exists(const Unit& unit, const fs::path& path) {
    result_.diagnostics.push_back({.code = "translation-exists",
                                   .at = unit.at,
                                   .message = "another translation stands in " + path.string(),
                                   .hint = "look at both; --replace writes this one over it"});
  }

  void add_data(std::string_view stem) {
    const fs::path path = request_.content / fmt::format("{}.json", stem);
    const Result<std::string> bytes = read_file(path);
    if (!bytes) return result_.diagnostics.push_back(bytes.error());
    const auto data = json::parse(path.string(), *bytes);
    if (!data) return result_.diagnostics.push_back(data.error());
    const auto there = data->root().find("translations");
    const auto said = there ? there->find(code(to_)) : std::nullopt;
    if (said && said->string() == request_.standing) return;
    result_.value[path] = with_standing(data->root(), to_, request_.standing);
  }

  const TextWrites& request_;
  Language to_;
  Checked<TranslationWrites>& result_;
};

}  // namespace

TranslationWrites message_writes(const JsonSubject& interface, const fs::path& theme, Language to,
                                 const std::vector<Unit>& taken) {
  const std::string file = fmt::format("i18n/{}.json", code(to));
  const json::Document* there = document_of(interface, file);
  std::string bytes =
      translate::with_messages(*document_of(interface, "i18n/en.json"), there, by_key(taken));
  if (there != nullptr && there->text() == bytes) return {};
  return {{theme / file, std::move(bytes)}};
}

TranslationWrites name_writes(const JsonSubject& reference, const fs::path& content, Language to,
                              const std::vector<Unit>& taken) {
  const translate::TextsByKey texts = by_key(taken);
  TranslationWrites writes;
  for (const json::Document& document : reference.documents) {
    std::string bytes = translate::with_names(document, to, texts);
    if (bytes != document.text()) writes[content / document.file()] = std::move(bytes);
  }
  return writes;
}

Checked<TranslationWrites> text_writes(const TextWrites& request, const std::vector<Unit>& taken) {
  Checked<TranslationWrites> result;
  const ByStem blocks = by_stem(request.all->units);
  TextWriter writer(request, result);
  for (const auto& [stem, units] : by_stem(taken)) writer.add(stem, units, blocks.at(stem).size());
  return result;
}

}  // namespace palermo::cli
