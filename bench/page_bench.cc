// How long the breaker takes for parts of any length: it should be as long an item, however many there are.
#include <benchmark/benchmark.h>

#include <utility>

#include "page/breaks.h"

namespace kiosk {
namespace {

constexpr int kLine = 50;                        // px
constexpr PageRoom kRoom{.height = 18 * kLine};  // a page of 18 lines

/// A paragraph of two to five sentences of one to three lines, none of which is to be cut.
PageItem paragraph(int number) {
  PageItem item;
  item.units = 2 + number % 4;
  item.gap = kLine / 2;
  item.extent = [number](int first, int end) {
    int lines = 0;
    for (int sentence = first; sentence < end; ++sentence) lines += 1 + (number + sentence) % 3;
    return Extent{lines * kLine, lines};
  };
  for (int sentence = 1; sentence < item.units; ++sentence)
    item.breaks.push_back(Cost::of(Rank::block_parted));
  return item;
}

/// Paragraphs, every tenth of which could be set in another way too.
Material part_of(int items) {
  Material material;
  for (int i = 0; i < items; ++i) {
    add(material, paragraph(i));
    if (i % 10 == 9) add_way(material.back(), {paragraph(i + 1)});
  }
  return material;
}

void breaking(benchmark::State& state) {
  const auto items = static_cast<int>(state.range(0));
  const Material material = part_of(items);
  for (auto _ : state) benchmark::DoNotOptimize(break_pages(material, kRoom));
  state.counters["an item"] =
      benchmark::Counter(items, benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
}
BENCHMARK(breaking)->Arg(100)->Arg(300)->Arg(1000)->Arg(3000)->Arg(10'000)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace kiosk

BENCHMARK_MAIN();
