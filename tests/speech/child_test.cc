#include "speech/child.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>

#include "fake_voice.h"

namespace kiosk {
namespace {

using std::chrono::milliseconds;
constexpr milliseconds kLong{20000};

class ChildTest : public testing::Test {
 protected:
  std::unique_ptr<Child> run(const std::string& body, const std::string& input = "",
                             std::size_t most = 1 << 20) {
    return Child::start({"/bin/sh", "-c", body}, input, most, fault_);
  }
  std::string fault_;
};

/// Whether the process is there, other than as what nobody has waited for yet.
bool alive(const std::string& pid) {
  const std::string stat = text_of("/proc/" + pid + "/stat");
  const auto name = stat.rfind(") ");
  return name != std::string::npos && stat[name + 2] != 'Z';
}

TEST_F(ChildTest, AnswersWhatItReads) {
  const auto child = run("cat", "Grüße");
  ASSERT_NE(child, nullptr) << fault_;
  EXPECT_EQ(child->wait(kLong), ChildState::succeeded);
  EXPECT_EQ(child->output(), "Grüße");
}

TEST_F(ChildTest, CanOpenItsInputByName) {
  const auto child = run("cat /dev/stdin", "words");
  EXPECT_EQ(child->wait(kLong), ChildState::succeeded);
  EXPECT_EQ(child->output(), "words");
}

TEST_F(ChildTest, AMegabyteEachWayNeedsNoTurns) {
  const std::string much(1 << 20, 'x');
  const auto child = run("cat", much, much.size());
  EXPECT_EQ(child->wait(kLong), ChildState::succeeded);
  EXPECT_EQ(child->output(), much);
}

TEST_F(ChildTest, OneThatDoesNotReadIsNoSignalToUs) {
  const auto child = run("exit 0", std::string(1 << 20, 'x'));
  EXPECT_EQ(child->wait(kLong), ChildState::succeeded);
}

TEST_F(ChildTest, SaysHowItFailed) {
  const auto status = run("exit 3");
  EXPECT_EQ(status->wait(kLong), ChildState::failed);
  EXPECT_EQ(status->fault(), "ended with status 3");
  const auto signal = run("kill -9 $$");
  EXPECT_EQ(signal->wait(kLong), ChildState::failed);
  EXPECT_EQ(signal->fault(), "was ended by signal 9");
}

TEST_F(ChildTest, OneThatWritesWithoutEndFails) {
  const auto child = run("yes", "", 100000);
  EXPECT_EQ(child->wait(kLong), ChildState::failed);
  EXPECT_EQ(child->fault(), "writes without end");
}

TEST_F(ChildTest, AProgramThatIsNotThereCannotBeStarted) {
  EXPECT_EQ(Child::start({"/no/such/program"}, "", 100, fault_), nullptr);
  EXPECT_NE(fault_.find("cannot be started"), std::string::npos) << fault_;
  EXPECT_EQ(Child::start({}, "", 100, fault_), nullptr);
}

TEST_F(ChildTest, WaitsNoLongerThanTheLimit) {
  const auto child = run("exec sleep 1000");
  EXPECT_EQ(child->wait(milliseconds(5)), ChildState::running);
  EXPECT_EQ(child->look(), ChildState::running);
}

TEST_F(ChildTest, OneThatClosesItsAnswerStillRuns) {
  const auto child = run("exec >&-; exec sleep 1000");
  EXPECT_EQ(child->wait(milliseconds(50)), ChildState::running);
}

TEST_F(ChildTest, TheWholeGroupEndsWithIt) {
  TempFolder folder;
  const std::string file = (folder.path() / "pids").string();
  auto child = run("sleep 1000 & echo $! $$ > " + file + "; wait");
  std::string inner, outer;
  ASSERT_TRUE(wait_until([&] { return text_of(file).find('\n') != std::string::npos; }));
  std::ifstream(file) >> inner >> outer;
  EXPECT_TRUE(alive(inner));
  EXPECT_TRUE(alive(outer));
  child.reset();
  EXPECT_FALSE(alive(outer));
  EXPECT_TRUE(wait_until([&] { return !alive(inner); }));
}

TEST_F(ChildTest, WhatItLeavesBehindEndsWhenItHasAnswered) {
  TempFolder folder;
  const std::string file = (folder.path() / "pid").string();
  const auto child = run("sleep 1000 >&- 2>&- & echo $! > " + file);
  EXPECT_EQ(child->wait(kLong), ChildState::succeeded);
  std::string pid;
  std::ifstream(file) >> pid;
  EXPECT_TRUE(wait_until([&] { return !alive(pid); }));
}

TEST_F(ChildTest, NothingIsLeftToWaitFor) {
  run("exit 0")->wait(kLong);
  run("exec sleep 1000");
  EXPECT_EQ(::waitpid(-1, nullptr, WNOHANG), -1);
  EXPECT_EQ(errno, ECHILD);
}

TEST_F(ChildTest, InheritsNoFilesOfOurs) {
  const int ours = ::open("/dev/null", O_RDONLY);
  const auto child = run("exec ls /proc/self/fd");
  ::close(ours);
  EXPECT_EQ(child->wait(kLong), ChildState::succeeded);
  // Input, output, errors, and the folder that ls reads.
  EXPECT_EQ(child->output(), "0\n1\n2\n3\n");
}

}  // namespace
}  // namespace kiosk
