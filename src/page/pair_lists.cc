#include <algorithm>
#include <utility>

#include "page/entries.h"
#include "page/pairs.h"

namespace kiosk {
namespace {

constexpr double kEntryPadMm = 1.6;

/// The entry of the other edition that leads to the same place as a part or a topic does; null where it has
/// none, or it is in the same language.
const Entry* same_place(const Entry& entry, const std::vector<Entry>& others) {
  const auto found = std::find_if(others.begin(), others.end(), [&](const Entry& other) {
    return other.link.target == entry.link.target && other.link.number == entry.link.number;
  });
  return found == others.end() || found->locale == entry.locale ? nullptr : &*found;
}

/// Where the reader's text starts.
int lead_of(const PageMaker& m, RowKind kind) {
  return kind == RowKind::cards ? m.style.px(m.style.space.card_pad) : entry_lead(m);
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

/// The parts, the questions and what tells of the text.
std::vector<Entry> all_entries(const PageMaker& m) {
  std::vector<Entry> entries;
  for (Entry& part : part_entries(m))
    for (Entry& entry : apart(std::move(part))) entries.push_back(std::move(entry));
  for (Entry& entry : further_entries(m)) entries.push_back(std::move(entry));
  return entries;
}

/// A title in both languages, and entries that lead on.
struct List {
  RichText first, second;
  Position position;  ///< of its first entry; the others count on in blocks
  RowKind kind = RowKind::contents;
  int gap = 0;                  ///< between entries
  const Part* text = nullptr;   ///< what is said above them; null: nothing
  const Part* other = nullptr;  ///< the same in the other language; null: it stands in one
};

/// The blocks of what is said above a list.
void add_text(const PageMaker& m, const List& list, Pairs& pairs, Position& at) {
  for (std::size_t b = 0; b < list.text->blocks.size(); ++b, ++at.block) {
    const RichText& first = list.text->blocks[b].text;
    const RichText none;
    const RichText& second = list.other != nullptr ? list.other->blocks[b].text : none;
    pairs.add({RowKind::paragraph, &first, 0}, {RowKind::paragraph, &second, 0}, at, body_text(m.style),
              m.style.paragraph_gap());
  }
}

std::vector<Page> list_pages(const PageMaker& m, const Pairs::Subject& subject, const List& list,
                             const std::vector<Entry>& entries, const std::vector<Entry>& others) {
  Pairs pairs(m, subject, texts_of(m, list.kind, entries, others));
  if (!pairs.possible()) return {};
  Position at = list.position;
  pairs.heading(list.first, list.second, Position::of_heading(at.article, at.part));
  if (list.text != nullptr) add_text(m, list, pairs, at);
  const int first = at.block;
  const EntryRow rows(m, pairs, list.kind);
  for (const Entry& entry : entries) {
    Strip strip = rows.strip(entry, same_place(entry, others), at);
    strip.gap = at.block == first ? m.style.gap() : list.gap;
    ++at.block;
    if (strip.row.rect.h > pairs.room()) return {};
    pairs.add(item_of(std::move(strip)));
  }
  return pairs.pages();
}

RichText plain(const std::string& text) {
  RichText rich;
  rich.text = to_utf16(text);
  return rich;
}

}  // namespace

std::vector<Page> pair_contents_pages(const PageMaker& m) {
  if (m.second == nullptr || m.second->front_locale == m.article.front_locale) return {};
  const PageMaker other = maker_of(m, *m.second);
  const Part answer = short_answer(m);
  const Part second = short_answer(other);
  List list{plain(m.article.title), plain(m.second->title),
            Position::of_block(m.article.id, kContentsPart, 0)};
  list.text = &answer;
  if (same_blocks(answer, second) && answer.locale != second.locale) list.other = &second;
  std::vector<Page> pages = list_pages(m, {m.article.front_locale, m.second->front_locale}, list,
                                       all_entries(m), all_entries(other));
  if (!pages.empty()) pages.front().first = {m.article.id, kContentsPart};
  return pages;
}

std::vector<Page> pair_question_pages(const PageMaker& m, const Part& faq) {
  const Part* other = other_of(m, faq);
  if (other == nullptr) return {};
  List list{faq.heading, other->heading, m.at(faq, 0), RowKind::cards};
  list.gap = m.style.px(m.style.space.card_gap);
  return list_pages(m, {faq.locale, other->locale}, list, question_entries(m),
                    question_entries(maker_of(m, *m.second)));
}

}  // namespace kiosk
