#include "staff/staff_choices.h"

#include <gmock/gmock.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <random>

#include "staff/file_store.h"
#include "support/faulty_store.h"
#include "support/matrix.h"
#include "support/temp_folder.h"

namespace kiosk {
namespace {

using ::testing::HasSubstr;
using Chosen = std::map<std::string, std::string>;

constexpr const char* kFile = "/etc/clinic-kiosk/kiosk.conf";
const Chosen kDark{{"display.theme", "\"dark\""}, {"keys.F1", "\"pl\""}};
const Chosen kLight{{"display.theme", "\"light\""}};
constexpr const char* kDarkText = "display.theme = \"dark\"\nkeys.F1 = \"pl\"\n";
constexpr const char* kLightText = "display.theme = \"light\"\n";

/// Without the empty lines above.
std::string chosen_in(const std::string& text) {
  return text.substr(std::min(text.size(), text.find_first_not_of('\n')));
}

class StaffChoicesTest : public testing::Test {
 protected:
  std::string read() {
    told_ = {};
    return chosen_in(read_choices(store_, kFile, told_).text);
  }
  std::string told() const {
    std::string out;
    for (const Finding& finding : told_.findings()) out += to_text(finding) + "\n";
    return out;
  }
  FaultyStore store_;
  Diagnostics told_;
};

TEST_F(StaffChoicesTest, AreGivenBackInTheFormOfTheFile) {
  EXPECT_EQ(read(), "");
  EXPECT_EQ(told(), "") << "nothing chosen yet is no fault";
  EXPECT_EQ(keep_choices(kDark, store_, kFile), "");
  EXPECT_EQ(read(), kDarkText);
  EXPECT_EQ(keep_choices({}, store_, kFile), "");
  EXPECT_EQ(read(), "");
  EXPECT_EQ(told(), "");
}

TEST_F(StaffChoicesTest, KeepTheirLinesOfTheFile) {
  keep_choices(kDark, store_, kFile);
  const auto line_of = [](const std::string& text) {
    return std::count(text.begin(), text.begin() + static_cast<long>(text.find("keys.F1")), '\n');
  };
  EXPECT_EQ(line_of(read_choices(store_, kFile, told_).text), line_of(store_.values["choices"]));
}

TEST_F(StaffChoicesTest, AreWrittenOnlyWhereTheyChange) {
  keep_choices(kDark, store_, kFile);
  const int writes = store_.writes;
  keep_choices(kDark, store_, kFile);
  EXPECT_EQ(store_.writes, writes);
}

TEST_F(StaffChoicesTest, OfAnotherFileAreNotTaken) {
  keep_choices(kDark, store_, "/srv/other.conf");
  EXPECT_EQ(read(), "");
  EXPECT_THAT(told(), HasSubstr("changed or damaged"));
}

/// Each byte changed, each length cut: told, set aside, and the copy before holds.
TEST_F(StaffChoicesTest, EveryDamageIsToldAndTheCopyBeforeHolds) {
  keep_choices(kLight, store_, kFile);
  keep_choices(kDark, store_, kFile);
  const std::string sound = store_.values.at("choices");
  std::vector<std::string> damages = {"", std::string(1000, '\0'), sound + "x"};
  for (std::size_t i = 0; i < sound.size(); ++i) {
    damages.push_back(sound.substr(0, i));
    damages.push_back(sound);
    damages.back()[i] = static_cast<char>(damages.back()[i] ^ 1);
  }
  for (const std::string& damage : damages) {
    store_.values["choices"] = damage;
    EXPECT_EQ(read(), kLightText);
    EXPECT_THAT(told(), HasSubstr("their choices before the last change hold"));
    set_aside_damaged(store_, kFile);
    EXPECT_EQ(store_.values["choices_damaged"], damage);
    EXPECT_EQ(read(), kLightText);
    EXPECT_EQ(told(), "") << "told once";
  }
}

TEST_F(StaffChoicesTest, BothDamagedLeaveTheFileAlone) {
  keep_choices(kLight, store_, kFile);
  keep_choices(kDark, store_, kFile);
  store_.values["choices"] = store_.values["choices_before"] = "x";
  EXPECT_EQ(read(), "");
  EXPECT_THAT(told(), HasSubstr("kiosk.conf alone holds"));
  set_aside_damaged(store_, kFile);
  EXPECT_EQ(read(), "");
  EXPECT_EQ(told(), "");
}

TEST_F(StaffChoicesTest, AFullDiskKeepsTheOldOnesAndSaysWhy) {
  keep_choices(kDark, store_, kFile);
  for (int good = 0; good < 2; ++good) {
    store_.good_writes = store_.writes + good;
    EXPECT_EQ(keep_choices(kLight, store_, kFile), store_.write_fault);
    EXPECT_EQ(read(), kDarkText);
    EXPECT_EQ(told(), "");
  }
}

/// The old or the new, never neither, at whatever moment the power goes.
TEST_F(StaffChoicesTest, AreWholeAfterAThousandKills) {
  const TempFolder folder;
  const int kills = kSanitized ? 100 : 1000;
  std::mt19937 random(5);
  FileStore store(folder.path() / "state");
  ASSERT_EQ(keep_choices(kDark, store, kFile), "");
  int dark = 0;
  int done = 0;
  // On a busy machine few writes are done in so short a time: then it goes on, with longer ones.
  for (int i = 0; i < kills || (i < 2 * kills && (dark == 0 || dark == i)); ++i) {
    const useconds_t most = i < kills ? 8000 : 100000;
    const pid_t child = ::fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
      for (bool light = i % 2 == 0;; light = !light) keep_choices(light ? kLight : kDark, store, kFile);
    }
    ::usleep(std::uniform_int_distribution<useconds_t>(0, most)(random));
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    const std::string text = chosen_in(read_choices(store, kFile, told_).text);
    EXPECT_TRUE(text == kDarkText || text == kLightText) << text;
    if (text == kDarkText) ++dark;
    ++done;
  }
  EXPECT_EQ(told(), "");
  EXPECT_GT(dark, 0);
  EXPECT_LT(dark, done);
}

}  // namespace
}  // namespace kiosk
