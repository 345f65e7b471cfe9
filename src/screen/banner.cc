#include <algorithm>
#include <vector>

#include "screen/chrome.h"

namespace kiosk {
namespace {

constexpr double kLeastHeightMm = 31.8;
constexpr double kPadMm = 3.0;
constexpr double kTightPadMm = 1.2;
constexpr double kBoxPadMm = 4.0;
constexpr double kTightBoxPadMm = 2.5;
constexpr double kNumbersShare = 0.45;  // of the banner's width, beside the words
constexpr double kUprightShare = 0.33;  // where there is less of it
constexpr double kTightGapMm = 3.0;
constexpr double kSideMm = 8.0;
constexpr double kArrowMm = 23.8;
constexpr double kNumberHeightMm = 23.8;
constexpr double kTightNumberMm = 20.5;  // on the emergency card, where room is short
constexpr double kHandsetMm = 12.5;
constexpr int kMostShare = 4;  // at most a quarter of the screen

/// The banner before it is drawn. Rectangles are logical.
struct Plan {
  Rect number_box, text, arrow;
  SetText number;
  std::vector<SetText> texts;
  int height = 0;
  bool stacked = false;  ///< the number stands below its handset
  bool own_row = false;  ///< the number stands above the words
  int above = 0;         ///< what its row takes of the height, px
};

bool has_number(const Stage& s) { return !s.resources().catalogue.settings.emergency_number.empty(); }

/// `greeting` is the language that a banner to anyone speaks beside the site's.
std::vector<Message> banner_messages(const Stage& s, BannerKind kind, const LocaleTag& greeting) {
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

std::vector<SetText> set_lines(const Stage& s, BannerKind kind, const std::vector<Message>& messages,
                               double px, int width) {
  std::vector<SetText> lines;
  lines.reserve(messages.size());
  for (const Message& message : messages) {
    const bool first = lines.empty();
    lines.push_back(s.set(message, {.px = px, .bold = first, .leading = 1.24}, width));
    lines.back().name = kind == BannerKind::idle ? kIdle : first ? kQuestion : kInstruction;
  }
  return lines;
}

/// Both sentences in one paragraph, the first bold: shorter where a script's lines are tall.
std::vector<SetText> set_joined(const Stage& s, const std::vector<Message>& messages, double px, int width) {
  RichText joined;
  joined.text = to_utf16(messages[0].text);
  joined.strong.push_back({0, static_cast<int>(joined.text.size())});
  joined.text += u" " + to_utf16(messages[1].text);
  std::vector<SetText> lines = {s.set_rich(joined, messages[0].locale, {.px = px, .leading = 1.24}, width)};
  lines.front().name = kBoth;
  return lines;
}

/// By their ink, where the banner is no taller than its words and a script's lines are mostly air.
bool by_ink(BannerKind kind, const SetText& text) {
  return kind == BannerKind::question && text.layout->by_ink;
}

int height_of(BannerKind kind, const std::vector<SetText>& texts) {
  int h = 0;
  for (const SetText& t : texts) h += by_ink(kind, t) ? t.layout->ink.h : t.height();
  return h;
}

/// The texts at the largest size that keeps the banner within its share of the screen.
/// `above` is taken by a number in a row of its own.
std::vector<SetText> fit_texts(const Stage& s, BannerKind kind, const LocaleTag& greeting, int width,
                               int above) {
  const std::vector<Message> messages = banner_messages(s, kind, greeting);
  const int most = s.panel().size.h / kMostShare - s.px(1) - above;
  const int least = s.px(kLeastHeightMm) - 2 * s.px(kPadMm);
  const double base = s.type_px(s.resources().design.type.body);
  const double full = kind == BannerKind::question ? base : s.bar_px();
  std::vector<SetText> best;
  for (const double px : {full, (full + base) / 2, base}) {
    best = set_lines(s, kind, messages, px, width);
    const bool joinable = messages.size() == 2 && messages[0].locale == messages[1].locale;
    if (joinable && height_of(kind, best) > least * 5 / 4) {
      std::vector<SetText> joined = set_joined(s, messages, px, width);
      // On one line, or in a script that is short of room anyhow: elsewhere each sentence keeps its own
      // lines.
      const bool worth = joined[0].layout->lines.size() == 1 || s.label_limit() <= 1.0;
      if (worth && height_of(kind, joined) < height_of(kind, best) * 4 / 5) best = std::move(joined);
    }
    if (height_of(kind, best) <= most) return best;
  }
  // Two languages would take more than the banner's share: the one that greets speaks, in its turn.
  if (kind == BannerKind::idle && messages.size() == 2) best = set_lines(s, kind, {messages[1]}, base, width);
  return best;
}

/// The height of the texts in the language that needs most: nothing moves when the next one greets.
int tallest_greeting(const Stage& s, int width, int above) {
  int h = 0;
  for (const Bundle& bundle : s.resources().catalogue.bundles)
    if (bundle.offered)
      h = std::max(h, height_of(BannerKind::idle, fit_texts(s, BannerKind::idle, bundle.tag, width, above)));
  return h;
}

/// The number in its box at an em; on a panel that stands upright below its handset, unless it has a row of
/// its own.
void set_number(const Stage& s, bool tight, bool own_row, double px, Plan& plan) {
  const Message number{isolated_number(s.resources().catalogue.settings.emergency_number), LocaleTag()};
  plan.number = s.set(number, {.px = px, .bold = true, .leading = 1.0}, 1 << 16);
  plan.number.name = kNumber;
  plan.stacked = s.panel().portrait() && !own_row;
  const int handset = s.px(kHandsetMm);
  const int inner = plan.number.width();
  const int high = s.px(tight ? kTightNumberMm : kNumberHeightMm);
  const int pads = 2 * s.px(tight ? kTightBoxPadMm : kBoxPadMm);
  plan.number_box = plan.stacked ? Rect{0, 0, std::max(inner, handset) + pads,
                                        plan.number.layout->height + handset + s.px(5)}
                                 : Rect{0, 0, inner + handset + s.px(12), high};
}

/// A long number gives way first in size, then takes a row of its own above the words, as large as that
/// holds.
void fit_number(const Stage& s, bool tight, int room, Plan& plan) {
  const double full =
      s.type_px(s.resources().design.type.banner_number) * (tight ? 1.0 : std::min(s.scale(), 1.1));
  for (const double part : {1.0, 0.85, 0.7}) {
    set_number(s, tight, false, full * part, plan);
    if (plan.number_box.w <= room * (s.panel().portrait() ? kUprightShare : kNumbersShare)) return;
  }
  plan.own_row = true;
  for (const double part : {1.0, 0.85, 0.7, 0.6}) {
    set_number(s, tight, true, full * part, plan);
    if (plan.number_box.w <= room) return;
  }
}

Plan plan_banner(const Stage& s, BannerKind kind) {
  Plan plan;
  const int side = s.px(kSideMm) * 3 / 4;
  const bool tight = kind == BannerKind::question;
  const int pad = s.px(tight ? kTightPadMm : kPadMm);
  const int arrow = s.px(kArrowMm);
  const int width = s.panel().size.w;
  int x = side;
  if (has_number(s)) {
    fit_number(s, tight, width - 2 * side, plan);
    plan.number_box.x = side;
    if (!plan.own_row) x = plan.number_box.right() + (tight ? s.px(kTightGapMm) : s.px(kSideMm) * 3 / 4);
  }
  // Over the emergency card the banner leads nowhere: it has no arrow.
  const int end = width - side - (tight ? 0 : arrow);
  plan.arrow = {end, 0, arrow, arrow};
  plan.text = {x, pad, end - s.px(4) - x, 0};
  plan.above = plan.own_row ? plan.number_box.h + s.px(kTightGapMm) : 0;
  plan.texts = fit_texts(s, kind, s.state().greeting, plan.text.w, plan.above);
  plan.text.h = height_of(kind, plan.texts);
  // At its largest it gives up some of its padding before it takes more than its share.
  const int words =
      std::max(plan.text.h, kind == BannerKind::idle ? tallest_greeting(s, plan.text.w, plan.above) : 0);
  const int tallest = words + plan.above;
  const int share = std::max(s.panel().size.h / kMostShare, tallest + s.px(1));
  const int least = tight ? s.px(kTightNumberMm) + 2 * pad : s.px(kLeastHeightMm);
  plan.height = std::max(std::min(tallest + 2 * pad, share), least);
  if (has_number(s) && plan.stacked) plan.height = std::max(plan.height, plan.number_box.h + 2 * pad);
  return plan;
}

void draw_number(Stage& s, const Plan& plan, Rect box) {
  const Colour red = s.colour(Token::emergency);
  const Colour white = s.colour(Token::on_emergency);
  s.box(box, white, s.px(4));
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
                  red, white);
  } else {
    const int start = placed.x + (placed.w - w - handset - s.px(2.5)) / 2;
    s.icon("handset", {start, placed.y + (placed.h - handset) / 2, handset, handset}, red);
    s.text_by_ink(plan.number, {start + handset + s.px(2.5), placed.y, w, placed.h}, red, white);
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

int measure_banner(const Stage& stage, BannerKind kind) { return plan_banner(stage, kind).height; }

Rect draw_banner(Stage& s, BannerKind kind, bool live, bool with_arrow) {
  const Plan plan = plan_banner(s, kind);
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
  for (const SetText& text : plan.texts) {
    const Rect room{plan.text.x, y, plan.text.w, height_of(kind, {text})};
    if (by_ink(kind, text))
      s.text_by_ink(text, room, white, red);
    else
      s.text(text, room, white, red);
    y += room.h;
  }
  const Action open = OpenEmergency{};
  if (!live) return banner;
  const Message label = s.message("emergency.open");
  s.bare_target(banner, open, label.text, label.locale, true);
  if (with_arrow && kind != BannerKind::question)
    draw_arrow(s, plan.arrow.moved(0, (plan.height - plan.arrow.h) / 2), s.is_pressed(open));
  if (s.state().focus == open) {
    s.frame(banner.inset(s.px(0.75)), std::nullopt, white, s.px(s.space().focus_ring), s.px(2));
  }
  return banner;
}

}  // namespace kiosk
