#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace kiosk::house {

/// A source file as its lines; `name` is its path within the repository.
struct SourceFile {
  std::string name;
  std::vector<std::string> lines;
};

inline std::vector<std::string> lines_of(std::istream& in) {
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

inline std::filesystem::path repository() { return KIOSK_SOURCE_DIR; }

inline std::vector<std::string> read_lines(const std::filesystem::path& path) {
  std::ifstream in(path);
  return lines_of(in);
}

/// Every .h and .cc under a folder of the repository, in order of name.
inline std::vector<SourceFile> sources_under(const std::string& folder) {
  std::vector<SourceFile> files;
  if (!std::filesystem::exists(repository() / folder)) return files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(repository() / folder)) {
    const std::string extension = entry.path().extension().string();
    if (extension != ".h" && extension != ".cc") continue;
    files.push_back({entry.path().lexically_relative(repository()).string(), read_lines(entry.path())});
  }
  std::sort(files.begin(), files.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
  return files;
}

/// Findings as one text, a line each, so that a failing test names every fault at once.
inline std::string listed(const std::vector<std::string>& findings) {
  std::ostringstream out;
  for (const auto& finding : findings) out << finding << '\n';
  return out.str();
}

}  // namespace kiosk::house
