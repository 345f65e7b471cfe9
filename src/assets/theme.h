#pragma once

#include <array>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "base/colour.h"
#include "base/diagnostics.h"

namespace kiosk {

enum class ThemeId { light, dark, high_contrast };
inline constexpr std::array<ThemeId, 3> kThemes = {ThemeId::light, ThemeId::dark, ThemeId::high_contrast};
/// "light", "dark", "high-contrast".
std::string_view name_of(ThemeId id);
std::optional<ThemeId> parse_theme(std::string_view name);

/// Colour tokens, named as in assets/theme.toml (there with hyphens).
enum class Token {
  paper,
  surface,
  ink,
  muted,
  accent,
  on_accent,
  tint,
  pressed,
  line,
  hair,
  emergency,
  on_emergency,
  focus,
  picture_panel,
  picture_body,
  picture_lung,
  picture_heart_left,
  picture_heart_right,
  picture_vessel,
  picture_clot,
  picture_clot_rim,
  picture_arrow,
  scrim,
};
inline constexpr int kTokenCount = static_cast<int>(Token::scrim) + 1;
/// "picture-vessel" for Token::picture_vessel.
std::string_view name_of(Token token);
std::optional<Token> parse_token(std::string_view name);

struct Theme {
  std::array<Colour, kTokenCount> colours{};
  Colour operator[](Token token) const { return colours[static_cast<std::size_t>(token)]; }
  bool operator==(const Theme&) const = default;
};

/// Type: em sizes in mm as read at 600 mm.
struct TypeScale {
  double greeting = 22.8, answer = 25.0, banner_number = 18.9, heading_1 = 14.9, heading_2 = 12.9,
         body = 10.4;
  bool operator==(const TypeScale&) const = default;
};

/// The least from line to line, in em: `line` of what stands in one, `name` of the greeting and the names of
/// languages, `label` of labels and headings, `card` of the words of a card, `cell` of cells and captions,
/// `told` of what a panel asks or tells, `side` of text beside the running text, `body` of that.
struct Leading {
  double line = 1.0, name = 1.2, label = 1.22, card = 1.25, cell = 1.28, told = 1.35, side = 1.4, body = 1.5;
  bool operator==(const Leading&) const = default;
};

/// Space and shape, in mm.
struct Space {
  double margin = 10.0, gap = 4.0, air = 2.0, low_air = 0.6, card_gap = 5.5, column_gap = 12.0, radius = 5.0,
         panel_radius = 7.0, border = 0.75, pressed_border = 1.5, focus_ring = 1.5, focus_gap = 0.5,
         target = 20.0, bar_button = 31.8, list_row = 22.6, picker = 39.2, close = 25.8;
  double figure_gap = 9.0, group_gap = 6.0, corner_gap = 6.0, narrow_gap = 2.2, pad = 4.0, card_pad = 8.0,
         row_pad = 2.0, line_air = 1.0, ink_air = 3.0, icon = 11.0, button_icon = 10.0, arrow = 12.0,
         hand = 12.0, tick = 9.0, mark = 12.0, mark_pad = 6.0, level_gap = 1.0, thin_rule = 0.5;
  bool operator==(const Space&) const = default;
};

/// The emergency card, in mm: `pad` is the room within a card, `gap` stands on each side of a rule, `list`
/// before an item, `apart` between the cards and what is round them. The tight ones hold where the panel is
/// short of room.
struct CareSpace {
  double pad = 9.0, gap = 5.0, list = 2.5, apart = 5.5, person = 18.0, rule = 0.75, tight_pad = 3.5,
         tight_pad_down = 1.3, tight_gap = 1.5, tight_list = 0.5, tight_apart = 0.75, tight_person = 11.0,
         least_number = 20.0;
  bool operator==(const CareSpace&) const = default;
};

struct Design {
  std::array<Theme, kThemes.size()> themes{};
  TypeScale type;
  Leading leading;
  Space space;
  CareSpace care;
  const Theme& theme(ThemeId id) const { return themes[static_cast<std::size_t>(id)]; }
};

/// Reads assets/theme.toml. A token or a length that is missing, unreadable or beyond its range is an error
/// and keeps the built-in value, so that the screen is never without colours and each size can be read.
Design load_design(const std::filesystem::path& file, Diagnostics& diagnostics);

}  // namespace kiosk
