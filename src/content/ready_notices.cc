#include "content/ready_notices.h"

#include <algorithm>
#include <utility>

#include "content/unicode.h"

namespace kiosk {
namespace {

const std::string kGroup = "bulletin.";
const std::string kMinutes = "minutes";
const std::string kNumber = "n";
const std::string kEmergency = "emergency_number";

bool is_notice(const std::string& key) { return key.starts_with(kGroup); }

std::size_t letters(const std::string& text) { return code_points(text).size(); }

/// With the longest of its branches.
std::size_t length_of(const RawMessage& message) {
  std::size_t longest = 0;
  for (const std::string& branch : message.parts.inner) longest = std::max(longest, letters(branch));
  return letters(message.parts.outer) + longest;
}

}  // namespace

NumberRange range_of(NoticeNumber number) {
  switch (number) {
    case NoticeNumber::minutes:
      return {5, 240, 5, 20};
    case NoticeNumber::count:
      return {1, 99, 1, 1};
    case NoticeNumber::none:
      break;
  }
  return {};
}

std::vector<ReadyNotice> ready_notices(const RawBundle& source) {
  std::vector<std::pair<int, ReadyNotice>> found;
  for (const auto& [key, message] : source.messages) {
    if (!is_notice(key) || !message.parts.ok || !notice_faults(key, message).empty()) continue;
    const auto& arguments = message.parts.arguments;
    const NoticeNumber number = arguments.contains(kMinutes)  ? NoticeNumber::minutes
                                : arguments.contains(kNumber) ? NoticeNumber::count
                                                              : NoticeNumber::none;
    found.push_back({message.place.line, {key.substr(kGroup.size()), number}});
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<ReadyNotice> out;
  out.reserve(found.size());
  for (auto& [line, notice] : found) out.push_back(std::move(notice));
  return out;
}

std::vector<RuleFault> notice_faults(const std::string& key, const RawMessage& message) {
  std::vector<RuleFault> out;
  if (!is_notice(key)) return out;
  const auto& arguments = message.parts.arguments;
  for (const std::string& name : arguments)
    if (name != kMinutes && name != kNumber && name != kEmergency)
      out.push_back({"Nobody fills the placeholder {" + name + "} of a notice.",
                     "Use {minutes} or {n}: staff choose the number."});
  if (arguments.contains(kMinutes) && arguments.contains(kNumber))
    out.push_back({"A notice has one number at the most.", "Take {minutes} or {n} out."});
  const std::size_t length = length_of(message);
  if (length > kMostReadyLetters)
    out.push_back({"A notice has " + std::to_string(kMostReadyLetters) +
                       " letters at the most, this one has " + std::to_string(length) + ".",
                   "Say it in fewer words: small screens have no room for more."});
  return out;
}

}  // namespace kiosk
