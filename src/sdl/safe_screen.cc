#include "sdl/safe_screen.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "sdl/packed_mask.h"
#include "sdl/safe_screen_data.h"
#include "sdl/shapes.h"

namespace kiosk {
namespace {

// The light theme's, which the file of themes need not be there for.
constexpr Colour kPaper{0xf6, 0xf3, 0xec, 255}, kInk{0x14, 0x23, 0x2b, 255}, kAccent{0x0a, 0x55, 0x60, 255};
constexpr Colour kHair{0xd8, 0xd2, 0xc5, 255}, kRed{0xa8, 0x14, 0x0c, 255}, kWhite{255, 255, 255, 255};

// Lengths in the store's pixels, twice those of a panel of 1920 x 1080.
constexpr int kMargin = 80, kBannerPad = 32, kBannerLeast = 336, kBoxHigh = 272, kBoxPad = 40, kBoxIcon = 152;
constexpr int kGap = 24, kColumnGap = 112, kRowPad = 28, kHeadPad = 48, kPerson = 160, kRadius = 32;
constexpr double kSecondTitle = 0.75;  // the other language's "not working" beside the English one

/// Draws stored coverage on one panel. Positions are in the store's pixels until they are drawn.
class Sheet {
 public:
  Sheet(const Pixels& to, const SafeScreenData& data)
      : to_(to),
        data_(data),
        factor_(std::min(to.clip.w, to.clip.h) / (1080.0 * kSafeScale)),
        width_(static_cast<int>(to.clip.w / factor_)),
        height_(static_cast<int>(to.clip.h / factor_)) {}

  int width() const { return width_; }
  int height() const { return height_; }

  void box(int x, int y, int w, int h, int radius, Colour colour) {
    DrawBox box;
    box.rect = {px(x), px(y), px(x + w) - px(x), std::max(1, px(y + h) - px(y))};
    box.radius = px(radius);
    box.fill = colour;
    shapes_.box(to_, box);
  }

  /// `pen` is where the piece counts from, in the panel's own pixels and fractions of them.
  void piece(const SafePiece& piece, double pen_x, double pen_y, double size, Colour colour) {
    if (piece.mask.size == 0) return;
    const Mask stored = unpack(piece.mask.w, piece.mask.h, data_.store + piece.mask.offset, piece.mask.size);
    const double f = factor_ * size;
    const Point at{static_cast<int>(std::lround(pen_x + piece.x * f)),
                   static_cast<int>(std::lround(pen_y + piece.y * f))};
    blend_mask(to_, at, scaled(stored, f), colour);
  }

  void icon(const SafeMask& mask, int x, int y, int size, Colour colour) {
    piece({0, 0, mask}, x * factor_, y * factor_, static_cast<double>(size) / kSafeIcon, colour);
  }

  /// Draws a number from digits of `size` times their stored size; returns its width in the store's pixels.
  double number(const SafeDigit* digits, const std::string& number, double x, double y, double size,
                Colour colour) {
    double pen = x;
    for (const char c : number) {
      const SafeDigit* digit = digit_of(digits, c);
      if (!digit) continue;
      piece(digit->piece, pen * factor_, y * factor_, size, colour);
      pen += digit->advance64 / 64.0 * size;
    }
    return pen - x;
  }

  static double number_width(const SafeDigit* digits, const std::string& number, double size) {
    double width = 0;
    for (const char c : number)
      if (const SafeDigit* digit = digit_of(digits, c)) width += digit->advance64 / 64.0 * size;
    return width;
  }

  double line_width(const SafeLine& line, const std::string& number) const {
    if (line.slot < 0) return line.before_width;
    return line.before_width + line.after_width +
           number_width(data_.digits, number, static_cast<double>(line.number_px) / kSafeNumber);
  }

  /// Draws a text in a column, at its start side, with the number in its slots.
  void text(const SafeText& text, bool rtl, int x, int y, int width, double size, const std::string& number,
            Colour colour) {
    for (int i = 0; i < text.count; ++i) {
      const SafeLine& line = text.lines[i];
      const double left = rtl ? x + width - line_width(line, number) * size : x;
      const double base = y + line.baseline * size;
      piece(line.before, left * factor_, base * factor_, size, colour);
      if (line.slot < 0) continue;
      const double digit_size = size * line.number_px / kSafeNumber;
      const double slot = left + line.slot * size;
      const double end = slot + this->number(data_.digits, number, slot, base, digit_size, colour);
      piece(line.after, end * factor_, base * factor_, size, colour);
    }
  }

 private:
  static const SafeDigit* digit_of(const SafeDigit* digits, char c) {
    if (c >= '0' && c <= '9') return &digits[c - '0'];
    return c == ' ' ? &digits[kSafeDigits - 1] : nullptr;
  }
  int px(int length) const { return static_cast<int>(std::lround(length * factor_)); }

  const Pixels& to_;
  const SafeScreenData& data_;
  Shapes shapes_;
  double factor_;
  int width_, height_;
};

/// A sentence of the banner as it is to be shown: with the number where all its lines then fit.
struct BannerText {
  const SafeText* text;
  bool rtl;
};

bool fits(const Sheet& sheet, const SafeText& text, const std::string& number, int room) {
  for (int i = 0; i < text.count; ++i)
    if (sheet.line_width(text.lines[i], number) > room) return false;
  return true;
}

/// The widest setting that has room; where none has, the number stands in its box alone.
BannerText banner_text(const Sheet& sheet, const SafeLanguage& language, const std::string& number,
                       int room) {
  const int widest = room >= kSafeWide ? 0 : 1;
  for (int width = widest; width < kSafeWidths && !number.empty(); ++width)
    if (fits(sheet, language.alert[width], number, room)) return {&language.alert[width], language.rtl};
  return {&language.tell[widest], language.rtl};
}

/// English and the other language, and their height in all.
struct BannerTexts {
  std::vector<BannerText> texts;
  int height = 0;

  void add(BannerText text) {
    texts.push_back(text);
    height += text.text->height;
  }
};

BannerTexts banner_texts(const Sheet& sheet, const SafeLanguage& english, const SafeLanguage* other,
                         const std::string& number, int room) {
  BannerTexts all;
  all.add(banner_text(sheet, english, number, room));
  if (other) all.add(banner_text(sheet, *other, number, room));
  return all;
}

/// The white box of the number: as large as the number asks, or as the screen lets it.
struct NumberBox {
  int width = 0;      ///< 0: no number is known
  double digits = 1;  ///< against their stored size
};

NumberBox number_box(const Sheet& sheet, const SafeScreenData& data, const std::string& number) {
  if (number.empty()) return {};
  const int beside = 2 * kBoxPad + kBoxIcon + kGap;
  const double wide = Sheet::number_width(data.digits, number, 1);
  const double most = sheet.width() - 2 * kMargin - beside;
  const double digits = std::min(1.0, most / std::max(1.0, wide));
  return {static_cast<int>(std::ceil(wide * digits)) + beside, digits};
}

/// The number with its handset.
void draw_number_box(Sheet& sheet, const SafeScreenData& data, const std::string& number, int y,
                     const NumberBox& box) {
  sheet.box(kMargin, y, box.width, kBoxHigh, kRadius, kWhite);
  sheet.icon(data.handset, kMargin + kBoxPad, y + (kBoxHigh - kBoxIcon) / 2, kBoxIcon, kRed);
  // A digit is about 0.71 em high; this puts its middle in the middle of the box.
  sheet.number(data.digits, number, kMargin + kBoxPad + kBoxIcon + kGap,
               y + kBoxHigh / 2.0 + kSafeNumber * box.digits * 0.357, box.digits, kRed);
}

/// The banner: the number, then what to do in English and in another language. Returns its height.
int draw_banner(Sheet& sheet, const SafeScreenData& data, const SafeLanguage* other,
                const std::string& number) {
  const NumberBox number_at = number_box(sheet, data, number);
  const int box = number_at.width;
  const int beside = sheet.width() - 2 * kMargin - (box > 0 ? box + kMargin : 0);
  const bool stacked = beside < kSafeNarrow;
  const int room = stacked ? sheet.width() - 2 * kMargin : beside;
  const int over = stacked && box > 0 ? kBoxHigh + kBannerPad : 0;
  BannerTexts texts = banner_texts(sheet, data.languages[0], other, number, room);
  // The box holds the number too, so where there is little room the shorter sentences will do.
  if (box > 0 && texts.height + over + 2 * kBannerPad > sheet.height() * 2 / 5)
    texts = banner_texts(sheet, data.languages[0], other, "", room);
  const int height = std::max(kBannerLeast, texts.height + over + 2 * kBannerPad);
  sheet.box(0, 0, sheet.width() + kMargin, height, 0, kRed);
  if (box > 0)
    draw_number_box(sheet, data, number, stacked ? kBannerPad : (height - kBoxHigh) / 2, number_at);
  const int x = sheet.width() - kMargin - room;
  int y = over + (height - over - texts.height) / 2;
  for (const BannerText& text : texts.texts) {
    sheet.text(*text.text, text.rtl, x, y, room, 1, number, kWhite);
    y += text.text->height;
  }
  return height;
}

/// "This screen is not working", in English and in another language. Returns where it ends.
int draw_title(Sheet& sheet, const SafeScreenData& data, const SafeLanguage* other, int y) {
  const int x = kMargin + kPerson + kMargin / 2;
  const int room = sheet.width() - kMargin - x;
  y += kHeadPad;
  sheet.icon(data.person, kMargin, y, kPerson, kAccent);
  sheet.text(data.languages[0].title, false, x, y, room, 1, "", kInk);
  y += data.languages[0].title.height;
  if (other) {
    sheet.text(other->title, other->rtl, x, y, room, kSecondTitle, "", kInk);
    y += static_cast<int>(other->title.height * kSecondTitle);
  }
  return y + kHeadPad;
}

/// The languages in rows below a line. One page of them: those from `first` that fit.
class Rows {
 public:
  Rows(const Sheet& sheet, const SafeScreenData& data, int top)
      : data_(data),
        columns_(sheet.width() - 2 * kMargin >= 2 * kSafeAskWidth + kColumnGap ? 2 : 1),
        column_((sheet.width() - 2 * kMargin - (columns_ - 1) * kColumnGap) / columns_),
        top_(top),
        bottom_(sheet.height() - kMargin / 2) {}

  /// English and what of the others fits, beginning with `first`.
  std::vector<int> page(int first) const {
    std::vector<int> shown{0};
    for (int next = first; next < data_.count; ++next) {
      shown.push_back(next);
      if (height(shown) <= bottom_ - top_) continue;
      shown.pop_back();
      break;
    }
    return shown;
  }

  /// The page that language `index` stands on.
  std::vector<int> page_of(int index) const {
    int first = 1;
    while (true) {
      const std::vector<int> shown = page(first);
      const int next = first + static_cast<int>(shown.size()) - 1;
      if (index < next || next == first || next >= data_.count) return shown;
      first = next;
    }
  }

  void draw(Sheet& sheet, const std::vector<int>& shown) const {
    int y = top_;
    for (std::size_t i = 0; i < shown.size(); i += static_cast<std::size_t>(columns_)) {
      const int high = row_height(shown, i);
      for (std::size_t c = 0; c < static_cast<std::size_t>(columns_) && i + c < shown.size(); ++c) {
        const SafeLanguage& language = data_.languages[shown[i + c]];
        const int x = kMargin + static_cast<int>(c) * (column_ + kColumnGap);
        sheet.box(x, y, column_, 2, 0, kHair);
        sheet.text(language.ask, language.rtl, x, y + (high - language.ask.height) / 2, column_, 1, "", kInk);
      }
      y += high;
    }
  }

 private:
  int row_height(const std::vector<int>& shown, std::size_t first) const {
    int high = 0;
    for (std::size_t c = first; c < std::min(shown.size(), first + static_cast<std::size_t>(columns_)); ++c)
      high = std::max(high, data_.languages[shown[c]].ask.height);
    return high + 2 * kRowPad;
  }
  int height(const std::vector<int>& shown) const {
    int high = 0;
    for (std::size_t i = 0; i < shown.size(); i += static_cast<std::size_t>(columns_))
      high += row_height(shown, i);
    return high;
  }

  const SafeScreenData& data_;
  int columns_, column_, top_, bottom_;
};

}  // namespace

void draw_safe_screen(const Pixels& to, const std::string& number, int page) {
  const SafeScreenData& data = safe_screen_data();
  fill(to, to.clip, kPaper);
  if (to.clip.w < 100 || to.clip.h < 100) return;  // no panel: nothing could be read
  Sheet sheet(to, data);
  const int turn = data.count > 1 ? 1 + std::max(0, page) % (data.count - 1) : 0;
  const SafeLanguage* other = turn > 0 ? &data.languages[turn] : nullptr;
  const int banner = draw_banner(sheet, data, other, number);
  const int title = draw_title(sheet, data, other, banner);
  const Rows rows(sheet, data, title);
  rows.draw(sheet, rows.page_of(turn));
}

}  // namespace kiosk
