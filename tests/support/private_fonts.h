#pragma once

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace kiosk {

/// What can happen to a font file, in place, as a failing disk, a full one or a broken update leaves it: a
/// mapped file would change under the program.
struct FontDamage {
  const char* name;
  void (*do_to)(const std::filesystem::path& file);
};

inline constexpr FontDamage kFontDamages[] = {
    {"deleted", [](const std::filesystem::path& file) { std::filesystem::remove(file); }},
    {"emptied", [](const std::filesystem::path& file) { std::filesystem::resize_file(file, 0); }},
    {"halved",
     [](const std::filesystem::path& file) {
       std::filesystem::resize_file(file, std::filesystem::file_size(file) / 2);
     }},
    {"clipped",
     [](const std::filesystem::path& file) {
       std::filesystem::resize_file(file, std::filesystem::file_size(file) - 1);
     }},
    {"garbled",
     [](const std::filesystem::path& file) {
       const auto size = static_cast<std::streamsize>(std::filesystem::file_size(file));
       std::fstream stream(file, std::ios::in | std::ios::out | std::ios::binary);
       stream.write(std::string(static_cast<std::size_t>(size), '\x5a').data(), size);
     }},
    {"unreadable",
     [](const std::filesystem::path& file) {
       // As root everything can be read but a folder.
       std::filesystem::remove(file);
       std::filesystem::create_directory(file);
     }},
};

/// Whether the fonts of Chinese are among them: 40 MB, and the ones that are too large to be copied.
enum class Han { without, with };

/// A folder with copies of what the shipped languages need, and nothing else installed, for this program and
/// those that it starts.
class PrivateFonts {
 public:
  explicit PrivateFonts(const std::filesystem::path& folder, Han han = Han::without)
      : fonts_(folder / "fonts"), han_(han) {
    std::filesystem::create_directories(fonts_);
    restore();
    const std::filesystem::path config = folder / "fonts.conf";
    std::ofstream(config)
        << "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig><dir>"
        << fonts_.string() << "</dir><cachedir>" << (folder / "cache").string() << "</cachedir></fontconfig>";
    if (const char* before = std::getenv("FONTCONFIG_FILE")) before_ = before;
    setenv("FONTCONFIG_FILE", config.c_str(), 1);
  }
  ~PrivateFonts() {
    if (before_.empty())
      unsetenv("FONTCONFIG_FILE");
    else
      setenv("FONTCONFIG_FILE", before_.c_str(), 1);
  }
  PrivateFonts(const PrivateFonts&) = delete;
  PrivateFonts& operator=(const PrivateFonts&) = delete;

  std::vector<std::filesystem::path> files() const {
    std::vector<std::filesystem::path> found;
    for (const auto& entry : std::filesystem::directory_iterator(fonts_)) found.push_back(entry.path());
    std::sort(found.begin(), found.end());
    return found;
  }
  std::filesystem::path file(const std::string& name) const { return fonts_ / name; }
  /// All whose names begin so.
  void damage(const FontDamage& damage, const std::string& family = "") const {
    for (const std::filesystem::path& path : files())
      if (path.filename().string().rfind(family, 0) == 0) damage.do_to(path);
  }
  /// All are there and whole again.
  void restore() const {
    namespace fs = std::filesystem;
    if (han_ == Han::with)
      for (const char* name : {"NotoSansCJK-Regular.ttc", "NotoSansCJK-Bold.ttc"}) {
        put_back(fs::path("/usr/share/fonts/opentype/noto") / name);
        // Installed long ago: not in the tick of the clock in which a test damages it.
        fs::last_write_time(fonts_ / name, fs::file_time_type::clock::now() - std::chrono::hours(1));
      }
    for (const char* family :
         {"NotoSans", "NotoNaskhArabic", "NotoNastaliqUrdu", "NotoSansBengali", "NotoSansGurmukhi"})
      for (const char* style : {"-Regular.ttf", "-Bold.ttf"})
        put_back(fs::path("/usr/share/fonts/truetype/noto") / (std::string(family) + style));
  }

 private:
  void put_back(const std::filesystem::path& installed) const {
    std::filesystem::remove_all(fonts_ / installed.filename());
    std::filesystem::copy_file(installed, fonts_ / installed.filename());
  }

  std::filesystem::path fonts_;
  Han han_;
  std::string before_;
};

}  // namespace kiosk
