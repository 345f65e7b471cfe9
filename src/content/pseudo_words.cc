#include "content/pseudo_words.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

namespace kiosk {
namespace {

// By the letter of the alphabet. One unit for one, so that marks keep their places.
constexpr std::u16string_view kSmall = u"åƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýž";
constexpr std::u16string_view kCapital = u"ÅƁÇÐÉƑĜĤÎĴĶĻḾÑÖÞǪŔŠŢÛṼŴẊÝŽ";
constexpr std::u16string_view kArabic = u"ابصدعفغهيجكلمنوحقرستذظثخطز";
static_assert(kSmall.size() == 26 && kCapital.size() == 26 && kArabic.size() == 26);

/// A word of each length, and the lengths in turn.
constexpr std::array<std::u16string_view, 7> kWords{u"å",     u"öñ",     u"åñð",    u"ɱöŕé",
                                                    u"ŵöŕðš", u"ļöñĝéŕ", u"ļéţţéŕš"};
constexpr std::array<std::size_t, 4> kTurns{5, 3, 6, 4};
/// 40 % more.
constexpr std::size_t kMore = 2;
constexpr std::size_t kOf = 5;

constexpr char16_t kFirstIsolate = 0x2066;  // LRI, RLI, FSI; then PDI
constexpr char16_t kPopIsolate = 0x2069;

char16_t changed(char16_t c, Pseudo kind) {
  const bool small = c >= u'a' && c <= u'z';
  if (!small && (c < u'A' || c > u'Z')) return c;
  const std::size_t n = static_cast<std::size_t>(small ? c - u'a' : c - u'A');
  if (kind == Pseudo::mirrored) return kArabic[n];
  return small ? kSmall[n] : kCapital[n];
}

}  // namespace

std::u16string PseudoWords::letters(std::u16string_view piece) {
  std::u16string out(piece);
  for (std::size_t i = 0; i < out.size();) {
    const char16_t c = out[i];
    if (c >= kFirstIsolate && c <= kPopIsolate) isolated_ = c != kPopIsolate;
    std::size_t to = i;
    while (to < out.size() && u_isalnum(out[to])) ++to;
    const bool code = std::any_of(out.begin() + static_cast<std::ptrdiff_t>(i),
                                  out.begin() + static_cast<std::ptrdiff_t>(to),
                                  [](char16_t unit) { return u_isdigit(unit); });
    const bool word = to > i;
    if (!word) to = i + 1;
    if (word || c == kPopIsolate) end_ = at_ + to;
    if (!isolated_ && c != kPopIsolate) seen_ += to - i;
    for (; i < to; ++i) {
      if (!code && !isolated_) out[i] = changed(out[i], kind_);
    }
  }
  at_ += out.size();
  return out;
}

void PseudoWords::placeholder(std::size_t units) {
  at_ += units;
  end_ = at_;
}

std::u16string PseudoWords::filler() const {
  std::u16string out;
  if (kind_ == Pseudo::mirrored) return out;
  std::size_t left = (seen_ * kMore + kOf - 1) / kOf;
  for (std::size_t turn = 0; left > 1; ++turn) {
    std::size_t length = std::min(left - 1, kTurns[turn % kTurns.size()]);
    if (left - 1 - length == 1) ++length;  // no room for a space and a word
    out += u' ';
    out += kWords[length - 1];
    left -= length + 1;
  }
  return out;
}

}  // namespace kiosk
