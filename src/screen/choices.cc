#include "screen/choices.h"

#include <algorithm>
#include <functional>
#include <utility>

#include "screen/text_piece.h"

namespace kiosk {
namespace {

constexpr double kPadMm = 2.5;
constexpr double kTogglePadMm = 5;
constexpr double kPillWMm = 20;
constexpr double kPillHMm = 11;
constexpr double kGapMm = 2.5;
constexpr double kTickMm = 10;  // what the tick of a chosen one takes of a corner
constexpr double kTickInsetMm = 1;
constexpr double kCaptionGapMm = 2;
constexpr int kCaptionPercent = 15;   // of the width, beside the choices
constexpr double kSamplePadMm = 4.5;  // at the sides of a sample
constexpr double kSampleAirMm = 2;    // above and below it, and over its name
constexpr double kSwatchRoomMm = 4;   // what a swatch needs above and below its ink, together
constexpr double kLettersRoomMm = 1;  // the same of letters without a ground of their own
constexpr double kSampleEdgeMm = 0.6;
constexpr double kSampleRadiusMm = 2.5;
constexpr double kChoiceAirMm = 5;  // at both sides of a choice's words
constexpr int kNoLimit = 1 << 16;   // px of width

/// A choice, and how all of its group are set.
struct Cell {
  Choice choice;
  double px = 42;
  Arrangement how = Arrangement::stacked;
  int sample_w = 0;  ///< of the widest sample with its air
};

bool is_toggle(const Choice& choice) { return choice.kind == Choice::Kind::toggle; }
bool is_swatch(const Choice& choice) { return choice.kind == Choice::Kind::colour; }
bool is_toggle(const ChoiceGroup& group) { return is_toggle(group.choices.front()); }

SetText sample_of(const Gauge& g, const Choice& choice, int width) {
  return g.set(g.message("display.sample"),
               line_style(choice.sample_px, g.leading()).bolded(is_swatch(choice)).aligned(Align::centre),
               width);
}

TextStyle state_style(const Gauge& g, double px) { return label_style(px, g.leading()).bolded(); }

/// The wider of "On" and "Off", so that nothing moves when they change.
int state_width(const Gauge& g, double px) {
  int w = 0;
  for (const char* key : {"display.on", "display.off"})
    w = std::max(w, g.set(g.message(key), state_style(g, px), kNoLimit).width() + 1);
  return w;
}

/// What a switch needs beside its name.
int toggle_extra(const Gauge& g, double px) {
  return g.px(g.space().icon) + state_width(g, px) + g.px(kPillWMm) + 3 * g.px(kGapMm);
}

int widest_sample(const Gauge& g, const ChoiceGroup& group) {
  int w = 0;
  for (const Choice& c : group.choices) w = std::max(w, sample_of(g, c, kNoLimit).width());
  return w + 2 * g.px(kChoiceAirMm);
}

int widest_label(const Gauge& g, const ChoiceGroup& group, double px) {
  int w = 0;
  for (const Choice& c : group.choices)
    w = std::max(w, g.label_width(g.message(c.key), cell_style(px, g.leading()).bolded()));
  return w + 2 * g.px(kPadMm) + 2;
}

/// The width in which every choice of a group has its words in two lines at the most.
int needed_width(const Gauge& g, const ChoiceGroup& group, const ChoiceWay& way) {
  const int label = widest_label(g, group, way.px);
  if (is_toggle(group)) return label + toggle_extra(g, way.px) + 2 * g.px(kTogglePadMm - kPadMm);
  // A tick stands beside words and sample, never over them.
  const int sample = widest_sample(g, group) + g.px(kTickMm);
  return way.how == Arrangement::stacked ? std::max(label, sample) : label + sample;
}

/// Room in a row for what stands there in another layer, or for nothing.
Piece lane(int width, int height = 0) {
  return {width, [height](int) { return height; }, [](Rect) {}};
}

/// Made anew for each width: it fits none that is less than what is made for it needs.
Piece for_width(const std::function<Piece(int width)>& make) {
  return {0,
          [make](int width) {
            const Piece made = make(width);
            return made.least_width <= width ? made.height(width) : kNeverFits;
          },
          [make](Rect r) { make(r.w).place(r); }};
}

/// A theme's paper behind its letters, in the middle of the room.
void draw_swatch(Stage& s, const Theme& theme, const SetText& sample, Rect room) {
  const int w = sample.width() + 2 * s.px(kSamplePadMm);
  const int h = sample.layout->ink.h + 2 * s.px(kSampleAirMm);
  s.frame({room.x + (room.w - w) / 2, room.y + (room.h - h) / 2, w, h}, theme[Token::paper],
          theme[Token::ink], std::max(2, s.px(kSampleEdgeMm)), s.px(kSampleRadiusMm));
}

/// The letters of a choice, with so much room above and below their ink together.
Piece sample_piece(Stage& s, const Choice& choice, int room, const Face& face) {
  const auto height = [&s, choice, room](int width) {
    return sample_of(s, choice, width).layout->ink.h + room;
  };
  const auto place = [&s, choice, face](Rect r) {
    const SetText sample = sample_of(s, choice, r.w);
    const Theme& theme = s.resources().design.theme(choice.theme);
    const bool swatch = is_swatch(choice);
    if (swatch) draw_swatch(s, theme, sample, r);
    const bool chrome = s.set_chrome(true);  // letters to look at
    s.text_by_ink(sample, r, swatch ? theme[Token::ink] : face.ink, swatch ? theme[Token::paper] : face.fill);
    s.set_chrome(chrome);
  };
  return {0, height, place};
}

/// A choice's name, bold where it is chosen.
Piece label_piece(Stage& s, const Cell& cell, const Face& face) {
  const auto set = [&s, key = cell.choice.key, px = cell.px, bold = cell.choice.selected,
                    align = is_toggle(cell.choice) ? Align::start : Align::centre](int width) {
    return s.set(s.message(key), label_style(px, s.leading()).bolded(bold).aligned(align), width);
  };
  return text_piece(s, set, face.ink, face.fill, true);
}

/// "On" or "Off", in the room of the wider one, at its end.
Piece state_piece(Stage& s, const Cell& cell, const Face& face) {
  const auto set = [&s, px = cell.px, on = cell.choice.selected](int width) {
    return s.set(s.message(on ? "display.on" : "display.off"), state_style(s, px).aligned(Align::end), width);
  };
  Piece piece = text_piece(s, set, face.ink, face.fill, true);
  piece.least_width = state_width(s, cell.px);
  return piece;
}

/// A pill with a knob, in the middle of its room's height: at the end side where it is on.
Piece pill_piece(Stage& s, bool on, const Face& face) {
  Piece piece = lane(s.px(kPillWMm));
  piece.place = [&s, on, face](Rect r) {
    const int h = s.px(kPillHMm);
    const Rect pill{r.x, r.y + (r.h - h) / 2, r.w, h};
    const int border = s.px(s.space().border);
    s.frame(pill, on ? face.ink : face.fill, face.ink, border, h / 2);
    Rect knob = pill.inset(2 * border);
    if (on) knob.x = knob.right() - knob.h;
    knob.w = knob.h;
    s.box(knob, on ? face.fill : face.ink, knob.h / 2);
  };
  return piece;
}

/// The tick of a chosen one in the upper corner at the end side.
Piece tick_piece(Stage& s, Colour ink) {
  const int size = s.px(s.space().tick);
  const int inset = s.px(kTickInsetMm);
  const Piece tick = at_least(icon_piece(s, "tick", size, ink), size);
  return padded(row({{space(0), 1.0}, {at_top(tick)}}, 0), {inset, inset});
}

/// Icon, name, state and pill. In layers, for state and pill come before the name, to the voice too.
Piece toggle_piece(Stage& s, const Cell& cell, const Face& face) {
  const int icon = s.px(s.space().icon);
  const int gap = s.px(kGapMm);
  const Piece pill = pill_piece(s, cell.choice.selected, face);
  const Piece state = state_piece(s, cell, face);
  const int switch_w = state.least_width + gap + pill.least_width;
  const Piece ends = row({{icon_piece(s, cell.choice.icon, icon, face.ink)}, {space(0), 1.0}, {pill}}, gap);
  const Piece states = row({{space(0), 1.0}, {state}, {lane(pill.least_width)}}, gap);
  Piece names = row({{lane(icon, icon)}, {label_piece(s, cell, face), 1.0}, {lane(switch_w)}}, gap);
  return on_ground(ends.place, on_ground(states.place, std::move(names)));
}

/// What a sample needs above and below its ink, together.
double sample_room(const Choice& choice) { return is_swatch(choice) ? kSwatchRoomMm : kLettersRoomMm; }

/// The sample over the name.
Piece stacked_piece(Stage& s, const Cell& cell, const Face& face) {
  return stack({{sample_piece(s, cell.choice, s.px(sample_room(cell.choice)), face)},
                {label_piece(s, cell, face), s.px(kSampleAirMm)}});
}

/// The sample before the name, and room for a tick behind it.
Piece inline_piece(Stage& s, const Cell& cell, const Face& face) {
  const int room = s.px(sample_room(cell.choice) + kSampleAirMm);
  Piece sample = sample_piece(s, cell.choice, room, face);
  sample.least_width = cell.sample_w;
  return row({{std::move(sample)}, {label_piece(s, cell, face), 1.0}, {lane(s.px(kTickMm))}}, 0);
}

Piece content_piece(Stage& s, const Cell& cell, const Face& face) {
  if (is_toggle(cell.choice)) return toggle_piece(s, cell, face);
  return cell.how == Arrangement::stacked ? stacked_piece(s, cell, face) : inline_piece(s, cell, face);
}

/// The height of a cell's words in a width: the same whether it is chosen or not.
int content_height(Stage& s, Cell cell, int width) {
  cell.choice.selected = true;  // bold, and so the longer one
  const int height = content_piece(s, cell, {}).height(width);
  if (is_toggle(cell.choice) || cell.how == Arrangement::inline_) return height;
  // A sample's room and the gap below it count as one length, which is rounded once.
  const double room = sample_room(cell.choice);
  return height + s.px(room + kSampleAirMm) - s.px(room) - s.px(kSampleAirMm);
}

/// A choice as one control, which needs a width of `needed`.
Piece cell_piece(Stage& s, const Cell& cell, int needed) {
  const int pad = s.px(is_toggle(cell.choice) ? kTogglePadMm : kPadMm);
  const int least = s.px(s.space().target + 1);
  const auto height = [&s, cell, pad](int width) {
    return content_height(s, cell, width - 2 * pad) + 2 * s.px(kPadMm);
  };
  const auto place = [&s, cell, pad](Rect r) {
    const Choice& choice = cell.choice;
    const Message label = s.message(choice.key);
    const Face face =
        s.control(r, choice.action, label.text, label.locale, Look::plain, choice.selected, choice.enabled);
    padded(content_piece(s, cell, face), {pad, 0}).place(r);
    if (choice.selected && !is_toggle(choice)) tick_piece(s, face.ink).place(r);
  };
  return at_least({needed, height, place}, least);
}

int columns_in(int width, int count, int needed, int gap) {
  int columns = count;
  while (columns > 1 && cell_width({columns, gap}, width) < needed) columns = columns > 2 ? 2 : 1;
  return columns;
}

/// All choices of a group in one row, or, where it `wraps`, in as many as the width asks for.
Piece cells_piece(Stage& s, const ChoiceGroup& group, const ChoiceWay& way, bool wraps) {
  const int needed = needed_width(s, group, way);
  const int gap = s.gap();
  const int sample_w = is_toggle(group) ? 0 : widest_sample(s, group);
  const int count = static_cast<int>(group.choices.size());
  std::vector<Piece> cells;
  for (const Choice& choice : group.choices)
    cells.push_back(cell_piece(s, {choice, way.px, way.how, sample_w}, needed));
  if (!wraps) return grid(std::move(cells), {count, gap});
  return for_width([cells, count, needed, gap](int width) {
    const int columns = columns_in(width, count, needed, gap);
    Piece made = grid(cells, {columns, gap});
    if (columns == 1) made.least_width = 0;  // words that have a whole row take more lines
    return made;
  });
}

Piece caption_piece(Stage& s, const ChoiceGroup& group, double px) {
  const auto set = [&s, key = group.caption, px](int width) {
    return s.set(s.message(key), cell_style(px, s.leading()).bolded(), width);
  };
  return text_piece(s, set, s.colour(Token::ink), s.colour(Token::paper), true);
}

}  // namespace

Piece choices_piece(Stage& s, const ChoiceGroup& group, const ChoiceWay& way) {
  const bool beside = way.caption == Caption::beside;
  Piece cells = cells_piece(s, group, way, !beside || is_toggle(group));
  if (way.caption == Caption::none) return cells;
  Piece caption = caption_piece(s, group, way.px);
  if (!beside) return stack({{std::move(caption)}, {std::move(cells), s.px(kCaptionGapMm)}});
  return for_width([caption, cells = at_top(std::move(cells)), gap = s.gap()](int width) {
    Piece named = caption;
    named.least_width = width * kCaptionPercent / 100;
    return row({{std::move(named)}, {cells, 1.0}}, gap);
  });
}

}  // namespace kiosk
