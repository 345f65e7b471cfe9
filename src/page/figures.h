#pragma once

#include <optional>
#include <string>
#include <vector>

#include "page/blocks.h"

namespace kiosk {

/// A picture lower than this has numbers that collide, mm.
inline constexpr double kLeastPictureMm = 90;

/// The figure of an id; null where there is none.
const Figure* figure_of(const PageMaker& maker, const std::string& id);
/// A figure's label by its key, as an edition has it; null where it has none.
const FigureLabel* label_of(const Article& edition, const std::string& figure, const std::string& key);
/// A label of a figure: its number's place, name in bold, term below it.
Row label_row(const PageMaker& maker, const FigureLabel& label, const LocaleTag& locale, int number, int x,
              int width, double px);
/// Its labels as an edition has them, in the order of its numbers.
std::vector<Row> label_rows(const PageMaker& maker, const Article& edition, const Figure& figure, int x,
                            int width, double px);
/// Rows one below the other, `gap` apart.
int stacked_height(const std::vector<Row>& rows, int gap);
void stack_rows(std::vector<Row>& rows, int top, int gap);
/// The picture, as large as it can be in `place`, at its top and start.
Row picture_row(const Position& at, const Figure& figure, Rect place);
/// The same of a part's block, with what a voice says of it.
Row described_row(const PageMaker& maker, const Part& part, int block, const Figure& figure, Rect place);
/// Whether the numbers on that picture of the figure stand apart from each other.
bool numbers_apart(const PageMaker& maker, const Figure& figure, const Row& picture);

/// A figure with its labels as an item of its own: labels at one side of the picture, at both or below it, in
/// type that goes down to the 100 % size; as tall as the page, or lower, that text may stand with it; else
/// the picture, then its labels.
PageChoice figure_choice(const PageMaker& maker, const Part& part, int block, int room);

/// The same as fixed rows at the end side of each page, from `top` down, the text's width becoming what is
/// left; empty where it does not fit beside text that is easily read.
std::vector<Row> figure_beside(const PageMaker& maker, const Part& part, int block, int top, int& text_width);
/// The same over the width of the page, from `top` down, the picture so many times as tall as it is at least;
/// empty where it would take much of the page's height.
std::vector<Row> figure_across(const PageMaker& maker, const Part& part, int block, int top, double taller);

}  // namespace kiosk
