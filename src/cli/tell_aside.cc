#include "cli/tell_aside.h"

#include <sys/wait.h>
#include <unistd.h>

#include <set>
#include <string>

#include "cli/content_faults.h"

namespace kiosk {
namespace {

constexpr int kGentle = 10;  // the kiosk goes first

std::string untold(const World& world) {
  std::set<std::string> told;
  for (const Finding& finding : world.diagnostics.findings()) told.insert(to_text(finding));
  LookedAt looked_at;
  const Diagnostics faults = content_faults(world, looked_at);
  std::string text;
  for (const Finding& finding : faults.findings()) {
    const std::string line = to_text(finding);
    if (told.insert(line).second) text += line + "\n";
  }
  return text;
}

void tell(const World& world, int to) {
  if (::nice(kGentle) == -1) return;
  const std::string text = untold(world);
  for (std::size_t at = 0; at < text.size();) {
    const ssize_t written = ::write(to, text.data() + at, text.size() - at);
    if (written <= 0) return;
    at += static_cast<std::size_t>(written);
  }
}

}  // namespace

void tell_content_aside(const World& world, int to) {
  const pid_t child = ::fork();
  if (child < 0) return;
  if (child == 0) {
    // A grandchild is nobody's to wait for.
    if (::fork() == 0) tell(world, to);
    ::_exit(0);
  }
  ::waitpid(child, nullptr, 0);
}

}  // namespace kiosk
