#pragma once

#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "page/paginate.h"
#include "support/fixed_typesetter.h"

namespace kiosk {

inline LocaleTag locale_of(const char* tag) { return *LocaleTag::parse(tag); }

inline RichText rich(const std::string& text) {
  RichText made;
  made.text = to_utf16(text);
  return made;
}

inline RichText all_bold(const std::string& text) {
  RichText made = rich(text);
  made.strong = {{0, static_cast<int>(made.text.size())}};
  return made;
}

/// `count` different words: what is lost or shown twice shows.
inline std::string words(const std::string& stem, int count) {
  std::string text;
  for (int i = 0; i < count; ++i) text += (i == 0 ? "" : " ") + stem + std::to_string(i);
  return text + ".";
}

/// `count` sentences of `length` different words each.
inline std::string sentences_of(const std::string& stem, int count, int length) {
  std::string text;
  for (int i = 0; i < count; ++i)
    text += (i == 0 ? "" : " ") + std::string("So ") + words(stem + std::to_string(i) + "x", length);
  return text;
}

inline Block paragraph_block(const std::string& text, const std::string& anchor = "") {
  Block block;
  block.text = rich(text);
  block.anchor = anchor;
  return block;
}

inline Block item_block(const std::string& text, int number) {
  Block block = paragraph_block(text);
  block.kind = number > 0 ? BlockKind::numbered_item : BlockKind::bullet_item;
  block.number = number;
  return block;
}

inline Block table_block(BlockKind kind, const std::vector<std::string>& cells) {
  Block block;
  block.kind = kind;
  for (const std::string& cell : cells) block.cells.push_back(rich(cell));
  return block;
}

inline Block figure_block_of(const std::string& id) {
  Block block = paragraph_block("what the picture shows");
  block.kind = BlockKind::figure;
  block.figure = id;
  return block;
}

inline Block link_block(const std::string& text, const std::string& anchor) {
  Block block = item_block(text, 1);
  Link link;
  link.range = {0, static_cast<int>(block.text.text.size())};
  link.anchor = anchor;
  block.text.links.push_back(link);
  return block;
}

inline Part part_of(const std::string& id, const std::string& heading, std::vector<Block> blocks,
                    const LocaleTag& locale) {
  Part part;
  part.id = id;
  part.heading = rich(heading);
  part.blocks = std::move(blocks);
  part.locale = locale;
  return part;
}

/// An article with every kind of block, in one language.
inline Article small_article(const char* tag = "en") {
  const LocaleTag locale = locale_of(tag);
  Article a;
  a.id = "clots";
  a.locale = a.front_locale = a.labels_locale = locale;
  a.title = "Clots in a vein";
  a.summary = "What a clot does.";
  a.next_review = "2027-11-22";
  a.labels["leg"] = {{"vein", "Leg vein", "(vena)"}, {"lung", "Lung", ""}};
  const auto add = [&](const char* id, const char* heading, std::vector<Block> blocks) {
    a.parts.push_back(part_of(id, heading, std::move(blocks), locale));
  };
  add("summary-answer", "In short", {paragraph_block(words("short", 9))});
  add("contents", "What this covers",
      {link_block("The way", "path"), link_block("The heart", "path-heart"), link_block("Nowhere", "gone")});
  add("path", "From leg to lung",
      {paragraph_block(words("first", 60)), paragraph_block(words("second", 25)),
       paragraph_block(words("heart", 90), "path-heart"), figure_block_of("leg"),
       paragraph_block(words("last", 4))});
  add("triggers", "What sets it loose",
      {paragraph_block(words("before", 12)),
       table_block(BlockKind::table_header, {"Factor", "How it works", "Level"}),
       table_block(BlockKind::table_row, {"Rest", words("rest", 9), "High"}),
       table_block(BlockKind::table_row, {"Age", words("age", 14), "Low"}),
       table_block(BlockKind::table_row, {"Size", words("size", 6), "Higher"}),
       paragraph_block(words("behind", 12))});
  add("signs", "What you feel",
      {item_block(words("one", 12), 1), item_block(words("two", 30), 2), item_block(words("dot", 16), 0)});
  add("faq", "Questions", {});
  Block yes = paragraph_block("Yes.");
  yes.text = all_bold("Yes.");
  add("faq/legs", "In both legs?", {yes, paragraph_block(words("answer", 70))});
  add("faq/walk", "May I walk?", {paragraph_block(words("walk", 8))});
  add("about", "About this text", {paragraph_block(words("about", 20))});
  return a;
}

/// The same, its picture told in two steps.
inline Article article_with_steps(const char* tag = "en") {
  Article a = small_article(tag);
  for (Block& block : a.parts[2].blocks)
    if (block.kind == BlockKind::paragraph)
      block.text = rich(sentences_of(to_utf8(block.text.text).substr(0, 3), 4, 3));
  a.steps["leg"] = {{"vein", "path", 0}, {"lung", "path", 2}};
  return a;
}

inline Pictures small_pictures() {
  Pictures pictures;
  Figure leg;
  leg.id = "leg";
  leg.units = {100, 200};
  leg.anchors = {{"vein", 20, 30, 50, 40}, {"lung", 20, 150, 50, 160}};
  pictures.figures["leg"] = leg;
  return pictures;
}

/// English in which each message that a page shows says its own key.
inline Catalogue catalogue_of_keys() {
  std::map<std::string, std::string> keys;
  for (const char* key : {"about.heading",
                          "about.checked",
                          "about.language",
                          "about.next_review",
                          "about.not_checked",
                          "about.original",
                          "about.own_version",
                          "about.partly_checked",
                          "about.revised",
                          "about.translated",
                          "about.translated_machine",
                          "about.version",
                          "notice.changed",
                          "notice.changed_hidden",
                          "notice.machine",
                          "notice.missing",
                          "notice.outdated",
                          "notice.outdated_hidden",
                          "notice.unrecorded",
                          "notice.unrecorded_hidden",
                          "notice.unreviewed",
                          "notice.unreviewed_hidden",
                          "reading.steps"})
    keys[key] = key;
  Bundle english;
  english.messages = MessageCatalogue(english.tag, Digits::latn, keys);
  english.chain = {english.tag};
  Catalogue catalogue;
  catalogue.bundles.push_back(english);
  return catalogue;
}

/// Pages of the small article, or another, with characters half an em wide.
struct Paginated {
  PageStyle style;
  Pictures pictures = small_pictures();
  Catalogue catalogue = catalogue_of_keys();

  explicit Paginated(Size box = {1760, 700}, double scale = 1.0) {
    style.box = box;
    style.panel = {{box.w + 160, box.h + 380}, 4.0, 600};
    style.scale = scale;
  }

  Book book(const Article& article, const Article* second = nullptr) {
    style.locale = article.locale;
    const auto typesetter = make_fixed_typesetter(5);
    return paginate(article, second, catalogue, pictures, style, *typesetter);
  }
};

inline std::vector<const Page*> pages_of(const Book& book, const std::string& part) {
  std::vector<const Page*> pages;
  const Book::Span* span = book.span_of(part);
  for (int i = 0; span != nullptr && i < span->count; ++i)
    pages.push_back(&book.pages[static_cast<std::size_t>(span->first + i)]);
  return pages;
}

inline std::vector<const Row*> rows_of(const Book& book, const std::string& part, RowKind kind) {
  std::vector<const Row*> rows;
  for (const Page* page : pages_of(book, part)) {
    for (const Row& row : page->rows) {
      if (row.kind == kind) rows.push_back(&row);
    }
  }
  return rows;
}

}  // namespace kiosk
