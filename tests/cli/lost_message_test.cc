// An English locale.toml that has lost a message, each in turn: the safe screen, or screens that say it all
// the same; never a key for words.
#include <gmock/gmock.h>

#include <fstream>

#include "cli/built_in_messages.h"
#include "real_world.h"
#include "support/temp_folder.h"

namespace kiosk {
namespace {

namespace fs = std::filesystem;

struct Key {
  std::string name;
  std::size_t line = 0;
};

/// "reading.page_of": what a key looks like, and no text of any language does.
bool looks_like_key(const std::string& text) {
  const auto dot = text.find('.');
  const auto is_part = [](std::string_view part) {
    return !part.empty() &&
           std::all_of(part.begin(), part.end(), [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; });
  };
  return dot != std::string::npos && is_part(std::string_view(text).substr(0, dot)) &&
         is_part(std::string_view(text).substr(dot + 1));
}

class LostMessage : public RealWorld {
 protected:
  void SetUp() override {
    RealWorld::SetUp();
    const fs::path source = fs::path(KIOSK_SOURCE_DIR) / "locales" / "en";
    fs::create_directory(folder_.path() / "en");
    fs::create_directory_symlink(source / "articles", folder_.path() / "en" / "articles");
    std::ifstream in(source / "locale.toml");
    std::string group;
    for (std::string line; std::getline(in, line);) {
      if (line.starts_with("["))
        group = line.starts_with("[messages.") ? line.substr(10, line.size() - 11) : "";
      if (!group.empty() && line.find(" = \"") != std::string::npos)
        keys_.push_back({group + "." + line.substr(0, line.find(' ')), lines_.size()});
      lines_.push_back(line);
    }
    ASSERT_GT(keys_.size(), 80U);
  }

  /// The world with an English of which that line is gone.
  Catalogue without(std::size_t line) {
    std::ofstream out(folder_.path() / "en" / "locale.toml", std::ios::trunc);
    for (std::size_t i = 0; i < lines_.size(); ++i)
      if (i != line) out << lines_[i] << "\n";
    out.close();
    ContentSettings settings = world().catalogue.settings;
    settings.locales = folder_.path();
    settings.offered.clear();
    settings.site = settings.source;
    told_ = Diagnostics();
    return load_catalogue(settings, told_);
  }

  /// What a person sees, touches and hears.
  static std::vector<std::string> words_of(const Scene& scene) {
    std::vector<std::string> words;
    for (const DrawCommand& command : scene.commands)
      if (const auto* text = std::get_if<DrawText>(&command)) words.push_back(text->string);
    for (const HitTarget& target : scene.targets) words.push_back(target.label);
    for (const Reading& reading : scene.readings) words.push_back(reading.sentence);
    return words;
  }

  std::vector<std::string> screens(const Catalogue& catalogue) {
    std::vector<std::string> all;
    ViewFilter filter;
    filter.catalogue = &catalogue;
    filter.voices = {catalogue.settings.source};
    for_each_view(world(), landscape(), filter, [&](const View& view) {
      for (std::string& words : words_of(view.scene)) all.push_back(view.name + ": " + std::move(words));
    });
    return all;
  }

  TempFolder folder_;
  std::vector<std::string> lines_;
  std::vector<Key> keys_;
  Diagnostics told_;
};

TEST_F(LostMessage, NoScreenShowsItsKey) {
  const Catalogue whole = without(lines_.size());
  ASSERT_TRUE(whole.usable);
  const std::vector<std::string> as_shipped = screens(whole);
  for (const std::string& words : as_shipped)
    EXPECT_FALSE(looks_like_key(words.substr(words.find(": ") + 2))) << words;
  int safe_screens = 0;
  for (const Key& key : keys_) {
    const Catalogue catalogue = without(key.line);
    EXPECT_TRUE(told_.has_errors()) << key.name;
    const bool built_in_screen_alone =
        key.name == "emergency.out_of_service" || key.name == "emergency.ask_staff";
    EXPECT_EQ(catalogue.usable, !key.name.starts_with("emergency.") || built_in_screen_alone) << key.name;
    if (!catalogue.usable) {
      ++safe_screens;
      continue;
    }
    EXPECT_EQ(catalogue.message(catalogue.settings.source, key.name, {}).text,
              whole.message(whole.settings.source, key.name, {}).text)
        << key.name;
  }
  EXPECT_EQ(safe_screens, 15);
}

/// All that may be lost, lost at once.
TEST_F(LostMessage, TheScreensSayItAllTheSame) {
  const std::vector<std::string> as_shipped = screens(without(lines_.size()));
  for (const Key& key : keys_)
    if (!key.name.starts_with("emergency.")) lines_[key.line].clear();
  const Catalogue catalogue = without(lines_.size());
  ASSERT_TRUE(catalogue.usable);
  const std::vector<std::string> now = screens(catalogue);
  for (const std::string& words : now) {
    EXPECT_FALSE(looks_like_key(words.substr(words.find(": ") + 2))) << words;
    EXPECT_FALSE(words.ends_with(": ")) << "no words: " << words;
  }
}

}  // namespace
}  // namespace kiosk
