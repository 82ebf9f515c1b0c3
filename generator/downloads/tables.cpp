// SPDX-License-Identifier: Apache-2.0
#include "downloads/tables.h"

#include "downloads/row_writers.h"
#include "downloads/rows.h"

#include <array>

namespace palermo::downloads {
namespace {

constexpr std::array parts_fields = std::to_array<Field>({{"id"},
                                                          {"state"},
                                                          {"cluster"},
                                                          {"phase"},
                                                          {"kind"},
                                                          {"instrument"},
                                                          {"part"},
                                                          {"symbol"},
                                                          {"document_date", Type::Day},
                                                          {"articles"},
                                                          {"keywords"},
                                                          {"crime_types"},
                                                          {"cross_cutting_issues"},
                                                          {"question"},
                                                          {"answer"},
                                                          {"finding"},
                                                          {"assistance"},
                                                          {"speaker"},
                                                          {"status"},
                                                          {"original"},
                                                          {"language"},
                                                          {"translation"},
                                                          {"title"},
                                                          {"text"},
                                                          {"sha256"},
                                                          {"decision"},
                                                          {"public_since", Type::Day},
                                                          {"paragraph"},
                                                          {"reference"},
                                                          {"page"},
                                                          {"sample", Type::Flag},
                                                          {"licence"}});

constexpr std::array answers_fields = std::to_array<Field>({{"id"},
                                                            {"state"},
                                                            {"state_name"},
                                                            {"cluster"},
                                                            {"instrument"},
                                                            {"articles"},
                                                            {"question"},
                                                            {"question_text"},
                                                            {"answer"},
                                                            {"answer_label"},
                                                            {"original"},
                                                            {"language"},
                                                            {"translation"},
                                                            {"text"},
                                                            {"decision"},
                                                            {"public_since", Type::Day},
                                                            {"page"},
                                                            {"sample", Type::Flag},
                                                            {"licence"}});

constexpr std::array attachments_fields = std::to_array<Field>({{"id"},
                                                                {"state"},
                                                                {"cluster"},
                                                                {"kind"},
                                                                {"instrument"},
                                                                {"part"},
                                                                {"attachment"},
                                                                {"type"},
                                                                {"language"},
                                                                {"bytes", Type::Number},
                                                                {"sha256"},
                                                                {"decision"},
                                                                {"public_since", Type::Day},
                                                                {"paragraph"},
                                                                {"reference"},
                                                                {"file"},
                                                                {"page"},
                                                                {"sample", Type::Flag},
                                                                {"licence"}});

constexpr std::array log_fields = std::to_array<Field>({{"date", Type::Day},
                                                        {"act"},
                                                        {"decision"},
                                                        {"issuer"},
                                                        {"state"},
                                                        {"cluster"},
                                                        {"kind"},
                                                        {"instrument"},
                                                        {"parts", Type::Number},
                                                        {"languages"},
                                                        {"paragraph"},
                                                        {"reference"}});

constexpr std::array states_fields = std::to_array<Field>({{"state"},
                                                           {"alpha2"},
                                                           {"regional_group"},
                                                           {"group", Type::Number},
                                                           {"reviewing_states"},
                                                           {"sample", Type::Flag},
                                                           {"name", Type::Text, true}});

constexpr std::array articles_fields = std::to_array<Field>(
    {{"article"}, {"instrument"}, {"number"}, {"clusters"}, {"name", Type::Text, true}});

constexpr std::array questions_fields = std::to_array<Field>(
    {{"question"}, {"cluster"}, {"instrument"}, {"articles"}, {"wording", Type::Text, true}});

constexpr std::array labels_fields =
    std::to_array<Field>({{"vocabulary"}, {"code"}, {"name", Type::Text, true}});

constexpr std::array all_tables =
    std::to_array<Table>({{"parts", parts_fields, "", write_parts},
                          {"answers", answers_fields, "", write_answers},
                          {"attachments", attachments_fields, "", write_attachments},
                          {"log", log_fields, "", write_log},
                          {"states", states_fields, "state", write_states},
                          {"articles", articles_fields, "article", write_articles},
                          {"questions", questions_fields, "question", write_questions},
                          {"labels", labels_fields, "", write_labels}});

}  // namespace

std::span<const Table> tables() { return all_tables; }
const Table& answers_table() { return all_tables[1]; }

std::string column(const Field& field, Language language) {
  std::string name(field.name);
  if (field.per_language) name.append("_").append(code(language));
  return name;
}

bool write_table(const Table& table, const Source& source, const Sink& sink) {
  return sink(header_of(table)) && table.write_rows(source, sink);
}

}  // namespace palermo::downloads
