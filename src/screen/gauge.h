#pragma once

#include <string>

#include "screen/compose.h"
#include "text/set_text.h"
#include "text/text_style.h"

namespace kiosk {

/// What the sizes of words and buttons depend on, beside the words and the design.
struct Setting {
  LocaleTag locale;
  LocaleTag site;  ///< the site's language
  TextSize text_size = TextSize::normal;
  bool low_reach = false;
  bool heard = false;  ///< a language of this site has a voice
  Panel panel;
};
Setting setting_of(const State& state, const Panel& panel);

/// What everything on a screen is measured by. It draws nothing and knows of no visit.
class Gauge {
 public:
  /// The resources outlive it.
  Gauge(const Resources& resources, Setting setting);
  Gauge(Resources&& resources, Setting setting) = delete;

  const Resources& resources() const { return resources_; }
  const Panel& panel() const { return setting_.panel; }
  const Space& space() const { return resources_.design.space; }
  const Leading& leading() const { return resources_.design.leading; }
  const LocaleTag& locale() const { return setting_.locale; }
  const LocaleTag& site() const { return setting_.site; }

  int px(double mm) const { return panel().px(mm); }
  /// Every control in the lower part: of a screen that stands upright.
  bool low_reach() const { return setting_.low_reach && panel().has_low_reach(); }
  /// Some language of this site is heard.
  bool heard() const { return setting_.heard; }
  /// Readers change the language themselves; else staff do, and no button for it stands on a page.
  bool anyone_switches() const { return resources_.config.who_may_switch == WhoMaySwitch::everyone; }
  int margin() const { return px(space().margin); }
  int gap() const { return px(space().gap); }
  /// How far the ring of a control's focus reaches beyond it.
  int ring_reach() const { return px(space().focus_ring) + px(space().focus_gap); }
  /// What it takes of the room beside the control.
  int ring_room() const { return ring_reach() + 1; }
  double scale() const { return static_cast<int>(setting_.text_size) / 100.0; }
  double type_px(double mm) const { return panel().type_px(mm); }
  double base_px() const { return type_px(resources_.design.type.body); }  ///< of labels and text at 100 %
  /// Labels of bar, corner, banner and panels: to `label_limit`; at 100 % on low panels, which leave the text
  /// its room.
  double label_px() const;
  bool low() const { return panel().low(); }
  /// 1.25; 1 for a script whose lines are so tall (Nastaliq) that growing labels would leave the text no
  /// room.
  double label_limit() const { return label_limit_; }
  double body_px() const;
  double heading_px() const;  ///< to 125 %
  double lead_px() const;     ///< headings of the second order, to 125 %

  Message message(const std::string& key, const MessageArgs& args = {}) const;
  Message message_in(const LocaleTag& locale, const std::string& key, const MessageArgs& args = {}) const;
  /// A language's name in the site's: for staff.
  Message language_name(const LocaleTag& tag) const;
  SetText set(const Message& message, const TextStyle& style, int width) const;
  SetText set_rich(const RichText& text, const LocaleTag& locale, const TextStyle& style, int width) const;
  /// The least width in which a label stands in two lines at the most.
  int label_width(const Message& message, const TextStyle& style) const;

 private:
  const Resources& resources_;
  Setting setting_;
  double label_limit_ = 1.25;
};

}  // namespace kiosk
