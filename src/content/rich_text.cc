#include "content/rich_text.h"

#include <cmark-gfm.h>
#include <unicode/uchar.h>
#include <unicode/utf16.h>

#include <algorithm>

#include "content/numbers.h"
#include "content/unicode.h"

namespace kiosk {
namespace {

bool is_wide(char16_t c) {
  const int width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH;
}

class Reader {
 public:
  void children(cmark_node* parent) {
    for (cmark_node* n = cmark_node_first_child(parent); n != nullptr; n = cmark_node_next(n)) node(n);
  }

  Inlines take() {
    out_.anchor = take_anchor(out_.text.text);
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

  /// A line break of the file is a space, but none between two characters of a script without spaces.
  void append(const std::u16string& text) {
    if (text.empty()) return;
    std::u16string& all = out_.text.text;
    if (broken_ && !all.empty() && !(is_wide(all.back()) && is_wide(text.front()))) all += u' ';
    broken_ = false;
    all += text;
  }

  void strong(cmark_node* n) {
    const int start = at();
    children(n);
    out_.text.strong.push_back({start, at()});
  }

  void link(cmark_node* n) {
    const std::string url = cmark_node_get_url(n);
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

  void check_braces() {
    const std::string plain = with_number(to_utf8(out_.text.text), "");
    const auto open = plain.find_first_of("{}");
    if (open == std::string::npos) return;
    const auto close = plain.find('}', open);
    const auto length = close == std::string::npos ? 30 : close - open + 1;
    refuse("\"" + plain.substr(open, length) + "\" is no placeholder; {emergency_number} is the only one.");
  }

  void refuse(const std::string& sentence) {
    if (out_.error.empty()) out_.error = sentence;
  }

  Inlines out_;
  bool broken_ = false;
};

bool is_id_char(char16_t c) { return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-'; }

void shift(TextRange& range, int from, int by) {
  if (range.start > from) range.start += by;
  if (range.end > from) range.end += by;
}

}  // namespace

Inlines read_inlines(cmark_node* parent) {
  Reader reader;
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
