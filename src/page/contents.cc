#include "page/contents.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "page/blocks.h"
#include "page/entries.h"
#include "page/pairs.h"
#include "page/place.h"

namespace kiosk {
namespace {

constexpr double kLeastColumnEm = 12;

RichText plain_text(const std::string& text) {
  RichText rich;
  rich.text = to_utf16(text);
  return rich;
}

/// How a first page may give its words room.
struct FirstWay {
  bool ways_in_corner = false;  ///< the ways to the questions and to what tells of the text stand there
  enum class Heading { usual, second, body } heading = Heading::usual;  ///< of which order, or as the text
};

PageStyle style_for(PageStyle style, const FirstWay& way) {
  if (way.ways_in_corner) style.corner = *style.first_corner;
  if (way.heading == FirstWay::Heading::second) style.type.heading_1 = style.type.heading_2;
  if (way.heading == FirstWay::Heading::body) style.type.heading_1 = style.type.heading_2 = style.type.body;
  return style;
}

/// The first page of an article and, where it does not hold all, the next ones.
class FirstPage {
 public:
  FirstPage(const PageMaker& m, const FirstWay& way)
      : style_(style_for(m.style, way)),
        m_{m.article, m.second, m.catalogue, m.pictures, style_, m.typesetter},
        ways_in_corner_(way.ways_in_corner),
        answer_(short_answer(m)) {}
  FirstPage(const FirstPage&) = delete;
  FirstPage& operator=(const FirstPage&) = delete;

  /// The answer beside the ways on, in the first split of the page that holds both.
  std::optional<Setting> beside() const {
    if (m_.style.panel.portrait()) return std::nullopt;
    for (const double share : {0.48, 0.44, 0.4, 0.52, 0.36, 0.5, 0.46, 0.42, 0.38}) {
      if (auto setting = split(share)) return setting;
    }
    return std::nullopt;
  }

  /// The answer, then the ways on.
  Setting below() const {
    Setting setting = framed();
    append(setting.material, answer(m_.style.box.w, setting.frame.least_room(m_.style.air())));
    keep_whole(setting.material, 0);
    const std::size_t start = setting.material.size();
    for (Strip& strip : ways(0, m_.style.box.w)) {
      if (setting.material.size() == start) strip.gap = m_.style.paragraph_gap();
      add(setting.material, item_of(std::move(strip)));
    }
    keep_whole(setting.material, start);
    return setting;
  }

 private:
  Setting framed() const {
    Setting setting;
    setting.frame = make_frame(m_,
                               {plain_text(m_.article.title), m_.article.front_locale,
                                Position::of_heading(m_.article.id, kContentsPart)},
                               setting.material);
    return setting;
  }

  /// What there is from `start` on is whole where that costs no page: the answer, the list.
  static void keep_whole(Material& material, std::size_t start) {
    for (std::size_t c = start; c + 1 < material.size(); ++c)
      for (PageItems& way : material[c].ways) way.back().after += Cost::of(Rank::block_parted);
  }

  static void append(Material& material, Material more) {
    std::move(more.begin(), more.end(), std::back_inserter(material));
  }

  Material answer(int width, int room) const {
    Column column;
    column.width = width;
    column.room = room;
    return block_items(m_, answer_, body_text(m_.style), column);
  }

  /// The list of parts, then questions and about as buttons, side by side where they fit.
  std::vector<Strip> ways(int x, int width) const {
    std::vector<Strip> strips;
    const auto first = static_cast<int>(answer_.blocks.size());
    const auto strip = [&](const Entry& entry) {
      return entry_strip(m_, entry, first + static_cast<int>(strips.size()), x, width);
    };
    const int room = m_.style.box.h - m_.style.above_first - m_.style.corner.h - m_.style.gap();
    for (const Entry& entry : part_entries(m_)) {
      if (Strip row = strip(entry); row.row.rect.h <= room)
        strips.push_back(std::move(row));
      else
        for (const Entry& each : apart(entry)) strips.push_back(strip(each));
    }
    if (ways_in_corner_) return strips;
    int end = x + width;  // where the last row of buttons ends
    for (const Entry& entry : further_entries(m_)) {
      const Position at =
          Position::of_block(m_.article.id, kContentsPart, first + static_cast<int>(strips.size()));
      Strip button = link_button(m_, entry, at, end + m_.style.gap(), width);
      if (button.row.rect.right() > x + width) button = link_button(m_, entry, at, x, width);
      end = button.row.rect.right();
      if (button.row.rect.x == x) {
        strips.push_back(std::move(button));
        continue;
      }
      Strip& row = strips.back();
      row.row.rect.h = std::max(row.row.rect.h, button.row.rect.h);
      row.parts.push_back(std::move(button.row));
    }
    return strips;
  }

  /// How far over the answer the list starts: below the corner already, where the heading beside that is
  /// taller and leaves the list's column free.
  int list_rise(const PageFrame& frame, int list_w) const {
    const PageStyle& s = m_.style;
    return s.corner.w < list_w ? 0 : std::max(0, frame.first.height - s.above_first - s.corner.h);
  }

  std::optional<Setting> split(double share) const {
    const PageStyle& s = m_.style;
    const int list_w = static_cast<int>(s.box.w * share);
    const int text_w = s.box.w - list_w - s.px(s.space.column_gap);
    if (std::min(text_w, list_w) < s.body() * kLeastColumnEm) return std::nullopt;
    Setting setting = framed();
    const int room = setting.frame.height - setting.frame.first.height - s.gap();
    if (!setting.material.empty()) return std::nullopt;
    const std::vector<Strip> right = ways(s.box.w - list_w, list_w);
    const int rise = list_rise(setting.frame, list_w);
    if (stacked_height(right) > room + rise) return std::nullopt;
    const Material text = answer(text_w, room);
    if (text.empty()) return std::nullopt;
    PageFrame column;
    column.height = room;
    const Paging left = break_pages(text, column.room());
    if (left.pages.size() > 1 || left.cost[Rank::cut] > 0) return std::nullopt;
    std::vector<std::string> none;
    std::vector<Row> rows = std::move(place_pages(text, left, column, none).front().rows);
    std::vector<Row> list = stacked_rows(right, -rise);
    std::move(list.begin(), list.end(), std::back_inserter(rows));
    add(setting.material, item_of(std::move(rows), s.gap()));
    return setting;
  }

  const PageStyle style_;
  const PageMaker m_;
  bool ways_in_corner_;
  Part answer_;
};

/// The questions as cards, so many abreast.
class QuestionCards {
 public:
  QuestionCards(const PageMaker& m, const Part& faq, int abreast)
      : m_(m), faq_(faq), abreast_(abreast), gap_(m.style.px(m.style.space.card_gap)) {
    width_ = (m.style.box.w - (abreast - 1) * gap_) / abreast;
  }

  bool wide_enough() const { return abreast_ == 1 || width_ >= m_.style.body() * kLeastColumnEm; }

  std::vector<Strip> strips() const {
    std::vector<Strip> strips;
    const std::vector<Entry> entries = question_entries(m_);
    for (std::size_t i = 0; i < entries.size(); ++i) {
      const int column = static_cast<int>(i) % abreast_;
      if (column == 0) {
        strips.emplace_back();
        strips.back().row.kind = RowKind::cards;
        strips.back().row.position = m_.at(faq_, static_cast<int>(i));  // the same in one language and in two
        strips.back().gap = gap_;
      }
      put(strips.back().row, entries[i], column * (width_ + gap_));
    }
    return strips;
  }

 private:
  void put(Row& row, const Entry& entry, int x) const {
    const PageStyle& s = m_.style;
    const int pad = s.px(s.space.card_pad);
    PageLink link = entry.link;
    if (link.target.part == kAskPart) link.icon = "staff";
    const int lead = link.icon.empty() ? pad : s.px(kIconPadMm);
    const int text_w = width_ - lead - pad - s.px(kArrowColumnMm) / 2;
    Cell cell = entry_cell(m_, entry.text, entry.locale, true, x + lead, text_w);
    const int h = std::max(cell.box.h + pad, s.px(s.space.list_row));
    link.rect = {x, 0, width_, h};
    row.cells.push_back(std::move(cell));
    row.links.push_back(link);
    row.rect = {0, 0, s.box.w, std::max(row.rect.h, h)};
    for (std::size_t i = 0; i < row.links.size(); ++i) {
      row.links[i].rect.h = row.rect.h;
      row.cells[i].box.y = (row.rect.h - row.cells[i].box.h) / 2;
    }
  }

  static constexpr double kIconPadMm = 18;  // before the words of a card with an icon

  const PageMaker& m_;
  const Part& faq_;
  int abreast_;
  int gap_;
  int width_ = 0;
};

/// All beside each other where one of the ways has room for it; else below each other, in the way of fewest
/// pages.
std::vector<Setting> first_page_settings(const PageMaker& m) {
  using Heading = FirstWay::Heading;
  std::vector<FirstWay> ways;
  for (const Heading heading : {Heading::usual, Heading::second, Heading::body}) {
    if (m.style.first_corner || heading == Heading::usual) ways.push_back({false, heading});
    if (m.style.first_corner) ways.push_back({true, heading});
  }
  for (const FirstWay& way : ways)
    if (auto beside = FirstPage(m, way).beside()) return {std::move(*beside)};
  std::vector<Setting> settings;
  for (const FirstWay& way : ways)
    if (way.heading != Heading::body && way.ways_in_corner == m.style.first_corner.has_value())
      settings.push_back(FirstPage(m, way).below());
  return settings;
}

}  // namespace

std::vector<Page> contents_pages(const PageMaker& m, std::vector<std::string>& cut) {
  std::vector<Page> pages = pair_contents_pages(m);
  if (pages.empty()) pages = best_pages(first_page_settings(m), cut);
  pages.front().first = {m.article.id, kContentsPart};
  return pages;
}

std::vector<Page> question_pages(const PageMaker& m, const Part& faq, std::vector<std::string>& cut) {
  std::vector<Page> both = pair_question_pages(m, faq);
  if (!both.empty()) return both;
  std::vector<Setting> settings;
  for (const int abreast : {2, 1}) {
    const QuestionCards cards(m, faq, abreast);
    if (!cards.wide_enough()) continue;
    Setting setting;
    setting.frame = make_frame(m, {faq.heading, faq.locale, m.at_heading(faq)}, setting.material);
    for (Strip& strip : cards.strips()) add(setting.material, item_of(std::move(strip)));
    settings.push_back(std::move(setting));
  }
  return best_pages(settings, cut);
}

}  // namespace kiosk
