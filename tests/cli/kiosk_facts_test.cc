#include "cli/kiosk_facts.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <fstream>
#include <sstream>

#include "support/kept_log.h"
#include "support/temp_folder.h"

namespace kiosk {
namespace {

namespace fs = std::filesystem;

/// What a receptionist reads of a language whose file is damaged, with the place for whoever mends it.
TEST(KioskFacts, TellTheFaultsOfTheContentWithTheirPlace) {
  const TempFolder folder;
  fs::copy_file(KIOSK_SOURCE_DIR "/kiosk.conf", folder.path() / "kiosk.conf");
  fs::create_directory_symlink(KIOSK_SOURCE_DIR "/assets", folder.path() / "assets");
  fs::create_directory(folder.path() / "locales");
  for (const char* tag : {"en", "pl"})
    fs::copy(fs::path(KIOSK_SOURCE_DIR "/locales") / tag, folder.path() / "locales" / tag,
             fs::copy_options::recursive);
  EXPECT_TRUE(content_facts(load_world(folder.path() / "kiosk.conf")).faults.empty());
  std::ofstream(folder.path() / "locales/pl/locale.toml", std::ios::app)
      << "\nnext = \"{\"\nnext_again = 7\n";
  const KioskFacts facts = content_facts(load_world(folder.path() / "kiosk.conf"));
  EXPECT_EQ(facts.content.size(), 2U);
  ASSERT_FALSE(facts.faults.empty());
  for (const KnownFault& fault : facts.faults)
    EXPECT_THAT(fault.detail, ::testing::HasSubstr("pl/locale.toml:"));
}

/// A site of two languages, with one thing in it put in place of another.
/// What the menu says where staff's choices cannot be kept.
TEST(KioskFacts, TellWhyNothingIsKept) {
  const TempFolder folder;
  fs::copy_file(KIOSK_SOURCE_DIR "/kiosk.conf", folder.path() / "kiosk.conf");
  const auto why = [&](const fs::path& state) {
    World world;
    world.config_file = folder.path() / "kiosk.conf";
    world.state = state;
    return why_unkept(world);
  };
  EXPECT_EQ(why(folder.path() / "state"), "");
  EXPECT_NE(why({}), "");
  std::ofstream(folder.path() / "file").close();
  EXPECT_NE(why(folder.path() / "file"), "");
  EXPECT_NE(why("/proc"), "");
}

std::vector<KnownFault> faults_after(const char* file, const std::string& from, const std::string& to) {
  const TempFolder folder;
  fs::copy_file(KIOSK_SOURCE_DIR "/kiosk.conf", folder.path() / "kiosk.conf");
  fs::copy(KIOSK_SOURCE_DIR "/assets", folder.path() / "assets", fs::copy_options::recursive);
  fs::create_directory(folder.path() / "locales");
  for (const char* tag : {"en", "pl"})
    fs::copy(fs::path(KIOSK_SOURCE_DIR "/locales") / tag, folder.path() / "locales" / tag,
             fs::copy_options::recursive);
  std::stringstream text;
  text << std::ifstream(folder.path() / file).rdbuf();
  std::string changed = text.str();
  const std::size_t at = changed.find(from);
  EXPECT_NE(at, std::string::npos) << file << " has no " << from;
  if (at != std::string::npos) changed.replace(at, from.size(), to);
  std::ofstream(folder.path() / file) << changed;
  return content_facts(load_world(folder.path() / "kiosk.conf")).faults;
}

TEST(KioskFacts, SayOfWhatKindAFaultIs) {
  const struct {
    FaultKind kind;
    const char *file, *from, *to;
  } kinds[] = {
      {FaultKind::seal, "locales/pl/locale.toml", "close = \"Zamknij\"", "close = \"Zamykam\""},
      {FaultKind::outdated, "locales/pl/locale.review.toml", "source = \"sha256:0", "source = \"sha256:1"},
      {FaultKind::unreviewed, "locales/pl/locale.review.toml", "[messages.idle]", "[messages.idling]"},
      {FaultKind::text, "locales/pl/locale.toml", "{seconds, plural", "{second, plural"},
      {FaultKind::unreadable, "locales/pl/locale.toml", "[messages.idle]", "[messages.idle"},
      {FaultKind::font, "assets/fonts.toml", "family = \"Noto Sans\"", "family = \"Nota Sans\""},
      {FaultKind::setting, "kiosk.conf", "theme = \"light\"", "theme = \"lihgt\""}};
  for (const auto& one : kinds) {
    const auto faults = faults_after(one.file, one.from, one.to);
    EXPECT_TRUE(std::any_of(faults.begin(), faults.end(),
                            [&](const KnownFault& fault) { return fault.kind == one.kind; }))
        << one.file << ": " << one.to;
    for (const KnownFault& fault : faults) EXPECT_NE(fault.kind, FaultKind::other) << fault.detail;
  }
}

TEST(KioskFacts, TheLastFaultIsKeptWithItsKind) {
  KeptLog log;
  FaultKeeper keeper(log);
  keeper.write(LogLevel::notice, "All is well.");
  EXPECT_FALSE(keeper.last());
  tell(keeper, {Severity::error, "a.toml", 1, 2, "It is wrong.", "", FaultKind::setting});
  EXPECT_EQ(keeper.last(), (KnownFault{FaultKind::setting, "a.toml:1:2: error: It is wrong."}));
  keeper.write_fault(LogLevel::warning, FaultKind::disk, "It is full.");
  EXPECT_EQ(keeper.last(), (KnownFault{FaultKind::disk, "It is full."}));
  EXPECT_EQ(log.lines.size(), 3U) << "and handed on";
}

}  // namespace
}  // namespace kiosk
