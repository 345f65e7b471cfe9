#include "page/entries.h"

#include <algorithm>
#include <utility>

namespace kiosk {
namespace {

constexpr double kNumberColumnMm = 17;
constexpr double kNumberIndentMm = 5;
constexpr double kLeadAirEm = 0.45;  // between number and text
// Share of a page that one entry may take before its type stops growing.
constexpr double kLargestEntry = 0.45;

Position resolve(const PageMaker& m, const std::string& anchor) {
  for (const Part& part : m.article.parts) {
    if (part.id == anchor) return m.at(part, kPartStart);
    for (std::size_t b = 0; b < part.blocks.size(); ++b) {
      if (part.blocks[b].anchor == anchor) return m.at(part, static_cast<int>(b));
    }
  }
  return {m.article.id, "", 0, 0};
}

void add_part(const PageMaker& m, const char* id, const char* icon, std::vector<Entry>& entries) {
  const Part* part = m.article.find(id);
  if (part == nullptr) return;
  Entry entry{part->heading, part->locale, {}};
  entry.link.target = m.at(*part, kPartStart);
  entry.link.icon = icon;
  entries.push_back(std::move(entry));
}

}  // namespace

std::vector<Entry> contents_entries(const PageMaker& m) {
  std::vector<Entry> entries;
  if (const Part* contents = m.article.find("contents")) {
    for (const Block& block : contents->blocks) {
      if (block.text.links.empty() || block.text.links[0].anchor.empty()) continue;
      Entry entry{block.text, contents->locale, {}};
      entry.link.target = resolve(m, block.text.links[0].anchor);
      entry.link.number = static_cast<int>(entries.size()) + 1;
      if (!entry.link.target.part.empty()) entries.push_back(std::move(entry));
    }
  }
  if (entries.empty()) {
    for (const Part& part : m.article.parts) {
      const bool own = part.id == "faq" || part.id == "about" || part.id.find('/') != std::string::npos;
      if (own) continue;
      Entry entry{part.heading, part.locale, {}};
      entry.link.target = m.at(part, kPartStart);
      entry.link.number = static_cast<int>(entries.size()) + 1;
      entries.push_back(std::move(entry));
    }
  }
  add_part(m, "faq", "question", entries);
  add_part(m, "about", "about", entries);
  return entries;
}

Cell entry_cell(const PageMaker& m, const RichText& text, const LocaleTag& locale, bool bold, int x,
                int width) {
  const PageStyle& s = m.style;
  Cell cell;
  for (const double px : {s.body(), s.caption(), s.label()}) {
    cell = set_cell(text, locale, compact_style(px, bold, Ink::body), x, width, m.typesetter);
    if (cell.box.h <= kLargestEntry * s.box.h) break;
  }
  return cell;
}

std::vector<Entry> question_entries(const PageMaker& m) {
  std::vector<Entry> entries;
  for (const Part& part : m.article.parts) {
    if (part.id.rfind("faq/", 0) != 0) continue;
    entries.push_back({part.heading, part.locale, {}});
    entries.back().link.target = m.at(part, kPartStart);
  }
  return entries;
}

int entry_lead(const PageMaker& m) {
  const int number = m.style.px(kNumberIndentMm) + static_cast<int>(m.style.body() * 0.75);
  return std::max(m.style.px(kNumberColumnMm), number) + static_cast<int>(m.style.body() * kLeadAirEm);
}

}  // namespace kiosk
