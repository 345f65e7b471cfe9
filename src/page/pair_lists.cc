#include <algorithm>
#include <utility>

#include "page/entries.h"
#include "page/pairs.h"

namespace kiosk {
namespace {

constexpr double kEntryPadMm = 1.6;
constexpr double kCardPadMm = 8;

/// The entry of the other edition that leads to the same place; null where it has none, or it is in the same
/// language.
const Entry* same_place(const Entry& entry, const std::vector<Entry>& others) {
  const auto found = std::find_if(others.begin(), others.end(),
                                  [&](const Entry& other) { return other.link.target == entry.link.target; });
  return found == others.end() || found->locale == entry.locale ? nullptr : &*found;
}

/// Where the reader's text starts.
int lead_of(const PageMaker& m, RowKind kind) {
  return kind == RowKind::cards ? m.style.px(kCardPadMm) : entry_lead(m);
}

/// Both texts of an entry in one row that leads on: in the columns of the page, or one above the other.
class EntryRow {
 public:
  EntryRow(const PageMaker& m, const Pairs& pairs, RowKind kind) : m_(m), pairs_(pairs), kind_(kind) {}

  Strip strip(const Entry& entry, const Entry* other, const Position& at) const {
    const bool card = kind_ == RowKind::cards;
    const int lead = lead_of(m_, kind_);
    const int end = m_.style.box.w - m_.style.px(kArrowColumnMm);
    const bool beside = other != nullptr && !pairs_.stacked();
    const int first_end = beside ? pairs_.column() : end;
    Strip strip;
    Row& row = strip.row;
    row.kind = kind_;
    row.position = at;
    row.cells.push_back(entry_cell(m_, entry.text, entry.locale, card, lead, first_end - lead));
    if (other != nullptr) {
      const int x = beside ? pairs_.other_x() : lead;
      row.cells.push_back(entry_cell(m_, other->text, other->locale, false, x, end - x));
      row.cells.back().ink = Ink::muted;
    }
    row.links.push_back(entry.link);
    stack(row, beside);
    return strip;
  }

 private:
  /// Gives the row its height and each cell its place in it.
  void stack(Row& row, bool beside) const {
    int h = 0;
    for (const Cell& cell : row.cells) h = beside ? std::max(h, cell.box.h) : h + cell.box.h;
    const int least = m_.style.px(kind_ == RowKind::cards ? m_.style.space.list_row : m_.style.space.target);
    row.rect = {0, 0, m_.style.box.w, std::max(h + 2 * m_.style.px(kEntryPadMm), least)};
    row.links[0].rect = row.rect;
    int y = (row.rect.h - h) / 2;
    for (Cell& cell : row.cells) {
      cell.box.y = beside ? (row.rect.h - cell.box.h) / 2 : y;
      y += cell.box.h;
    }
  }

  const PageMaker& m_;
  const Pairs& pairs_;
  RowKind kind_;
};

/// What the two lists of entries say, and how much of its column each leaves.
Pairs::Texts texts_of(const PageMaker& m, RowKind kind, const std::vector<Entry>& entries,
                      const std::vector<Entry>& others) {
  const bool card = kind == RowKind::cards;
  Pairs::Texts texts;
  for (const Entry& entry : entries) texts.push_back({&entry.text, entry.locale, card, lead_of(m, kind)});
  for (const Entry& entry : others)
    texts.push_back({&entry.text, entry.locale, false, m.style.px(kArrowColumnMm)});
  return texts;
}

PageMaker maker_of(const PageMaker& m, const Article& edition) {
  return {edition, nullptr, m.catalogue, m.pictures, m.style, m.typesetter};
}

/// A title in both languages, and entries that lead on.
struct List {
  RichText first, second;
  Position position;  ///< of its first entry; the others count on in blocks
  RowKind kind = RowKind::contents;
  int gap = 0;  ///< between entries
};

std::vector<Page> list_pages(const PageMaker& m, const Pairs::Subject& subject, const List& list,
                             const std::vector<Entry>& entries, const std::vector<Entry>& others,
                             std::vector<std::string>& cut) {
  Pairs pairs(m, subject, texts_of(m, list.kind, entries, others));
  if (!pairs.possible()) return {};
  Position at = list.position;
  at.block = kHeadingBlock;
  pairs.heading(list.first, list.second, at);
  const EntryRow rows(m, pairs, list.kind);
  for (const Entry& entry : entries) {
    ++at.block;
    const bool first = at.block == 0;
    pairs.strips.push_back(rows.strip(entry, same_place(entry, others), at));
    pairs.strips.back().gap = first ? m.style.gap() : list.gap;
    if (pairs.strips.back().row.rect.h > pairs.room()) return {};
  }
  return pairs.pages(cut);
}

RichText plain(const std::string& text) {
  RichText rich;
  rich.text = to_utf16(text);
  return rich;
}

}  // namespace

std::vector<Page> pair_contents_pages(const PageMaker& m, std::vector<std::string>& cut) {
  if (m.second == nullptr || m.second->front_locale == m.article.front_locale) return {};
  const List list{
      plain(m.article.title), plain(m.second->title), {m.article.id, "contents", 0, 0}, RowKind::contents, 0};
  std::vector<Page> pages =
      list_pages(m,
                 {m.article.front_locale, m.second->front_locale,
                  &told_of(m.article.front_provenance, m.second->front_provenance)},
                 list, contents_entries(m), contents_entries(maker_of(m, *m.second)), cut);
  if (!pages.empty()) pages.front().first = {m.article.id, "contents", kPartStart, 0};
  return pages;
}

std::vector<Page> pair_question_pages(const PageMaker& m, const Part& faq, std::vector<std::string>& cut) {
  const Part* other = other_of(m, faq);
  if (other == nullptr) return {};
  const List list{faq.heading, other->heading, m.at(faq, 0), RowKind::cards,
                  m.style.px(m.style.space.card_gap)};
  return list_pages(m, {faq.locale, other->locale, &told_of(faq.provenance, other->provenance)}, list,
                    question_entries(m), question_entries(maker_of(m, *m.second)), cut);
}

}  // namespace kiosk
