#include <gtest/gtest.h>
#include <unicode/ubidi.h>

#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "text/itemize.h"
#include "text/support.h"

namespace kiosk {
namespace {

// From Debian's unicode-data.
constexpr const char* kBidiCharacterTest = "/usr/share/unicode/BidiCharacterTest.txt";

/// One line of the file: code points; direction; paragraph level; levels, x for removed; order of the rest.
struct Case {
  std::u16string text;
  std::vector<std::size_t> starts;
  int direction = 0;
  int base = 0;
  std::vector<std::string> levels;
  std::vector<int> order;
};

template <typename T>
std::vector<T> words(const std::string& field) {
  std::istringstream in(field);
  std::vector<T> found;
  for (T word; in >> word;) found.push_back(word);
  return found;
}

Case parse(const std::string& line) {
  std::vector<std::string> fields;
  std::istringstream in(line);
  for (std::string field; std::getline(in, field, ';');) fields.push_back(field);
  fields.resize(5);
  Case c;
  for (const std::string& hex : words<std::string>(fields[0])) {
    c.starts.push_back(c.text.size());
    const auto code = static_cast<char32_t>(std::stoul(hex, nullptr, 16));
    append(c.text, code);
  }
  c.direction = std::stoi(fields[1]);
  c.base = std::stoi(fields[2]);
  c.levels = words<std::string>(fields[3]);
  c.order = words<int>(fields[4]);
  return c;
}

/// Empty where levels and order are as the file says.
std::string difference(const Case& c) {
  const auto base =
      c.direction == 2 ? std::uint8_t{UBIDI_DEFAULT_LTR} : static_cast<std::uint8_t>(c.direction);
  const BidiLevels found = bidi_levels(c.text, base);
  if (found.base != c.base) return "paragraph level";
  std::vector<std::uint8_t> kept;
  std::vector<int> kept_index;
  for (std::size_t i = 0; i < c.levels.size(); ++i) {
    if (c.levels[i] == "x") continue;
    if (found.levels[c.starts[i]] != std::stoi(c.levels[i])) return "level of " + std::to_string(i);
    kept.push_back(found.levels[c.starts[i]]);
    kept_index.push_back(static_cast<int>(i));
  }
  std::vector<int> order;
  for (const int place : visual_order(kept)) order.push_back(kept_index[static_cast<std::size_t>(place)]);
  return order == c.order ? "" : "order";
}

TEST(Bidi, AgreesWithBidiCharacterTestButForFaultsOfIcu) {
  const auto cases = lines_of(kBidiCharacterTest);
  ASSERT_GT(cases.size(), 90000u) << kBidiCharacterTest << " is missing: install unicode-data";
  const auto listed = lines_of(KIOSK_SOURCE_DIR "/tests/data/bidi-known-faults.txt");
  const std::set<std::string> known(listed.begin(), listed.end());
  std::set<std::string> met;
  for (const std::string& line : cases) {
    if (known.count(line)) met.insert(line);
    const std::string wrong = difference(parse(line));
    ASSERT_TRUE(wrong.empty() || known.count(line)) << wrong << ": " << line;
  }
  EXPECT_EQ(met, known) << "the list of faults holds cases that the file has not";
  EXPECT_LE(known.size(), 22u);
}

}  // namespace
}  // namespace kiosk
