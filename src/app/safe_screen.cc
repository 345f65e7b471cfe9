#include "app/safe_screen.h"

#include "app/banner_watch.h"

namespace kiosk {
namespace {

std::optional<End> end_of(const InputEvent& event, bool quits_by_key) {
  if (const auto* quit = std::get_if<QuitRequested>(&event)) return quit->end;
  const auto* key = std::get_if<KeyEvent>(&event);
  return quits_by_key && key && key->key == Key::quit ? std::optional(End::by_hand) : std::nullopt;
}

}  // namespace

End run_safe_screen(Ports ports, const std::string& number, bool quits_by_key,
                    const std::function<void()>& started) {
  int page = 0;
  TimePoint turn = ports.clock.now() + kSafeTurn;
  Journal journal(ports.log);
  journal.set(Topic::safe_screen, false);
  journal.set(Topic::display, ports.display.present_safe_screen(number, page));
  if (started) started();
  while (true) {
    const auto event = ports.input.wait(turn);
    if (const auto end = event ? end_of(*event, quits_by_key) : std::nullopt) return *end;
    const bool due = ports.clock.now() >= turn;
    if (due) {
      ++page;
      turn = ports.clock.now() + kSafeTurn;
    }
    if (due || (event && std::holds_alternative<DisplayChanged>(*event)))
      journal.set(Topic::display, ports.display.present_safe_screen(number, page));
  }
}

}  // namespace kiosk
