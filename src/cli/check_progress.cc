#include "cli/check_progress.h"

#include <ostream>

namespace kiosk {
namespace {

constexpr std::chrono::milliseconds kBetween{100};

std::string language_of(const CheckLook& look) { return look.filter.locales.front().str(); }

}  // namespace

ProgressTeller::ProgressTeller(const std::vector<CheckLook>& looks, Progress progress, std::ostream& out)
    : count_(looks.size()), progress_(progress), out_(out) {
  for (const CheckLook& look : looks) ++languages_[language_of(look)].left;
}

void ProgressTeller::done(const CheckLook& look, int frames, bool faults) {
  ++done_;
  Language& language = languages_[language_of(look)];
  --language.left;
  language.frames += frames;
  language.faults = language.faults || faults;
  if (progress_ == Progress::live) return show();
  if (language.left == 0)
    out_ << language_of(look) << ": " << language.frames << " frames looked at, "
         << (language.faults ? "faults found" : "nothing found") << std::endl;
}

void ProgressTeller::show() {
  const auto now = std::chrono::steady_clock::now();
  if (now - shown_ < kBetween) return;
  shown_ = now;
  int languages = 0;
  int frames = 0;
  for (const auto& [tag, language] : languages_) {
    if (language.left == 0) ++languages;
    frames += language.frames;
  }
  out_ << "\r" << done_ * 100 / count_ << " %, " << languages << " of " << languages_.size() << " languages, "
       << frames << " frames\x1b[K" << std::flush;
}

void ProgressTeller::end() {
  if (progress_ == Progress::live && done_ > 0) out_ << "\r\x1b[K" << std::flush;
}

}  // namespace kiosk
