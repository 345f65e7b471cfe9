#include "locale/pattern.h"

#include <unicode/messagepattern.h>
#include <unicode/unistr.h>

#include <utility>

#include "base/limits.h"

namespace kiosk {
namespace {

std::string utf8(const icu::UnicodeString& text) {
  std::string out;
  return text.toUTF8String(out);
}

const std::string kBraces = "a brace is not closed, or closed twice";
const std::string kApostrophe = "Write the apostrophe twice (''), or write ’.";

/// ICU names no place for a brace that stays open: the last one that does.
int place_of_open_brace(const icu::UnicodeString& pattern) {
  std::vector<int> open;
  for (int i = 0; i < pattern.length(); ++i) {
    if (pattern[i] == u'{') open.push_back(i);
    if (pattern[i] == u'}' && !open.empty()) open.pop_back();
  }
  return open.empty() ? 0 : open.back();
}

/// ICU reads, and the Walker walks, by recursion.
bool too_deep(const std::string& pattern) {
  int depth = 0;
  for (const char c : pattern) {
    if (c == '{' && ++depth > limits::kBracesDepth) return true;
    if (c == '}') --depth;
  }
  return false;
}

std::string why(const icu::UnicodeString& pattern, const UParseError& at, UErrorCode status) {
  const bool open = status == U_UNMATCHED_BRACES;
  const std::string near = utf8(icu::UnicodeString(at.preContext));
  std::string sentence = "The pattern does not parse";
  if (open) sentence += ": " + kBraces;
  if (status == U_DEFAULT_KEYWORD_MISSING) sentence += ": a plural or select has no \"other\"";
  sentence += ", at character " + std::to_string((open ? place_of_open_brace(pattern) : at.offset) + 1);
  if (!near.empty() && !open) sentence += " (after \"" + near + "\")";
  return sentence + ".";
}

/// What an apostrophe at `at` puts in quotes, up to the next one.
std::string swallowed(const icu::UnicodeString& pattern, int at) {
  const int behind = pattern.indexOf(u'\'', at + 1);
  const int end = behind < 0 ? pattern.length() : behind;
  constexpr int kEnough = 30;
  return utf8(pattern.tempSubStringBetween(at + 1, end - at > kEnough ? at + kEnough : end));
}

std::string quotes(const icu::UnicodeString& pattern, int at) {
  return "The apostrophe at character " + std::to_string(at + 1) + " puts \"" + swallowed(pattern, at) +
         "\" in quotes, so that readers see it as it stands here.";
}

/// Where an apostrophe that stands alone takes the meaning of one of the signs behind it; -1 where none does.
int quoting_apostrophe(const icu::UnicodeString& pattern, const char16_t* signs) {
  for (int i = 0; i + 1 < pattern.length(); ++i) {
    if (pattern[i] != u'\'') continue;
    const char16_t next = pattern[i + 1];
    if (icu::UnicodeString(signs).indexOf(next) >= 0) return i;
    if (next == u'\'') ++i;
  }
  return -1;
}

ArgumentForm form_of(UMessagePatternArgType type) {
  switch (type) {
    case UMSGPAT_ARG_TYPE_SIMPLE:
      return ArgumentForm::number;
    case UMSGPAT_ARG_TYPE_PLURAL:
      return ArgumentForm::plural;
    case UMSGPAT_ARG_TYPE_SELECTORDINAL:
      return ArgumentForm::ordinal;
    case UMSGPAT_ARG_TYPE_SELECT:
      return ArgumentForm::select;
    default:
      return ArgumentForm::plain;
  }
}

/// Walks the parts that ICU found, message by message.
class Walker {
 public:
  Walker(const icu::MessagePattern& pattern, PatternText& out) : pattern_(pattern), out_(out) {}

  void walk() {
    out_.pieces = message(0, Depth::outer);
    out_.outer = words_of(out_.pieces);
    // ICU takes a brace too many for a letter; the reader would see it.
    bool braces = out_.outer.find_first_of("{}") != std::string::npos;
    for (const auto& words : out_.inner) braces = braces || words.find_first_of("{}") != std::string::npos;
    if (braces && out_.error.empty()) refuse("The pattern does not parse: " + kBraces + ".", "");
    out_.ok = out_.error.empty();
  }

 private:
  enum class Depth { outer, branch };

  /// The message that starts at part `start`; its arguments are noted on the way.
  std::vector<PatternPiece> message(int start, Depth depth) {
    const icu::UnicodeString& text = pattern_.getPatternString();
    std::vector<PatternPiece> pieces;
    icu::UnicodeString words;
    int from = pattern_.getPart(start).getLimit();
    const int limit = pattern_.getLimitPartIndex(start);
    for (int i = start + 1; i <= limit; ++i) {
      const auto& part = pattern_.getPart(i);
      words.append(text, from, part.getIndex() - from);
      from = part.getLimit();
      const auto type = part.getType();
      if (type == UMSGPAT_PART_TYPE_SKIP_SYNTAX) look_at_quote(part.getIndex());
      if (type != UMSGPAT_PART_TYPE_ARG_START && type != UMSGPAT_PART_TYPE_REPLACE_NUMBER) continue;
      put_words(words, pieces);
      if (type == UMSGPAT_PART_TYPE_REPLACE_NUMBER) {
        pieces.push_back({PatternPiece::Kind::count, "", {}});
        continue;
      }
      pieces.push_back({PatternPiece::Kind::argument, "", {argument(i, depth)}});
      i = pattern_.getLimitPartIndex(i);
      from = pattern_.getPart(i).getLimit();
    }
    put_words(words, pieces);
    return pieces;
  }

  static void put_words(icu::UnicodeString& words, std::vector<PatternPiece>& pieces) {
    if (!words.isEmpty()) pieces.push_back({PatternPiece::Kind::words, utf8(words), {}});
    words.remove();
  }

  /// The literal words alone; a space for each argument keeps "1{x}2" from reading as 12.
  static std::string words_of(const std::vector<PatternPiece>& pieces) {
    std::string out;
    for (const auto& piece : pieces) {
      out += piece.words;
      if (piece.kind == PatternPiece::Kind::argument) out += ' ';
    }
    return out;
  }

  PatternArgument argument(int start, Depth depth) {
    const auto type = pattern_.getPart(start).getArgType();
    PatternArgument out;
    out.name = utf8(pattern_.getSubstring(pattern_.getPart(start + 1)));
    out.form = form_of(type);
    out_.arguments.insert(out.name);
    if (type == UMSGPAT_ARG_TYPE_NONE && depth == Depth::outer) out_.always.insert(out.name);
    if (type == UMSGPAT_ARG_TYPE_CHOICE) refuse_form(out.name, "choice");
    if (type == UMSGPAT_ARG_TYPE_SIMPLE) simple(start, out.name);
    const int limit = pattern_.getLimitPartIndex(start);
    for (int i = start + 1; i < limit; ++i) {
      const auto part = pattern_.getPart(i).getType();
      if (part == UMSGPAT_PART_TYPE_ARG_SELECTOR)
        out.branches.push_back({utf8(pattern_.getSubstring(pattern_.getPart(i))), {}});
      if (part != UMSGPAT_PART_TYPE_MSG_START) continue;
      if (out.branches.empty()) out.branches.push_back({"", {}});  // choice, which is refused
      out.branches.back().pieces = message(i, Depth::branch);
      out_.inner.push_back(words_of(out.branches.back().pieces));
      i = pattern_.getLimitPartIndex(i);
    }
    if (UMSGPAT_ARG_TYPE_HAS_PLURAL_STYLE(type) && has_offset(start)) {
      refuse(
          "The plural of {" + out.name + "} has an offset, so that # shows another number than the true one.",
          "Take \"offset:\" out.");
    }
    return out;
  }

  bool has_offset(int start) const {
    for (int i = start + 1; i < pattern_.getLimitPartIndex(start); ++i) {
      const auto type = pattern_.getPart(i).getType();
      if (type == UMSGPAT_PART_TYPE_ARG_SELECTOR) return false;
      if (type == UMSGPAT_PART_TYPE_ARG_INT || type == UMSGPAT_PART_TYPE_ARG_DOUBLE) return true;
    }
    return false;
  }

  /// `{n, number}` alone; a style may turn 22 into 22 % or 22.00 ¤.
  void simple(int start, const std::string& name) {
    const std::string kind = utf8(pattern_.getSubstring(pattern_.getPart(start + 2)));
    if (kind != "number") return refuse_form(name, kind);
    if (pattern_.getPart(start + 3).getType() != UMSGPAT_PART_TYPE_ARG_STYLE) return;
    const std::string style = utf8(pattern_.getSubstring(pattern_.getPart(start + 3)).trim());
    refuse("The placeholder {" + name + "} has the style \"" + style + "\", which messages do not use.",
           "Write {" + name + "} or {" + name + ", number}.");
  }

  /// `'#` in a plural; before a brace it has been found already. The second of two apostrophes quotes
  /// nothing.
  void look_at_quote(int at) {
    const icu::UnicodeString& text = pattern_.getPatternString();
    int before = 0;
    while (at - before > 0 && text[at - before - 1] == u'\'') ++before;
    const bool alone = text[at] == u'\'' && before % 2 == 0;
    if (alone && at + 1 < text.length() && text[at + 1] == u'#') refuse(quotes(text, at), kApostrophe);
  }

  void refuse_form(const std::string& name, const std::string& kind) {
    refuse("The placeholder {" + name + "} has the form \"" + kind + "\", which messages do not use.",
           "Write {" + name + "}.");
  }

  /// The first fault is told.
  void refuse(const std::string& sentence, const std::string& advice) {
    if (!out_.error.empty()) return;
    out_.error = sentence;
    out_.advice = advice;
  }

  const icu::MessagePattern& pattern_;
  PatternText& out_;
};

}  // namespace

PatternText read_pattern(const std::string& pattern) {
  PatternText out;
  if (pattern.find_first_of("{}'") == std::string::npos) {
    out.ok = true;
    out.outer = pattern;
    out.pieces.push_back({PatternPiece::Kind::words, pattern, {}});
    return out;
  }
  if (too_deep(pattern)) {
    out.error = "Braces stand more than " + std::to_string(limits::kBracesDepth) + " deep in each other.";
    out.advice = "Say it in fewer branches.";
    return out;
  }
  UErrorCode status = U_ZERO_ERROR;
  UParseError at{};
  icu::MessagePattern parsed(status);
  const icu::UnicodeString text = icu::UnicodeString::fromUTF8(pattern);
  int quote = quoting_apostrophe(text, u"{}");
  if (quote < 0) parsed.parse(text, &at, status);
  // One that quotes the # of a plural and is never closed takes the plural's brace with it.
  if (status == U_UNMATCHED_BRACES) quote = quoting_apostrophe(text, u"#");
  if (quote >= 0) {
    out.error = quotes(text, quote);
    out.advice = kApostrophe;
    return out;
  }
  if (U_FAILURE(status)) {
    out.error = why(text, at, status);
    return out;
  }
  Walker(parsed, out).walk();
  return out;
}

}  // namespace kiosk
