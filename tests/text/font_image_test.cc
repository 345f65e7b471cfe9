#include "text/font_image.h"

#include <gtest/gtest.h>

#include <fstream>
#include <string>

#include "support/temp_folder.h"

namespace kiosk {
namespace {

void put(std::string& bytes, std::uint32_t number, int width) {
  for (int i = width - 1; i >= 0; --i) bytes.push_back(static_cast<char>(number >> (8 * i) & 0xff));
}

/// A font of one table, GSUB.
std::string font_of(const std::string& table) {
  std::string bytes;
  put(bytes, 0x00010000, 4);
  put(bytes, 1, 2);
  put(bytes, 0, 6);
  bytes += "GSUB";
  put(bytes, 0, 4);
  put(bytes, 28, 4);
  put(bytes, static_cast<std::uint32_t>(table.size()), 4);
  return bytes + table;
}

std::string image_of(const std::string& font, std::uint32_t language) {
  const TempFolder folder;
  const auto file = folder.path() / "font.ttf";
  std::ofstream(file, std::ios::binary) << font;
  FontFace face{file.string(), 0};
  face.language = language;
  const auto image = FontImage::open(face);
  if (!image) return "";
  return {reinterpret_cast<const char*>(image->bytes().data()), image->bytes().size()};
}

constexpr std::size_t kLarge = 200'000;

TEST(FontImage, OfATableThatSaysMoreThanAnyFontHasNothingIsMadeTheDefault) {
  // So many scripts, each of so many systems, all of them the wanted one.
  for (const char filler : {'\x55', '\x33', '\x04'}) {
    const std::string font = font_of(std::string(kLarge, filler));
    const auto byte = static_cast<std::uint32_t>(filler);
    EXPECT_EQ(image_of(font, byte << 24 | byte << 16 | byte << 8 | byte), font);
  }
}

TEST(FontImage, OfOneScriptTooLargeTheOthersAreStillRead) {
  std::string table(10, '\0');
  table[5] = 10;     // the list of scripts
  put(table, 2, 2);  // two of them
  for (const std::uint32_t at : {14U, 18U}) put(table, 0x61616161, 4), put(table, at, 2);
  put(table, 0, 2), put(table, 0xffff, 2);  // the first, of too many systems
  put(table, 0, 2), put(table, 1, 2);       // the second, of one
  put(table, 0x55524420, 4), put(table, 0x0a0b, 2);
  const std::string image = image_of(font_of(table), 0x55524420);
  std::string wanted = font_of(table);
  wanted.replace(28 + 28, 2, "\x0a\x0b");
  EXPECT_EQ(image, wanted);
}

}  // namespace
}  // namespace kiosk
