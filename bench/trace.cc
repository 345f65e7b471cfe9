#include "trace.h"

#include <fstream>
#include <nlohmann/json.hpp>
#include <thread>

namespace kiosk::bench {
namespace {

Frame parse_frame(const std::string& line) {
  Frame frame;
  const auto json = nlohmann::json::parse(line, nullptr, false);
  if (!json.is_object()) return frame;
  frame.screen = json.value("screen", "");
  frame.page = json.value("page", 0);
  frame.pages = json.value("pages", 0);
  const auto time = json.find("time");
  if (time != json.end() && time->is_number()) frame.time = time->get<double>();
  const auto wait = json.find("input_to_present");
  if (wait != json.end() && wait->is_number()) frame.input_to_present = wait->get<double>();
  const auto whole = json.find("frame");
  if (whole != json.end() && whole->is_number()) frame.frame = whole->get<double>();
  return frame;
}

}  // namespace

bool Trace::wait_beyond(std::size_t count, std::chrono::milliseconds limit) {
  const auto deadline = std::chrono::steady_clock::now() + limit;
  for (read_on(); frames_.size() <= count; read_on()) {
    if (std::chrono::steady_clock::now() > deadline) return false;
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  return true;
}

const std::vector<Frame>& Trace::frames() {
  read_on();
  return frames_;
}

void Trace::read_on() {
  std::ifstream in(file_, std::ios::binary);
  if (!in.seekg(read_)) return;
  for (std::string line; std::getline(in, line) && !in.eof();) {
    frames_.push_back(parse_frame(line));
    read_ = in.tellg();
  }
}

}  // namespace kiosk::bench
