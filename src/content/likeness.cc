#include "content/likeness.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <cmath>
#include <iterator>

#include "content/rule_texts.h"
#include "content/unicode.h"

namespace kiosk {
namespace {

// How much each sign weighs against a length that is e times another's, and by how much the exchange must fit
// better: found on the shipped bundles, where nothing is exchanged and nothing may be told.
constexpr double kBracket = 0.7;
constexpr double kCode = 0.5;
constexpr double kNumber = 1.0;
constexpr double kQuestion = 1.0;
constexpr double kOpen = 0.6;
constexpr double kMargin = 2.2;
constexpr double kFewLetters = 5;  // so that "No" and "Not" do not differ by half

double unlike(std::vector<std::string> a, std::vector<std::string> b) {
  std::sort(a.begin(), a.end());
  std::sort(b.begin(), b.end());
  std::vector<std::string> differ;
  std::set_symmetric_difference(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(differ));
  return static_cast<double>(std::min<std::size_t>(differ.size(), 3));
}

double distance(const TextShape& own, const TextShape& source, double scale) {
  const double longer = (own.letters * scale + kFewLetters) / (source.letters + kFewLetters);
  return std::abs(std::log(longer)) + kBracket * std::min(2, std::abs(own.brackets - source.brackets)) +
         kCode * unlike(own.codes, source.codes) + kNumber * unlike(own.numbers, source.numbers) +
         kQuestion * std::min(1, std::abs(own.questions - source.questions)) +
         (own.open != source.open ? kOpen : 0.0);
}

double letters_of(const std::vector<TextShape>& shapes) {
  double sum = 0;
  for (const auto& shape : shapes) sum += shape.letters;
  return sum;
}

}  // namespace

TextShape shape_of(const std::string& text, const LanguageWords& words) {
  TextShape out;
  UChar32 last = 0;
  each_code_point(text, [&](UChar32 c) {
    if (u_isalnum(c)) ++out.letters;
    if (c == '(' || c == 0xFF08) ++out.brackets;
    if (c == '?' || c == 0x061F || c == 0xFF1F || c == 0x037E || c == 0x055E) ++out.questions;
    if (!u_isUWhiteSpace(c)) last = c;
  });
  out.open =
      last == ':' || last == ',' || last == 0x060C || last == 0xFF0C || last == 0xFF1A || last == 0x3001;
  out.codes = codes_in(text);
  out.numbers = numbers_of(text, words);
  return out;
}

std::optional<Exchange> exchanged(const std::vector<TextShape>& own, const std::vector<TextShape>& source) {
  if (own.size() != source.size() || letters_of(own) == 0) return std::nullopt;
  const double scale = letters_of(source) / letters_of(own);
  std::optional<Exchange> found;
  double most = kMargin;
  for (std::size_t i = 0; i < own.size(); ++i) {
    for (std::size_t j = i + 1; j < own.size(); ++j) {
      const double here = distance(own[i], source[i], scale) + distance(own[j], source[j], scale);
      const double there = distance(own[i], source[j], scale) + distance(own[j], source[i], scale);
      if (here - there <= most) continue;
      most = here - there;
      found = Exchange{i, j};
    }
  }
  return found;
}

std::optional<Exchange> doubled(const std::vector<std::string>& own, const std::vector<std::string>& source) {
  for (std::size_t i = 0; i < own.size(); ++i) {
    for (std::size_t j = i + 1; j < own.size() && j < source.size(); ++j) {
      if (holds_word(own[i]) && folded(own[i]) == folded(own[j]) && folded(source[i]) != folded(source[j]))
        return Exchange{i, j};
    }
  }
  return std::nullopt;
}

}  // namespace kiosk
