// SPDX-License-Identifier: Apache-2.0
#include "templating/schema.h"

#include <cstdint>
#include <stdexcept>

namespace palermo::templating {

std::uint32_t Schema::declare(std::string_view name, KeyKind kind) {
  for (const Entry& entry : entries_)
    if (entry.name == name) throw std::logic_error("key declared twice: " + std::string(name));
  Entry entry{.name = std::string(name), .kind = kind};
  if (kind == KeyKind::List) entry.items = std::make_unique<Schema>();
  entries_.push_back(std::move(entry));
  return static_cast<std::uint32_t>(entries_.size() - 1);
}

}  // namespace palermo::templating
