// The staff PIN is typed, and nothing that leaves the program tells it: no frame, trace, log, tour, speech or
// file.

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

#include "app/app.h"
#include "app/screen_composer.h"
#include "app/site.h"
#include "cli/tour_json.h"
#include "real_world.h"
#include "staff/file_store.h"
#include "staff/pin.h"
#include "staff/staff_gate.h"
#include "support/counting_display.h"
#include "support/fake_speech.h"
#include "support/kept_log.h"
#include "support/manual_clock.h"
#include "support/scripted_input.h"
#include "support/temp_folder.h"

namespace kiosk {
namespace {

using namespace std::chrono_literals;
namespace fs = std::filesystem;

enum class By { finger, keys };

/// The shipped kiosk, at whose PIN pad somebody types, with the spoken guide on.
class Typing {
 public:
  Typing(const World& world, const std::string& hash)
      : resources_(world.resources()),
        composer_(resources_),
        options_(app_options(world.config.config, world.catalogue)),
        store_(folder_.path() / "state"),
        gate_(
            hash, store_, [] { return std::int64_t{1'764'000'000}; }, clock_.now(), &log_) {
    for (const Bundle& bundle : world.catalogue.bundles) voice_.languages.insert(bundle.tag.str());
    options_.site.reduced_motion = true;
    options_.trace = &trace_;
    app_ = std::make_unique<App>(world.config.config, options_,
                                 Ports{display_, input_, clock_, &voice_, &sound_, &log_, &gate_}, composer_);
    wait(1s);
    key({Key::guide});
    key({Key::staff});
    tap(OpenOverlay{Overlay::staff_pin});
  }

  void type(const std::string& pin, By by) {
    for (const char c : pin) {
      const Action digit = TypePin{c - '0'};
      if (by == By::finger) tap(digit);
      if (by == By::keys) key({Key::digit, std::nullopt, c - '0'});
    }
    tap(EnterPin{});
    wait(1s);
  }
  /// Goes over every key with the keyboard; what is said.
  std::vector<std::string> walk() {
    voice_.said.clear();
    for (int i = 0; i < 16; ++i) {
      key({Key::tab});
      wait(3s);
    }
    return voice_.said;
  }

  const State& state() { return app_->state(); }
  /// All that left the program.
  std::string told() const {
    std::ostringstream out;
    for (const Scene& scene : display_.presented) {
      out << dump(scene) << picture_json(scene, "x.png", TextSize::normal).dump();
    }
    for (const std::string& said : voice_.said) out << said << "\n";
    return out.str() + log_.text() + kept() + lines_of_trace();
  }

 private:
  void wait(std::chrono::nanoseconds time) {
    input_.set_horizon(clock_.now() + time);
    while (!input_.over() && app_->step()) {
    }
  }
  void key(KeyEvent event) {
    input_.at(clock_.now(), event);
    wait(400ms);
  }
  void tap(const Action& action) {
    const HitTarget* target = find_target(app_->scene(), action);
    ASSERT_NE(target, nullptr) << to_text(action);
    const Point at{target->rect.x + target->rect.w / 2, target->rect.y + target->rect.h / 2};
    input_.at(clock_.now(), PointerEvent{PointerPhase::down, 1, at});
    wait(100ms);
    input_.at(clock_.now(), PointerEvent{PointerPhase::up, 1, at});
    wait(300ms);
  }
  std::string kept() const {
    std::string out;
    std::error_code error;
    for (const auto& entry : fs::recursive_directory_iterator(folder_.path(), error)) {
      if (!entry.is_regular_file()) continue;
      std::ifstream in(entry.path(), std::ios::binary);
      out +=
          entry.path().filename().string() + ":" + std::string(std::istreambuf_iterator<char>(in), {}) + "\n";
    }
    return out;
  }
  /// Without the times that a frame took.
  std::string lines_of_trace() const {
    std::string out, line;
    for (std::istringstream in(trace_.str()); std::getline(in, line);)
      out += line.substr(line.find("\"screen\""), line.find("\"input_to") - line.find("\"screen\"")) + "\n";
    return out;
  }

  TempFolder folder_;
  Resources resources_;
  ScreenComposer composer_;
  AppOptions options_;
  ManualClock clock_;
  ScriptedInput input_{clock_};
  CountingDisplay display_{Size{1920, 1080}};
  FakeVoice voice_;
  FakeSound sound_;
  KeptLog log_;
  std::ostringstream trace_;
  FileStore store_;
  StaffGate gate_;
  std::unique_ptr<App> app_;
};

class PinSecret : public RealWorld {
 protected:
  static const std::string& hash() {
    static const std::string hash = hash_pin("135790");
    return hash;
  }
};

TEST_F(PinSecret, OpensTheMenuAndStandsNowhere) {
  for (const By by : {By::finger, By::keys}) {
    Typing typing(world(), hash());
    typing.type("135790", by);
    EXPECT_TRUE(typing.state().staff.unlocked);
    const std::string told = typing.told();
    EXPECT_EQ(told.find("135790"), std::string::npos);
    EXPECT_NE(told.find("staff-pin"), std::string::npos) << "it was looked at";
  }
}

/// Whoever sees all that leaves the program can't tell one PIN from another.
TEST_F(PinSecret, AnotherLeavesTheSameBehind) {
  for (const By by : {By::finger, By::keys}) {
    Typing one(world(), hash());
    Typing other(world(), hash());
    one.type("246802", by);
    other.type("913579", by);
    EXPECT_TRUE(one.told() == other.told());
  }
}

TEST_F(PinSecret, TheGuideNamesNoDigitThatTheKeyboardIsOn) {
  Typing typing(world(), hash());
  const auto said = typing.walk();
  EXPECT_GT(said.size(), 10U);
  for (const std::string& words : said) {
    const bool digit = words.size() == 1 && words[0] >= '0' && words[0] <= '9';
    EXPECT_FALSE(digit) << words;
  }
}

}  // namespace
}  // namespace kiosk
