#include "page/rows.h"

#include <algorithm>
#include <utility>

namespace kiosk {
namespace {

constexpr double kNoticePadMm = 3.0;
constexpr double kNoticeIconMm = 12.0;
constexpr double kItemIndentEm = 1.1;
constexpr int kAnswerWordLength = 24;
constexpr int kRecordLine = 1000;  // more than any line of a record is long

const char* notice_key(Notice notice, const Review& review) {
  switch (notice) {
    case Notice::none:
      return nullptr;
    case Notice::unreviewed:
      // The record of a machine's translation starts with the word "machine" (docs/bundle-format.md).
      return review.translated_by.rfind("machine", 0) == 0 ? "notice.machine" : "notice.unreviewed";
    case Notice::fallback_missing:
      return "notice.missing";
    case Notice::fallback_outdated:
      return "notice.outdated_hidden";
    case Notice::outdated:
      return "notice.outdated";
  }
  return nullptr;
}

Strip text_strip(RowKind kind, const Position& at, Cell cell, int x, int gap) {
  Strip strip;
  strip.row.kind = kind;
  strip.row.position = at;
  strip.row.rect = {x, 0, cell.box.right() - x, cell.box.h};
  strip.row.cells.push_back(std::move(cell));
  strip.gap = gap;
  return strip;
}

}  // namespace

std::vector<Strip> notice_strips(const PageMaker& m, Notice notice, const Review& review) {
  const char* key = notice_key(notice, review);
  if (key == nullptr) return {};
  const Message message = m.catalogue.message(m.article.locale, key);
  const int pad = m.style.px(kNoticePadMm);
  const int icon = m.style.px(kNoticeIconMm);
  const int x = icon + 2 * pad;
  Cell cell = set_cell(message.text, message.locale, compact_style(m.style.label(), false, Ink::body), x,
                       m.style.box.w - x - pad, m.typesetter);
  Strip strip;
  strip.row.kind = RowKind::notice;
  strip.row.rect = {0, 0, m.style.box.w, std::max(cell.box.h, icon) + 2 * (pad / 2)};
  cell.box.y = (strip.row.rect.h - cell.box.h) / 2;
  strip.row.cells.push_back(std::move(cell));
  return {strip};
}

Strip heading_strip(const PageMaker& m, const Position& at, const RichText& text, const LocaleTag& locale,
                    const CellStyle& how, int width) {
  Strip strip =
      text_strip(RowKind::heading, at, set_cell(text, locale, how, 0, width, m.typesetter), 0, m.style.gap());
  strip.keep_with_next = true;
  return strip;
}

Strip paragraph_strip(const PageMaker& m, const Part& part, int block, const CellStyle& how, int x,
                      int width) {
  const Block& b = part.blocks[static_cast<std::size_t>(block)];
  const int w = std::min(width, measure_limit(how.px, part.locale));
  Strip strip =
      text_strip(RowKind::paragraph, m.at(part, block),
                 set_cell(b.text, part.locale, how, x, w, m.typesetter), x, m.style.paragraph_gap());
  strip.splittable = true;
  return strip;
}

Strip item_strip(const PageMaker& m, const Part& part, int block, const CellStyle& how, int x, int width) {
  const Block& b = part.blocks[static_cast<std::size_t>(block)];
  const int indent = static_cast<int>(how.px * kItemIndentEm);
  const int w = std::min(width - indent, measure_limit(how.px, part.locale));
  Strip strip = text_strip(RowKind::item, m.at(part, block),
                           set_cell(b.text, part.locale, how, x + indent, w, m.typesetter), x,
                           m.style.paragraph_gap() * 2 / 3);
  if (b.kind == BlockKind::numbered_item) {
    CellStyle marker = how;
    marker.bold = true;
    marker.ink = Ink::accent;
    const std::string number = std::to_string(b.number);
    strip.row.cells.insert(strip.row.cells.begin(),
                           set_cell(number, part.locale, marker, x, indent, m.typesetter));
  }
  strip.splittable = true;
  return strip;
}

bool is_answer_word(const Block& b) {
  const int length = static_cast<int>(b.text.text.size());
  return b.kind == BlockKind::paragraph && length > 0 && length <= kAnswerWordLength &&
         b.text.strong.size() == 1 && b.text.strong[0] == TextRange{0, length};
}

Strip answer_strip(const PageMaker& m, const Part& part, int block, int x, int width) {
  const Block& b = part.blocks[static_cast<std::size_t>(block)];
  RichText word = b.text;
  word.strong.clear();
  const CellStyle how{.px = m.style.answer(),
                      .bold = true,
                      .ink = Ink::accent,
                      .breaking = Breaking::balanced,
                      .leading = 1.22};
  Strip strip =
      text_strip(RowKind::answer, m.at(part, block), set_cell(word, part.locale, how, x, width, m.typesetter),
                 x, m.style.paragraph_gap());
  strip.keep_with_next = true;
  return strip;
}

namespace {

/// The record of a part in sentences of the reader's language.
std::vector<Message> record_lines(const PageMaker& m, const Part& part) {
  const LocaleTag& reader = m.article.locale;
  std::vector<Message> lines;
  const auto add = [&](const char* key, const MessageArgs& args = {}) {
    lines.push_back(m.catalogue.message(reader, key, args));
  };
  const Bundle* bundle = m.catalogue.find(reader);
  const auto date = [&](const std::string& iso) {
    return bundle != nullptr ? bundle->messages.date(iso) : iso;
  };
  const Review& r = part.review;
  const bool source = part.locale == m.catalogue.settings.source;
  add("about.language", {{"language", m.catalogue.name_in(part.locale, reader)}});
  if (source) {
    add("about.original");
  } else if (r.translated_by.rfind("machine", 0) == 0) {
    add("about.translated_machine", {{"date", date(r.translated_on)}});
  } else if (!r.translated_by.empty()) {
    add("about.translated", {{"name", r.translated_by}, {"date", date(r.translated_on)}});
  }
  if (!r.revised_by.empty()) add("about.revised", {{"name", r.revised_by}, {"date", date(r.revised_on)}});
  if (r.checked_by.empty()) {
    add("about.not_checked");
  } else {
    add("about.checked", {{"name", r.checked_by}, {"date", date(r.checked_on)}});
  }
  constexpr std::size_t kPrefix = 7;  // "sha256:"
  constexpr std::size_t kShown = 8;
  if (r.source_digest.size() > kPrefix + kShown) {
    add(source ? "about.own_version" : "about.version",
        {{"version", r.source_digest.substr(kPrefix, kShown)}});
  }
  if (!m.article.next_review.empty()) add("about.next_review", {{"date", date(m.article.next_review)}});
  return lines;
}

}  // namespace

std::vector<Strip> record_strips(const PageMaker& m, const Part& part) {
  // The record stands behind the last block; its lines count as offsets, a page may start with any.
  Position end = m.at(part, static_cast<int>(part.blocks.size()));
  const Message title = m.catalogue.message(m.article.locale, "about.heading");
  CellStyle head = heading_style(m.style);
  head.px = m.style.subheading();
  const auto strip_of = [&](RowKind kind, const Message& text, const CellStyle& how, int gap) {
    return text_strip(kind, end, set_cell(text.text, text.locale, how, 0, m.style.box.w, m.typesetter), 0,
                      gap);
  };
  std::vector<Strip> strips = {strip_of(RowKind::heading, title, head, m.style.paragraph_gap() * 2)};
  strips[0].keep_with_next = true;
  CellStyle how = compact_style(m.style.body(), false, Ink::body);
  how.breaking = Breaking::body;
  for (const Message& line : record_lines(m, part)) {
    end.offset += kRecordLine;
    strips.push_back(strip_of(RowKind::paragraph, line, how, m.style.paragraph_gap() / 2));
    strips.back().splittable = true;
  }
  return strips;
}

}  // namespace kiosk
