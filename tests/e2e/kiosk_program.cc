#include "e2e/kiosk_program.h"

#include <gtest/gtest.h>

#include <chrono>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <thread>

namespace kiosk::e2e {
namespace {

using Json = nlohmann::json;

/// The line of a key, with another value. Fails the test where the shipped file has no such line.
void set_key(std::string& text, const std::string& key, const std::string& value) {
  const auto found = text.find("\n" + key + " = ");
  if (found == std::string::npos) {
    ADD_FAILURE() << "kiosk.conf has no key " << key << ".";
    return;
  }
  const auto start = found + 1;
  text.replace(start, text.find('\n', start) - start, key + " = " + value);
}

std::string quoted(const std::filesystem::path& path) { return "\"" + path.string() + "\""; }

Frame frame_of(const Json& json) {
  return {json.at("screen"),   json.at("locale"), json.at("theme"),
          json.at("position"), json.at("page"),   json.at("pages")};
}

/// The idle screen belongs to the site, whatever language it greets in.
bool is_of(const Frame& frame, const TourPicture& picture) {
  return frame.screen == picture.screen && frame.page == picture.page && frame.pages == picture.pages &&
         (frame.screen == "idle" || frame.locale == picture.locale);
}

Command program(const XServer& server, const TempFolder& folder, const std::filesystem::path& config) {
  return {{KIOSK_PROGRAM, "--config", config.string(), "run", "--trace", (folder.path() / "trace").string(),
           "--sound", (folder.path() / "heard.wav").string(), "--state", (folder.path() / "state").string()},
          {{"DISPLAY", server.name()}, {"WAYLAND_DISPLAY", ""}, {"SDL_VIDEODRIVER", "x11"}},
          folder.path() / "kiosk.log"};
}

}  // namespace

std::string to_text(const Frame& frame) {
  return frame.screen + " " + frame.locale + " " + frame.position + ", page " + std::to_string(frame.page) +
         " of " + std::to_string(frame.pages);
}

std::filesystem::path write_config(const TempFolder& folder, std::map<std::string, std::string> keys) {
  const std::filesystem::path source = KIOSK_SOURCE_DIR;
  std::string text = "\n" + text_of(source / "kiosk.conf");
  keys.insert({{"locales", quoted(source / "locales")},
               {"assets", quoted(source / "assets")},
               {"reduced_motion", "true"},
               {"repeat_reject_ms", "0"},  // clicks of a test follow each other at once
               {"enabled", "false"}});
  for (const auto& [key, value] : keys) set_key(text, key, value);
  const std::filesystem::path file = folder.path() / "kiosk.conf";
  std::ofstream(file) << text;
  return file;
}

KioskProgram::KioskProgram(const XServer& server, const TempFolder& folder,
                           const std::filesystem::path& config, Awaits awaits)
    : server_(server), trace_(folder.path() / "trace"), process_(program(server, folder, config)) {
  if (awaits == Awaits::a_frame) await_frame_after(0);
}

std::vector<Frame> KioskProgram::frames() const {
  std::istringstream lines(text_of(trace_));
  std::vector<Frame> frames;
  for (std::string line; std::getline(lines, line) && !lines.eof();) {
    const Json json = Json::parse(line, nullptr, false);
    if (json.is_discarded()) {
      ADD_FAILURE() << "This line of the trace is no JSON: " << line;
      break;
    }
    frames.push_back(frame_of(json));
  }
  return frames;
}

void KioskProgram::await_frame_after(std::size_t after) const {
  if (!wait_until([&] { return frames().size() > after; }))
    ADD_FAILURE() << "No new frame came after " << after << ". The kiosk said:\n" << process_.output();
}

void KioskProgram::await_rest() const {
  constexpr std::chrono::milliseconds kLook{250};
  constexpr std::chrono::seconds kRestPatience{60};
  const auto until = std::chrono::steady_clock::now() + kRestPatience;
  long before = process_.processor_ticks();
  while (std::chrono::steady_clock::now() < until) {
    std::this_thread::sleep_for(kLook);
    const long now = process_.processor_ticks();
    if (now - before <= 1) return;
    before = now;
  }
  ADD_FAILURE() << "The kiosk never rests.";
}

void KioskProgram::await(const TourPicture& picture) const { await(picture, kPatience); }

void KioskProgram::await(const TourPicture& picture, std::chrono::milliseconds limit) const {
  const auto expected = load_png(picture.file);
  TestPicture shown;
  const bool equal = expected && wait_until(
                                     [&] {
                                       const auto all = frames();
                                       if (all.empty() || !is_of(all.back(), picture)) return false;
                                       shown = server_.picture();
                                       return shown == *expected;
                                     },
                                     limit);
  if (equal) return;
  const auto all = frames();
  ADD_FAILURE() << "The display never showed " << picture.file.filename()
                << ".\nLast frame: " << (all.empty() ? "none" : to_text(all.back())) << ". "
                << compare_with_golden(server_.picture(), picture.file, golden_out()).message
                << "\nThe kiosk said:\n"
                << process_.output();
}

void KioskProgram::stop() {
  EXPECT_TRUE(process_.running()) << "The kiosk ended by itself.";
  EXPECT_EQ(process_.stop(), 0) << process_.output();
}

void Hands::click(const TourPicture& picture, const std::string& action) const {
  const auto at = picture.control(action);
  if (at) xdotool({"mousemove", std::to_string(at->x), std::to_string(at->y), "click", "1"});
}

void Hands::click_label(const TourPicture& picture, const std::string& label) const {
  const auto at = picture.labelled(label);
  if (at) xdotool({"mousemove", std::to_string(at->x), std::to_string(at->y), "click", "1"});
}

void Hands::hold(const TourPicture& picture, const std::string& action, double seconds) const {
  const auto at = picture.control(action);
  if (at)
    xdotool({"mousemove", std::to_string(at->x), std::to_string(at->y), "mousedown", "1", "sleep",
             std::to_string(seconds), "mouseup", "1"});
}

void Hands::type(const std::string& text) const { xdotool({"type", "--delay", "20", text}); }

void Hands::key(const std::string& name) const { xdotool({"key", name}); }

void Hands::xdotool(std::vector<std::string> words) const {
  words.insert(words.begin(), "xdotool");
  Process process({words, {{"DISPLAY", server_.name()}}, folder_.path() / "xdotool.log"});
  EXPECT_EQ(process.wait(), 0) << "xdotool (package xdotool) could not act: " << process.output();
}

}  // namespace kiosk::e2e
