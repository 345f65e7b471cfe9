#include "scene/spoken.h"

namespace kiosk {

std::vector<const Reading*> spoken_sentences(const Scene& scene) {
  std::vector<const Reading*> found;
  for (const Reading& reading : scene.readings)
    if (!reading.chrome) found.push_back(&reading);
  return found;
}

}  // namespace kiosk
