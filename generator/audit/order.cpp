// SPDX-License-Identifier: Apache-2.0
#include "audit/order.h"

#include "audit/json.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace palermo::audit {
namespace {

constexpr std::string_view decisions_folder = "decisions/";

std::optional<ActKind> parse_act(const std::optional<std::string>& word) {
  if (word == "publish") return ActKind::Publish;
  if (word == "withdraw") return ActKind::Hide;
  if (word == "expire") return ActKind::Expire;
  return std::nullopt;
}

// A bound that is there but is no instant voids the decision.
bool read_bound(const Json& decision, const char* field, std::optional<Instant>& bound) {
  if (!decision.contains(field)) return true;
  const auto text = text_of(decision, field);
  if (text) bound = parse_instant(*text);
  return bound.has_value();
}

// Every field of a decision, known and of its type: one that is not voids the whole.
bool has_known_fields(const Json& decision) {
  constexpr std::array texts = {"decision", "act", "state", "decided_on", "paragraph", "reference"};
  constexpr std::array others = {"not_before", "not_after",     "files",
                                 "agreed_by",  "personal_data", "log"};
  if (!decision.is_object()) return false;
  for (const char* field : texts)
    if (!text_of(decision, field)) return false;
  std::size_t known = texts.size();
  for (const char* field : others) known += decision.count(field);
  const bool agreements = !decision.contains("agreed_by") || decision["agreed_by"].is_array();
  const bool personal =
      !decision.contains("personal_data") || decision["personal_data"].is_boolean();
  const bool log = !decision.contains("log") || decision["log"].is_object();
  return known == decision.size() && agreements && personal && log;
}

bool read_time(const Json& decision, Order& order) {
  const auto day = parse_day(text_of(decision, "decided_on").value_or(""));
  std::optional<Instant> not_before, not_after;
  if (!day || !read_bound(decision, "not_before", not_before) ||
      !read_bound(decision, "not_after", not_after))
    return false;
  order.decided = start_of(*day);
  order.since = std::max(order.decided, not_before.value_or(order.decided));
  if (order.kind == ActKind::Expire) order.since = not_before.value_or(Instant::min());
  if (not_after) order.until = *not_after + std::chrono::seconds(1);
  return true;
}

// An agreement without a State voids the decision; one of a later day is none.
bool read_agreements(const Json& decision, Order& order) {
  if (!decision.contains("agreed_by")) return true;
  for (const Json& agreement : decision["agreed_by"]) {
    const auto state = text_of(agreement, "state");
    const auto day = parse_day(text_of(agreement, "on").value_or(""));
    if (!state || !day || start_of(*day) > order.decided) return false;
    order.agreed.insert(*state);
  }
  return true;
}

void read_place(const Json& decision, Order& order) {
  if (!decision.contains("log")) return;
  const Json place = decision["log"].value("archive", Json());
  if (place.is_number_unsigned() && place.get<std::uint64_t>() <= 999'999'999)
    order.place = place.get<std::uint32_t>();
}

bool read_files(const Json& decision, Order& order) {
  const auto files = decision.find("files");
  if (files == decision.end() || !files->is_array() || files->empty()) return false;
  for (const Json& file : *files) {
    const auto path = text_of(file, "path");
    const auto digest = parse_sha256(text_of(file, "sha256").value_or(""));
    if (!path || file.size() != 1 + file.count("sha256") ||
        (order.kind == ActKind::Publish && !digest))
      return false;
    if (!order.files.emplace(*path, digest.value_or(Sha256{})).second) return false;
  }
  return true;
}

}  // namespace

DecisionName parse_decision_name(std::string_view path) {
  path.remove_prefix(std::min(path.size(), decisions_folder.size()));
  const std::size_t slash = path.find('/');
  DecisionName name{.issuer = std::string(path.substr(0, slash)), .digits = {}};
  if (slash == std::string_view::npos) return name;
  const std::string_view file = path.substr(slash + 1);
  const std::size_t digits = file.find_first_not_of("0123456789");
  std::uint32_t number = 0;
  const auto [stop, failure] = std::from_chars(file.data(), file.data() + file.size(), number);
  const bool whole = failure == std::errc{} && number > 0 && digits != std::string_view::npos &&
                     file[digits] == '-' && file.substr(digits).ends_with(".json");
  if (!whole) return name;
  name.digits = std::string(file.substr(0, digits));
  name.number = number;
  return name;
}

std::optional<Order> read_order(std::string_view text, const DecisionName& name) {
  const auto decision = parse_json(text);
  if (!decision || !name.has_number() || !has_known_fields(*decision)) return std::nullopt;
  if (text_of(*decision, "decision") != name.issuer + "-" + name.digits) return std::nullopt;
  const auto kind = parse_act(text_of(*decision, "act"));
  if (!kind || text_of(*decision, "state") != name.issuer) return std::nullopt;
  Order order{.kind = *kind};
  if (!read_time(*decision, order) || !read_agreements(*decision, order) ||
      !read_files(*decision, order))
    return std::nullopt;
  read_place(*decision, order);
  return order;
}

std::vector<std::string> mentioned_paths(std::string_view text) {
  std::vector<std::string> paths;
  for (const std::string_view folder : {"reviews/", "conference/"})
    for (std::size_t at = text.find(folder); at != std::string_view::npos;
         at = text.find(folder, at + 1)) {
      const std::size_t end = text.find_first_of("\"'\\ \t\r\n,", at);
      paths.emplace_back(text.substr(at, end == std::string_view::npos ? end : end - at));
    }
  return paths;
}

}  // namespace palermo::audit
