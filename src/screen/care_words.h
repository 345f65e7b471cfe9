#pragma once

#include <vector>

#include "kit/piece.h"
#include "screen/stage.h"

namespace kiosk {

/// The room round the words: with rules between them; without; and, where lines are so tall that gaps between
/// texts cost most (Nastaliq), with the symptoms at the pitch of one paragraph.
enum class CareAir { roomy, tight, joined };

/// Which ways on the card keeps where room is short: all; all but the way out of the visit, which the page
/// beneath has too; or the words about staff are themselves what shows staff their card.
enum class CareWays { all, unfinished, fewest };

/// How the words of the emergency card are set: all that gives way where room is short.
struct CareLook {
  double px = 42;          ///< em of what to do
  double symptom_px = 42;  ///< em of when to do it: less only on panels that the program does not support
  double number_px = 84;   ///< em of the number
  CareAir air = CareAir::roomy;
  CareWays ways = CareWays::all;
  bool cuts = false;  ///< words that are wider than their card are cut: the last resort
};

/// The words of the emergency card as pieces that draw on `stage`, which must outlive them. Each text carries
/// its name for the audit: "emergency.number", "emergency.call" and so on.
class CareWords {
 public:
  CareWords(Stage& stage, const CareLook& look);

  /// The red card: what to do.
  Piece actions() const;
  /// The white card: when to do it.
  Piece symptoms() const;
  /// All of it in cards of what must be read together, for a panel that cannot hold both: a list has its
  /// lead-in.
  std::vector<Piece> parted() const;

 private:
  enum class Item { title, call, number, staff, when, critical, breath, pain };

  std::vector<Item> action_items() const;
  Piece card(const std::vector<Item>& items, bool red) const;
  std::vector<Stacked> pieces_of(const std::vector<Item>& items, Colour ink, Colour ground,
                                 Colour line) const;
  Piece item(Item item, Colour ink, Colour ground) const;
  Piece words(Item item, Colour ink, Colour ground) const;
  /// The number as it is set, and the handset left of it where there is room for one.
  struct SetNumber {
    SetText text;
    int handset = 0, gap = 0;  ///< px
    int width() const { return handset + gap + text.width() + 1; }
  };

  SetNumber fit_number(int width) const;
  Piece number(Colour ink, Colour ground) const;
  Piece staff(Colour ink, Colour ground) const;
  Piece staff_button(Colour ink, Colour ground) const;
  Piece listed(Item item, Colour ink, Colour ground) const;
  Piece joined(const std::vector<Item>& items, Colour ink, Colour ground) const;
  const char* key(Item item) const;
  bool roomy() const { return look_.air == CareAir::roomy; }
  int mm(double roomy_mm, double tight_mm) const { return s_.px(roomy() ? roomy_mm : tight_mm); }

  Stage& s_;
  CareLook look_;
  bool has_number_;
};

}  // namespace kiosk
