#include "page/picture_pages.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <memory>
#include <utility>

#include "page/cells.h"
#include "page/discs.h"
#include "page/prose.h"

namespace kiosk {
namespace {

constexpr double kTextEm = 24;  // text beside a picture is no wider
// Shares of the page that the picture takes: of its width beside text, less where that keeps the steps'
// sentences whole,
constexpr std::array<double, 3> kPictureW = {0.4, 0.26, 0.2};
constexpr double kLeastPicture = 0.4;  // of its height above it
constexpr double kMostPicture = 0.62;
constexpr double kMostLabel = 0.4;
// Pages of a step, or as many times those of its text alone: with more there is hardly any text beside the
// picture.
constexpr int kMostPages = 2;
constexpr double kMostMore = 1.5;

/// How many pages an item takes if each is filled.
int filled_pages(const PageItem& item, int height) {
  int pages = 1;
  for (int first = 0, end = 1; end <= item.units; ++end) {
    if (end - first < 2 || item.extent(first, end).height <= height) continue;
    first = end - 1;
    ++pages;
  }
  return pages;
}

/// Whether a page of it ends within a sentence, or elsewhere than after a comma.
bool cuts_line(const PageItem& item) {
  return std::any_of(item.breaks.begin(), item.breaks.end(), [](const Cost& cost) {
    return cost[Rank::line_cut] > 0 || cost[Rank::sentence_cut] > 0;
  });
}

/// One step's page, which its text may go over: picture, label, text.
class StepPage {
 public:
  StepPage(const PageMaker& m, const Figure& figure, int number, double share, int room, Position at)
      : m_(m),
        figure_(figure),
        number_(number),
        share_(share),
        down_(m.style.picture_air()),
        room_(room - down_),
        at_(std::move(at)) {}

  /// `description` is what a voice says of the picture: of its first page only. The label gives way where
  /// that keeps the text's sentences whole; where nothing does, so far that it takes fewest pages.
  PageItem item(const FigureLabel* label, Prose text, std::string description) {
    description_ = std::move(description);
    wide_ = !m_.style.panel.portrait();
    text.kind = RowKind::paragraph;
    PageItem made;
    int fewest = 0;  // pages of `made`
    for (const double px : {m_.style.subheading(), m_.style.body(), m_.style.caption(), m_.style.label()}) {
      if (label != nullptr) set_label(*label, px);
      const bool last = px == m_.style.label();
      if (label_ && label_->rect.h > kMostLabel * room_ && !last) continue;
      PageItem item = with(text);
      if (!cuts_line(item)) return item;
      const int pages = filled_pages(item, room_ + down_);
      if (made.rows && pages >= fewest) continue;
      fewest = pages;
      made = std::move(item);
    }
    return made;
  }

 private:
  Rect picture_place() const {
    if (wide_) return {0, 0, static_cast<int>(m_.style.box.w * share_), room_};
    return {0, 0, m_.style.box.w, static_cast<int>(kMostPicture * room_)};
  }

  int least_picture() const { return static_cast<int>(kLeastPicture * room_); }
  int label_height() const { return label_ ? label_->rect.h + m_.style.gap() / 2 : 0; }

  /// A wide page has the picture at its end side, an upright one above the text.
  int column() const {
    if (!wide_) return m_.style.box.w;
    const Row whole = picture_row(at_, figure_, picture_place());
    return std::min(m_.style.box.w - whole.rect.w - m_.style.px(m_.style.space.column_gap),
                    static_cast<int>(kTextEm * m_.style.body()));
  }

  void set_label(const FigureLabel& label, double px) {
    label_ = label_row(m_, label, m_.article.labels_locale, number_, 0, column(), px);
    label_->position = at_;
  }

  PageItem with(Prose text) const {
    text.width = column();
    const int taken = label_height() + (wide_ ? 0 : least_picture() + m_.style.gap());
    const auto prose = std::make_shared<PageItem>(prose_item(m_, std::move(text), room_ - taken));
    PageItem item;
    item.units = prose->units;
    item.gap = m_.style.gap();
    item.breaks = prose->breaks;
    item.picture = false;
    const auto self = std::make_shared<const StepPage>(*this);
    item.extent = [self, prose, taken](int first, int end) {
      const int needed = taken + prose->extent(first, end).height;
      // The page is the step's alone.
      return Extent{std::max(needed, self->room_) + self->down_, kAsManyLines};
    };
    item.rows = [self, prose](int first, int end) { return self->rows(*prose, first, end); };
    return item;
  }

  /// How far its numbers stand out over its upper edge, where a button's ring may be: they do on a small one.
  int overhang(const Row& picture) const {
    const double unit = picture.rect.w / double(figure_.units.w);
    const Discs discs = discs_of(figure_, unit, m_.style.body() / m_.style.scale);
    int over = 0;
    for (const Point& middle : discs.middles) over = std::max(over, discs.radius + discs.rim - middle.y);
    return over;
  }

  std::vector<Row> rows(const PageItem& prose, int first, int end) const {
    std::vector<Row> text = prose.rows(first, end);
    const int text_h = prose.extent(first, end).height;
    Rect place = picture_place();
    if (!wide_)
      place.h = std::clamp(room_ - label_height() - text_h - m_.style.gap(), least_picture(), place.h);
    Row picture = picture_row(text.front().position, figure_, place);
    const int over = overhang(picture);
    place.h -= over;
    picture = picture_row(text.front().position, figure_, place);
    picture.step = number_;
    if (first == 0) picture.description = description_;
    move_row(picture, wide_ ? m_.style.box.w - picture.rect.w : (m_.style.box.w - picture.rect.w) / 2,
             down_ + over);
    int y = wide_ ? 0 : picture.rect.bottom() + m_.style.gap();
    std::vector<Row> rows;
    if (label_) {
      rows.push_back(*label_);
      rows.back().position = text.front().position;
      move_row(rows.back(), 0, y);
    }
    y += label_height();
    for (Row& row : text) {
      move_row(row, 0, y);
      rows.push_back(std::move(row));
    }
    rows.insert(wide_ ? rows.end() : rows.begin(), std::move(picture));
    return rows;
  }

  const PageMaker m_;
  const Figure& figure_;
  int number_;
  double share_;  ///< of the page's width, for the picture
  int down_;
  int room_;  // below it
  Position at_;
  bool wide_ = true;
  std::optional<Row> label_;
  std::string description_;
};

}  // namespace

PicturePages::PicturePages(const PageMaker& m, const Part& part, const Figure& figure, int room)
    : m_(m), part_(part), figure_(figure), room_(room) {
  const auto found = m.article.steps.find(figure.id);
  if (found == m.article.steps.end() || found->second.size() < 2) return;
  int last = -1;
  possible_ = std::all_of(found->second.begin(), found->second.end(), [&](const FigureStep& step) {
    const bool behind =
        step.part == part.id && step.block > last && step.block < static_cast<int>(part.blocks.size());
    last = step.block;
    return behind && part.blocks[static_cast<std::size_t>(step.block)].kind == BlockKind::paragraph;
  });
}

int PicturePages::number_of(const FigureStep& step) const {
  const auto anchor = std::find_if(figure_.anchors.begin(), figure_.anchors.end(),
                                   [&](const Anchor& a) { return a.label == step.label; });
  return static_cast<int>(anchor - figure_.anchors.begin()) + 1;
}

std::string PicturePages::description() const {
  const auto picture = std::find_if(part_.blocks.begin(), part_.blocks.end(),
                                    [&](const Block& b) { return b.figure == figure_.id; });
  return picture == part_.blocks.end() ? std::string() : to_utf8(picture->text.text);
}

Prose PicturePages::text_of(int block) const {
  Prose text;
  text.at = m_.at(part_, block);
  text.text = part_.blocks[static_cast<std::size_t>(block)].text;
  text.locale = part_.locale;
  text.how = body_text(m_.style);
  text.width = m_.style.box.w;
  return text;
}

std::map<int, PageItem> PicturePages::with_share(double share) const {
  std::map<int, PageItem> items;
  for (const FigureStep& step : steps()) {
    const int number = number_of(step);
    Prose text = text_of(step.block);
    StepPage page(m_, figure_, number, share, room_, text.at);
    items.emplace(step.block, page.item(label_of(m_.article, figure_.id, step.label), std::move(text),
                                        number == 1 ? description() : std::string()));
  }
  return items;
}

std::optional<std::map<int, PageItem>> PicturePages::pages() const {
  if (!possible_) return std::nullopt;
  int alone = 0;
  for (const FigureStep& step : steps())
    alone += filled_pages(prose_item(m_, text_of(step.block), room_), room_);
  std::map<int, PageItem> best;
  int fewest = 0;
  for (const double share : kPictureW) {
    std::map<int, PageItem> items = with_share(share);
    int pages = 0;
    bool cuts = false;
    for (const auto& [block, item] : items) {
      pages += filled_pages(item, room_);
      cuts = cuts || cuts_line(item);
    }
    if (!best.empty() && cuts && pages >= fewest) continue;
    fewest = pages;
    best = std::move(items);
    if (!cuts) break;
  }
  const int most =
      std::max(kMostPages * static_cast<int>(steps().size()), static_cast<int>(kMostMore * alone));
  if (fewest > most) return std::nullopt;
  return best;
}

}  // namespace kiosk
