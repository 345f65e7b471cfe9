#include "content/article_file.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <algorithm>
#include <cctype>
#include <memory>
#include <set>
#include <utility>

#include "base/encoding.h"
#include "base/file.h"
#include "base/limits.h"
#include "content/body_bounds.h"
#include "content/bundle_file.h"
#include "content/front_matter.h"
#include "content/long_word.h"
#include "content/markdown.h"
#include "content/misplaced.h"
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
  const std::string ready = for_parser(text);
  cmark_parser_feed(parser.get(), ready.data(), ready.size());
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
    for (cmark_node* n = cmark_node_first_child(document); n != nullptr; n = cmark_node_next(n)) {
      tell_lost(cmark_node_get_start_line(n));
      block(n);
    }
    tell_lost(lines_.count() + 1);
    close_part(lines_.count() + 1);
    find_doubles();
    const auto nameless = [](const RawPart& part) { return part.id.empty(); };
    out_.parts.erase(std::remove_if(out_.parts.begin(), out_.parts.end(), nameless), out_.parts.end());
  }

 private:
  /// Definitions of links up to a line: the parser takes them out, and what they say is lost.
  void tell_lost(int before) {
    for (; next_line_ < before; ++next_line_)
      if (const auto lost = definition_in(lines_.line(next_line_)))
        fault({next_line_, 1}, lost->sentence, lost->advice);
  }

  void fault(Place place, const std::string& sentence, const std::string& advice) {
    if (!out_.parts.empty()) out_.parts.back().sound = false;
    report(diagnostics_, {Severity::error, out_.file, place.line, place.column, sentence, advice});
  }

  void unknown(cmark_node* node) {
    const Misplaced wording = misplaced(node);
    fault(place_of(node), wording.sentence, wording.advice);
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
    Inlines words = read_inlines(node, TextPlace::heading, out_.front.tag);
    RawPart part;
    part.place = place_of(node);
    part.id = level == 3 && !words.anchor.empty() ? "faq/" + words.anchor : words.anchor;
    if (level == 2) group_ = words.anchor;
    part.heading = words.text;
    out_.parts.push_back(std::move(part));
    if (words.anchor.empty()) nameless(node);
    if (words.text.text.empty()) fault(place_of(node), "The heading has no words.", "Write it.");
    refuse(words.text, place_of(node));
    for (const InlineFault& told : words.faults) tell(told, place_of(node));
  }

  void nameless(cmark_node* node) {
    // The words above the line belong to the part before.
    if (is_underlined(node, lines_) && out_.parts.size() > 1) out_.parts[out_.parts.size() - 2].sound = false;
    if (is_underlined(node, lines_))
      fault(place_of(node), "The line of - or = below this text makes a heading of it.",
            "Take the line out, or put an empty line between.");
    else
      fault(place_of(node), "The heading has no id.", "End it with {#id}, the source's.");
  }

  /// Where the last of some words stands in a line of the source: by so many before it as are written so
  /// there.
  static std::optional<int> column_of(const std::string& near, const std::string& line) {
    for (std::size_t from = 0; from < near.size(); ++from) {
      if ((static_cast<unsigned char>(near[from]) & 0xC0U) == 0x80U) continue;
      const auto at = line.find(near.substr(from));
      if (at == std::string::npos) continue;
      const auto end = line.substr(0, at + near.size() - from);
      return static_cast<int>(code_points(end).size());
    }
    return std::nullopt;
  }

  /// A fault of the words, at the line that it stands in.
  void tell(const InlineFault& told, Place place) {
    place.line += told.line;
    const std::string line = lines_.line(place.line);
    if (definition_in(line)) return;  // told already
    if (const auto column = column_of(told.near, line))
      place.column = *column;
    else if (told.line > 0)
      place.column = 1;
    fault(place, told.sentence, told.advice);
  }

  void close_part(int next_line) {
    if (out_.parts.empty()) return;
    out_.parts.back().raw = lines_.text(out_.parts.back().place.line, next_line);
  }

  void add(Block block, Place place) {
    block.line = place.line;
    auto& blocks = out_.parts.back().blocks;
    if (blocks.size() < limits::kBlocks) return blocks.push_back({std::move(block), place});
    if (out_.parts.back().sound)
      fault(place, "The part has more than " + std::to_string(limits::kBlocks) + " blocks.", "Divide it.");
  }

  /// Tells what no text may hold. Returns whether it held any: what the parser left of it is then told
  /// already.
  bool refuse(const RichText& words, Place place) {
    const std::string text = to_utf8(words.text);
    const auto refused = refused_in(text, out_.front.tag);
    if (refused)
      fault(place_in(body_, place, refused->piece, kLongestBlock), refused->sentence, refused->advice);
    else if (!text.empty() && is_invisible(text))
      fault(place, "Nothing of the text can be seen.", "Write the words, or take it out.");
    return refused.has_value();
  }

  RichText words(cmark_node* parent, Place place, TextPlace kind, std::string* anchor) {
    Inlines read = read_inlines(parent, kind, out_.front.tag);
    const bool refused = refuse(read.text, place);
    for (const InlineFault& told : read.faults)
      if (!refused) tell(told, place);
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
    const Place place = place_of(node);
    // Words above a table without an empty line: the parser takes them off and forgets where they stood.
    if (place.line == 0) return glued(node);
    if (const auto table = table_lost_in(lines_, place.line, cmark_node_get_end_line(node)))
      fault({table->line, 1}, table->sentence, table->advice);
    else
      block.text = words(node, place, TextPlace::paragraph, &block.anchor);
    add(std::move(block), place);
  }

  void glued(cmark_node* node) {
    cmark_node* table = cmark_node_next(node);
    const Place place = table != nullptr ? place_of(table) : Place{1, 1};
    fault({place.line, 1}, "These words stand on the line above a table, as if they belonged to it.",
          "Put an empty line between them and the table.");
    Block block;
    block.text = words(node, place, TextPlace::paragraph, &block.anchor);
    add(std::move(block), place);
  }

  void figure(cmark_node* image, Place place) {
    Block block;
    block.kind = BlockKind::figure;
    const std::string url = cmark_node_get_url(image);
    if (url.rfind("figure:", 0) == 0)
      block.figure = url.substr(7);
    else
      fault(place, "The picture \"" + url + "\" is no figure.", "Write figure:<id>.");
    block.text = words(image, place, TextPlace::item, nullptr);
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
      block.text = words(inside, place_of(item), TextPlace::item, &block.anchor);
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
        block.cells.push_back(words(cell, place, TextPlace::cell, nullptr));
      if (columns == 0) columns = block.cells.size();
      // The parser fills short rows up and cuts long ones, so that only the line itself tells.
      const std::string line = lines_.line(place.line);
      const std::size_t written = cells_of_row(line);
      if (written != columns && line.find('|') == std::string::npos) {
        if (block.kind == BlockKind::table_row)
          fault(place, "These words stand on the line below a table, and are taken for a row of it.",
                "Put an empty line between the table and them.");
      } else if (written != columns)
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
  int next_line_ = 1;
  std::string group_;  ///< id of the "##" section we are in
};

const std::string kNotUsed = "Until then no part of it is used.";

/// The front matter, up to `end`, within its limits; what is not is told.
bool sound_front(std::string_view front, const std::string& file, Diagnostics& diagnostics) {
  const auto word = long_word(front);
  const Place at = word ? word->place : Place{1, 1};
  if (!word && front.size() <= limits::kPartBytes) return true;
  report(diagnostics,
         {Severity::error, file, at.line, at.column,
          word ? word->sentence
               : "The front matter is longer than " + std::to_string(limits::kPartBytes / 1024) + " KB.",
          "Shorten it. " + kNotUsed});
  return false;
}

/// What of a file may be composed and parsed; nothing, and the fault told, where nothing may.
std::optional<BoundedText> text_of(const std::filesystem::path& path, const std::string& folder,
                                   ReadWhat what, RawArticle& out, Diagnostics& diagnostics) {
  const auto fault = [&](Place at, const std::string& sentence, const std::string& advice) {
    report(diagnostics, {Severity::error, out.file, at.line, at.column, sentence, advice + " " + kNotUsed,
                         FaultKind::unreadable});
  };
  const FileBytes found = read_bounded(path, limits::kArticleFile, Links::follow);
  out.found = found.fault != FileFault::missing;
  if (!out.found) return std::nullopt;
  if (found.fault != FileFault::none) {
    fault({}, "The file " + to_text(found.fault, limits::kArticleFile) + ".",
          found.fault == FileFault::too_large ? "Divide it into articles." : "Mend its rights.");
    return std::nullopt;
  }
  if (const auto wrong = encoding_fault(found.bytes, folder)) {
    fault({wrong->line, wrong->column}, wrong->sentence, "Save the file as UTF-8.");
    return std::nullopt;
  }
  const std::string text = with_lf(found.bytes);
  const auto end = body_start(text);
  if (!end) return BoundedText{};  // told as such
  const std::string_view front = std::string_view(text).substr(0, *end);
  if (!sound_front(front, out.file, diagnostics)) return std::nullopt;
  // The cards of a library need no body: composing it would be most of the start-up's work.
  if (what == ReadWhat::front) return BoundedText{std::string(front), {}, {}};
  BoundedText bounded =
      bounded_body(text, 1 + static_cast<int>(std::count(front.begin(), front.end(), '\n')));
  for (const auto& excess : bounded.excess)
    report(diagnostics, {Severity::error, out.file, excess.place.line, excess.place.column, excess.sentence,
                         excess.advice + " Until then the part is not used."});
  return bounded;
}

}  // namespace

const RawPart* RawArticle::find(const std::string& id) const {
  const auto at = std::find_if(parts.begin(), parts.end(), [&id](const RawPart& p) { return p.id == id; });
  return at == parts.end() ? nullptr : &*at;
}

RawArticle read_article(const std::filesystem::path& path, ReadWhat what, Diagnostics& diagnostics) {
  RawArticle out;
  out.file = path.string();
  // locales/<tag>/articles/<id>.md
  const std::string folder = path.parent_path().parent_path().filename().string();
  const auto text = text_of(path, folder, what, out, diagnostics);
  if (!text) return out;
  const auto cut = cut_front(normalised(text->text));
  if (!cut) {
    report(diagnostics,
           {Severity::error, out.file, 1, 1, "The front matter does not stand between two lines of \"+++\".",
            "Begin the file with it. " + kNotUsed});
    return out;
  }
  out.readable = true;
  const auto tag = LocaleTag::parse(folder);
  out.front = read_front(cut->front, out.file, tag.value_or(LocaleTag()), diagnostics);
  out.front.form = form_of(out.front, nullptr);
  if (what == ReadWhat::front) return out;
  const Tree tree = parse_markdown(cut->body);
  PartReader(out, cut->body, diagnostics).read(tree.get());
  for (auto& part : out.parts) part.sound = part.sound && !text->cut.contains(part.place.line);
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
