#pragma once

#include <optional>
#include <string>
#include <vector>

#include "screen/staff_frame.h"
#include "screen/stage.h"

namespace kiosk {

/// One line of a staff sheet: something to do or to choose, or something that is told.
struct StaffRow {
  Message label;
  Message value = {};                     ///< below it; without text: none
  std::string icon = {};                  ///< empty: none
  std::optional<Action> action = {};      ///< nothing: it only tells
  bool locked = false;                    ///< kiosk.conf has fixed it: it says so, and does nothing
  bool chosen = false;                    ///< it is what holds now
  bool idle = false;                      ///< as things are there is nothing to choose
  std::optional<ControlId> control = {};  ///< what it is, where what it does changes
  std::string spoken = {};                ///< what it is called, where its label says less; empty: the label
  std::vector<StaffRow> steps = {};       ///< small cards that change it: beside it, or right below
  bool field = false;                     ///< the label is what is typed: it stands in a field
  int bars_from = 0, bars_to = 0;  ///< rows of the totals that stand in its place, as bars; equal: none
};

/// A sheet of the staff menu as a value: what stands on it, from top to bottom.
struct StaffPage {
  std::string icon;
  Message title;
  std::vector<StaffRow> rows;
  std::optional<Action> back = {};             ///< where it leads back to; nothing: to the menu
  std::optional<Action> enter = {};            ///< what Enter does on no control
  std::optional<Action> less = {}, more = {};  ///< the keys - and +, where a number is chosen
  std::optional<MainWay> main_way = {};  ///< what it is for, where that stands at the foot of all its pages
};

/// A sheet on which settings are chosen; nothing where the state has another one open.
std::optional<StaffPage> settings_page(const Stage& stage);
/// The notices for today to choose from, and the sheet on which one is typed.
StaffPage notice_page(const Stage& stage);
StaffPage typing_page(const Stage& stage);
/// What stands on the sheet that the state has open.
StaffPage staff_page(const Stage& stage);
/// Draws it on as many pages as it needs.
void draw_staff_sheet(Stage& stage, Rect below, const StaffPage& page);

}  // namespace kiosk
