#include <algorithm>
#include <vector>

#include "screen/screens.h"

namespace kiosk {
namespace {

enum class Unit { title, call, number, staff, when, critical, breath, pain };

constexpr double kPadMm = 9;
constexpr double kGapMm = 5;
constexpr double kPersonMm = 26;

/// Two cards: red, what to do; white, when. Units flow from top to bottom; where both cards do not fit one
/// screen at the chosen text size, they go on over further pages.
class CareCard {
 public:
  CareCard(Stage& stage, Rect room) : s_(stage), room_(room) {
    number_ = !s_.resources().catalogue.settings.emergency_number.empty();
    px_ = std::max(s_.lead_px(), s_.body_px());
  }

  /// Draws a page and gives their count.
  int draw(int page) {
    for (const double number_mm : {58.0, 46.0, 36.0}) {
      number_mm_ = number_mm;
      if (draw_both()) return 1;
    }
    const double largest = px_;
    for (const bool split : {false, true}) {
      split_ = split;
      for (const double px :
           {largest, s_.lead_px(), s_.label_px(), s_.type_px(s_.resources().design.type.body)}) {
        for (const double number_mm : {46.0, 30.0, 20.0}) {
          px_ = px;
          number_mm_ = number_mm;
          if (const auto pages = flow()) return draw_flow(*pages, page);
        }
      }
    }
    const auto pages = flow_anyhow();
    return draw_flow(pages, page);
  }

 private:
  using Units = std::vector<Unit>;

  Units red_units() const {
    if (!number_) return {Unit::title, Unit::staff};
    return {Unit::title, Unit::call, Unit::number, Unit::staff};
  }
  static Units white_units() { return {Unit::when, Unit::critical, Unit::breath, Unit::pain}; }
  static bool is_red(Unit u) { return u <= Unit::staff; }
  static bool is_ruled(Unit u) { return u == Unit::call || u == Unit::staff || u == Unit::critical; }

  const char* key(Unit u) const {
    switch (u) {
      case Unit::title:
        return number_ ? "emergency.title" : "emergency.title_staff";
      case Unit::call:
        return "emergency.call";
      case Unit::staff:
        return "emergency.tell_staff";
      case Unit::when:
        return "emergency.when";
      case Unit::critical:
        return "emergency.critical";
      case Unit::breath:
        return "emergency.critical_breath";
      default:
        return "emergency.critical_pain";
    }
  }

  int indent(Unit u) const {
    if (u == Unit::staff) return s_.px(kPersonMm) + s_.px(6);
    if (u == Unit::breath || u == Unit::pain) return static_cast<int>(px_ * 0.7);
    return 0;
  }

  SetText set(Unit u, int width) const {
    if (u == Unit::number) {
      const Message number{isolated_number(s_.resources().catalogue.settings.emergency_number), LocaleTag()};
      return s_.set(number, {.px = s_.type_px(number_mm_), .bold = true, .leading = 1.0}, width);
    }
    const bool bold = u != Unit::critical;
    return s_.set(s_.message(key(u)), {.px = px_, .bold = bold, .leading = 1.25}, width - indent(u));
  }

  int handset() const { return static_cast<int>(s_.type_px(number_mm_) * 0.62); }

  int height(Unit u, int width) const {
    const SetText text = set(u, width);
    if (u == Unit::number) return std::max(text.layout->ink.h, handset()) + s_.px(2);
    return u == Unit::staff ? std::max(text.height(), s_.px(kPersonMm)) : text.height();
  }

  int gap_before(Unit u) const {
    if (is_ruled(u)) return 2 * s_.px(kGapMm) + s_.px(0.75);
    return u == Unit::breath || u == Unit::pain ? s_.px(2.5) : s_.px(kGapMm) / 2;
  }

  int card_height(const Units& units, int width) const {
    int h = 2 * s_.px(kPadMm);
    for (std::size_t i = 0; i < units.size(); ++i) {
      h += height(units[i], width - 2 * s_.px(kPadMm)) + (i > 0 ? gap_before(units[i]) : 0);
    }
    return h;
  }

  /// A number wider than its card would be cut.
  bool number_fits(int width) const {
    if (!number_) return true;
    const SetText set_number = set(Unit::number, 1 << 16);
    return set_number.width() + handset() + s_.px(5) <= width - 2 * s_.px(kPadMm);
  }

  bool draw_both() {
    const int gap = s_.px(s_.space().card_gap);
    const bool wide = !s_.panel().portrait();
    const int width = wide ? (room_.w - gap) / 2 : room_.w;
    if (!number_fits(width)) return false;
    int red = card_height(red_units(), width);
    int white = card_height(white_units(), width);
    if (wide ? std::max(red, white) > room_.h : red + gap + white > room_.h) return false;
    if (wide) {
      red = white = room_.h;
    } else {
      const int spare = room_.h - red - white - gap;
      red += spare / 2;
      white += spare - spare / 2;
    }
    draw_card(red_units(), {room_.x, room_.y, width, red});
    const Rect second = wide ? Rect{room_.x + width + gap, room_.y, width, white}
                             : Rect{room_.x, room_.y + red + gap, width, white};
    draw_card(white_units(), second);
    return true;
  }

  /// Pages of units, one card a page; nothing where a unit is taller than a page.
  std::optional<std::vector<Units>> flow() const {
    if (!number_fits(room_.w)) return std::nullopt;
    std::vector<Units> pages = flow_anyhow();
    for (const Units& page : pages) {
      if (card_height(page, room_.w) > room_.h) return std::nullopt;
    }
    return pages;
  }

  /// Units that are read together stay together: "Call ... at once" and the number, the list and its lead-in.
  /// Where no page holds the list, each of its items has the lead-in.
  std::vector<Units> groups(const Units& card) const {
    std::vector<Units> groups;
    for (const Unit u : card) {
      if (split_ && u == Unit::pain) {
        groups.push_back({Unit::critical, u});
        continue;
      }
      const bool joins = u == Unit::number || u == Unit::breath || u == Unit::pain;
      if (!joins || groups.empty()) groups.emplace_back();
      groups.back().push_back(u);
    }
    return groups;
  }

  std::vector<Units> flow_anyhow() const {
    std::vector<Units> pages;
    for (const Units& card : {red_units(), white_units()}) {
      pages.emplace_back();
      for (const Units& group : groups(card)) {
        Units extended = pages.back();
        extended.insert(extended.end(), group.begin(), group.end());
        const bool full = !pages.back().empty() && card_height(extended, room_.w) > room_.h;
        if (full) {
          pages.push_back(group);
        } else {
          pages.back() = std::move(extended);
        }
      }
    }
    return pages;
  }

  int draw_flow(const std::vector<Units>& pages, int page) {
    const int last = static_cast<int>(pages.size()) - 1;
    draw_card(pages[static_cast<std::size_t>(std::clamp(page, 0, last))], room_);
    return last + 1;
  }

  void draw_card(const Units& units, Rect rect) {
    const bool red = is_red(units.front());
    const int radius = s_.px(s_.space().panel_radius);
    ground_ = red ? s_.colour(Token::emergency) : s_.colour(Token::surface);
    ink_ = red ? s_.colour(Token::on_emergency) : s_.colour(Token::ink);
    const bool light = s_.theme_id() == ThemeId::light;
    rule_ = red ? ink_ : s_.colour(light ? Token::hair : Token::line);
    mark_ = light ? s_.colour(Token::emergency) : ink_;
    if (red) {
      s_.box(rect, ground_, radius);
    } else {
      s_.frame(rect, ground_, mark_, s_.px(1.5), radius);
    }
    const int pad = s_.px(kPadMm);
    const Rect in = rect.inset(pad);
    int spare = std::max(0, rect.h - card_height(units, rect.w));
    // Space left over goes between the parts of the card, up to a limit, so that it looks composed.
    const int parts = static_cast<int>(std::count_if(units.begin() + 1, units.end(), is_ruled)) * 2 + 2;
    const int extra = std::min(spare / parts, s_.px(10));
    int y = in.y + (spare - extra * (parts - 2)) / 2;
    for (std::size_t i = 0; i < units.size(); ++i) {
      const Unit u = units[i];
      if (i > 0 && is_ruled(u)) {
        y += s_.px(kGapMm) + extra;
        s_.box({in.x, y, in.w, s_.px(0.75)}, rule_);
        y += s_.px(0.75) + s_.px(kGapMm) + extra;
      } else if (i > 0) {
        y += gap_before(u);
      }
      draw_unit(u, {in.x, y, in.w, height(u, in.w)});
      y += height(u, in.w);
    }
  }

  void draw_unit(Unit u, Rect r) {
    const SetText text = set(u, r.w);
    if (u == Unit::number) return draw_number(text, r);
    if (u == Unit::staff) {
      const int size = s_.px(kPersonMm);
      s_.icon("staff", {r.x, r.y + (r.h - size) / 2, size, size}, ink_);
    }
    if (u == Unit::breath || u == Unit::pain) {
      const int d = static_cast<int>(px_ * 0.3);
      const Line& line = text.layout->lines.front();
      const int middle = r.y + line.baseline - static_cast<int>(px_ * 0.33);
      s_.box({r.x, middle - d / 2, d, d}, mark_, d / 2);
    }
    s_.text(text, {r.x + indent(u), r.y, r.w - indent(u), r.h}, ink_, ground_, Vertical::middle);
  }

  /// Handset left of the number in every language; the pair stands at the card's start side.
  void draw_number(const SetText& text, Rect r) {
    const int size = handset();
    const int gap = s_.px(5);
    const int w = text.width();
    const Rect placed = s_.place({r.x, r.y, size + gap + w, r.h});
    const bool mirrored = s_.mirrored();
    s_.set_mirrored(false);
    s_.icon("handset", {placed.x, placed.y + (placed.h - size) / 2, size, size}, ink_);
    const SetText fitted = set(Unit::number, w);
    s_.digits(fitted, {placed.x + size + gap, placed.y, w, placed.h}, ink_, ground_);
    s_.set_mirrored(mirrored);
  }

  Stage& s_;
  Rect room_;
  bool number_ = true;
  double px_ = 52;
  double number_mm_ = 58;
  bool split_ = false;  ///< the list's items stand apart
  Colour ground_, ink_, rule_, mark_;
};

}  // namespace

void draw_emergency(Stage& s, const Chrome& c) {
  const int top = c.banner + s.px(6);
  const Rect room{s.margin(), top, c.page.w, c.page.bottom() - top};
  const int page = s.state().care_page;
  const int pages = CareCard(s, room).draw(page);
  s.scene.page = std::min(page, pages - 1) + 1;
  s.scene.pages = pages;
  BarContent bar;
  bar.spoken = s.locale();
  const Action back = page > 0 ? Action(OpenEmergency{page - 1}) : Action(CloseEmergency{});
  bar.back = Slot{"reading.back", "back", back};
  if (page + 1 < pages) {
    bar.next = Slot{"reading.next", "next", OpenEmergency{page + 1}};
    s.scene.next = bar.next->action;
  }
  s.scene.back = back;
  s.scene.escape = Action(CloseEmergency{});
  draw_bar(s, c, bar);
}

}  // namespace kiosk
