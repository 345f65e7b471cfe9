#include "house/arrows.h"

#include <optional>
#include <sstream>
#include <string_view>

namespace kiosk::house {
namespace {

/// "src/text/shape.cc" -> "text"; empty for a file of src/ itself.
std::string room_of(const std::string& name) {
  const auto first = name.find('/');
  const auto second = first == std::string::npos ? first : name.find('/', first + 1);
  return second == std::string::npos ? "" : name.substr(first + 1, second - first - 1);
}

struct Include {
  std::string header;
  bool quoted = false;
};

std::string_view without_blanks(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(" \t"), text.size()));
  return text;
}

std::optional<Include> include_of(std::string_view line) {
  for (const std::string_view word : {"#", "include"}) {
    line = without_blanks(line);
    if (!line.starts_with(word)) return std::nullopt;
    line.remove_prefix(word.size());
  }
  line = without_blanks(line);
  if (!line.starts_with('"') && !line.starts_with('<')) return std::nullopt;
  const bool quoted = line.front() == '"';
  line.remove_prefix(1);
  return Include{std::string(line.substr(0, line.find(quoted ? '"' : '>'))), quoted};
}

bool reaches(const Arrows& arrows, const std::string& from, const std::string& to,
             std::set<std::string>& seen) {
  const auto found = arrows.find(from);
  if (found == arrows.end()) return false;
  for (const std::string& next : found->second) {
    if (next == to) return true;
    if (seen.insert(next).second && reaches(arrows, next, to, seen)) return true;
  }
  return false;
}

/// Why a file of `room` may not include `header`; empty where it may.
std::string refusal(const Arrows& arrows, const std::string& room, const Include& include) {
  const auto& [header, quoted] = include;
  if (!quoted) {
    const bool sdl = header.starts_with("SDL");
    return sdl && room != "sdl" ? "only src/sdl may include <" + header + ">" : "";
  }
  const std::string target = header.substr(0, header.find('/'));
  if (target == header || !arrows.contains(target)) return "\"" + header + "\" is in no room";
  if (room.empty() || room == target) return "";
  const auto own = arrows.find(room);
  if (own == arrows.end()) return room + " has no line in src/rooms.txt";
  return own->second.contains(target) ? "" : room + " may not include \"" + header + "\"";
}

}  // namespace

Arrows read_arrows(const std::vector<std::string>& lines) {
  Arrows arrows;
  for (const std::string& line : lines) {
    const auto colon = line.find(':');
    if (line.starts_with('#') || colon == std::string::npos) continue;
    auto& targets = arrows[line.substr(0, colon)];
    std::istringstream rest(line.substr(colon + 1));
    for (std::string target; rest >> target;) targets.insert(target);
  }
  return arrows;
}

std::vector<std::string> faults_of(const Arrows& arrows) {
  std::vector<std::string> faults;
  for (const auto& [room, targets] : arrows) {
    for (const std::string& target : targets) {
      if (!arrows.contains(target)) faults.push_back(room + " points to " + target + ", which has no line");
    }
    std::set<std::string> seen;
    if (reaches(arrows, room, room, seen)) faults.push_back(room + " leads back to itself");
  }
  return faults;
}

std::vector<std::string> broken_arrows(const Arrows& arrows, const std::vector<SourceFile>& files) {
  std::vector<std::string> broken;
  for (const SourceFile& file : files) {
    for (std::size_t i = 0; i < file.lines.size(); ++i) {
      const auto include = include_of(file.lines[i]);
      if (!include) continue;
      const std::string why = refusal(arrows, room_of(file.name), *include);
      if (!why.empty()) broken.push_back(file.name + ":" + std::to_string(i + 1) + ": " + why);
    }
  }
  return broken;
}

}  // namespace kiosk::house
