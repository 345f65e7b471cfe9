#pragma once

#include <string>

#include "content/bundle_file.h"
#include "content/review.h"
#include "content/rule_texts.h"

namespace kiosk {

/// Tells of what the rules found in one part or front, and marks it. The part's record may let things pass.
class RuleReport {
 public:
  RuleReport(const std::string& file, const ReviewFile& review, const std::string& part, bool& sound,
             Diagnostics& diagnostics)
      : file_(file), part_(part), sound_(sound), diagnostics_(diagnostics) {
    const auto found = review.records.find(part);
    if (found == review.records.end()) return;
    seen_ = found->second.review.seen;
    same_ = found->second.review.same;
  }

  /// The record says that a text rightly equals the source's.
  bool same() const { return same_; }
  /// The record says that what is only warned of has been looked at.
  bool seen() const { return seen_; }

  void fault(Place place, const RuleFault& found) {
    sound_ = false;
    report(diagnostics_, {Severity::error, file_, place.line, place.column, found.sentence,
                          found.advice + " Until then the source's text is shown."});
  }

  void warn(Place place, const std::string& sentence, const std::string& advice) {
    if (seen_) return;
    report(diagnostics_,
           {Severity::warning, file_, place.line, place.column, sentence,
            advice + " Where it is right, say seen = true in the record of \"" + part_ + "\"."});
  }

  /// A text of the translation beside the source's: English still, or in no script of its language.
  void not_translated(Place place, const std::string& what, const std::string& left) {
    if (same_ || left.empty()) return;
    fault(place, {what + " is the source's still: \"" + shortened(left) + "\".",
                  "Translate it; where both are written alike, say same = true in the record of \"" + part_ +
                      "\"."});
  }

 private:
  const std::string& file_;
  const std::string part_;
  bool& sound_;
  Diagnostics& diagnostics_;
  bool seen_ = false;
  bool same_ = false;
};

}  // namespace kiosk
