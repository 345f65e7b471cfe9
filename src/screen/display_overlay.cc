#include <algorithm>
#include <array>
#include <string>

#include "screen/overlay.h"
#include "screen/screens.h"

namespace kiosk {
namespace {

/// One choice: a sample of what it does, its name, its action.
struct Choice {
  const char* key;
  Action action;
  double sample_px;
  ThemeId theme;
  bool swatch;
  bool selected;
};

struct Group {
  const char* caption;
  std::vector<Choice> choices;
};

constexpr double kPadMm = 2.5;

std::vector<Group> groups_of(const Stage& s) {
  const Visit& v = s.state().visit;
  const double base = s.type_px(s.resources().design.type.body);
  Group sizes{"display.text_size", {}};
  const std::array<std::pair<const char*, TextSize>, 4> steps = {{{"display.normal", TextSize::normal},
                                                                  {"display.large", TextSize::large},
                                                                  {"display.larger", TextSize::larger},
                                                                  {"display.largest", TextSize::largest}}};
  for (const auto& [key, size] : steps) {
    const double px = base * static_cast<int>(size) / 100.0;
    sizes.choices.push_back({key, ChooseTextSize{size}, px, s.theme_id(), false, v.text_size == size});
  }
  Group themes{"display.colours", {}};
  const std::array<std::pair<const char*, ThemeId>, 3> looks = {
      {{"display.light", ThemeId::light},
       {"display.dark", ThemeId::dark},
       {"display.high_contrast", ThemeId::high_contrast}}};
  for (const auto& [key, id] : looks) {
    const std::string name(name_of(id));
    themes.choices.push_back({key, ChooseTheme{name}, base, id, true, v.theme == name});
  }
  return {sizes, themes};
}

SetText sample_of(const Stage& s, const Choice& choice, int width) {
  return s.set(s.message("display.sample"),
               {.px = choice.sample_px, .bold = choice.swatch, .align = Align::centre, .leading = 1.0},
               width);
}

SetText label_of(const Stage& s, const Choice& choice, double px, int width) {
  return s.set(s.message(choice.key),
               {.px = px, .bold = choice.selected, .align = Align::centre, .leading = 1.22}, width);
}

int sample_height(const SetText& sample) { return sample.layout->ink.h; }

/// Sample above its name, or before it where height is scarce.
enum class Arrangement { stacked, inline_ };

int choice_height(const Stage& s, const Choice& choice, double px, int width, Arrangement how, int sample_w) {
  const int inner = width - 2 * s.px(kPadMm);
  Choice bold = choice;
  bold.selected = true;
  const int sample = sample_height(sample_of(s, choice, inner)) + (choice.swatch ? s.px(6) : s.px(3));
  const int label = label_of(s, bold, px, how == Arrangement::stacked ? inner : inner - sample_w).height();
  const int content = how == Arrangement::stacked ? sample + label : std::max(sample, label);
  return std::max(s.px(s.space().target + 1), content + 2 * s.px(kPadMm));
}

/// How a group is laid out: caption beside its buttons or above them, buttons in rows of `columns`.
struct Grid {
  int columns = 1;
  int cell_w = 0, cell_h = 0;
  int caption_w = 0, caption_h = 0;
  bool beside = false;
  Arrangement how = Arrangement::stacked;
  double px = 42;
  int sample_w = 0;
  int height = 0;
};

int widest_sample(const Stage& s, const Group& group) {
  int w = 0;
  for (const Choice& c : group.choices) w = std::max(w, sample_of(s, c, 1 << 16).width());
  return w + s.px(10);
}

int widest_label(const Stage& s, const Group& group, double px) {
  int w = 0;
  for (const Choice& c : group.choices) {
    w = std::max(w, s.label_width(s.message(c.key), {.px = px, .bold = true}));
  }
  return w + 2 * s.px(kPadMm) + 2;
}

/// Where the caption of a group stands; nowhere on the lowest panels, where samples and names must do.
enum class Caption { beside, above, none };

Grid plan(const Stage& s, const Group& group, double px, int width, Caption where, Arrangement how) {
  const bool beside = where == Caption::beside;
  Grid g;
  const int gap = s.gap();
  g.beside = beside;
  g.how = how;
  g.px = px;
  g.caption_w = beside ? width * 15 / 100 : width;
  const SetText caption = s.set(s.message(group.caption), {.px = s.label_px(), .bold = true}, g.caption_w);
  g.caption_h = where == Caption::none ? 0 : caption.height();
  const int room = beside ? width - g.caption_w - gap : width;
  const int sample_w = widest_sample(s, group);
  const int label_w = widest_label(s, group, px);
  const int needed = how == Arrangement::stacked ? std::max(label_w, sample_w) : label_w + sample_w;
  const int count = static_cast<int>(group.choices.size());
  g.sample_w = sample_w;
  g.columns = count;
  while (g.columns > 1 && (room - gap * (g.columns - 1)) / g.columns < needed) {
    g.columns = g.columns > 2 ? 2 : 1;
  }
  g.cell_w = (room - gap * (g.columns - 1)) / g.columns;
  for (const Choice& c : group.choices)
    g.cell_h = std::max(g.cell_h, choice_height(s, c, px, g.cell_w, how, sample_w));
  const int rows = (count + g.columns - 1) / g.columns;
  const int cells = rows * g.cell_h + gap * (rows - 1);
  g.height = beside ? std::max(cells, g.caption_h) : cells + g.caption_h + (g.caption_h > 0 ? s.px(2) : 0);
  return g;
}

void draw_sample(Stage& s, const Choice& choice, const SetText& sample, Rect box, const Face& face) {
  Colour ink = face.ink;
  Colour ground = face.fill;
  if (choice.swatch) {
    const Theme& theme = s.resources().design.theme(choice.theme);
    ink = theme[Token::ink];
    ground = theme[Token::paper];
    const int w = sample.width() + s.px(9);
    const int h = sample_height(sample) + s.px(4);
    s.frame({box.x + (box.w - w) / 2, box.y + (box.h - h) / 2, w, h}, ground, ink, std::max(2, s.px(0.6)),
            s.px(2.5));
  }
  s.digits(sample, box, ink, ground);
}

void draw_choice(Stage& s, const Choice& choice, Rect rect, const Grid& g) {
  const Message label = s.message(choice.key);
  const Face face = s.control(rect, choice.action, label.text, label.locale, Look::plain, choice.selected);
  const int pad = s.px(kPadMm);
  const Rect in{rect.x + pad, rect.y, rect.w - 2 * pad, rect.h};
  if (g.how == Arrangement::stacked) {
    const SetText sample = sample_of(s, choice, in.w);
    const SetText text = label_of(s, choice, g.px, in.w);
    const int sample_h = sample_height(sample) + (choice.swatch ? s.px(4) : s.px(1));
    const int air = s.px(2);
    const int y = rect.y + (rect.h - sample_h - air - text.height()) / 2;
    draw_sample(s, choice, sample, {in.x, y, in.w, sample_h}, face);
    s.text(text, {in.x, y + sample_h + air, in.w, text.height()}, face.ink, face.fill);
  } else {
    const int label_w = in.w - g.sample_w;
    draw_sample(s, choice, sample_of(s, choice, in.w - label_w), {in.x, in.y, in.w - label_w, in.h}, face);
    const SetText text = label_of(s, choice, g.px, label_w);
    s.text(text, {in.right() - label_w, in.y, label_w, in.h}, face.ink, face.fill, Vertical::middle);
  }
  if (choice.selected) {
    const int size = s.px(9);
    s.icon("tick", {rect.right() - size - s.px(1), rect.y + s.px(1), size, size}, face.ink);
  }
}

void draw_group(Stage& s, const Group& group, const Grid& g, Rect at) {
  const SetText caption = s.set(s.message(group.caption), {.px = s.label_px(), .bold = true}, g.caption_w);
  const int caption_h = g.beside ? g.height : g.caption_h;
  if (g.caption_h > 0)
    s.text(caption, {at.x, at.y, g.caption_w, caption_h}, s.colour(Token::ink), s.colour(Token::paper),
           Vertical::middle);
  const int x0 = g.beside ? at.x + g.caption_w + s.gap() : at.x;
  const int y0 = g.beside || g.caption_h == 0 ? at.y : at.y + g.caption_h + s.px(2);
  for (std::size_t i = 0; i < group.choices.size(); ++i) {
    const int column = static_cast<int>(i) % g.columns;
    const int row = static_cast<int>(i) / g.columns;
    draw_choice(s, group.choices[i],
                {x0 + column * (g.cell_w + s.gap()), y0 + row * (g.cell_h + s.gap()), g.cell_w, g.cell_h}, g);
  }
}

}  // namespace

void draw_display_overlay(Stage& s, Rect below) {
  const int width = overlay_width(s, below);
  std::vector<Group> groups = groups_of(s);
  std::vector<Grid> grids;
  int height = 0;
  const int room = overlay_room(s, below, "display.heading");
  double px = s.label_px();
  const auto lay_out = [&](Caption where, Arrangement how) {
    grids.clear();
    height = s.px(7) * (static_cast<int>(groups.size()) - 1);
    for (const Group& group : groups) {
      grids.push_back(plan(s, group, px, width, where, how));
      height += grids.back().height;
    }
    const auto in_a_row = [](const Grid& g) { return g.columns >= 3; };
    return height <= room && (where != Caption::beside || std::all_of(grids.begin(), grids.end(), in_a_row));
  };
  const bool wide = !s.panel().portrait();
  const auto first_fit = [&] {
    for (const Arrangement how : {Arrangement::stacked, Arrangement::inline_}) {
      if (wide && lay_out(Caption::beside, how)) return true;
      if (lay_out(Caption::above, how)) return true;
    }
    return lay_out(Caption::none, Arrangement::stacked) || lay_out(Caption::none, Arrangement::inline_);
  };
  bool fits = first_fit();
  if (!fits) {
    // The lowest panels: names at the normal size, samples that differ less than the texts they stand for.
    px = s.type_px(s.resources().design.type.body);
    for (Choice& c : groups[0].choices) c.sample_px = px + (c.sample_px - px) * 0.3;
    fits = first_fit();
  }
  const OverlayFrame frame = draw_overlay_frame(s, below, "display.heading", "text-size", height);
  int y = frame.inside.y;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    draw_group(s, groups[i], grids[i], {frame.inside.x, y, width, grids[i].height});
    y += grids[i].height + s.px(7);
  }
  if (!fits) s.scene.cut.push_back(s.message("display.heading").text);
}

}  // namespace kiosk
