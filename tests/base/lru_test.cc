#include "base/lru.h"

#include <gtest/gtest.h>

#include <map>
#include <random>

namespace kiosk {
namespace {

TEST(Lru, TheOneNotAskedForLongestGoesFirst) {
  Lru<int> lru(3);
  for (const int i : {1, 2, 3}) lru.put(std::to_string(i), i, 1);
  ASSERT_NE(lru.find("1"), nullptr);
  lru.put("4", 4, 1);
  EXPECT_EQ(lru.find("2"), nullptr);
  EXPECT_EQ(*lru.find("1"), 1);
}

TEST(Lru, WhatIsPutAgainStandsInPlaceOfTheOldOne) {
  Lru<int> lru(10);
  lru.put("a", 1, 4);
  lru.put("b", 2, 4);
  EXPECT_EQ(*lru.put("a", 3, 5), 3);
  EXPECT_EQ(lru.count(), 2U);
  EXPECT_EQ(lru.weight(), 9U);
  EXPECT_EQ(*lru.find("a"), 3);
  EXPECT_EQ(*lru.find("b"), 2) << "no room was needed";
}

/// Whatever is put and asked for: what is found is what was put last, and the weight is that of what is
/// there.
TEST(Lru, HoldsUnderRandomUse) {
  constexpr std::size_t kLimit = 20;
  std::mt19937 random(7);
  Lru<unsigned> lru(kLimit);
  std::map<std::string, std::pair<unsigned, std::size_t>> put;
  for (unsigned i = 0; i < 5000; ++i) {
    const std::string key(1, static_cast<char>('a' + random() % 8));
    if (random() % 3 != 0) {
      const std::size_t weight = 1 + random() % 9;
      put[key] = {i, weight};
      ASSERT_EQ(*lru.put(key, i, weight), i);
    } else if (const unsigned* found = lru.find(key)) {
      ASSERT_EQ(*found, put[key].first);
    }
    std::size_t count = 0;
    std::size_t weight = 0;
    for (const auto& [name, entry] : put) {
      if (lru.find(name) == nullptr) continue;
      ++count;
      weight += entry.second;
    }
    ASSERT_EQ(lru.count(), count);
    ASSERT_EQ(lru.weight(), weight);
    ASSERT_LE(weight, kLimit);
  }
}

}  // namespace
}  // namespace kiosk
