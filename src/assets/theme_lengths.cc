#include "assets/theme_lengths.h"

namespace kiosk {
namespace {

// EN 301 549, 5.1.4: a capital H is at least 7.3 mm tall at 600 mm, which is 10.25 mm an em.
constexpr double kReadable = 10.25;
// In the banner a long number steps down to 0.6 of its size, and is 7.3 mm tall still.
constexpr double kBannerNumber = 17.1;
// EN 301 549 and the kiosk's own standard for a finger.
constexpr double kFinger = 20.0;
// No line is thinner than a pixel of the coarsest panel, and none is a bar.
constexpr double kThinnest = 0.25;

constexpr std::string_view kRead = "it is read from 600 mm, and a screen still holds it";
constexpr std::string_view kTouched = "a finger meets it, and a screen still holds the controls";
constexpr std::string_view kSeen = "the line is seen and stays a line";
constexpr std::string_view kApart = "things stand apart, and the room is left to what is read";
constexpr std::string_view kRound = "corners cut into no words";
constexpr std::string_view kTargetsApart = "no finger meets two controls, and all of a bar have room";
constexpr std::string_view kDrawn = "it is made out from 600 mm, and the room is left to the words";
constexpr std::string_view kLines = "lines stand apart, and a page still holds some";
constexpr std::string_view kCare = "the emergency card stays one page";

std::vector<ThemeLength> type_lengths() {
  return {
      {"type", "greeting", [](Design& d) -> double& { return d.type.greeting; }, kReadable, 30, kRead},
      {"type", "answer", [](Design& d) -> double& { return d.type.answer; }, kReadable, 30, kRead},
      {"type", "banner-number", [](Design& d) -> double& { return d.type.banner_number; }, kBannerNumber, 22,
       "the number is read from 600 mm however long it is, and its box holds it"},
      {"type", "heading-1", [](Design& d) -> double& { return d.type.heading_1; }, kReadable, 18, kRead},
      {"type", "heading-2", [](Design& d) -> double& { return d.type.heading_2; }, kReadable, 16, kRead},
      {"type", "body", [](Design& d) -> double& { return d.type.body; }, kReadable, 12, kRead},
  };
}

std::vector<ThemeLength> leadings() {
  return {
      {"leading", "line", [](Design& d) -> double& { return d.leading.line; }, 0.9, 1.5, kLines, "em"},
      {"leading", "name", [](Design& d) -> double& { return d.leading.name; }, 1, 1.6, kLines, "em"},
      {"leading", "label", [](Design& d) -> double& { return d.leading.label; }, 1, 1.6, kLines, "em"},
      {"leading", "card", [](Design& d) -> double& { return d.leading.card; }, 1, 1.6, kLines, "em"},
      {"leading", "cell", [](Design& d) -> double& { return d.leading.cell; }, 1, 1.6, kLines, "em"},
      {"leading", "told", [](Design& d) -> double& { return d.leading.told; }, 1, 1.8, kLines, "em"},
      {"leading", "side", [](Design& d) -> double& { return d.leading.side; }, 1, 2, kLines, "em"},
      {"leading", "body", [](Design& d) -> double& { return d.leading.body; }, 1.2, 2, kLines, "em"},
  };
}

std::vector<ThemeLength> space_lengths() {
  return {
      {"space", "margin", [](Design& d) -> double& { return d.space.margin; }, 6, 20, kApart},
      {"space", "gap", [](Design& d) -> double& { return d.space.gap; }, 1, 10, kApart},
      {"space", "air", [](Design& d) -> double& { return d.space.air; }, 0.5, 6, kApart},
      {"space", "low-air", [](Design& d) -> double& { return d.space.low_air; }, 0.25, 4, kApart},
      {"space", "card-gap", [](Design& d) -> double& { return d.space.card_gap; }, 1, 12, kApart},
      {"space", "column-gap", [](Design& d) -> double& { return d.space.column_gap; }, 4, 24, kApart},
      {"space", "radius", [](Design& d) -> double& { return d.space.radius; }, 0.5, 9, kRound},
      {"space", "panel-radius", [](Design& d) -> double& { return d.space.panel_radius; }, 0.5, 9, kRound},
      {"space", "border", [](Design& d) -> double& { return d.space.border; }, kThinnest, 2, kSeen},
      {"space", "pressed-border", [](Design& d) -> double& { return d.space.pressed_border; }, 0.5, 3, kSeen},
      {"space", "focus-ring", [](Design& d) -> double& { return d.space.focus_ring; }, 0.5, 3,
       "it is seen (2 CSS px, WCAG 2.4.13) and hides nothing"},
      {"space", "focus-gap", [](Design& d) -> double& { return d.space.focus_gap; }, kThinnest, 2,
       "the ring stands off its control and within the screen"},
      {"space", "target", [](Design& d) -> double& { return d.space.target; }, kFinger, 30, kTouched},
      {"space", "bar-button", [](Design& d) -> double& { return d.space.bar_button; }, kFinger, 36, kTouched},
      {"space", "list-row", [](Design& d) -> double& { return d.space.list_row; }, kFinger, 34, kTouched},
      {"space", "picker", [](Design& d) -> double& { return d.space.picker; }, kFinger, 60, kTouched},
      {"space", "close", [](Design& d) -> double& { return d.space.close; }, kFinger, 34, kTouched},
  };
}

std::vector<ThemeLength> thing_lengths() {
  return {
      {"space", "figure-gap", [](Design& d) -> double& { return d.space.figure_gap; }, 3, 18, kApart},
      {"space", "group-gap", [](Design& d) -> double& { return d.space.group_gap; }, 2, 12, kApart},
      {"space", "corner-gap", [](Design& d) -> double& { return d.space.corner_gap; }, 2, 12, kApart},
      {"space", "narrow-gap", [](Design& d) -> double& { return d.space.narrow_gap; }, 2, 4, kTargetsApart},
      {"space", "pad", [](Design& d) -> double& { return d.space.pad; }, 1.5, 8, kApart},
      {"space", "card-pad", [](Design& d) -> double& { return d.space.card_pad; }, 2, 14, kApart},
      {"space", "row-pad", [](Design& d) -> double& { return d.space.row_pad; }, 0.5, 5, kApart},
      {"space", "line-air", [](Design& d) -> double& { return d.space.line_air; }, 0.25, 4, kApart},
      {"space", "ink-air", [](Design& d) -> double& { return d.space.ink_air; }, 1, 8, kApart},
      {"space", "icon", [](Design& d) -> double& { return d.space.icon; }, 6, 16, kDrawn},
      {"space", "button-icon", [](Design& d) -> double& { return d.space.button_icon; }, 6, 14, kDrawn},
      {"space", "arrow", [](Design& d) -> double& { return d.space.arrow; }, 6, 16, kDrawn},
      {"space", "hand", [](Design& d) -> double& { return d.space.hand; }, 6, 20, kDrawn},
      {"space", "tick", [](Design& d) -> double& { return d.space.tick; }, 5, 14, kDrawn},
      {"space", "mark", [](Design& d) -> double& { return d.space.mark; }, 6, 18, kDrawn},
      {"space", "mark-pad", [](Design& d) -> double& { return d.space.mark_pad; }, 2, 10, kApart},
      {"space", "level-gap", [](Design& d) -> double& { return d.space.level_gap; }, 0.25, 3, kApart},
      {"space", "thin-rule", [](Design& d) -> double& { return d.space.thin_rule; }, kThinnest, 2, kSeen},
  };
}

std::vector<ThemeLength> care_lengths() {
  return {
      {"care", "pad", [](Design& d) -> double& { return d.care.pad; }, 1, 14, kCare},
      {"care", "gap", [](Design& d) -> double& { return d.care.gap; }, 0.5, 9, kCare},
      {"care", "list", [](Design& d) -> double& { return d.care.list; }, 0.25, 6, kCare},
      {"care", "apart", [](Design& d) -> double& { return d.care.apart; }, 0.5, 10, kCare},
      {"care", "person", [](Design& d) -> double& { return d.care.person; }, 8, 24, kCare},
      {"care", "rule", [](Design& d) -> double& { return d.care.rule; }, kThinnest, 2, kSeen},
      {"care", "tight-pad", [](Design& d) -> double& { return d.care.tight_pad; }, 1, 5, kCare},
      {"care", "tight-pad-down", [](Design& d) -> double& { return d.care.tight_pad_down; }, 0.5, 2, kCare},
      {"care", "tight-gap", [](Design& d) -> double& { return d.care.tight_gap; }, 0.5, 2.5, kCare},
      {"care", "tight-list", [](Design& d) -> double& { return d.care.tight_list; }, 0.25, 1.5, kCare},
      {"care", "tight-apart", [](Design& d) -> double& { return d.care.tight_apart; }, 0.5, 2, kCare},
      {"care", "tight-person", [](Design& d) -> double& { return d.care.tight_person; }, 8, 14, kCare},
      {"care", "least-number", [](Design& d) -> double& { return d.care.least_number; }, 20, 24,
       "the number is 14 mm tall (20 mm an em), and the card stays one page"},
  };
}

}  // namespace

const std::vector<ThemeLength>& theme_lengths() {
  static const std::vector<ThemeLength> all = [] {
    std::vector<ThemeLength> lengths;
    for (const auto& table : {type_lengths(), leadings(), space_lengths(), thing_lengths(), care_lengths()})
      lengths.insert(lengths.end(), table.begin(), table.end());
    return lengths;
  }();
  return all;
}

}  // namespace kiosk
