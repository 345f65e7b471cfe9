#pragma once

#include <fstream>
#include <memory>
#include <string>
#include <vector>

#include "assets/font_table.h"
#include "support/specimens.h"
#include "text/typesetter.h"

namespace kiosk {

/// The shipped font table with this machine's fonts.
struct RealFonts {
  Diagnostics diagnostics;
  FontTable table = load_font_table(KIOSK_SOURCE_DIR "/assets/fonts.toml", diagnostics);
  std::unique_ptr<Typesetter> typesetter = make_typesetter(table, diagnostics);

  ParagraphLayout set(const Paragraph& p, int width) { return *typesetter->set(p, width); }
};

inline Paragraph paragraph_of(const std::string& text, const std::string& locale, double px = 42) {
  Paragraph p;
  p.text = to_utf16(text);
  p.locale = *LocaleTag::parse(locale);
  p.px = px;
  return p;
}

/// Lines of a text file but those that are empty or start with #.
inline std::vector<std::string> lines_of(const std::string& file) {
  std::ifstream in(file);
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);)
    if (!line.empty() && line[0] != '#') lines.push_back(line);
  return lines;
}

inline void append(std::u16string& text, char32_t c) {
  if (c >= 0x10000) text += static_cast<char16_t>(0xD7C0 + (c >> 10));
  text += static_cast<char16_t>(c >= 0x10000 ? 0xDC00 + (c & 0x3FF) : c);
}

struct Sample {
  std::string locale;
  std::string text;
};

/// A sentence of each language among Latin words and numbers, and one of its tallest words.
inline const std::vector<Sample>& samples() {
  static const std::vector<Sample> all = [] {
    std::vector<Sample> made;
    for (const Specimen& s : specimens()) {
      made.push_back({s.tag, s.mixed});
      made.push_back({s.tag, s.tall});
    }
    return made;
  }();
  return all;
}

}  // namespace kiosk
