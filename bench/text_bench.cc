// Sets 1,000 words of the article in each of five languages, as the screen does: body size, one column.
#include <benchmark/benchmark.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "text/typesetter.h"

namespace kiosk {
namespace {

constexpr int kWords = 1000;
constexpr int kColumn = 1100;
const std::filesystem::path kRoot = KIOSK_SOURCE_DIR;

/// Running text only: no front matter, headings, tables, lists, figures.
std::vector<std::u16string> running_text(const std::filesystem::path& article) {
  std::vector<std::u16string> paragraphs;
  std::ifstream in(article);
  int fences = 0;
  for (std::string line; std::getline(in, line);) {
    if (line == "+++") ++fences;
    const bool markup =
        line.size() < 40 || std::string("#|!-+[0123456789").find(line[0]) != std::string::npos;
    if (fences == 2 && !markup) paragraphs.push_back(to_utf16(line));
  }
  return paragraphs;
}

/// Paragraphs of about kWords words in all, the article's from the start again where it is shorter.
std::vector<Paragraph> thousand_words(const LocaleTag& locale) {
  const auto texts = running_text(kRoot / "locales" / locale.str() / "articles/dvt-to-pe.md");
  std::vector<Paragraph> paragraphs;
  for (int words = 0; words < kWords && !texts.empty();) {
    Paragraph paragraph;
    paragraph.text = texts[paragraphs.size() % texts.size()];
    paragraph.locale = locale;
    words += std::max(1, count_words(paragraph.text, locale));
    paragraphs.push_back(std::move(paragraph));
  }
  return paragraphs;
}

void set_thousand_words(benchmark::State& state, const std::string& tag) {
  Diagnostics diagnostics;
  const FontTable table = load_font_table(kRoot / "assets/fonts.toml", diagnostics);
  const auto typesetter = make_typesetter(table, diagnostics);
  const auto paragraphs = thousand_words(LocaleTag::parse(tag).value());
  if (diagnostics.has_errors() || paragraphs.empty()) {
    state.SkipWithError("no font table, font or article");
    return;
  }
  for (auto _ : state) {
    for (const Paragraph& paragraph : paragraphs) {
      benchmark::DoNotOptimize(typesetter->set(paragraph, kColumn));
    }
  }
}

}  // namespace
}  // namespace kiosk

int main(int argc, char** argv) {
  for (const char* tag : {"en", "ar", "ur", "bn", "zh-Hans"}) {
    benchmark::RegisterBenchmark(("set 1,000 words: " + std::string(tag)).c_str(), kiosk::set_thousand_words,
                                 tag)
        ->Unit(benchmark::kMillisecond);
  }
  benchmark::Initialize(&argc, argv);
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
