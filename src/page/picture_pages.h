#pragma once

#include <optional>

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
  /// Whether they leave the text room: two pages a step at most, on the whole, or half again as many as the
  /// text takes by itself. Where a page with the picture holds a line or two, the text stands by itself.
  bool worth_it() const;
  /// The page of the step that a block tells; nothing where it tells none.
  std::optional<PageChoice> page_of(int block) const;

 private:
  struct Told {
    const FigureStep* step = nullptr;
    int number = 0;  ///< of the figure's labels, from 1
  };
  std::optional<Told> told_by(int block) const;
  Prose text_of(int block) const;

  const PageMaker& m_;
  const Part& part_;
  const Figure& figure_;
  int room_;
  bool possible_ = false;
};

}  // namespace kiosk
