#include "app/pointer.h"

#include <algorithm>
#include <cstddef>
#include <cstdlib>

namespace kiosk {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr std::int64_t kMouse = 0;
constexpr milliseconds kGhost{30};        ///< shorter contacts are noise of the panel
constexpr milliseconds kPalmWindow{100};  ///< three that come within it and lie together: a palm
constexpr std::ptrdiff_t kPalmContacts = 3;
constexpr seconds kLying{10};  ///< longer without moving: a thing on the glass; a hold of 3 s is a person

}  // namespace

std::optional<TouchEvent> Pointer::handle(const PointerEvent& event, TimePoint when) {
  PointerEvent inside = event;
  inside.at = clamped(event.at);
  switch (event.phase) {
    case PointerPhase::down:
      return down(inside, when);
    case PointerPhase::move:
      return move(inside, when);
    case PointerPhase::up:
    case PointerPhase::cancel:
      return lift(inside, when);
  }
  return std::nullopt;
}

std::optional<TouchEvent> Pointer::down(const PointerEvent& event, TimePoint when) {
  const bool counts = !active_ && glass_is_free(when);
  const bool again = active_ == event.id;  // its end was lost: this is a new touch
  contacts_[event.id] = {when, when, event.at, event.at, false};
  if (event.id != kMouse && is_palm(when)) {
    if (!active_ || when - contacts_[*active_].since > kPalmWindow) return std::nullopt;
    const Point at = contacts_[*active_].at;
    active_.reset();
    return TouchEvent{Touch::spurious, at};
  }
  if (!counts && !again) return std::nullopt;
  active_ = event.id;
  return TouchEvent{Touch::down, event.at};
}

std::optional<TouchEvent> Pointer::move(const PointerEvent& event, TimePoint when) {
  const auto found = contacts_.find(event.id);
  if (found == contacts_.end()) return std::nullopt;
  Contact& contact = found->second;
  contact.at = event.at;
  if (std::abs(event.at.x - contact.anchor.x) > slop_ || std::abs(event.at.y - contact.anchor.y) > slop_) {
    contact.anchor = event.at;
    contact.resting = when;
  }
  if (active_ != event.id) return std::nullopt;
  return TouchEvent{Touch::moved, event.at};
}

std::optional<TouchEvent> Pointer::lift(const PointerEvent& event, TimePoint when) {
  const auto found = contacts_.find(event.id);
  if (found == contacts_.end()) return std::nullopt;
  const Contact contact = found->second;
  contacts_.erase(found);
  if (active_ != event.id) return std::nullopt;
  active_.reset();
  const bool ghost = event.id != kMouse && when - contact.since < kGhost;
  if (ghost || when - contact.resting >= kLying) return TouchEvent{Touch::spurious, event.at};
  const bool cancelled = event.phase == PointerPhase::cancel;
  return TouchEvent{cancelled ? Touch::cancelled : Touch::up, event.at};
}

std::optional<TouchEvent> Pointer::tick(TimePoint now) {
  if (!active_) return std::nullopt;
  Contact& contact = contacts_[*active_];
  if (now - contact.resting >= kLying) {
    active_.reset();  // stays in contacts_, out of everybody's way, until it is lifted
    return TouchEvent{Touch::spurious, contact.at};
  }
  if (contact.settled || now - contact.since < kGhost) return std::nullopt;
  contact.settled = true;
  return TouchEvent{Touch::settled, contact.at};
}

std::optional<TimePoint> Pointer::deadline() const {
  if (!active_) return std::nullopt;
  const Contact& contact = contacts_.at(*active_);
  return contact.settled ? contact.resting + kLying : contact.since + kGhost;
}

void Pointer::reset() {
  contacts_.clear();
  active_.reset();
}

/// Whether so many fingers lie on the glass together that came down about now. One that was lifted does not
/// count: the taps of somebody who waited for a slow screen are read at once, and are no palm.
bool Pointer::is_palm(TimePoint when) const {
  const auto together = std::count_if(contacts_.begin(), contacts_.end(), [&](const auto& entry) {
    return entry.first != kMouse && when - entry.second.since <= kPalmWindow;
  });
  return together >= kPalmContacts;
}

/// Whether nothing is down but things that lie on the glass.
bool Pointer::glass_is_free(TimePoint when) const {
  return std::all_of(contacts_.begin(), contacts_.end(),
                     [&](const auto& entry) { return when - entry.second.resting >= kLying; });
}

Point Pointer::clamped(Point at) const {
  return {std::clamp(at.x, 0, std::max(0, size_.w - 1)), std::clamp(at.y, 0, std::max(0, size_.h - 1))};
}

}  // namespace kiosk
