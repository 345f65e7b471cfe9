#pragma once

#include <optional>
#include <string>

#include "content/provenance.h"

namespace kiosk {

/// What somebody states about texts of a language. A date belongs to each name.
struct ReviewRequest {
  LocaleTag locale;
  /// "dvt-to-pe", "dvt-to-pe#path", "messages", "messages#emergency", "locale"; empty: everything.
  std::string what;
  Review names;            ///< written_by, translated_by, revised_by, checked_by with their dates, and marks
  bool unchanged = false;  ///< those whom the old record names find the text as they approved it
};

/// One text's new record, or why there is none. Pure.
struct Renewal {
  std::optional<Review> record;
  std::string refusal;  ///< a sentence to be led by the text's name: "has no record ..."
};
Renewal renew(const Claim& claim, const ReviewRequest& request);

/// A command as it stands in a sentence: "`clinic-kiosk locales review pl clots#way --unchanged`".
std::string review_command(const std::string& address, const std::string& options);
/// What puts a mark to the record of a text that has none against it but the rules, up to the mark itself:
/// where the record does not stand for the text as it is, somebody has to.
std::string mark_command(const Claim& claim, const std::string& address);
/// The same with its mark, as it stands in a sentence.
std::string with_mark(const std::string& command, const std::string& mark);
/// "--translated-by", of the source "--written-by".
std::string author_option(Role role);

/// What of a text's old record its new one begins with: all of it where the text is as recorded or is said to
/// be `unchanged`; else who made it first, without any mark.
Review carried_on(const Claim& claim, bool unchanged);

}  // namespace kiosk
