// SPDX-License-Identifier: Apache-2.0
#include "pages/texts_at_hand.h"

namespace palermo::pages {

TextAtHand& TextsAtHand::get(const edition::Text& text) {
  for (std::size_t step = 0; step < used_; ++step) {
    const std::size_t i = (cursor_ + step) % used_;
    if (texts_[i].text != &text) continue;
    cursor_ = i + 1;
    return texts_[i];
  }
  if (used_ == texts_.size()) texts_.emplace_back();
  TextAtHand& fresh = texts_[used_++];
  cursor_ = used_;
  fresh.text = &text;
  fresh.html.clear();
  complete_ = store_->read(text.span, fresh.markdown) && complete_;
  return fresh;
}

}  // namespace palermo::pages
