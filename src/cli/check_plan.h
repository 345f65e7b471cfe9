#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/views.h"

namespace kiosk {

/// One stretch of a check: what a worker looks at in one go. Values, so that any process can take any of
/// them.
struct CheckLook {
  enum class Kind {
    frames,  ///< every screen and page in one language and setting
    breaks,  ///< what pages cannot keep together
    card,    ///< whether a panel holds a language's emergency card, and which would
    pseudo,  ///< frames that no reader sees: what does not fit there is a warning
  };
  Kind kind = Kind::frames;
  Panel panel;
  ViewFilter filter;  ///< of one language
};

/// What a check is to look at.
struct CheckScope {
  std::vector<Panel> panels;
  std::vector<TextSize> text_sizes = {TextSize::normal, TextSize::large, TextSize::larger, TextSize::largest};
};

/// The configured panel and the same turned round; besides them one of `size`, where it is named.
std::vector<Panel> panels_to_check(const Config& config, const std::optional<Size>& size, double diagonal_in);

/// Every text size in every theme and layout, and with the keyboard on a control, language by language. As if
/// every language could be heard: what listening adds must fit too. `with_pseudo` must outlive the looks.
std::vector<CheckLook> plan_check(const World& world, const Catalogue& with_pseudo, const CheckScope& scope);

/// "1080x1920".
std::string words_of(Size size);
/// "150 %, dark, low reach, by keyboard, 1080x1920".
std::string words_of(const CheckLook& look);

}  // namespace kiosk
