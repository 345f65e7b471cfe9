#pragma once

#include <string>
#include <vector>

#include "kit/piece.h"
#include "screen/stage.h"

namespace kiosk {

/// What a notice for today says to readers of a language: a ready-made one in theirs, a typed one as it is
/// typed. No text where no bundle has such a message.
Message bulletin_words(const Gauge& gauge, const Bulletin& bulletin, const LocaleTag& reader);

/// Where a notice stands: a strip over what there is to read.
struct BulletinStrip {
  double px = 0;   ///< em of its words
  int height = 0;  ///< with the gap below it; 0: nothing is shown
};
/// The strip of that width that is as tall as any of these readers needs; for no bundle, none. Its words grow
/// with the text as far as they leave the screen to the rest.
BulletinStrip bulletin_strip(const Gauge& gauge, const std::optional<Bulletin>& bulletin,
                             const std::vector<LocaleTag>& readers, int width);
/// Such a strip as a piece, in the language of `reader`.
Piece bulletin_piece(Stage& stage, const std::vector<LocaleTag>& readers, const LocaleTag& reader);

/// The message that says that there is one, where its words have no room: a button that opens them.
inline constexpr const char* kBulletinMark = "tools.notice";
/// That button, with the room that any of these readers needs.
Piece bulletin_mark(Stage& stage, const std::vector<LocaleTag>& readers, const LocaleTag& reader);

/// What is wrong with a notice that staff have typed, in the site's words; none: it can be shown. Letters
/// that no font has count, and such as are not seen.
std::vector<Message> typed_bulletin_faults(const Gauge& gauge, const std::string& text,
                                           const LocaleTag& locale);

}  // namespace kiosk
