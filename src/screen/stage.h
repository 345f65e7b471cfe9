#pragma once

#include <string>
#include <utility>

#include "screen/gauge.h"

namespace kiosk {

enum class Vertical { top, middle };
/// `tinted` is for a mark that says something of the text, and opens more of it.
enum class Look { plain, primary, tinted };

/// What the audit must know of a text beside its words.
struct TextNote {
  std::string name = {};   ///< as DrawText has it
  bool staff_aid = false;  ///< for staff, in their language
};

/// A text among several that are set as one paragraph.
struct Passage {
  std::string string, name;
};

/// The colours in which a control's words and icons stand, and how its words are set.
struct Face {
  Colour ink, fill;
  bool bold = false;
};

/// What every screen draws with: what it measures by, the theme, and the scene under way. Rectangles are
/// logical, x growing from the start side; they are mirrored as they enter the scene, where the screen is.
class Stage : public Gauge {
 public:
  Stage(const Resources& resources, const State& state, const Panel& panel);

  const State& state() const { return state_; }
  Colour colour(Token token) const { return theme()[token]; }
  const Theme& theme() const { return resources().design.theme(theme_id_); }
  ThemeId theme_id() const { return theme_id_; }
  /// Draws what follows in another theme (the resting screen is always dark).
  void use_theme(ThemeId id);
  /// The voice reads the page, not a panel over it: the bar is then for the voice.
  bool reads_page() const {
    return state_.aloud.on && (top(state_) == Overlay::none || top(state_) == Overlay::emergency);
  }

  void box(Rect rect, Colour fill, int radius = 0);
  void frame(Rect rect, std::optional<Colour> fill, Colour border, int border_px, int radius,
             bool dashed = false);
  void line(Point from, Point to, int thickness, Colour colour);
  void ring(Rect rect, int thickness, double part, Colour colour);
  /// `directional` icons turn round with the screen: arrows and lists.
  void icon(const std::string& name, Rect rect, Colour colour, bool directional = false);
  void figure(const std::string& id, Rect rect, int step);
  void scrim(Rect rect);
  /// Puts a text in a box; what does not fit is reported in the scene's `cut`.
  void text(const SetText& set, Rect box, Colour ink, Colour background, Vertical vertical = Vertical::top,
            const TextNote& note = {});
  /// How far below the top of a box of that height the layout's top comes to stand.
  static int text_top(const SetText& set, int box_height, Vertical vertical);
  /// Puts a text by its ink in the middle of a box: for digits, which have no descender, and for scripts
  /// whose line boxes are mostly air.
  void text_by_ink(const SetText& set, Rect box, Colour ink, Colour background, const TextNote& note = {});
  /// Lines [first, end) of a layout, the first line's top at the box's top.
  void lines(const Cell& cell, Rect box, Colour ink, Colour background, const std::string& lead = {});
  /// Lines [first, end) of a text that has the column to itself, with a string and a name of their own:
  /// for what is set as one paragraph and yet is several texts.
  void passage(const SetText& set, int first, int end, Rect column, const Passage& own, Colour ink,
               Colour background);
  /// What a voice says of a picture.
  void describe(const std::string& text, const LocaleTag& text_locale, Rect rect);

  /// Makes a control: its box in the state it is in, its focus ring, its hit target.
  Face control(Rect rect, const Control& what, const std::string& label, const LocaleTag& label_locale,
               Look look = Look::plain, bool selected = false, bool enabled = true);
  /// The same with no box of its own: a row of a list.
  Face row_control(Rect rect, const Control& what, const std::string& label, const LocaleTag& label_locale);
  /// A target without looks or focus, such as the scrim behind an overlay.
  void bare_target(Rect rect, const Action& action, const std::string& label, const LocaleTag& label_locale,
                   bool focusable);
  /// The focus ring round a control that draws its own box.
  void ring_if_focused(Rect rect, const ControlId& control, int radius);
  bool is_pressed(const ControlId& control) const { return state_.pressed == control; }

  bool mirrored() const { return mirrored_; }
  /// Overrides the mirroring, for a page in another direction than the screen.
  void set_mirrored(bool mirrored) { mirrored_ = mirrored; }
  Rect place(Rect logical) const;
  /// Whether what is drawn from now on stands round the page and is not read with it. Gives what held before.
  bool set_chrome(bool chrome) { return std::exchange(chrome_, chrome); }

  Scene scene;

 private:
  void focus_ring(Rect placed, int radius);
  void put(DrawText draw, const SetText& set, Rect placed, const TextNote& note,
           const std::string& lead = {});
  void add_readings(const DrawText& draw, const std::string& lead);

  const State& state_;
  ThemeId theme_id_;
  bool mirrored_;
  bool chrome_ = false;
};

}  // namespace kiosk
