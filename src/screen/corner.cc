#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "screen/furniture.h"
#include "screen/screens.h"

namespace kiosk {
namespace {

/// The marks, and the notices they stand for.
constexpr std::array<std::pair<const char*, const char*>, 5> kMarks = {
    {{"notice.machine", "mark.machine"},
     {"notice.unreviewed", "mark.unreviewed"},
     {"notice.outdated", "mark.outdated"},
     {"notice.changed", "mark.changed"},
     {"notice.unrecorded", "mark.unrecorded"}}};
/// Of every notice that the text is not in the reader's language.
constexpr const char* kReplaced = "mark.english";

const char* mark_of(std::string_view notice) {
  for (const auto& [key, mark] : kMarks)
    if (notice == key) return mark;
  return kReplaced;
}

std::vector<Message> marks_in(const Gauge& g) {
  std::vector<Message> words = {g.message(kReplaced)};
  for (const auto& [notice, mark] : kMarks) words.push_back(g.message(mark));
  return words;
}

TextStyle count_style(const Gauge& g, const CornerLook& look) { return label_style(look.px, g.leading()); }

ButtonLook button_look(const CornerLook& look, int lines, Look kind, bool narrow) {
  ButtonLook button;
  button.px = look.px;
  button.narrow = narrow;
  button.lines = lines;
  button.look = kind;
  return button;
}

Piece count_room(const Gauge& g, const Message& count, const CornerLook& look) {
  const SetText set = g.set(count, count_style(g, look), 1 << 16);
  const int h = set.layout->by_ink ? set.layout->ink.h : set.height();
  return {set.width() + 1, [h](int) { return h; }, [](Rect) {}};
}

Piece count_piece(Stage& s, const Message& count, const CornerLook& look) {
  Piece piece = count_room(s, count, look);
  piece.place = [&s, count, look](Rect r) {
    const SetText set = s.set(count, count_style(s, look), r.w);
    const bool chrome = s.set_chrome(true);
    if (set.layout->by_ink)
      s.text_by_ink(set, r, s.colour(Token::muted), s.colour(Token::paper));
    else
      s.text(set, r, s.colour(Token::muted), s.colour(Token::paper), Vertical::middle);
    s.set_chrome(chrome);
  };
  return piece;
}

enum class Count { words, numbers, none };
/// One way of filling the corner: where room is short something gives way.
struct Filling {
  Count count = Count::words;
  bool questions = false;
  int lines = 1;
};
constexpr std::array<Filling, 8> kFillings = {{{Count::words, true, 1},
                                               {Count::words, false, 1},
                                               {Count::numbers, true, 1},
                                               {Count::numbers, false, 1},
                                               {Count::words, false, 2},
                                               {Count::numbers, false, 2},
                                               {Count::none, false, 1},
                                               {Count::none, false, 2}}};

/// On an article's first page the way to the questions goes before the count.
std::vector<Filling> fillings_of(const CornerContent& content) {
  std::vector<Filling> fillings(kFillings.begin(), kFillings.end());
  if (!content.questions_first) return fillings;
  const std::array<Filling, 4> first = {
      {{Count::words, true, 1}, {Count::numbers, true, 1}, {Count::none, true, 1}, {Count::none, true, 2}}};
  fillings.insert(fillings.begin(), first.begin(), first.end());
  return fillings;
}

Piece corner_piece(Stage& s, const CornerContent& content, const CornerLook& look, const Filling& filling) {
  std::vector<Lane> lanes;
  const auto& count = filling.count == Count::words ? content.count : content.short_count;
  if (filling.count != Count::none && count) lanes.push_back({count_piece(s, *count, look)});
  if (!content.notice.empty()) {
    const Slot mark{mark_of(content.notice), "warning-notice", OpenOverlay{Overlay::notice}};
    lanes.push_back({button_piece(s, mark, button_look(look, filling.lines, Look::tinted, s.low()))});
  }
  for (const Slot& way : content.ways)
    lanes.push_back({button_piece(s, way, button_look(look, 1, Look::plain, s.low()))});
  if (filling.questions && content.questions)
    lanes.push_back({button_piece(s, *content.questions, button_look(look, 1, Look::plain, s.low()))});
  if (content.finish)
    lanes.push_back({button_piece(s, finish_slot(), button_look(look, 1, Look::plain, s.low()))});
  return row(std::move(lanes), s.gap());
}

/// The longest that it comes to be.
Message short_count(const Gauge& g) {
  const std::int64_t few = 8;
  const std::int64_t many = 28;
  return g.message("reading.part_page_short",
                   {{"part", few}, {"parts", few}, {"page", many}, {"pages", many}});
}

Lane mark_room(const Gauge& g, const CornerLook& look, int lines) {
  return {button_room(g, marks_in(g), button_look(look, lines, Look::tinted, g.low()))};
}
Lane finish_room(const Gauge& g, const CornerLook& look) {
  return {button_room(g, {g.message("library.finish")}, button_look(look, 1, Look::plain, g.low()))};
}

}  // namespace

Piece corner_room(const Gauge& g, const CornerLook& look) {
  std::vector<Lane> lanes;
  if (look.count) lanes.push_back({count_room(g, short_count(g), look)});
  // What the source says is nobody's translation.
  if (g.locale() != g.resources().catalogue.settings.source) lanes.push_back(mark_room(g, look, look.lines));
  lanes.push_back(finish_room(g, look));
  return row(std::move(lanes), g.gap());
}

Piece marked_room(const Gauge& g, const CornerLook& look) {
  std::vector<Lane> lanes;
  if (look.count) lanes.push_back({count_room(g, short_count(g), look)});
  lanes.push_back(mark_room(g, look, 2));
  lanes.push_back(finish_room(g, look));
  return row(std::move(lanes), g.gap());
}

Piece first_room(const Gauge& g, const CornerLook& look, const std::string& notice, int lines) {
  std::vector<Lane> lanes;
  if (!notice.empty())
    lanes.push_back(
        {button_room(g, {g.message(mark_of(notice))}, button_look(look, lines, Look::tinted, g.low()))});
  for (const char* way : {"reading.questions", "reading.about"})
    lanes.push_back({button_room(g, {g.message(way)}, button_look(look, 1, Look::plain, g.low()))});
  // With no library behind the article the way out of the visit stands in the bar.
  if (g.resources().catalogue.article_ids.size() > 1) lanes.push_back(finish_room(g, look));
  return row(std::move(lanes), g.gap());
}

void draw_corner(Stage& s, Rect room, const CornerLook& look, const CornerContent& content) {
  const auto make = [&](const Filling& filling) { return corner_piece(s, content, look, filling); };
  const auto fitting = first_that_fits(fillings_of(content), {room.w, room.h}, make);
  const Piece corner = fitting ? *fitting : make(kFillings.back());
  // Taller than the line's room only where the page keeps more of it free (marked_corner).
  const int h = fitting ? room.h : std::max(room.h, corner.height(corner.least_width));
  corner.place({room.right() - corner.least_width, room.y, corner.least_width, h});
}

Message reading_time(const Stage& s, int words) {
  constexpr double kWordsPerMinute = 130;  // slower than the 200 of easy prose: new words, worry, large type
  const auto minutes = static_cast<std::int64_t>(std::max(1.0, words / kWordsPerMinute + 0.5));
  return s.message("library.minutes", {{"minutes", minutes}});
}

}  // namespace kiosk
