#pragma once

#include <gtest/gtest.h>

#include <map>
#include <memory>
#include <string>

#include "app/site.h"
#include "cli/check.h"
#include "cli/views.h"
#include "cli/world.h"

namespace kiosk {

inline LocaleTag tag_of(const std::string& text) {
  const auto tag = LocaleTag::parse(text);
  EXPECT_TRUE(tag) << text;
  return tag.value_or(LocaleTag());
}

/// A check of one text size: every size is the work of half a minute.
inline CheckOptions at_normal_size() {
  CheckOptions options;
  options.text_sizes = {TextSize::normal};
  return options;
}

/// The shipped bundles, assets and fonts, read once for a suite.
class RealWorld : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    world_ = std::make_unique<World>(load_world(KIOSK_SOURCE_DIR "/kiosk.conf"));
  }
  static void TearDownTestSuite() { world_.reset(); }
  void SetUp() override {
    ASSERT_TRUE(world_->catalogue.usable);
    ASSERT_GE(world_->catalogue.bundles.size(), 8U);
  }

  static const World& world() { return *world_; }
  static Panel landscape() { return make_panel({1920, 1080}, 21.5, 600); }
  static Panel portrait() { return make_panel({1080, 1920}, 21.5, 600); }
  static State start() { return initial_state(site_defaults(world().config.config, world().catalogue)); }

  static std::unique_ptr<World> world_;
};

inline std::unique_ptr<World> RealWorld::world_;

/// What app does between a state and a frame, for tests: opens articles and keeps their books.
class Frames {
 public:
  Frames(const World& world, const Panel& panel) : world_(world), panel_(panel) {}

  Scene compose(const State& state) {
    const BookKey key = book_key(state, panel_);
    if (key.article.empty()) return kiosk::compose(world_.resources(), state, panel_, nullptr, nullptr);
    const Entry& entry = open(key);
    return kiosk::compose(world_.resources(), state, panel_, entry.article.get(), entry.book.get());
  }

  const Book& book(const State& state) { return *open(book_key(state, panel_)).book; }
  const Article& article(const State& state) { return *open(book_key(state, panel_)).article; }

 private:
  struct Entry {
    std::shared_ptr<const Article> article, second;
    std::shared_ptr<const Book> book;
  };

  const Entry& open(const BookKey& key) {
    const std::string name =
        key.article + " " + key.locale.str() + " " + std::to_string(static_cast<int>(key.text_size)) +
        (key.second ? key.second->str() : "") + (key.low_reach ? " low" : "") + (key.heard ? " heard" : "") +
        (key.judged ? " judged" : "") + (key.bulletin ? " " + key.bulletin->key + key.bulletin->text : "");
    Entry& entry = entries_[name];
    if (!entry.book) {
      Diagnostics unheard;
      entry.article = open_article(world_.catalogue, key.article, key.locale, unheard);
      entry.second = key.second ? open_article(world_.catalogue, key.article, *key.second, unheard) : nullptr;
      entry.book = make_book(world_.resources(), *entry.article, entry.second.get(), key);
    }
    return entry;
  }

  const World& world_;
  Panel panel_;
  std::map<std::string, Entry> entries_;
};

}  // namespace kiosk
