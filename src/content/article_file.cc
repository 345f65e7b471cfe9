#include "content/article_file.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <algorithm>
#include <cctype>
#include <memory>
#include <set>
#include <utility>

#include "base/file.h"
#include "content/bundle_file.h"
#include "content/front_matter.h"
#include "content/refused.h"
#include "content/rich_text.h"
#include "content/seal.h"
#include "content/table_cells.h"

namespace kiosk {
namespace {

constexpr int kLongestBlock = 100;  // lines

struct FreeParser {
  void operator()(cmark_parser* parser) const { cmark_parser_free(parser); }
};
struct FreeNode {
  void operator()(cmark_node* node) const { cmark_node_free(node); }
};
using Tree = std::unique_ptr<cmark_node, FreeNode>;

Tree parse_markdown(const std::string& text) {
  cmark_gfm_core_extensions_ensure_registered();
  const std::unique_ptr<cmark_parser, FreeParser> parser(cmark_parser_new(CMARK_OPT_SOURCEPOS));
  cmark_parser_attach_syntax_extension(parser.get(), cmark_find_syntax_extension("table"));
  cmark_parser_feed(parser.get(), text.data(), text.size());
  return Tree(cmark_parser_finish(parser.get()));
}

Place place_of(cmark_node* node) {
  return {cmark_node_get_start_line(node), cmark_node_get_start_column(node)};
}

/// Builds the parts of one file from the tree of its body.
class PartReader {
 public:
  PartReader(RawArticle& out, const std::string& body, Diagnostics& diagnostics)
      : out_(out), body_(body), lines_(body), diagnostics_(diagnostics) {}

  void read(cmark_node* document) {
    for (cmark_node* n = cmark_node_first_child(document); n != nullptr; n = cmark_node_next(n)) block(n);
    close_part(lines_.count() + 1);
    find_doubles();
    const auto nameless = [](const RawPart& part) { return part.id.empty(); };
    out_.parts.erase(std::remove_if(out_.parts.begin(), out_.parts.end(), nameless), out_.parts.end());
  }

 private:
  void fault(Place place, const std::string& sentence, const std::string& advice) {
    if (!out_.parts.empty()) out_.parts.back().sound = false;
    report(diagnostics_, {Severity::error, out_.file, place.line, place.column, sentence, advice});
  }

  void unknown(cmark_node* node) {
    fault(place_of(node),
          std::string("A ") + cmark_node_get_type_string(node) + " stands here, which articles do not use.",
          "Use headings, paragraphs, lists, tables and pictures alone.");
  }

  void block(cmark_node* node) {
    const std::string type = cmark_node_get_type_string(node);
    if (type == "heading") return heading(node);
    if (out_.parts.empty())
      return fault(place_of(node), "Text stands before the first part.", "Begin with \"## Heading {#id}\".");
    if (type == "paragraph") return paragraph(node);
    if (type == "list") return list(node);
    if (type == "table") return table(node);
    unknown(node);
  }

  void heading(cmark_node* node) {
    const int level = cmark_node_get_heading_level(node);
    if (level != 2 && level != 3) return unknown(node);
    if (level == 3 && group_ != "faq")
      return fault(place_of(node), "A heading of the third level stands outside {#faq}.", "Use \"##\".");
    close_part(cmark_node_get_start_line(node));
    Inlines words = read_inlines(node);
    RawPart part;
    part.place = place_of(node);
    part.id = level == 3 && !words.anchor.empty() ? "faq/" + words.anchor : words.anchor;
    if (level == 2) group_ = words.anchor;
    part.heading = words.text;
    out_.parts.push_back(std::move(part));
    if (words.anchor.empty())
      fault(place_of(node), "The heading has no id.", "End it with {#id}, the source's.");
    if (words.text.text.empty()) fault(place_of(node), "The heading has no words.", "Write it.");
    refuse(words.text, place_of(node));
    if (!words.error.empty()) fault(place_of(node), words.error, "Mend the heading.");
  }

  void close_part(int next_line) {
    if (out_.parts.empty()) return;
    out_.parts.back().raw = lines_.text(out_.parts.back().place.line, next_line);
  }

  void add(Block block, Place place) { out_.parts.back().blocks.push_back({std::move(block), place}); }

  void refuse(const RichText& words, Place place) {
    const std::string text = to_utf8(words.text);
    if (const auto refused = refused_in(text, out_.front.tag))
      fault(place_in(body_, place, refused->character, kLongestBlock), refused->sentence, refused->advice);
    else if (!text.empty() && is_invisible(text))
      fault(place, "Nothing of the text can be seen.", "Write the words, or take it out.");
  }

  RichText words(cmark_node* parent, Place place, std::string* anchor) {
    Inlines read = read_inlines(parent);
    refuse(read.text, place);
    if (!read.error.empty()) fault(place, read.error, "Mend the text.");
    if (anchor != nullptr)
      *anchor = read.anchor;
    else if (!read.anchor.empty())
      fault(place, "An anchor stands where none can be.", "Take it out.");
    return std::move(read.text);
  }

  void paragraph(cmark_node* node) {
    cmark_node* first = cmark_node_first_child(node);
    if (first != nullptr && cmark_node_get_type(first) == CMARK_NODE_IMAGE &&
        cmark_node_next(first) == nullptr)
      return figure(first, place_of(node));
    Block block;
    block.text = words(node, place_of(node), &block.anchor);
    if (!block.text.text.empty() && block.text.text.front() == u'|')
      fault(place_of(node),
            "This looks like a table, but its first two lines have different numbers of cells.",
            "Give the line of dashes as many cells as the line above it.");
    add(std::move(block), place_of(node));
  }

  void figure(cmark_node* image, Place place) {
    Block block;
    block.kind = BlockKind::figure;
    const std::string url = cmark_node_get_url(image);
    if (url.rfind("figure:", 0) == 0)
      block.figure = url.substr(7);
    else
      fault(place, "The picture \"" + url + "\" is no figure.", "Write figure:<id>.");
    block.text = words(image, place, nullptr);
    if (block.text.text.empty())
      fault(place, "The figure has no spoken description.", "Write it between the square brackets.");
    add(std::move(block), place);
  }

  void list(cmark_node* node) {
    const bool numbered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
    int number = cmark_node_get_list_start(node);
    for (cmark_node* item = cmark_node_first_child(node); item != nullptr; item = cmark_node_next(item)) {
      cmark_node* inside = cmark_node_first_child(item);
      if (inside == nullptr || cmark_node_get_type(inside) != CMARK_NODE_PARAGRAPH ||
          cmark_node_next(inside) != nullptr) {
        fault(place_of(item), "A list item is not one paragraph.",
              "Give each item one paragraph, no list inside.");
        continue;
      }
      Block block;
      block.kind = numbered ? BlockKind::numbered_item : BlockKind::bullet_item;
      block.number = numbered ? number++ : 0;
      block.text = words(inside, place_of(item), &block.anchor);
      add(std::move(block), place_of(item));
    }
  }

  void table(cmark_node* node) {
    std::size_t columns = 0;
    for (cmark_node* row = cmark_node_first_child(node); row != nullptr; row = cmark_node_next(row)) {
      const Place place = place_of(row);
      Block block;
      block.kind = columns == 0 ? BlockKind::table_header : BlockKind::table_row;
      for (cmark_node* cell = cmark_node_first_child(row); cell != nullptr; cell = cmark_node_next(cell))
        block.cells.push_back(words(cell, place, nullptr));
      if (columns == 0) columns = block.cells.size();
      // The parser fills short rows up and cuts long ones, so that only the line itself tells.
      const std::size_t written = cells_of_row(lines_.line(place.line));
      if (written != columns)
        fault(place,
              "The table's row has " + std::to_string(written) + " cells, its header " +
                  std::to_string(columns) + ".",
              "Give each row as many cells as the header.");
      add(std::move(block), place);
    }
  }

  void double_id(std::set<std::string>& seen, const std::string& id, RawPart& part, Place place) {
    if (id.empty() || seen.insert(id).second) return;
    part.sound = false;
    report(diagnostics_, {Severity::error, out_.file, place.line, place.column,
                          "The id \"" + id + "\" is used twice.", "Give each part and anchor its own."});
  }

  void find_doubles() {
    std::set<std::string> seen;
    for (auto& part : out_.parts) {
      double_id(seen, part.id, part, part.place);
      for (const auto& block : part.blocks) double_id(seen, block.block.anchor, part, block.place);
    }
  }

  RawArticle& out_;
  const std::string& body_;
  TextLines lines_;
  Diagnostics& diagnostics_;
  std::string group_;  ///< id of the "##" section we are in
};

}  // namespace

const RawPart* RawArticle::find(const std::string& id) const {
  const auto at = std::find_if(parts.begin(), parts.end(), [&id](const RawPart& p) { return p.id == id; });
  return at == parts.end() ? nullptr : &*at;
}

RawArticle read_article(const std::filesystem::path& path, ReadWhat what, Diagnostics& diagnostics) {
  RawArticle out;
  out.file = path.string();
  const auto bytes = read_file(path);
  out.found = bytes.has_value();
  if (!bytes) return out;
  const auto fault = [&](Place at, const std::string& sentence, const std::string& advice) {
    report(diagnostics, {Severity::error, out.file, at.line, at.column, sentence, advice});
  };
  if (const auto at = broken_utf8(*bytes)) {
    fault(*at, "The text is no UTF-8 from here on.",
          "Save the file as UTF-8. Until then no part of it is used.");
    return out;
  }
  // The cards of a library need no body: normalising it would be most of the start-up's work.
  const auto end = what == ReadWhat::front ? body_start(*bytes) : std::nullopt;
  const auto cut = cut_front(normalised(std::string_view(*bytes).substr(0, end.value_or(bytes->size()))));
  if (!cut) {
    fault({1, 1}, "The front matter does not stand between two lines of \"+++\".",
          "Begin the file with it. Until then no part of it is used.");
    return out;
  }
  out.readable = true;
  // locales/<tag>/articles/<id>.md
  const auto tag = LocaleTag::parse(path.parent_path().parent_path().filename().string());
  out.front = read_front(cut->front, out.file, tag.value_or(LocaleTag()), diagnostics);
  out.front.form = form_of(out.front, nullptr);
  if (what == ReadWhat::front) return out;
  const Tree tree = parse_markdown(cut->body);
  PartReader(out, cut->body, diagnostics).read(tree.get());
  return out;
}

int count_words(const std::string& text) {
  int words = 0;
  bool inside = false;
  bool hidden = false;  // an id, or where a link leads
  for (std::size_t i = body_start(text).value_or(text.size()); i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    if (text.compare(i, 2, "{#") == 0 || text.compare(i, 2, "](") == 0) hidden = true;
    const bool letter = !hidden && (c >= 0x80 || std::isalnum(c) != 0);
    if (letter && !inside) ++words;
    inside = letter || (inside && (c == '\'' || c == '-' || c == '_'));
    if (c == '}' || c == ')') hidden = false;
  }
  return words;
}

}  // namespace kiosk
