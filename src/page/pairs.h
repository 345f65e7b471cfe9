#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "page/cells.h"
#include "page/frame.h"
#include "page/strip.h"

namespace kiosk {

/// What one block, one cell of a table, or one entry of a list says in a language.
struct Saying {
  RowKind kind = RowKind::paragraph;
  const RichText* text = nullptr;
  int number = 0;  ///< of an item
};

/// Makes items of two languages: beside each other in columns, or one above the other where columns would be
/// too narrow to read. A pair is one item; its units are its sentences where both have as many.
class Pairs {
 public:
  /// The two languages of a text, the reader's first.
  struct Subject {
    LocaleTag first, second;
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
  int column() const { return column_; }
  int width() const { return stacked_ ? m_.style.box.w : column_; }  ///< of one language's text
  int other_x() const { return stacked_ ? 0 : column_ + gap_; }
  int between() const { return m_.style.paragraph_gap() / 2; }  ///< one language and the other below it

  /// Adds a pair; `after`: what it costs a page to end with it.
  void add(const Saying& left, const Saying& right, const Position& at, const CellText& how, int gap,
           const Cost& after = {});
  void heading(const RichText& left, const RichText& right, const Position& at);
  void add(PageItem item) { kiosk::add(setting_.material, std::move(item)); }
  void add(PageChoice choice) { setting_.material.push_back(std::move(choice)); }
  /// Whether it answered, below both languages.
  void judging(const Part& part);
  /// Two rows, each with its top at 0, as one strip.
  Strip joined(Row first, Row second, int gap) const;

  /// Of something there is no room for both.
  void give_up() { hopeless_ = true; }
  /// No pages where it gave up, or something runs out of a page: there the reader's language stands alone.
  std::vector<Page> pages() const;

 private:
  bool words_fit(const Texts& texts) const;
  void make_frame();
  Top languages() const;
  PageItem half(const Saying& saying, const Position& at, const LocaleTag& locale, const CellText& how, int x,
                int room) const;
  PageItem pair_of(PageItem left, PageItem right) const;
  PageItem dealt(PageItem left, PageItem right) const;
  int both(int first, int second) const;

  const PageMaker& m_;
  Subject subject_;
  Setting setting_;
  int above_ = 0;  ///< height of the heading that the next pair stands below, with its gaps
  int gap_ = 0;
  int column_ = 0;
  int room_ = 0;
  bool stacked_ = false;
  bool hopeless_ = false;
};

/// The part in the edition beside the reader's; null where the reader has one language, both are the same, or
/// their blocks do not match: then the reader's language stands alone.
const Part* other_of(const PageMaker& maker, const Part& part);

/// A part in two languages; no pages where the panel has no room for both, so that something would run out.
std::vector<Page> pair_pages(const PageMaker& maker, const Part& part, const Part& other);
/// The contents in two languages; no pages where the reader has one, or a page no room for both.
std::vector<Page> pair_contents_pages(const PageMaker& maker);
/// The questions in two languages, likewise.
std::vector<Page> pair_question_pages(const PageMaker& maker, const Part& faq);

}  // namespace kiosk
