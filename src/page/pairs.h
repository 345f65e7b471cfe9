#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "page/rows.h"

namespace kiosk {

/// What one block, one cell of a table, or one entry of a list says in a language.
struct Saying {
  RowKind kind = RowKind::paragraph;
  const RichText* text = nullptr;
  int number = 0;  ///< of an item
};

/// Makes strips of two languages: beside each other in columns, or one above the other where columns would be
/// too narrow to read. A pair is one strip: the reader's row, and as its part the other's.
class Pairs {
 public:
  /// The two languages of a text, the reader's first, and the provenance that is told.
  struct Subject {
    LocaleTag first, second;
    const Provenance* provenance = nullptr;
  };
  /// A text whose words must fit its column.
  struct Text {
    const RichText* text = nullptr;
    LocaleTag locale;
    bool bold = false;
    int less = 0;  ///< what of the column is taken, px; 0: the room of a bullet
  };
  using Texts = std::vector<Text>;

  Pairs(const PageMaker& maker, const Subject& subject, const Texts& texts);

  /// Whether a page has room for a few lines of both.
  bool possible() const { return room_ > m_.style.body() * (stacked_ ? 6.5 : 5); }
  /// One above the other.
  bool stacked() const { return stacked_; }
  int room() const { return room_; }  ///< of a page, below what stands on every one
  /// Less room for the pairs that follow: something stands above them.
  void reserve(int height) { room_ = std::max(1, room_ - height); }
  int column() const { return column_; }
  int width() const { return stacked_ ? m_.style.box.w : column_; }  ///< of one language's text
  int other_x() const { return stacked_ ? 0 : column_ + gap_; }
  int between() const { return m_.style.paragraph_gap() / 2; }  ///< one language and the other below it

  /// Puts a pair on one strip; where it is taller than a page, each language's lines are dealt out evenly.
  void add(const Saying& left, const Saying& right, const Position& at, const CellStyle& how, int gap,
           bool keep_with_next = false);
  void heading(const RichText& left, const RichText& right, const Position& at);
  /// Two rows, each with its top at 0, as one strip.
  Strip joined(Row first, Row second, int gap) const;

  std::vector<Page> pages(std::vector<std::string>& cut) const { return fill_pages(strips, frame_, cut); }

  std::vector<Strip> strips;

 private:
  bool words_fit(const Texts& texts) const;
  void make_frame();
  Strip languages() const;
  Row half(const Saying& saying, const Position& at, const LocaleTag& locale, const CellStyle& how,
           int x) const;
  int tallest_piece(const Row& a, const Row& b, int pieces) const;

  const PageMaker& m_;
  Subject subject_;
  PageFrame frame_;
  int gap_ = 0;
  int column_ = 0;
  int room_ = 0;
  bool stacked_ = false;
};

/// The part in the edition beside the reader's; null where the reader has one language, both are the same, or
/// their blocks do not match: then the reader's language stands alone.
const Part* other_of(const PageMaker& maker, const Part& part);

}  // namespace kiosk
