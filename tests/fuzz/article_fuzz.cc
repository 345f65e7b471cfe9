// libFuzzer's target: any bytes as an article, read, held against its English, sealed, and opened by a
// reader. What is unsound must be told, and what is shown must keep to the limits.

#include <algorithm>
#include <string>

#include "base/limits.h"
#include "content/catalogue.h"
#include "content/edition.h"
#include "content/long_word.h"
#include "content/seal.h"
#include "fuzz/fuzz_file.h"

namespace kiosk {
namespace {

/// The small library with the fuzzed text as its Polish article, or as its English one.
class Library {
 public:
  Library() {
    std::filesystem::copy(KIOSK_SOURCE_DIR "/tests/data/locales-small", folder_.path(),
                          std::filesystem::copy_options::recursive);
    settings_.locales = folder_.path();
    settings_.emergency_number = "999";
    settings_.known_figures = {"leg", "knee"};
    Diagnostics unheard;
    catalogue_ = load_catalogue(settings_, unheard);
    source_ = read_edition(settings_, settings_.source, "clots", ReadWhat::all, unheard);
  }

  void look_at(const std::uint8_t* data, std::size_t size) {
    write_file(folder_.path() / "pl/articles/clots.md", data, size);
    const LocaleTag pl = *LocaleTag::parse("pl");
    Diagnostics found;
    Edition own = read_edition(settings_, pl, "clots", ReadWhat::all, found);
    check_edition(own, source_, catalogue_, found);
    check(own, found);
    Diagnostics told;
    demand(open_article(catalogue_, "clots", pl, told) != nullptr, "the English is gone");
  }

 private:
  void check(const Edition& own, const Diagnostics& found) const {
    const auto& parts = own.article.parts;
    const bool all_sound = std::all_of(parts.begin(), parts.end(), [](const RawPart& p) { return p.sound; });
    demand(all_sound || found.has_errors(), "an unsound part is not told");
    demand(own.article.readable || found.has_errors(), "an unreadable file is not told");
    demand(found.findings().size() <= 3 * (limits::kFindings + 1), "too much is told");
    demand(parts.size() <= static_cast<std::size_t>(limits::kParts), "too many parts");
    for (const RawPart& part : parts) {
      demand(part.blocks.size() <= static_cast<std::size_t>(limits::kBlocks), "too many blocks");
      claim_of(own, part, source_);
      for (const RawBlock& raw : part.blocks)
        demand(!part.sound || !long_word(to_utf8(raw.block.text.text)), "a word is too long");
    }
    claim_of_front(own, source_);
  }

  TempFolder folder_;
  ContentSettings settings_;
  Catalogue catalogue_;
  Edition source_;
};

}  // namespace
}  // namespace kiosk

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static kiosk::Library library;
  library.look_at(data, size);
  return 0;
}
