#include "content/rich_text.h"

#include <cmark-gfm.h>
#include <unicode/uchar.h>
#include <unicode/utf16.h>

#include <algorithm>

#include "base/limits.h"
#include "content/line_join.h"
#include "content/markdown.h"
#include "content/numbers.h"
#include "content/unicode.h"

namespace kiosk {
namespace {

const std::string kMendText = "Mend the text.";
constexpr int kNearby = 8;  // units before a mark that tell which of its kind it is

class Reader {
 public:
  Reader(TextPlace place, const LocaleTag& locale) : place_(place), locale_(locale) {}

  void children(cmark_node* parent) {
    if (depth_ > limits::kMarkDepth)
      return refuse("Marks stand more than " + std::to_string(limits::kMarkDepth) + " deep in each other.");
    ++depth_;
    for (cmark_node* n = cmark_node_first_child(parent); n != nullptr; n = cmark_node_next(n)) node(n);
    --depth_;
  }

  Inlines take() {
    out_.anchor = take_anchor(out_.text.text);
    check_marks();
    out_.text.text = unescaped(std::move(out_.text.text));
    check_braces();
    return std::move(out_);
  }

 private:
  int at() const { return static_cast<int>(out_.text.text.size()); }

  void node(cmark_node* n) {
    switch (cmark_node_get_type(n)) {
      case CMARK_NODE_TEXT:
        return append(to_utf16(cmark_node_get_literal(n)));
      case CMARK_NODE_SOFTBREAK:
      case CMARK_NODE_LINEBREAK:
        broken_ = true;
        ++line_;
        return;
      case CMARK_NODE_EMPH:
      case CMARK_NODE_STRONG:
        return strong(n);
      case CMARK_NODE_LINK:
        return link(n);
      case CMARK_NODE_IMAGE:
        return refuse("A picture stands among words; give it a paragraph of its own.");
      case CMARK_NODE_CODE:
        return refuse("Code stands in the text, which articles do not use.");
      case CMARK_NODE_HTML_INLINE:
        return refuse("HTML stands in the text, which articles do not use.");
      default:
        return refuse("Something stands in the text that articles do not use.");
    }
  }

  /// A line break of the file is a space, but none within a script without spaces.
  void append(const std::u16string& read) {
    std::u16string& all = out_.text.text;
    for (std::size_t i = 0; i < read.size(); ++i) {
      if (broken_ && !is_helper(read[i])) join(std::u16string_view(read).substr(i));
      take_read(read[i], all);
    }
  }

  void join(std::u16string_view next) {
    broken_ = false;
    std::u16string& all = out_.text.text;
    if (all.empty()) return;
    UChar32 before = 0;
    UChar32 after = 0;
    int at = static_cast<int>(all.size());
    U16_PREV(all.data(), 0, at, before);
    U16_GET(next.data(), 0, 0, static_cast<int>(next.size()), after);
    if (!joins_bare(static_cast<char32_t>(before), static_cast<char32_t>(after), locale_)) all += u' ';
    lines_.resize(static_cast<std::size_t>(line_), this->at());
  }

  void strong(cmark_node* n) {
    const int start = at();
    children(n);
    out_.text.strong.push_back({start, at()});
  }

  void link(cmark_node* n) {
    std::u16string target;
    for (const char16_t c : to_utf16(cmark_node_get_url(n))) take_read(c, target);
    const std::string url = to_utf8(unescaped(std::move(target)));
    Link link;
    link.range.start = at();
    children(n);
    link.range.end = at();
    if (url.size() > 1 && url[0] == '#')
      link.anchor = url.substr(1);
    else if (url.rfind("article:", 0) == 0 && url.size() > 8)
      link.article = url.substr(8);
    else
      return refuse("A link leads to \"" + url + "\"; only #anchor and article:id are possible.");
    if (link.range.empty()) return refuse("A link has no words.");
    out_.text.links.push_back(std::move(link));
  }

  /// Of two digits that stars part, the number is none any more.
  bool parts_number(TextRange strong) const {
    const std::u16string& all = out_.text.text;
    const auto digit = [&all](int i) {
      return i >= 0 && i < static_cast<int>(all.size()) && u_isdigit(all[static_cast<std::size_t>(i)]);
    };
    return !strong.empty() &&
           ((digit(strong.start - 1) && digit(strong.start)) || (digit(strong.end - 1) && digit(strong.end)));
  }

  void check_marks() {
    for (const LeftMark& mark : left_marks(out_.text.text, lines_, place_))
      refuse_at(mark.at, mark.sentence, mark.advice);
    for (const TextRange& strong : out_.text.strong)
      if (parts_number(strong))
        refuse_at(strong.start, "Stars stand inside a number, and are taken for bold.",
                  "Write \u00D7 or \\* where you mean times.");
  }

  void check_braces() {
    const std::string plain = with_number(to_utf8(out_.text.text), "");
    const auto open = plain.find_first_of("{}");
    if (open == std::string::npos) return;
    const auto close = plain.find('}', open);
    const auto length = close == std::string::npos ? 30 : close - open + 1;
    const std::string words = plain.substr(open, length);
    const bool anchor = words.starts_with("{#") || words.starts_with("{ #");
    const auto at = out_.text.text.find(to_utf16(words));
    refuse_at(
        at == std::u16string::npos ? 0 : static_cast<int>(at),
        "\"" + words +
            (anchor ? "\" is no anchor." : "\" is no placeholder; {emergency_number} is the only one."),
        anchor ? "An anchor stands at the end, closed, of a-z, 0-9 and hyphens: {#like-this}." : kMendText);
  }

  void refuse_at(int at, const std::string& sentence, const std::string& advice) {
    InlineFault fault{sentence, advice};
    int start = 0;
    for (const int line : lines_) {
      if (line > at) break;
      ++fault.line;
      start = line;
    }
    start = std::max(start, at - kNearby);
    if (start > 0 && U16_IS_TRAIL(out_.text.text[static_cast<std::size_t>(start)])) ++start;
    fault.near = to_utf8(unescaped(
        out_.text.text.substr(static_cast<std::size_t>(start), static_cast<std::size_t>(at + 1 - start))));
    out_.faults.push_back(std::move(fault));
  }

  void refuse(const std::string& sentence, const std::string& advice = kMendText) {
    const auto told = [&](const InlineFault& fault) { return fault.sentence == sentence; };
    if (std::none_of(out_.faults.begin(), out_.faults.end(), told))
      out_.faults.push_back({sentence, advice, line_});
  }

  TextPlace place_;
  const LocaleTag& locale_;
  Inlines out_;
  bool broken_ = false;
  int line_ = 0;
  std::vector<int> lines_;  ///< where those behind the first begin
  int depth_ = 0;
};

bool is_id_char(char16_t c) { return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-'; }

void shift(TextRange& range, int from, int by) {
  if (range.start > from) range.start += by;
  if (range.end > from) range.end += by;
}

}  // namespace

Inlines read_inlines(cmark_node* parent, TextPlace place, const LocaleTag& locale) {
  Reader reader(place, locale);
  reader.children(parent);
  return reader.take();
}

std::string take_anchor(std::u16string& text) {
  const auto open = text.rfind(u"{#");
  if (open == std::u16string::npos || text.back() != u'}') return "";
  const std::u16string id = text.substr(open + 2, text.size() - open - 3);
  if (id.empty() || !std::all_of(id.begin(), id.end(), is_id_char)) return "";
  text.erase(open);
  while (!text.empty() && u_isUWhiteSpace(text.back())) text.pop_back();
  return to_utf8(id);
}

RichText with_number(RichText text, const std::u16string& words) {
  const std::u16string token = to_utf16(kNumberToken);
  const int by = static_cast<int>(words.size()) - static_cast<int>(token.size());
  for (auto at = text.text.find(token); at != std::u16string::npos;
       at = text.text.find(token, at + words.size())) {
    text.text.replace(at, token.size(), words);
    for (auto& range : text.strong) shift(range, static_cast<int>(at), by);
    for (auto& link : text.links) shift(link.range, static_cast<int>(at), by);
  }
  return text;
}

std::string with_number(std::string text, const std::string& words) {
  for (auto at = text.find(kNumberToken); at != std::string::npos;
       at = text.find(kNumberToken, at + words.size()))
    text.replace(at, kNumberToken.size(), words);
  return text;
}

}  // namespace kiosk
