#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "content/bundle_file.h"
#include "content/catalogue.h"
#include "content/rule_texts.h"

namespace kiosk {

/// No ready-made notice has more letters: on the smallest panel, at the largest text, it leaves the rest its
/// room.
inline constexpr std::size_t kMostReadyLetters = 120;

/// What staff can choose for a notice's number, in steps; all 0 where it has none.
struct NumberRange {
  int least = 0, most = 0, step = 0;
  int first = 0;  ///< before one is chosen
};
NumberRange range_of(NoticeNumber number);

/// The messages bulletin.* in the order of the file.
std::vector<ReadyNotice> ready_notices(const RawBundle& source);

/// What is wrong with such a message: it is too long, or has a placeholder that nobody fills. Of every other
/// message nothing.
std::vector<RuleFault> notice_faults(const std::string& key, const RawMessage& message);

}  // namespace kiosk
