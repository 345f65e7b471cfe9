#include <ctime>

#include "sdl/sdl.h"

namespace kiosk {
namespace {

class SystemClock : public Clock {
 public:
  std::chrono::steady_clock::time_point now() const override { return std::chrono::steady_clock::now(); }

  LocalTime local() const override {
    const std::time_t seconds = std::time(nullptr);
    std::tm parts{};
    if (!localtime_r(&seconds, &parts)) return {};
    const std::chrono::year_month_day day{std::chrono::year(parts.tm_year + 1900),
                                          std::chrono::month(static_cast<unsigned>(parts.tm_mon + 1)),
                                          std::chrono::day(static_cast<unsigned>(parts.tm_mday))};
    return {{Date(day), parts.tm_hour * 60 + parts.tm_min}, parts.tm_sec};
  }
};

}  // namespace

std::unique_ptr<Clock> make_system_clock() { return std::make_unique<SystemClock>(); }

}  // namespace kiosk
