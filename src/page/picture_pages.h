#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "page/figures.h"
#include "page/prose.h"

namespace kiosk {

/// A figure's steps as pages: the whole picture with one of its labels, and the paragraph that tells of it,
/// page by page. They stand where the paragraphs stand.
class PicturePages {
 public:
  /// `room`: what every page of the part has below its heading.
  PicturePages(const PageMaker& maker, const Part& part, const Figure& figure, int room);

  /// Whether every step is told by a paragraph of the part, in the order of its text.
  bool possible() const { return possible_; }
  /// The page of each step, by the block that tells it, the picture of one width on all. Nothing where they
  /// leave the text no room: they take more than two pages a step, on the whole, and half again as many as
  /// the text by itself, since a page with the picture holds a line or two.
  std::optional<std::map<int, PageItem>> pages() const;

 private:
  const std::vector<FigureStep>& steps() const { return m_.article.steps.at(figure_.id); }
  /// With pictures that take such a share of the page's width.
  std::map<int, PageItem> with_share(double share) const;
  int number_of(const FigureStep& step) const;
  std::string description() const;
  Prose text_of(int block) const;

  const PageMaker& m_;
  const Part& part_;
  const Figure& figure_;
  int room_;
  bool possible_ = false;
};

}  // namespace kiosk
