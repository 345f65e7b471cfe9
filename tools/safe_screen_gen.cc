// Writes the safe screen's store: the emergency sentences of every bundle as coverage, so that the program
// can show them with no font, theme, bundle or configuration.
//   safe_screen_gen LOCALES ASSETS OUT.cc
#include <kiosk_toml.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

#include "assets/pictures.h"
#include "locale/messages.h"
#include "sdl/image_cache.h"
#include "sdl/packed_mask.h"
#include "sdl/run_cache.h"
#include "sdl/safe_screen_data.h"
#include "text/typesetter.h"

namespace kiosk {
namespace {

namespace fs = std::filesystem;

// Stands for the number while lines are set. Three digits, as most numbers have.
constexpr const char* kSample = "888";
constexpr char16_t kIsolate = u'\u2066';
constexpr char16_t kIsolateEnd = u'\u2069';

struct Words {
  LocaleTag tag;
  std::string alert, tell, ask, title;
};

/// The tables that become the generated file.
class Store {
 public:
  std::string mask(const Mask& mask) {
    const std::string packed = pack(mask);
    std::ostringstream out;
    out << '{' << mask.w << ", " << mask.h << ", " << bytes_.size() << ", " << packed.size() << '}';
    bytes_ += packed;
    return out.str();
  }
  const std::string& bytes() const { return bytes_; }

 private:
  std::string bytes_;
};

/// Sets and rasters text into the store.
class Setter {
 public:
  Setter(Typesetter& typesetter, Store& store) : typesetter_(typesetter), store_(store) {}

  /// C++ text of a SafeText named `name`; its lines go to `tables`. Counts missing glyphs.
  std::string text(const std::string& words, const LocaleTag& tag, double px, bool bold, int width,
                   const std::string& name, std::ostream& tables) {
    Paragraph paragraph;
    paragraph.text = to_utf16(words);
    paragraph.locale = tag;
    paragraph.px = px;
    paragraph.bold = bold;
    cut_out_number(paragraph);
    paragraph.leading = 1.25;
    paragraph.breaking = Breaking::balanced;
    const auto layout = typesetter_.set(paragraph, width);
    missing_ += layout->missing_glyphs;
    tables << "const SafeLine " << name << "[] = {\n";
    for (const Line& line : layout->lines) tables << "    " << safe_line(line, paragraph.text) << ",\n";
    tables << "};\n";
    std::ostringstream out;
    out << '{' << name << ", " << layout->lines.size() << ", " << layout->height << '}';
    return out.str();
  }

  /// C++ text of a SafeDigit; a space is what it adds between two digits.
  std::string digit(char c, double px) {
    if (c == ' ')
      return "{" + std::to_string(advance_of(u"0 0", px) - advance_of(u"00", px)) + ", {0, 0, {0, 0, 0, 0}}}";
    const std::u16string text(1, static_cast<char16_t>(c));
    const ParagraphLayout layout = short_text(text, px);
    const Line& line = layout.lines.at(0);
    return "{" + std::to_string(advance_of(text, px)) + ", " +
           piece(line.runs, line.baseline, line.runs.at(0).x) + "}";
  }

  /// Of the texts since `begin`: glyphs that no font has, slots for the number, and lines where the sample
  /// number could not be cut out of its surroundings. Such a line must never be stored.
  int missing() const { return missing_; }
  int slots() const { return slots_; }
  bool clean() const { return clean_; }
  void begin() {
    missing_ = slots_ = 0;
    clean_ = true;
  }

 private:
  ParagraphLayout short_text(const std::u16string& text, double px) {
    Paragraph paragraph;
    paragraph.text = text;
    paragraph.px = px;
    paragraph.bold = true;
    return *typesetter_.set(paragraph, 100000);
  }

  int advance_of(const std::u16string& text, double px) {
    const ParagraphLayout layout = short_text(text, px);
    int advance = 0;
    for (const PlacedRun& run : layout.lines.at(0).runs) advance += run.advance;
    return advance;
  }

  /// Gives the number another weight than its sentence, so that it is a run of its own.
  static void cut_out_number(Paragraph& paragraph) {
    const auto open = paragraph.text.find(kIsolate);
    const auto close = paragraph.text.find(kIsolateEnd);
    if (open == std::u16string::npos || close == std::u16string::npos) return;
    const int from = static_cast<int>(open);
    const int to = static_cast<int>(close) + 1;
    paragraph.strong = {{from, to}};
    if (!paragraph.bold) return;
    paragraph.bold = false;
    paragraph.strong = {{0, from}, {to, static_cast<int>(paragraph.text.size())}};
  }

  /// One line, cut at the number where it holds it.
  std::string safe_line(const Line& line, const std::u16string& text) {
    const int open = static_cast<int>(std::min(text.find(kIsolate), text.size()));
    const int close = static_cast<int>(std::min(text.find(kIsolateEnd), text.size()));
    std::vector<PlacedRun> number, before, after;
    for (const PlacedRun& run : line.runs)
      if (run.range.start >= open && run.range.end <= close + 1) number.push_back(run);
    const int start = line.runs.empty() ? 0 : line.runs.front().x;
    const int slot = number.empty() ? -1 : number.front().x;
    const int slot_end = number.empty() ? 0 : end_of(number.back());
    slots_ += number.empty() ? 0 : 1;
    for (const PlacedRun& run : line.runs) {
      if (run.range.start >= open && run.range.end <= close + 1) continue;
      clean_ = clean_ && (run.range.end <= open + 1 || run.range.start >= close) &&
               run.utf8.find(kSample[0]) == std::string::npos;
      (slot < 0 || run.x < slot ? before : after).push_back(run);
    }
    const int end = line.runs.empty() ? 0 : end_of(line.runs.back());
    std::ostringstream out;
    out << '{' << line.baseline << ", " << (slot < 0 ? -1 : slot - start) << ", "
        << (number.empty() ? 0 : number.front().px) << ", " << (slot < 0 ? end - start : slot - start) << ", "
        << (slot < 0 ? 0 : end - slot_end) << ", " << piece(before, line.baseline, start) << ", "
        << piece(after, line.baseline, slot_end) << '}';
    return out.str();
  }

  static int end_of(const PlacedRun& run) { return run.x + (run.advance + 63) / 64; }

  /// Runs laid together; the piece's place counts from `pen` on the baseline.
  std::string piece(const std::vector<PlacedRun>& runs, int baseline, int pen) {
    Rect all;
    for (const PlacedRun& run : runs) {
      const RunPicture& picture = runs_.get(run, baseline);
      const Mask ink = picture.mask.whole();
      all = united(all, {run.x + picture.offset.x, picture.offset.y, ink.w, ink.h});
    }
    Mask mask{all.w, all.h, std::vector<std::uint8_t>(static_cast<std::size_t>(all.w) * all.h)};
    for (const PlacedRun& run : runs) {
      const RunPicture& picture = runs_.get(run, baseline);
      const Point at{run.x + picture.offset.x - all.x, picture.offset.y - all.y};
      const Mask ink = picture.mask.whole();
      for (int y = 0; y < ink.h; ++y)
        for (int x = 0; x < ink.w; ++x) {
          std::uint8_t& to = mask.a[static_cast<std::size_t>(at.y + y) * all.w + at.x + x];
          to = std::max(to, ink.at(x, y));
        }
    }
    return "{" + std::to_string(all.x - pen) + ", " + std::to_string(all.y) + ", " + store_.mask(mask) + "}";
  }

  Typesetter& typesetter_;
  Store& store_;
  RunCache runs_;
  int missing_ = 0;
  int slots_ = 0;
  bool clean_ = true;
};

/// The bundle's words; nothing where the file or one of them is unsound.
std::optional<Words> read_words(const fs::path& folder) {
  const auto tag = LocaleTag::parse(folder.filename().string());
  const toml::parse_result parsed = toml::parse_file((folder / "locale.toml").string());
  if (!tag || !parsed) return std::nullopt;
  const toml::table* group = parsed.table()["messages"]["emergency"].as_table();
  if (!group) return std::nullopt;
  std::map<std::string, std::string> patterns;
  for (const auto& [key, node] : *group) {
    const auto pattern = node.value<std::string>();
    if (pattern && parse_pattern(*pattern, *tag).info) patterns[std::string(key.str())] = *pattern;
  }
  const MessageCatalogue messages(*tag, Digits::latn, patterns);
  const std::string number = isolated_number(kSample);
  const auto word = [&](const char* key) {
    return messages.format(key, {{"emergency_number", number}}).value_or("");
  };
  Words words{*tag, word("idle"), word("idle_staff"), word("ask_staff"), word("out_of_service")};
  if (words.alert.find(number) == std::string::npos) return std::nullopt;
  if (words.tell.empty() || words.ask.empty() || words.title.empty()) return std::nullopt;
  return words;
}

/// English first, then by tag. English stands even where its bundle is not to be had.
std::vector<Words> read_all(const fs::path& locales) {
  std::vector<Words> all;
  std::vector<fs::path> folders;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(locales, error)) folders.push_back(entry.path());
  std::sort(folders.begin(), folders.end());
  for (const fs::path& folder : folders)
    if (auto words = read_words(folder)) all.push_back(std::move(*words));
  const auto english =
      std::find_if(all.begin(), all.end(), [](const Words& w) { return w.tag.str() == "en"; });
  if (english != all.end())
    std::rotate(all.begin(), english, english + 1);
  else
    all.insert(
        all.begin(),
        {LocaleTag(), "Emergency? Call " + isolated_number(kSample) + " and tell a member of staff now.",
         "Emergency? Tell a member of staff now.", "Please ask a member of staff for help.",
         "This screen is not working"});
  return all;
}

/// Texts of one language: its tables, and its row in the list of languages. Empty where a glyph is missing or
/// the number cannot be cut out.
std::string language(const Words& words, std::size_t index, Setter& setter, std::ostream& out) {
  const bool english = index == 0;
  const std::string n = "k" + std::to_string(index) + "_";
  std::ostringstream tables, row;
  const auto set = [&](const std::string& text, double px, bool bold, int width, const std::string& name) {
    return setter.text(text, words.tag, px, bold, width, n + name, tables);
  };
  setter.begin();
  row << "    {\"" << words.tag.str() << "\", "
      << (words.tag.direction() == Direction::rtl ? "true" : "false") << ",\n     {"
      << set(words.alert, kSafeBody, english, kSafeWide, "alert0") << ", "
      << set(words.alert, kSafeBody, english, kSafeNarrow, "alert1") << "},\n     {"
      << set(words.tell, kSafeBody, english, kSafeWide, "tell0") << ", "
      << set(words.tell, kSafeBody, english, kSafeNarrow, "tell1") << "},\n     "
      << set(words.ask, kSafeBody, english, kSafeAskWidth, "ask") << ", "
      << set(words.title, kSafeTitle, true, kSafeNarrow, "title") << "},\n";
  if (setter.missing() > 0 || !setter.clean() || setter.slots() != kSafeWidths) return "";
  out << tables.str();
  return row.str();
}

std::string icon(const Pictures& pictures, const std::string& name, Store& store) {
  const auto it = pictures.icons.find(name);
  if (it == pictures.icons.end()) return store.mask({});
  return store.mask(coverage_of(raster_svg(coloured(it->second, Colour{}), {kSafeIcon, kSafeIcon}), false));
}

std::string literal(const std::string& bytes) {
  std::string out;
  out.reserve(bytes.size() * 4);
  char code[5];
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (i % 32 == 0) out += "\"\n    \"";
    std::snprintf(code, sizeof code, "\\%03o", static_cast<unsigned>(static_cast<unsigned char>(bytes[i])));
    out += code;
  }
  return "\"" + out + "\"";
}

int generate(const fs::path& locales, const fs::path& assets, const fs::path& file) {
  Diagnostics diagnostics;
  const auto typesetter = make_typesetter(load_font_table(assets / "fonts.toml", diagnostics), diagnostics);
  const Pictures pictures = load_pictures(assets, diagnostics);
  Store store;
  Setter setter(*typesetter, store);
  std::ostringstream tables, rows;
  const std::vector<Words> all = read_all(locales);
  int count = 0;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const std::string row = language(all[i], i, setter, tables);
    if (row.empty() && i == 0) {
      std::cerr << "The safe screen needs its English sentences and fonts-noto-core.\n";
      return 1;
    }
    if (row.empty())
      std::cerr << "The safe screen leaves out " << all[i].tag.str()
                << ": a glyph or the number is missing.\n";
    rows << row;
    count += row.empty() ? 0 : 1;
  }
  std::string digits;
  for (const char c : std::string("0123456789 ")) digits += setter.digit(c, kSafeNumber) + ", ";
  std::ofstream out(file);
  out << "#include \"sdl/safe_screen_data.h\"\n\nnamespace kiosk {\nnamespace {\n"
      << tables.str() << "const SafeLanguage kLanguages[] = {\n"
      << rows.str() << "};\n";
  const std::string handset = icon(pictures, "handset", store);
  const std::string person = icon(pictures, "staff", store);
  out << "const char kStore[] = " << literal(store.bytes()) << ";\n"
      << "const SafeScreenData kData = {kStore, kLanguages, " << count << ",\n    {" << digits << "},\n    "
      << handset << ", " << person << "};\n"
      << "}  // namespace\n\nconst SafeScreenData& safe_screen_data() { return kData; }\n\n}  // namespace "
         "kiosk\n";
  return out.good() ? 0 : 1;
}

}  // namespace
}  // namespace kiosk

int main(int argc, char** argv) {
  if (argc != 4) {
    std::cerr << "usage: safe_screen_gen LOCALES ASSETS OUT.cc\n";
    return 2;
  }
  return kiosk::generate(argv[1], argv[2], argv[3]);
}
