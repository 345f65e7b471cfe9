#include "screen/care_words.h"

#include <algorithm>
#include <string>
#include <utility>

#include "screen/dial_text.h"
#include "screen/screens.h"
#include "screen/text_piece.h"

namespace kiosk {
namespace {

constexpr double kHandset = 0.62;  // of the number's em: as tall as its digits look
constexpr double kBullet = 0.3;    // em
constexpr double kIndent = 0.7;    // em
constexpr double kRaise = 0.33;    // em of a bullet's middle above the baseline
constexpr double kMostSpareMm = 14;
constexpr double kNumberAirMm = 1;
constexpr double kPersonGapMm = 3;
constexpr double kButtonPadMm = 1.2;  // within the outline of the words that are a button
constexpr double kButtonAirMm = 0.5;
constexpr double kArrowMm = 7;

}  // namespace

CareWords::CareWords(Stage& stage, const CareLook& look)
    : s_(stage), look_(look), has_number_(!stage.resources().catalogue.settings.emergency_number.empty()) {}

std::vector<CareWords::Item> CareWords::action_items() const {
  if (!has_number_) return {Item::title, Item::staff};
  return {Item::title, Item::call, Item::number, Item::staff};
}

const char* CareWords::key(Item item) const {
  switch (item) {
    case Item::title:
      return has_number_ ? "emergency.title" : "emergency.title_staff";
    case Item::call:
      return "emergency.call";
    case Item::number:
      return "emergency.number";
    case Item::staff:
      return "emergency.tell_staff";
    case Item::when:
      return "emergency.when";
    case Item::critical:
      return "emergency.critical";
    case Item::breath:
      return "emergency.critical_breath";
    case Item::pain:
      return "emergency.critical_pain";
  }
  return "";
}

Piece CareWords::words(Item item, Colour ink, Colour ground) const {
  const double px = item <= Item::staff ? look_.px : look_.symptom_px;
  const bool bold = item != Item::critical;
  const auto set = [this, px, bold, name = std::string(key(item))](int width) {
    return s_.set(s_.message(name), card_style(px, s_.leading()).bolded(bold), width);
  };
  return text_piece(s_, set, ink, ground, look_.cuts, {.name = key(item)});
}

/// Handset left of the number in every language; the pair stands at the card's start side.
Piece CareWords::number(Colour ink, Colour ground) const {
  const auto height = [this](int width) {
    const SetNumber number = fit_number(width);
    if (number.width() > width) return kNeverFits;
    return std::max(number.text.layout->ink.h, number.handset) + s_.px(kNumberAirMm);
  };
  const auto place = [this, ink, ground](Rect r) {
    const SetNumber number = fit_number(r.w);
    const int lead = number.handset + number.gap;
    const Rect placed = s_.place({r.x, r.y, number.width(), r.h});
    const bool mirrored = s_.mirrored();
    s_.set_mirrored(false);
    if (number.handset > 0)
      s_.icon("handset",
              {placed.x, placed.y + (placed.h - number.handset) / 2, number.handset, number.handset}, ink);
    s_.text_by_ink(number.text, {placed.x + lead, placed.y, placed.w - lead, placed.h}, ink, ground,
                   {.name = key(Item::number)});
    s_.set_mirrored(mirrored);
  };
  return {fit_number(0).width(), height, place};
}

/// On one line where the least size has room on one; else in two that part between its groups, else without
/// its handset. Where nothing fits, the narrowest.
CareWords::SetNumber CareWords::fit_number(int width) const {
  const auto set = [this](double px, NumberLines lines, bool handset) {
    SetNumber number;
    number.text = set_number(s_, px, lines);
    if (!handset) return number;
    number.handset = static_cast<int>(px * kHandset);
    number.gap = static_cast<int>(px * kBullet) / 2;
    return number;
  };
  const double least = s_.panel().px(s_.resources().design.care.least_number);
  const bool groups = number_has_groups(s_);
  if (set(least, NumberLines::one, true).width() <= width)
    return set(look_.number_px, NumberLines::one, true);
  if (groups && set(least, NumberLines::two, true).width() <= width)
    return set(look_.number_px, NumberLines::two, true);
  return set(look_.number_px, groups ? NumberLines::two : NumberLines::one, false);
}

/// What tells to find staff, in an outline, with the arrow of what leads on.
Piece CareWords::staff_button(Colour ink, Colour ground) const {
  const int pad = s_.px(kButtonPadMm);
  const int arrow = s_.px(kArrowMm);
  const Piece lane{arrow, [](int) { return 0; }, [](Rect) {}};
  const Piece inner =
      padded(row({{words(Item::staff, ink, ground), 1}, {lane}}, pad), {pad, s_.px(kButtonAirMm)});
  const int least = s_.px(s_.space().target) + 1;
  Piece piece = inner;
  piece.height = [inner, least](int width) { return std::max(inner.height(width), least); };
  piece.place = [this, inner, ink, pad, arrow](Rect r) {
    const Slot slot = show_slot();
    const Message label = s_.message(key(Item::staff));
    const int border =
        s_.px(s_.is_pressed(slot.control().id) ? s_.space().pressed_border : s_.space().border);
    s_.bare_target(r, slot.action, label.text, label.locale, true);
    s_.frame(r, std::nullopt, ink, border, s_.px(s_.space().radius));
    s_.ring_if_focused(r, slot.action, s_.px(s_.space().radius));
    s_.icon("next", {r.right() - pad - arrow, r.y + (r.h - arrow) / 2, arrow, arrow}, ink, true);
    inner.place(r);
  };
  return piece;
}

Piece CareWords::staff(Colour ink, Colour ground) const {
  if (look_.ways == CareWays::fewest) return staff_button(ink, ground);
  // The words say it alone where each line counts.
  if (look_.air == CareAir::joined) return words(Item::staff, ink, ground);
  const int size = mm(s_.resources().design.care.person, s_.resources().design.care.tight_person);
  const Piece person{size, [size](int) { return size; },
                     [this, size, ink](Rect r) {
                       s_.icon("staff", {r.x, r.y + (r.h - size) / 2, size, size}, ink);
                     }};
  return row({{person}, {words(Item::staff, ink, ground), 1}}, s_.px(kPersonGapMm));
}

/// A symptom of the list, behind its bullet.
Piece CareWords::listed(Item item, Colour ink, Colour ground) const {
  const Colour mark = s_.theme_id() == ThemeId::light ? s_.colour(Token::emergency) : ink;
  const int indent = static_cast<int>(look_.symptom_px * kIndent);
  const auto bullet = [this, item, mark, indent](Rect r) {
    const SetText text =
        s_.set(s_.message(key(item)), card_style(look_.symptom_px, s_.leading()).bolded(), r.w - indent);
    if (text.layout->lines.empty()) return;
    const int size = static_cast<int>(look_.symptom_px * kBullet);
    const int first = Stage::text_top(text, r.h, Vertical::middle) + text.layout->lines.front().baseline;
    const int middle = r.y + first - static_cast<int>(look_.symptom_px * kRaise);
    s_.box({r.x, middle - size / 2, size, size}, mark, size / 2);
  };
  return on_ground(
      bullet, row({{Piece{indent, [](int) { return 0; }, [](Rect) {}}}, {words(item, ink, ground), 1}}, 0));
}

Piece CareWords::item(Item item, Colour ink, Colour ground) const {
  switch (item) {
    case Item::number:
      return number(ink, ground);
    case Item::staff:
      return staff(ink, ground);
    case Item::breath:
    case Item::pain:
      return listed(item, ink, ground);
    default:
      return words(item, ink, ground);
  }
}

/// Several texts as one paragraph of as many parts: their lines then meet at its pitch.
Piece CareWords::joined(const std::vector<Item>& items, Colour ink, Colour ground) const {
  struct Parts {
    RichText text;
    std::vector<Passage> own;
    std::vector<TextRange> ranges;
  };
  Parts parts;
  LocaleTag tag = s_.locale();
  for (const Item i : items) {
    const Message message = s_.message(key(i));
    tag = message.locale;
    const bool in_list = i == Item::breath || i == Item::pain;
    if (!parts.own.empty()) parts.text.text += u'\u2028';
    const int start = static_cast<int>(parts.text.text.size());
    parts.text.text += (in_list ? u"\u2022\u00A0" : u"") + to_utf16(message.text);
    const TextRange range{start, static_cast<int>(parts.text.text.size())};
    parts.ranges.push_back(range);
    if (i != Item::critical) parts.text.strong.push_back(range);
    parts.own.push_back({message.text, key(i)});
  }
  const double px = items.front() <= Item::staff ? look_.px : look_.symptom_px;
  const auto set = [this, tag, px, text = parts.text](int width) {
    return s_.set_rich(text, tag, card_style(px, s_.leading()), width);
  };
  const auto height = [set, cuts = look_.cuts](int width) {
    const SetText text = set(width);
    if (is_cut(text, cuts)) return kNeverFits;
    return text.layout->by_ink ? text.layout->ink.h : text.height();
  };
  const auto place = [this, set, parts, ink, ground](Rect r) {
    const SetText text = set(r.w);
    const auto& lines = text.layout->lines;
    int line = 0;
    for (std::size_t i = 0; i < parts.ranges.size(); ++i) {
      const int first = line;
      while (line < static_cast<int>(lines.size()) &&
             lines[static_cast<std::size_t>(line)].range.start < parts.ranges[i].end)
        ++line;
      s_.passage(text, first, line, r, parts.own[i], ink, ground);
    }
  };
  return {0, height, place};
}

std::vector<Stacked> CareWords::pieces_of(const std::vector<Item>& items, Colour ink, Colour ground,
                                          Colour line) const {
  const CareSpace& care = s_.resources().design.care;
  const int thick = s_.px(care.rule);
  const int gap = mm(care.gap, care.tight_gap);
  std::vector<Stacked> pieces;
  const bool join = look_.air == CareAir::joined;
  for (const Item i : items) {
    if (join && i == Item::title) continue;
    if (join && i == Item::call) {
      pieces.push_back({joined({Item::title, Item::call}, ink, ground)});
      continue;
    }
    const bool ruled = !pieces.empty() && (i == Item::call || i == Item::staff || i == Item::critical);
    const bool in_list = i == Item::breath || i == Item::pain;
    if (ruled && roomy()) {
      const Piece rule{0, [thick](int) { return thick; }, [this, line](Rect r) { s_.box(r, line); }};
      pieces.push_back({rule, gap, Grows::gap});
    }
    pieces.push_back({item(i, ink, ground), in_list ? mm(care.list, care.tight_list) : gap,
                      ruled ? Grows::gap : Grows::nothing});
  }
  return pieces;
}

Piece CareWords::card(const std::vector<Item>& items, bool red) const {
  const CareSpace& care = s_.resources().design.care;
  const Colour ground = s_.colour(red ? Token::emergency : Token::surface);
  const Colour ink = s_.colour(red ? Token::on_emergency : Token::ink);
  const bool light = s_.theme_id() == ThemeId::light;
  const Colour line = red ? ink : s_.colour(light ? Token::hair : Token::line);
  const auto ground_box = [this, red, ground, light, ink](Rect r) {
    // Words that come close to a corner need it less round.
    const int radius = s_.px(roomy() ? s_.space().panel_radius : s_.space().radius);
    if (red) return s_.box(r, ground, radius);
    const int border = s_.px(roomy() ? s_.space().pressed_border : s_.space().border);
    s_.frame(r, ground, light ? s_.colour(Token::emergency) : ink, border, radius);
  };
  const bool join = look_.air == CareAir::joined && !red;
  Piece texts =
      join ? joined(items, ink, ground) : stack(pieces_of(items, ink, ground, line), {s_.px(kMostSpareMm)});
  const Pads pads{mm(care.pad, care.tight_pad), mm(care.pad, care.tight_pad_down)};
  return on_ground(ground_box, padded(std::move(texts), pads));
}

Piece CareWords::actions() const { return card(action_items(), true); }

Piece CareWords::symptoms() const {
  return card({Item::when, Item::critical, Item::breath, Item::pain}, false);
}

std::vector<Piece> CareWords::parted() const {
  std::vector<Piece> cards;
  if (has_number_) {
    cards.push_back(card({Item::title, Item::call, Item::number}, true));
    cards.push_back(card({Item::staff}, true));
  } else {
    cards.push_back(card(action_items(), true));
  }
  cards.push_back(card({Item::when}, false));
  cards.push_back(card({Item::critical, Item::breath}, false));
  cards.push_back(card({Item::critical, Item::pain}, false));
  return cards;
}

}  // namespace kiosk
