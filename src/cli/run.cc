#include "cli/run.h"

#include <chrono>
#include <fstream>
#include <optional>
#include <utility>

#include "app/kiosk.h"
#include "base/atomic_file.h"
#include "cli/kept_notice.h"
#include "cli/kiosk_facts.h"
#include "cli/settings_checks.h"
#include "cli/start_line.h"
#include "staff/file_store.h"
#include "staff/kept_bulletin.h"
#include "staff/kept_settings.h"
#include "staff/staff_choices.h"
#include "staff/staff_gate.h"
#include "totals/usage_file.h"

namespace kiosk {
namespace {

void tell(Log& log, const Diagnostics& faults) {
  for (const Finding& fault : faults.findings()) tell(log, fault);
}

/// What people set their clocks by: seconds since 1970.
std::int64_t wall_seconds() {
  return std::chrono::duration_cast<std::chrono::seconds>(std::chrono::system_clock::now().time_since_epoch())
      .count();
}

/// One life of the kiosk, from reading to the end that was asked for; nothing where there is no display.
class Life {
 public:
  Life(World world, const RunRequest& request, const Platform& platform, Log& log)
      : world_(std::move(world)), request_(request), platform_(platform), faults_(log), log_(faults_) {}

  std::optional<End> live(std::ostream* trace) {
    tell(log_, world_.diagnostics);
    Diagnostics unkept;
    keep_settings(world_, unkept);  // before anything else can go wrong
    tell(log_, unkept);
    FileStore store(world_.state.empty() ? world_.state : kept_folder(world_.state, world_.config_file));
    StaffKept kept = kept_site(store);
    std::string why;
    const auto session =
        platform_.open({request_.windowed, request_.size}, world_.pictures, world_.design, why);
    if (!session) {
      log_.write_fault(LogLevel::error, FaultKind::screen, "error: " + why);
      return std::nullopt;
    }
    const auto clock = platform_.clock();
    const SpeechSettings& speech = world_.config.config.speech;
    const auto voice = speech.on() && platform_.voice ? platform_.voice(speech) : nullptr;
    const auto sound = voice && platform_.sound ? platform_.sound(request_.sound, clock->now()) : nullptr;
    RunOptions options;
    options.windowed = request_.windowed;
    options.trace = trace;
    // Not before the first frame: nobody waits for a line.
    options.started = [&] { tell_start(session->display().size(), voice.get(), sound != nullptr); };
    options.tidy = platform_.tidy;
    const TimePoint since = clock->now();
    options.facts = [&] { return facts(heard(sound ? voice.get() : nullptr), since, clock->now()); };
    StaffGate gate(world_.config.config.pin_hash, store, wall_seconds, since, &log_);
    options.keep = [&](const SiteDefaults& site) { return keep_site(site, store); };
    options.site = std::move(kept);
    UsageFile totals(kept_folder(world_.state, world_.config_file));
    const bool counts = world_.config.config.totals && !world_.state.empty();
    return run_kiosk(world_.resources(),
                     {session->display(), session->input(), *clock, voice.get(), sound.get(), &log_, &gate,
                      counts ? &totals : nullptr},
                     options);
  }

 private:
  /// What staff chose, as it was kept.
  StaffKept kept_site(const Store& store) {
    Diagnostics faults;
    StaffKept kept{world_.config.chosen, kept_notice(world_, store, faults)};
    tell(log_, faults);
    for (const Finding& fault : faults.findings())
      kept_faults_.push_back({fault.kind, fault.file + ": " + fault.sentence});
    return kept;
  }

  std::string keep_site(const SiteDefaults& site, Store& store) const {
    if (world_.state.empty()) return "there is no state folder";
    const std::string fault = keep_choices(site.chosen, store, world_.config_file);
    if (!fault.empty()) return fault;
    std::optional<KeptBulletin> kept;
    if (const auto& b = site.bulletin)
      kept = KeptBulletin{b->key, b->text, b->locale.str(), b->minutes, b->until};
    return keep_bulletin(kept, store, world_.config_file);
  }

  std::vector<LocaleTag> heard(Voice* voice) const {
    std::vector<LocaleTag> voices;
    for (const Bundle& bundle : world_.catalogue.bundles)
      if (voice != nullptr && bundle.offered && voice->speaks(bundle.tag.str())) voices.push_back(bundle.tag);
    return voices;
  }

  void tell_start(Size panel, Voice* voice, bool sound) {
    log_.write(LogLevel::notice, start_line(world_, panel, heard(voice), sound));
    tell(log_, check_settings(world_, platform_));
  }

  /// What staff see of this kiosk now.
  KioskFacts facts(std::vector<LocaleTag> voices, TimePoint since, TimePoint now) {
    if (!content_) content_ = content_facts(world_);
    KioskFacts facts = *content_;
    facts.version = KIOSK_VERSION;
    facts.faults.insert(facts.faults.begin(), kept_faults_.begin(), kept_faults_.end());
    facts.voices = std::move(voices);
    facts.hours = static_cast<int>(std::chrono::floor<std::chrono::hours>(now - since).count());
    facts.last_fault = faults_.last();
    facts.megabytes = free_megabytes(world_.state);
    facts.unkept = why_unkept(world_);
    return facts;
  }

  World world_;
  const RunRequest& request_;
  const Platform& platform_;
  FaultKeeper faults_;
  Log& log_;
  std::vector<KnownFault> kept_faults_;  ///< of the notice for today, for staff to read
  std::optional<KioskFacts> content_;    ///< once they were asked for
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
    if (*end != End::by_hand || request.windowed) return 0;
    if (!request.left.empty() && !write_atomically(request.left / kLeftFile, ""))
      log.write(LogLevel::error, "error: " + (request.left / kLeftFile).string() +
                                     " cannot be written: the unit may start the kiosk again.");
    return kWantedEnd;
  }
}

}  // namespace kiosk
