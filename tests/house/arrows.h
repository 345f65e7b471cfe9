#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "house/source_tree.h"

namespace kiosk::house {

/// For each room, the rooms it may include; as src/rooms.txt lists them.
using Arrows = std::map<std::string, std::set<std::string>>;

/// Reads the lines "room: other other"; lines that begin with # are comments.
Arrows read_arrows(const std::vector<std::string>& lines);

/// Rooms on a way that leads back to itself, and arrows to rooms that have no line; empty where all is well.
std::vector<std::string> faults_of(const Arrows& arrows);

/// Every #include of the files that the arrows do not allow: "src/a/b.cc:3: a may not include x/y.h".
/// A file of src/ itself (main.cc) may include any room. Only src/sdl may include SDL's headers.
std::vector<std::string> broken_arrows(const Arrows& arrows, const std::vector<SourceFile>& files);

}  // namespace kiosk::house
