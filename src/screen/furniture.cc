#include "screen/furniture.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace kiosk {
namespace {

constexpr double kProgressMm = 2.4;     // height of the line of progress
constexpr double kLowProgressMm = 1.8;  // on a low panel
constexpr double kLowMarginMm = 6.0;    // of the bar on a low panel
constexpr double kLineGapMm = 2.0;      // between a corner with a line of its own and the page
constexpr double kNextShare = 1.6;      // of Next against Back in a row of their own

int air(const Gauge& g) { return g.px(g.space().air); }
/// Over the line of progress, which nobody touches.
int foot_air(const Gauge& g) { return g.px(g.low() ? g.space().low_air : g.space().air); }
int progress_height(const Gauge& g) { return g.px(g.low() ? kLowProgressMm : kProgressMm); }
int bar_margin(const Gauge& g) { return g.low() ? g.px(kLowMarginMm) : g.margin(); }

int gap_of(const Gauge& g, const ButtonLook& look) {
  return look.narrow ? g.px(g.space().narrow_gap) : g.gap();
}

/// One way of setting the bar.
struct BarWay {
  IconPlace icon = IconPlace::beside;
  int lines = 1;
  bool narrow = false;
  bool two_rows = false;
  bool plain = false;  ///< Next says no more than that
};
/// The lowest first, for the text needs the height.
constexpr std::array<BarWay, 13> kLyingWays = {{{IconPlace::beside, 1, false, false, false},
                                                {IconPlace::beside, 1, true, false, false},
                                                {IconPlace::beside, 1, true, false, true},
                                                {IconPlace::above, 1, false, false, false},
                                                {IconPlace::above, 1, true, false, false},
                                                {IconPlace::above, 1, true, false, true},
                                                {IconPlace::beside, 2, true, false, false},
                                                {IconPlace::beside, 2, true, false, true},
                                                {IconPlace::above, 2, true, false, false},
                                                {IconPlace::beside, 1, true, true, false},
                                                {IconPlace::above, 1, true, true, false},
                                                {IconPlace::beside, 2, true, true, false},
                                                {IconPlace::above, 2, true, true, false}}};
constexpr std::array<BarWay, 6> kUprightWays = {{{IconPlace::beside, 1, false, true, false},
                                                 {IconPlace::beside, 1, true, true, false},
                                                 {IconPlace::beside, 1, true, true, true},
                                                 {IconPlace::above, 1, true, true, false},
                                                 {IconPlace::beside, 2, true, true, false},
                                                 {IconPlace::above, 2, true, true, false}}};

std::vector<Message> messages(const Gauge& g, const std::vector<const char*>& keys) {
  std::vector<Message> words;
  words.reserve(keys.size());
  for (const char* key : keys) words.push_back(g.message(key));
  return words;
}

/// Whether this site has one article, and so no library to choose from.
bool single(const Gauge& g) { return g.resources().catalogue.article_ids.size() == 1; }

/// What the slots for back and next come to say at this site.
std::vector<Message> backward(const Gauge& g) {
  if (single(g)) return messages(g, {"reading.back", "library.finish"});
  return messages(g, {"reading.back", "reading.topics", "library.finish", "library.previous"});
}
/// The room of a slot, which is told where it comes to stand.
Piece slot_room(const Gauge& g, const std::vector<Message>& words, const ButtonLook& look, Rect& rect) {
  Piece piece = button_room(g, words, look);
  piece.place = [&rect](Rect r) { rect = r; };
  return piece;
}

std::vector<Message> onward(const Gauge& g, bool plain) {
  std::vector<const char*> keys = {"reading.next"};
  if (!plain) keys.insert(keys.end(), {"reading.start", "reading.questions"});
  if (single(g))
    keys.push_back("reading.contents");
  else
    keys.insert(keys.end(), {"library.more", "reading.topics"});
  return messages(g, keys);
}

/// The slot for next. Where it is plain the way back to the questions stands in it without an icon.
Piece next_room(const Gauge& g, const BarWay& way, const ButtonLook& look, Rect& rect) {
  Piece piece = slot_room(g, onward(g, way.plain), look, rect);
  if (!way.plain) return piece;
  ButtonLook bare = look;
  bare.icon = IconPlace::none;
  const Piece questions = button_room(g, messages(g, {"reading.questions"}), bare);
  piece.least_width = std::max(piece.least_width, questions.least_width);
  return piece;
}

/// Taking home stands there on the first page of an article with a link.
std::vector<Message> contents_words(const Gauge& g) {
  const std::vector<ArticleCard> cards = g.resources().catalogue.cards(g.locale());
  const bool linked =
      std::any_of(cards.begin(), cards.end(), [](const ArticleCard& card) { return card.link; });
  return linked ? messages(g, {"reading.contents", "reading.take_home"}) : messages(g, {"reading.contents"});
}

/// The four tools the voice cannot do without, in the same room.
Piece voice_room(const Gauge& g, const ButtonLook& look) {
  std::vector<Lane> lanes;
  for (const VoiceTool tool : {VoiceTool::pause, VoiceTool::stop, VoiceTool::quieter, VoiceTool::louder})
    lanes.push_back(by_need(button_room(g, voice_words(g, tool), look)));
  return row(std::move(lanes), gap_of(g, look));
}

Piece tools_room(const Gauge& g, const ButtonLook& look, Furniture& f) {
  std::vector<Lane> lanes;
  lanes.push_back(by_need(slot_room(g, contents_words(g), look, f.contents)));
  if (g.heard()) lanes.push_back(by_need(slot_room(g, messages(g, {"listen.start"}), look, f.listen)));
  lanes.push_back(by_need(slot_room(g, messages(g, {"tools.text_size"}), look, f.text_size)));
  if (g.anyone_switches())
    lanes.push_back(by_need(slot_room(g, messages(g, {"tools.language"}), look, f.language)));
  const Piece tools = row(std::move(lanes), gap_of(g, look));
  Piece both = tools;
  both.place = [tools, &f](Rect r) {
    f.tools = r;
    tools.place(r);
  };
  if (!g.heard()) return both;
  const Piece voice = voice_room(g, look);
  both.least_width = std::max(tools.least_width, voice.least_width);
  both.height = [tools, voice](int w) { return std::max(tools.height(w), voice.height(w)); };
  return both;
}

ButtonLook look_of(const Gauge& g, const BarWay& way) {
  ButtonLook look;
  look.px = g.label_px();
  look.icon = way.icon;
  look.lines = way.lines;
  look.narrow = way.narrow;
  return look;
}

/// All slots in one row; or the tools above back and next, and in low reach the red button below both.
Piece bar_room(const Gauge& g, const BarWay& way, Furniture& f) {
  const ButtonLook look = look_of(g, way);
  ButtonLook primary = look;
  primary.look = Look::primary;
  Piece back = slot_room(g, backward(g), look, f.back);
  Piece next = next_room(g, way, primary, f.next);
  Piece tools = tools_room(g, look, f);
  if (!way.two_rows)
    return row({by_need(std::move(back)), by_need(std::move(tools)), by_need(std::move(next))},
               gap_of(g, look));
  std::vector<Stacked> rows;
  rows.push_back({std::move(tools)});
  rows.push_back({row({{std::move(back), 1.0}, {std::move(next), kNextShare}}, g.gap()), g.gap()});
  if (g.low_reach()) {
    ButtonLook red = look;
    red.icon = IconPlace::beside;
    red.lines = 2;
    red.look = Look::primary;
    rows.push_back({slot_room(g, messages(g, {"emergency.open"}), red, f.emergency), g.gap()});
  }
  return stack(std::move(rows));
}

template <typename Ways>
void place_bar(const Gauge& g, const Ways& ways, Furniture& f) {
  const int room = g.panel().size.w - 2 * bar_margin(g);
  const auto make = [&](const BarWay& way) {
    f.button = look_of(g, way);
    f.plain_next = way.plain;
    return bar_room(g, way, f);
  };
  auto fitting = first_that_fits(ways, {room, g.panel().size.h}, make);
  const Piece bar = fitting ? std::move(*fitting) : make(ways.back());
  const int h = bar.height(room);
  const int top = g.panel().size.h - air(g) - h;
  bar.place({bar_margin(g), top, room, h});
  f.progress = {bar_margin(g), top - air(g) - progress_height(g), room, progress_height(g)};
  f.bar = g.panel().size.h - f.progress.y;
}

/// A corner in the heading's line, and how much of the line it may take.
struct CornerWay {
  bool grown = false;  ///< its words grow as the bar's do
  int lines = 1;
  bool count = true;
  double share = 0.42;
  bool on_low = true;  ///< also on a low panel, where a heading of two lines takes a third of the text
};
/// A line of its own costs more height than a heading of two lines, but on a panel that stands upright.
constexpr std::array<CornerWay, 7> kCornerWays = {{{true, 1, true, 0.42},
                                                   {false, 1, true, 0.42},
                                                   {false, 2, true, 0.46},
                                                   {false, 1, true, 0.56},
                                                   {false, 1, true, 0.62, false},
                                                   {false, 1, false, 0.5},
                                                   {false, 2, false, 0.6}}};
constexpr std::size_t kUprightCornerWays = 2;

void place_corner(const Gauge& g, int width, Furniture& f) {
  std::size_t ways = g.panel().portrait() ? kUprightCornerWays : kCornerWays.size();
  if (g.low_reach()) ways = 0;
  for (std::size_t i = 0; i < ways; ++i) {
    const CornerWay& way = kCornerWays[i];
    if (g.low() && !way.on_low) continue;
    f.corner_look = {way.grown ? g.label_px() : g.base_px(), way.lines, way.count};
    const Piece corner = corner_room(g, f.corner_look);
    f.corner = {corner.least_width + g.px(g.space().corner_gap), corner.height(corner.least_width)};
    if (f.corner.w <= way.share * width) return;
  }
  f.corner = {};
  f.corner_look = {g.label_px(), 1};
  if (corner_room(g, f.corner_look).least_width > width) f.corner_look = {g.base_px(), 2};
  f.corner_line = {g.margin(), 0, width, corner_room(g, f.corner_look).height(width)};
}

}  // namespace

Size marked_corner(const Gauge& g, const Furniture& f) {
  if (f.corner.w == 0) return f.corner;
  const Piece corner = marked_room(g, f.corner_look);
  return {std::max(f.corner.w, corner.least_width + g.px(g.space().corner_gap)),
          std::max(f.corner.h, corner.height(corner.least_width))};
}

std::optional<Size> first_corner(const Gauge& g, const Furniture& f, const std::string& notice) {
  constexpr double kMostShare = 0.62;  // of the heading's line
  const int gap = g.px(g.space().corner_gap);
  const bool own_line = !f.corner_line.empty();
  const Size room = own_line ? Size{f.corner_line.w, f.corner_line.h}
                             : Size{static_cast<int>(kMostShare * f.page.w) - gap, f.corner.h};
  for (const int lines : {1, 2}) {
    const Piece ways = first_room(g, f.corner_look, notice, lines);
    if (!ways.fits(room)) continue;
    return own_line ? f.corner : Size{std::max(ways.least_width + gap, f.corner.w), f.corner.h};
  }
  return std::nullopt;
}

TextStyle bar_label(const Gauge& g, bool bold, Align align) {
  return label_style(g.label_px(), g.leading()).bolded(bold).aligned(align);
}

Furniture measure_furniture(const Gauge& g) {
  Furniture f;
  f.banner = measure_banner(g, BannerKind::reader);
  if (g.panel().portrait())
    place_bar(g, kUprightWays, f);
  else
    place_bar(g, kLyingWays, f);
  const int width = g.panel().size.w - 2 * g.margin();
  place_corner(g, width, f);
  int top = f.banner + air(g);
  int bottom = f.progress.y - foot_air(g);
  if (!f.corner_line.empty() && g.low_reach()) {
    f.corner_line.y = bottom - f.corner_line.h;
    bottom = f.corner_line.y - g.px(kLineGapMm);
  } else if (!f.corner_line.empty()) {
    f.corner_line.y = top;
    top = f.corner_line.bottom() + g.px(kLineGapMm);
  }
  f.page = {g.margin(), top, width, bottom - top};
  return f;
}

}  // namespace kiosk
