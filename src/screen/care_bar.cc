#include "screen/care_bar.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <vector>

#include "page/record.h"
#include "screen/button.h"
#include "screen/furniture.h"
#include "screen/screens.h"

namespace kiosk {
namespace {

using Slots = std::vector<Slot>;

/// One way of setting the bar: how many of the voice's tools it has, where icons stand, in how many rows.
struct Way {
  std::size_t tools = 6;
  IconPlace icon = IconPlace::beside;
  std::size_t rows = 1;
};
/// Lowest first: the card needs the height. The voice can do without its speed, then without saying again,
/// then without a pause; it starts low, so that louder goes last.
constexpr std::array<Way, 13> kWays = {{{6, IconPlace::beside, 1},
                                        {5, IconPlace::beside, 1},
                                        {4, IconPlace::beside, 1},
                                        {3, IconPlace::beside, 1},
                                        {6, IconPlace::above, 1},
                                        {5, IconPlace::above, 1},
                                        {4, IconPlace::above, 1},
                                        {3, IconPlace::above, 1},
                                        {2, IconPlace::above, 1},
                                        {6, IconPlace::beside, 2},
                                        {4, IconPlace::beside, 2},
                                        {6, IconPlace::above, 2},
                                        {4, IconPlace::above, 2}}};

Slot back_slot(int page) {
  return {"reading.back", "back", page > 0 ? Action(OpenEmergency{page - 1}) : Action(CloseEmergency{})};
}

/// The text size goes where room is short: there the card has the one that fits.
Slots resting_slots(const Stage& s, const CareBar& bar) {
  Slots slots = {back_slot(bar.page)};
  if (is_heard(s.state(), s.locale())) slots.push_back(start_slot());
  if (bar.ways != CareWays::fewest) slots.push_back(show_slot());
  if (!bar.tight) slots.push_back(text_size_slot());
  slots.push_back(language_slot());
  if (bar.ways == CareWays::all && in_visit(s.state())) slots.push_back(finish_slot());
  if (bar.page + 1 < bar.pages) slots.push_back({"reading.next", "next", OpenEmergency{bar.page + 1}});
  return slots;
}

/// Stop stands where Listen stood; behind it the most wanted first.
Slots voice_slots(const Stage& s, const CareBar& bar, std::size_t tools) {
  using enum VoiceTool;
  Slots slots = {back_slot(bar.page)};
  for (const VoiceTool tool : {stop, louder, quieter, pause, again, speed})
    if (slots.size() <= tools) slots.push_back(voice_slot(s, tool));
  if (bar.ways == CareWays::all && in_visit(s.state())) slots.push_back(finish_slot());
  return slots;
}

constexpr double kNoteGapMm = 2.5;

/// What is known against the words of this card: its mark, with the sentence where the row has room for it.
/// Emergency messages stay in the reader's language whatever is known of them.
std::optional<Message> note_of(const Stage& s) {
  const char* key = notice_key(s.resources().catalogue.provenance(s.locale(), "emergency"));
  return key == nullptr ? std::nullopt : std::optional<Message>(s.message(key));
}

void put_note(Stage& s, const Message& note, double px, Rect r) {
  const int icon = s.px(s.space().button_icon);
  const Colour ink = s.colour(Token::muted);
  const Rect words{r.x + icon + s.px(kNoteGapMm), r.y, r.w - icon - s.px(kNoteGapMm), r.h};
  const bool chrome = s.set_chrome(false);
  const SetText text = s.set(note, label_style(px, s.leading()), words.w);
  const bool room = words.w > 0 && !text.layout->overflows && text.height() <= r.h;
  const Rect mark{room ? r.x : r.right() - icon, r.y + (r.h - icon) / 2, icon, icon};
  // Not checked yet is one thing, changed since somebody stood up for it another.
  const Cause cause = s.resources().catalogue.provenance(s.locale(), "emergency").of_shown;
  s.icon(cause == Cause::unchecked ? "about" : "fault", mark, ink);
  if (room)
    s.text(text, words, ink, s.colour(Token::paper), Vertical::middle);
  else
    s.describe(note.text, note.locale, mark);
  s.set_chrome(chrome);
}

Lane note_lane(Stage& s, const Message& note, double px, bool fill) {
  const Piece piece{s.px(s.space().button_icon), [&s](int) { return s.px(s.space().button_icon); },
                    [&s, note, px](Rect r) { put_note(s, note, px, r); }};
  return {piece, fill ? 0.0 : 1.0};
}

int gap_of(const Stage& s, const ButtonLook& look) {
  return look.narrow ? s.px(s.space().narrow_gap) : s.gap();
}

/// Buttons at the start side, none wider than it needs; or, where `fill`, over the whole width.
Piece one_row(Stage& s, const Slots& slots, const ButtonLook& look, bool fill,
              const std::optional<Message>& note) {
  std::vector<Lane> lanes;
  for (const Slot& slot : slots) {
    Piece button = button_piece(s, slot, look);
    lanes.push_back(fill ? by_need(std::move(button)) : Lane{std::move(button)});
  }
  if (note) lanes.push_back(note_lane(s, *note, look.px, fill));
  return row(std::move(lanes), gap_of(s, look));
}

Piece in_rows(Stage& s, const Slots& slots, ButtonLook look, const Way& way) {
  look.icon = way.icon;
  std::vector<Stacked> rows;
  const auto note = note_of(s);
  const std::size_t each = (slots.size() + way.rows - 1) / way.rows;
  for (std::size_t from = 0; from < slots.size(); from += each) {
    const auto begin = slots.begin() + static_cast<std::ptrdiff_t>(from);
    const auto end = slots.begin() + static_cast<std::ptrdiff_t>(std::min(from + each, slots.size()));
    const bool last = end == slots.end();
    rows.push_back(
        {one_row(s, Slots(begin, end), look, way.rows > 1, last ? note : std::nullopt), gap_of(s, look)});
  }
  return way.rows == 1 ? std::move(rows.front().piece) : stack(std::move(rows));
}

}  // namespace

Piece care_bar(Stage& s, int width, const CareBar& bar) {
  ButtonLook look;
  look.px = bar.tight ? s.type_px(s.resources().design.type.body) : s.label_px();
  look.narrow = bar.tight;
  const bool heard = is_heard(s.state(), s.locale());
  const auto make = [&](const Way& way) {
    Piece resting = in_rows(s, resting_slots(s, bar), look, way);
    if (!heard) return resting;
    Piece voice = in_rows(s, voice_slots(s, bar, way.tools), look, way);
    const int height = std::max(resting.height(width), voice.height(width));
    Piece shown = s.reads_page() ? voice : resting;
    shown.least_width = std::max(resting.least_width, voice.least_width);
    shown.height = [height](int) { return height; };
    return shown;
  };
  const Size room{width, s.panel().size.h};
  if (auto fitting = first_that_fits(kWays, room, make)) return *fitting;
  return make(kWays.back());
}

}  // namespace kiosk
