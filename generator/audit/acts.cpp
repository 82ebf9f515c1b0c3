// SPDX-License-Identifier: Apache-2.0
#include "audit/acts.h"

#include "audit/json.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <limits>
#include <tuple>

namespace palermo::audit {
namespace {

constexpr std::string_view decisions_folder = "decisions/";
constexpr std::uint32_t above_all = std::numeric_limits<std::uint32_t>::max();

struct Name {
  std::string issuer, digits;
  std::uint32_t number = above_all;
};

// "decisions/xaa/0003-first.json"; a name that has no number stands above all.
Name parse_name(std::string_view path) {
  path.remove_prefix(std::min(path.size(), decisions_folder.size()));
  const std::size_t slash = path.find('/');
  Name name{.issuer = std::string(path.substr(0, slash))};
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

bool may_speak_of(std::string_view issuer, std::string_view path) {
  if (issuer == "secretariat")
    return path.starts_with("reviews/") || path.starts_with("conference/");
  return path.starts_with("reviews/" + std::string(issuer) + "/");
}

struct Order {
  ActKind kind = ActKind::Hide;
  Instant decided, since, until = Instant::max();
};

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

std::optional<Order> read_order(const Json& decision, const Name& name) {
  if (!has_known_fields(decision)) return std::nullopt;
  if (text_of(decision, "decision") != name.issuer + "-" + name.digits) return std::nullopt;
  if (text_of(decision, "state") != name.issuer || name.number == above_all) return std::nullopt;
  const auto kind = parse_act(text_of(decision, "act"));
  const auto day = parse_day(text_of(decision, "decided_on").value_or(""));
  std::optional<Instant> not_before, not_after;
  if (!kind || !day || !read_bound(decision, "not_before", not_before) ||
      !read_bound(decision, "not_after", not_after))
    return std::nullopt;
  Order order{.kind = *kind, .decided = start_of(*day)};
  order.since = std::max(order.decided, not_before.value_or(order.decided));
  if (*kind == ActKind::Expire) order.since = not_before.value_or(Instant::min());
  if (not_after) order.until = *not_after + std::chrono::seconds(1);
  return order;
}

using PathActs = std::vector<std::pair<std::string, Act>>;

std::optional<PathActs> read_acts(const Json& decision, const Name& name, const Order& order) {
  const auto files = decision.find("files");
  if (files == decision.end() || !files->is_array() || files->empty()) return std::nullopt;
  PathActs acts;
  for (const Json& file : *files) {
    const auto path = text_of(file, "path");
    const auto digest = parse_sha256(text_of(file, "sha256").value_or(""));
    if (!path || file.size() != 1 + file.count("sha256") ||
        (order.kind == ActKind::Publish && !digest))
      return std::nullopt;
    acts.push_back({*path,
                    {.issuer = name.issuer,
                     .number = name.number,
                     .kind = order.kind,
                     .digest = digest.value_or(Sha256{}),
                     .since = order.since,
                     .until = order.until}});
  }
  return acts;
}

// Every path into reviews or the conference that stands in a text, whatever else the text is.
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

}  // namespace

Standing Acts::add(const DecisionText& decision, Instant as_of) {
  const Name name = parse_name(decision.path);
  std::optional<PathActs> acts;
  std::optional<Order> order;
  if (const auto tree = parse_json(decision.bytes)) {
    order = read_order(*tree, name);
    if (order) acts = read_acts(*tree, name, *order);
  }
  if (!acts) {
    for (const std::string& path : mentioned_paths(decision.bytes))
      if (may_speak_of(name.issuer, path))
        by_path_[path].push_back({.issuer = name.issuer, .number = name.number});
    return Standing::Silent;
  }
  for (auto& [path, act] : *acts)
    if (may_speak_of(name.issuer, path)) by_path_[path].push_back(std::move(act));
  return order->since <= as_of && order->decided <= as_of ? Standing::InForce : Standing::Silent;
}

// By issuer, then by number; of equal numbers the word that publishes comes first and so loses.
void Acts::finish() {
  for (auto& [path, acts] : by_path_)
    std::stable_sort(acts.begin(), acts.end(), [](const Act& a, const Act& b) {
      return std::tie(a.issuer, a.number, b.kind) < std::tie(b.issuer, b.number, a.kind);
    });
}

bool Acts::releases(std::string_view path, const Sha256& digest, Instant as_of) const {
  const auto found = by_path_.find(path);
  if (found == by_path_.end()) return false;
  const std::vector<Act>& acts = found->second;
  const Act* standing = nullptr;
  Instant until = Instant::max();
  const auto holds = [&] {
    return standing != nullptr && standing->digest == digest && standing->since <= as_of &&
           as_of < until;
  };
  for (std::size_t i = 0; i < acts.size(); ++i) {
    const Act& act = acts[i];
    if (i > 0 && acts[i - 1].issuer != act.issuer) {
      if (holds()) return true;
      standing = nullptr;
    }
    if (act.kind == ActKind::Expire) {
      until = std::min(until, act.since);
      continue;
    }
    standing = act.kind == ActKind::Publish ? &act : nullptr;
    until = act.until;
  }
  return holds();
}

bool Acts::was_named(std::string_view path, Instant as_of) const {
  const auto found = by_path_.find(path);
  return found != by_path_.end() &&
         std::any_of(found->second.begin(), found->second.end(), [&](const Act& act) {
           return act.kind == ActKind::Publish && act.since <= as_of;
         });
}

}  // namespace palermo::audit
