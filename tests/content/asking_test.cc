// The part {#ask}: a list of questions, and nothing else.

#include <gtest/gtest.h>

#include "base/position.h"
#include "content/small_library.h"

namespace kiosk {
namespace {

class Asking : public SmallLibrary {
 protected:
  void put(const std::string& list) const {
    write("en/articles/clots.md", kEnglishArticle + "\n## Ask {#ask}\n\n" + list);
  }
};

TEST_F(Asking, TakesAListOfQuestions) {
  put("- Where is it?\n- When do I call {emergency_number}?\n");
  const auto article = open("en");
  ASSERT_TRUE(article);
  EXPECT_EQ(told(), "");
  const Part* part = article->find(kAskPart);
  ASSERT_NE(part, nullptr);
  EXPECT_EQ(part->blocks.size(), 2U);
}

TEST_F(Asking, RefusesWhateverElseItHolds) {
  struct Fault {
    const char* list;
    const char* words;
  };
  const std::string many = [] {
    std::string out;
    for (int i = 0; i < 9; ++i) out += "- Is this the question " + std::string(1, char('a' + i)) + "?\n";
    return out;
  }();
  const Fault faults[] = {
      {"Ask us.\n\n- Where is it?\n", "something else than the items of a list"},
      {"1. Where is it?\n", "something else than the items of a list"},
      {"| A | B |\n| - | - |\n| Where | is it? |\n", "something else than the items of a list"},
      {"![What it shows.](figure:leg)\n", "something else than the items of a list"},
      {"", "has no question"},
      {many.c_str(), "more than 8 questions"}};
  for (const Fault& fault : faults) {
    put(fault.list);
    open("en");
    EXPECT_NE(told().find(fault.words), std::string::npos) << fault.list << told();
  }
}

}  // namespace
}  // namespace kiosk
