#include "cli/run.h"

#include <fstream>
#include <ostream>

#include "app/kiosk.h"

namespace kiosk {

int run_run(const World& world, const RunRequest& request, const Platform& platform, std::ostream& err) {
  Diagnostics unkept;
  keep_settings(world, unkept);  // before anything else can go wrong
  for (const Finding& f : unkept.findings()) err << to_text(f) << std::endl;
  std::string why;
  const auto session = platform.open({request.windowed, request.size}, world.pictures, world.design, why);
  if (!session) {
    err << "error: " << why << "\n";
    return 1;
  }
  std::ofstream trace;
  if (!request.trace.empty()) {
    trace.open(request.trace, std::ios::trunc);
    if (!trace) {
      err << "error: the trace file " << request.trace.string() << " cannot be written. Name another file.\n";
      return 2;
    }
  }
  const auto clock = platform.clock();
  RunOptions options;
  options.windowed = request.windowed;
  options.trace = trace.is_open() ? &trace : nullptr;
  options.faults = [&](const Diagnostics& faults) {
    for (const Finding& f : faults.findings()) err << to_text(f) << std::endl;
  };
  const SpeechSettings& speech = world.config.config.speech;
  const auto voice = speech.enabled && platform.voice ? platform.voice(speech) : nullptr;
  const auto sound = voice && platform.sound ? platform.sound(request.sound, clock->now()) : nullptr;
  run_kiosk(world.resources(), {session->display(), session->input(), *clock, voice.get(), sound.get()},
            options);
  return 0;
}

}  // namespace kiosk
