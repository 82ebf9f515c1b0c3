// SPDX-License-Identifier: Apache-2.0
#include "json/reader.h"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace palermo::json {
namespace {

std::string quoted(std::string_view name) { return "\"" + std::string(name) + "\""; }

}  // namespace

void Problems::add(Diagnostic diagnostic) {
  if (++count_ > most) return;
  diagnostics_.push_back(std::move(diagnostic));
}

void Problems::add(const Cursor& at, std::string code, std::string message, std::string hint) {
  if (count_ >= most) {  // finding the place costs a walk through the text
    ++count_;
    return;
  }
  add(Diagnostic{.code = std::move(code),
                 .at = at.position(),
                 .message = std::move(message),
                 .hint = std::move(hint)});
}

void Problems::add_at_key(const Cursor& at, std::string code, std::string message,
                          std::string hint) {
  if (count_ >= most) {
    ++count_;
    return;
  }
  add(Diagnostic{.code = std::move(code),
                 .at = at.key_position(),
                 .message = std::move(message),
                 .hint = std::move(hint)});
}

std::vector<Diagnostic> Problems::take() {
  if (count_ > most)
    diagnostics_.push_back(
        {.severity = Severity::Note,
         .code = "json-more-mistakes",
         .at = {.file = diagnostics_.back().at.file},
         .message = std::to_string(count_ - most) + " more mistakes are not shown"});
  count_ = 0;
  return std::exchange(diagnostics_, {});
}

Fields::Fields(Cursor object, Problems& problems) : object_(object), problems_(problems) {
  if (!object_.is(Type::Object)) {
    problems_.add(object_, "json-type", "not an object", "write { … } here");
    object_ = Cursor{};
  }
}

Fields::~Fields() {
  for (const Cursor member : object_)
    if (std::find(known_.begin(), known_.end(), member.key()) == known_.end())
      problems_.add_at_key(member, "json-unknown-field", "unknown field",
                           "remove it, or mend its spelling");
}

std::optional<Cursor> Fields::any(std::string_view name) {
  known_.push_back(name);
  return object_.find(name);
}

void Fields::report(std::string_view name, std::string code, std::string message,
                    std::string hint) {
  problems_.add(object_.find(name).value_or(object_), std::move(code), std::move(message),
                std::move(hint));
}

std::optional<Cursor> Fields::typed(std::optional<Cursor> value, std::string_view name, Type type) {
  if (!value || value->is(type)) return value;
  problems_.add(*value, "json-type", quoted(name) + " is not " + std::string(json::name(type)));
  return std::nullopt;
}

std::optional<Cursor> Fields::required(std::string_view name, Type type) {
  const std::optional<Cursor> value = any(name);
  if (!value && object_.is(Type::Object))
    problems_.add(object_, "json-missing-field", "field " + quoted(name) + " is missing",
                  "add it; it is " + std::string(json::name(type)));
  return typed(value, name, type);
}

std::optional<Cursor> Fields::optional(std::string_view name, Type type) {
  return typed(any(name), name, type);
}

std::optional<Cursor> Fields::or_null(std::string_view name, Type type) {
  const std::optional<Cursor> value = object_.find(name);
  if (!value || !value->is(Type::Null)) return required(name, type);
  known_.push_back(name);
  return std::nullopt;
}

std::optional<std::string_view> Fields::filled(std::optional<Cursor> value, std::string_view name) {
  if (!value) return std::nullopt;
  if (value->string().empty()) {
    problems_.add(*value, "json-empty", quoted(name) + " is empty");
    return std::nullopt;
  }
  return value->string();
}

std::optional<std::int64_t> Fields::within(std::optional<Cursor> value, std::string_view name,
                                           Range range) {
  if (!value) return std::nullopt;
  const std::int64_t integer = value->integer();
  if (integer >= range.least && integer <= range.most) return integer;
  const bool open = range.most == Range{}.most;
  problems_.add(*value, "json-range", quoted(name) + " is out of range",
                open ? "at least " + std::to_string(range.least)
                     : "from " + std::to_string(range.least) + " to " + std::to_string(range.most));
  return std::nullopt;
}

std::string_view Fields::string(std::string_view name) {
  return filled(required(name, Type::String), name).value_or(std::string_view{});
}
std::int64_t Fields::integer(std::string_view name, Range range) {
  return within(required(name, Type::Integer), name, range).value_or(range.least);
}
bool Fields::boolean(std::string_view name) {
  return required(name, Type::Boolean).value_or(Cursor{}).boolean();
}
Cursor Fields::list(std::string_view name) { return required(name, Type::List).value_or(Cursor{}); }
Cursor Fields::object(std::string_view name) {
  return required(name, Type::Object).value_or(Cursor{});
}

std::optional<std::string_view> Fields::optional_string(std::string_view name) {
  return filled(optional(name, Type::String), name);
}
std::optional<std::int64_t> Fields::optional_integer(std::string_view name, Range range) {
  return within(optional(name, Type::Integer), name, range);
}
bool Fields::flag(std::string_view name) {
  return optional(name, Type::Boolean).value_or(Cursor{}).boolean();
}
Cursor Fields::optional_list(std::string_view name) {
  return optional(name, Type::List).value_or(Cursor{});
}
std::optional<Cursor> Fields::optional_object(std::string_view name) {
  return optional(name, Type::Object);
}

std::optional<std::string_view> Fields::string_or_null(std::string_view name) {
  return filled(or_null(name, Type::String), name);
}
std::optional<std::int64_t> Fields::integer_or_null(std::string_view name, Range range) {
  return within(or_null(name, Type::Integer), name, range);
}
std::optional<Cursor> Fields::object_or_null(std::string_view name) {
  return or_null(name, Type::Object);
}

std::string_view item_string(const Cursor& item, Problems& problems) {
  if (item.is(Type::String) && !item.string().empty()) return item.string();
  const bool wrong = !item.is(Type::String);
  problems.add(item, wrong ? "json-type" : "json-empty",
               wrong ? "item is not a string" : "item is empty");
  return {};
}

}  // namespace palermo::json
