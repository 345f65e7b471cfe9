#pragma once

#include <string>

#include "cli/world.h"
#include "support/temp_folder.h"

namespace kiosk {

/// A site with each setting of kiosk.conf that is shown filled as far as it goes, and one article of all that
/// is long, in English and in Urdu: its words are the shipped article's, so that both say the same.
class FilledSite {
 public:
  struct Emergency {
    std::string number;
    bool wordy = false;  ///< the English of the emergency is longer than the shipped
  };
  /// `shipped` lends the words.
  FilledSite(const World& shipped, const Emergency& emergency);

  const World& world() const { return world_; }

 private:
  TempFolder folder_;
  World world_;
};

/// Of the article: items of its list, questions, columns and rows of its table.
inline constexpr int kFilledItems = 120;
inline constexpr int kFilledQuestions = 30;
inline constexpr int kFilledColumns = 8;
inline constexpr int kFilledRows = 40;

}  // namespace kiosk
