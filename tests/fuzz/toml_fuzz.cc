// libFuzzer's target: any bytes as each kind of TOML file that the kiosk reads. The first byte chooses which.

#include <string>

#include "assets/font_table.h"
#include "assets/pictures.h"
#include "assets/theme.h"
#include "base/limits.h"
#include "config/config.h"
#include "content/bundle_file.h"
#include "content/catalogue.h"
#include "content/review.h"
#include "fuzz/fuzz_file.h"

namespace kiosk {
namespace {

class Files {
 public:
  Files() {
    std::filesystem::copy(KIOSK_SOURCE_DIR "/tests/data/locales-small", folder_.path() / "locales",
                          std::filesystem::copy_options::recursive);
    std::filesystem::create_directories(folder_.path() / "figures");
    std::filesystem::create_directories(folder_.path() / "icons");
    settings_.locales = folder_.path() / "locales";
    settings_.emergency_number = "999";
  }

  void look_at(unsigned kind, const std::uint8_t* data, std::size_t size) {
    Diagnostics found;
    const std::string text(reinterpret_cast<const char*>(data), size);
    if (kind == 'S') return choices(text, found);
    switch (kind % 6) {
      case 0:
        parse_review("a.review.toml", text, found);
        break;
      case 1:
        write_file(settings_.locales / "pl/locale.toml", data, size);
        demand(load_catalogue(settings_, found).usable, "a translation took the source with it");
        break;
      case 2:
        write_file(folder_.path() / "kiosk.conf", data, size);
        config(found);
        break;
      case 3:
        write_file(folder_.path() / "theme.toml", data, size);
        load_design(folder_.path() / "theme.toml", found);
        break;
      case 4:
        write_file(folder_.path() / "fonts.toml", data, size);
        load_font_table(folder_.path() / "fonts.toml", found);
        break;
      default:
        write_file(folder_.path() / "figures/a.toml", data, size);
        load_pictures(folder_.path(), found);
        break;
    }
    demand(found.findings().size() <= 4 * (limits::kFindings + 1), "too much is told");
  }

 private:
  /// What is kept of a file must be read as what it was; but what the disk does not bear out is used and not
  /// kept.
  void config(Diagnostics& found) {
    const ConfigResult first = load_config(folder_.path() / "kiosk.conf", found);
    const ConfigResult kept = load_config(folder_.path() / "none.conf", found, first.keep);
    Config wanted = first.config;
    wanted.locales = kept.config.locales;
    wanted.assets = kept.config.assets;
    wanted.site_locale = kept.config.site_locale;
    wanted.offered = kept.config.offered;
    demand(first.keep.number.empty() || kept.config == wanted, "settings are kept as others");
  }

  /// What staff chose takes nothing with it: neither the number nor what is kept of kiosk.conf.
  void choices(const std::string& text, Diagnostics& found) {
    std::ofstream(folder_.path() / "good.conf") << "[emergency]\nnumber = \"112\"\n";
    const ConfigResult without = load_config(folder_.path() / "good.conf", found);
    const ConfigResult with = load_config(folder_.path() / "good.conf", found, {}, {text, "choices"});
    demand(with.config.emergency_number == "112" && with.keep == without.keep, "staff took the number");
    for (const auto& [key, value] : with.chosen) demand(with.may_choose(key), "staff chose what is locked");
  }

  TempFolder folder_;
  ContentSettings settings_;
};

}  // namespace
}  // namespace kiosk

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static kiosk::Files files;
  if (size == 0) return 0;
  files.look_at(data[0], data + 1, size - 1);
  return 0;
}
