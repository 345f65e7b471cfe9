#include <algorithm>
#include <cmath>
#include <cstdio>
#include <set>
#include <string>

#include "audit/ground.h"
#include "audit/rules.h"

namespace kiosk {
namespace {

// WCAG 2.2: large text is 18 pt (24 CSS px at arm's length; here 8.47 mm of em as read at 600 mm).
constexpr double kLargeMm = 8.47;
constexpr double kLargeContrast = 4.5;
constexpr double kContrast = 7.0;
// EN 301 549, 5.1.4: a capital H of 0.7 degrees, 7.3 mm at 600 mm; Noto Sans needs an em of 10.3 mm.
constexpr double kLeastEmMm = 10.3;

/// "U+E123, U+10FFFF".
std::string listed(const std::set<char32_t>& characters) {
  std::string text;
  for (const char32_t c : characters) {
    char code[12];
    std::snprintf(code, sizeof code, "U+%04X", static_cast<unsigned>(c));
    text += (text.empty() ? "" : ", ") + std::string(code);
  }
  return text;
}

double needed_contrast(const AuditRun& run, const DrawText& t) {
  const double mm = t.px / run.panel.px_per_mm * 600.0 / run.panel.viewing_mm;
  return mm >= kLargeMm ? kLargeContrast : kContrast;
}

void check_contrast(AuditRun& run, const DrawText& t) {
  const double have = contrast(t.colour, t.background);
  if (have < needed_contrast(run, t)) {
    run.add("contrast",
            quoted(t) + " has a contrast of " + std::to_string(have) + " on " + to_hex(t.background) + ".",
            to_hex(t.colour) + " on " + to_hex(t.background));
  }
}

/// What a text says it lies on is one thing, what lies beneath each of its lines another.
void check_ground(AuditRun& run, const DrawText& t, std::size_t command) {
  for (const Rect& ink : line_inks(t)) {
    // Ink outside its box is told of as that.
    const int left = std::max(ink.x + 1, t.box.x);
    const int right = std::min(ink.right() - 2, t.box.right() - 1);
    for (const int x : {left, ink.x + ink.w / 2, right}) {
      const auto ground = ground_at(run.scene, {x, ink.y + ink.h / 2}, command);
      if (ground && *ground != t.background && contrast(t.colour, *ground) < needed_contrast(run, t))
        return run.add("contrast", quoted(t) + " should lie on " + to_hex(t.background) + " and lies on " +
                                       to_hex(*ground) + ".");
    }
  }
}

void check_ink(AuditRun& run, const DrawText& t) {
  const Rect ink = ink_of(t);
  if (ink.empty()) return;
  const Rect screen{0, 0, run.scene.size.w, run.scene.size.h};
  const Rect allowed = t.box.inset(-1);
  if (!screen.contains(ink)) run.add("ink", quoted(t) + " runs off the screen: " + to_text(ink) + ".");
  if (allowed.contains(ink)) return;
  std::string sides;
  const auto tell = [&](int over, const char* side) {
    if (over > 1) sides += (sides.empty() ? "" : ", ") + std::to_string(over) + " px " + side;
  };
  tell(t.box.x - ink.x, "on the left");
  tell(ink.right() - t.box.right(), "on the right");
  tell(t.box.y - ink.y, "above");
  tell(ink.bottom() - t.box.bottom(), "below");
  run.add("ink", quoted(t) + " leaves its box (" + sides + "): ink " + to_text(ink) + ", box " +
                     to_text(t.box) + ".");
}

}  // namespace

void check_texts(AuditRun& run) {
  const double least = run.panel.type_px(kLeastEmMm) - 1;
  for (const DrawText* t : run.texts) {
    check_contrast(run, *t);
    check_ink(run, *t);
    if (t->px < least)
      run.add("type-size", quoted(*t) + " is set at " + std::to_string(t->px) + " px, too small.");
    if (t->layout->missing_glyphs > 0)
      run.add("glyphs",
              quoted(*t) + " has characters that no font covers: " + listed(t->layout->missing) +
                  "; install a font that has them, and name its family in fonts.toml.",
              t->locale.str() + " " + listed(t->layout->missing));
    if (t->layout->overflows) run.add("cut", quoted(*t) + " is wider than its box.");
  }
  for (std::size_t i = 0; i < run.scene.commands.size(); ++i)
    if (const auto* text = std::get_if<DrawText>(&run.scene.commands[i]))
      if (std::find(run.texts.begin(), run.texts.end(), text) != run.texts.end()) {
        check_ground(run, *text, i);
      }
  for (const std::string& cut : run.scene.cut) run.add("cut", "\"" + cut + "\" does not fit.");
}

}  // namespace kiosk
