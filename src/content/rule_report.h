#pragma once

#include <string>

#include "content/article_file.h"
#include "content/bundle_file.h"
#include "content/renew.h"
#include "content/rule_texts.h"

namespace kiosk {

/// Tells of what the rules found in one part or front, and marks it. The part's record may let things pass.
class RuleReport {
 public:
  RuleReport(const std::string& file, const RecordMarks& marks, bool& sound, Diagnostics& diagnostics)
      : file_(file), marks_(marks), sound_(sound), diagnostics_(diagnostics) {}

  void fault(Place place, const RuleFault& found) {
    sound_ = false;
    report(diagnostics_, {Severity::error, file_, place.line, place.column, found.sentence,
                          found.advice + " Until then the source's text is shown."});
  }

  /// What a record may let pass. Where its file cannot be read, that is told once, and nothing of this.
  void warn(Place place, const std::string& sentence, const std::string& advice) {
    if (marks_.seen || marks_.unreadable) return;
    report(diagnostics_, {Severity::warning, file_, place.line, place.column, sentence,
                          advice + " Where it is right: " + with_mark(marks_.command, "--seen") + "."});
  }

  /// A text of the translation beside the source's: English still, or in no script of its language.
  void not_translated(Place place, const std::string& what, const std::string& left) {
    if (marks_.same || left.empty()) return;
    if (marks_.unreadable) {
      sound_ = false;
      return;
    }
    fault(place,
          {what + " is the source's still: \"" + shortened(left) + "\".",
           "Translate it; where both are written alike: " + with_mark(marks_.command, "--same") + "."});
  }

 private:
  const std::string& file_;
  const RecordMarks& marks_;
  bool& sound_;
  Diagnostics& diagnostics_;
};

}  // namespace kiosk
