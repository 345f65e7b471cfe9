// Measures the real kiosk from outside on the X display it is given, and prints target beside measured.
//   kiosk_measure KIOSK CONFIG FOLDER     FOLDER takes the trace files
#include <fmt/core.h>
#include <spawn.h>
#include <sys/wait.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <thread>

#include "kiosk_process.h"
#include "trace.h"

namespace kiosk::bench {
namespace {

using namespace std::chrono_literals;
namespace fs = std::filesystem;

constexpr int kStarts = 9;
constexpr int kTurns = 60;
constexpr auto kRest = 20s;

struct Setting {
  std::string kiosk;
  std::string config;
  fs::path folder;
};

void row(const std::string& what, const std::string& target, const std::string& measured) {
  fmt::print("{:<44} {:>14} {:>26}\n", what, target, measured);
  std::fflush(stdout);
}

double median(std::vector<double> values) {
  if (values.empty()) return 0;
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

std::vector<std::string> words(const Setting& setting, const fs::path& trace) {
  return {setting.kiosk, "run",          "--config", setting.config,
          "--trace",     trace.string(), "--state",  (trace.parent_path() / "state").string()};
}

/// Ends the program with the kiosk's state in a sentence when a frame does not come.
void expect_frame(KioskProcess& kiosk, Trace& trace, std::size_t beyond, const char* what) {
  if (trace.wait_beyond(beyond, 10s)) return;
  fmt::print(stderr, "No frame came within 10 s: {} (the kiosk {}).\n", what,
             kiosk.alive() ? "runs" : "has ended");
  std::exit(1);
}

void press(const std::string& key) {
  const std::string command = "xdotool key " + key;
  if (std::system(command.c_str()) != 0) {
    fmt::print(stderr, "xdotool could not press {}.\n", key);
    std::exit(1);
  }
}

void measure_start(const Setting& setting) {
  std::vector<double> times;
  for (int i = 0; i < kStarts; ++i) {
    const fs::path file = setting.folder / fmt::format("start-{}.jsonl", i);
    fs::remove(file);
    KioskProcess kiosk(words(setting, file));
    Trace trace(file);
    expect_frame(kiosk, trace, 0, "start");
    const std::chrono::duration<double, std::milli> started = kiosk.started().time_since_epoch();
    times.push_back(trace.frames().front().time - started.count());
  }
  const double most = *std::max_element(times.begin(), times.end());
  row("exec to first complete frame, median (most)", "<= 250 ms",
      fmt::format("{:.0f} ({:.0f}) ms", median(times), most));
}

void measure_rest(const KioskProcess& kiosk) {
  std::this_thread::sleep_for(3s);
  const long before = kiosk.voluntary_switches();
  std::this_thread::sleep_for(kRest);
  row(fmt::format("wake-ups in {} s at rest, reduced motion", kRest.count()), "0",
      std::to_string(kiosk.voluntary_switches() - before));
}

/// From the language picker into the article by the keyboard; false where it is not reached.
bool open_article(Trace& trace) {
  for (int i = 0; i < 6; ++i) {
    for (const char* key : {"Tab", "Return"}) {
      const std::size_t before = trace.frames().size();
      press(key);
      trace.wait_beyond(before, 1s);
      std::this_thread::sleep_for(100ms);
    }
    const std::string screen = trace.frames().back().screen;
    if (screen == "article" || screen == "part") return true;
  }
  return false;
}

void measure_turns(Trace& trace) {
  std::vector<double> times;
  std::string key = "Page_Down";
  for (int i = 0; i < kTurns; ++i) {
    const Frame shown = trace.frames().back();
    if (shown.page >= shown.pages) key = "Page_Up";
    if (shown.page <= 1) key = "Page_Down";
    const std::size_t before = trace.frames().size();
    press(key);
    if (!trace.wait_beyond(before, 500ms)) continue;
    const Frame frame = trace.frames()[before];
    if (frame.input_to_present) times.push_back(*frame.input_to_present);
    std::this_thread::sleep_for(150ms);
  }
  if (times.empty()) {
    row("page turn, input to present", "<= 16.7 ms", "no turn was traced");
    return;
  }
  std::sort(times.begin(), times.end());
  row(fmt::format("page turn, median of {} (95 %; most)", times.size()), "<= 16.7 ms",
      fmt::format("{:.1f} ({:.1f}; {:.1f}) ms", median(times), times[times.size() * 95 / 100], times.back()));
}

void measure_run(const Setting& setting) {
  const fs::path file = setting.folder / "run.jsonl";
  fs::remove(file);
  KioskProcess kiosk(words(setting, file));
  Trace trace(file);
  expect_frame(kiosk, trace, 0, "start");
  measure_rest(kiosk);
  row("memory (PSS) at rest", "<= 60 MB", fmt::format("{:.1f} MB", kiosk.pss_mb()));
  if (!open_article(trace)) {
    row("page turn, input to present", "<= 16.7 ms", "the article was not reached");
    return;
  }
  measure_turns(trace);
  row("memory (PSS) after reading", "<= 60 MB", fmt::format("{:.1f} MB", kiosk.pss_mb()));
}

}  // namespace
}  // namespace kiosk::bench

int main(int argc, char** argv) {
  if (argc != 4) {
    fmt::print(stderr, "usage: kiosk_measure KIOSK CONFIG FOLDER\n");
    return 2;
  }
  const kiosk::bench::Setting setting{argv[1], argv[2], argv[3]};
  std::filesystem::create_directories(setting.folder);
  kiosk::bench::row("measured", "target", "here");
  kiosk::bench::measure_start(setting);
  kiosk::bench::measure_run(setting);
  return 0;
}
