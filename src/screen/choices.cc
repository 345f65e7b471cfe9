#include "screen/choices.h"

#include <algorithm>

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
constexpr double kSamplePadMm = 4.5;  // at the sides of a sample
constexpr double kSampleAirMm = 2;    // above and below it
constexpr double kSampleEdgeMm = 0.6;
constexpr double kSampleRadiusMm = 2.5;
constexpr double kChoiceAirMm = 5;  // at both sides of a choice's words

bool is_toggle(const Choice& choice) { return choice.kind == Choice::Kind::toggle; }
bool is_swatch(const Choice& choice) { return choice.kind == Choice::Kind::colour; }

SetText sample_of(const Stage& s, const Choice& choice, int width) {
  return s.set(s.message("display.sample"),
               line_style(choice.sample_px, s.leading()).bolded(is_swatch(choice)).aligned(Align::centre),
               width);
}

SetText label_of(const Stage& s, const Choice& choice, double px, int width) {
  const Align align = is_toggle(choice) ? Align::start : Align::centre;
  return s.set(s.message(choice.key), label_style(px, s.leading()).bolded(choice.selected).aligned(align),
               width);
}

int sample_height(const SetText& sample) { return sample.layout->ink.h; }

TextStyle state_style(const Gauge& g, double px) { return label_style(px, g.leading()).bolded(); }

/// The wider of "On" and "Off", so that nothing moves when they change.
int state_width(const Stage& s, double px) {
  int w = 0;
  for (const char* key : {"display.on", "display.off"})
    w = std::max(w, s.set(s.message(key), state_style(s, px), 1 << 16).width() + 1);
  return w;
}

/// What a switch needs beside its name.
int toggle_extra(const Stage& s, double px) {
  return s.px(s.space().icon) + state_width(s, px) + s.px(kPillWMm) + 3 * s.px(kGapMm);
}

int choice_height(const Stage& s, const Choice& choice, const ChoiceGrid& g) {
  const int inner = g.cell_w - 2 * s.px(is_toggle(choice) ? kTogglePadMm : kPadMm);
  Choice bold = choice;
  bold.selected = true;
  int content = 0;
  if (is_toggle(choice)) {
    content = std::max(s.px(s.space().icon), label_of(s, bold, g.px, inner - toggle_extra(s, g.px)).height());
  } else {
    const bool stacked = g.how == Arrangement::stacked;
    const int sample = sample_height(sample_of(s, choice, inner)) + s.px(is_swatch(choice) ? 6 : 3);
    const int label = label_of(s, bold, g.px, stacked ? inner : inner - g.sample_w - s.px(kTickMm)).height();
    content = stacked ? sample + label : std::max(sample, label);
  }
  return std::max(s.px(s.space().target + 1), content + 2 * s.px(kPadMm));
}

int widest_sample(const Stage& s, const ChoiceGroup& group) {
  int w = 0;
  for (const Choice& c : group.choices) w = std::max(w, sample_of(s, c, 1 << 16).width());
  return w + 2 * s.px(kChoiceAirMm);
}

int widest_label(const Stage& s, const ChoiceGroup& group, double px) {
  int w = 0;
  for (const Choice& c : group.choices)
    w = std::max(w, s.label_width(s.message(c.key), cell_style(px, s.leading()).bolded()));
  return w + 2 * s.px(kPadMm) + 2;
}

int needed_width(const Stage& s, const ChoiceGroup& group, const ChoiceGrid& g) {
  const int label = widest_label(s, group, g.px);
  if (is_toggle(group.choices.front()))
    return label + toggle_extra(s, g.px) + 2 * s.px(kTogglePadMm - kPadMm);
  // A tick stands beside words and sample, never over them.
  const int tick = s.px(kTickMm);
  return g.how == Arrangement::stacked ? std::max(label, g.sample_w + tick) : label + g.sample_w + tick;
}

void draw_sample(Stage& s, const Choice& choice, const SetText& sample, Rect box, const Face& face) {
  Colour ink = face.ink;
  Colour ground = face.fill;
  if (is_swatch(choice)) {
    const Theme& theme = s.resources().design.theme(choice.theme);
    ink = theme[Token::ink];
    ground = theme[Token::paper];
    const int w = sample.width() + 2 * s.px(kSamplePadMm);
    const int h = sample_height(sample) + 2 * s.px(kSampleAirMm);
    s.frame({box.x + (box.w - w) / 2, box.y + (box.h - h) / 2, w, h}, ground, ink,
            std::max(2, s.px(kSampleEdgeMm)), s.px(kSampleRadiusMm));
  }
  const bool chrome = s.set_chrome(true);  // letters to look at
  s.text_by_ink(sample, box, ink, ground);
  s.set_chrome(chrome);
}

/// A pill with a knob: at the end side where it is on.
void draw_pill(Stage& s, Rect pill, bool on, const Face& face) {
  const int border = s.px(s.space().border);
  s.frame(pill, on ? face.ink : face.fill, face.ink, border, pill.h / 2);
  const int knob = pill.h - 4 * border;
  const int x = on ? pill.right() - knob - 2 * border : pill.x + 2 * border;
  s.box({x, pill.y + 2 * border, knob, knob}, on ? face.fill : face.ink, knob / 2);
}

void draw_toggle(Stage& s, const Choice& choice, Rect in, double px, const Face& face) {
  const int icon = s.px(s.space().icon);
  const int gap = s.px(kGapMm);
  const auto middle = [&](int h) { return in.y + (in.h - h) / 2; };
  s.icon(choice.icon, {in.x, middle(icon), icon, icon}, face.ink);
  const int pill_w = s.px(kPillWMm);
  const int pill_h = s.px(kPillHMm);
  draw_pill(s, {in.right() - pill_w, middle(pill_h), pill_w, pill_h}, choice.selected, face);
  const int state_w = state_width(s, px);
  const int state_x = in.right() - pill_w - gap - state_w;
  const Message state = s.message(choice.selected ? "display.on" : "display.off");
  const TextStyle style = state_style(s, px).aligned(Align::end);
  s.text(s.set(state, style, state_w), {state_x, in.y, state_w, in.h}, face.ink, face.fill, Vertical::middle);
  const int x = in.x + icon + gap;
  const int label_w = state_x - gap - x;
  s.text(label_of(s, choice, px, label_w), {x, in.y, label_w, in.h}, face.ink, face.fill, Vertical::middle);
}

void draw_stacked(Stage& s, const Choice& choice, Rect in, double px, const Face& face) {
  const SetText sample = sample_of(s, choice, in.w);
  const SetText text = label_of(s, choice, px, in.w);
  const int sample_h = sample_height(sample) + s.px(is_swatch(choice) ? 4 : 1);
  const int air = s.px(kSampleAirMm);
  const int y = in.y + (in.h - sample_h - air - text.height()) / 2;
  draw_sample(s, choice, sample, {in.x, y, in.w, sample_h}, face);
  s.text(text, {in.x, y + sample_h + air, in.w, text.height()}, face.ink, face.fill);
}

void draw_inline(Stage& s, const Choice& choice, Rect in, const ChoiceGrid& g, const Face& face) {
  const int label_w = in.w - g.sample_w - s.px(kTickMm);
  draw_sample(s, choice, sample_of(s, choice, g.sample_w), {in.x, in.y, g.sample_w, in.h}, face);
  const SetText text = label_of(s, choice, g.px, label_w);
  s.text(text, {in.x + g.sample_w, in.y, label_w, in.h}, face.ink, face.fill, Vertical::middle);
}

void draw_choice(Stage& s, const Choice& choice, Rect rect, const ChoiceGrid& g) {
  const Message label = s.message(choice.key);
  const Face face =
      s.control(rect, choice.action, label.text, label.locale, Look::plain, choice.selected, choice.enabled);
  const int pad = s.px(is_toggle(choice) ? kTogglePadMm : kPadMm);
  const Rect in{rect.x + pad, rect.y, rect.w - 2 * pad, rect.h};
  if (is_toggle(choice)) return draw_toggle(s, choice, in, g.px, face);
  if (g.how == Arrangement::stacked) {
    draw_stacked(s, choice, in, g.px, face);
  } else {
    draw_inline(s, choice, in, g, face);
  }
  if (!choice.selected) return;
  const int size = s.px(s.space().tick);
  s.icon("tick", {rect.right() - size - s.px(kTickInsetMm), rect.y + s.px(kTickInsetMm), size, size},
         face.ink);
}

}  // namespace

ChoiceGrid plan_choices(const Stage& s, const ChoiceGroup& group, double px, int width, Caption where,
                        Arrangement how) {
  const bool beside = where == Caption::beside;
  const int gap = s.gap();
  ChoiceGrid g;
  g.caption = where;
  g.how = how;
  g.px = px;
  g.caption_w = beside ? width * 15 / 100 : width;
  const SetText caption =
      s.set(s.message(group.caption), cell_style(g.px, s.leading()).bolded(), g.caption_w);
  g.caption_h = where == Caption::none ? 0 : caption.height();
  g.sample_w = is_toggle(group.choices.front()) ? 0 : widest_sample(s, group);
  const int room = beside ? width - g.caption_w - gap : width;
  const int needed = needed_width(s, group, g);
  const int count = static_cast<int>(group.choices.size());
  g.columns = count;
  while (g.columns > 1 && (room - gap * (g.columns - 1)) / g.columns < needed) {
    g.columns = g.columns > 2 ? 2 : 1;
  }
  g.cell_w = (room - gap * (g.columns - 1)) / g.columns;
  for (const Choice& c : group.choices) g.cell_h = std::max(g.cell_h, choice_height(s, c, g));
  const int rows = (count + g.columns - 1) / g.columns;
  const int cells = rows * g.cell_h + gap * (rows - 1);
  g.height = beside ? std::max(cells, g.caption_h)
                    : cells + g.caption_h + (g.caption_h > 0 ? s.px(kCaptionGapMm) : 0);
  return g;
}

void draw_choices(Stage& s, const ChoiceGroup& group, const ChoiceGrid& g, Rect at) {
  const bool beside = g.caption == Caption::beside;
  const SetText caption =
      s.set(s.message(group.caption), cell_style(g.px, s.leading()).bolded(), g.caption_w);
  if (g.caption_h > 0)
    s.text(caption, {at.x, at.y, g.caption_w, beside ? g.height : g.caption_h}, s.colour(Token::ink),
           s.colour(Token::paper), Vertical::middle);
  const int x0 = beside ? at.x + g.caption_w + s.gap() : at.x;
  const int y0 = beside || g.caption_h == 0 ? at.y : at.y + g.caption_h + s.px(kCaptionGapMm);
  for (std::size_t i = 0; i < group.choices.size(); ++i) {
    const int column = static_cast<int>(i) % g.columns;
    const int row = static_cast<int>(i) / g.columns;
    draw_choice(s, group.choices[i],
                {x0 + column * (g.cell_w + s.gap()), y0 + row * (g.cell_h + s.gap()), g.cell_w, g.cell_h}, g);
  }
}

}  // namespace kiosk
