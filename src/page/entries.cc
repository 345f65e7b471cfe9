#include "page/entries.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace kiosk {
namespace {

constexpr double kNumberColumnMm = 12;
constexpr double kNumberIndentMm = 4;
constexpr double kDigitEm = 0.6;  // of a number in bold
constexpr double kNumberAirEm = 0.15;
constexpr double kLeadAirEm = 0.45;  // between number and text
constexpr double kRowPadMm = 1.2;    // between ink and the row's edge, where its line has no air of its own
constexpr double kLeastRowPadMm = 0.5;  // round the lines
// Share of a page that one entry may take before its type stops growing.
constexpr double kLargestEntry = 0.45;

/// Where an anchor of the article's list leads to: a part, or a paragraph of it; nothing where there is none.
std::optional<Position> place_of(const PageMaker& m, const std::string& anchor) {
  if (anchor.empty()) return std::nullopt;
  for (const Part& part : m.article.parts) {
    if (part.id == anchor) return m.at_start(part);
    for (std::size_t b = 0; b < part.blocks.size(); ++b)
      if (part.blocks[b].anchor == anchor) return m.at(part, static_cast<int>(b));
  }
  return std::nullopt;
}

/// What of the article's list lies within a part, but for what its heading says.
std::vector<Entry> topics_of(const PageMaker& m, const Part& part) {
  const Part* contents = m.article.find(kContentsPart);
  if (contents == nullptr || contents->locale != part.locale) return {};
  std::vector<Entry> topics;
  for (const Block& block : contents->blocks) {
    if (block.text.links.empty() || block.text.text == part.heading.text) continue;
    const auto place = place_of(m, block.text.links[0].anchor);
    if (!place || place->part != part.id) continue;
    Entry topic;
    topic.text.text = block.text.text;
    topic.locale = part.locale;
    topic.link.target = *place;
    topics.push_back(std::move(topic));
  }
  return topics;
}

Entry entry_of(const PageMaker& m, const Part& part) {
  Entry entry{part.heading, part.locale, {}};
  entry.link.target = m.at_start(part);
  return entry;
}

/// A way to a part that is reached by choice, under a name that is shorter than its heading.
struct Way {
  const char* part;
  const char* name;  ///< of a message
  const char* icon;
};
constexpr Way kFurther[] = {{kQuestionsPart, "reading.questions", "question"},
                            {kAboutPart, "reading.about", "about"}};

}  // namespace

bool is_by_choice(const std::string& part) {
  return part == kContentsPart || part == "summary-answer" || part == kAboutPart || part == kQuestionsPart ||
         part == kAskPart || part.find('/') != std::string::npos;
}

Part short_answer(const PageMaker& m) {
  Part part;
  if (const Part* answer = m.article.find("summary-answer")) {
    part = *answer;
  } else {
    part.locale = m.article.front_locale;
    part.blocks.emplace_back();
    part.blocks[0].text.text = to_utf16(m.article.summary);
  }
  part.id = kContentsPart;
  return part;
}

std::vector<Entry> part_entries(const PageMaker& m) {
  std::vector<Entry> entries;
  for (const Part& part : m.article.parts) {
    if (is_by_choice(part.id)) continue;
    Entry entry = entry_of(m, part);
    entry.link.number = static_cast<int>(entries.size()) + 1;
    entry.topics = topics_of(m, part);
    entries.push_back(std::move(entry));
  }
  return entries;
}

std::vector<Entry> further_entries(const PageMaker& m) {
  std::vector<Entry> entries;
  for (const Way& way : kFurther) {
    const Part* part = m.article.find(way.part);
    if (part == nullptr) continue;
    const Message name = m.catalogue.message(m.article.front_locale, way.name);
    entries.push_back(entry_of(m, *part));
    Entry& entry = entries.back();
    entry.link.icon = way.icon;
    if (name.locale != m.article.front_locale || name.text.empty()) continue;
    entry.text = {};
    entry.text.text = to_utf16(name.text);
    entry.locale = name.locale;
  }
  return entries;
}

Cell entry_cell(const PageMaker& m, const RichText& text, const LocaleTag& locale, bool bold, int x,
                int width) {
  const PageStyle& s = m.style;
  Cell cell;
  for (const double px : {s.body(), s.caption(), s.label()}) {
    cell = set_cell(text, locale, cell_text(m.style, px, bold, Ink::body), x, width, m.typesetter);
    if (cell.box.h <= kLargestEntry * s.box.h) break;
  }
  return cell;
}

std::vector<Entry> question_entries(const PageMaker& m) {
  std::vector<Entry> entries;
  for (const Part& part : m.article.parts) {
    if (!is_answer(part.id)) continue;
    entries.push_back({part.heading, part.locale, {}});
    entries.back().link.target = m.at_start(part);
  }
  for (const Part& part : m.article.parts) {
    if (part.id != kAskPart) continue;
    entries.push_back(entry_of(m, part));
  }
  return entries;
}

int entry_lead(const PageMaker& m) {
  const auto numbered = std::count_if(m.article.parts.begin(), m.article.parts.end(),
                                      [](const Part& part) { return !is_by_choice(part.id); });
  const auto digits = static_cast<double>(std::to_string(numbered).size());
  const int number =
      m.style.px(kNumberIndentMm) + static_cast<int>(m.style.body() * (kNumberAirEm + digits * kDigitEm));
  return std::max(m.style.px(kNumberColumnMm), number) + static_cast<int>(m.style.body() * kLeadAirEm);
}

namespace {

/// Above and below a row's texts: less where their lines have air above and below their ink.
int pad_of(const PageMaker& m, const std::vector<Cell>& cells) {
  const auto& last = cells.back();
  const int above = cells.front().text.layout->ink.y - cells.front().rise;
  const int below = last.box.h - (last.text.layout->ink.bottom() - last.rise);
  const int pad = m.style.px(kRowPadMm);
  return std::clamp(pad - std::min(above, below), m.style.px(kLeastRowPadMm), pad);
}

/// A row of the list, its text at most `px` large.
Strip entry_of_size(const PageMaker& m, const Entry& entry, int index, int x, int width, double px) {
  const PageStyle& s = m.style;
  const int lead = entry_lead(m);
  const int text_w = width - lead - s.px(kArrowColumnMm);
  Strip strip;
  Row& row = strip.row;
  row.kind = RowKind::contents;
  row.position = Position::of_block(m.article.id, kContentsPart, index);
  row.cells.push_back(set_cell(entry.text, entry.locale, cell_text(m.style, px, false, Ink::body), x + lead,
                               text_w, m.typesetter));
  int text_h = row.cells[0].box.h;
  if (!entry.topics.empty()) {
    std::string line;  // where it is broken a dot ends a line, and begins none
    for (const Entry& topic : entry.topics)
      line += (line.empty() ? "" : "\u00a0\u00b7 ") + to_utf8(topic.text.text);
    row.cells.push_back(set_cell(line, entry.locale, cell_text(m.style, s.label(), false, Ink::muted),
                                 x + lead, text_w, m.typesetter));
    row.cells[1].box.y = text_h;
    text_h += row.cells[1].box.h;
  }
  const int h = std::max(text_h + 2 * pad_of(m, row.cells), s.px(s.space.target));
  for (Cell& cell : row.cells) cell.box.y += (h - text_h) / 2;
  row.rect = {x, 0, width, h};
  row.links.push_back(entry.link);
  row.links[0].rect = row.rect;
  return strip;
}

}  // namespace

std::vector<Entry> apart(Entry entry) {
  std::vector<Entry> entries = std::exchange(entry.topics, {});
  entries.insert(entries.begin(), std::move(entry));
  return entries;
}

Strip entry_strip(const PageMaker& m, const Entry& entry, int index, int x, int width) {
  const PageStyle& s = m.style;
  Strip strip;
  for (const double px : {s.body(), s.caption(), s.label()}) {
    strip = entry_of_size(m, entry, index, x, width, px);
    if (strip.row.rect.h <= kLargestEntry * s.box.h) break;
  }
  return strip;
}

Strip link_button(const PageMaker& m, const Entry& entry, const Position& at, int x, int width) {
  const PageStyle& s = m.style;
  const int pad = s.px(s.space.pad);
  const int text_x = pad + s.px(s.space.icon) + pad;
  const int extra = text_x + s.px(kArrowColumnMm);
  const CellText how = cell_text(s, s.label(), true, Ink::accent);
  constexpr int kNoLimit = 1 << 16;
  const int natural =
      set_cell(entry.text, entry.locale, how, 0, kNoLimit, m.typesetter).text.layout->natural_width + 1;
  const int w = std::min(width, natural + extra);
  Strip strip;
  Row& row = strip.row;
  row.kind = RowKind::cards;
  row.position = at;
  row.cells.push_back(set_cell(entry.text, entry.locale, how, x + text_x, w - extra, m.typesetter));
  const int h = std::max(row.cells[0].box.h + pad, s.px(s.space.target));
  row.cells[0].box.y = (h - row.cells[0].box.h) / 2;
  row.rect = {x, 0, w, h};
  row.links.push_back(entry.link);
  row.links[0].rect = row.rect;
  strip.gap = s.gap();
  return strip;
}

}  // namespace kiosk
