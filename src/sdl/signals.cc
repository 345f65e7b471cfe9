#include "sdl/signals.h"

#include <unistd.h>

#include <csignal>

namespace kiosk {
namespace {

using Handler = void (*)(int);

// All that a signal's handler can reach.
volatile std::sig_atomic_t asked_to_end = 0;
volatile std::sig_atomic_t asked_anew = 0;
Handler to_sdl = SIG_DFL;

void set(int signal, Handler handler) {
  struct sigaction action {};
  action.sa_handler = handler;
  sigemptyset(&action.sa_mask);
  ::sigaction(signal, &action, nullptr);
}

Handler handler_of(int signal) {
  struct sigaction action {};
  ::sigaction(signal, nullptr, &action);
  return action.sa_handler;
}

void on_signal(int signal) {
  (signal == SIGHUP ? asked_anew : asked_to_end) = 1;
  const int known = signal == SIGHUP ? SIGTERM : signal;
  to_sdl(known);
  set(known, on_signal);  // SDL's handler puts itself back
  ::alarm(1);
}

/// A signal that comes just before SDL falls asleep would be heard when it wakes: this wakes it.
void on_alarm(int) { ::alarm(1); }

}  // namespace

void Signals::watch() {
  to_sdl = handler_of(SIGTERM);
  if (to_sdl == SIG_DFL || to_sdl == SIG_IGN) return;  // SDL was told to leave signals alone
  watching_ = true;
  asked_to_end = 0;
  asked_anew = 0;
  set(SIGALRM, on_alarm);
  for (const int signal : {SIGTERM, SIGINT, SIGHUP})
    if (handler_of(signal) != SIG_IGN) set(signal, on_signal);
}

Signals::~Signals() {
  if (!watching_) return;
  ::alarm(0);
  for (const int signal : {SIGTERM, SIGINT, SIGHUP, SIGALRM})
    if (handler_of(signal) != SIG_IGN) set(signal, SIG_DFL);
}

End Signals::meaning() { return asked_anew != 0 && asked_to_end == 0 ? End::anew : End::asked; }

}  // namespace kiosk
