#include <algorithm>
#include <utility>

#include "page/pairs.h"
#include "page/rows.h"

namespace kiosk {
namespace {

constexpr double kColumnGapMm = 12;
constexpr int kBehindText = 100'000;  // more than a paragraph is long
constexpr double kTextMm = 250;       // text beside a picture is no wider
constexpr double kButtonPadMm = 4;
constexpr double kIconMm = 11;
constexpr double kArrowMm = 15;
// Shares of the page's height that the picture takes above the text of an upright panel.
constexpr double kLeastPicture = 0.34;
constexpr double kMostPicture = 0.6;
constexpr double kMostLabel = 0.4;

/// The number that the figure gives a label.
int number_of(const Figure& figure, const std::string& key) {
  const auto found = std::find_if(figure.anchors.begin(), figure.anchors.end(),
                                  [&](const Anchor& a) { return a.label == key; });
  return static_cast<int>(found - figure.anchors.begin()) + 1;
}

/// Makes the pages of one figure's steps.
class Steps {
 public:
  Steps(const PageMaker& m, const Figure& figure, const std::vector<FigureStep>& steps)
      : m_(m), figure_(figure), steps_(steps) {}

  std::vector<Page> pages(int index, std::vector<std::string>& cut) const {
    const FigureStep& step = steps_[static_cast<std::size_t>(index)];
    const Part* part = m_.article.find(step.part);
    if (part == nullptr || step.block >= static_cast<int>(part->blocks.size())) return {};
    const std::vector<Strip> notice = notice_strips(m_, part->provenance);
    const int top = notice.empty() ? 0 : notice[0].row.rect.h + m_.style.gap();
    PageFrame frame;
    frame.height = m_.style.box.h;
    frame.first_top = notice;
    if (is_repeated_notice(m_, top)) frame.next_top = notice;
    const int number = number_of(figure_, step.label);
    const bool wide = !m_.style.panel.portrait();
    Row picture = picture_row(m_, at(index), figure_, {0, top, m_.style.box.w, frame.height - top});
    if (wide && picture.rect.h < m_.style.px(kLeastPictureMm)) return picture_after(index, *part, frame, cut);
    const int beside = picture.rect.w + m_.style.px(kColumnGapMm);
    const int room = wide ? m_.style.box.w - beside : m_.style.box.w;
    // Two languages need all the width there is.
    const bool two = other_of(m_, *part) != nullptr;
    std::vector<Strip> strips = text(index, *part, two ? room : std::min(room, m_.style.px(kTextMm)));
    picture.step = number;
    if (!wide && !fits_below(strips, frame.height - top - least_picture(frame.height)))
      return picture_after(index, *part, frame, cut);
    if (wide) {
      picture.rect.x = m_.style.box.w - picture.rect.w;
      frame.beside.push_back(std::move(picture));
    } else {
      above(frame, picture, top, strips);
    }
    return filled(index, *part, strips, frame, cut);
  }

 private:
  std::vector<Page> filled(int index, const Part& part, const std::vector<Strip>& strips,
                           const PageFrame& frame, std::vector<std::string>& cut) const {
    std::vector<Page> made = fill_pages(strips, frame, cut);
    for (Page& page : made) page.locale = part.locale;
    if (!made.empty()) made.front().first = at(index);
    return made;
  }

  /// On a low panel the picture has the page after the text to itself.
  std::vector<Page> picture_after(int index, const Part& part, const PageFrame& frame,
                                  std::vector<std::string>& cut) const {
    std::vector<Strip> strips = text(index, part, m_.style.box.w);
    Position behind = at(index);
    behind.offset = kBehindText;
    Strip picture;
    picture.row = picture_row(m_, behind, figure_, {0, 0, m_.style.box.w, m_.style.box.h});
    picture.row.step = number_of(figure_, steps_[static_cast<std::size_t>(index)].label);
    picture.row.rect.x = (m_.style.box.w - picture.row.rect.w) / 2;
    picture.new_page = picture.bare = true;
    strips.push_back(std::move(picture));
    return filled(index, part, strips, frame, cut);
  }

  Position at(int index) const { return {m_.article.id, kStepsPrefix + figure_.id, index, 0}; }

  /// The label, then the paragraph; where two languages are shown, each beside the same in the other.
  std::vector<Strip> text(int index, const Part& part, int width) const {
    if (const Part* other = other_of(m_, part)) {
      std::vector<Strip> both = texts(index, part, *other, width);
      if (!both.empty()) return both;
    }
    const FigureStep& step = steps_[static_cast<std::size_t>(index)];
    std::vector<Strip> strips;
    if (const FigureLabel* label = label_of(m_.article, figure_.id, step.label)) {
      Strip strip;
      for (const double px : {m_.style.subheading(), m_.style.body(), m_.style.caption(), m_.style.label()}) {
        strip.row =
            label_row(m_, *label, m_.article.labels_locale, number_of(figure_, step.label), 0, width, px);
        if (strip.row.rect.h <= kMostLabel * m_.style.box.h) break;
      }
      strip.row.position = at(index);
      strip.keep_with_next = true;
      strips.push_back(std::move(strip));
    }
    CellStyle how = body_style(m_.style);
    how.px = m_.style.label_limit > 1.0 ? m_.style.subheading() : m_.style.body();
    Strip paragraph = paragraph_strip(m_, part, step.block, how, 0, width);
    paragraph.row.position = at(index);
    paragraph.gap = m_.style.gap();
    strips.push_back(std::move(paragraph));
    return strips;
  }

  /// Nothing where a page has no room for both.
  std::vector<Strip> texts(int index, const Part& part, const Part& other, int width) const {
    const FigureStep& step = steps_[static_cast<std::size_t>(index)];
    PageStyle narrow = m_.style;
    narrow.box.w = width;
    const PageMaker m{m_.article, m_.second, m_.catalogue, m_.pictures, narrow, m_.typesetter};
    const RichText& first = part.blocks[static_cast<std::size_t>(step.block)].text;
    const RichText& second = other.blocks[static_cast<std::size_t>(step.block)].text;
    Pairs pairs(m, {part.locale, other.locale, &told_of(part.provenance, other.provenance)},
                {{&first, part.locale}, {&second, other.locale}});
    if (!pairs.possible()) return {};
    const FigureLabel* one = label_of(m_.article, figure_.id, step.label);
    const FigureLabel* two = label_of(*m_.second, figure_.id, step.label);
    if (one != nullptr && two != nullptr) {
      const int number = number_of(figure_, step.label);
      const double px = narrow.label();
      Row left = label_row(m, *one, m_.article.labels_locale, number, 0, pairs.width(), px);
      Row right = label_row(m, *two, m_.second->labels_locale, number, pairs.other_x(), pairs.width(), px);
      left.position = at(index);
      right.beside = true;
      Strip labels = pairs.joined(std::move(left), std::move(right), narrow.gap());
      if (labels.row.rect.h > kMostLabel * m_.style.box.h) return {};
      labels.keep_with_next = true;
      pairs.reserve(labels.row.rect.h + 2 * narrow.gap());
      pairs.strips.push_back(std::move(labels));
    }
    // Behind the label, so that a page that starts with it has a place of its own.
    Position text = at(index);
    text.offset = 1;
    pairs.add({RowKind::paragraph, &first, 0}, {RowKind::paragraph, &second, 0}, text, body_style(narrow),
              narrow.gap());
    return std::move(pairs.strips);
  }

  int least_picture(int height) const {
    const int share = static_cast<int>(kLeastPicture * height);
    return std::min(static_cast<int>(kMostPicture * height), std::max(share, m_.style.px(kLeastPictureMm)));
  }

  /// Whether the label and two lines stand below the picture at its smallest.
  bool fits_below(const std::vector<Strip>& strips, int room) const {
    int needed = 3 * m_.style.gap();
    for (const Strip& strip : strips) {
      const ParagraphLayout& layout = *strip.row.cells.back().layout;
      const int lines = std::min(2, static_cast<int>(layout.lines.size()));
      needed += strip.gap + (strip.splittable ? lines_height(layout, 0, lines) : strip.row.rect.h);
    }
    return needed <= room;
  }

  /// The picture over the text, as large as both fit one page.
  void above(PageFrame& frame, const Row& picture, int top, const std::vector<Strip>& strips) const {
    int needed = 2 * m_.style.gap();
    for (const Strip& strip : strips) needed += strip.gap + strip.row.rect.h;
    const int most = static_cast<int>(kMostPicture * frame.height);
    const int least = least_picture(frame.height);
    const int height = std::clamp(frame.height - top - needed, least, most);
    Strip strip;
    const int step = picture.step;
    strip.row = picture_row(m_, picture.position, figure_, {0, 0, m_.style.box.w, height});
    strip.row.step = step;
    strip.row.rect.x = (m_.style.box.w - strip.row.rect.w) / 2;
    strip.gap = top > 0 ? m_.style.gap() : 0;
    frame.first_top.push_back(strip);
    frame.next_top.push_back(strip);
  }

  const PageMaker& m_;
  const Figure& figure_;
  const std::vector<FigureStep>& steps_;
};

}  // namespace

std::optional<Row> steps_button(const PageMaker& m, const Position& at, const std::string& figure, int x,
                                int width) {
  const auto found = m.article.steps.find(figure);
  if (found == m.article.steps.end() || found->second.size() < 2) return std::nullopt;
  const PageStyle& s = m.style;
  const Message words = m.catalogue.message(m.article.locale, "reading.steps");
  const int pad = s.px(kButtonPadMm);
  const int text_x = pad + s.px(kIconMm) + pad;
  const int extra = text_x + s.px(kArrowMm) + pad;
  const CellStyle how = compact_style(s.label(), true, Ink::accent);
  const int natural =
      set_cell(words.text, words.locale, how, 0, 1 << 16, m.typesetter).layout->natural_width + 1;
  const int w = std::min(width, natural + extra);
  Row row;
  row.kind = RowKind::cards;
  row.position = at;
  row.cells.push_back(set_cell(words.text, words.locale, how, x + text_x, w - extra, m.typesetter));
  const int h = std::max(row.cells[0].box.h + pad, s.px(s.space.list_row));
  row.cells[0].box.y = (h - row.cells[0].box.h) / 2;
  row.rect = {x, 0, w, h};
  PageLink link;
  link.rect = row.rect;
  link.target = {m.article.id, kStepsPrefix + figure, 0, 0};
  link.icon = "steps";
  row.links.push_back(link);
  return row;
}

std::vector<Page> steps_pages(const PageMaker& m, const std::string& id, std::vector<std::string>& cut) {
  const Figure* figure = figure_of(m, id);
  const auto found = m.article.steps.find(id);
  if (figure == nullptr || found == m.article.steps.end()) return {};
  const Steps steps(m, *figure, found->second);
  std::vector<Page> pages;
  for (int i = 0; i < static_cast<int>(found->second.size()); ++i) {
    for (Page& page : steps.pages(i, cut)) pages.push_back(std::move(page));
  }
  return pages;
}

}  // namespace kiosk
