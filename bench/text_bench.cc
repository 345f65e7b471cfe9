// Sets 1,000 words in each of seven languages, as the screen does: step by step, whole, and by Pango, in one
// run.
#include <benchmark/benchmark.h>
#include <pango/pangoft2.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <vector>

#include "sdl/run_cache.h"
#include "text/break_lines.h"
#include "text/itemize.h"
#include "text/place.h"
#include "text/ruler.h"
#include "text/scripts.h"
#include "text/typesetter.h"
#include "text/unicode.h"

namespace kiosk {
namespace {

constexpr int kWords = 1000;
constexpr int kColumn = 1100;
constexpr int kPixels = 42;
const std::filesystem::path kRoot = KIOSK_SOURCE_DIR;

std::vector<std::string> lines_of(const std::filesystem::path& file) {
  std::vector<std::string> lines;
  std::ifstream in(file);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

/// Running text: the test texts, or of an article neither headings, tables, lists nor figures.
std::vector<std::string> running_text(const std::string& tag) {
  auto lines = lines_of(kRoot / "tests/data/texts" / (tag + ".txt"));
  if (lines.empty()) lines = lines_of(kRoot / "locales" / tag / "articles/dvt-to-pe.md");
  std::erase_if(lines, [](const std::string& line) {
    return line.size() < 40 || std::string("#|!-+[").find(line[0]) != std::string::npos;
  });
  return lines;
}

/// One language: its fonts, warm, and paragraphs of about kWords words in all.
struct Job {
  explicit Job(const std::string& name) : tag(name), locale(*LocaleTag::parse(name)) {
    const auto texts = running_text(tag);
    for (int words = 0; words < kWords && !texts.empty();) {
      Paragraph p;
      p.text = to_utf16(texts[paragraphs.size() % texts.size()]);
      p.locale = locale;
      p.px = kPixels;
      words += std::max(1, count_words(p.text, locale));
      paragraphs.push_back(std::move(p));
    }
  }

  std::string tag;
  LocaleTag locale;
  Diagnostics diagnostics;
  FontTable table = load_font_table(kRoot / "assets/fonts.toml", diagnostics);
  FontBook book{table};
  HarfBuzzShaper shaper{book};
  LineRules rules;
  std::unique_ptr<Typesetter> typesetter = make_typesetter(table, diagnostics);
  std::vector<Paragraph> paragraphs;
};

void itemizing(benchmark::State& state, Job& job) {
  for (auto _ : state)
    for (const Paragraph& p : job.paragraphs)
      benchmark::DoNotOptimize(itemize(p, drawable(p.text), job.book));
}

void shaping(benchmark::State& state, Job& job) {
  std::vector<std::u16string> texts;
  std::vector<std::vector<Item>> items;
  for (const Paragraph& p : job.paragraphs) {
    texts.push_back(drawable(p.text));
    items.push_back(itemize(p, texts.back(), job.book));
  }
  for (auto _ : state)
    for (std::size_t i = 0; i < texts.size(); ++i)
      benchmark::DoNotOptimize(Ruler(texts[i], items[i], job.shaper));
}

void breaking(benchmark::State& state, Job& job) {
  for (auto _ : state)
    for (const Paragraph& p : job.paragraphs)
      benchmark::DoNotOptimize(find_opportunities(p.text, p.locale, p.breaking, job.rules));
}

/// Fitting and placing lines: the last two steps, from shaped text.
void placing(benchmark::State& state, Job& job) {
  for (auto _ : state)
    for (const Paragraph& p : job.paragraphs) {
      state.PauseTiming();
      const auto text = drawable(p.text);
      const auto items = itemize(p, text, job.book);
      Ruler ruler(text, items, job.shaper);
      const auto places = find_opportunities(text, p.locale, p.breaking, job.rules);
      state.ResumeTiming();
      const auto broken = break_lines(text, places, ruler, kColumn, p.breaking);
      benchmark::DoNotOptimize(place(p, text, broken, kColumn, ruler, job.book, job.shaper));
    }
}

void whole(benchmark::State& state, Job& job, Breaking how) {
  for (auto _ : state)
    for (Paragraph p : job.paragraphs) {
      p.breaking = how;
      benchmark::DoNotOptimize(job.typesetter->set(p, kColumn));
    }
}

/// Every run drawn anew.
void rastering(benchmark::State& state, Job& job) {
  std::vector<std::shared_ptr<const ParagraphLayout>> layouts;
  for (const Paragraph& p : job.paragraphs) layouts.push_back(job.typesetter->set(p, kColumn));
  for (auto _ : state) {
    RunCache cache;
    for (const auto& layout : layouts)
      for (const Line& line : layout->lines)
        for (const PlacedRun& run : line.runs)
          benchmark::DoNotOptimize(cache.get(run, line.baseline).mask.bytes());
  }
}

struct Unref {
  void operator()(gpointer thing) const { g_object_unref(thing); }
};

/// The same paragraphs in the same family, size and width.
void pango(benchmark::State& state, Job& job) {
  const std::unique_ptr<PangoFontMap, Unref> map(pango_ft2_font_map_new());
  pango_ft2_font_map_set_resolution(PANGO_FT2_FONT_MAP(map.get()), 72, 72);
  const std::unique_ptr<PangoContext, Unref> context(pango_font_map_create_context(map.get()));
  pango_context_set_language(context.get(), pango_language_from_string(job.tag.c_str()));
  const FontRow* row =
      job.table.find(table_script(own_script(job.locale), job.locale), job.locale.language());
  const std::string families = (row ? row->family : "Noto Sans") + ", Noto Sans";
  PangoFontDescription* font = pango_font_description_from_string(families.c_str());
  pango_font_description_set_absolute_size(font, kPixels * PANGO_SCALE);
  pango_context_set_font_description(context.get(), font);
  pango_font_description_free(font);
  std::vector<std::string> texts;
  for (const Paragraph& p : job.paragraphs) texts.push_back(to_utf8(p.text));
  for (auto _ : state)
    for (const std::string& text : texts) {
      const std::unique_ptr<PangoLayout, Unref> layout(pango_layout_new(context.get()));
      pango_layout_set_width(layout.get(), kColumn * PANGO_SCALE);
      pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
      pango_layout_set_text(layout.get(), text.data(), static_cast<int>(text.size()));
      PangoRectangle ink;
      pango_layout_get_pixel_extents(layout.get(), &ink, nullptr);  // lays out, with ink as ours has
      benchmark::DoNotOptimize(ink);
    }
}

}  // namespace
}  // namespace kiosk

int main(int argc, char** argv) {
  using namespace kiosk;
  std::vector<std::unique_ptr<Job>> jobs;
  for (const char* tag : {"en", "ar", "ur", "hi", "bn", "th", "zh-Hans"}) {
    jobs.push_back(std::make_unique<Job>(tag));
    Job& job = *jobs.back();
    if (job.paragraphs.empty() || job.diagnostics.has_errors()) {
      std::fprintf(stderr, "text_bench: no text or no font for %s\n", tag);
      return 1;
    }
    const auto add = [&](const std::string& step, auto run) {
      benchmark::RegisterBenchmark((job.tag + ": " + step).c_str(), [&job, run](benchmark::State& s) {
        run(s, job);
      })->Unit(benchmark::kMillisecond);
    };
    add("itemise", itemizing);
    add("shape", shaping);
    add("find breaks", breaking);
    add("break and place", placing);
    add("whole, as on screen", [](benchmark::State& s, Job& j) { whole(s, j, Breaking::body); });
    add("whole, greedy", [](benchmark::State& s, Job& j) { whole(s, j, Breaking::greedy); });
    add("Pango, whole", pango);
    add("raster", rastering);
  }
  benchmark::Initialize(&argc, argv);
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
