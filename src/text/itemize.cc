#include "text/itemize.h"

#include <unicode/ubidi.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <cmath>
#include <memory>

#include "text/dial_numbers.h"
#include "text/scripts.h"
#include "text/unicode.h"

namespace kiosk {
namespace {

constexpr int kMostPixels = 4000;  // far above any panel's type, far below FreeType's limit

struct CloseBidi {
  void operator()(UBiDi* bidi) const { ubidi_close(bidi); }
};

/// A mark on a bracket goes with it (UAX #9, N0 as of Unicode 8). ICU leaves it behind where the bracket
/// takes its pair's direction.
void keep_marks_on_brackets(const std::u16string& text, std::vector<std::uint8_t>& levels) {
  int bracket = -1;
  for (int at = 0; at < static_cast<int>(text.size());) {
    const int start = at;
    const auto c = static_cast<UChar32>(next_code_point(text, at));
    const auto type = u_charDirection(c);
    if (type == U_BOUNDARY_NEUTRAL) continue;
    if (type != U_DIR_NON_SPACING_MARK) {
      bracket = u_getIntPropertyValue(c, UCHAR_BIDI_PAIRED_BRACKET_TYPE) == U_BPT_NONE ? -1 : start;
    } else if (bracket >= 0) {
      std::fill(levels.begin() + bracket, levels.begin() + at, levels[static_cast<std::size_t>(bracket)]);
    }
  }
}

/// Gives each cluster of a stretch its font: one of the cascade, or any of the machine. A cluster that none
/// covers stays with the first of the
/// cascade, whose "missing glyph" box is what the reader sees.
class FontChooser {
 public:
  FontChooser(const std::u16string& text, FontSource& fonts, const std::vector<int>& cascade)
      : text_(text), fonts_(fonts), cascade_(cascade) {}

  /// Negative: any font will do.
  int choose(TextRange cluster) {
    if (!needs_font(cluster)) return -1;
    if (current_ >= 0 && current_ == cascade_.front() && covered(current_, cluster)) return current_;
    const auto found =
        std::find_if(cascade_.begin(), cascade_.end(), [&](int font) { return covered(font, cluster); });
    if (found != cascade_.end()) return current_ = *found;
    current_ = fonts_.borrow(marks_of(cluster));
    if (current_ < 0 && !cascade_.empty()) current_ = cascade_.front();
    return current_;
  }

 private:
  std::u32string marks_of(TextRange cluster) const {
    std::u32string marks;
    for (int at = cluster.start; at < cluster.end;) {
      const char32_t c = next_code_point(text_, at);
      if (!needs_no_glyph(c)) marks += c;
    }
    return marks;
  }

  bool needs_font(TextRange cluster) const {
    for (int at = cluster.start; at < cluster.end;)
      if (!needs_no_glyph(next_code_point(text_, at))) return true;
    return false;
  }

  bool covered(int font, TextRange cluster) const {
    for (int at = cluster.start; at < cluster.end;) {
      const char32_t c = next_code_point(text_, at);
      if (!needs_no_glyph(c) && !fonts_.covers(font, c)) return false;
    }
    return true;
  }

  const std::u16string& text_;
  FontSource& fonts_;
  const std::vector<int>& cascade_;
  int current_ = -1;
};

/// What a paragraph is split by before fonts come in.
struct Traits {
  BidiLevels bidi;
  std::vector<std::uint32_t> scripts;
  std::vector<char> bold;

  bool same(int a, int b) const {
    const auto i = static_cast<std::size_t>(a);
    const auto j = static_cast<std::size_t>(b);
    return bidi.levels[i] == bidi.levels[j] && scripts[i] == scripts[j] && bold[i] == bold[j];
  }
};

Traits traits_of(const Paragraph& paragraph, const std::u16string& text) {
  const int length = static_cast<int>(text.size());
  const std::uint8_t base = paragraph.locale.direction() == Direction::rtl ? 1 : 0;
  // Greedy setting is for comparison with plain UAX #9.
  const bool plain = paragraph.breaking == Breaking::greedy;
  Traits traits{bidi_levels(plain ? paragraph.text : with_whole_numbers(paragraph.text), base),
                resolve_scripts(text, own_script(paragraph.locale)),
                std::vector<char>(text.size(), paragraph.bold ? 1 : 0)};
  for (const TextRange& strong : paragraph.strong)
    for (int i = std::max(0, strong.start); i < std::min(length, strong.end); ++i)
      traits.bold[static_cast<std::size_t>(i)] = 1;
  return traits;
}

/// Splits one stretch by font and appends the items.
class StretchSplitter {
 public:
  StretchSplitter(const Paragraph& paragraph, const std::u16string& text, FontSource& fonts)
      : paragraph_(paragraph), text_(text), fonts_(fonts), starts_(cluster_starts(text)) {}

  void split(TextRange stretch, const Traits& traits, std::vector<Item>& items) {
    const auto at = static_cast<std::size_t>(stretch.start);
    const auto& cascade = fonts_.cascade(traits.scripts[at], paragraph_.locale, traits.bold[at] != 0);
    FontChooser chooser(text_, fonts_, cascade);
    Item item{{stretch.start, stretch.start}, traits.bidi.levels[at], traits.scripts[at], {}};
    while (item.range.end < stretch.end) {
      const TextRange cluster = cluster_at(item.range.end, stretch.end);
      const int font = chooser.choose(cluster);
      if (font >= 0 && item.font.font >= 0 && font != item.font.font) {
        items.push_back(item);
        item.range.start = cluster.start;
      }
      if (font >= 0) item.font = sized(font);
      item.range.end = cluster.end;
    }
    if (item.font.font < 0 && !cascade.empty()) item.font = sized(cascade.front());
    items.push_back(item);
  }

 private:
  TextRange cluster_at(int start, int limit) {
    while (next_ < starts_.size() && starts_[next_] <= start) ++next_;
    return {start, next_ < starts_.size() ? std::min(starts_[next_], limit) : limit};
  }

  SizedFont sized(int font) const { return {font, pixels_per_em(paragraph_, fonts_.factor(font))}; }

  const Paragraph& paragraph_;
  const std::u16string& text_;
  FontSource& fonts_;
  std::vector<int> starts_;
  std::size_t next_ = 0;
};

}  // namespace

BidiLevels bidi_levels(const std::u16string& text, std::uint8_t base) {
  const int length = static_cast<int>(text.size());
  const std::uint8_t plain = base == UBIDI_DEFAULT_LTR ? 0 : base;
  BidiLevels result{plain, std::vector<std::uint8_t>(text.size(), plain)};
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UBiDi, CloseBidi> bidi(ubidi_openSized(length, 0, &status));
  ubidi_setPara(bidi.get(), text.data(), length, base, nullptr, &status);
  if (U_FAILURE(status) || length == 0) return result;
  const UBiDiLevel* levels = ubidi_getLevels(bidi.get(), &status);
  if (U_FAILURE(status)) return result;
  result.base = ubidi_getParaLevel(bidi.get());
  std::copy(levels, levels + length, result.levels.begin());
  keep_marks_on_brackets(text, result.levels);
  return result;
}

std::vector<int> visual_order(const std::vector<std::uint8_t>& levels) {
  std::vector<int> order(levels.size());
  ubidi_reorderVisual(levels.data(), static_cast<int>(levels.size()), order.data());
  return order;
}

int pixels_per_em(const Paragraph& paragraph, double factor) {
  const double px = paragraph.px * (paragraph.size_correction ? factor : 1.0);
  return static_cast<int>(std::lround(std::clamp(px, 1.0, static_cast<double>(kMostPixels))));
}

std::vector<Item> itemize(const Paragraph& paragraph, const std::u16string& text, FontSource& fonts) {
  std::vector<Item> items;
  const int length = static_cast<int>(text.size());
  const Traits traits = traits_of(paragraph, text);
  StretchSplitter splitter(paragraph, text, fonts);
  for (int start = 0; start < length;) {
    int end = start + 1;
    while (end < length && traits.same(start, end)) ++end;
    splitter.split({start, end}, traits, items);
    start = end;
  }
  return items;
}

}  // namespace kiosk
