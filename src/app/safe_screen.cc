#include "app/safe_screen.h"

#include "app/banner_watch.h"

namespace kiosk {
namespace {

bool ends(const InputEvent& event, bool quits_by_key) {
  if (std::holds_alternative<QuitRequested>(event)) return true;
  const auto* key = std::get_if<KeyEvent>(&event);
  return quits_by_key && key && key->key == Key::quit;
}

}  // namespace

void run_safe_screen(Ports ports, const std::string& number, bool quits_by_key) {
  int page = 0;
  TimePoint turn = ports.clock.now() + kSafeTurn;
  ports.display.present_safe_screen(number, page);
  while (true) {
    const auto event = ports.input.wait(turn);
    if (event && ends(*event, quits_by_key)) return;
    const bool due = ports.clock.now() >= turn;
    if (due) {
      ++page;
      turn = ports.clock.now() + kSafeTurn;
    }
    if (due || (event && std::holds_alternative<DisplayChanged>(*event)))
      ports.display.present_safe_screen(number, page);
  }
}

}  // namespace kiosk
