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
constexpr std::string_view kCare = "the emergency card stays one page";

}  // namespace

const std::vector<ThemeLength>& theme_lengths() {
  static const std::vector<ThemeLength> lengths = {
      {"type", "greeting", [](Design& d) -> double& { return d.type.greeting; }, kReadable, 30, kRead},
      {"type", "answer", [](Design& d) -> double& { return d.type.answer; }, kReadable, 30, kRead},
      {"type", "banner-number", [](Design& d) -> double& { return d.type.banner_number; }, kBannerNumber, 22,
       "the number is read from 600 mm however long it is, and its box holds it"},
      {"type", "heading-1", [](Design& d) -> double& { return d.type.heading_1; }, kReadable, 18, kRead},
      {"type", "heading-2", [](Design& d) -> double& { return d.type.heading_2; }, kReadable, 16, kRead},
      {"type", "body", [](Design& d) -> double& { return d.type.body; }, kReadable, 12, kRead},

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
  return lengths;
}

}  // namespace kiosk
