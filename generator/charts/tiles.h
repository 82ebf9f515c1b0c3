// SPDX-License-Identifier: Apache-2.0
// A tile for each name, in groups, in the order that is given. Each carries one of three marks,
// told apart by their shapes alone; all tiles look the same. Knows nothing of States.
#pragma once

#include "charts/picture.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace palermo::charts {

enum class Mark { Disc, Ring, Dash };

struct Tile {
  std::string_view code;  // on the tile
  std::string_view name;  // in full: "France: Party (ratification)"
  Mark mark = Mark::Dash;
};

struct TileGroup {
  std::string_view name;
  std::vector<Tile> tiles;
};

struct Tiles {
  std::array<std::string_view, 3> words;  // of the marks, in their order
  std::vector<TileGroup> groups;
};

void draw(std::string& out, const Frame& frame, const Tiles& tiles);

}  // namespace palermo::charts
