// SPDX-License-Identifier: Apache-2.0
#include "charts/marks.h"

namespace palermo::charts {

void draw_mark(Picture& picture, Mark mark, Point centre) {
  switch (mark) {
    case Mark::Disc:
      return picture.disc(centre, 5, "full");
    case Mark::Ring:
      return picture.disc(centre, 4, "open");
    case Mark::Dash:
      return picture.line({centre.x - 4, centre.y}, {centre.x + 4, centre.y}, "open");
  }
}

Point draw_word(Picture& picture, Mark mark, std::string_view word, Point at) {
  draw_mark(picture, mark, {at.x, at.y - 4});
  picture.text({at.x + 12, at.y}, word);
  return {at.x + 12 + estimated_width(word) + 24, at.y};
}

}  // namespace palermo::charts
