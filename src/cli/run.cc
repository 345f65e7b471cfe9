#include "cli/run.h"

#include <fstream>
#include <optional>

#include "app/kiosk.h"
#include "cli/settings_checks.h"
#include "cli/start_line.h"
#include "staff/kept_settings.h"
#include "totals/usage_file.h"

namespace kiosk {
namespace {

void tell(Log& log, const Diagnostics& faults) {
  for (const Finding& fault : faults.findings())
    log.write(fault.severity == Severity::error ? LogLevel::error : LogLevel::warning, to_text(fault));
}

/// One life of the kiosk, from reading to the end that was asked for; nothing where there is no display.
class Life {
 public:
  Life(World world, const RunRequest& request, const Platform& platform, Log& log)
      : world_(std::move(world)), request_(request), platform_(platform), log_(log) {}

  std::optional<End> live(std::ostream* trace) {
    tell(log_, world_.diagnostics);
    Diagnostics unkept;
    keep_settings(world_, unkept);  // before anything else can go wrong
    tell(log_, unkept);
    std::string why;
    const auto session =
        platform_.open({request_.windowed, request_.size}, world_.pictures, world_.design, why);
    if (!session) {
      log_.write(LogLevel::error, "error: " + why);
      return std::nullopt;
    }
    const auto clock = platform_.clock();
    const SpeechSettings& speech = world_.config.config.speech;
    const auto voice = speech.enabled && platform_.voice ? platform_.voice(speech) : nullptr;
    const auto sound = voice && platform_.sound ? platform_.sound(request_.sound, clock->now()) : nullptr;
    RunOptions options;
    options.windowed = request_.windowed;
    options.trace = trace;
    // Not before the first frame: nobody waits for a line.
    options.started = [&] { tell_start(session->display().size(), voice.get(), sound != nullptr); };
    options.tidy = platform_.tidy;
    UsageFile totals(kept_folder(world_.state, world_.config_file));
    const bool counts = world_.config.config.totals && !world_.state.empty();
    return run_kiosk(world_.resources(),
                     {session->display(), session->input(), *clock, voice.get(), sound.get(), &log_,
                      counts ? &totals : nullptr},
                     options);
  }

 private:
  void tell_start(Size panel, Voice* voice, bool sound) {
    std::vector<LocaleTag> voices;
    for (const Bundle& bundle : world_.catalogue.bundles)
      if (voice != nullptr && bundle.offered && voice->speaks(bundle.tag.str())) voices.push_back(bundle.tag);
    log_.write(LogLevel::notice, start_line(world_, panel, voices, sound));
    tell(log_, check_settings(world_, platform_));
  }

  World world_;
  const RunRequest& request_;
  const Platform& platform_;
  Log& log_;
};

}  // namespace

int run_run(const std::function<World()>& read, const RunRequest& request, const Platform& platform,
            Log& log) {
  std::ofstream trace;
  if (!request.trace.empty()) {
    trace.open(request.trace, std::ios::trunc);
    if (!trace) {
      log.write(LogLevel::error,
                "error: the trace file " + request.trace.string() + " cannot be written. Name another file.");
      return 2;
    }
  }
  while (true) {
    const auto end = Life(read(), request, platform, log).live(trace.is_open() ? &trace : nullptr);
    if (!end) return 1;
    if (*end == End::anew) {
      log.write(LogLevel::notice, "The kiosk starts anew, as it was asked to.");
      continue;
    }
    log.write(LogLevel::notice, "The kiosk ends, as it was asked to.");
    return *end == End::by_hand && !request.windowed ? kWantedEnd : 0;
  }
}

}  // namespace kiosk
