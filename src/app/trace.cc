#include "app/trace.h"

#include <fmt/format.h>

#include <string>
#include <string_view>

namespace kiosk {
namespace {

double ms(std::chrono::nanoseconds time) { return std::chrono::duration<double, std::milli>(time).count(); }

/// A JSON string.
std::string json_string(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (static_cast<unsigned char>(c) < 0x20) {
      out += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
    } else {
      out += c;
    }
  }
  return out + "\"";
}

}  // namespace

void Trace::frame(const Scene& scene, const FrameTimes& times) const {
  if (!sink_) return;
  const std::string answer =
      times.input ? fmt::format("{:.3f}", ms(times.shown - *times.input)) : std::string("null");
  *sink_ << fmt::format(
                R"({{"time": {:.3f}, "screen": {}, "locale": {}, "theme": {}, "position": {}, "page": {}, )"
                R"("pages": {}, "input_to_present": {}, "frame": {:.3f}}})",
                ms(times.shown.time_since_epoch()), json_string(scene.screen),
                json_string(scene.locale.str()), json_string(name_of(scene.theme)),
                json_string(to_text(scene.position)), scene.page, scene.pages, answer, ms(times.work))
         << std::endl;
}

}  // namespace kiosk
