#include "locale/pattern.h"

#include <unicode/messagepattern.h>
#include <unicode/unistr.h>

namespace kiosk {
namespace {

std::string utf8(const icu::UnicodeString& text) {
  std::string out;
  return text.toUTF8String(out);
}

const std::string kBraces = "a brace is not closed, or closed twice";

/// ICU names no place for a brace that stays open: the last one that does.
int place_of_open_brace(const icu::UnicodeString& pattern) {
  std::vector<int> open;
  for (int i = 0; i < pattern.length(); ++i) {
    if (pattern[i] == u'{') open.push_back(i);
    if (pattern[i] == u'}' && !open.empty()) open.pop_back();
  }
  return open.empty() ? 0 : open.back();
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

/// Walks the parts that ICU found, message by message.
class Walker {
 public:
  Walker(const icu::MessagePattern& pattern, PatternText& out) : pattern_(pattern), out_(out) {}

  void walk() {
    out_.outer = message(0, Depth::outer);
    // ICU takes a brace too many for a letter; the reader would see it.
    if (out_.outer.find_first_of("{}") != std::string::npos)
      out_.error = "The pattern does not parse: " + kBraces + ".";
    out_.ok = out_.error.empty();
  }

 private:
  enum class Depth { outer, branch };

  /// The literal words of the message that starts at part `start`; arguments are noted on the way.
  std::string message(int start, Depth depth) {
    const icu::UnicodeString& text = pattern_.getPatternString();
    icu::UnicodeString words;
    int from = pattern_.getPart(start).getLimit();
    const int limit = pattern_.getLimitPartIndex(start);
    for (int i = start + 1; i <= limit; ++i) {
      const auto& part = pattern_.getPart(i);
      words.append(text, from, part.getIndex() - from);
      from = part.getLimit();
      if (part.getType() != UMSGPAT_PART_TYPE_ARG_START) continue;
      argument(i, depth);
      i = pattern_.getLimitPartIndex(i);
      from = pattern_.getPart(i).getLimit();
      words.append(u' ');  // keeps "1{x}2" from reading as 12
    }
    return utf8(words);
  }

  void argument(int start, Depth depth) {
    const auto type = pattern_.getPart(start).getArgType();
    const std::string name = utf8(pattern_.getSubstring(pattern_.getPart(start + 1)));
    out_.arguments.insert(name);
    if (type == UMSGPAT_ARG_TYPE_NONE && depth == Depth::outer) out_.always.insert(name);
    if (type == UMSGPAT_ARG_TYPE_CHOICE) refuse(name, "choice");
    if (type == UMSGPAT_ARG_TYPE_SIMPLE) {
      const std::string kind = utf8(pattern_.getSubstring(pattern_.getPart(start + 2)));
      if (kind != "number") refuse(name, kind);
    }
    const int limit = pattern_.getLimitPartIndex(start);
    for (int i = start + 1; i < limit; ++i) {
      if (pattern_.getPart(i).getType() != UMSGPAT_PART_TYPE_MSG_START) continue;
      out_.inner.push_back(message(i, Depth::branch));
      i = pattern_.getLimitPartIndex(i);
    }
  }

  void refuse(const std::string& name, const std::string& kind) {
    out_.error = "The placeholder {" + name + "} has the form \"" + kind + "\", which messages do not use.";
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
    return out;
  }
  UErrorCode status = U_ZERO_ERROR;
  UParseError at{};
  icu::MessagePattern parsed(status);
  const icu::UnicodeString text = icu::UnicodeString::fromUTF8(pattern);
  parsed.parse(text, &at, status);
  if (U_FAILURE(status)) {
    out.error = why(text, at, status);
    return out;
  }
  Walker(parsed, out).walk();
  return out;
}

}  // namespace kiosk
