#include <algorithm>
#include <string>

#include "audit/rules.h"
#include "text/typesetter.h"

namespace kiosk {
namespace {

constexpr int kMostGapEm = 4;  // between an item's number and its text

bool is_digit(char16_t c) { return c >= u'0' && c <= u'9'; }

/// A number that goes on in the next line is two numbers.
void check_broken(AuditRun& run, const DrawText& t) {
  const std::u16string text = to_utf16(t.string);
  for (int l = t.first_line + 1; l < t.end_line; ++l) {
    const auto at = static_cast<std::size_t>(t.layout->lines[static_cast<std::size_t>(l)].range.start);
    if (at > 0 && at < text.size() && is_digit(text[at - 1]) && is_digit(text[at]))
      return run.add("number", "The number in " + quoted(t) + " is broken over two lines.");
  }
}

bool is_number(const DrawText& t) {
  return !t.string.empty() &&
         std::all_of(t.string.begin(), t.string.end(), [](unsigned char c) { return is_digit(c); });
}

/// One that has a disc, a ring or a button for itself needs no text beside it.
bool stands_by_itself(const AuditRun& run, const Rect& ink, int px) {
  const auto round = [&](const Rect& r) { return r.contains(ink) && r.w < 4 * px; };
  const auto& commands = run.scene.commands;
  const auto& targets = run.scene.targets;
  const bool on_control = std::any_of(targets.begin(), targets.end(), [&](const HitTarget& t) {
    return t.focusable && t.rect.contains(ink);
  });
  if (on_control) return true;  // which holds its name
  return std::any_of(run.things.begin(), run.things.end(),
                     [&](const Thing& t) { return t.box != nullptr && round(t.rect); }) ||
         std::any_of(commands.begin(), commands.end(), [&](const DrawCommand& command) {
           const auto* ring = std::get_if<DrawRing>(&command);
           return ring != nullptr && ring->rect.contains(ink);
         });
}

Rect first_line_of(const DrawText& t) {
  DrawText first = t;
  first.end_line = first.first_line + 1;
  return line_box_of(first);
}

int gap_between(const Rect& a, const Rect& b) { return std::max({0, a.x - b.right(), b.x - a.right()}); }

/// The text nearest to a number at its height; null where there is none.
const DrawText* text_beside(const AuditRun& run, const DrawText& number) {
  const Rect ink = ink_of(number);
  const int middle = ink.y + ink.h / 2;
  const DrawText* nearest = nullptr;
  for (const DrawText* t : run.texts) {
    const Rect r = ink_of(*t);
    if (t == &number || is_number(*t) || r.y > middle || r.bottom() <= middle) continue;
    if (nearest == nullptr || gap_between(ink, r) < gap_between(ink, ink_of(*nearest))) nearest = t;
  }
  return nearest;
}

/// The number of an item stands beside the first line of its text.
void check_parted(AuditRun& run, const DrawText& number) {
  const Rect ink = ink_of(number);
  // To the number at the end of a bar the bar leads.
  if (number.name == "bar.number" || stands_by_itself(run, ink, number.px)) return;
  const DrawText* text = text_beside(run, number);
  const int middle = ink.y + ink.h / 2;
  if (text != nullptr && gap_between(ink, ink_of(*text)) <= kMostGapEm * number.px) {
    const Rect first = first_line_of(*text);
    if (first.y <= middle && middle < first.bottom()) return;
  }
  run.add("number", "The number " + quoted(number) + " at " + to_text(ink) + " stands beside no text.");
}

}  // namespace

void check_numbers(AuditRun& run) {
  for (const DrawText* t : run.texts) {
    check_broken(run, *t);
    if (is_number(*t)) check_parted(run, *t);
  }
}

}  // namespace kiosk
