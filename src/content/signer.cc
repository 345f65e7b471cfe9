#include "content/signer.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "content/refused.h"
#include "content/unicode.h"

namespace kiosk {
namespace {

/// Looks and case taken away: full width, a soft hyphen inside, capitals.
std::string plain(const std::string& word) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* fold = icu::Normalizer2::getNFKCCasefoldInstance(status);
  if (U_FAILURE(status)) return word;
  std::string out;
  const icu::UnicodeString text = fold->normalize(icu::UnicodeString::fromUTF8(word), status);
  return U_FAILURE(status) ? word : text.toUTF8String(out);
}

bool is_in_word(std::int32_t c) {
  return u_isalnum(c) || u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
}

/// Written as a person's name is: "Ai".
bool is_capitalised(const std::string& word) {
  const std::u32string all = code_points(word);
  const auto small = [](char32_t c) { return u_islower(static_cast<std::int32_t>(c)); };
  return !small(all.front()) && std::all_of(all.begin() + 1, all.end(), small);
}

bool is_machine(const std::string& word, bool behind_comma) {
  constexpr std::array<std::string_view, 3> kShort{"ai", "ki", "mt"};
  const std::string folded_word = plain(word);
  if (folded_word == "machine") return true;
  const bool is_short = std::find(kShort.begin(), kShort.end(), folded_word) != kShort.end();
  return is_short && !is_capitalised(word) && !(behind_comma && folded_word == "mt");
}

}  // namespace

std::optional<RuleFault> name_fault(const std::string& name) {
  if (broken_utf8(name)) return RuleFault{"It is no UTF-8.", "Save it as UTF-8."};
  if (is_invisible(name)) return RuleFault{"Nothing of it can be seen.", "Write the name, or leave it out."};
  bool lines = false;
  bool turns = false;
  each_code_point(name, [&](std::int32_t c) {
    lines = lines || u_charType(c) == U_CONTROL_CHAR;
    turns = turns || u_hasBinaryProperty(c, UCHAR_BIDI_CONTROL);
  });
  if (lines) return RuleFault{"A control character stands in it.", "Write the name in one line."};
  if (turns)
    return RuleFault{"It holds a control of the direction of writing, which can turn a name round.",
                     "Write the name without it."};
  const auto refused = refused_in(name, {});
  if (!refused) return std::nullopt;
  return RuleFault{refused->sentence, refused->advice};
}

std::string machine_word(const std::string& name) {
  std::string word;
  bool comma = false;   // the last mark was one
  std::string machine;  // the first found
  const auto end = [&] {
    if (word.empty()) return;
    if (machine.empty() && is_machine(word, comma)) machine = word;
    word.clear();
    comma = false;
  };
  each_code_point(name, [&](std::int32_t c) {
    if (is_in_word(c)) {
      icu::UnicodeString(c).toUTF8String(word);
      return;
    }
    end();
    comma = c == ',' || (comma && u_isUWhiteSpace(c));
  });
  end();
  return machine;
}

bool names_machine(const std::string& name) { return !machine_word(name).empty(); }

}  // namespace kiosk
