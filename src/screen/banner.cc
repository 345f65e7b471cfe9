#include <algorithm>
#include <array>
#include <initializer_list>
#include <optional>
#include <utility>
#include <vector>

#include "screen/dial_text.h"
#include "screen/furniture.h"

namespace kiosk {
namespace {

constexpr double kPadMm = 1.4;
constexpr double kTightPadMm = 1.2;
constexpr double kBoxPadMm = 2.5;         // round the number
constexpr double kInkGapMm = 1.0;         // between two texts that are put by their ink
constexpr double kJoinFromMm = 25.8;      // two sentences are lower than this on lines of their own
constexpr double kNumbersShare = 0.45;    // of the banner's width, beside the words
constexpr double kUprightShare = 0.33;    // where there is less of it
constexpr double kMostNumberShare = 0.6;  // of it, for a number that gives the words less
constexpr double kTightGapMm = 3.0;
constexpr double kSideMm = 6.0;
constexpr double kNarrowSideMm = 4.0;
constexpr double kArrowMm = 23.8;
constexpr double kNarrowArrowMm = 15.0;
constexpr double kNumberHeightMm = 20.5;
constexpr double kHandsetMm = 12.5;
constexpr double kBelowMm = 1;  // of a share of the panel that stays free below it
constexpr double kHandsetGapMm = 2.5;
constexpr double kUprightNumberAirMm = 5;  // above and below handset and number, one over the other
constexpr double kNumberAirMm = 12;        // on both sides of them, side by side
constexpr double kTextEndMm = 4;
constexpr double kNumberRadiusMm = 4;
constexpr double kPressedInsetMm = 0.75;
constexpr double kPressedRadiusMm = 2;
constexpr int kMostShare = 4;  // at most a quarter of the screen

/// A text, and what the audit knows it by.
struct BannerText {
  SetText set;
  const char* name = "";
};

/// The banner before it is drawn. Rectangles are logical.
struct Plan {
  Rect number_box, text, arrow;
  SetText number;
  std::vector<BannerText> texts;
  int height = 0;
  bool stacked = false;  ///< the number stands below its handset
  bool own_row = false;  ///< the number stands above the words
  bool slim = false;     ///< the words have room that the arrow and the air beside it leave
  int above = 0;         ///< what its row takes of the height, px
};

bool has_number(const Gauge& s) { return !s.resources().catalogue.settings.emergency_number.empty(); }

/// So narrow that the words need what stands beside them.
bool narrow(const Gauge& g) { return g.low() && g.panel().portrait(); }
int arrow_side(const Gauge& g, bool slim) { return g.px(slim ? kNarrowArrowMm : kArrowMm); }
int side_of(const Gauge& g, bool slim) { return g.px(slim ? kNarrowSideMm : kSideMm); }

/// `greeting` is the language that a banner to anyone speaks beside the site's.
std::vector<Message> banner_messages(const Gauge& s, BannerKind kind, const LocaleTag& greeting) {
  const bool number = has_number(s);
  if (kind == BannerKind::question) return {s.message("emergency.question")};
  if (kind == BannerKind::reader) {
    return {s.message("emergency.question"),
            s.message(number ? "emergency.instruction" : "emergency.instruction_staff")};
  }
  const char* key = number ? "emergency.idle" : "emergency.idle_staff";
  std::vector<Message> messages = {s.message_in(s.site(), key)};
  if (greeting != s.site()) messages.push_back(s.message_in(greeting, key));
  return messages;
}

/// What the audit knows the texts by.
constexpr const char* kQuestion = "banner.question";
constexpr const char* kInstruction = "banner.instruction";
constexpr const char* kBoth = "banner.both";
constexpr const char* kIdle = "banner.idle";
constexpr const char* kNumber = "banner.number";

std::vector<BannerText> set_lines(const Gauge& s, BannerKind kind, const std::vector<Message>& messages,
                                  double px, int width) {
  std::vector<BannerText> lines;
  lines.reserve(messages.size());
  for (const Message& message : messages) {
    const bool first = lines.empty();
    const char* name = kind == BannerKind::idle ? kIdle : first ? kQuestion : kInstruction;
    lines.push_back({s.set(message, card_style(px, s.leading()).bolded(first), width), name});
  }
  return lines;
}

/// Both sentences in one paragraph, the first bold: shorter where a script's lines are tall.
std::vector<BannerText> set_joined(const Gauge& s, const std::vector<Message>& messages, double px,
                                   int width) {
  RichText joined;
  joined.text = to_utf16(messages[0].text);
  joined.strong.push_back({0, static_cast<int>(joined.text.size())});
  joined.text += u" " + to_utf16(messages[1].text);
  return {{s.set_rich(joined, messages[0].locale, card_style(px, s.leading()), width), kBoth}};
}

/// By their ink, where a script's lines are mostly air.
bool by_ink(const BannerText& text) { return text.set.layout->by_ink; }

int height_of(const BannerText& text) { return by_ink(text) ? text.set.layout->ink.h : text.set.height(); }

/// Lines by their ink bring no air of their own.
int gap_before(const Gauge& g, const BannerText& text) { return by_ink(text) ? g.px(kInkGapMm) : 0; }

int height_of(const Gauge& g, const std::vector<BannerText>& texts) {
  int h = 0;
  for (const BannerText& t : texts) h += height_of(t) + (&t == &texts.front() ? 0 : gap_before(g, t));
  return h;
}

/// The texts at the largest size that keeps the banner within its share of the screen.
/// `above` is taken by a number in a row of its own.
std::vector<BannerText> fit_texts(const Gauge& s, BannerKind kind, const LocaleTag& greeting, int width,
                                  int above) {
  const std::vector<Message> messages = banner_messages(s, kind, greeting);
  // Air on both sides, and the line below the banner that one theme has.
  const int most = s.panel().size.h / kMostShare - s.px(kBelowMm) - s.px(s.space().border) - above;
  const double base = s.type_px(s.resources().design.type.body);
  const double full = kind == BannerKind::question ? base : s.label_px();
  std::vector<BannerText> best;
  for (const double px : {full, (full + base) / 2, base}) {
    best = set_lines(s, kind, messages, px, width);
    const bool joinable = messages.size() == 2 && messages[0].locale == messages[1].locale;
    if (joinable) {
      std::vector<BannerText> joined = set_joined(s, messages, px, width);
      // On one line, or where a script or a panel is short of room anyhow: elsewhere each sentence keeps its
      // own lines.
      const bool one = joined[0].set.layout->lines.size() == 1;
      const bool short_of_room = s.label_limit() <= 1.0 || s.low() || s.panel().portrait();
      const bool tall = short_of_room && height_of(s, best) > s.px(kJoinFromMm);
      const bool needed = height_of(s, best) > most && height_of(s, joined) < height_of(s, best);
      if (one || needed || (tall && height_of(s, joined) < height_of(s, best) * 4 / 5))
        best = std::move(joined);
    }
    if (height_of(s, best) <= most) return best;
  }
  // Two languages would take more than the banner's share: the one that greets speaks, in its turn.
  if (kind == BannerKind::idle && messages.size() == 2) best = set_lines(s, kind, {messages[1]}, base, width);
  return best;
}

/// The height of the texts in the language that needs most: nothing moves when the next one greets.
int tallest_greeting(const Gauge& s, int width, int above) {
  int h = 0;
  for (const Bundle& bundle : s.resources().catalogue.bundles)
    if (bundle.offered)
      h = std::max(h, height_of(s, fit_texts(s, BannerKind::idle, bundle.tag, width, above)));
  return h;
}

/// The number in its box at an em; on a panel that stands upright below its handset, unless it has a row of
/// its own.
void box_number(const Gauge& s, bool own_row, SetText number, Plan& plan) {
  plan.number = std::move(number);
  plan.stacked = s.panel().portrait() && !own_row;
  const int handset = s.px(kHandsetMm);
  const int inner = plan.number.width();
  const int usual = s.px(kNumberHeightMm);
  // Letters grow with the distance from which they are read, the box's own height does not.
  const int high = std::max(usual, plan.number.layout->ink.h + 2 * s.px(kBoxPadMm));
  const int pads = 2 * s.px(kBoxPadMm);
  plan.number_box = plan.stacked ? Rect{0, 0, std::max(inner, handset) + pads,
                                        plan.number.layout->height + handset + s.px(kUprightNumberAirMm)}
                                 : Rect{0, 0, inner + handset + s.px(kNumberAirMm), high};
}

double full_number(const Gauge& s, bool tight) {
  return s.type_px(s.resources().design.type.banner_number) * (tight ? 1.0 : std::min(s.scale(), 1.1));
}

/// The number beside the words on one line at that part of its size, where it leaves them their share of the
/// width.
std::optional<Plan> beside_words(const Gauge& s, bool tight, int room, double part, bool slim) {
  Plan plan;
  plan.slim = slim;
  box_number(s, false, set_number(s, full_number(s, tight) * part, NumberLines::one), plan);
  if (plan.number_box.w > room * (s.panel().portrait() ? kUprightShare : kNumbersShare)) return std::nullopt;
  return plan;
}

/// How else a long number may stand: in two lines that part between its groups; smaller, on one line that
/// leaves the words less; in a row of its own above them, as large as that holds.
std::vector<Plan> other_ways(const Gauge& s, bool tight, int room) {
  const double full = full_number(s, tight);
  std::vector<Plan> ways;
  for (const NumberLines lines : {NumberLines::two, NumberLines::one}) {
    if (lines == NumberLines::two && !number_has_groups(s)) continue;
    for (const double part : {1.0, 0.85, 0.7, 0.6}) {
      Plan plan;
      box_number(s, false, set_number(s, full * part, lines), plan);
      if (plan.number_box.w <= room * kMostNumberShare) ways.push_back(std::move(plan));
    }
  }
  for (const double part : {1.0, 0.85, 0.7, 0.6}) {
    Plan plan;
    plan.own_row = true;
    box_number(s, true, set_number(s, full * part, NumberLines::one), plan);
    if (plan.number_box.w > room && part > 0.6) continue;
    ways.push_back(std::move(plan));
    break;
  }
  return ways;
}

/// Puts the words to a number that has its box, or to none. `greeting` as in banner_messages.
Plan with_words(const Gauge& s, BannerKind kind, const LocaleTag& greeting, Plan plan) {
  const int side = side_of(s, plan.slim);
  const bool tight = kind == BannerKind::question;
  const int pad = s.px(tight ? kTightPadMm : kPadMm);
  int x = side;
  if (has_number(s)) {
    plan.number_box.x = side;
    if (!plan.own_row) x = plan.number_box.right() + (tight ? s.px(kTightGapMm) : side);
  }
  // Over the emergency card the banner leads nowhere: it has no arrow.
  const int end = s.panel().size.w - side - (tight ? 0 : arrow_side(s, plan.slim));
  plan.text = {x, pad, end - s.px(kTextEndMm) - x, 0};
  plan.above = plan.own_row ? plan.number_box.h + s.px(kTightGapMm) : 0;
  plan.texts = fit_texts(s, kind, greeting, plan.text.w, plan.above);
  plan.text.h = height_of(s, plan.texts);
  // At its largest it gives up some of its padding before it takes more than its share.
  const int words =
      std::max(plan.text.h, kind == BannerKind::idle ? tallest_greeting(s, plan.text.w, plan.above) : 0);
  const int tallest = words + plan.above;
  const int share = std::max(s.panel().size.h / kMostShare, tallest + s.px(kBelowMm));
  const int least = s.px(kNumberHeightMm) + 2 * pad;
  plan.height = std::max(std::min(tallest + 2 * pad, share), least);
  if (has_number(s) && !plan.own_row) plan.height = std::max(plan.height, plan.number_box.h + 2 * pad);
  const int arrow = std::min(arrow_side(s, plan.slim), plan.height - 2 * pad);
  plan.arrow = {s.panel().size.w - side - arrow, 0, arrow, arrow};
  return plan;
}

/// How the number stands beside the words, the largest first, and what it leaves them.
struct BesideWay {
  double part = 1;
  bool slim = false;
};
constexpr std::array<BesideWay, 4> kBesideWays = {{{1.0, false}, {1.0, true}, {0.85, true}, {0.7, true}}};

/// The lowest banner whose number stands beside the words: number and arrow give way where that saves the
/// words a line. Over the emergency card, which has the number besides, the first that there is.
std::optional<Plan> lowest_beside(const Gauge& s, BannerKind kind, const LocaleTag& greeting) {
  const bool tight = kind == BannerKind::question;
  std::optional<Plan> best;
  for (const BesideWay& way : kBesideWays) {
    const bool slim = narrow(s) || (way.slim && !tight);
    const int room = s.panel().size.w - 2 * side_of(s, slim);
    const auto beside = beside_words(s, tight, room, way.part, slim);
    if (!beside) continue;
    Plan plan = with_words(s, kind, greeting, *beside);
    if (tight) return plan;
    if (!best || plan.height < best->height) best = std::move(plan);
  }
  return best;
}

/// A long number gives way where the banner would take more than its share: the first way that keeps it, or
/// else the lowest. The emergency card has its number besides: there the banner is as low as it can be.
Plan plan_banner(const Gauge& s, BannerKind kind, const LocaleTag& greeting) {
  Plan wordless;
  wordless.slim = narrow(s);
  if (!has_number(s)) return with_words(s, kind, greeting, wordless);
  const bool tight = kind == BannerKind::question;
  const auto keeps_share = [&s](const Plan& plan) { return plan.height * kMostShare <= s.panel().size.h; };
  std::optional<Plan> best = lowest_beside(s, kind, greeting);
  if (best && (tight || keeps_share(*best))) return std::move(*best);
  const int room = s.panel().size.w - 2 * side_of(s, narrow(s));
  for (Plan way : other_ways(s, tight, room)) {
    way.slim = narrow(s);
    Plan plan = with_words(s, kind, greeting, std::move(way));
    if (!tight && keeps_share(plan)) return plan;
    if (!best || plan.height < best->height) best = std::move(plan);
  }
  return *best;
}

void draw_number(Stage& s, const Plan& plan, Rect box) {
  const Colour red = s.colour(Token::emergency);
  const Colour white = s.colour(Token::on_emergency);
  s.box(box, white, s.px(kNumberRadiusMm));
  const int handset = s.px(kHandsetMm);
  // The handset stays left of the number in every language, so the box's inside is not mirrored.
  const Rect placed = s.place(box);
  const bool mirrored = s.mirrored();
  s.set_mirrored(false);
  const int w = plan.number.width();
  if (plan.stacked) {
    const int top = placed.y + (placed.h - handset - plan.number.layout->height) / 2;
    s.icon("handset", {placed.x + (placed.w - handset) / 2, top, handset, handset}, red);
    s.text_by_ink(plan.number, {placed.x + (placed.w - w) / 2, top + handset, w, plan.number.layout->height},
                  red, white, {.name = kNumber});
  } else {
    const int start = placed.x + (placed.w - w - handset - s.px(kHandsetGapMm)) / 2;
    s.icon("handset", {start, placed.y + (placed.h - handset) / 2, handset, handset}, red);
    s.text_by_ink(plan.number, {start + handset + s.px(kHandsetGapMm), placed.y, w, placed.h}, red, white,
                  {.name = kNumber});
  }
  s.set_mirrored(mirrored);
}

void draw_arrow(Stage& s, Rect rect, bool pressed) {
  const Colour white = s.colour(Token::on_emergency);
  s.frame(rect, pressed ? std::optional<Colour>(white) : std::nullopt, white, s.px(pressed ? 1.5 : 0.75),
          s.px(s.space().radius));
  const int glyph = rect.w / 2;
  s.icon("next", {rect.x + (rect.w - glyph) / 2, rect.y + (rect.h - glyph) / 2, glyph, glyph},
         pressed ? s.colour(Token::emergency) : white, true);
}

}  // namespace

int measure_banner(const Gauge& g, BannerKind kind) { return plan_banner(g, kind, g.site()).height; }

Rect draw_banner(Stage& s, BannerKind kind, bool live, bool with_arrow) {
  const Plan plan = plan_banner(s, kind, s.state().greeting);
  const Rect banner{0, 0, s.panel().size.w, plan.height};
  const Colour white = s.colour(Token::on_emergency);
  const Colour red = s.colour(Token::emergency);
  s.scene.banner = banner;
  s.scene.banner_number = s.resources().catalogue.settings.emergency_number;
  s.box(banner, red);
  if (s.theme_id() != ThemeId::light) {
    const int rule = s.px(s.theme_id() == ThemeId::dark ? 0.75 : 1.0);
    s.box({0, banner.bottom() - rule, banner.w, rule},
          s.theme_id() == ThemeId::dark ? s.colour(Token::ink) : s.colour(Token::focus));
  }
  if (has_number(s)) {
    Rect box = plan.number_box;
    box.y = (plan.height - (plan.own_row ? plan.above + plan.text.h : box.h)) / 2;
    draw_number(s, plan, box);
  }
  int y = (plan.height - plan.above - plan.text.h) / 2 + plan.above;
  for (const BannerText& text : plan.texts) {
    if (&text != &plan.texts.front()) y += gap_before(s, text);
    const Rect room{plan.text.x, y, plan.text.w, height_of(text)};
    if (by_ink(text))
      s.text_by_ink(text.set, room, white, red, {.name = text.name});
    else
      s.text(text.set, room, white, red, Vertical::top, {.name = text.name});
    y += room.h;
  }
  const Action open = OpenEmergency{};
  if (!live) return banner;
  const Message label = s.message("emergency.open");
  s.bare_target(banner, open, label.text, label.locale, true);
  if (with_arrow && kind != BannerKind::question)
    draw_arrow(s, plan.arrow.moved(0, (plan.height - plan.arrow.h) / 2), s.is_pressed(open));
  if (s.state().focus == open) {
    s.frame(banner.inset(s.px(kPressedInsetMm)), std::nullopt, white, s.px(s.space().focus_ring),
            s.px(kPressedRadiusMm));
  }
  return banner;
}

}  // namespace kiosk
