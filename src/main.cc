// Wires the rooms together: the only place that knows both the commands and SDL.

#include <malloc.h>

#include "cli/cli.h"
#include "sdl/offscreen.h"
#include "sdl/sdl.h"
#include "sdl/sound.h"
#include "speech/check_speech.h"
#include "speech/file_sound.h"
#include "speech/process_voice.h"

namespace {

class SdlBackedSession : public kiosk::Session {
 public:
  explicit SdlBackedSession(std::unique_ptr<kiosk::SdlSession> session) : session_(std::move(session)) {}
  kiosk::Display& display() override { return session_->display(); }
  kiosk::Input& input() override { return session_->input(); }

 private:
  std::unique_ptr<kiosk::SdlSession> session_;
};

}  // namespace

int main(int argc, char** argv) {
  // What is large goes back to the system when it is let go. By itself glibc keeps more and more room for it,
  // a day's pictures and pages in pieces among each other.
  mallopt(M_MMAP_THRESHOLD, 128 << 10);
  mallopt(M_TRIM_THRESHOLD, 256 << 10);
  kiosk::Platform platform;
  platform.canvas = kiosk::make_offscreen;
  platform.clock = kiosk::make_system_clock;
  platform.open = [](const kiosk::SessionRequest& request, const kiosk::Pictures& pictures,
                     const kiosk::Design& design, std::string& error) -> std::unique_ptr<kiosk::Session> {
    auto session = kiosk::open_session({request.windowed, request.size}, pictures, design, error);
    if (!session) return nullptr;
    return std::make_unique<SdlBackedSession>(std::move(session));
  };
  platform.voice = [](const kiosk::SpeechSettings& settings) -> std::unique_ptr<kiosk::Voice> {
    return std::make_unique<kiosk::ProcessVoice>(settings);
  };
  platform.speech_faults = kiosk::speech_faults;
  platform.sound = [](const std::filesystem::path& file,
                      kiosk::TimePoint now) -> std::unique_ptr<kiosk::Sound> {
    if (file.empty()) return kiosk::make_sdl_sound(now);
    return std::make_unique<kiosk::FileSound>(file);
  };
  // The gaps between what is kept: of a day's pages they come to a third of the heap.
  platform.tidy = [] { malloc_trim(0); };
  return kiosk::run_cli(argc, argv, platform);
}
