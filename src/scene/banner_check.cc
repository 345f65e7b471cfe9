#include "scene/banner_check.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "scene/drawn.h"

namespace kiosk {
namespace {

constexpr double kLeastContrast = 3;  // below, nobody reads even the largest type
// mm of ink at 600 mm: a capital H is 7.3 mm (EN 301 549, 5.1.4), less what a pixel rounds. A line of words
// may have no capital: a small letter of such a size is 5.4 mm.
constexpr double kLeastNumberMm = 7;
constexpr double kLeastWordsMm = 5;
constexpr int kLeanPercent = 60;  // how far a glyph may lean out of its advance, of its em

/// The commands of the banner: from its ground on, as long as they stay within it.
struct Extent {
  std::size_t first = 0, end = 0;
  bool found = false;
};

/// A text without ink is somewhere by its box alone.
bool lies_in(const Rect& banner, const DrawCommand& command) {
  const auto* text = std::get_if<DrawText>(&command);
  if (text != nullptr && ink_of(*text).empty() && !text->box.intersects(banner)) return false;
  return banner.contains(rect_of(command));
}

Extent extent_of(const Scene& scene) {
  Extent e;
  const auto& commands = scene.commands;
  for (; e.first < commands.size() && !e.found; ++e.first) {
    const auto* box = std::get_if<DrawBox>(&commands[e.first]);
    e.found = box != nullptr && box->fill && box->rect == scene.banner;
  }
  e.end = e.first;
  while (e.found && e.end < commands.size() && lies_in(scene.banner, commands[e.end])) ++e.end;
  return e;
}

bool is_filled(const DrawCommand& command) {
  if (const auto* box = std::get_if<DrawBox>(&command)) return box->fill.has_value();
  return std::holds_alternative<DrawScrim>(command) || std::holds_alternative<DrawFigure>(command);
}

/// UTF-8 characters that leave no ink: space and what bidi is told by.
constexpr std::string_view kBlank[] = {" ",      "\u00a0", "\u061c", "\u200b", "\u200c", "\u200d", "\u200e",
                                       "\u200f", "\u202f", "\u2060", "\u2066", "\u2067", "\u2068", "\u2069"};

std::string without_blanks(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const auto* blank = std::find_if(std::begin(kBlank), std::end(kBlank),
                                     [&](std::string_view b) { return text.starts_with(b); });
    const bool skip = blank != std::end(kBlank);
    if (!skip) out += text.front();
    text.remove_prefix(skip ? blank->size() : 1);
  }
  return out;
}

/// Digits of a text as the eye meets them, from left to right.
std::string digits_seen(const DrawText& text) {
  std::string digits;
  for (int l = text.first_line; l < text.end_line; ++l) {
    std::vector<const PlacedRun*> runs;
    for (const PlacedRun& run : text.layout->lines[static_cast<std::size_t>(l)].runs) runs.push_back(&run);
    std::stable_sort(runs.begin(), runs.end(),
                     [](const PlacedRun* a, const PlacedRun* b) { return a->x < b->x; });
    for (const PlacedRun* run : runs) {
      std::string own;
      for (const char c : run->utf8)
        if (c >= '0' && c <= '9') own += c;
      if (run->level % 2 != 0) std::reverse(own.begin(), own.end());
      digits += own;
    }
  }
  return digits;
}

std::string digits_of(std::string_view number) {
  std::string digits;
  for (const char c : number)
    if (c >= '0' && c <= '9') digits += c;
  return digits;
}

class BannerCheck {
 public:
  BannerCheck(const Scene& scene, const Panel& panel, const std::string& number)
      : scene_(scene), panel_(panel), number_(number), extent_(extent_of(scene)) {}

  std::vector<std::string> run() {
    const Rect& b = scene_.banner;
    const Size size = panel_.size;
    if (b.x != 0 || b.y != 0 || b.w != size.w || scene_.size != size || b.h <= 0 || b.h > size.h) {
      say("The banner is not the whole top edge: " + to_text(b) + ".");
      return std::move(faults_);
    }
    if (!extent_.found) say("The banner's ground is not drawn.");
    check_uncovered();
    for (std::size_t i = extent_.first; i < extent_.end; ++i)
      if (const auto* text = std::get_if<DrawText>(&scene_.commands[i])) check_text(*text);
    if (!words_) say("The banner has no words.");
    if (scene_.banner_number != number_) say("The banner's number is not the clinic's.");
    if (!number_.empty() && !alone_) say("The number " + number_ + " does not stand alone in the banner.");
    return std::move(faults_);
  }

 private:
  void say(std::string sentence) { faults_.push_back(std::move(sentence)); }

  static std::string to_text(const Rect& r) {
    return std::to_string(r.x) + "," + std::to_string(r.y) + " " + std::to_string(r.w) + "x" +
           std::to_string(r.h);
  }

  void check_uncovered() {
    for (std::size_t i = extent_.first; i < extent_.end; ++i) {
      const auto* text = std::get_if<DrawText>(&scene_.commands[i]);
      for (std::size_t k = i + 1; text != nullptr && k < extent_.end; ++k) {
        const DrawCommand& later = scene_.commands[k];
        if (is_filled(later) && rect_of(later).intersects(ink_of(*text)))
          say("Something is drawn over the banner's words \"" + text->string + "\".");
      }
    }
    for (std::size_t i = extent_.end; i < scene_.commands.size(); ++i) {
      const Rect r = rect_of(scene_.commands[i]);
      if (extent_.found && r.intersects(scene_.banner))
        say("Something drawn later reaches into the banner: " + to_text(r) + ".");
    }
  }

  void check_text(const DrawText& text) {
    const std::string name = "The banner's text \"" + text.string + "\"";
    if (!text.layout || without_blanks(text.string).empty()) return say("A text of the banner is empty.");
    const auto lines = static_cast<int>(text.layout->lines.size());
    if (text.first_line != 0 || text.end_line != lines || lines == 0)
      return say(name + " is not shown whole.");
    if (text.layout->missing_glyphs > 0) say(name + " has characters that no font covers.");
    if (!leaves_ink(text)) say(name + " has letters that leave no ink.");
    if (!stays_in_box(text)) say(name + " leaves its place.");
    if (contrast(text.colour, text.background) < kLeastContrast) say(name + " is lost against its ground.");
    if (is_too_small(text)) say(name + " is too small to be read.");
    check_digits(text, name);
  }

  /// By the tallest of its lines: the last may be one short word.
  bool is_too_small(const DrawText& text) const {
    int tallest = 0;
    for (const Line& line : text.layout->lines) tallest = std::max(tallest, line.ink.h);
    const double least = is_number_alone(text, number_) ? kLeastNumberMm : kLeastWordsMm;
    return tallest + 1 < panel_.type_px(least);
  }

  static bool leaves_ink(const DrawText& text) {
    std::string drawn;
    for (const Line& line : text.layout->lines)
      for (const PlacedRun& run : line.runs) {
        const std::string letters = without_blanks(run.utf8);
        drawn += letters;
        if (!letters.empty() && run.ink.empty()) return false;
      }
    return !drawn.empty();
  }

  static bool stays_in_box(const DrawText& text) {
    if (text.layout->overflows) return false;
    const int lean = std::max(2, text.px * kLeanPercent / 100);
    const Rect& b = text.box;
    return Rect{b.x - lean, b.y - 1, b.w + 2 * lean, b.h + 2}.contains(ink_of(text));
  }

  void check_digits(const DrawText& text, const std::string& name) {
    const std::string wanted = digits_of(number_);
    if (number_.empty() || text.string.find(number_) == std::string::npos) {
      words_ = true;
      return;
    }
    const bool alone = is_number_alone(text, number_);
    const std::string seen = digits_seen(text);
    if (alone ? seen != wanted : seen.find(wanted) == std::string::npos)
      return say(name + " shows its digits in another order.");
    alone_ = alone_ || alone;
    words_ = words_ || !alone;
  }

  const Scene& scene_;
  const Panel& panel_;
  const std::string& number_;
  Extent extent_;
  bool words_ = false, alone_ = false;
  std::vector<std::string> faults_;
};

}  // namespace

bool is_number_alone(const DrawText& text, const std::string& number) {
  return !number.empty() && text.string == "\u2066" + number + "\u2069";
}

std::vector<std::string> banner_faults(const Scene& scene, const Panel& panel, const std::string& number) {
  return BannerCheck(scene, panel, number).run();
}

}  // namespace kiosk
