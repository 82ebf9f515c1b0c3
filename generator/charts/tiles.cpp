// SPDX-License-Identifier: Apache-2.0
#include "charts/tiles.h"

#include "charts/marks.h"

namespace palermo::charts {
namespace {

constexpr int columns = 14;
constexpr int tile_width = 48;
constexpr int tile_height = 40;
constexpr int pitch_x = 52;
constexpr int pitch_y = 44;
constexpr int heading_height = 34;
constexpr int legend_height = 30;

int rows_of(const TileGroup& group) {
  return (static_cast<int>(group.tiles.size()) + columns - 1) / columns;
}

void draw_tile(Picture& picture, const Tile& tile, Point corner) {
  picture.open_group(tile.name);
  picture.box(corner, {tile_width, tile_height}, "box");
  const int middle = corner.x + tile_width / 2;
  picture.middle({middle, corner.y + 17}, tile.code);
  draw_mark(picture, tile.mark, {middle, corner.y + 28});
  picture.close_group();
}

void draw_group(Picture& picture, const TileGroup& group, int top) {
  picture.text({0, top + 24}, group.name, "strong");
  for (std::size_t i = 0; i < group.tiles.size(); ++i) {
    const int place = static_cast<int>(i);
    draw_tile(picture, group.tiles[i],
              {1 + place % columns * pitch_x,
               top + heading_height + place / columns * pitch_y});
  }
}

}  // namespace

void draw(std::string& out, const Frame& frame, const Tiles& tiles) {
  int height = legend_height;
  for (const TileGroup& group : tiles.groups) height += heading_height + rows_of(group) * pitch_y;
  Picture picture(out, frame, {columns * pitch_x, height});
  Point at{6, 14};
  for (const Mark mark : {Mark::Disc, Mark::Ring, Mark::Dash})
    at = draw_word(picture, mark, tiles.words[static_cast<std::size_t>(mark)], at);
  int top = legend_height;
  for (const TileGroup& group : tiles.groups) {
    draw_group(picture, group, top);
    top += heading_height + rows_of(group) * pitch_y;
  }
  picture.close();
}

}  // namespace palermo::charts
