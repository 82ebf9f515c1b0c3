// SPDX-License-Identifier: Apache-2.0
#include <cstdint>

#include "language/collation.h"

#include <unicode/alphaindex.h>
#include <unicode/coll.h>

#include "language/locale.h"

namespace palermo {

struct Collation::Parts {
  std::unique_ptr<icu::Collator> collator;
  std::unique_ptr<icu::AlphabeticIndex::ImmutableIndex> index;
};

Collation::Collation(Language language) : parts_(std::make_unique<Parts>()) {
  const icu::Locale locale = locale_of(language);
  UErrorCode status = U_ZERO_ERROR;
  parts_->collator.reset(icu::Collator::createInstance(locale, status));
  icu::AlphabeticIndex index(locale, status);
  index.addLabels(icu::Locale::getEnglish(), status);  // for names in Latin letters
  parts_->index.reset(index.buildImmutableIndex(status));
  require(status, "a collation");
}

Collation::Collation(Collation&&) noexcept = default;
Collation& Collation::operator=(Collation&&) noexcept = default;
Collation::~Collation() = default;

std::string Collation::sort_key(std::string_view text) const {
  const icu::UnicodeString wide = to_icu(text);
  std::string key(text.size() * 2 + 32, '\0');
  const auto fill = [&] {
    return parts_->collator->getSortKey(wide, reinterpret_cast<std::uint8_t*>(key.data()),
                                        static_cast<std::int32_t>(key.size()));
  };
  const auto length = static_cast<std::size_t>(fill());
  if (length > key.size()) {
    key.resize(length);
    fill();
  }
  key.resize(length - 1);  // without its closing zero
  return key;
}

std::string Collation::initial(std::string_view text) const {
  UErrorCode status = U_ZERO_ERROR;
  const std::int32_t at = parts_->index->getBucketIndex(to_icu(text), status);
  require(status, "an initial");
  const auto* const bucket = parts_->index->getBucket(at);
  return bucket == nullptr ? "…" : to_utf8(bucket->getLabel());
}

}  // namespace palermo
