// Walks through the shipped article at random and prints what it found.
//   walks [--steps N] [--seed S]
// Status 1 where anything is at fault.
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "walks/walk.h"

int main(int argc, char** argv) {
  int steps = 100'000;
  unsigned seed = 1;
  for (int i = 1; i + 1 < argc; i += 2) {
    const std::string word = argv[i];
    if (word == "--steps") steps = std::atoi(argv[i + 1]);
    if (word == "--seed") seed = static_cast<unsigned>(std::atoi(argv[i + 1]));
  }
  const kiosk::World world = kiosk::load_world(KIOSK_SOURCE_DIR "/kiosk.conf");
  if (!world.catalogue.usable) {
    std::fprintf(stderr, "The shipped languages cannot be read.\n");
    return 2;
  }
  const auto start = std::chrono::steady_clock::now();
  const kiosk::walks::Told told = kiosk::walks::walk(world, {}, steps, seed);
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
  std::printf("%d steps from seed %u: %d turns, %d changes, %d books, %d frames, %.0f s\n", told.steps, seed,
              told.turns, told.changes, told.books, told.frames, took.count());
  for (const auto& [what, fault] : told.faults)
    std::printf("%s, %d times, first: %s\n", what.c_str(), fault.times, fault.first.c_str());
  std::printf("%zu kinds of fault.\n", told.faults.size());
  return told.faults.empty() && told.turns > 0 && told.changes > 0 ? 0 : 1;
}
